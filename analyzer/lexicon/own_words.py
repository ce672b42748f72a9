"""Words that a reader adds for a session: checked as strictly as the shipped ones, and certain, for the reader said so."""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from analyzer.errors import LexiconError
from analyzer.lexicon.entry import Context, Entry, Polarity
from analyzer.lexicon.loader import read_table
from analyzer.lexicon.matcher import Matcher
from analyzer.text.names import is_ordinary
from analyzer.text.words import is_word, key_of, split_words

SOURCE = "pembaca"  # the key in sources.toml
FILE = "kata-sendiri"  # Entry.file of every own word
MOST = 500  # words in one session
LONGEST_WORD, LONGEST_TEXT, MOST_PLAINER = 60, 400, 8  # characters, characters, plainer words
_MOST_TOKENS = 6
_INTENSITY = 2


@dataclass(frozen=True, slots=True)
class OwnWord:
    """One row as the reader gives it; `category` is a key of categories.toml. Made by `own_word`, which checks it."""

    word: str
    category: str
    reason: str
    plainer: tuple[str, ...] = ()


def own_word(word: str, category: str, reason: str, plainer: Iterable[str] = ()) -> OwnWord:
    """A checked row with outer blanks removed; LexiconError naming what is wrong and the mend.

    `category` is a key or the name that readers see, in either language and any case.
    """
    word = " ".join(word.split())
    tokens = split_words(word).keys
    if not tokens:
        raise LexiconError("kata belum diisi. Tulis satu kata atau ungkapan.")
    if len(word) > LONGEST_WORD or len(tokens) > _MOST_TOKENS:
        raise LexiconError(f"“{word[:LONGEST_WORD]}” terlalu panjang. Batasnya {_MOST_TOKENS} kata dan {LONGEST_WORD} karakter.")
    if not all(is_word(key) for key in tokens):
        raise LexiconError(f"“{word}” memuat angka atau tanda baca. Pakai huruf, spasi, tanda hubung, atau apostrof saja.")
    if all(key in _names() and not is_ordinary(key) for key in tokens):
        raise LexiconError(f"“{word}” adalah nama. Bingkai menandai kata, bukan siapa yang disebut; tulis kata atau julukannya saja.")
    reason = " ".join(reason.split())
    if not reason:
        raise LexiconError(f"alasan untuk “{word}” belum diisi. Tulis mengapa kata ini membingkai.")
    words = tuple(dict.fromkeys(p for p in (" ".join(p.split()) for p in plainer) if p))
    if len(reason) > LONGEST_TEXT or len(words) > MOST_PLAINER or any(len(p) > LONGEST_TEXT for p in words):
        raise LexiconError(f"alasan atau padanan untuk “{word}” terlalu panjang. Batasnya {LONGEST_TEXT} karakter dan {MOST_PLAINER} padanan.")
    return OwnWord(word, _category(category), reason, words)


def entry_of(own: OwnWord, position: int = 0) -> Entry:
    """An own word as an entry: certain, of clear strength, found with clitics and, unless a name is in it, in capitals."""
    form = split_words(own.word).keys
    return Entry(
        term=f"{FILE}:{' '.join(form)}", forms=(form,), category=own.category, intensity=_INTENSITY, polarity=Polarity.EITHER, why=own.reason,
        neutral=own.plainer, source=SOURCE, ambiguous=False, keep_negated=False, named=not any(key in _names() for key in form),
        unless=Context(), only=Context(), file=FILE, position=position,
    )  # fmt: skip


def merged(words: Sequence[OwnWord], new: Iterable[OwnWord]) -> tuple[OwnWord, ...]:
    """Own words with new ones added; a word that is there already takes its new row. LexiconError over `MOST`."""
    table = {key_of(w.word): w for w in (*words, *new)}
    if len(table) > MOST:
        raise LexiconError(f"Paling banyak {MOST} kata sendiri; ini menjadi {len(table)}. Hapus sebagian dahulu.")
    return tuple(table.values())


def own_matcher(shipped: Matcher, words: Sequence[OwnWord], ignored: frozenset[str] = frozenset()) -> Matcher:
    """The shipped lexicon without the terms in `ignored`, and own words before it: where both have a form, the own one wins.

    The digest tells that and which: `…+1a2b3c` for what was added and ignored.
    """
    if not words and not ignored:
        return shipped
    own = tuple(entry_of(word, i) for i, word in enumerate(words, 1))
    mark = sha256(repr((words, sorted(ignored))).encode()).hexdigest()[:6]
    return Matcher((*own, *(e for e in shipped.entries if e.term not in ignored)), f"{shipped.digest}+{mark}")


def terms_with(form: str, entries: Iterable[Entry]) -> tuple[str, ...]:
    """The terms of the entries that a word or expression belongs to, by any of its forms; for the ignore list."""
    keys = split_words(form).keys
    return tuple(e.term for e in entries if keys in e.forms or e.term.lower() == form.strip().lower())


def _category(given: str) -> str:
    wanted = given.strip().lower()
    table = read_table("categories")
    for key, row in table.items():
        if wanted in (key, row["label"].lower(), row["english"].lower()):
            return key
    raise LexiconError(f"kategori “{given.strip()}” tidak dikenal. Pakai salah satu dari: {', '.join(row['label'] for row in table.values())}.")


@cache
def _names() -> frozenset[str]:
    """Listed names: own words must not be one, for no result may depend on who is praised or blamed."""
    with (Path(__file__).parents[1] / "text" / "names.toml").open("rb") as file:
        table = tomllib.load(file)
    return frozenset(key_of(word) for part in ("anywhere", "capitalised") for words in table[part].values() for word in words.split())
