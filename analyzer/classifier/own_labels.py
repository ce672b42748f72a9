"""A class's own labels: the same kind of sentence classifier trained on anybody's marked sentences, in any language.

Names are masked as always (`text.names`); the lexicon, which only knows Indonesian, takes no part.
"""

import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import joblib
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from analyzer.classifier.labels_csv import Columns, LabelledText, read_csv
from analyzer.classifier.measures import sentence_measures
from analyzer.classifier.store import library_versions, read_model
from analyzer.classifier.text_matrix import idf_of, text_rows
from analyzer.lexicon.check import whole_sentence
from analyzer.whole_file import replacing_together

FILE = "label-sendiri.joblib"
_FOLDS = 5
_C = 2.0


@dataclass(frozen=True, slots=True)
class _Fitted:
    model: Any
    idf: Any

    def scores(self, masked: Sequence[Sequence[str]]) -> Any:
        return self.model.predict_proba(text_rows(masked).multiply(self.idf).tocsr())[:, 1]


def train_own(path: Path, names: Columns, out: Path, say: Callable[[str], None]) -> dict[str, Any]:
    """Cross-validate (grouped where a group column is named), train on all rows, write model, manifest and card to `out`.

    InputError for a file that cannot be used. Returns the manifest.
    """
    rows = read_csv(path, names)
    masked, y = _masked(rows), np.array([r.loaded for r in rows])
    groups = np.array([r.group for r in rows])
    folds = min(_FOLDS, len(set(groups)))
    held_out = np.zeros(len(rows))
    for number, (seen, held) in enumerate(GroupKFold(folds).split(masked, groups=groups), 1):
        say(f"lipatan {number}/{folds}: {len(held)} kalimat disisihkan …")
        both = len(set(y[seen])) == 2
        held_out[held] = _fit([masked[i] for i in seen], y[seen]).scores([masked[i] for i in held]) if both else y[seen].mean()
    say("model akhir …")
    fitted = _fit(masked, y)
    buffer = io.BytesIO()
    joblib.dump({"coef": fitted.model.coef_.astype(np.float32), "intercept": fitted.model.intercept_, "idf": fitted.idf}, buffer, compress=3)
    manifest = {
        "files": {FILE: sha256(buffer.getvalue()).hexdigest()},
        "versions": library_versions(),
        "data": {
            "name": path.name,
            "sha256": sha256(path.read_bytes()).hexdigest(),
            "sentences": len(rows),
            "loaded": int(y.sum()),
            "groups": len(set(groups)),
        },
        "held_out": sentence_measures(y, held_out, 0.5),
    }
    texts = {"manifest.json": json.dumps(manifest, indent=1), "CARD.md": _card(manifest)}
    replacing_together({out / FILE: buffer.getvalue()} | {out / name: text.encode() for name, text in texts.items()})
    return manifest


def evaluate_own(path: Path, names: Columns, folder: Path) -> dict[str, float]:
    """Figures of a model made by `train_own` on other labelled sentences, at threshold 0.5."""
    rows = read_csv(path, names)
    stored = read_model(folder, FILE)
    model = LogisticRegression()
    model.classes_, model.coef_, model.intercept_ = np.array([False, True]), stored["coef"], stored["intercept"]
    return sentence_measures([r.loaded for r in rows], _Fitted(model, stored["idf"]).scores(_masked(rows)), 0.5)


def _masked(rows: Sequence[LabelledText]) -> list[tuple[str, ...]]:
    return [whole_sentence(r.text).masked for r in rows]


def _fit(masked: Sequence[Sequence[str]], y: Any) -> _Fitted:
    counts = text_rows(masked)
    idf = idf_of(counts)
    return _Fitted(LogisticRegression(C=_C, max_iter=300).fit(counts.multiply(idf).tocsr(), y), idf)


def _card(manifest: dict[str, Any]) -> str:
    figures = "\n".join(f"| {name} | {value:.3f} |" for name, value in manifest["held_out"].items())
    data = manifest["data"]
    return (
        f"# Model dari label sendiri\n\nData: {data['name']}, {data['sentences']} kalimat, {data['loaded']} berlabel bermuatan, {data['groups']} kelompok.\n\n"
        f"Uji silang (kalimat satu kelompok tidak pernah terpisah), ambang 0,5:\n\n| ukuran | nilai |\n| --- | ---: |\n{figures}\n\n"
        "Model ini menirukan pemberi labelnya, termasuk kekeliruannya. Model ini tidak menilai benar-salahnya berita.\n"
    )
