"""A result counted by outlet, month, category and target: values with intervals, for every renderer. Decides what is too few."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analyzer.corpus.intervals import Figure, ratios, share
from analyzer.corpus.result import Result
from analyzer.corpus.schema import own_columns
from analyzer.results import Voice

if TYPE_CHECKING:
    import pandas as pd

LEAST = 30  # documents, below which a group's figures are shown as too few to tell
LEAST_NAMED = 10  # documents that mark something about a name
MOST_TARGETS = 30
UNKNOWN = ""  # the key of documents without outlet or month
PER_WORDS, PER_HUNDRED = 1_000.0, 100.0


@dataclass(frozen=True, slots=True)
class Group:
    """One line of a table. `figures` in the order of its measures; `few` where they rest on too few documents.

    `outlets` and `biggest` (0..1) say how many outlets the documents are from, and the share of the biggest.
    """

    key: str
    documents: int
    marks: int
    figures: tuple[Figure, ...]
    few: bool
    outlets: int = 0
    biggest: float = 0.0
    category: str = ""


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A table: `name` is outlet, month, category, target or matrix, `measures` name the figures (wording: corpus.measure_…)."""

    name: str
    measures: tuple[str, ...]
    least: int
    groups: tuple[Group, ...]


def by_outlet(result: Result) -> Breakdown:
    """Outlets by name; those that are too few last."""
    groups = [_group(result, key, rows) for key, rows in _grouped(result, "outlet")]
    return Breakdown("outlet", ("marks", "loaded", "others"), LEAST, tuple(sorted(groups, key=lambda g: (g.few, g.key == UNKNOWN, g.key))))


def by_month(result: Result) -> Breakdown:
    """Months in order; documents without one last."""
    groups = [_group(result, key, rows) for key, rows in _grouped(result, "month")]
    return Breakdown("month", ("marks", "loaded", "others"), LEAST, tuple(sorted(groups, key=lambda g: (g.key == UNKNOWN, g.key))))


def by_category(result: Result) -> Breakdown:
    """Categories in the guide's order: marks per 1,000 words, and the share of documents that have one."""
    counts = category_counts(result)
    words = result.documents["words"]
    n = len(words)
    rates = _rates(counts, words)
    groups = []
    for key, rate in zip(own_columns(), rates, strict=True):
        having = int((counts[key] > 0).sum())
        groups.append(Group(key, having, int(counts[key].sum()), (rate, share(having, n, PER_HUNDRED)), n < LEAST))
    return Breakdown("category", ("marks", "documents"), LEAST, tuple(groups))


def by_outlet_and_category(result: Result) -> Breakdown:
    """Marks per 1,000 words of each category (the measures) in each outlet."""
    counts = category_counts(result)
    groups = []
    for key, rows in _grouped(result, "outlet"):
        here = counts.loc[rows.index]
        groups.append(Group(key, len(rows), int(here.to_numpy().sum()), _rates(here, rows["words"]), len(rows) < LEAST))
    return Breakdown("matrix", tuple(own_columns()), LEAST, tuple(sorted(groups, key=lambda g: (g.few, g.key == UNKNOWN, g.key))))


def by_target(result: Result, most: int = MOST_TARGETS) -> Breakdown:
    """Names that marks are said of, those in most documents first; the category is the commonest."""
    said = result.findings.dropna(subset=["target"])
    n = len(result.documents)
    counted = said.groupby("target", observed=True)["number"].nunique().sort_index().sort_values(ascending=False, kind="stable").head(most)
    outlets = result.documents["outlet"]
    groups = []
    for name, documents in counted.items():
        rows = said[said["target"] == name]
        where = outlets.loc[rows["number"].unique()].fillna(UNKNOWN).value_counts()
        commonest = rows["category"].value_counts(sort=True).index[0]
        figure = share(int(documents), n, PER_HUNDRED)
        groups.append(Group(str(name), int(documents), len(rows), (figure,), documents < LEAST_NAMED, len(where), where.iloc[0] / documents, str(commonest)))
    return Breakdown("target", ("documents",), LEAST_NAMED, tuple(groups))


BREAKDOWNS: tuple[Callable[[Result], Breakdown], ...] = (by_outlet, by_month, by_category, by_outlet_and_category, by_target)


def category_counts(result: Result) -> "pd.DataFrame":
    """Marks by document (all of them) and category (all of them)."""
    import pandas as pd

    marks = result.findings
    table = pd.crosstab(marks["number"], marks["category"])
    return table.reindex(index=result.documents.index, columns=list(own_columns()), fill_value=0)


def _grouped(result: Result, column: str) -> "list[tuple[str, pd.DataFrame]]":
    return [(str(key), rows) for key, rows in result.documents.groupby(result.documents[column].fillna(UNKNOWN), sort=True)]


def _group(result: Result, key: str, rows: "pd.DataFrame") -> Group:
    marks = result.findings[result.findings["number"].isin(rows.index)]
    count = marks["number"].value_counts().reindex(rows.index, fill_value=0)
    per_word, loaded, others = ratios(
        list(zip(PER_WORDS * count, PER_HUNDRED * rows["loaded"], PER_HUNDRED * (rows["quoted"] + rows["attributed"]), strict=True)),
        list(zip(rows["words"], rows["sentences"], rows["findings"], strict=True)),
    )
    where = rows["outlet"].fillna(UNKNOWN).value_counts()
    return Group(key, len(rows), len(marks), (per_word, loaded, others), len(rows) < LEAST, len(where), where.iloc[0] / len(rows))


def _rates(counts: "pd.DataFrame", words: Any) -> tuple[Figure, ...]:
    import numpy as np

    return ratios(counts.to_numpy(), np.repeat(np.asarray(words)[:, None], counts.shape[1], axis=1), PER_WORDS)


def in_voice(result: Result, voice: str) -> Result:
    """Only the marks on the outlets' own words (`own`), on those of others (`others`), or all of them (`all`)."""
    own = result.findings["voice"] == str(Voice.NARRATOR)
    return result if voice == "all" else result.chosen(findings=own if voice == "own" else ~own)
