import codecs

import pytest

from analyzer.errors import IngestError
from analyzer.ingest.plain import decode, read_plain

TEXT = "Polisi menangkap tiga orang di Jakarta.\r\n“Kami sudah menahan pelaku,” kata Kapolda – tanpa menyebut ‘motif’…\n\n  Harga café itu 5 €. "


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "mac_roman"])
def test_text_comes_back_exactly_as_saved(encoding: str) -> None:
    document = read_plain(TEXT.encode(encoding), "a.txt")
    assert document.text == TEXT
    assert document.title is None
    assert document.source == "a.txt"


@pytest.mark.parametrize(("mark", "encoding"), [(codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF32_BE, "utf-32-be")])
def test_big_endian_marks(mark: bytes, encoding: str) -> None:
    assert decode(mark + TEXT.encode(encoding), "a.txt") == TEXT


@pytest.mark.parametrize("short", ["Kata dia ‘ya’ saja…", "Polisi menangkap tiga orang “pelaku” itu."])
def test_one_line_with_windows_quotes(short: str) -> None:
    assert decode(short.encode("cp1252"), "a.txt") == short


def test_an_emoji_and_direction_marks_are_text() -> None:
    assert decode("Aksi damai 🙏 \u200f\u202e".encode(), "a.txt") == "Aksi damai 🙏 \u200f\u202e"


def test_declared_charset_counts_before_the_guess() -> None:
    assert decode("5 €".encode("iso-8859-15"), "a.html", "ISO-8859-15") == "5 €"


def test_declared_utf8_survives_a_few_broken_bytes() -> None:
    data = TEXT.encode() * 3 + b"\xe2\x80"
    assert decode(data, "a.html", "utf-8").startswith(TEXT)


@pytest.mark.parametrize("charset", ["utf-8", "rot13", "unicode_escape", "tidak-ada", ""])
def test_wrong_or_unknown_declarations_do_no_harm(charset: str) -> None:
    assert decode(TEXT.encode("cp1252"), "a.html", charset) == TEXT


@pytest.mark.parametrize("data", [b"Polisi\0 menangkap", bytes(range(256)) * 4, b"\x01\x02\x03\x04\x05 ada", "Polisi menangkap".encode("utf-16-le")])
def test_binary_is_told(data: bytes) -> None:
    with pytest.raises(IngestError, match=r"biner|tidak dikenali"):
        read_plain(data, "a.txt")


def test_unknown_encoding_is_told() -> None:
    with pytest.raises(IngestError, match=r"Penyandian huruf “a\.txt” tidak dikenali"):
        read_plain("警方在雅加达逮捕了三个人，警察局长说。".encode("gb18030") + b"\xff\x81", "a.txt")


def test_mixed_encodings_are_told() -> None:
    with pytest.raises(IngestError, match="mencampur UTF-8"):
        read_plain("Kata dia, “tidak ada yang ditahan” dalam aksi itu. ".encode() * 5 + "“ya”".encode("cp1252"), "a.txt")


def test_a_marked_file_cut_in_half_is_told() -> None:
    with pytest.raises(IngestError, match="UTF-16-LE, tetapi isinya rusak"):
        read_plain(codecs.BOM_UTF16_LE + b"P\0o\0l", "a.txt")


@pytest.mark.parametrize("data", [b"  \n\t\r\n", codecs.BOM_UTF8])
def test_only_spaces_is_told(data: bytes) -> None:
    with pytest.raises(IngestError, match="tidak berisi teks"):
        read_plain(data, "a.txt")
