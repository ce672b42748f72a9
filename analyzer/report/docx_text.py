"""The highlighted text in a Word document: shading, an underline style and a letter per category, as on the screen."""

from typing import Any

from docx.enum.text import WD_UNDERLINE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor

from analyzer.report.characters import printable
from analyzer.report.palette import colours, shades
from analyzer.report.reading import shade
from analyzer.report.segments import Segment, segments
from analyzer.report.view import View
from analyzer.report.wording import categories, category_label
from analyzer.results import Analysis, Finding, Voice

_LINES = {"solid": WD_UNDERLINE.THICK, "dashed": WD_UNDERLINE.DASH_HEAVY, "dotted": WD_UNDERLINE.DOTTED_HEAVY, "double": WD_UNDERLINE.DOUBLE}
_SIGNS = {Voice.NARRATOR: "", Voice.QUOTED: "”", Voice.ATTRIBUTED: "›"}


def write_text(document: Any, analysis: Analysis, view: View) -> None:
    """A key of the letters, then one paragraph per line of the text."""
    _key(document, analysis, view)
    paragraph = document.add_paragraph()
    for segment in segments(analysis):
        if segment.sentence is None and "\n" in segment.text:
            paragraph = document.add_paragraph()
        else:
            _run(paragraph, analysis, segment, view)


def _key(document: Any, analysis: Analysis, view: View) -> None:
    used = {f.category for f in analysis.findings if f.span not in view.ignored}
    paragraph = document.add_paragraph()
    for key in categories():
        if key in used:
            _mark(paragraph, category_label(key, view.language), key, Voice.NARRATOR)
            paragraph.add_run("   ")


def _run(paragraph: Any, analysis: Analysis, segment: Segment, view: View) -> None:
    finding: Finding | None = segment.finding
    text = printable(segment.text)
    if finding is not None and finding.span not in view.ignored:
        _mark(paragraph, text, finding.category, finding.voice)
        return
    run = paragraph.add_run(text)
    if segment.sentence is not None:
        sentence = analysis.sentences[segment.sentence]
        tint = shades().get(shade(sentence.score, loaded=sentence.loaded))
        if tint:
            _fill(run, tint)


def _mark(paragraph: Any, text: str, category: str, voice: Voice) -> None:
    look = colours()[category]
    letter = paragraph.add_run(categories()[category]["letter"] + _SIGNS[voice])
    letter.bold, letter.font.superscript, letter.font.color.rgb = True, True, RGBColor.from_string(look.ink.upper())
    run = paragraph.add_run(text)
    run.font.underline = _LINES[look.line]
    if voice == Voice.NARRATOR:
        _fill(run, look.tint)


def _fill(run: Any, colour: str) -> None:
    shading = OxmlElement("w:shd")
    shading.set(qn("w:val"), "clear")
    shading.set(qn("w:color"), "auto")
    shading.set(qn("w:fill"), colour)
    run._r.get_or_add_rPr().append(shading)
