"""The learning curve: the same training on ever more labelled articles, each time measured on the same gold file."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

from analyzer.classifier.dataset import Labelled
from analyzer.classifier.model import Classifier
from analyzer.classifier.train import Settings, train
from analyzer.evaluation.figures import sentence_figures, span_figures
from analyzer.evaluation.gold import read_rows
from analyzer.lexicon.matcher import Matcher
from analyzer.pipeline import Analyzer

SHARES = (0.125, 0.25, 0.5, 1.0)
_LABELLED = ("gold", "marked")


def learning_curve(
    rows: Sequence[Labelled], matcher: Matcher, gold: Path, settings: Settings, say: Callable[[str], None]
) -> dict[str, dict[str, float]]:
    """For each share of the articles with labels (nested: a larger share holds the smaller) the figures on `gold`; `n` labelled sentences."""
    out = {}
    for share in SHARES:
        some = [r for r in rows if r.source not in _LABELLED or _place(r.group) < share]
        labelled = sum(r.source in _LABELLED for r in some)
        say(f"kurva belajar: {labelled} kalimat berlabel …")
        weights = train(some, matcher, [s for s in _LABELLED if any(r.source == s for r in some)], settings, say).weights
        read = read_rows(Analyzer(matcher, Classifier(weights, "kurva")), gold)
        out[f"{share:.3g}"] = sentence_figures(read, weights.threshold) | span_figures(read) | {"n": float(labelled)}
    return out


def _place(group: str) -> float:
    """Where an article stands between 0 and 1, the same in every run."""
    return int(sha256(group.encode()).hexdigest()[:8], 16) / 0xFFFFFFFF
