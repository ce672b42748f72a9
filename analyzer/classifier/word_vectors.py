"""Words as vectors by the company they keep, learned without labels: what is known of one word helps its like.

Positive pointwise mutual information of words within four tokens, truncated SVD (Levy & Goldberg 2014). Only training
needs them (`word_vectors.npy`, float16, one row per line of `word_classes.txt`); what the span model learned over them
is kept as a weight per word and slot. Names were masked before counting.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("word_vectors.npy")
DIMENSIONS = 100
_NUMBER = "⟨angka⟩"
_WINDOW, _LEAST = 4, 8


@cache
def vectors() -> Any:
    """Vectors (words x DIMENSIONS, float32) of the words of `word_classes.txt`, in its order."""
    import numpy as np

    return np.load(FILE).astype(np.float32)


def learn_vectors(sentences: Iterable[Sequence[str]]) -> tuple[list[str], Any]:
    """All tokens that occur at least eight times in masked sentences, commonest first, and their unit vectors; deterministic."""
    kept = [[_NUMBER if w[0].isdigit() else w for w in s if w[0].isalnum() or w[0] == "⟨" or w in ".,?!:"] for s in sentences]
    counts = Counter(word for sentence in kept for word in sentence)
    words = [word for word, n in counts.most_common() if n >= _LEAST]
    return words, _reduced(_together(kept, {word: i for i, word in enumerate(words)}))


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


def _reduced(counts: Any) -> Any:
    """Truncated SVD of positive PMI, with context counts smoothed to the power 0.75."""
    import numpy as np
    from scipy import sparse
    from sklearn.utils.extmath import randomized_svd

    seen = np.asarray(counts.sum(1)).ravel()
    smooth = seen**0.75 / (seen**0.75).sum()
    cells = counts.tocoo()
    pmi = np.log(cells.data / (seen[cells.row] * smooth[cells.col]))
    positive = pmi > 0
    matrix = sparse.csr_matrix((pmi[positive], (cells.row[positive], cells.col[positive])), shape=counts.shape).astype(np.float32)
    left, values, _ = randomized_svd(matrix, n_components=DIMENSIONS, n_iter=3, random_state=0)
    found = left * np.sqrt(values)
    return found / (np.linalg.norm(found, axis=1, keepdims=True) + 1e-9)
