"""Whose words they are: for each token of a sentence its voice (GUIDE, section 4).

Order matters: quotation marks say most, then attribution inside the sentence, then the first person that shows
where quotation marks were lost; what is left is the narrator's. The reporting verb itself is always the narrator's.
"""

from bisect import bisect_left
from collections.abc import Sequence

from analyzer.results import Span, Voice
from analyzer.text.attribution import attributed, has_agent, headline_colon
from analyzer.text.cues import cues
from analyzer.text.quotes import Quotation
from analyzer.text.words import Words, is_word

_SHORT = 4  # words: a shorter quotation without any speaker may be distance, not speech


def narrated(words: Words, quotations: Sequence[Quotation]) -> bool:
    """Whether a stretch is plainly the narrator's: nothing in it quotes or reports anybody."""
    return not quotations and cues().any.isdisjoint(words.keys)


def voices(words: Words, names: Sequence[bool], quotations: Sequence[Quotation]) -> tuple[tuple[Voice, ...], tuple[Span, ...]]:
    """The voice of each token, and the short quotations that no speaker owns (candidates for scare quotes).

    `quotations` are those that touch this stretch, in text order.
    """
    inside = _inside(words, quotations)
    doubtful = _doubtful(words, names, quotations, inside)
    unowned = frozenset(doubtful)
    in_speech = [spot is not None and spot.inner not in unowned for spot in inside]
    colon = headline_colon(words, names)
    if colon:
        in_speech[colon + 1 :] = [True] * (len(words) - colon - 1)
    of_others = attributed(words, names, in_speech)
    if True not in in_speech and not cues().first_person.isdisjoint(words.keys):
        if True not in of_others:
            return (Voice.QUOTED,) * len(words), doubtful
        return tuple([Voice.QUOTED if other else Voice.NARRATOR for other in of_others]), doubtful
    narrator, quoted, of_other = Voice.NARRATOR, Voice.QUOTED, Voice.ATTRIBUTED
    if not (True in in_speech or True in of_others):
        return (narrator,) * len(words), doubtful
    return tuple([quoted if speech else of_other if other else narrator for speech, other in zip(in_speech, of_others, strict=True)]), doubtful


def _inside(words: Words, quotations: Sequence[Quotation]) -> list[Quotation | None]:
    """The quotation that each token stands in, if any."""
    if not quotations:
        return [None] * len(words)
    out: list[Quotation | None] = []
    at = 0
    for start in words.starts:
        while at < len(quotations) and quotations[at].inner.end <= start:
            at += 1
        here = quotations[at] if at < len(quotations) else None
        out.append(here if here and here.inner.start <= start else None)
    return out


def _reports(words: Words, names: Sequence[bool], inside: Sequence[Quotation | None]) -> bool:
    """Whether the narrator's part of the sentence reports somebody's speech."""
    active, passive = cues().active, cues().passive
    return any(
        spot is None and (key in active or (key in passive and has_agent(words, names, i)))
        for i, (key, spot) in enumerate(zip(words.keys, inside, strict=True))
    )


def _doubtful(words: Words, names: Sequence[bool], quotations: Sequence[Quotation], inside: Sequence[Quotation | None]) -> tuple[Span, ...]:
    """Short quotations of a stretch that reports nobody, not introduced as a name or a term nor written as one."""
    if not quotations or _reports(words, names, inside):
        return ()
    titled = _in_title_case(words, names, inside)
    return tuple(q.inner for q in quotations if q.closed and _nobody_speaks(words, names, q, titled=titled))


def _in_title_case(words: Words, names: Sequence[bool], inside: Sequence[Quotation | None]) -> bool:
    """Whether most words after the first, outside quotations and names, begin with a capital: then capitals make no name."""
    upper = [words.forms[i][0].isupper() for i in range(1, len(words)) if not (inside[i] or names[i]) and is_word(words.keys[i])]
    return 2 * sum(upper) > len(upper)


def _nobody_speaks(words: Words, names: Sequence[bool], quotation: Quotation, *, titled: bool) -> bool:
    """Whether a quotation is short and neither introduced nor written as a name or a term; `titled` as _in_title_case has it."""
    first, last = bisect_left(words.starts, quotation.inner.start), bisect_left(words.starts, quotation.inner.end)
    spots = [i for i in range(first, min(last, first + 2 * _SHORT + 2)) if is_word(words.keys[i])]
    if not 1 <= len(spots) <= _SHORT or quotation.inner.start < words.starts[0] or quotation.inner.end > words.ends[-1]:
        return False
    before = [k for k in words.keys[max(0, spots[0] - 4) : spots[0]] if is_word(k)]
    if any(k in cues().naming or k.removesuffix("nya") in cues().naming for k in before):
        return False
    return not any(names[i] or (words.forms[i][0].isupper() and not titled) for i in spots)
