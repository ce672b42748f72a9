"""The topic of a labelled article."""

import gzip
import json
import tomllib
from pathlib import Path

import pytest

from analyzer.evaluation import topics
from analyzer.evaluation.topics import OTHER, UNNAMED, topic_of, topics_of


@pytest.mark.parametrize(
    ("section", "topic"), [("Bola", "sport"), ("  SELEBRITI ", "celebrity"), ("Ekonomi & Keuangan", "economy"), ("Kolom", OTHER), ("", UNNAMED), (" ", UNNAMED)]
)
def test_topic_of_a_section(section: str, topic: str) -> None:
    assert topic_of(section) == topic


def test_no_section_belongs_to_two_topics() -> None:
    table = tomllib.loads(Path(topics.__file__).with_name("topics.toml").read_text(encoding="utf-8"))
    sections = [section for listed in table.values() for section in listed]
    assert len(sections) == len(set(sections))
    assert all(section == section.strip().lower() for section in sections)


def test_topics_of_documents(tmp_path: Path) -> None:
    gold, news = tmp_path / "emas.jsonl", tmp_path / "berita.jsonl.gz"
    gold.write_text(
        "".join(
            json.dumps({"id": name, "sentences": [{"source": f"repo|a.csv|r{row}.{part}"}]}) + "\n"
            for name, row, part in (("satu", 1, "s4"), ("dua", 1, "title"), ("tiga", 2, "s0"), ("empat", 9, "s0"))
        ),
        encoding="utf-8",
    )
    with gzip.open(news, "wt", encoding="utf-8") as file:
        for row, section in ((1, "Bola"), (2, None), (3, "Dunia")):
            file.write(json.dumps({"repo": "repo", "file": "a.csv", "row": row, "category": section}) + "\n")
    assert topics_of(gold, news) == {"satu": "sport", "dua": "sport", "tiga": UNNAMED}
