"""Inflected forms of Indonesian words, generated when the lexicon is compiled; nothing is stemmed at run time.

Source of the sound changes: Tata Bahasa Baku Bahasa Indonesia (Alwi et al., 2003), chapter on meN- and peN-.
"""

import re
from collections.abc import Iterable

CLITICS = ("nya", "ku", "mu", "lah", "kah", "pun")
AFFIXES = (
    "", "meN-", "meN-kan", "meN-i", "di-", "di-kan", "di-i", "ter-", "ter-kan", "ter-i", "ber-", "ber-an", "ber-kan",
    "peN-", "peN-an", "pe-", "pe-an", "per-an", "ke-an", "ke-ter-an", "ke-ber-an", "-an", "-kan", "-i", "se-",
    "memper-", "memper-kan", "memper-i", "diper-", "diper-kan", "diper-i",
    "R", "R-an", "ber-R", "ter-R", "meN-R", "di-R", "ke-R-an", "se-R-nya",
)  # fmt: skip
_VOWELS = "aiueo"
_CLOSED_ER = re.compile(r"[^aiueo]er[^aiueo]")  # a first syllable in -er: bekerja, beserta; bercermin is seen too


def inflect(root: str, affix: str) -> tuple[str, ...]:
    """Forms of `root` under one pattern of `AFFIXES`, the standard one first; KeyError for an unknown pattern.

    >>> inflect("kucil", "ter-")
    ('terkucil',)
    >>> inflect("pukul", "meN-")
    ('memukul', 'mempukul')
    """
    if affix not in AFFIXES:
        raise KeyError(affix)
    if affix == "":
        return (root,)
    before, reduplicated, after = _parts(affix)
    bases = [root]
    if reduplicated:
        bases = [f"{root}-{root}"]
        if before == ["meN"]:
            return tuple(f"{form}-{root}" for form in _nasal("me", root))
    for prefix in reversed(before):
        bases = [form for base in bases for form in _prefixed(prefix, base)]
    return tuple(base + after for base in bases)


def _parts(affix: str) -> tuple[list[str], bool, str]:
    """`ke-ter-an` is (["ke", "ter"], False, "an"); `R` stands for the doubled root."""
    pieces = affix.split("-")
    if "R" in pieces:
        at = pieces.index("R")
        return pieces[:at], True, "".join(pieces[at + 1 :])
    return pieces[:-1] if pieces[0] else [], False, pieces[-1]


def _prefixed(prefix: str, base: str) -> Iterable[str]:
    if prefix in ("meN", "peN"):
        return _nasal(prefix[:-1], base)
    if prefix.endswith("er") and base[0] == "r":
        return (prefix[:-1] + base,)
    if prefix == "ber" and _CLOSED_ER.match(base):
        return (f"be{base}", f"ber{base}")
    return (prefix + base,)


def _nasal(prefix: str, root: str) -> tuple[str, ...]:
    """meN-/peN- before a root; where the first sound drops, the undropped spelling is seen in print too."""
    head = root.split("-", maxsplit=1)[0]
    if _syllables(head) == 1:
        return (f"{prefix}nge{root}", *_before_sound(prefix, root))
    return _before_sound(prefix, root)


def _before_sound(prefix: str, root: str) -> tuple[str, ...]:
    """The nasal that the root's first sound asks for."""
    first = root[0]
    if root.startswith(("ny", "ng", "m", "n", "l", "r", "w", "y")):
        return (prefix + root,)
    cluster = len(root) > 1 and root[1] not in _VOWELS
    if first in "kpts" and not cluster:
        nasal = {"k": "ng", "p": "m", "t": "n", "s": "ny"}[first]
        kept = {"k": "ng", "p": "m", "t": "n", "s": "n"}[first]
        return (prefix + nasal + root[1:], prefix + kept + root)
    if first in _VOWELS or first in "kghq":
        return (f"{prefix}ng{root}",)
    if first in "bpfv":
        return (f"{prefix}m{root}",)
    return (f"{prefix}n{root}",)


def _syllables(word: str) -> int:
    """Vowels, each its own syllable: `jual` and `siap` have two. No root of one syllable ends in a diphthong."""
    return sum(c in _VOWELS for c in word)
