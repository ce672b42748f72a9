"""The lens apart: passives without a doer."""

import pytest

from analyzer.lexicon.check import whole_sentence
from analyzer.lexicon.passives import agentless


def lost(text: str) -> list[str]:
    return [text[s.start : s.end] for s in agentless(whole_sentence(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dua warga ditembak di depan rumahnya.", ["ditembak"]),
        ("Puluhan rumah digusur kemarin.", ["digusur"]),
        ("Demonstran dipukuli lalu ditangkap.", ["dipukuli", "ditangkap"]),
        ("Ia Ditahan.", ["Ditahan"]),
    ],
)
def test_agentless(text: str, expected: list[str]) -> None:
    assert lost(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Dua warga ditembak oleh polisi.",
        "Dua warga ditembak di depan rumahnya oleh polisi.",
        "Dua warga ditembak polisi.",
        "Dua warga ditembak aparat di jalan.",
        "Dua warga ditembak Zulfikri.",
        "Dua warga ditembak mereka.",
        "Polisi menembak dua warga.",
        "Acara itu dibuka kemarin.",
        "",
    ],
)
def test_doer_is_there(text: str) -> None:
    assert lost(text) == [] if text else True


@pytest.mark.parametrize("doer", ["wanita", "perempuan", "laki-laki", "remaja", "pelajar"])
def test_doers_of_every_kind(doer: str) -> None:
    assert lost("Warga itu ditikam pria di pasar.") == []
    assert lost(f"Warga itu ditikam {doer} di pasar.") == []
