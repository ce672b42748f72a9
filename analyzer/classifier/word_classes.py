"""Words in classes of like company, and their numbers: countable, explainable features for rare words.

`word_classes.txt` holds a word, its fine (of 600) and its coarse (of 150) class a line, commonest first: k-means over
the vectors of word_vectors.py, made by `python -m analyzer classes`.
"""

from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("word_classes.txt")
_FINE, _COARSE = 600, 150


@cache
def _table() -> dict[str, tuple[str, str]]:
    rows = (line.split() for line in FILE.read_text(encoding="utf-8").splitlines())
    return {word: (fine, coarse) for word, fine, coarse in rows}


@cache
def numbers() -> dict[str, int]:
    """Each word's line in the file, from 0."""
    return {word: i for i, word in enumerate(_table())}


def classes_of(word: str) -> tuple[str, str]:
    """The fine and coarse class of a word; `-` for one that was seen too seldom."""
    return _table().get(word, ("-", "-"))


def learn_classes(vectors: Any) -> tuple[list[int], list[int]]:
    """The fine and the coarse class of each vector (words x dimensions); deterministic."""
    from sklearn.cluster import MiniBatchKMeans

    fine, coarse = (MiniBatchKMeans(k, random_state=0, batch_size=4096, n_init=1, max_iter=30).fit_predict(vectors) for k in (_FINE, _COARSE))
    return fine.tolist(), coarse.tolist()
