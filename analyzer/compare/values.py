"""What a comparison of articles is: plain values, no verdict among them."""

from dataclasses import dataclass

from analyzer.results import Analysis, Finding, Span
from analyzer.text.facts import FactKind


@dataclass(frozen=True, slots=True)
class Shared:
    """One fact that all sentences of a group tell, as the first of them writes it."""

    kind: FactKind
    text: str


@dataclass(frozen=True, slots=True)
class Telling:
    """How one article tells what others tell too.

    `common` are the spans of facts that another sentence of the group has as well, `different` the words that none has.
    """

    article: int
    sentence: int
    common: tuple[Span, ...]
    different: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aligned:
    """Sentences of different articles that share facts, at most one per article, in article order.

    `likeness` (0..1) is the lowest cosine by which a sentence joined the group.
    """

    tellings: tuple[Telling, ...]
    shared: tuple[Shared, ...]
    likeness: float


@dataclass(frozen=True, slots=True)
class Portrait:
    """One article's words for one actor: how often named, by which titles or labels, which findings are said of it."""

    mentions: int
    called: tuple[str, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Actor:
    """A name that at least two articles use; `portraits[i]` is article i's."""

    name: str
    portraits: tuple[Portrait, ...]


@dataclass(frozen=True, slots=True)
class Alone:
    """A sentence whose facts no other article tells; `facts` are its numbers and names that stand in no other article."""

    article: int
    sentence: int
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two to four articles side by side; every number of an article or a sentence counts from 0."""

    analyses: tuple[Analysis, ...]
    aligned: tuple[Aligned, ...]
    actors: tuple[Actor, ...]
    alone: tuple[Alone, ...]
