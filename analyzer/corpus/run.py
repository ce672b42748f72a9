"""One run over a corpus, from the input to the two tables; started again after a kill it goes on where it was."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from analyzer import __version__
from analyzer.classifier.model import FILE
from analyzer.classifier.store import MODELS, sha256_of
from analyzer.corpus.backends import Backend, work_off
from analyzer.corpus.batches import MOST, MOST_CHARACTERS, Batch, batches
from analyzer.corpus.parts import Manifest, Parts
from analyzer.corpus.progress import Progress, say, whole
from analyzer.corpus.records import Columns
from analyzer.corpus.schema import FORMAT
from analyzer.corpus.source import check
from analyzer.corpus.survey import Survey, documents, survey
from analyzer.corpus.tables import write_tables
from analyzer.corpus.work import Order, Part
from analyzer.errors import InputError, ModelError
from analyzer.lexicon.compiled import digest_of


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to: places in the input, and how many of them were passed over."""

    rows: int
    problems: int


def run_corpus(source: Path, output: Path, columns: Columns, backend: Backend, *, sentences: bool = False, restart: bool = False) -> Outcome:
    """Analyse every document of `source` and write `output` and its companions, whole or not at all.

    InputError for input, output or backend that cannot be used; what was finished until then is kept.
    """
    check(source)
    if output.suffix != ".parquet" or output.is_dir():
        raise InputError(f"--output harus berupa berkas .parquet; yang diberikan {output}.")
    found = survey(source, columns)
    manifest = manifest_of(columns, found, sentences=sentences)
    parts = Parts(output, manifest, restart=restart)
    if parts.rows:
        say(f"Melanjutkan: {whole(parts.rows)} dari {whole(found.rows)} dokumen sudah selesai sebelumnya.")
    progress = Progress(found.rows, parts.rows)

    def todo() -> Iterator[Batch]:
        return (b for b in batches(documents(source, columns, found)) if b.number not in parts.done)

    def take(part: Part) -> None:
        _check_versions(part, manifest)
        parts.write(part)
        for problem in part["problems"]:
            say(f"{problem['place']}: {problem['message']}")
        progress.tell(parts.rows)

    work_off(todo, Order(columns.keep, sentences), backend, take)
    problems = write_tables(output, parts, manifest)
    parts.remove()
    return Outcome(found.rows, problems)


def manifest_of(columns: Columns, found: Survey, *, sentences: bool) -> Manifest:
    """All that a result depends on: programs, input, settings."""
    model = MODELS / FILE
    if not model.is_file():
        raise ModelError(f"Berkas model {model} tidak ditemukan. Jalankan `make model`, atau pasang ulang berkas aslinya.")
    return {
        "format": FORMAT,
        "bingkai": __version__,
        "lexicon": digest_of(),
        "model": sha256_of(model)[:12],
        "rows": found.rows,
        "input_digest": found.digest,
        "columns": [columns.text, columns.title, columns.outlet, columns.date, columns.id],
        "keep": list(columns.keep),
        "sentences": sentences,
        "batch": [MOST, MOST_CHARACTERS],
    }


def _check_versions(part: Part, manifest: Manifest) -> None:
    versions = part["versions"]
    other = [name for name in ("bingkai", "lexicon", "model") if versions[name] != manifest[name]]
    if other:
        raise InputError(f"Pekerja memakai {', '.join(other)} yang lain daripada mesin ini. Pasang Bingkai yang sama di semua mesin.")
