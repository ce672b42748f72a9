"""One evaluation run: all figures of a gold file as one value."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from analyzer.classifier.dataset import read_gold
from analyzer.classifier.measures import reliability
from analyzer.classifier.sources import CORPUS
from analyzer.evaluation.agreement import agreement, first_reading, second_reading
from analyzer.evaluation.baselines import bag_of_words, everything_loaded, lexicon_alone, majority, sentiment_lexicon
from analyzer.evaluation.figures import category_figures, grouped, intervals, labels, sentence_figures, span_figures
from analyzer.evaluation.gold import Row, read_rows
from analyzer.evaluation.swaps import evenness
from analyzer.evaluation.topics import topics_of
from analyzer.pipeline import Analyzer


@dataclass(frozen=True, slots=True)
class Beside:
    """What else an evaluation may use: gold sentences to train the bag of words on, a sentiment lexicon (JSON), and the
    collection that knows the articles' sections (articles.jsonl.gz).
    """

    training: Path | None = None
    sentiment: Path | None = None
    news: Path | None = None


def evaluate(analyzer: Analyzer, gold: Path, beside: Beside, command: str) -> dict[str, Any]:
    """Figures of an analyzer on `gold`, beside baselines, and of its evenness and its corpus."""
    rows = read_rows(analyzer, gold)
    threshold = analyzer.classifier.weights.threshold
    baselines = {"calls all plain": majority(rows), "calls all loaded": everything_loaded(rows), "lexicon alone": lexicon_alone(rows)}
    if beside.training:
        baselines["bag of words (TF-IDF, logistic regression)"] = bag_of_words(rows, tuple(read_gold(beside.training)))
    if beside.sentiment:
        baselines[f"sentiment lexicon ({beside.sentiment.stem})"] = sentiment_lexicon(rows, beside.sentiment)
    strata = grouped(rows, lambda r: r.gold.stratum)
    outlets = grouped(rows, lambda r: r.gold.outlet or "(unnamed)")
    topic = topics_of(gold, beside.news) if beside.news else {}
    topics = grouped([r for r in rows if r.gold.group in topic], lambda r: topic[r.gold.group])
    return {
        "command": command,
        "date": datetime.now(UTC).strftime("%Y-%m-%d"),
        "versions": f"Bingkai {analyzer.versions.bingkai}, lexicon {analyzer.versions.lexicon}, model {analyzer.versions.model}, threshold {threshold:.3f}",
        "data": gold.name,
        "whole": sentence_figures(rows, threshold),
        "strata": {k: sentence_figures(g, threshold) for k, g in strata.items()},
        "intervals": intervals(rows, threshold),
        "baselines": baselines,
        "spans": span_figures(rows),
        "span_strata": {k: span_figures(g) for k, g in strata.items()},
        "categories": category_figures(rows),
        "outlets": {k: sentence_figures(g, threshold) for k, g in outlets.items()},
        "topics": {k: sentence_figures(g, threshold) for k, g in topics.items()},
        "swaps": {name: asdict(movement) for name, movement in evenness(analyzer).items()},
        "agreement": agreement(first_reading(CORPUS), second_reading(CORPUS / "second_reading.jsonl")),
        "reliability": reliability(labels(rows), [r.read.score for r in rows]),
        "errors": error_kinds(rows),
    }


def error_kinds(rows: Sequence[Row]) -> list[str]:
    """Errors counted by kind; no sentence is shown, for the texts are other people's."""
    missed = Counter(span[3] for r in rows if r.gold.loaded >= 0.5 and not r.read.loaded for span in r.gold.spans)
    false = Counter(f.category for r in rows if r.gold.loaded < 0.5 and r.read.loaded for f in r.read.findings)
    wordless = sum(r.read.loaded and not r.read.findings for r in rows if r.gold.loaded < 0.5)
    unproposed = sum(not r.read.proposals for r in rows if r.gold.loaded >= 0.5 and not r.read.loaded)
    total_missed = sum(r.gold.loaded >= 0.5 and not r.read.loaded for r in rows)
    total_false = sum(r.gold.loaded < 0.5 and r.read.loaded for r in rows)
    return [
        f"{total_missed} loaded sentences called plain; their spans by category: {_counts(missed)}. In {unproposed} the lexicon proposed nothing.",
        f"{total_false} plain sentences called loaded; the findings in them by category: {_counts(false)}. In {wordless} no word was marked.",
    ]


def _counts(counter: Counter[str]) -> str:
    return ", ".join(f"{key} {n}" for key, n in counter.most_common()) or "none"
