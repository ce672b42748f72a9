"""Who gets to speak."""

import pytest

from analyzer.report.speakers import speakers, utterances
from analyzer.results import Voice


def who(text: str) -> list[tuple[str | None, str | None]]:
    return [(u.speaker, u.verb) for u in utterances(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Ini kejam,” kata Budi Santoso.", [("Budi Santoso", "kata")]),
        ("Budi Santoso mengatakan bahwa ini kejam.", [("Budi Santoso", "mengatakan")]),
        ("Menurut Budi Santoso, ini kejam.", [("Budi Santoso", "menurut")]),
        ("Langkah itu dinilai oleh Zulfikri.", [("Zulfikri", "dinilai")]),
        ("Warga pulang.", []),
        ("", []),
    ],
)
def test_speaker_and_verb(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert who(text) == expected


@pytest.mark.xfail(strict=True, reason="after a passive the judgement is taken into the speaker's name: `Zulfikri kejam`")
def test_holder_of_a_passive_ends_with_the_name() -> None:
    assert who("Langkah itu dinilai Zulfikri kejam.") == [("Zulfikri", "dinilai")]


def test_quotation_over_sentences_is_one_speakers() -> None:
    assert [s for s, _ in who("“Kami menunggu lama. Ini kejam,” kata Zulfikri. Ia pergi.")] == ["Zulfikri", "Zulfikri"]


def test_pronoun_and_short_name_stand_for_the_speaker() -> None:
    text = "“Ini kejam,” kata Hadi Prasojo. “Kami menolak,” ujarnya. “Kami pergi,” kata Hadi."
    assert [s for s, _ in who(text)] == ["Hadi Prasojo"] * 3


def test_shares() -> None:
    said = utterances("“Satu dua tiga,” kata Hadi. Menurut Rina, empat lima.")
    table = speakers(said)
    assert [(s.name, s.words, s.quoted) for s in table] == [("Hadi", 3, 3), ("Rina", 2, 0)]
    assert sum(s.share for s in table) == pytest.approx(1)
    assert said[1].voice == Voice.ATTRIBUTED
    assert speakers(()) == ()
