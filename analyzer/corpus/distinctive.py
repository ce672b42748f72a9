"""The loaded terms that set an outlet apart from the rest: log-odds with an informative Dirichlet prior.

Monroe, Colaresi & Quinn, "Fightin' Words", Political Analysis 16(4), 2008, section 3.3.
A term counts once per document, so that one article that repeats it is not a habit.
"""

from dataclasses import dataclass
from math import log, sqrt

from analyzer.corpus.breakdown import LEAST, UNKNOWN
from analyzer.corpus.result import Result

PRIOR_WORDS = 20_000.0  # what the prior weighs: as much as so many words of average news, some 80 articles
SUREST = 3.0  # z-scores below this are not shown: thousands of terms are looked at, 1.96 would show chance
LEAST_WITH = 5  # documents of the outlet that use the term
MOST = 10  # terms of an outlet


@dataclass(frozen=True, slots=True)
class Term:
    """`documents` of the outlet use it; `rate` and `elsewhere` are such documents per 100,000 words; `z` is the log-odds over its error."""

    outlet: str
    term: str
    category: str
    documents: int
    rate: float
    elsewhere: float
    log_odds: float
    z: float


def distinctive(result: Result) -> tuple[Term, ...]:
    """Up to ten terms of each outlet that is large enough, outlets by name, the surest first; none where there is one outlet only."""
    import pandas as pd

    outlet = result.documents["outlet"].fillna(UNKNOWN)
    marks = result.findings.drop_duplicates(["number", "term"])
    counts = pd.crosstab(marks["term"], marks["number"].map(outlet))
    category = marks.drop_duplicates("term").set_index("term")["category"]
    words, sizes = result.documents.groupby(outlet)["words"].sum(), outlet.value_counts()
    everywhere, all_words = counts.sum(axis=1), float(words.sum())
    out: list[Term] = []
    for name in counts.columns:
        here, rest, n, m = counts[name], everywhere - counts[name], float(words[name]), all_words - float(words[name])
        if name == UNKNOWN or sizes[name] < LEAST or m <= 0 or n <= 0:
            continue
        prior = PRIOR_WORDS * everywhere / all_words
        up, down = here + prior, rest + prior
        odds = (up / (n + PRIOR_WORDS - up)).map(log) - (down / (m + PRIOR_WORDS - down)).map(log)
        z = odds / (1 / up + 1 / down).map(sqrt)
        sure = z[(z >= SUREST) & (here >= LEAST_WITH)].sort_index().sort_values(ascending=False, kind="stable").head(MOST)
        for term in sure.index:
            rate, elsewhere = float(1e5 * here[term] / n), float(1e5 * rest[term] / m)
            out.append(Term(str(name), str(term), str(category[term]), int(here[term]), rate, elsewhere, float(odds[term]), float(z[term])))
    return tuple(out)
