"""The topic of a labelled article, by the section its outlet filed it under."""

import gzip
import json
import tomllib
from functools import cache
from pathlib import Path

from analyzer.classifier.dataset import article_id

UNNAMED, OTHER = "unnamed", "other"


@cache
def _topics() -> dict[str, str]:
    table = tomllib.loads(Path(__file__).with_name("topics.toml").read_text(encoding="utf-8"))
    return {section: topic for topic, sections in table.items() for section in sections}


def topic_of(section: str) -> str:
    """The topic of an outlet's section; `other` for one that no list names, `unnamed` where there is none."""
    name = section.strip().lower()
    return _topics().get(name, OTHER) if name else UNNAMED


def topics_of(gold: Path, news: Path) -> dict[str, str]:
    """Topic of each document of a gold file, by id, where the collection `news` (articles.jsonl.gz) holds its article."""
    documents: dict[str, list[str]] = {}
    with gold.open(encoding="utf-8") as file:
        for document in map(json.loads, file):
            article, _, _ = document["sentences"][0]["source"].rpartition(".")
            documents.setdefault(article, []).append(document["id"])
    out = {}
    with gzip.open(news, "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            for document in documents.get(article_id(row), ()):
                out[document] = topic_of(row["category"] or "")
    return out
