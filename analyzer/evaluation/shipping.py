"""From training data to a model folder: weights, manifest with digests and figures, and the card."""

import io
import json
from collections.abc import Callable
from dataclasses import asdict, fields
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import joblib

from analyzer.classifier.card import card
from analyzer.classifier.measures import sentence_measures
from analyzer.classifier.model import FILE, Classifier, Weights
from analyzer.classifier.sources import Sources
from analyzer.classifier.store import library_versions
from analyzer.classifier.train import Settings, Trained, train
from analyzer.evaluation.figures import sentence_figures, span_figures
from analyzer.evaluation.gold import read_rows
from analyzer.lexicon.compiled import load_lexicon
from analyzer.lexicon.matcher import Matcher
from analyzer.pipeline import Analyzer
from analyzer.whole_file import replacing_together

_QUICK = Settings(iterations=40, folds=2)
_OWN = ("corpus", "flags", "allows")


def make_model(out: Path, *, quick: bool, say: Callable[[str], None], sources: Sources | None = None) -> dict[str, Any]:
    """Train on all sources that are there, write the folder, return the manifest."""
    sources = sources or Sources()
    for name in sources.missing():
        say(f"Tidak ada: {name}; model dilatih tanpanya.")
    matcher = load_lexicon()
    rows = tuple(sources.read(silver=not quick))
    judged = tuple(s for s, there in (("gold", sources.has_gold), ("marked", sources.has_marked)) if there) or ("corpus",)
    settings = _QUICK if quick else Settings()
    trained = train(rows, matcher, judged, settings, say)
    manifest = _manifest(trained, rows, judged, matcher.digest, settings)
    if sources.has_dev:
        say("juga sebuah model tanpa kalimat dari luar repositori, untuk perbandingan …")
        own = train([r for r in rows if r.source in _OWN], matcher, ("corpus",), settings, say)
        manifest["dev"] = {name: _figures(matcher, t, sources.gold / "dev.jsonl") for name, t in (("this model", trained), ("own data only", own))}
    buffer = io.BytesIO()
    joblib.dump({f.name: getattr(trained.weights, f.name) for f in fields(Weights)}, buffer, compress=3)
    manifest["files"] = {FILE: sha256(buffer.getvalue()).hexdigest()}
    texts = {"manifest.json": json.dumps(manifest, indent=1), "CARD.md": card(manifest)}
    replacing_together({out / FILE: buffer.getvalue()} | {out / name: text.encode() for name, text in texts.items()})
    say(f"Tersimpan di {out}.")
    return manifest


def _figures(matcher: Matcher, trained: Trained, gold: Path) -> dict[str, float]:
    rows = read_rows(Analyzer(matcher, Classifier(trained.weights, "")), gold)
    return sentence_figures(rows, trained.weights.threshold) | span_figures(rows)


def _manifest(trained: Trained, rows: tuple[Any, ...], judged: tuple[str, ...], lexicon: str, settings: Settings) -> dict[str, Any]:
    digest = sha256()
    counts: dict[str, int] = {}
    for row in rows:
        digest.update(f"{row.text}\t{row.loaded}\t{row.spans}\n".encode())
        counts[row.source] = counts.get(row.source, 0) + 1
    weights = asdict(trained.weights)
    return {
        "made": datetime.now(UTC).strftime("%Y-%m-%d"),
        "versions": library_versions(),
        "lexicon": lexicon,
        "data": {"sha256": digest.hexdigest(), "sentences": counts, "judged": list(judged)},
        "settings": {
            **{k: weights[k] for k in ("final", "final_bias", "threshold", "span_threshold")},
            "slack": settings.slack,
            "span_precision": settings.span_precision,
        },
        "held_out": sentence_measures([r.loaded >= 0.5 for r in trained.judged], trained.held_out, trained.weights.threshold),
    }
