"""Labelled sentences from every source, in one shape: gold, silver, written for the project, the lexicon's own examples."""

import gzip
import hashlib
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analyzer.lexicon.check import whole_sentence
from analyzer.lexicon.entry import Entry
from analyzer.text.reading import ReadSentence, read_text
from analyzer.text.sentences import join_sentences

LoadedSpan = tuple[int, int, float, str, str]
"""Start and end in the sentence (code points), how sure (0..1) it is loaded, category, voice ("" where unknown)."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One sentence with its label: `loaded` is 0..1 (the share or probability that a reader marks it).

    `group` is the article (or pair) and `outlet` the outlet, for grouped cross-validation; `stratum` as in gold.
    """

    text: str
    sentence: ReadSentence
    loaded: float
    strength: float
    spans: tuple[LoadedSpan, ...]
    group: str
    outlet: str
    stratum: str
    source: str


def read_gold(path: Path) -> Iterator[Labelled]:
    """A gold file: documents of labelled sentences (see the gold README); voices are read in the document."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            document = json.loads(line)
            for row, sentence in zip(document["sentences"], _in_document([s["text"] for s in document["sentences"]]), strict=True):
                strengths = [label["strength"] for label in row["labels"]]
                yield Labelled(
                    row["text"], sentence, float(2 * sum(s > 0 for s in strengths) >= len(strengths)), sum(strengths) / len(strengths),
                    _majority(row["labels"]), document["id"], document["outlet"], document["stratum"], "gold",
                )  # fmt: skip


def read_silver(path: Path) -> Iterator[Labelled]:
    """Sentences with a neural teacher's soft labels; spans without category and voice."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            spans = tuple((a, b, p, "", "") for a, b, p in row["spans"])
            yield Labelled(row["text"], whole_sentence(row["text"]), row["p"], row["p"], spans, row["source"], row["outlet"], "single", "silver")


def read_written(path: Path) -> Iterator[Labelled]:
    """Sentences written for the project (corpus/*.jsonl)."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            spans = tuple((*locate(row["text"], s), 1.0, s["category"], s["voice"]) for s in row["spans"])
            sentence, loaded = whole_sentence(row["text"]), float(row["strength"] > 0)
            yield Labelled(row["text"], sentence, loaded, row["strength"], spans, row["pair"], "corpus", row["part"], "corpus")


def read_marked(path: Path, gold: Path, news: Path) -> Iterator[Labelled]:
    """The project's own labels on real news (corpus/real_labels.jsonl): offsets only, the texts stay where they are.

    A label whose text is not found, or is not the text that was read (by its sha256), is left out.
    """
    with path.open(encoding="utf-8") as file:
        labels = {row["source"]: row for row in map(json.loads, file)}
    for source, outlet, text in _texts(labels.keys(), gold, news):
        row = labels[source]
        if hashlib.sha256(text.encode()).hexdigest()[:8] == row["sha"]:
            spans = tuple((s["start"], s["end"], 1.0, s["category"], s["voice"]) for s in row["spans"])
            stratum = "headline" if source.endswith(".title") else "single"
            group = source.rsplit(".", 1)[0]
            yield Labelled(text, whole_sentence(text), float(row["strength"] > 0), row["strength"], spans, group, outlet, stratum, "marked")


def _texts(sources: Collection[str], gold: Path, news: Path) -> Iterator[tuple[str, str, str]]:
    """(source, outlet, text) of the wanted silver sentences and article titles."""
    with gzip.open(gold / "silver.jsonl.gz", "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            if row["source"] in sources:
                yield row["source"], row["outlet"], row["text"]
    with gzip.open(news / "articles.jsonl.gz", "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            source = f"{article_id(row)}.title"
            if source in sources:
                yield source, row["outlet"], row["title"].strip()


def article_id(row: Mapping[str, Any]) -> str:
    """How labels name an article of the collection; a sentence or title adds `.s<n>` or `.title`."""
    return f"{row['repo']}|{row['file']}|r{row['row']}"


def read_examples(entries: tuple[Entry, ...]) -> Iterator[Labelled]:
    """The lexicon's `flags` and `allows`; an `allows` sentence is known to be plain only at its entry's own forms."""
    for entry in entries:
        for example in entry.flags:
            spans = ((example.start, example.end, 1.0, entry.category, ""),)
            yield Labelled(example.text, whole_sentence(example.text), 1.0, entry.intensity, spans, entry.term, "leksikon", "single", "flags")
        for text in entry.allows:
            yield Labelled(text, whole_sentence(text), 0.0, 0.0, (), entry.term, "leksikon", "single", "allows")


def locate(text: str, span: Mapping[str, Any]) -> tuple[int, int]:
    """Offsets of a span given by its words and, where they occur more than once, its `nth`."""
    at = -1
    for _ in range(int(span.get("nth", 1))):
        at = text.find(span["text"], at + 1)
    if at < 0:
        raise ValueError(f"{span['text']!r} is not in {text!r}")
    return at, at + len(span["text"])


def _in_document(texts: list[str]) -> tuple[ReadSentence, ...]:
    return read_text(*join_sentences(texts))


def _majority(labels: Sequence[Mapping[str, Any]]) -> tuple[LoadedSpan, ...]:
    """Spans of one annotator as they are; of several, the words that at least half marked, joined."""
    if len(labels) == 1:
        return tuple((s["start"], s["end"], 1.0, s["category"], s["voice"]) for s in labels[0]["spans"])
    marks: dict[int, list[tuple[int, str, str]]] = {}
    for k, label in enumerate(labels):
        for s in label["spans"]:
            for i in range(s["start"], s["end"]):
                marks.setdefault(i, []).append((k, s["category"], s["voice"]))
    enough = sorted(i for i, m in marks.items() if 2 * len({k for k, *_ in m}) >= len(labels))
    out: list[LoadedSpan] = []
    for i in enough:
        _, category, voice = marks[i][0]
        if out and out[-1][1] == i:
            out[-1] = (out[-1][0], i + 1, *out[-1][2:])
        else:
            out.append((i, i + 1, 1.0, category, voice))
    return tuple(out)
