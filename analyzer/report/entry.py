"""A lexicon entry as a page: what it does, why, what would be plainer, where the judgement comes from, and its examples."""

from html import escape

from analyzer.lexicon.entry import Entry, Example
from analyzer.report.reading import badge
from analyzer.report.wording import category_does, category_label, phrase, read_sources

_MOST_FORMS = 60


def entry_page(entry: Entry, language: str = "id") -> str:
    """The entry as an HTML fragment without its heading."""
    say = language
    plainer = f'<dt>{phrase("card.plainer", say)}</dt><dd lang="id">{escape("; ".join(entry.neutral))}</dd>' if entry.neutral else ""
    source = read_sources()[entry.source]
    return (
        f'<article class="bk-entry"><p class="bk-{entry.category} bk-kind">{badge(entry.category)} <b>{escape(category_label(entry.category, say))}</b>. '
        f"{escape(category_does(entry.category, say))}</p>"
        f'<p class="bk-why" lang="id">{escape(entry.why)}</p>'
        f"<dl>{plainer}<dt>{phrase('card.intensity', say)}</dt><dd>{phrase(f'intensity.{entry.intensity}', say)}</dd>"
        f"<dt>{phrase('entry.certainty', say)}</dt><dd>{phrase(_certainty(entry), say)}</dd>"
        f'<dt>{phrase("card.source", say)}</dt><dd lang="id">{escape(source["name"])}. {escape(source["about"])}</dd></dl>'
        f"{_examples(entry, say)}{_forms(entry, say)}</article>"
    )


def _certainty(entry: Entry) -> str:
    if entry.only:
        return "entry.only"
    return "entry.ambiguous" if entry.ambiguous else "entry.certain"


def _examples(entry: Entry, say: str) -> str:
    loaded = "".join(f"<li>{_marked(example, entry.category)}</li>" for example in entry.flags)
    plain = "".join(f"<li>{escape(text)}</li>" for text in entry.allows)
    out = f'<h3>{phrase("entry.flags", say)}</h3><ul lang="id">{loaded}</ul>' if loaded else ""
    return out + (f'<h3>{phrase("entry.allows", say)}</h3><ul lang="id">{plain}</ul>' if plain else "")


def _marked(example: Example, category: str) -> str:
    before, inside, after = example.text[: example.start], example.text[example.start : example.end], example.text[example.end :]
    return f'{escape(before)}<mark class="bk-mark bk-{category}">{badge(category)}{escape(inside)}</mark>{escape(after)}'


def _forms(entry: Entry, say: str) -> str:
    """All written and generated forms, folded."""
    forms = [" ".join(form) for form in entry.forms]
    shown = ", ".join(forms[:_MOST_FORMS]) + (" …" if len(forms) > _MOST_FORMS else "")
    return f'<details><summary>{phrase("entry.forms", say, count=len(forms))}</summary><p lang="id">{escape(shown)}</p></details>'
