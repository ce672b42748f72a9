"""From judged sentences to numbers about the text: the lexicon's own score, the aggregates, the reference percentile."""

import json
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from math import sqrt
from pathlib import Path

from analyzer.classifier.store import MODELS
from analyzer.errors import ModelError
from analyzer.lexicon.matcher import Match
from analyzer.results import Finding, Sentence, Span, Summary, Tally

# How often an annotator marked a candidate of either kind: `python -m analyzer lexicon recall` on train.jsonl, 2026-11-25.
PRIOR_CERTAIN, PRIOR_AMBIGUOUS = 0.90, 0.36
_Z90 = 1.645  # two-sided 90 % of the normal distribution
_LEAD = 3  # sentences after the headline


def lexicon_score(matches: Iterable[Match]) -> float:
    """0..1: the chance that at least one candidate is loaded, by the lexicon's priors alone (noisy or)."""
    plain = 1.0
    for match in matches:
        plain *= 1 - (PRIOR_AMBIGUOUS if match.entry.ambiguous else PRIOR_CERTAIN)
    return 1 - plain


def summarise(sentences: Sequence[Sentence], words: Sequence[int], headline: Span | None) -> Summary:
    """The aggregates of one text; `words[i]` is the number of words of sentence i."""
    n, total = len(sentences), sum(words)
    scores = [s.score for s in sentences]
    mean = sum(scores) / n if n else 0.0
    spread = sqrt(sum((x - mean) ** 2 for x in scores) / (n - 1)) if n > 1 else 0.0
    margin = _Z90 * spread / sqrt(n) if n > 1 else 0.5
    findings = [f for s in sentences for f in s.findings]
    load = 100 * mean
    return Summary(
        sentences=n,
        words=total,
        load=load,
        load_low=max(0.0, load - 100 * margin),
        load_high=min(100.0, load + 100 * margin),
        loaded_share=sum(s.loaded for s in sentences) / n if n else 0.0,
        density=100 * len(findings) / total if total else 0.0,
        percentile=percentile(load),
        by_category=tally(f.category for f in findings),
        by_voice=tally(str(f.voice) for f in findings),
        by_part=_parts(sentences, headline),
        by_target=tally(f.target for f in findings if f.target),
    )


def tally(keys: Iterable[str]) -> tuple[Tally, ...]:
    """Counts and shares, most frequent first, then by name."""
    counts = Counter(keys)
    total = sum(counts.values())
    return tuple(Tally(key, count, count / total) for key, count in sorted(counts.items(), key=lambda kc: (-kc[1], kc[0])))


def part_of(index: int, sentence: Sentence, headline: Span | None) -> str:
    """`headline`, `lead` (the first three sentences below it) or `body`."""
    if headline and sentence.span.start < headline.end:
        return "headline"
    return "lead" if index < _LEAD + bool(headline) else "body"


def _parts(sentences: Sequence[Sentence], headline: Span | None) -> tuple[Tally, ...]:
    """For each part its number of findings and, as share, the mean score of its sentences."""
    parts: dict[str, list[Sentence]] = {}
    for i, sentence in enumerate(sentences):
        parts.setdefault(part_of(i, sentence, headline), []).append(sentence)
    return tuple(Tally(part, sum(len(s.findings) for s in group), sum(s.score for s in group) / len(group)) for part, group in parts.items())


@cache
def _reference(path: Path) -> tuple[float, ...]:
    """Loads of reference news, as 101 quantiles; empty where no reference is shipped, ModelError where it is damaged."""
    try:
        return tuple(map(float, json.loads(path.read_text(encoding="utf-8"))["quantiles"]))
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(f"{path} rusak ({error}). Hitung ulang dengan `python -m analyzer reference`, atau pasang ulang berkas aslinya.") from error


def percentile(load: float, path: Path = MODELS / "reference.json") -> float | None:
    """Share (0..100) of reference Indonesian news articles with a lower load than `load` (0..100)."""
    quantiles = _reference(path)
    return min(100.0, 100 * bisect_left(quantiles, load) / (len(quantiles) - 1)) if quantiles else None


def strongest(findings: Iterable[Finding]) -> list[Finding]:
    """Findings, the surest and most intense first."""
    return sorted(findings, key=lambda f: (-f.probability * f.intensity, f.span.start))
