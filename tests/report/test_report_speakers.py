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
        ('"Kami menolak," kata Ketua Paguyuban, Hadi Prasojo, di balai kota.', [("Hadi Prasojo", "kata")]),
        ('"Kami menolak," ujar seorang pedagang di pasar itu.', [("seorang pedagang", "ujar")]),
        ("Wali Kota Banyuluhur, Ratna Wibisana, mengatakan bangunan itu retak.", [("Ratna Wibisana", "mengatakan")]),
        ("Hadi Prasojo, dengan suara tegas, mengatakan bahwa sewa itu mahal.", [("Hadi Prasojo", "mengatakan")]),
        ("Hadi juga menilai bahwa sewa kios terlalu mahal.", [("Hadi", "menilai")]),
        ("Kebijakan itu dinilai oleh Hadi terlalu keras bagi pedagang.", [("Hadi", "dinilai")]),
        ("Komentar warga ramai di pasar itu.", []),
        ("Jelas, pasar itu ramai sekali.", []),
        ("Meski Hadi mengaku lelah, pasar tetap dibuka.", [("Hadi", "mengaku")]),
        ("Hadi tidak menampik bahwa sewa kios itu mahal.", [("Hadi", "menampik")]),
        ("Hadi dengan tegas mengatakan bahwa sewa itu mahal.", [("Hadi", "mengatakan")]),
        ("Rina dan Hadi mengatakan bahwa sewa itu mahal.", [("Rina dan Hadi", "mengatakan")]),
        ("Alhasil ia pun mempertanyakan bahwa sewa itu wajar.", [(None, "mempertanyakan")]),
        ("Menurut dia, Banyuluhur kejam kepada pedagang.", [(None, "menurut")]),
        ('"Kami menolak," kata dia mengutip Zulfikri, Rabu.', [(None, "kata")]),
        ('"Kami menolak," kata Ketua Paguyuban Hadi Prasojo, Senin (2/3).', [("Ketua Paguyuban Hadi Prasojo", "kata")]),
        ('"Kami menolak," kata Menteri Perdagangan (Mendag) Hadi Prasojo di balai kota.', [("Hadi Prasojo", "kata")]),
        ('"Kami menolak," kata Komisaris Utama PT Rukun Jaya, Hadi Prasojo.', [("Hadi Prasojo", "kata")]),
        ('"Kami menolak," imbuh pria berusia 48 tahun itu.', [("pria berusia 48 tahun itu", "imbuh")]),
        (
            '"Kami siap," kata Kepala Kepolisian Resor Metro Jakarta Selatan Komisaris Zulfikri Prasojo di pasar.',
            [("Kepala Kepolisian Resor Metro Jakarta Selatan Komisaris Zulfikri Prasojo", "kata")],
        ),
        ("Gubernur Banyuluhur Hadi Prasojo lewat akunnya menilai bahwa sewa itu mahal.", [("Gubernur Banyuluhur Hadi Prasojo", "menilai")]),
        ("Tapi ia dengan lihai menilai bahwa sewa itu mahal.", [(None, "menilai")]),
        ("Kejaksaan Negeri (Kejari) Bandar Lampung menegaskan bahwa sewa itu mahal.", [("Kejaksaan Negeri", "menegaskan")]),
        ("Pedagang itu bilang bahwa sewa kios terlalu mahal.", [("Pedagang itu", "bilang")]),
        ("Ini menunjukkan bahwa mereka kejam.", [(None, "menunjukkan")]),
        ("Ketua Paguyuban, Hadi Prasojo, saat ditemui Selasa (3/3) pagi mengatakan bahwa sewa itu mahal.", [("Hadi Prasojo", "mengatakan")]),
        ("Pemerintah Kabupaten Banyuluhur, Jawa Tengah, meminta agar pasar dibuka.", [("Pemerintah Kabupaten Banyuluhur", "meminta")]),
        ("Menurut pernyataan Gedung Putih, sewa itu kejam.", [("Gedung Putih", "menurut")]),
        ("Langkah itu disebut Zulfikri kejam.", [("Zulfikri", "disebut")]),
        ("“Kejam sekali,” kata Minggu lalu di pasar itu.", [(None, "kata")]),
        ("Warga pulang.", []),
        ("", []),
    ],
)
def test_speaker_and_verb(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert who(text) == expected


def test_holder_of_a_passive_ends_with_the_name() -> None:
    assert who("Langkah itu dinilai Zulfikri kejam.") == [("Zulfikri", "dinilai")]


def test_name_given_is_no_speaker() -> None:
    assert [s for s, _ in who("Dalam bahasa setempat acara itu disebut Kirab Agung.")] in ([], [None])


def test_answers_marked_by_a_letter_have_no_speaker() -> None:
    assert [s for s, _ in who("A: Ya, kami menolak sewa itu.")] == [None]


def test_thing_named_after_a_person_is_not_the_person() -> None:
    text = "Isi ATM Kumala di pasar habis. “Ini kejam,” kata Kumala. Namanya Kumala Dewi."
    assert next(s for s, _ in who(text)) == "Kumala Dewi"


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


def test_unnamed_speaker() -> None:
    people = speakers(utterances('Spanduk itu dipasang di pagar pasar.\n"Kami semua menolak pindah dari pasar ini sampai kapan pun."'))
    assert [(p.name, p.verbs) for p in people] == [(None, ())]
