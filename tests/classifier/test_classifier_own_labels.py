"""A class's own labelled sentences: clear errors, and a model that can be measured."""

import json
from pathlib import Path

import pytest

from analyzer.classifier.labels_csv import Columns, read_csv
from analyzer.classifier.own_labels import evaluate_own, train_own
from analyzer.errors import InputError

ROWS = [(f"Petugas ke-{i} bekerja seperti biasa.", 0) for i in range(6)] + [(f"Petugas ke-{i} bertindak kejam sekali.", 1) for i in range(6)]


def table(path: Path, rows: list[tuple[object, ...]], head: tuple[str, ...] = ("text", "label"), *, mark: str = ",") -> Path:
    path.write_text("".join(mark.join(map(str, row)) + "\n" for row in [head, *rows]), encoding="utf-8")
    return path


def test_read(tmp_path: Path) -> None:
    rows = read_csv(table(tmp_path / "a.csv", ROWS), Columns())
    assert [r.loaded for r in rows] == [False] * 6 + [True] * 6
    assert rows[0].text == ROWS[0][0]
    assert len({r.group for r in rows}) == 12


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_delimiters_and_columns(tmp_path: Path, mark: str) -> None:
    rows = [(text, "ya" if label else "Tidak", f"media{i % 3}") for i, (text, label) in enumerate(ROWS)]
    path = table(tmp_path / "a.csv", rows, ("kalimat", "muatan", "media"), mark=mark)
    read = read_csv(path, Columns("kalimat", "muatan", "media"))
    assert {r.group for r in read} == {"media0", "media1", "media2"}
    assert sum(r.loaded for r in read) == 6


def test_byte_order_mark(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", ROWS)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert len(read_csv(path, Columns())) == 12


@pytest.mark.parametrize(
    ("rows", "columns", "told"),
    [
        (ROWS, Columns(text="kalimat"), "kolom 'kalimat' tidak ada. Kolom yang ada: text, label"),
        (ROWS, Columns(group="media"), "kolom 'media' tidak ada"),
        (ROWS[:5], Columns(), "berisi 5 kalimat; perlu paling sedikit 10"),
        ([*ROWS, ROWS[0]], Columns(), "muncul dua kali dengan label yang sama"),
        ([*ROWS, (ROWS[0][0], 1)], Columns(), "muncul dua kali dengan label yang berlawanan"),
        ([(t, 1) for t, _ in ROWS], Columns(), "semua kalimat berlabel bermuatan"),
        ([(t, 0) for t, _ in ROWS], Columns(), "semua kalimat berlabel lugas"),
        ([*ROWS, ("Kalimat lain.", 7)], Columns(), "baris 14: label '7' tidak dikenal"),
        ([*ROWS, ("", 1)], Columns(), "baris 14: kolom 'text' kosong"),
        ([], Columns(), "berisi 0 kalimat"),
    ],
)
def test_told(tmp_path: Path, rows: list[tuple[object, ...]], columns: Columns, told: str) -> None:
    with pytest.raises(InputError) as caught:
        read_csv(table(tmp_path / "a.csv", rows), columns)
    assert told in str(caught.value)
    assert "a.csv" in str(caught.value)


def test_one_group(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", [(*row, "satu") for row in ROWS], ("text", "label", "media"))
    with pytest.raises(InputError, match="hanya ada satu kelompok"):
        read_csv(path, Columns(group="media"))


@pytest.mark.parametrize("content", [b"text,label\n\xff\xfe,1\n", b"", b"\x00\x01\x02", b'text,label\n"tidak ditutup,1\n'])
def test_damaged(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    with pytest.raises(InputError, match=r"a\.csv"):
        read_csv(tmp_path / "a.csv", Columns())


def test_missing(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="tidak bisa dibuka"):
        read_csv(tmp_path / "tidak-ada.csv", Columns())


@pytest.mark.slow
@pytest.mark.usefixtures("few_buckets")
def test_trained_and_measured(tmp_path: Path) -> None:
    path, out = table(tmp_path / "a.csv", ROWS), tmp_path / "model"
    manifest = train_own(path, Columns(), out, lambda _: None)
    assert manifest["data"]["sentences"] == 12
    assert manifest["held_out"]["AUC"] > 0.6
    assert json.loads((out / "manifest.json").read_text(encoding="utf-8"))["files"].keys() == {"label-sendiri.joblib"}
    assert "12 kalimat" in (out / "CARD.md").read_text(encoding="utf-8")
    assert evaluate_own(path, Columns(), out)["F1"] == 1
