"""What is wrong with the lexicon: format, order, doubles, and every entry's own examples."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from analyzer.lexicon.entry import Entry, Example
from analyzer.lexicon.loader import ENTRIES, read_entries
from analyzer.lexicon.matcher import Match, Matcher, for_any_group
from analyzer.results import Span
from analyzer.text.names import is_group, is_side
from analyzer.text.reading import ReadSentence, read_text


def check_lexicon(folder: Path = ENTRIES) -> tuple[str, ...]:
    """One message per problem, with file, entry and mend, sorted by file; empty where all is well."""
    entries, problems = read_entries(folder)
    matcher = Matcher(entries)
    found = [*problems, *_order(entries), *_doubles(entries), *_lone_groups(entries)]
    for entry in entries:
        found += [f"{entry.file}, entri {entry.position} ({entry.term}): {what}" for what in _examples(matcher, entry)]
    return tuple(sorted(found))


def _order(entries: Sequence[Entry]) -> Iterator[str]:
    for before, entry in pairwise(entries):
        if before.file == entry.file and before.term.lower() > entry.term.lower():
            yield f"{entry.file}, entri {entry.position} ({entry.term}): harus berdiri sebelum {before.term}; urutkan menurut term."


def _doubles(entries: Sequence[Entry]) -> Iterator[str]:
    terms: dict[str, Entry] = {}
    forms: dict[tuple[str, ...], Entry] = {}
    for entry in entries:
        where = f"{entry.file}, entri {entry.position} ({entry.term})"
        other = terms.setdefault(entry.term, entry)
        if other is not entry:
            yield f"{where}: term yang sama ada di {other.file}, entri {other.position}. Gabungkan atau hapus satu."
            continue
        owned = next((form for form in entry.forms if forms.setdefault(for_any_group(form), entry) is not entry), None)
        if owned:
            other = forms[for_any_group(owned)]
            yield f"{where}: bentuk {' '.join(owned)!r} juga dimiliki {other.term} ({other.file}). Satu bentuk hanya boleh di satu entri."


def _lone_groups(entries: Sequence[Entry]) -> Iterator[str]:
    for entry in entries:
        for form in entry.forms:
            if all(map(is_group, form)):
                yield (
                    f"{entry.file}, entri {entry.position} ({entry.term}): bentuk {' '.join(form)!r} hanya menyebut kelompok. "
                    "Hapus; kelompok disamarkan supaya semua kelompok dibaca sama."
                )


def _examples(matcher: Matcher, entry: Entry) -> Iterator[str]:
    for key in _sides(entry):
        yield f"unless/only menyebut {key!r}, nama atau kelompok yang disamarkan; konteks tidak boleh tahu pihak mana yang disebut. Hapus."
    for example in entry.flags:
        if not flagged(matcher, entry, example):
            yield f"flags {example.text!r} tidak cocok tepat pada [{example.text[example.start : example.end]}]; yang cocok: {_shown(matcher, example.text)}."
    for text in entry.allows if not entry.ambiguous else ():
        if own_matches(matcher, entry, text):
            yield f"allows {text!r} ikut cocok. Tambahkan unless/only, tulis ambiguous = true, atau ganti kalimatnya."
    for example in entry.todo_flags:
        if flagged(matcher, entry, example):
            yield f"todo_flags {example.text!r} kini cocok. Pindahkan ke flags."
    for text in entry.todo_allows:
        if not own_matches(matcher, entry, text):
            yield f"todo_allows {text!r} kini tidak cocok lagi. Pindahkan ke allows."
    for text in entry.neutral:
        loaded = [m.entry.term for s in read_text(text) for m in matcher.matches(s) if not m.entry.ambiguous]
        if loaded:
            yield f"neutral {text!r} sendiri bermuatan ({', '.join(loaded)}). Cari kata yang lebih lugas."


def _sides(entry: Entry) -> Iterator[str]:
    """Words of an entry's contexts that are masked wherever they stand."""
    for context in (entry.unless, entry.only):
        for phrase in (*context.left, *context.right, *context.near, *context.sentence):
            yield from (key for key in phrase if key[0] != "<" and is_side(key))


def flagged(matcher: Matcher, entry: Entry, example: Example) -> bool:
    """Whether `entry` matches its example exactly at the bracketed place."""
    sentence = whole_sentence(example.text)
    return any(offsets(sentence, m) == (example.start, example.end) for m in own_matches(matcher, entry, example.text))


def own_matches(matcher: Matcher, entry: Entry, text: str) -> tuple[Match, ...]:
    """The matches of `entry` in an example sentence."""
    return tuple(m for m in matcher.matches(whole_sentence(text)) if m.entry.term == entry.term)


def whole_sentence(text: str) -> ReadSentence:
    """An example read as one sentence."""
    return read_text(text, [Span(0, len(text))])[0]


def offsets(sentence: ReadSentence, match: Match) -> tuple[int, int]:
    """Where a match stands in the text."""
    return sentence.words.starts[match.start], sentence.words.ends[match.end - 1]


def _shown(matcher: Matcher, text: str) -> str:
    sentence = whole_sentence(text)
    spans = [offsets(sentence, m) for m in matcher.matches(sentence)]
    return ", ".join(repr(text[a:b]) for a, b in spans) or "tidak ada"
