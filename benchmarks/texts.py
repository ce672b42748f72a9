"""The articles that everybody reads: the project's own written sentences, and real news where the collection lies beside the project."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from analyzer.text.sentences import join_sentences, split_sentences

ROOT = Path(__file__).resolve().parents[1]
NEWS = ROOT.parent / "shared" / "news" / "articles.jsonl.gz"
_SENTENCES = 15  # in an article put together from written sentences, as many as real news has on average
_EVERY = 37  # of the news articles, so that all outlets and years are among them


@dataclass(frozen=True, slots=True)
class Article:
    """A text and its sentences; peers are given both, so that splitting is counted for ours alone."""

    text: str
    sentences: tuple[str, ...]


def written_rows() -> list[dict[str, Any]]:
    """All sentences written for the project with their labels: corpus/pairs_*.jsonl."""
    paths = sorted((ROOT / "corpus").glob("pairs_*.jsonl"))
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


def written(most: int) -> list[Article]:
    """Up to `most` articles out of the written sentences, in file order."""
    rows = [row["text"] for row in written_rows()]
    groups = [rows[at : at + _SENTENCES] for at in range(0, len(rows), _SENTENCES)]
    return [Article(join_sentences(group)[0], tuple(group)) for group in groups[:most]]


def news(most: int) -> list[Article]:
    """Up to `most` articles of the collection, every 37th; empty where it is not there."""
    if not NEWS.is_file():
        return []
    return list(islice(_news(), most))


def _news() -> Iterator[Article]:
    with gzip.open(NEWS, "rt", encoding="utf-8") as file:
        for line in islice(file, 0, None, _EVERY):
            text = json.loads(line)["text"]
            yield Article(text, tuple(text[s.start : s.end] for s in split_sentences(text)))


SETS = {"written": written, "news": news}
