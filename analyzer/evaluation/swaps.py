"""The same yardstick, measured: every name in a sentence exchanged for another, every group noun for another; does a score move?"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from analyzer.classifier.sources import CORPUS
from analyzer.lexicon.check import whole_sentence
from analyzer.pipeline import Analyzer
from analyzer.results import Span
from analyzer.text.names import GROUP, NAME
from analyzer.text.reading import ReadSentence

OTHER_NAMES = ("Rusia", "Amerika Serikat", "Prabowo Subianto", "Golkar", "Islam", "Kristen", "Papua", "Tionghoa", "Kompas", "Surabaya")
OTHER_GROUPS = ("pria", "perempuan", "petani", "mahasiswa", "santri", "pendeta")

WRITINGS: dict[str, Callable[[str], str]] = {"body": str, "Title Case": str.title, "ALL CAPS": str.upper}


@dataclass(frozen=True, slots=True)
class Movement:
    """What exchanging did: `sentences` that hold a name or group, `swaps` read, how many `moved`, and the `largest`
    change of a score (0..1) with the sentence that showed it and the word put in.
    """

    sentences: int
    swaps: int
    moved: int
    largest: float
    sentence: str
    put_in: str


_KINDS = {"names": (NAME, 3), "groups": (GROUP, 1)}  # of sentences with names there are plenty


def evenness(analyzer: Analyzer) -> dict[str, Movement]:
    """Movements over the written corpus (every third sentence for names), by what is exchanged and how it is written."""
    texts = [json.loads(line)["text"] for path in sorted(CORPUS.glob("pairs_*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()]
    return {
        f"{name}, {way}": largest_movement(analyzer, [write(text) for text in texts[::every]], kind)
        for name, (kind, every) in _KINDS.items()
        for way, write in WRITINGS.items()
    }


def largest_movement(analyzer: Analyzer, texts: Sequence[str], kind: str) -> Movement:
    """Exchange all of one `kind` (`NAME` or `GROUP`) in each text for each of the others; scores compared exactly."""
    others = OTHER_NAMES if kind == NAME else OTHER_GROUPS
    sentences = swaps = moved = 0
    largest, where, by = 0.0, "", ""
    for text in texts:
        spots = list(_spots(whole_sentence(text), kind))
        if not spots:
            continue
        sentences += 1
        scores = [_score(analyzer, _exchanged(text, spots, other)) for other in others]
        for other, score in zip(others, scores, strict=True):
            swaps += 1
            moved += score != scores[0]
            if abs(score - scores[0]) > largest:
                largest, where, by = abs(score - scores[0]), text, other
    return Movement(sentences, swaps, moved, largest, where, by)


def _spots(sentence: ReadSentence, kind: str) -> Iterator[tuple[int, int]]:
    """Offsets of the runs that are masked whole as `kind`."""
    words, places = sentence.words, sentence.places
    for place, masked in enumerate(sentence.masked):
        if masked == kind:
            tokens = [i for i, p in enumerate(places) if p == place]
            yield words.starts[tokens[0]], words.ends[tokens[-1]]


def _exchanged(text: str, spots: Sequence[tuple[int, int]], other: str) -> str:
    for start, end in reversed(spots):
        text = text[:start] + _written_like(text[start:end], other) + text[end:]
    return text


def _written_like(old: str, new: str) -> str:
    if len(old) > 1 and old.isupper():
        return new.upper()
    return new[0].upper() + new[1:] if old[0].isupper() else new


def _score(analyzer: Analyzer, text: str) -> float:
    return analyzer.read(text, sentences=[Span(0, len(text))]).sentences[0].score
