"""Which tokens are names, so that they can be guarded from matching and masked from every feature.

A capitalised word inside a sentence is a name. Where capitals say nothing (the first word, Title Case, ALL CAPS),
a capitalised word is a name unless `vocabulary.txt` knows it as an ordinary word; listed names are always names.
The decision never looks at which name it is, so one name may stand for another and nothing moves.
"""

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from analyzer.kept import Kept
from analyzer.text.words import ALIKE, Words, is_word, key_of

NAME, GROUP = "⟨nama⟩", "⟨kelompok⟩"
_HERE = Path(__file__).parent
_CLITICS = ("nya", "ku", "mu", "lah", "kah", "pun")
# After these marks a capital only says that something begins.
_BEGINNERS = frozenset("\"'“‘”’«»:([{-–—.!?…•*/|")
_TITLE_SHARE = 0.6
_MIN_SHOUT = 5  # letters: a shorter all-capitals word inside a sentence is an acronym, so a name


@cache
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Listed names of several words by their first key: the rest of the keys of each."""
    with (_HERE / "names.toml").open("rb") as file:
        table = tomllib.load(file)["phrases"]
    out: dict[str, list[tuple[str, ...]]] = {}
    for names in table.values():
        for name in names:
            first, *rest = (key_of(word) for word in name.split())
            out.setdefault(first, []).append(tuple(rest))
    return {first: tuple(rests) for first, rests in out.items()}


@cache
def _listed() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Listed names (any case), listed names (capitalised only), group nouns; all as keys."""
    with (_HERE / "names.toml").open("rb") as file:
        table = tomllib.load(file)
    sets = [frozenset(key_of(w) for words in table[part].values() for w in words.split()) for part in ("anywhere", "capitalised", "groups")]
    return sets[0], sets[1], sets[2]


@cache
def vocabulary() -> frozenset[str]:
    """Ordinary words as they are written in lower case, from news word counts (see docs/data.md)."""
    return frozenset((_HERE / "vocabulary.txt").read_text(encoding="utf-8").split())


def is_ordinary(key: str) -> bool:
    """Whether a word is known in lower case, with or without a clitic."""
    known = vocabulary()
    if key in known:
        return True
    if any(key.endswith(clitic) and key[: -len(clitic)] in known for clitic in _CLITICS):
        return True
    parts = key.split("-")
    return len(parts) > 1 and all(is_ordinary(part) for part in parts if part)


def is_group(key: str) -> bool:
    """Whether a word names a group of people that must not move a score."""
    groups = _listed()[2]
    return key in groups or (key.endswith("nya") and key[:-3] in groups)


class Kind(NamedTuple):
    """What a written token says about itself, wherever it stands."""

    word: bool
    may: bool  # it may be a name: it has a capital or is listed
    capital: bool
    tells_case: bool  # an ordinary word of some length: its capital shows how the stretch is written
    listed: bool  # a name wherever it stands
    ordinary: bool
    shouted: bool
    masked: str  # what stands for it where it is no name


def _kind(form: str) -> Kind:
    key = key_of(form)
    if not is_word(key):
        return Kind(word=False, may=False, capital=False, tells_case=False, listed=False, ordinary=True, shouted=False, masked=key)
    anywhere, capitalised, _ = _listed()
    base = key.removesuffix("nya")
    capital, ordinary = form[0].isupper(), is_ordinary(key)
    listed = key in anywhere or base in anywhere or (capital and key in capitalised)
    return Kind(
        word=True,
        may=capital or listed,
        capital=capital,
        tells_case=len(key) > 3 and key not in anywhere and key not in capitalised and ordinary,
        listed=listed,
        ordinary=ordinary,
        shouted=len(form) >= _MIN_SHOUT and form.isupper(),
        masked=GROUP if is_group(key) else _mask_inside(form, key),
    )


_kinds = Kept(_kind, 200_000)


def kinds_of(words: Words) -> list[Kind]:
    """What each token of a stretch says about itself."""
    return list(map(_kinds.__getitem__, words.forms))


