"""The different words for the same actor: titles and labels before a name, and the findings said of it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from analyzer.compare.values import Actor, Portrait
from analyzer.results import Analysis, Finding
from analyzer.text.facts import bare, name_runs, name_start, proper, word_set
from analyzer.text.names import is_ordinary
from analyzer.text.reading import ReadSentence
from analyzer.text.words import key_of

_MOST = 12  # actors shown
_REACH = 3  # title words before a name


@dataclass(frozen=True, slots=True)
class _Mention:
    """A name where it stands, in sentence `sentence`: its proper words as keys, how it is written, the title before it."""

    sentence: int
    own: tuple[str, ...]
    name: str
    title: str


@dataclass(slots=True)
class _Notes:
    """What one article says of one name so far."""

    names: Counter[str] = field(default_factory=Counter)
    titles: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)


def find_actors(analyses: Sequence[Analysis], readings: Sequence[Sequence[ReadSentence]]) -> tuple[Actor, ...]:
    """Names that at least two articles use, the most often named first, then in alphabetical order."""
    mentions = [[m for i, part in enumerate(r) for m in _mentions(i, part, a.text)] for a, r in zip(analyses, readings, strict=True)]
    short = _short_names(m.own for article in mentions for m in article)
    articles = [_notes(a, m, short) for a, m in zip(analyses, mentions, strict=True)]
    total: Counter[str] = Counter()
    for notes in articles:
        total.update({key: note.names.total() for key, note in notes.items()})
    shared = (key for key in total if sum(key in notes for notes in articles) > 1)
    return tuple(_actor(key, articles) for key in sorted(shared, key=lambda k: (-total[k], k))[:_MOST])


def _key(own: Sequence[str]) -> str:
    """A run of ordinary words (`Mahkamah Agung`) is one name as a whole; else its last word names (`Lavrov`)."""
    return " ".join(own) if is_ordinary(own[-1]) else own[-1]


def _short_names(names: Iterable[tuple[str, ...]]) -> dict[str, str]:
    """`Hadi` is Hadi Prasojo where no other full name has that word: single words to the keys of full names."""
    full: dict[str, set[str]] = {}
    for own in names:
        for word in own if len(own) > 1 else ():
            full.setdefault(word, set()).add(_key(own))
    return {word: keys.pop() for word, keys in full.items() if len(keys) == 1}


def _notes(analysis: Analysis, mentions: Sequence[_Mention], short: Mapping[str, str]) -> dict[str, _Notes]:
    notes: dict[str, _Notes] = {}
    for mention in mentions:
        key = short.get(mention.own[0], mention.own[0]) if len(mention.own) == 1 else _key(mention.own)
        note = notes.setdefault(key, _Notes())
        note.names[mention.name] += 1
        note.titles.update([mention.title] if mention.title else [])
        for finding in analysis.sentences[mention.sentence].findings:
            words = {bare(key_of(w)) for w in (finding.target or "").split()}
            if set(mention.own) <= words and finding not in note.findings:
                note.findings.append(finding)
    return notes


def _mentions(sentence: int, part: ReadSentence, text: str) -> Iterator[_Mention]:
    keys, office = part.words.keys, ""
    for start, end in name_runs(part):
        own = proper(part, start, end)
        first = name_start(part, start, own)
        before = _title_start(keys, start, whole=bare(keys[first]) not in (*own, *word_set("titles")))
        if keys[start] in word_set("titles") and end + 1 < len(keys) and keys[end] == "," and part.names[end + 1]:
            office = " ".join(keys[before:end])  # `Ketua Paguyuban Pedagang, Hadi Prasojo,`
            continue
        if own and not set(own) <= word_set("calendar"):
            name = text[part.words.starts[first] : part.words.ends[end - 1]]
            yield _Mention(sentence, own, name, office or " ".join(keys[before:first]))
        office = ""


def _title_start(keys: Sequence[str], start: int, *, whole: bool) -> int:
    """Where the title before a run begins; a run that is `whole` (`Pasar Rejo`) has none."""
    before = start
    while not whole and before > max(0, start - _REACH) and keys[before - 1] in word_set("titles"):
        before -= 1
    return before


def _actor(key: str, articles: Sequence[dict[str, _Notes]]) -> Actor:
    """Called by the fullest form of the name, of two as full by the commoner."""
    names: Counter[str] = Counter()
    for notes in articles:
        names.update(notes[key].names if key in notes else {})
    return Actor(max(names, key=lambda n: (len(n.split()), names[n], n)), tuple(_portrait(notes.get(key, _Notes())) for notes in articles))


def _portrait(note: _Notes) -> Portrait:
    titles = sorted(note.titles, key=lambda t: (-note.titles[t], t))
    return Portrait(note.names.total(), tuple(titles), tuple(note.findings))
