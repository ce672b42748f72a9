"""Two readings of the written corpus, and the measure of their agreement."""

import json
from pathlib import Path

import pytest

from analyzer.classifier.dataset import locate
from analyzer.classifier.sources import CORPUS
from analyzer.errors import InputError
from analyzer.evaluation.agreement import Reading, agreement, alpha, first_reading, second_reading

PLAIN = Reading(loaded=False, marks=())


def loaded(*marks: tuple[int, int, str, str]) -> Reading:
    return Reading(loaded=True, marks=marks)


def test_alpha_by_hand() -> None:
    # Coincidences of (1,1) (1,0) (0,0) (0,0): one pair in four differs; 3 ones among 8 values, 2*3*5/(8*7) by chance.
    assert alpha([True, True, False, False], [True, False, False, False]) == pytest.approx(1 - 0.25 / (30 / 56))
    assert alpha([True, False], [True, False]) == 1.0
    assert alpha([True, False], [False, True]) < 0


def test_figures() -> None:
    first = {"a": loaded((0, 5, "evaluation", "narrator"), (9, 12, "fear", "quoted")), "b": PLAIN, "c": loaded((0, 3, "fear", "narrator")), "d": PLAIN}
    second = {"a": loaded((2, 5, "emotive", "narrator")), "b": PLAIN, "c": PLAIN, "d": PLAIN}
    figures = agreement(first, second)
    assert figures["same"] == 0.75
    assert (figures["only_first"], figures["only_second"]) == (1, 0)
    assert figures["span_F1"] == pytest.approx(2 * 1 * (1 / 3) / (1 + 1 / 3))
    assert (figures["category"], figures["voice"]) == (0.0, 1.0)


@pytest.mark.parametrize("second", [{}, {"b": PLAIN}, {"a": PLAIN, "b": PLAIN}])
def test_other_sentences(second: dict[str, Reading]) -> None:
    with pytest.raises(InputError, match="kalimat yang sama"):
        agreement({"a": PLAIN}, second)


def test_broken_file(tmp_path: Path) -> None:
    path = tmp_path / "rusak.jsonl"
    path.write_text("{", encoding="utf-8")
    with pytest.raises(InputError, match=r"rusak\.jsonl"):
        second_reading(path)


def test_the_corpus_was_read_twice_and_the_readings_agree() -> None:
    figures = agreement(first_reading(CORPUS), second_reading(CORPUS / "second_reading.jsonl"))
    assert figures["n"] > 3_000
    assert figures["alpha"] > 0.9
    assert figures["span_F1"] > 0.9


def test_marks_lie_in_their_sentences() -> None:
    texts = {row["id"]: row for path in CORPUS.glob("pairs_*.jsonl") for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
    for key, reading in second_reading(CORPUS / "second_reading.jsonl").items():
        assert all(0 <= a < b <= len(texts[key]["text"]) for a, b, _, _ in reading.marks)
        assert reading.loaded == bool(reading.marks)
    assert locate("kejam, kejam", {"text": "kejam", "nth": 2}) == (7, 12)
