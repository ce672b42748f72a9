"""The lexicon against real texts: a word in context, the commonest terms, and how much of a gold set is proposed."""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from analyzer.errors import InputError
from analyzer.lexicon.inflection import CLITICS
from analyzer.lexicon.matcher import Matcher
from analyzer.lexicon.proposals import propose
from analyzer.results import Span
from analyzer.text.reading import read_text
from analyzer.text.words import count_words

_WIDTH = 60  # characters on either side of a concordance line


def read_texts(path: Path) -> Iterator[str]:
    """Texts of a corpus: the `text` of each line of .jsonl(.gz), or each line of any other file."""
    try:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
            for line in file:
                if line.strip():
                    yield json.loads(line)["text"] if ".jsonl" in path.name else line.strip()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"{path} tidak terbaca sebagai korpus ({error}). Beri .jsonl(.gz) dengan kunci text, atau .txt satu kalimat sebaris.") from error


def concordance(matcher: Matcher, term: str, texts: Iterable[str], most: int) -> Iterator[str]:
    """Up to `most` lines of an entry's (or, if there is none of that name, a word's) hits; + kept by the rules, - not."""
    entry = next((e for e in matcher.entries if e.term == term), None)
    forms = [" ".join(f) for f in entry.forms] if entry else [term.lower()]
    longest_first = "|".join(re.escape(f).replace("\\ ", r"\s+") for f in sorted(forms, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)(?:{longest_first})(?:{'|'.join(CLITICS)})?(?!\w)", re.IGNORECASE)
    hits = (_line(matcher, term, text, m) for text in texts for m in pattern.finditer(text))
    return islice(hits, most)


def _line(matcher: Matcher, term: str, text: str, hit: re.Match[str]) -> str:
    start, end = text.rfind("\n", 0, hit.start()) + 1, text.find("\n", hit.end())
    paragraph = text[start : end if end >= 0 else len(text)]
    at = hit.start() - start
    proposed = ((s.words, m) for s in read_text(paragraph) for m in propose(s, matcher))
    found = any(m.entry.term == term and words.starts[m.start] <= at < words.ends[m.end - 1] for words, m in proposed)
    left = " ".join(text[max(0, hit.start() - _WIDTH) : hit.start()].split())
    right = " ".join(text[hit.end() : hit.end() + _WIDTH].split())
    return f"{'+' if found else '-'} {left:>{_WIDTH}} [{hit.group()}] {right}"


@dataclass(slots=True)
class Frequency:
    """What was counted: proposals per term, words in all and words proposed."""

    terms: Counter[str] = field(default_factory=Counter)
    documents: int = 0
    words: int = 0
    marked: int = 0


def frequency(matcher: Matcher, texts: Iterable[str], limit: int) -> Frequency:
    """Counts over the first `limit` texts."""
    table = Frequency()
    for text in islice(texts, limit):
        table.documents += 1
        for sentence in read_text(text):
            table.words += count_words(sentence.words)
            for match in propose(sentence, matcher):
                table.terms[match.entry.term] += 1
                table.marked += match.end - match.start
    return table


@dataclass(frozen=True, slots=True)
class Coverage:
    """Figures 0..1 (`certain` counts entries that are not ambiguous) and the gold spans that nothing touches."""

    figures: dict[str, float]
    missed: tuple[str, ...]


def coverage(matcher: Matcher, gold: Path) -> Coverage:
    """Recall of all proposals and of certain ones on a gold file (one label per span counts), and their precision."""
    try:
        rows = [s for line in gold.read_text(encoding="utf-8").splitlines() if line.strip() for s in json.loads(line)["sentences"]]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"{gold} tidak terbaca sebagai berkas emas ({error}).") from error
    counts: Counter[str] = Counter()
    missed = []
    for row in rows:
        sentence = read_text(row["text"], [Span(0, len(row["text"]))])[0]
        spans = [(s["start"], s["end"]) for s in row["labels"][0]["spans"]]
        found = [(sentence.words.starts[m.start], sentence.words.ends[m.end - 1], m.entry.ambiguous) for m in propose(sentence, matcher)]
        for start, end in spans:
            touching = [f for f in found if f[0] < end and start < f[1]]
            counts["gold"] += 1
            counts["found"] += bool(touching)
            counts["found certain"] += any(not f[2] for f in touching)
            if not touching:
                missed.append(row["text"][start:end])
        for start, end, ambiguous in found:
            kind = "ambiguous" if ambiguous else "certain"
            counts[kind] += 1
            counts[f"{kind} right"] += any(start < b and a < end for a, b in spans)
    return Coverage(
        {
            "recall": counts["found"] / max(1, counts["gold"]),
            "recall_certain": counts["found certain"] / max(1, counts["gold"]),
            "precision_certain": counts["certain right"] / max(1, counts["certain"]),
            "precision_ambiguous": counts["ambiguous right"] / max(1, counts["ambiguous"]),
        },
        tuple(missed),
    )
