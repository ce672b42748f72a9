"""Anybody's labelled sentences from a CSV, read strictly: what cannot be used is said with line and mend."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from analyzer.errors import InputError

_LOADED = frozenset({"1", "ya", "yes", "true", "benar", "bermuatan", "loaded", "bias", "biased"})
_PLAIN = frozenset({"0", "tidak", "no", "false", "salah", "lugas", "plain", "netral", "neutral"})
_FEWEST = 10
_LONGEST_FIELD = 1_000_000  # characters


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns are called; `group` may be missing."""

    text: str = "text"
    label: str = "label"
    group: str | None = None

    def wanted(self) -> tuple[str, ...]:
        """All that must be there."""
        return (self.text, self.label, *((self.group,) if self.group else ()))


@dataclass(frozen=True, slots=True)
class LabelledText:
    """One sentence; `group` keeps what belongs together out of both sides of a cross-validation."""

    text: str
    loaded: bool
    group: str


def read_csv(path: Path, names: Columns) -> tuple[LabelledText, ...]:
    """Rows of a UTF-8 CSV with a header; InputError for wrong columns, labels, doubles, an empty class or encoding."""
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"Berkas {path} tidak bisa dibuka ({error.strerror}). Periksa nama dan foldernya.") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path.name} bukan UTF-8 (bita ke-{error.start}). Simpan ulang sebagai “CSV UTF-8”.") from error
    csv.field_size_limit(_LONGEST_FIELD)
    reader = csv.DictReader(io.StringIO(content, newline=""), delimiter=_delimiter(content))
    try:
        columns = reader.fieldnames or []
        for name in names.wanted():
            if name not in columns:
                there = ", ".join(map(str, columns)) or "tidak satu pun"
                raise InputError(f"{path.name}: kolom {name!r} tidak ada. Kolom yang ada: {there}. Pakai --text, --label, --group.")
        rows = [_row(path.name, reader.line_num, row, names) for row in reader]
    except csv.Error as error:
        raise InputError(f"{path.name}, baris {reader.line_num}: bukan CSV yang sah ({error}).") from error
    _check(path.name, rows)
    return tuple(rows)


def _row(name: str, line: int, row: dict[str, str | None], names: Columns) -> LabelledText:
    sentence, mark = (row[names.text] or "").strip(), (row[names.label] or "").strip().lower()
    if not sentence:
        raise InputError(f"{name}, baris {line}: kolom {names.text!r} kosong. Isi atau hapus barisnya.")
    if mark not in _LOADED | _PLAIN:
        raise InputError(f"{name}, baris {line}: label {mark!r} tidak dikenal. Pakai 1 (bermuatan) atau 0 (lugas).")
    return LabelledText(sentence, mark in _LOADED, (row[names.group] or "") if names.group else str(line))


def _check(name: str, rows: list[LabelledText]) -> None:
    if len(rows) < _FEWEST:
        raise InputError(f"{name} berisi {len(rows)} kalimat; perlu paling sedikit {_FEWEST}.")
    seen: dict[str, bool] = {}
    for row in rows:
        if row.text in seen:
            same = "dengan label yang sama" if seen[row.text] == row.loaded else "dengan label yang berlawanan"
            raise InputError(f"{name}: kalimat “{row.text[:60]}” muncul dua kali {same}. Hapus salah satunya.")
        seen[row.text] = row.loaded
    loaded = sum(r.loaded for r in rows)
    if loaded in (0, len(rows)):
        raise InputError(f"{name}: semua kalimat berlabel {'bermuatan' if loaded else 'lugas'}. Perlu contoh dari kedua kelas.")
    if len({r.group for r in rows}) < 2:
        raise InputError(f"{name}: hanya ada satu kelompok. Uji silang perlu paling sedikit dua.")


def _delimiter(content: str) -> str:
    header = content.split("\n", 1)[0]
    return max((",", ";", "\t"), key=header.count)
