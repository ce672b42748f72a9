"""The highlighted reading view as HTML: everything escaped, marks that print and read without colour or script.

A finding is a `.bk-spot`: the focusable `.bk-mark` and, beside it, the `.bk-card` that opens on hover and on focus.
"""

from collections.abc import Iterator
from html import escape

from analyzer.report.characters import printable
from analyzer.report.segments import Segment, segments
from analyzer.report.view import PLAIN, View
from analyzer.report.wording import categories, category_label, phrase, source_name, sureness
from analyzer.results import Analysis, Finding

SHADES = 4
_VOICE_SIGNS = {"quoted": "”", "attributed": "›"}


def reading_view(analysis: Analysis, view: View = PLAIN) -> str:
    """The text: one `<div>` per line, one `<span>` per sentence, one focusable mark per finding."""
    return f'<div class="bk-text" lang="id">{"".join(_lines(analysis, view))}</div>'


def shade(score: float, *, loaded: bool) -> int:
    """How dark a sentence's tint is: 0 for none, else 1 to SHADES."""
    return min(SHADES, 1 + int(score * SHADES)) if loaded else 0


def _lines(analysis: Analysis, view: View) -> Iterator[str]:
    """Segments as HTML; a newline between sentences ends a line's `<div>`."""
    out: list[str] = []
    sentence: int | None = None
    for segment in segments(analysis, passives=view.passives):
        if segment.sentence != sentence:
            out.append("</span>" if sentence is not None else "")
            sentence = segment.sentence
            out.append(_sentence_start(analysis, sentence) if sentence is not None else "")
        if sentence is None and "\n" in segment.text:
            yield _line(out)
            out = []
        else:
            out.append(_segment(segment, view))
    yield _line([*out, "</span>" if sentence is not None else ""])


def _line(parts: list[str]) -> str:
    inside = "".join(parts)
    headline = " bk-headline" if "bk-of-title" in inside else ""
    return f'<div class="bk-line{headline}">{inside}</div>' if inside.strip() else ""


def _sentence_start(analysis: Analysis, number: int) -> str:
    sentence, title = analysis.sentences[number], analysis.title
    of_title = " bk-of-title" if title and sentence.span.start < title.end and title.start < sentence.span.end else ""
    tint = shade(sentence.score, loaded=sentence.loaded)
    return f'<span class="bk-sentence bk-shade-{tint}{of_title}" id="kalimat-{number + 1}" data-sentence="{number + 1}">'


def _segment(segment: Segment, view: View) -> str:
    text = escape(printable(segment.text))
    finding = segment.finding
    ignored = finding is not None and finding.span in view.ignored
    if segment.passive:
        text = f'<span class="bk-passive">{text}<span class="bk-doer">{phrase("card.doer", view.language)}</span></span>'
    if finding is None or (ignored and not view.controls):
        return text
    return _spot(segment, finding, text, view, ignored=ignored)


def _spot(segment: Segment, finding: Finding, text: str, view: View, *, ignored: bool) -> str:
    say, at = view.language, finding.span.start
    kind = "bk-ignored" if ignored else f"bk-{finding.category} bk-{finding.voice}"
    state = f", {phrase('card.ignored', say)}" if ignored else ""
    spoken = f"{printable(segment.text)}: {category_label(finding.category, say)}, {phrase(f'voice.{finding.voice}', say)}{state}"
    letter = "" if ignored else badge(finding.category, finding.voice)
    told = f'tabindex="0" role="note" aria-describedby="kartu-{at}" aria-label="{escape(spoken)}"'
    return f'<span class="bk-spot"><mark class="bk-mark {kind}" {told}>{letter}{text}</mark>{_card(finding, view, ignored=ignored)}</span>'


def badge(category: str, voice: str = "narrator") -> str:
    """The category's letter, and for others' words a sign of whose they are."""
    return f'<span class="bk-letter" aria-hidden="true">{categories()[category]["letter"]}{_VOICE_SIGNS.get(voice, "")}</span>'


def _card(finding: Finding, view: View, *, ignored: bool) -> str:
    """What opens on hover and on focus."""
    say = view.language
    facts = [
        ("card.voice", phrase(f"voice.{finding.voice}", say)),
        ("card.confidence", f"{sureness(finding, say)} ({100 * finding.probability:.0f} %)"),
        ("card.intensity", phrase(f"intensity.{finding.intensity}", say)),
        ("card.source", source_name(finding.source)),
    ]
    if finding.target:
        facts.insert(1, ("card.target", finding.target))
    plainer = f'<span class="bk-plainer">{phrase("card.plainer", say)}: <b lang="id">{escape("; ".join(finding.neutral))}</b></span>' if finding.neutral else ""
    rows = "".join(f'<span class="bk-fact"><i>{phrase(key, say)}:</i> {escape(printable(value))}</span>' for key, value in facts)
    kind = escape(category_label(finding.category, say))
    return (
        f'<span class="bk-card" id="kartu-{finding.span.start}" role="group" aria-label="{kind}">'
        f'<b class="bk-{finding.category} bk-kind">{badge(finding.category)} {kind}</b><span class="bk-why" lang="id">{escape(finding.why)}</span>'
        f'{plainer}<span class="bk-facts">{rows}</span>{_buttons(finding, view, ignored=ignored)}</span>'
    )


def _buttons(finding: Finding, view: View, *, ignored: bool) -> str:
    if not view.controls:
        return ""
    toggle = phrase("card.restore" if ignored else "card.ignore", view.language)
    close = phrase("card.close", view.language)
    return (
        f'<span class="bk-buttons"><button type="button" class="bk-ignore" data-start="{finding.span.start}" data-end="{finding.span.end}">{toggle}</button>'
        f'<button type="button" class="bk-close">{close}</button></span>'
    )
