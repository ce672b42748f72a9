"""Own words as a CSV file: all rows or none, and every wrong line named."""

import csv
import io
from collections.abc import Iterator

from analyzer.errors import LexiconError
from analyzer.lexicon.loader import read_table
from analyzer.lexicon.own_words import MOST, OwnWord, own_word
from analyzer.text.words import key_of

COLUMNS = ("kata", "kategori", "alasan", "lebih_lugas")
LARGEST = 500_000  # bytes
_DELIMITERS = ",;\t"  # a spreadsheet set to Indonesian writes semicolons
_BETWEEN = ";"  # plainer words in one cell
_SHOWN = 8  # wrong lines told at once
_FORMULA_STARTS = ("=", "+", "-", "@")


def rows_of(words: tuple[OwnWord, ...]) -> list[dict[str, str]]:
    """Rows under `COLUMNS`, the category by its Indonesian name."""
    labels = read_table("categories")
    return [dict(zip(COLUMNS, (w.word, labels[w.category]["label"], w.reason, f"{_BETWEEN} ".join(w.plainer)), strict=True)) for w in words]


def read_own_csv(data: bytes) -> tuple[OwnWord, ...]:
    """The words of a CSV file with the header `kata,kategori,alasan,lebih_lugas`; LexiconError with the line numbers."""
    if len(data) > LARGEST:
        raise LexiconError(f"Berkas ini lebih besar dari {LARGEST // 1000} kB. Bagi menjadi beberapa berkas.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LexiconError("Berkas ini bukan teks UTF-8. Di lembar kerja, pilih Simpan sebagai “CSV UTF-8”.") from error
    words: list[OwnWord] = []
    problems: list[str] = []
    seen: dict[str, int] = {}
    for line, row in _rows(text):
        try:
            word = own_word(row["kata"], row["kategori"], row["alasan"], row["lebih_lugas"].split(_BETWEEN))
        except LexiconError as error:
            problems.append(f"Baris {line}: {error}")
            continue
        before = seen.setdefault(key_of(word.word), line)
        if before != line:
            problems.append(f"Baris {line}: “{word.word}” sudah ada di baris {before}. Hapus salah satu.")
        words.append(word)
    if len(problems) > _SHOWN:
        problems[_SHOWN:] = [f"dan {len(problems) - _SHOWN} baris lain."]
    if problems:
        raise LexiconError("\n".join(problems))
    if not words:
        raise LexiconError("Berkas ini tidak memuat satu kata pun di bawah baris judul.")
    return tuple(words)


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows that are not empty, with their line numbers (of a row over several lines, the last)."""
    header = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        names = [name.strip().lower() for name in next(reader, [])]
        if sorted(names) != sorted(COLUMNS):
            raise LexiconError(f"Baris judul harus berisi {', '.join(COLUMNS)}; yang ada: {', '.join(names)[:200] or 'kosong'}.")
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(names):
                raise LexiconError(
                    f"Baris {reader.line_num}: ada {len(cells)} kolom, seharusnya {len(names)}. Beri tanda kutip pada isi yang memuat “{delimiter}”."
                )
            if reader.line_num > 2 * MOST + 1:
                raise LexiconError(f"Berkas ini memuat lebih dari {MOST} kata. Bagi menjadi beberapa berkas.")
            yield reader.line_num, dict(zip(names, map(_plain, cells), strict=True))
    except csv.Error as error:
        raise LexiconError(f"Baris {reader.line_num}: bukan CSV yang sah ({error}). Periksa tanda kutipnya.") from error


def _plain(cell: str) -> str:
    """Without the apostrophe that our own export puts before what a spreadsheet would run."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA_STARTS) else cell
