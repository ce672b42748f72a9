"""Who gets to speak: for each quoted or attributed sentence its speaker, the reporting verb, and how many words.

A help for reading, not a parser: where no speaker stands in the sentence, quoted words go to whoever the same
quotation names next, else to the one who spoke just before.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from analyzer.report.speaker_names import find_cue, is_title, named_speaker
from analyzer.results import Span, Voice
from analyzer.text.reading import ReadSentence, read_text
from analyzer.text.words import is_word

_ACRONYM = range(2, 5)  # letters; a longer word in capitals may be a shouted name
_CARRIED = 2  # sentences over which quoted words without a speaker stay with the last one


@dataclass(frozen=True, slots=True)
class Utterance:
    """Sentence `number` (from 0) with `words` of somebody's; `speaker` and `verb` are None where nobody is named.

    `begins_inside` says that the sentence begins in the middle of a quotation.
    """

    number: int
    span: Span
    speaker: str | None
    verb: str | None
    words: int
    voice: Voice
    begins_inside: bool


@dataclass(frozen=True, slots=True)
class Speaker:
    """All that one speaker says: `share` (0..1) of all reported words, `quoted` words in direct speech, `verbs` with counts, most frequent first."""

    name: str | None
    words: int
    share: float
    sentences: int
    quoted: int
    verbs: tuple[tuple[str, int], ...]


def utterances(text: str, sentences: Sequence[Span] | None = None) -> tuple[Utterance, ...]:
    """Every sentence that holds reported words, in text order; `sentences` keeps a given split."""
    parts = read_text(text, sentences)
    said = [u for number, part in enumerate(parts) if (u := _utterance(number, part))]
    return _carried(_completed(_with_pronouns(said), _name_runs(parts)))


def speakers(said: Sequence[Utterance]) -> tuple[Speaker, ...]:
    """Speakers by the number of their words, most first; those without a name come last."""
    total = sum(u.words for u in said)
    groups: dict[str | None, list[Utterance]] = {}
    for utterance in said:
        groups.setdefault(utterance.speaker, []).append(utterance)
    return tuple(sorted((_sum_up(name, group, total) for name, group in groups.items()), key=lambda s: (s.name is None, -s.words)))


def _sum_up(name: str | None, group: Sequence[Utterance], total: int) -> Speaker:
    words = sum(u.words for u in group)
    verbs = Counter(u.verb for u in group if u.verb)
    return Speaker(name, words, words / total, len(group), sum(u.words for u in group if u.voice == Voice.QUOTED), tuple(verbs.most_common()))


def _utterance(number: int, part: ReadSentence) -> Utterance | None:
    reported = [v for v, key in zip(part.voices, part.words.keys, strict=True) if v != Voice.NARRATOR and is_word(key)]
    if not reported:
        return None
    at = find_cue(part)
    voice = Voice.QUOTED if Voice.QUOTED in reported else Voice.ATTRIBUTED
    return Utterance(
        number, part.span, named_speaker(part, at), None if at is None else part.words.keys[at], len(reported), voice, part.voices[0] == Voice.QUOTED
    )


def _with_pronouns(said: Sequence[Utterance]) -> list[Utterance]:
    """A reporting verb whose speaker is a pronoun belongs to the speaker named last."""
    out, last = [], None
    for utterance in said:
        filled = replace(utterance, speaker=last) if utterance.verb and utterance.speaker is None else utterance
        last = filled.speaker or last
        out.append(filled)
    return out


def _name_runs(parts: Sequence[ReadSentence]) -> list[str]:
    runs: list[list[str]] = [[]]
    for part in parts:
        for form, key, name in zip(part.words.forms, part.words.keys, part.names, strict=True):
            if name or (is_title(key) and not runs[-1]):
                runs[-1].append(form)
            elif runs[-1]:
                runs.append([])
        runs.append([])
    return [" ".join(run) for run in runs if run]


def _holds_acronym(run: str) -> bool:
    """`ATM Kumala`, `Kumala TV`: more than a person's name; a rank before it is not."""
    first, *_, last = run.split()
    return any(word.isalpha() and word.isupper() and len(word) in _ACRONYM for word in (first, last) if not is_title(word.lower()))


def _completed(said: Sequence[Utterance], runs: Sequence[str]) -> list[Utterance]:
    """A name given in part stands for the first fuller one in the text: `Hadi` for `Hadi Prasojo`."""

    def fuller(name: str | None) -> str | None:
        parts = name.split() if name else []
        if not name or name not in runs or len(parts) > 1:
            return name
        return next((run for run in runs if name in run.split() and run != name and not _holds_acronym(run)), name)

    return [replace(u, speaker=fuller(u.speaker)) for u in said]


def _carried(said: list[Utterance]) -> tuple[Utterance, ...]:
    """Quoted words without a speaker: the one that the same quotation names next, else the last one within reach."""
    for i in range(len(said) - 2, -1, -1):
        here, following = said[i], said[i + 1]
        if here.speaker is None and following.begins_inside and following.number == here.number + 1:
            said[i] = replace(here, speaker=following.speaker)
    for i in range(1, len(said)):
        if said[i].speaker is None and said[i].number - said[i - 1].number <= _CARRIED:
            said[i] = replace(said[i], speaker=said[i - 1].speaker)
    return tuple(said)
