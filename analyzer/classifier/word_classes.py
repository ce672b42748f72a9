"""Words in classes by the company they keep, learned without labels: what is known of one word helps its like.

Positive pointwise mutual information of words within four tokens, truncated SVD, k-means (Levy & Goldberg 2014 for the
matrix; classes instead of vectors, so that features stay countable and explainable). `word_classes.txt` holds a word,
its fine and its coarse class a line; names were masked before counting.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("word_classes.txt")
_NUMBER = "⟨angka⟩"
_WINDOW, _LEAST, _DIMENSIONS, _FINE, _COARSE = 4, 8, 100, 600, 150


@cache
def _table() -> dict[str, tuple[str, str]]:
    rows = (line.split() for line in FILE.read_text(encoding="utf-8").splitlines())
    return {word: (fine, coarse) for word, fine, coarse in rows}


def classes_of(word: str) -> tuple[str, str]:
    """The fine (of 600) and coarse (of 150) class of a word; `-` for one that was seen too seldom."""
    return _table().get(word, ("-", "-"))


def learn(sentences: Iterable[Sequence[str]]) -> list[tuple[str, int, int]]:
    """Classes of all words that occur at least eight times in masked sentences, commonest first; deterministic."""
    from sklearn.cluster import MiniBatchKMeans

    kept = [[_NUMBER if w[0].isdigit() else w for w in s if w[0].isalnum() or w[0] == "⟨" or w in ".,?!:"] for s in sentences]
    counts = Counter(word for sentence in kept for word in sentence)
    words = [word for word, n in counts.most_common() if n >= _LEAST]
    vectors = _vectors(_together(kept, {word: i for i, word in enumerate(words)}))
    fine, coarse = (MiniBatchKMeans(k, random_state=0, batch_size=4096, n_init=1, max_iter=30).fit_predict(vectors) for k in (_FINE, _COARSE))
    return [(word, int(f), int(c)) for word, f, c in zip(words, fine, coarse, strict=True) if word[0].isalpha()]


def _together(sentences: Sequence[Sequence[str]], numbers: dict[str, int]) -> Any:
    """How often words stand within the window of one another, nearer ones counting more (sparse, symmetric)."""
    import numpy as np
    from scipy import sparse

    n = len(numbers)
    total = sparse.csr_matrix((n, n), dtype=np.float32)
    for start in range(0, len(sentences), 40_000):
        left, right, weight = [], [], []
        for sentence in sentences[start : start + 40_000]:
            ids = np.array([numbers.get(w, -1) for w in sentence])
            for distance in range(1, _WINDOW + 1):
                a, b = ids[:-distance], ids[distance:]
                known = (a >= 0) & (b >= 0)
                left.append(a[known])
                right.append(b[known])
                weight.append(np.full(int(known.sum()), 1 / distance, np.float32))
        total = total + sparse.coo_matrix((np.concatenate(weight), (np.concatenate(left), np.concatenate(right))), shape=(n, n)).tocsr()
    return total + total.T


def _vectors(counts: Any) -> Any:
    """Unit vectors of the words: truncated SVD of positive PMI with context counts smoothed to the power 0.75."""
    import numpy as np
    from scipy import sparse
    from sklearn.utils.extmath import randomized_svd

    seen = np.asarray(counts.sum(1)).ravel()
    smooth = seen**0.75 / (seen**0.75).sum()
    cells = counts.tocoo()
    pmi = np.log(cells.data / (seen[cells.row] * smooth[cells.col]))
    positive = pmi > 0
    matrix = sparse.csr_matrix((pmi[positive], (cells.row[positive], cells.col[positive])), shape=counts.shape).astype(np.float32)
    left, values, _ = randomized_svd(matrix, n_components=_DIMENSIONS, n_iter=3, random_state=0)
    vectors = left * np.sqrt(values)
    return vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)
