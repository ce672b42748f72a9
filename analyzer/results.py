"""The values that flow: frozen, slotted, hashable, made of tuples. No logic beyond reading them.

Offsets are half-open and count code points in the text exactly as given.
"""

from dataclasses import dataclass
from enum import StrEnum


class Voice(StrEnum):
    """Whose word it is (GUIDE, section 4)."""

    NARRATOR = "narrator"
    QUOTED = "quoted"
    ATTRIBUTED = "attributed"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of the text, `0 <= start <= end`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Finding:
    """One place worth a second look.

    `term` is the lexicon entry's id or the rule's; `intensity` is 1 mild, 2 clear, 3 strong;
    `probability` (0..1) is how likely a careful reader would mark it here; `target` is the name it is said of.
    """

    span: Span
    term: str
    category: str
    intensity: int
    voice: Voice
    why: str
    neutral: tuple[str, ...]
    source: str
    probability: float
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What moved a sentence's probability: `weight` in log-odds, positive towards loaded.

    The weights of a sentence, with the constant part (`span` is None), add up to the log-odds of its score.
    """

    label: str
    weight: float
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and what was read in it.

    `lexicon_score` (0..1) comes from the lexicon alone, `probability` (0..1) from the classifier's words alone,
    `score` (0..1) is the calibrated probability that a careful reader would mark the sentence; `loaded` is
    `score` against the published threshold. `proposals` are all candidates, `findings` those that were kept,
    both in text order; `passives` are agentless passives, a lens apart that never enters a score.
    """

    span: Span
    score: float
    loaded: bool
    lexicon_score: float
    probability: float
    findings: tuple[Finding, ...]
    proposals: tuple[Finding, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    passives: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How often something (a category, a voice, a part, a target) was found, and its share (0..1)."""

    key: str
    count: int
    share: float


@dataclass(frozen=True, slots=True)
class Summary:
    """The aggregates of one text.

    `load` is 0..100, the mean score times 100, with `load_low`/`load_high` its 90 % interval (normal approximation);
    `loaded_share` is 0..1 of sentences; `density` is findings per 100 words; `percentile` (0..100) is the share
    of reference Indonesian news with a lower load, None where no reference is shipped.
    """

    sentences: int
    words: int
    load: float
    load_low: float
    load_high: float
    loaded_share: float
    density: float
    percentile: float | None
    by_category: tuple[Tally, ...] = ()
    by_voice: tuple[Tally, ...] = ()
    by_part: tuple[Tally, ...] = ()
    by_target: tuple[Tally, ...] = ()


@dataclass(frozen=True, slots=True)
class Versions:
    """What made the result: the program, the lexicon's digest, the model's digest."""

    bingkai: str
    lexicon: str
    model: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """A whole text, read. `title` is the headline's span in the text, or None.

    `title_in_front` says that the text read is the given title, a newline, and the given text.
    """

    text: str
    sentences: tuple[Sentence, ...]
    summary: Summary
    versions: Versions
    title: Span | None = None
    title_in_front: bool = False

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All kept findings in text order."""
        return tuple(f for s in self.sentences for f in s.findings)
