"""One side of a `diff`: a result file of `score`, or a folder whose lexicon and model read the corpus now."""

import gzip
import json
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from itertools import islice, zip_longest
from pathlib import Path
from typing import Any

from analyzer.classifier.model import FILE, load_classifier
from analyzer.commands.score import parse, read_row
from analyzer.errors import AnalyzerError, InputError
from analyzer.lexicon.compiled import load_lexicon
from analyzer.pipeline import Analyzer
from analyzer.report.json_lines import score_line
from analyzer.text.sentences import join_sentences

# Where a folder keeps its entries and its model: a copy of the project, or a folder of just these files.
_ENTRIES = ("analyzer/lexicon/entries", "entries", ".")
_MODELS = ("models", "model", ".")
Line = dict[str, Any]
_SENTENCE: dict[str, Any] = {"text": str, "start": int, "end": int, "score": int | float, "loaded": bool}
_FINDING: dict[str, Any] = {"start": int, "end": int, "term": str, "category": str, "intensity": int, "voice": str}


def side(path: Path, corpus: Path | None, limit: int | None) -> Iterator[Line]:
    """Result lines of `path`, at most `limit`. InputError where it is neither, a folder comes without a corpus, or a file is of another one."""
    if path.is_file():
        return islice(_results(path) if corpus is None else _checked(path, corpus), limit)
    if not path.is_dir():
        raise InputError(f"{path} tidak ditemukan. Beri berkas hasil `score` (.jsonl), atau folder yang berisi leksikon dan model.")
    if corpus is None:
        raise InputError(f"{path} adalah folder, jadi korpusnya harus dibaca sekarang. Sebutkan --corpus BERKAS.jsonl.")
    return _read(_analyzer_of(path), islice(_lines(corpus), limit))


def pairs(old: Iterable[Line], new: Iterable[Line]) -> Iterator[tuple[Line | None, Line | None]]:
    """Lines of one document together, by `id`, whatever their order; None where the other side has none."""
    waiting: tuple[dict[str, deque[Line]], dict[str, deque[Line]]] = (defaultdict(deque), defaultdict(deque))
    for lines in zip_longest(old, new):
        for mine, line in enumerate(lines):
            if line is None:
                continue
            key, others = json.dumps(line["id"]), waiting[1 - mine]
            if others[key]:
                other = others[key].popleft()
                yield (other, line) if mine else (line, other)
            else:
                waiting[mine][key].append(line)
    yield from ((line, None) for rest in waiting[0].values() for line in rest)
    yield from ((None, line) for rest in waiting[1].values() for line in rest)


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
            yield from ((number, line) for number, line in enumerate(file, 1) if line.strip())
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise InputError(f"{path} tidak terbaca ({error}). Beri berkas .jsonl atau .jsonl.gz yang utuh.") from error


def _results(path: Path) -> Iterator[Line]:
    for number, text in _lines(path):
        try:
            line = json.loads(text)
            _check_result(line)
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise InputError(f"{path}, baris {number}: bukan baris hasil `python -m analyzer score`. Buat ulang berkasnya dengan perintah itu.") from error
        yield line


def _check_result(line: Any) -> None:
    """TypeError or KeyError where a line lacks what is compared."""
    if not isinstance(line, dict) or "id" not in line:
        raise TypeError
    if "error" in line:
        return
    sentences = [*line.get("headline", []), *line["sentences"]]
    findings = [f for s in sentences for f in s["findings"]]
    rows = (*((s, _SENTENCE) for s in sentences), *((f, _FINDING) for f in findings))
    if not all(isinstance(row[key], kind) for row, kinds in rows for key, kind in kinds.items()) or not isinstance(line.get("versions", {}), dict):
        raise TypeError


def _checked(path: Path, corpus: Path) -> Iterator[Line]:
    texts = {}
    for number, text in _lines(corpus):
        try:
            row = parse(text, number)
        except InputError:
            continue  # `score` told it already, and wrote no sentences for it
        texts[json.dumps(row["id"])] = join_sentences(row["sentences"])[0] if row.get("sentences") is not None else row["text"]
    for line in _results(path):
        whole = texts.get(json.dumps(line["id"]))
        if any(whole is None or whole[s["start"] : s["end"]] != s["text"] for s in line.get("sentences", ())):
            raise InputError(f"{path}: dokumen {line['id']!r} bukan dari korpus {corpus}. Sebutkan korpus yang dinilai, atau nilai ulang dengan `score`.")
        yield line


def _analyzer_of(folder: Path) -> Analyzer:
    """The folder's lexicon and model; what it lacks is the shipped one's. InputError where it has neither."""
    entries = next((folder / place for place in _ENTRIES if any((folder / place).glob("*.toml"))), None)
    model = next((folder / place for place in _MODELS if (folder / place / FILE).is_file()), None)
    if entries is None and model is None:
        raise InputError(f"Folder {folder} tidak berisi entri leksikon (*.toml) ataupun model ({FILE}). Beri salinan proyek atau folder entrinya.")
    matcher = load_lexicon(entries, entries.parent / "compiled.json") if entries else None
    return Analyzer(matcher, load_classifier(model) if model else None)


def _read(analyzer: Analyzer, lines: Iterable[tuple[int, str]]) -> Iterator[Line]:
    for number, text in lines:
        identifier: Any = number
        try:
            row = parse(text, number)
            identifier = row["id"]
            yield score_line(identifier, read_row(analyzer, row))
        except AnalyzerError as error:
            yield {"id": identifier, "error": str(error)}
