"""Lexicon files, read strictly: an unknown key, a missing part, a bad value stops with file, entry and mend."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from analyzer.errors import LexiconError
from analyzer.lexicon.entry import Context, Entry, Example, Polarity
from analyzer.lexicon.inflection import AFFIXES, inflect
from analyzer.text.words import split_words

ENTRIES = Path(__file__).with_name("entries")
_REQUIRED = {"term", "intensity", "polarity", "why", "neutral", "source", "flags"}
_OPTIONAL = {"forms", "root", "affixes", "unless", "only", "allows", "always", "ambiguous", "negated", "named", "todo_flags", "todo_allows"}
_CONTEXT_KEYS = tuple(Context.__dataclass_fields__)
CLASSES = ("<number>", "<percent>", "<money>", "<name>", "<start>", "<end>")
_INTENSITIES = (1, 2, 3)


def read_table(name: str) -> dict[str, Any]:
    """A TOML table that lies beside the entries: `categories`, `sources` or `contexts`. LexiconError where it is damaged or missing."""
    path = Path(__file__).with_name(f"{name}.toml")
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise LexiconError(f"{path} hilang atau bukan TOML yang sah ({error}). Perbaiki baris itu, atau pasang ulang berkas aslinya.") from error


def load_entries(folder: Path = ENTRIES) -> tuple[Entry, ...]:
    """All entries of all files in `folder`, in file and entry order; LexiconError at the first thing wrong."""
    entries, problems = read_entries(folder)
    if problems:
        raise LexiconError(problems[0])
    return entries


def read_entries(folder: Path = ENTRIES) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """All well-formed entries and, for the rest, one message each."""
    entries: list[Entry] = []
    problems: list[str] = []
    files = sorted(folder.glob("*.toml"))
    if not files:
        problems.append(f"{folder}: tidak ada berkas leksikon (*.toml). Pasang ulang programnya atau periksa alamat foldernya.")
    categories, sources = read_table("categories"), read_table("sources")
    for path in files:
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            problems.append(f"{path.name}: bukan TOML yang sah ({error}). Perbaiki baris itu.")
            continue
        category = table.pop("category", None)
        if category not in categories:
            problems.append(f"{path.name}: category = {category!r} tidak dikenal. Pakai salah satu dari {', '.join(categories)}.")
            continue
        rows = table.pop("entry", [])
        if table:
            problems.append(f"{path.name}: kunci {', '.join(table)} tidak dikenal di tingkat berkas. Hapus atau taruh di dalam [[entry]].")
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            problems.append(f"{path.name}: entri harus ditulis sebagai [[entry]], dengan dua kurung siku.")
            continue
        for position, row in enumerate(rows, 1):
            try:
                entries.append(_entry(row, str(category), path.name, position, sources))
            except LexiconError as error:
                problems.append(str(error))
    return tuple(entries), tuple(problems)


def _entry(row: Mapping[str, Any], category: str, file: str, position: int, sources: Mapping[str, Any]) -> Entry:
    where = f"{file}, entri {position} ({row.get('term', 'tanpa term')})"

    def wrong(what: str) -> LexiconError:
        return LexiconError(f"{where}: {what}")

    unknown = set(row) - _REQUIRED - _OPTIONAL
    if unknown:
        raise wrong(f"kunci {', '.join(sorted(unknown))} tidak dikenal. Hapus, atau periksa ejaannya.")
    missing = _REQUIRED - set(row)
    if missing:
        raise wrong(f"kunci {', '.join(sorted(missing))} belum ada. Tambahkan.")
    for key in ("term", "why", "source"):
        if not isinstance(row[key], str) or not row[key].strip():
            raise wrong(f"{key} harus berupa teks yang berisi.")
    if row["intensity"] not in _INTENSITIES or isinstance(row["intensity"], bool):
        raise wrong(f"intensity = {row['intensity']!r}. Pakai 1 (ringan), 2 (jelas) atau 3 (kuat).")
    if row["polarity"] not in list(Polarity):
        raise wrong(f"polarity = {row['polarity']!r}. Pakai negative, positive atau either.")
    if row["source"] not in sources:
        raise wrong(f"source = {row['source']!r} tidak ada di sources.toml. Tambahkan di sana atau pakai redaksi.")
    if row.get("negated", "drop") not in ("drop", "keep"):
        raise wrong("negated hanya boleh keep (muatan tetap ada di bawah kata ingkar) atau drop.")
    if bool(row.get("always")) == bool(row.get("allows")):
        raise wrong("beri tepat satu: allows (kalimat dengan makna biasa) atau always = true.")
    flags = tuple(_example(text, wrong) for text in _strings(row, "flags", wrong))
    if not flags:
        raise wrong("flags kosong. Beri paling sedikit satu kalimat contoh dengan kecocokannya di dalam [ ].")
    return Entry(
        term=row["term"],
        forms=_forms(row, wrong),
        category=category,
        intensity=row["intensity"],
        polarity=Polarity(row["polarity"]),
        why=row["why"].strip(),
        neutral=tuple(_strings(row, "neutral", wrong)),
        source=row["source"],
        ambiguous=_flag(row, "ambiguous", wrong),
        keep_negated=row.get("negated") == "keep",
        named=_flag(row, "named", wrong),
        unless=_context(row.get("unless", {}), "unless", wrong),
        only=_context(row.get("only", {}), "only", wrong),
        flags=flags,
        allows=tuple(_strings(row, "allows", wrong)),
        todo_flags=tuple(_example(text, wrong) for text in _strings(row, "todo_flags", wrong)),
        todo_allows=tuple(_strings(row, "todo_allows", wrong)),
        file=file,
        position=position,
    )


def _strings(row: Mapping[str, Any], key: str, wrong: Any) -> Sequence[str]:
    value = row.get(key, [])
    if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
        raise wrong(f"{key} harus berupa daftar teks.")
    return value


def _flag(row: Mapping[str, Any], key: str, wrong: Any) -> bool:
    value = row.get(key, False)
    if not isinstance(value, bool):
        raise wrong(f"{key} harus true atau false.")
    return value


def _example(text: str, wrong: Any) -> Example:
    start, end = text.find("["), text.find("]") - 1
    if text.count("[") != 1 or text.count("]") != 1 or not 0 <= start < end:
        raise wrong(f"contoh {text!r} harus memuat tepat satu kecocokan di dalam [ ].")
    return Example(text.replace("[", "").replace("]", ""), start, end)


def phrase(text: str) -> tuple[str, ...]:
    """A written form or context phrase as keys; classes and a trailing `*` stay as they are."""
    out: list[str] = []
    for piece in text.split():
        out += [piece] if piece in CLASSES else [k + "*" * piece.endswith("*") for k in split_words(piece.rstrip("*")).keys]
    return tuple(out)


def _forms(row: Mapping[str, Any], wrong: Any) -> tuple[tuple[str, ...], ...]:
    forms = [phrase(text) for text in _strings(row, "forms", wrong)]
    root, affixes = row.get("root"), _affixes(row, wrong)
    if root is not None and not isinstance(root, str):
        raise wrong("root harus berupa teks.")
    if (root is None) != (not affixes):
        raise wrong("root dan affixes harus ada berdua, atau tidak ada keduanya.")
    if isinstance(root, str):
        unknown = [a for a in affixes if a not in AFFIXES]
        if unknown:
            raise wrong(f"imbuhan {', '.join(map(repr, unknown))} tidak dikenal. Yang dikenal: {', '.join(AFFIXES[1:])}.")
        forms += [(form,) for affix in affixes for form in inflect(root.lower(), affix)]
    if not forms or not all(forms):
        raise wrong("tidak ada bentuk kata. Isi forms, atau root beserta affixes.")
    return tuple(dict.fromkeys(forms))


def _affixes(row: Mapping[str, Any], wrong: Any) -> list[str]:
    value = row.get("affixes", [])
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise wrong("affixes harus berupa daftar teks.")
    return value


def _context(table: Any, key: str, wrong: Any) -> Context:
    if not isinstance(table, dict) or set(table) - set(_CONTEXT_KEYS):
        raise wrong(f"{key} hanya boleh berisi {', '.join(_CONTEXT_KEYS)}.")
    return Context(**{part: tuple(phrase(text) for text in _strings(table, part, wrong)) for part in table})
