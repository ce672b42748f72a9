"""All places worth weighing in a sentence: lexicon matches, rules beside the words, intensifiers joined to judgements."""

import tomllib
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from analyzer.lexicon.contexts import context_words
from analyzer.lexicon.entry import Context, Entry, Polarity
from analyzer.lexicon.matcher import Match, Matcher
from analyzer.text.reading import ReadSentence
from analyzer.text.words import is_word


@cache
def rule(name: str) -> Entry:
    """A rule of rules.toml as an entry without forms."""
    with Path(__file__).with_name("rules.toml").open("rb") as file:
        row = tomllib.load(file)[name]
    return Entry(
        term=name, forms=(), category=row["category"], intensity=row["intensity"], polarity=Polarity(row["polarity"]), why=row["why"],
        neutral=tuple(row["neutral"]), source=row["source"], ambiguous=True, keep_negated=True, named=False, unless=Context(), only=Context(),
        file="rules.toml", position=0,
    )  # fmt: skip


def propose(sentence: ReadSentence, matcher: Matcher) -> tuple[Match, ...]:
    """Candidates in text order, not overlapping."""
    matches = matcher.matches(sentence)
    return tuple(_joined(sentence, _with_scare_quotes(sentence, matches) if sentence.doubtful else matches))


def _with_scare_quotes(sentence: ReadSentence, matches: Sequence[Match]) -> list[Match]:
    out, words = list(matches), sentence.words
    taken = {i for m in matches for i in range(m.start, m.end)}
    for span in sentence.doubtful:
        first, last = bisect_left(words.starts, span.start), bisect_left(words.starts, span.end)
        spots = [i for i in range(first, last) if is_word(words.keys[i])]
        if spots and taken.isdisjoint(range(spots[0], spots[-1] + 1)):
            out.append(Match(rule("kutip-sinis"), spots[0], spots[-1] + 1))
    return sorted(out, key=lambda m: m.start)


def _joined(sentence: ReadSentence, matches: Sequence[Match]) -> Iterator[Match]:
    """An intensifier directly before a judgement: two matches become one, named after the judgement or what outweighs it."""
    for i, match in enumerate(matches):
        before = matches[i - 1] if i else None
        following = matches[i + 1] if i + 1 < len(matches) else None
        if following and _strengthens(sentence, match, following):
            continue
        if before and _strengthens(sentence, before, match):
            yield Match((before if _outweighs(sentence, before, match) else match).entry, before.start, match.end)
        else:
            yield match


def _strengthens(sentence: ReadSentence, match: Match, judgement: Match) -> bool:
    """Whether `match` is a lone intensifier directly before a judgement."""
    if match.end - match.start != 1 or match.end != judgement.start:
        return False
    words = context_words()
    return sentence.words.keys[match.start] in words.intensifiers and judgement.entry.category in words.joining


def _outweighs(sentence: ReadSentence, intensifier: Match, judgement: Match) -> bool:
    """Whether readers would stop at the intensifier rather than at what it strengthens."""
    entry, words = judgement.entry, context_words()
    return entry.ambiguous and entry.category in words.outweighed and sentence.words.keys[intensifier.start] in words.outweighing
