"""Gold documents read by the analyzer: one row per sentence with what was found and what was labelled."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from analyzer.classifier.dataset import Labelled, LoadedSpan, read_gold
from analyzer.errors import InputError
from analyzer.pipeline import Analyzer
from analyzer.results import Finding, Sentence
from analyzer.text.sentences import join_sentences


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled sentence and its reading; `pairs` are (finding, gold span) that overlap, matched one to one."""

    gold: Labelled
    read: Sentence
    spans: tuple[tuple[int, int, Finding], ...]
    pairs: tuple[tuple[Finding, LoadedSpan], ...]


def read_rows(analyzer: Analyzer, path: Path) -> tuple[Row, ...]:
    """Every sentence of a gold file, read in its document with the split kept; InputError for another kind of file."""
    try:
        labelled = tuple(read_gold(path))
        texts = [[s["text"] for s in json.loads(line)["sentences"]] for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"{path} tidak terbaca sebagai berkas emas ({error}).") from error
    sentences = [pair for document in texts for pair in _document(analyzer, document)]
    return tuple(_row(gold, start, read) for gold, (start, read) in zip(labelled, sentences, strict=True))


def _document(analyzer: Analyzer, texts: Sequence[str]) -> Iterator[tuple[int, Sentence]]:
    text, spans = join_sentences(texts)
    for sentence in analyzer.read(text, sentences=spans).sentences:
        yield sentence.span.start, sentence


def _row(gold: Labelled, start: int, read: Sentence) -> Row:
    spans = tuple((f.span.start - start, f.span.end - start, f) for f in read.findings)
    return Row(gold, read, spans, tuple(_match(spans, gold.spans)))


def _match(found: Sequence[tuple[int, int, Finding]], gold: Sequence[LoadedSpan]) -> Iterator[tuple[Finding, LoadedSpan]]:
    """Greedy one-to-one overlap, as the gold's own score.py does it."""
    used: set[int] = set()
    for start, end, finding in found:
        for k, span in enumerate(gold):
            if k not in used and start < span[1] and span[0] < end:
                used.add(k)
                yield finding, span
                break
