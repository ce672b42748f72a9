"""The highlighted reading view and a whole page around it: everything escaped, marks that print and read without colour."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

from analyzer.report.segments import Segment, segments
from analyzer.report.wording import CAUTION, VOICES, categories, category_label, confidence, describe
from analyzer.results import Analysis, Finding

_STYLE = Path(__file__).with_name("reading.css")


def style() -> str:
    """The style sheet of the reading view."""
    return _STYLE.read_text(encoding="utf-8")


def reading_view(analysis: Analysis) -> str:
    """The text as HTML: one `<div>` per line, one `<span>` per sentence, one focusable `<mark>` per finding."""
    return f'<div class="bk-text" lang="id">{"".join(_lines(analysis))}</div>'


def legend(analysis: Analysis) -> str:
    """The categories that occur in the text: letter, name, what they do."""
    used = {f.category for f in analysis.findings}
    items = (
        f'<li><mark class="bk-mark bk-{key}"><span class="bk-letter" aria-hidden="true">{row["letter"]}</span>'
        f'{escape(row["label"])}</mark> {escape(row["does"])}</li>'
        for key, row in categories().items()
        if key in used
    )
    return f'<ul class="bk-legend" aria-label="Keterangan tanda">{"".join(items)}</ul>'


def page(analysis: Analysis, title: str) -> str:
    """A self-contained page: no script, nothing fetched."""
    summary = analysis.summary
    return (
        f'<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{style()}</style></head><body><main>"
        f"<h1>{escape(title)}</h1><p>{escape(CAUTION)}</p>"
        f"<p>Muatan {summary.load:.0f} dari 100; {len(analysis.findings)} temuan dalam {summary.words} kata.</p>"
        f"{legend(analysis)}{reading_view(analysis)}{_notes(analysis)}"
        f"<footer>Bingkai {escape(analysis.versions.bingkai)}, leksikon {escape(analysis.versions.lexicon)}, model {escape(analysis.versions.model)}</footer>"
        "</main></body></html>"
    )


def _lines(analysis: Analysis) -> Iterator[str]:
    """Segments as HTML; a newline between sentences ends a line's `<div>`."""
    out: list[str] = []
    sentence: int | None = None
    for segment in segments(analysis):
        if segment.sentence != sentence:
            out.append("</span>" if sentence is not None else "")
            sentence = segment.sentence
            out.append(_sentence_start(analysis, sentence) if sentence is not None else "")
        if sentence is None and "\n" in segment.text:
            yield f"<div>{''.join(out)}</div>"
            out = []
        else:
            out.append(_segment(segment))
    yield f"<div>{''.join(out)}{'</span>' if sentence is not None else ''}</div>"


def _sentence_start(analysis: Analysis, number: int) -> str:
    sentence = analysis.sentences[number]
    shade = min(4, int(sentence.score * 5)) if sentence.loaded else 0
    return f'<span class="bk-sentence bk-shade-{shade}" id="kalimat-{number + 1}" data-score="{sentence.score:.2f}">'


def _segment(segment: Segment) -> str:
    text = escape(segment.text)
    finding = segment.finding
    if finding is None:
        return text
    letter = categories()[finding.category]["letter"]
    return (
        f'<mark class="bk-mark bk-{finding.category} bk-{finding.voice}" tabindex="0" role="note" data-start="{finding.span.start}" '
        f'title="{escape(describe(finding))}" aria-label="{escape(segment.text + ". " + describe(finding))}">'
        f'<span class="bk-letter" aria-hidden="true">{letter}</span>{text}{_card(finding)}</mark>'
    )


def _card(finding: Finding) -> str:
    """What opens on hover and on focus; hidden from readers that hear the mark's label instead."""
    plainer = f'<span class="bk-plainer">Lebih lugas: {escape("; ".join(finding.neutral))}</span>' if finding.neutral else ""
    return (
        f'<span class="bk-card" aria-hidden="true"><b>{escape(category_label(finding.category))}</b>'
        f"<span>{escape(finding.why)}</span>{plainer}"
        f"<span>Suara: {escape(VOICES[finding.voice])} · keyakinan {confidence(finding.probability)}</span></span>"
    )


def _notes(analysis: Analysis) -> str:
    """All findings as a list, so that print keeps what the cards say."""
    items = "".join(f"<li><b>{escape(analysis.text[f.span.start : f.span.end])}</b>: {escape(describe(f))}</li>" for f in analysis.findings)
    return f'<section class="bk-notes"><h2>Catatan</h2><ol>{items}</ol></section>' if items else ""
