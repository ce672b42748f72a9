"""`diff OLD NEW --corpus FILE`: what a change of lexicon or model does to real articles, as text or json."""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from analyzer.changes import MOVED, Change, Changes, Turned
from analyzer.commands.sides import Line, pairs, side
from analyzer.errors import InputError
from analyzer.report.characters import printable

_WIDTH = 60  # characters on either side of a finding


def add_to(parsers: Any) -> None:
    """Say the options."""
    parser = parsers.add_parser("diff", help="apa yang berubah di korpus setelah leksikon atau model diubah")
    parser.add_argument("old", type=Path, metavar="LAMA", help="hasil score (.jsonl), atau folder berisi leksikon dan model")
    parser.add_argument("new", type=Path, metavar="BARU", help="sama")
    parser.add_argument("--corpus", type=Path, metavar="BERKAS", help="masukan score, .jsonl(.gz): dibaca bila ada folder, dicocokkan dengan berkas hasil")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="bentuk keluaran (baku: text)")
    parser.add_argument("--term", action="append", metavar="ENTRI", help="hanya temuan entri ini; boleh diulang")
    parser.add_argument("--most", type=int, default=40, metavar="N", help="paling banyak sekian baris tiap daftar (baku: 40; 0: semua)")
    parser.add_argument("--limit", type=int, metavar="N", help="hanya N dokumen pertama")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Compare and print; 1 where some documents could not be compared."""
    if args.corpus and not args.corpus.is_file():
        raise InputError(f"Korpus {args.corpus} tidak ditemukan. Periksa nama dan foldernya.")
    changes, skipped = Changes(), list[str]()
    versions: tuple[Line, Line] = ({}, {})
    for old, new in pairs(*(side(path, args.corpus, args.limit) for path in (args.old, args.new))):
        why = _cannot(old, new)
        if why:
            skipped.append(why)
        elif old and new:
            versions = (old.get("versions", {}), new.get("versions", {}))
            changes.add(old, new)
    if not changes.documents:
        raise InputError(f"Tidak ada dokumen dengan id yang sama di {args.old} dan {args.new}. Nilai korpus yang sama dua kali, lalu bandingkan.")
    if args.term:
        for group in (changes.appeared, changes.vanished, changes.changed):
            group[:] = [change for change in group if change.term in args.term]
    for why in skipped:
        print(why, file=sys.stderr)
    if args.format == "json":
        print(json.dumps(as_json(changes, versions), ensure_ascii=False))
    else:
        print(printable("\n".join(_lines(changes, versions, args.most or sys.maxsize))))
    return 1 if skipped else 0


def _cannot(old: Line | None, new: Line | None) -> str:
    if not old or not new:
        return f"Dokumen {(old or new or {}).get('id')!r} hanya ada di hasil {'lama' if old else 'baru'}; dilewati."
    failed = old.get("error") or new.get("error")
    return f"Dokumen {old['id']!r} gagal dibaca ({failed}); dilewati." if failed else ""


def as_json(changes: Changes, versions: tuple[Line, Line]) -> dict[str, Any]:
    """Everything, unshortened; offsets of a finding are in its sentence's text."""
    table = asdict(changes)
    table["versions"] = {"old": versions[0], "new": versions[1]}
    table["mean_drift"] = changes.drift / max(1, changes.sentences)
    for name, counts in (("by_term", changes.by_term()), ("by_category", changes.by_category())):
        table[name] = {key: {"appeared": come, "vanished": gone} for key, (come, gone) in counts.items()}
    return table


def _lines(changes: Changes, versions: tuple[Line, Line], most: int) -> Iterator[str]:
    yield f"{changes.documents} dokumen, {changes.sentences} kalimat"
    for name, version in zip(("lama", "baru"), versions, strict=True):
        yield f"{name}: leksikon {version.get('lexicon', '?')}, model {version.get('model', '?')}, Bingkai {version.get('bingkai', '?')}"
    yield f"Temuan: {len(changes.appeared)} muncul, {len(changes.vanished)} hilang, {len(changes.changed)} berubah isi, {changes.kept} tetap"
    yield f"Kalimat bermuatan: {len(changes.now_loaded)} bertambah, {len(changes.now_plain)} berkurang"
    yield f"Skor kalimat: rata-rata {changes.drift / max(1, changes.sentences):+.4f}; {len(changes.moved)} bergeser {MOVED} atau lebih"
    for heading, counts in (("Menurut entri", changes.by_term()), ("Menurut kategori", changes.by_category())):
        rows = [f"  +{come}  -{gone}  {name}" for name, (come, gone) in counts.items()]
        yield from _list(heading, rows, most)
    yield from _list("Temuan yang muncul", [f"  + {_finding(c)}" for c in changes.appeared], most)
    yield from _list("Temuan yang hilang", [f"  - {_finding(c)}" for c in changes.vanished], most)
    yield from _list("Temuan yang berubah isi", [f"  ~ {_finding(c)}" for c in changes.changed], most)
    yield from _list("Kalimat yang menjadi bermuatan", [f"  + {_sentence(t)}" for t in changes.now_loaded], most)
    yield from _list("Kalimat yang tidak lagi bermuatan", [f"  - {_sentence(t)}" for t in changes.now_plain], most)
    farthest = sorted(changes.moved, key=lambda t: -abs((t.now or 0) - (t.was or 0)))
    yield from _list("Skor yang paling bergeser", [f"  ~ {_sentence(t)}" for t in farthest], most)


def _list(heading: str, rows: list[str], most: int) -> Iterator[str]:
    if not rows:
        return
    yield f"\n{heading}"
    yield from rows[:most]
    if len(rows) > most:
        yield f"  … dan {len(rows) - most} lagi (--most 0 menampilkan semua)"


def _finding(change: Change) -> str:
    text, start, end = change.sentence, change.start, change.end
    left, right = " ".join(text[max(0, start - _WIDTH) : start].split()), " ".join(text[end : end + _WIDTH].split())
    said = " -> ".join(" ".join(map(str, about)) for about in (change.was, change.now) if about)
    return f"{change.term} ({said}) {change.document}: {left} [{' '.join(text[start:end].split())}] {right}"


def _sentence(turned: Turned) -> str:
    was, now = ("?" if score is None else f"{score:.2f}" for score in (turned.was, turned.now))
    return f"{was} -> {now} {turned.document}: {' '.join(turned.sentence.split())}"
