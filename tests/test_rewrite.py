"""A sentence and its plainer version: score, findings, and the facts that must survive."""

import pytest

from analyzer.pipeline import default_analyzer
from analyzer.rewrite import FactKind, Rewriting, compare_rewriting

ORIGINAL = "Presiden Putin yang terisolasi tidak hadir dalam sidang ke-77 bersama 50 delegasi pada Senin."


def rewrite(before: str, after: str) -> Rewriting:
    analyzer = default_analyzer()
    return compare_rewriting(analyzer.read(before), analyzer.read(after))


def lost(before: str, after: str) -> list[str]:
    return [c.text for c in rewrite(before, after).lost]


def test_plainer_version_keeps_all() -> None:
    result = rewrite(ORIGINAL, "Putin tidak hadir dalam sidang ke-77 bersama lima puluh delegasi pada Senin.")
    assert result.lost == ()
    assert result.added == ()
    assert [f.term for f in result.gone] == ["terisolasi"]
    assert result.after < result.before
    assert result.loaded_before


def test_unchanged_sentence() -> None:
    result = rewrite(ORIGINAL, ORIGINAL)
    assert result.before == result.after
    assert (result.gone, result.new, result.lost, result.added) == ((), (), (), ())
    assert [f.term for f in result.stayed] == ["terisolasi"]


@pytest.mark.parametrize(
    ("after", "missing"),
    [
        ("Putin hadir dalam sidang ke-77 bersama 50 delegasi pada Senin.", ["tidak hadir"]),
        ("Putin tidak hadir dalam sidang ke-77 bersama para delegasi pada Senin.", ["50"]),
        ("Presiden tidak hadir dalam sidang ke-77 bersama 50 delegasi pada Senin.", ["Putin"]),
        ("Putin tidak hadir dalam sidang ke-77 bersama 50 delegasi.", ["Senin"]),
        ("", ["Putin", "tidak hadir", "77", "50", "Senin"]),
    ],
)
def test_what_did_not_survive(after: str, missing: list[str]) -> None:
    assert lost(ORIGINAL, after) == missing


def test_changed_number_is_lost_and_added() -> None:
    result = rewrite("Polisi menahan 12 orang.", "Polisi menahan 21 orang.")
    assert [(c.kind, c.text) for c in result.lost] == [(FactKind.NUMBER, "12")]
    assert [(c.kind, c.text) for c in result.added] == [(FactKind.NUMBER, "21")]


@pytest.mark.parametrize(
    ("before", "after", "missing"),
    [
        ("Warga tak setuju.", "Warga tidak setuju.", []),
        ("Warga tidak takut dan tidak pergi.", "Warga tidak takut dan pergi.", ["tidak pergi"]),
        ("Warga belum setuju.", "Warga tidak setuju.", ["belum setuju"]),
        ("Ini bukan soal uang.", "Ini soal uang.", ["bukan soal"]),
        ("Mereka datang tanpa.", "Mereka datang.", ["tanpa"]),
    ],
)
def test_negations(before: str, after: str, missing: list[str]) -> None:
    assert lost(before, after) == missing


def test_numbers_and_names_need_to_be_told_once() -> None:
    assert lost("Tono membawa 3 kios, lalu 3 kios lagi milik Tono.", "Tono membawa 3 kios dua kali.") == []


def test_new_load_is_told() -> None:
    assert [f.term for f in rewrite("Warga datang ke balai kota kemarin.", "Warga yang brutal datang ke balai kota kemarin.").new]
