"""The parts of a comparison as HTML fragments, all text escaped: headlines, figures, like sentences, names, what only one tells."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from html import escape

from analyzer.compare import Actor, Aligned, Alone, Comparison, Portrait, Telling
from analyzer.report.characters import printable
from analyzer.report.telling import headline, mark, reasons, telling
from analyzer.report.wording import categories, category_label, phrase
from analyzer.results import Analysis
from analyzer.side_by_side.figures import Row, figures, of_category

LETTERS = "ABCD"
_MOST_ALONE = 12  # sentences shown per article before the rest is folded


def headlines(found: Comparison, language: str) -> str:
    """One cell per article."""
    cells = (_cell(letter, f'<div class="pp-headline">{_title(a, language)}</div>') for letter, a in zip(LETTERS, found.analyses, strict=False))
    return _row(cells)


def _title(analysis: Analysis, language: str) -> str:
    return headline(analysis) or f'<i class="pp-quiet">{_say("no_headline", language)}</i>'


def figures_table(found: Comparison, language: str) -> str:
    """The aggregates, one column per article, with a bar below each load."""
    return _table("compare.figures", found.analyses, figures(found.analyses, language), language, bar=True)


def categories_table(found: Comparison, language: str) -> str:
    """The marks by category; empty where there are none."""
    used = {t.key for a in found.analyses for t in a.summary.by_category}
    rows: list[Row] = [(category_label(c, language), partial(of_category, c)) for c in categories() if c in used]
    return _table("compare.by_category", found.analyses, rows, language) if rows else ""


def _table(name: str, analyses: Sequence[Analysis], rows: Sequence[Row], language: str, *, bar: bool = False) -> str:
    heads = "".join(f'<th scope="col"><span class="pp-letter">{letter}</span></th>' for letter, _ in zip(LETTERS, analyses, strict=False))
    lines = []
    for number, (label, value) in enumerate(rows):
        draw: Callable[[Analysis], str] = _bar if bar and number == 0 else _no_bar
        cells = "".join(f"<td>{escape(value(a))}{draw(a)}</td>" for a in analyses)
        lines.append(f'<tr><th scope="row">{escape(label)}</th>{cells}</tr>')
    return (
        f'<table class="pp-table" aria-label="{escape(phrase(name, language))}"><thead><tr><th scope="col">{_say("measure", language)}</th>{heads}</tr></thead>'
        f"<tbody>{''.join(lines)}</tbody></table>"
    )


def _bar(analysis: Analysis) -> str:
    return f'<span class="pp-bar" aria-hidden="true"><span style="width:{analysis.summary.load:.0f}%"></span></span>'


def _no_bar(_: Analysis) -> str:
    return ""


def groups(found: Comparison, language: str) -> Iterator[str]:
    """One fragment per group of like sentences, in the order of the first article."""
    return (_group(found, group, language) for group in found.aligned)


def _group(found: Comparison, group: Aligned, language: str) -> str:
    facts = ", ".join(f"<b>{escape(printable(s.text))}</b>" for s in group.shared) or _say("pairwise", language)
    told = {t.article: t for t in group.tellings}
    letters = enumerate(LETTERS[: len(found.analyses)])
    cells = (_cell(letter, _telling(found, told[i], language)) if i in told else _gap(letter, language) for i, letter in letters)
    return f'<section class="pp-group"><p class="pp-facts">{_say("shared", language)} <span lang="id">{facts}</span></p>{_row(cells)}</section>'


def _gap(letter: str, language: str) -> str:
    """The place of an article that has no like sentence, so that each article keeps its column."""
    return f'<div class="pp-cell pp-gap"><span class="pp-letter">{letter}</span><p class="pp-quiet">{_say("gap", language)}</p></div>'


def _telling(found: Comparison, place: Telling, language: str) -> str:
    analysis = found.analyses[place.article]
    sentence = analysis.sentences[place.sentence]
    different = escape(printable(", ".join(place.different)))
    only = f'<p class="pp-only">{_say("only_here", language)} <span lang="id">{different}</span></p>' if different else ""
    why = reasons(analysis.text, sentence.findings, language)
    folded = f"<details><summary>{_say('why', language)}</summary>{why}</details>" if why else ""
    return f'<p class="pp-sentence">{telling(analysis.text, sentence, place.common)}</p>{only}{folded}'


def portraits(found: Comparison, language: str) -> str:
    """One block per name that several articles use."""
    return "".join(_actor(found, actor, language) for actor in found.actors)


def _actor(found: Comparison, actor: Actor, language: str) -> str:
    cells = (_cell(letter, f"<div>{_portrait(a, p, language)}</div>") for letter, a, p in zip(LETTERS, found.analyses, actor.portraits, strict=False))
    return f'<section class="pp-group"><h3 lang="id">{escape(printable(actor.name))}</h3>{_row(cells)}</section>'


def _portrait(analysis: Analysis, portrait: Portrait, language: str) -> str:
    if not portrait.mentions:
        return f'<p class="pp-quiet">{_say("not_named", language)}</p>'
    called = escape(printable(", ".join(portrait.called)))
    titles = f'<p>{_say("titles", language)} <b lang="id">{called}</b></p>' if called else ""
    words = " ".join(mark(analysis.text[f.span.start : f.span.end], f.category, f.voice) for f in portrait.findings)
    near = f'<p>{_say("near", language)} <span lang="id">{words}</span></p>' if words else ""
    return f'<p class="pp-quiet">{_say("times", language, count=portrait.mentions)}</p>{titles}{near}'


def alone(found: Comparison, language: str) -> str:
    """What only one article tells, one block per article."""
    return _row(_alone(LETTERS[i], a, [x for x in found.alone if x.article == i], language) for i, a in enumerate(found.analyses))


def _alone(letter: str, analysis: Analysis, told: Sequence[Alone], language: str) -> str:
    items = [_item(analysis, a, language) for a in told]
    shown, folded = "".join(items[:_MOST_ALONE]), "".join(items[_MOST_ALONE:])
    more = f"<details><summary>{_say('more', language, count=len(items) - _MOST_ALONE)}</summary><ul>{folded}</ul></details>" if folded else ""
    inside = f"<ul>{shown}</ul>{more}" if items else f'<p class="pp-quiet">{_say("nothing_alone", language)}</p>'
    return f'<div class="pp-cell pp-alone"><span class="pp-letter">{letter}</span><div>{inside}</div></div>'


def _item(analysis: Analysis, told: Alone, language: str) -> str:
    facts = f'<span class="pp-quiet">{_say("only_facts", language)} {escape(printable(", ".join(told.facts)))}</span>' if told.facts else ""
    return f"<li>{telling(analysis.text, analysis.sentences[told.sentence])}{facts}</li>"


def _row(cells: Iterator[str]) -> str:
    return f'<div class="pp-row">{"".join(cells)}</div>'


def _cell(letter: str, inside: str) -> str:
    return f'<div class="pp-cell"><span class="pp-letter">{letter}</span>{inside}</div>'


def _say(name: str, language: str, **values: object) -> str:
    return escape(phrase(f"compare.{name}", language, **values))
