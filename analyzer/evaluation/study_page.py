"""Cross-validation and learning curve as a Markdown page."""

from collections.abc import Mapping
from typing import Any

from analyzer.evaluation.page import table

_FOLDS = ("n", "P", "R", "F1", "AUC", "ECE", "false_alarm", "R_clear", "span_P", "span_R", "span_F1")
_CURVE = ("n", "F1", "AUC", "ECE", "false_alarm", "span_P", "span_R", "span_F1")


def study_page(report: Mapping[str, Any]) -> str:
    """The whole page, from what the command `study` measured."""
    curve = {f"{float(share):.1%}": figures for share, figures in report["curve"].items()}
    return f"""# Cross-validation and learning curve

Made by `{report["command"]}` on {report["date"]}; {report["versions"]}.
All fits here are without the silver sentences: their teacher had learnt from the gold sentences, so what it taught would leak into
the folds. The shipped model has them, and is better for it (docs/evaluation.md).

## Held out by article, by outlet
Five folds of the shared gold/train.jsonl; a sentence is judged by models that saw nothing of its article, or of its whole outlet, in any
source; thresholds come from the other folds. One thing flatters these figures: the lexicon's writers had read these sentences.

{table(report["folds"], _FOLDS, "held out by")}

## Learning curve
The same training on ever more of the articles with labels (gold and the project's own), measured on the same gold file; `n` is the
number of labelled sentences. The lexicon and the written corpus are there from the start.

{table(curve, _CURVE, "share of the labelled articles")}
"""
