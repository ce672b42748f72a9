"""Whether a text can be read at all, with a clear message where it cannot."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from analyzer.errors import InputError
from analyzer.text.words import is_word, split_words

LONGEST = 200_000  # characters, about 30,000 words
FEWEST_WORDS = 5
_SURE_WORDS = 12  # below this many words a language guess is noise
# With this share of common Indonesian words, the detector (70 MB, a quarter of an analysis) was never right to object: asked
# of all 37,036 texts of the news collection, it would be spared 34,639 with no answer changed (2026-11-26).
_SURELY_INDONESIAN = 0.12


@cache
def _table() -> dict[str, Any]:
    with Path(__file__).with_name("languages.toml").open("rb") as file:
        return tomllib.load(file)


def check_length(text: str) -> None:
    """InputError for a text that is no text or is too long."""
    if not isinstance(text, str):
        raise InputError("Yang diberikan bukan teks. Tempelkan isi beritanya sebagai teks.")
    if len(text) > LONGEST:
        raise InputError(f"Teks ini {_number(len(text))} karakter; batasnya {_number(LONGEST)}. Bagi menjadi beberapa bagian, lalu baca satu per satu.")


def check_readable(text: str) -> None:
    """InputError where the text is empty, too short to judge, too long, or not Indonesian."""
    check_length(text)
    words = [key for key in split_words(text).keys if is_word(key)]
    if not words:
        raise InputError("Belum ada teks untuk dibaca. Tempelkan isi berita, atau pilih salah satu contoh.")
    if len(words) < FEWEST_WORDS:
        raise InputError(f"Teks ini baru {len(words)} kata, terlalu pendek untuk dinilai. Tempelkan paling sedikit satu kalimat utuh ({FEWEST_WORDS} kata).")
    language = guess_language(text, words)
    if language != "id":
        name = _table()["names"].get(language)
        what = f"tampaknya berbahasa {name}" if name else "tampaknya bukan bahasa Indonesia"
        raise InputError(f"Teks ini {what}. Bingkai baru bisa membaca berita berbahasa Indonesia.")


def guess_language(text: str, words: list[str]) -> str:
    """ISO 639-1 code of the whole text's language; `id` where too little speaks against it."""
    table = _table()
    common = sum(w in table["indonesian"] for w in words) / len(words)
    malay = sum(w in table["malay_only"] for w in words)
    if len(words) < _SURE_WORDS:
        return "id" if common or all(w.isascii() for w in words) else "xx"
    hardly_malay = malay < 3 and malay / len(words) < 0.02
    if common >= _SURELY_INDONESIAN and hardly_malay:
        return "id"
    language = str(_detector().classify(text[:20_000])[0])
    if language in ("ms", "jv", "su", "tl") and common >= 0.08 and hardly_malay:
        return "id"
    return language


@cache
def _detector() -> Any:
    import py3langid

    return py3langid


def _number(n: int) -> str:
    """A whole number as Indonesian writes it: 200.000."""
    return f"{n:,}".replace(",", ".")
