"""The lexicon against texts: concordance, frequency, recall."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from analyzer.errors import InputError
from analyzer.lexicon.loader import load_entries
from analyzer.lexicon.matcher import Matcher
from analyzer.lexicon.survey import concordance, coverage, frequency, read_texts

TEXTS = ["Langkah itu kejam.", "Langkah itu tidak kejam.\nKejamnya dunia, kata warga.", "Tanpa apa pun."]


@pytest.fixture
def small(write: Callable[..., Path], entry: Callable[..., str]) -> Matcher:
    ambiguous = entry("akhirnya", rest='ambiguous = true\nallows = ["Akhirnya hujan reda."]')
    return Matcher(load_entries(write(satu=ambiguous + entry("kejam", "kejam", "amat kejam"))))


def test_read_texts(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"text": t}) + "\n" for t in TEXTS) + "\n"
    (tmp_path / "a.jsonl").write_text(lines, encoding="utf-8")
    with gzip.open(tmp_path / "b.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(lines)
    (tmp_path / "c.txt").write_text("Satu.\n\n Dua. \n", encoding="utf-8")
    assert list(read_texts(tmp_path / "a.jsonl")) == list(read_texts(tmp_path / "b.jsonl.gz")) == TEXTS
    assert list(read_texts(tmp_path / "c.txt")) == ["Satu.", "Dua."]


@pytest.mark.parametrize(("name", "content"), [("a.jsonl", b"{"), ("a.jsonl", b'{"isi": 1}\n'), ("a.jsonl.gz", b"bukan gzip"), ("a.txt", b"\xff\xfe")])
def test_unreadable_corpus(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=name):
        list(read_texts(tmp_path / name))
    with pytest.raises(InputError):
        list(read_texts(tmp_path / "tidak-ada.txt"))


def test_concordance_marks_what_the_rules_keep(small: Matcher) -> None:
    lines = list(concordance(small, "kejam", TEXTS, 9))
    assert [line[0] for line in lines] == ["+", "-", "+"]
    assert lines[0].endswith("Langkah itu [kejam] .")
    assert "[Kejamnya]" in lines[2]
    assert len(list(concordance(small, "kejam", TEXTS, 2))) == 2


def test_concordance_of_a_word_without_entry(small: Matcher) -> None:
    assert [line[0] for line in concordance(small, "Dunia", TEXTS, 9)] == ["-"]
    assert list(concordance(small, "zzz", TEXTS, 9)) == []


def test_frequency(small: Matcher) -> None:
    table = frequency(small, TEXTS, 2)
    assert dict(table.terms) == {"kejam": 2}
    assert (table.documents, table.words, table.marked) == (2, 11, 2)
    assert frequency(small, [], 5).documents == 0


def test_coverage(small: Matcher, tmp_path: Path) -> None:
    def row(text: str, *words: str) -> dict[str, object]:
        return {"text": text, "labels": [{"strength": 1, "spans": [{"start": text.index(w), "end": text.index(w) + len(w)} for w in words]}]}

    sentences = [row("Langkah itu kejam.", "kejam"), row("Akhirnya ia pergi.", "Akhirnya"), row("Ia brutal dan kejam.", "brutal"), row("Akhirnya reda.")]
    gold = tmp_path / "emas.jsonl"
    gold.write_text(json.dumps({"sentences": sentences}) + "\n", encoding="utf-8")
    table = coverage(small, gold)
    assert table.figures == {"recall": 2 / 3, "recall_certain": 1 / 3, "precision_certain": 1 / 2, "precision_ambiguous": 1 / 2}
    assert table.missed == ("brutal",)


@pytest.mark.parametrize("content", [b"{", b'{"x": 1}', b"\xff", b"3"])
def test_unreadable_gold(small: Matcher, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "emas.jsonl").write_bytes(content)
    with pytest.raises(InputError, match=r"emas\.jsonl"):
        coverage(small, tmp_path / "emas.jsonl")
