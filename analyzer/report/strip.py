"""The bias line as HTML: one bar per sentence, its height and shade the score; each leads to its sentence."""

from html import escape

from analyzer.report.reading import shade
from analyzer.report.view import PLAIN, View
from analyzer.report.wording import decimal, phrase
from analyzer.results import Analysis, Sentence


def strip(analysis: Analysis, view: View = PLAIN) -> str:
    """A row of links `#kalimat-1`, `#kalimat-2`, …"""
    cells = "".join(_cell(number, s, view.language) for number, s in enumerate(analysis.sentences, 1))
    return f'<nav class="bk-strip" aria-label="{escape(phrase("view.strip", view.language))}">{cells}</nav>'


def _cell(number: int, sentence: Sentence, say: str) -> str:
    state = phrase("view.loaded" if sentence.loaded else "view.not_loaded", say)
    label = f"{phrase('view.cell', say, number=number, score=decimal(sentence.score, 2, say))}, {state}"
    tint = shade(sentence.score, loaded=sentence.loaded)
    return (
        f'<a class="bk-cell bk-shade-{tint}{" bk-loaded" if sentence.loaded else ""}" href="#kalimat-{number}" data-sentence="{number}" '
        f'title="{escape(label)}" aria-label="{escape(label)}"><span class="bk-bar" style="height:{max(4, round(100 * sentence.score))}%"></span></a>'
    )
