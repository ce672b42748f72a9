"""How a corpus result is said: labels of groups, figures with intervals, the facts about the corpus. Words: report/wording.toml."""

from analyzer.corpus.breakdown import UNKNOWN, Breakdown, Group
from analyzer.corpus.intervals import Figure
from analyzer.corpus.result import Result
from analyzer.report.characters import straight
from analyzer.report.wording import category_label, decimal, phrase

_REPEATING = 0.1  # of its sentences said before: what a faulty download looks like
LIMITS = ("corpus.limit_verdict", "corpus.limit_reading", "corpus.limit_mix", "corpus.limit_units")


def label(table: Breakdown, group: Group, language: str = "id") -> str:
    """The group's name for a reader; a category by its name, an unknown outlet or month as such."""
    if table.name == "category":
        return category_label(group.key, language)
    return straight(group.key) if group.key != UNKNOWN else phrase("corpus.unknown", language)


def measure(table: Breakdown, index: int, language: str = "id") -> str:
    """The name of a measure; in the matrix that is a category."""
    name = table.measures[index]
    return category_label(name, language) if table.name == "matrix" else phrase(f"corpus.measure_{name}", language)


def said(figure: Figure, language: str = "id") -> str:
    """`12,3 (10,1–14,6)`, or a dash."""
    if figure.value is None or figure.low is None or figure.high is None:
        return "–"
    value, low, high = (decimal(x, 1 if max(figure.high, figure.value) >= 1 else 2, language) for x in (figure.value, figure.low, figure.high))
    return phrase("corpus.interval", language, value=value, low=low, high=high)


def facts(result: Result, language: str = "id") -> tuple[str, ...]:
    """What the corpus is, and what of it is missing or doubtful."""
    rows = result.documents
    count = {
        "corpus.passed_over": result.manifest["rows"] - result.analysed,
        "corpus.doubles": int(rows["text_digest"].duplicated().sum()),
        "corpus.repeating": int((rows["repeated"] >= _REPEATING * rows["sentences"]).sum()),
        "corpus.no_outlet": int(rows["outlet"].isna().sum()),
        "corpus.no_month": int(rows["month"].isna().sum()),
    }
    whole = {
        "documents": len(rows),
        "outlets": rows["outlet"].nunique(),
        "months": rows["month"].nunique(),
        "words": int(rows["words"].sum()),
        "marks": len(result.findings),
    }
    first = phrase("corpus.facts", language, **{name: decimal(number, 0, language) for name, number in whole.items()})
    return (first, *(phrase(key, language, count=decimal(number, 0, language)) for key, number in count.items() if number))
