"""The evaluation as a Markdown page and as plain values, made from the same figures."""

from collections.abc import Mapping, Sequence
from typing import Any

_SENTENCE = ("n", "positive", "P", "R", "F1", "AUC", "AP", "Brier", "ECE", "false_alarm")
_SPAN = ("span_P", "span_R", "span_F1", "category", "voice")


def table(rows: Mapping[str, Mapping[str, float]], columns: Sequence[str], first: str) -> str:
    """A Markdown table, one row per key; figures with three decimals, counts whole."""
    lines = [f"| {first} | " + " | ".join(columns) + " |", "| --- |" + " ---: |" * len(columns)]
    lines += [f"| {name} | " + " | ".join(_cell(c, values.get(c)) for c in columns) + " |" for name, values in rows.items()]
    return "\n".join(lines)


def _cell(column: str, value: float | None) -> str:
    if value is None or value != value:  # noqa: PLR0124 - nan
        return "–"
    return f"{value:,.0f}" if column == "n" else f"{value:.3f}"


def page(report: Mapping[str, Any]) -> str:
    """The whole page."""
    whole = report["whole"]
    intervals = "; ".join(f"{name} {low:.3f} to {high:.3f}" for name, (low, high) in report["intervals"].items())
    reliability = {f"{mean:.2f}": {"n": float(n), "share loaded": share} for mean, share, n in report["reliability"]}
    errors = "\n".join(f"- {line}" for line in report["errors"])
    return f"""# Evaluation

Made by `{report["command"]}` on {report["date"]}; {report["versions"]}.
Data: {report["data"]}, {whole["n"]:,.0f} sentences. The labels were made by a large language model following the guide, in
independent passes: agreement with them is agreement with one consistent reader, not with people.

## Sentences
{table({"all": whole, **report["strata"]}, _SENTENCE, "part")}

Recall on clear cases (mean strength 1.5 and more): {whole["R_clear"]:.3f}. 90 % bootstrap intervals: {intervals}.

## Beside simpler readers, same sentences
Each at its own best threshold on these sentences, which flatters it; ours at its published threshold.

{table({"Bingkai": whole, **report["baselines"]}, ("P", "R", "F1", "AUC", "AP", "false_alarm"), "reader")}

## Spans
{table({"all": report["spans"], **report["span_strata"]}, _SPAN, "part")}

A found span counts when it overlaps a gold span, one to one; category and voice are shares of the matched ones.

## By category
{table(report["categories"], ("n", "recall"), "gold category")}

## By outlet
{table(report["outlets"], ("n", "positive", "P", "R", "F1", "AUC"), "outlet")}

## By topic
The section that the outlet filed the article under (evaluation/topics.toml); `unnamed` where the collection names none.

{table(report["topics"], ("n", "positive", "P", "R", "F1", "AUC"), "topic")}

## The same yardstick
Every name (or group noun) in the sentences of the written corpus exchanged for others; scores compared exactly.

{_swaps(report["swaps"])}

## The written corpus, read twice
{_agreement(report["agreement"])}

## Reliability
{table(reliability, ("n", "share loaded"), "mean score")}

![reliability](reliability.svg)

## The surest errors, by kind
{errors}
"""


def _swaps(movements: Mapping[str, Mapping[str, Any]]) -> str:
    lines = ["| exchanged | sentences | swaps | moved | largest movement |", "| --- | ---: | ---: | ---: | ---: |"]
    lines += [f"| {name} | {m['sentences']:,} | {m['swaps']:,} | {m['moved']:,} | {m['largest']:.4f} |" for name, m in movements.items()]
    lines += [f"\nLargest for {name}: “{m['sentence']}”, with {m['put_in']}." for name, m in movements.items() if m["moved"]]
    return "\n".join(lines)


def _agreement(figures: Mapping[str, float]) -> str:
    shares = ("same", "alpha", "span_F1", "category", "voice")
    return (
        f"{figures['n']:,.0f} sentences, read again by the guide without sight of the first labels (corpus/second_reading.jsonl).\n"
        f"Both readers are language models. "
        f"{figures['only_first']:.0f} are loaded only by the first reading, {figures['only_second']:.0f} only by the second.\n\n"
        + table({"agreement": figures}, shares, "loaded or not; spans that overlap")
    )


def reliability_svg(points: Sequence[tuple[float, float, int]]) -> str:
    """A reliability plot: mean score against share loaded, point area by number, the diagonal where they agree."""
    most = max(n for _, _, n in points)
    dots = "".join(f'<circle cx="{40 + 300 * x:.1f}" cy="{340 - 300 * y:.1f}" r="{3 + 9 * (n / most) ** 0.5:.1f}" fill="#0b4f8a"/>' for x, y, n in points)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 380" width="360" height="380" role="img"'
        ' aria-label="Reliability plot" font-family="sans-serif" font-size="12"><rect width="360" height="380" fill="#fff"/>'
        '<path d="M40 340H340M40 340V40" stroke="#444"/><path d="M40 340L340 40" stroke="#999" stroke-dasharray="4 4"/>'
        f'{dots}<text x="190" y="372" text-anchor="middle">mean score</text>'
        '<text x="16" y="190" text-anchor="middle" transform="rotate(-90 16 190)">share loaded</text></svg>\n'
    )
