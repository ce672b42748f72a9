"""The model card, written from the manifest so that it can never say anything else."""

from collections.abc import Mapping
from pathlib import Path
from string import Template
from typing import Any

_SOURCES = {
    "gold": "labelled real news (shared gold/train.jsonl; its text is not in this repository)",
    "marked": "real news labelled for this project (corpus/real_labels.jsonl: offsets only)",
    "silver": "real news with the soft labels of a small neural teacher (shared gold/silver.jsonl.gz)",
    "corpus": "sentences written for this project (corpus/pairs_*.jsonl)",
    "flags": "the lexicon's examples of loaded use",
    "allows": "the lexicon's examples of plain use",
}

_DEV = ("F1", "P", "R", "AUC", "ECE", "false_alarm", "R_clear", "span_P", "span_R", "span_F1", "category", "voice")


def card(manifest: Mapping[str, Any]) -> str:
    """CARD.md of a model folder."""
    data = manifest["data"]
    held_out = "\n".join(f"| {name} | {value:.3f} |" for name, value in manifest["held_out"].items())
    sentences = "\n".join(f"| {_SOURCES[name]} | {n:,} |" for name, n in data["sentences"].items())
    template = Template(Path(__file__).with_name("card.md").read_text(encoding="utf-8"))
    return template.substitute(
        made=manifest["made"],
        lexicon=manifest["lexicon"],
        versions=", ".join(f"{k} {v}" for k, v in manifest["versions"].items()),
        data=data["sha256"][:12],
        judged=", ".join(data["judged"]),
        sentences=sentences,
        figures=held_out,
        dev=_beside(manifest.get("dev", {})),
        threshold=f"{manifest['settings']['threshold']:.3f}",
        slack=manifest["settings"]["slack"],
        span_precision=manifest["settings"]["span_precision"],
        span_threshold=f"{manifest['settings']['span_threshold']:.3f}",
    )


def _beside(dev: Mapping[str, Mapping[str, float]]) -> str:
    if not dev:
        return "Not measured: the shared dev.jsonl was not there."
    lines = [f"| model | {' | '.join(_DEV)} |", "| --- |" + " ---: |" * len(_DEV)]
    return "\n".join(lines + [f"| {name} | {' | '.join(f'{figures[c]:.3f}' for c in _DEV)} |" for name, figures in dev.items()])
