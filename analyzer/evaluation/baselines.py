"""What simpler readers would score on the same sentences: each gives one number per sentence."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from analyzer.classifier.dataset import Labelled
from analyzer.classifier.measures import sentence_measures
from analyzer.classifier.thresholds import best_f1_threshold
from analyzer.errors import InputError
from analyzer.evaluation.figures import labels
from analyzer.evaluation.gold import Row


def majority(rows: Sequence[Row]) -> dict[str, float]:
    """Whoever calls every sentence what most training sentences are: plain. F1 is then 0."""
    return sentence_measures(labels(rows), np.zeros(len(rows)), 1.0)


def everything_loaded(rows: Sequence[Row]) -> dict[str, float]:
    """Whoever calls every sentence loaded: the F1 that costs nothing."""
    return sentence_measures(labels(rows), np.ones(len(rows)), 0.5)


def bag_of_words(rows: Sequence[Row], training: Sequence[Labelled]) -> dict[str, float]:
    """TF-IDF over words, pairs and character 3- to 5-grams with logistic regression, fitted on the gold training set."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import FeatureUnion, make_pipeline

    union = FeatureUnion(
        [
            ("words", TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)),
            ("characters", TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), min_df=3, sublinear_tf=True)),
        ]
    )
    model = make_pipeline(union, LogisticRegression(C=3, max_iter=500))
    model.fit([t.text for t in training], [t.loaded >= 0.5 for t in training])
    return _at_best(rows, model.predict_proba([r.gold.text for r in rows])[:, 1])


def lexicon_alone(rows: Sequence[Row]) -> dict[str, float]:
    """The lexicon's own score, without any classifier."""
    return _at_best(rows, np.array([r.read.lexicon_score for r in rows]))


def sentiment_lexicon(rows: Sequence[Row], path: Path) -> dict[str, float]:
    """A published sentiment lexicon (a JSON object of word to score): the sum of absolute scores of a sentence's words."""
    try:
        table = {str(word).lower(): abs(float(score)) for word, score in json.loads(path.read_text(encoding="utf-8")).items()}
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise InputError(f"{path} bukan kamus sentimen JSON (kata: skor) yang terbaca ({error}).") from error
    strengths = np.array([sum(table.get(key, 0.0) for key in r.gold.sentence.words.keys) for r in rows])
    return _at_best(rows, strengths / max(1.0, float(strengths.max())))


def _at_best(rows: Sequence[Row], scores: Any) -> dict[str, float]:
    """Figures at the baseline's own best threshold on these very sentences: a generous reading of it."""
    y = labels(rows)
    return sentence_measures(y, scores, best_f1_threshold(scores, y))
