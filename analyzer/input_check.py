"""Whether a text can be read at all, with a clear message where it cannot."""

from functools import cache
from typing import Any

from analyzer.errors import InputError
from analyzer.text.words import is_word, split_words

LONGEST = 200_000  # characters, about 30,000 words
FEWEST_WORDS = 5
_LANGUAGES = {"id": "Indonesia", "ms": "Melayu", "en": "Inggris", "jv": "Jawa", "nl": "Belanda", "ar": "Arab", "zh": "Tionghoa", "ja": "Jepang", "fr": "Prancis", "de": "Jerman", "es": "Spanyol", "pt": "Portugis"}
_SURE_WORDS = 12  # below this many words a language guess is noise
# Words that only one of the twins writes: the detector confuses short Indonesian and Malay.
_INDONESIAN = frozenset("yang tidak dengan untuk dari pada ini itu dan di ke bahwa akan telah sudah karena juga oleh dalam tersebut adalah saat bisa".split())
_MALAY_ONLY = frozenset("kerana boleh bahawa polis iaitu ialah encik kerajaan berkata mereka wang syarikat pejabat perkhidmatan beliau ahad jabatan menteri".split())


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
        name = _LANGUAGES.get(language)
        what = f"tampaknya berbahasa {name}" if name else "tampaknya bukan bahasa Indonesia"
        raise InputError(f"Teks ini {what}. Bingkai baru bisa membaca berita berbahasa Indonesia.")


def guess_language(text: str, words: list[str]) -> str:
    """ISO 639-1 code of the whole text's language; `id` where too little speaks against it."""
    common = sum(w in _INDONESIAN for w in words) / len(words)
    malay = sum(w in _MALAY_ONLY for w in words)
    if len(words) < _SURE_WORDS:
        return "id" if common or all(w.isascii() for w in words) else "xx"
    language = str(_detector().classify(text[:20_000])[0])
    if language in ("ms", "jv", "su", "tl") and common >= 0.08 and malay < 3 and malay / len(words) < 0.02:
        return "id"
    return language


@cache
def _detector() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - loads its model on first use

    return LanguageIdentifier.from_pickled_model(MODEL_FILE)
