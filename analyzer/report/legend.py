"""What the marks mean: the categories that occur, whose word it is, the tints."""

from html import escape

from analyzer.report.reading import badge
from analyzer.report.view import PLAIN, View
from analyzer.report.wording import categories, category_does, category_label, phrase
from analyzer.results import Analysis, Voice


def legend(analysis: Analysis, view: View = PLAIN) -> str:
    """Two lists: categories in the guide's order, then voices and tints; only what occurs in the text."""
    say = view.language
    shown = [f for f in analysis.findings if f.span not in view.ignored]
    used = {f.category for f in shown}
    kinds = "".join(
        f'<li><mark class="bk-mark bk-{key}">{badge(key)}{escape(category_label(key, say))}</mark> <span>{escape(category_does(key, say))}</span></li>'
        for key in categories()
        if key in used
    )
    heard = {f.voice for f in shown}
    sample = phrase("view.sample", say)
    signs = "".join(
        f'<li><mark class="bk-mark bk-evaluation bk-{voice}">{badge("evaluation", voice)}{sample}</mark> <span>{phrase(f"voice.{voice}", say)}</span></li>'
        for voice in Voice
        if voice in heard
    )
    if any(s.loaded for s in analysis.sentences):
        signs += f'<li><span class="bk-sentence bk-shade-3">{sample}</span> <span>{phrase("view.tint", say)}</span></li>'
    if view.passives:
        signs += f'<li><span class="bk-passive">{sample}</span> <span>{phrase("view.passive", say)}</span></li>'
    label = escape(phrase("view.legend", say))
    return "".join(f'<ul class="bk-legend" aria-label="{label}">{items}</ul>' for items in (kinds, signs) if items)