def is_side(key: str) -> bool:
    """Whether a lower-case word is masked: a name listed for any case, or a group."""
    return key in _listed()[0] or is_group(key)


def capitals_say_nothing(kinds: Sequence[Kind]) -> bool:
    """Whether the stretch is written in Title Case or ALL CAPS, judged by its ordinary words alone."""
    telling = [kind.capital for kind in kinds[1:] if kind.tells_case]
    return bool(telling) and sum(telling) >= _TITLE_SHARE * len(telling)


def find_names(words: Words, kinds: Sequence[Kind], *, silent: bool) -> tuple[bool, ...]:
    """For each token of one sentence, whether it is (part of) a name; `silent` as capitals_say_nothing has it."""
    flags = [False] * len(kinds)
    for i, kind in [(i, kind) for i, kind in enumerate(kinds) if kind.may]:
        # Its capital may only begin, decorate or shout.
        flags[i] = kind.listed or not (kind.ordinary and (silent or kind.shouted or _begins(words, kinds, i)))
    if not _phrases().keys().isdisjoint(words.keys):
        _add_phrases(words, flags)
    if True in flags:
        _add_parts(words, flags)
    return tuple(flags)


def _begins(words: Words, kinds: Sequence[Kind], at: int) -> bool:
    """Whether no word stands before token `at`, or a mark after which something begins stands between."""
    for i in range(at - 1, -1, -1):
        if kinds[i].word:
            return False
        if words.forms[i] in _BEGINNERS:
            return True
    return True


def _add_phrases(words: Words, flags: list[bool]) -> None:
    """All words of a listed name of several words are a name: `Selandia Baru`, `PDI Perjuangan`."""
    for i, key in enumerate(words.keys):
        for rest in _phrases().get(key, ()):
            end = i + 1 + len(rest)
            if words.keys[i + 1 : end] == rest and all(form[0].isupper() for form in words.forms[i:end]):
                flags[i:end] = [True] * len(words.keys[i:end])


def _add_parts(words: Words, flags: list[bool]) -> None:
    """Stops, figures and endings glued to a name belong to it: `Kompas.com`, `Liputan6`, `W.S. Rendra`."""
    for i in range(1, len(words) - 1):
        if not flags[i - 1] or words.ends[i - 1] != words.starts[i]:
            continue
        key, onward = words.keys[i], words.ends[i] == words.starts[i + 1] and words.keys[i + 1][0].isalnum()
        initial = len(words.keys[i - 1]) == 1 and words.forms[i + 1][0].isupper()
        if (key == "." and (onward or initial)) or key[0].isdigit():
            flags[i] = True
        if key == "." and onward and flags[i]:
            flags[i + 1] = True
    if len(words) > 1 and flags[-2] and words.ends[-2] == words.starts[-1] and words.keys[-1][0].isdigit():
        flags[-1] = True


def mask(kinds: Sequence[Kind], names: Sequence[bool]) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The keys with every run of names as one `NAME` and group nouns as `GROUP`, and each token's place among them.

    A run is one, however many words it has, so that lengths and distances do not tell one name from another.
    """
    if True not in names:
        return tuple([kind.masked for kind in kinds]), tuple(range(len(kinds)))
    out, places, in_name = [], [], False
    for kind, name in zip(kinds, names, strict=True):
        if not (name and in_name):
            out.append(NAME if name else kind.masked)
        in_name = name
        places.append(len(out) - 1)
    return tuple(out), tuple(places)


def _mask_inside(form: str, key: str) -> str:
    """A name or group hyphenated to a word (`anti-Rusia`, `pro-jokowi`) is masked inside it."""
    if "-" not in key:
        return key
    anywhere, capitalised, _ = _listed()
    first, *rest = zip(form.translate(ALIKE).split("-"), key.split("-"), strict=True)
    parts = [NAME if part in anywhere else part for _, part in (first,)]
    for written, part in rest:
        name = part in anywhere or part in capitalised or (written[:1].isupper() and not form[0].isupper())
        parts.append(NAME if name else GROUP if part and is_group(part) else part)
    return "-".join(parts)
