"""How a reader wants an analysis shown: one value for every renderer. Filters were applied before; they are only told here."""

from dataclasses import dataclass

from analyzer.results import Span


@dataclass(frozen=True, slots=True)
class View:
    """`ignored` are the spans of findings that the reader set aside; `settings` are (name, value) pairs for the imprint.

    `passives` outlines the agentless passives; `controls` adds the buttons that only a live page can answer.
    """

    language: str = "id"
    ignored: frozenset[Span] = frozenset()
    passives: bool = False
    controls: bool = False
    settings: tuple[tuple[str, str], ...] = ()


PLAIN = View()
