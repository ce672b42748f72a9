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
        "Saya berharap kebijakan kejam itu dicabut.",
        "Kebijakan kejam itu menyakiti kami, kata Budi.",
        "Budi: Kebijakan Itu Kejam",
        "Budi Santoso: kebijakan itu kejam",
        "Budi kepada Santoso: Kebijakan Itu Kejam",
        "Harga Naik, Pengamat: Kebijakan Itu Kejam",
        "Menteri Desa: Kebijakan Itu Kejam",
        "”Kebijakan itu kejam.",
        "Kebijakan 'baru' itu kejam,” kata Budi.",
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
        "Kebijakan itu kejam menurut Budi Santoso, Senin.",
        "Menurut Budi kebijakan itu kejam.",
        "Namun menurutnya kebijakan itu kejam.",
        "Kebijakan itu menurut dia kejam.",
        "Menurut Budi, “lembaga itu” kejam.",
        "Kebijakan itu dinilai kejam oleh Budi.",
        "Dijelaskan Budi, kebijakan itu kejam.",
        "Disampaikan Ketua RT, kebijakan itu kejam.",
        "Budi Sebut Kebijakan Itu Kejam",
        "Pengamat Nilai Kebijakan Itu Kejam",
        "Budi nilai kebijakan itu kejam",
        "Budi melaporkan, kebijakan itu kejam.",
        "Budi sependapat jika kebijakan itu kejam.",
        "Budi mengancam akan melawan kebijakan yang kejam itu.",
        "Budi mengungkapkan fakta bahwa kebijakan itu kejam.",
        "Kebijakan itu lama karena aturannya kejam, jelas Budi.",
        "Budi menilai kebijakan itu gagal karena aturannya kejam.",
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
        "Ia berkata, “Kami siap,” dengan nada congkak dan kejam.",
        "Menurut rencana, kebijakan kejam itu dicabut.",
        "Bagi pedagang kecil, kebijakan itu kejam.",
        "Kebijakan itu dipandang kejam oleh banyak pihak.",
        "Kebijakan itu dinilai kejam dan dicabut oleh Budi.",
        "Cerita itu kejam.",
        "Petugas itu kasar, tegas dan kejam.",
        "Nilai tukar turun kejam.",
        "Sebut saja kebijakan itu kejam.",
        "Polisi menjelaskan soal aturan yang kejam.",
        "Budi mengutarakan keinginannya untuk melawan aturan kejam.",
        "Budi, yang menilai harga naik, dipecat dengan kejam.",
        "Setelah Budi menilai harga naik, ia dipecat dengan kejam.",
        "Budi Sebut Harga Naik, Warga Diusir dengan Kejam",
        "Tak heran bila kebijakan itu kejam.",
        "Budi tidak pernah menyangka kebijakan itu kejam.",
        "Terpopuler: Kebijakan Itu Kejam",
        "Liga 1: Kebijakan Itu Kejam",
        "Budi Menang Besar: Kebijakan Itu Kejam",
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


def test_short_quotation_in_a_title_case_headline_is_doubtful() -> None:
    headline = "Rencana 'Perdamaian' Gubernur Ini Gagal Lagi Tahun Depan"
    read = one(headline)
    assert read.silent
    assert [headline[s.start : s.end] for s in read.doubtful] == ["Perdamaian"]
    assert set(read.voices) == {N}


@pytest.mark.parametrize(
    "sentence",
    [
        "Budi Menyebut Rencana Gubernur Itu 'Perdamaian'",
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


def test_many_quotations_in_linear_time() -> None:
    text = '"a" ' * 1_500
    started = time.process_time()
    read_text(text)
    assert time.process_time() - started < 0.3
