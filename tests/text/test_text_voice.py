"""Whose words they are: narrator's, quoted, attributed; and quotations that nobody speaks."""

import time

import pytest

from analyzer.results import Span, Voice
from analyzer.text.reading import ReadSentence, read_text

N, Q, A = Voice.NARRATOR, Voice.QUOTED, Voice.ATTRIBUTED


def one(text: str) -> ReadSentence:
    return read_text(text, [Span(0, len(text))])[0]


def voice_of(text: str, word: str) -> Voice:
    """The voice of `word`, which occurs once, in a text of any number of sentences."""
    found = [v for s in read_text(text) for k, v in zip(s.words.keys, s.voices, strict=True) if k == word.lower()]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    "text",
    [
        "“Kebijakan itu kejam,” kata Budi.",
        '"Kebijakan itu kejam," kata Budi.',
        "‘Kebijakan itu kejam,’ kata Budi.",
        "'Kebijakan itu kejam,' kata Budi.",
        "“Kami menunggu. Kebijakan itu kejam. Kami menolak,” kata Budi.",
        "“Kami menunggu.\nKebijakan itu kejam,” kata Budi.",
        "Budi berkata, “Kebijakan ‘baru’ itu kejam.”",
        "Budi berkata “kebijakan itu kejam",
        "Kebijakan itu kejam,” kata Budi.",
        "Budi menyebut kebijakan itu “kejam”.",
        "“Kejam!” teriak Budi.",
        "Saya kecewa karena kebijakan itu kejam.",
    ],
)
def test_quoted(text: str) -> None:
    assert voice_of(text, "kejam") == Q


@pytest.mark.parametrize(
    "text",
    [
        "Menurut Budi Santoso, kebijakan itu kejam.",
        "Menurutnya, kebijakan itu kejam.",
        "Bagi Budi, kebijakan itu kejam.",
        "Kebijakan itu kejam menurut Budi.",
        "Kebijakan itu, menurut Budi, kejam.",
        "Budi mengatakan bahwa kebijakan itu kejam.",
        "Ketua umum partai itu menilai kebijakan itu kejam.",
        "Warga menyebut kebijakan itu kejam.",
        "Budi mengecam betapa kejam kebijakan itu.",
        "Kebijakan itu kejam, kata Budi.",
        "Kata Budi, kebijakan itu kejam.",
        "Kebijakan itu kejam, ujarnya.",
        "Kebijakan itu kejam, kata ketua paguyuban kepada wartawan, Senin.",
        "Kebijakan itu dinilai Budi kejam.",
        "Kebijakan itu dinilainya kejam.",
        "Budi: Kebijakan Itu Kejam",
        "Budi Santoso: kebijakan itu kejam",
    ],
)
def test_attributed(text: str) -> None:
    assert voice_of(text, "kejam") == A


@pytest.mark.parametrize(
    "text",
    [
        "Kebijakan itu kejam.",
        "Kebijakan itu dinilai kejam.",
        "Kebijakan itu disebut-sebut kejam.",
        "Menurut banyak pihak, kebijakan itu kejam.",
        "Bagi banyak orang, kebijakan itu kejam.",
        "Budi tidak mengatakan kebijakan itu kejam.",
        "Harga naik: kebijakan itu kejam",
        "“Kami menolak,” kata Budi. Kebijakan itu kejam.",
        "“Kami menolak,” kata Budi dengan nada kejam.",
        "Budi mengatakan harga naik, sementara kebijakan itu kejam.",
        "Ia menjelaskan aturan itu. Kebijakan itu kejam.",
    ],
)
def test_narrator(text: str) -> None:
    assert voice_of(text, "kejam") == N


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Budi menuding kebijakan itu kejam.", "menuding"),
        ("Budi mengatakan kebijakan itu kejam.", "mengatakan"),
        ("“Kebijakan itu kejam,” kata Budi.", "kata"),
        ("Kebijakan itu kejam, ujarnya.", "ujarnya"),
        ("Menurut Budi, kebijakan itu kejam.", "menurut"),
        ("Kebijakan itu dinilai Budi kejam.", "dinilai"),
    ],
)
def test_reporting_verb_is_the_narrators(text: str, verb: str) -> None:
    assert voice_of(text, verb) == N


def test_quotation_over_sentence_borders() -> None:
    sentences = read_text("“Kami menunggu lama. Kebijakan itu kejam. Kami menolak,” kata Budi. Ia pergi.")
    keys = [dict(zip(s.words.keys, s.voices, strict=True)) for s in sentences]
    assert keys[0]["menunggu"] == keys[1]["kejam"] == keys[2]["menolak"] == Q
    assert keys[2]["kata"] == keys[3]["pergi"] == N


@pytest.mark.parametrize("sentence", ["Rencana “perdamaian” itu gagal.", "Rencana 'perdamaian' itu gagal.", 'Rencana "perdamaian" itu gagal.'])
def test_short_quotation_without_speaker_is_doubtful(sentence: str) -> None:
    read = one(sentence)
    assert [sentence[s.start : s.end] for s in read.doubtful] == ["perdamaian"]
    assert set(read.voices) == {N}


@pytest.mark.parametrize(
    "sentence",
    [
        "Budi menyebut rencana itu “perdamaian”.",
        "“Perdamaian,” kata Budi.",
        "Film berjudul “perdamaian” itu laris.",
        "Ia dijuluki “si raja jalanan”.",
        "Kapal “Bintang Laut” tenggelam.",
        "Rencana “perdamaian abadi di seluruh muka bumi” itu gagal.",
        "Rencana “perdamaian itu gagal.",
        "Rencana “12” itu gagal.",
    ],
)
def test_not_doubtful(sentence: str) -> None:
    assert one(sentence).doubtful == ()


def test_every_token_has_a_voice() -> None:
    for sentence in read_text("Menurut Budi, “kebijakan” itu kejam. 'Ya,' katanya.\n\n123 …"):
        assert len(sentence.voices) == len(sentence.words) == len(sentence.names) == len(sentence.places)


@pytest.mark.xfail(strict=True, reason="what the narrator says after a quotation in a sentence with a reporting verb counts as reported")
def test_narrator_goes_on_after_direct_speech() -> None:
    assert voice_of("Ia berkata, “Kami siap,” dengan nada congkak.", "congkak") == N


@pytest.mark.xfail(strict=True, reason="`Menurut X` without a comma takes up to twelve words for the speaker's name")
def test_menurut_without_a_comma() -> None:
    assert voice_of("Menurut Budi kebijakan itu kejam.", "kejam") == A


@pytest.mark.xfail(strict=True, reason="a holder after the judgement (`dinilai kejam oleh Budi`) is not seen, only one right after the verb")
def test_passive_with_a_late_holder() -> None:
    assert voice_of("Kebijakan itu dinilai kejam oleh Budi.", "kejam") == A


@pytest.mark.xfail(strict=True, reason="headline verbs without meN- (`X sebut …`, `X nilai …`) are only known as tags")
@pytest.mark.parametrize("text", ["Budi Sebut Kebijakan Itu Kejam", "Budi nilai kebijakan itu kejam"])
def test_bare_headline_verb(text: str) -> None:
    assert voice_of(text, "kejam") == A


def test_many_quotations_in_linear_time() -> None:
    text = '"a" ' * 1_500
    started = time.process_time()
    read_text(text)
    assert time.process_time() - started < 0.3
