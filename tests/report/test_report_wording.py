"""Words for results, in both languages."""

import tomllib
from pathlib import Path

import pytest

from analyzer.lexicon.loader import read_table
from analyzer.report import wording
from analyzer.report.figures import figures
from analyzer.results import Analysis, Voice


def test_every_phrase_in_both_languages() -> None:
    table = tomllib.loads(Path(wording.__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    does = table.pop("does_en")
    assert set(does) == set(read_table("categories"))
    for group in table.values():
        for row in group.values():
            assert {"id", "en"} <= set(row)
            assert all(row.values())


@pytest.mark.parametrize(("probability", "word"), [(1.0, "kuat"), (0.8, "kuat"), (0.799, "jelas"), (0.6, "jelas"), (0.599, "mungkin"), (0.0, "mungkin")])
def test_confidence(probability: float, word: str) -> None:
    assert wording.confidence(probability) == word


def test_labels() -> None:
    assert wording.category_label("fear") == "Ketakutan"
    assert wording.category_label("fear", "en") == "Fear"
    assert set(wording.VOICES) == set(Voice)
    assert set(wording.INTENSITIES) == {1, 2, 3}
    assert wording.source_name("redaksi")


def test_decimal() -> None:
    assert wording.decimal(1234.567) == "1.234,57"
    assert wording.decimal(1234.567, 1, "en") == "1,234.6"


@pytest.mark.parametrize("key", ["voice.nobody", "nothing.at_all"])
def test_unknown_phrase(key: str) -> None:
    with pytest.raises(KeyError):
        wording.phrase(key)


def test_describe(article: Analysis) -> None:
    told = wording.describe(article.findings[0])
    assert told.startswith("Penilaian: Menilai")
    assert "Lebih lugas: keras & tegas; <i>lugas</i>." in told
    assert "kata media itu sendiri" in told
    assert "kuat" in told


def test_figures(article: Analysis) -> None:
    assert len(figures(article)) == len(figures(article, "en")) == 4
    assert "62" in figures(article)[0]
