"""The lexicon as Markdown, generated from the entries: an index of categories, one page each."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from analyzer.lexicon.entry import Entry, Example
from analyzer.lexicon.loader import load_entries, read_table
from analyzer.whole_file import replacing_bytes

_STRENGTH = {1: "ringan", 2: "jelas", 3: "kuat"}
_POLARITY = {"negative": "mencela", "positive": "memuji", "either": "dua arah"}


def write_pages(folder: Path) -> int:
    """Write README.md and one page per category into `folder`; returns the number of entries."""
    entries, categories, sources = load_entries(), read_table("categories"), read_table("sources")
    by_category = {key: sorted((e for e in entries if e.category == key), key=lambda e: e.term.lower()) for key in categories}
    for key, group in by_category.items():
        if group:
            replacing_bytes(folder / f"{key}.md", "\n".join(_page(categories[key], group, sources)).encode())
    replacing_bytes(folder / "README.md", "\n".join(_index(categories, by_category, len(entries))).encode())
    return len(entries)


def _index(categories: dict[str, Any], by_category: dict[str, list[Entry]], total: int) -> Iterator[str]:
    yield f"# Leksikon Bingkai\n\nHalaman ini dibuat dari berkas entri oleh `python -m analyzer lexicon pages`; jangan disunting langsung. {total} entri.\n"
    yield "| Kategori | Entri | Pasti | Kandidat | Yang dilakukannya |\n| --- | ---: | ---: | ---: | --- |"
    for key, row in categories.items():
        group = by_category[key]
        name = f"[{row['label']}]({key}.md)" if group else f"{row['label']} (aturan, bukan daftar kata)"
        unsure = sum(e.ambiguous for e in group)
        yield f"| {name} | {len(group)} | {len(group) - unsure} | {unsure} | {row['does']} |"
    yield "\n*Kandidat* hanya bermuatan dalam sebagian konteks; pengklasifikasi yang memutuskan.\n"


def _page(category: dict[str, Any], group: Sequence[Entry], sources: dict[str, Any]) -> Iterator[str]:
    yield f"# {category['label']}\n\n{category['does']} [Semua kategori](README.md)\n"
    for entry in group:
        kind = "kandidat" if entry.ambiguous else "pasti"
        yield f"## {entry.term}\n\n{entry.why}\n"
        yield f"- {_STRENGTH[entry.intensity]}, {_POLARITY[entry.polarity]}, {kind}; sumber: {sources[entry.source]['name']}"
        if entry.neutral:
            yield f"- Lebih lugas: {'; '.join(entry.neutral)}"
        yield from (f"- Bermuatan: {_marked(example)}" for example in entry.flags)
        yield from (f"- Tidak bermuatan: {text}" for text in entry.allows)
        yield ""


def _marked(example: Example) -> str:
    text, start, end = example.text, example.start, example.end
    return f"{text[:start]}**{text[start:end]}**{text[end:]}"
