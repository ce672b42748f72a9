"""Every form of input gives the same rows; what is wrong in it is told with its place."""

import csv
import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from small_corpus import PLAIN, article, write_jsonl

from analyzer.corpus import jsonl_rows
from analyzer.corpus.records import Columns
from analyzer.corpus.source import read_rows

Run = Callable[..., tuple[int, Path]]


def rows(output: Path) -> list[dict[str, Any]]:
    return pq.read_table(output).to_pylist()


def problems(output: Path) -> list[list[str]]:
    with output.with_name(output.name.replace(".parquet", ".masalah.csv")).open(encoding="utf-8") as file:
        return list(csv.reader(file))[1:]


def test_every_form_gives_the_same(tmp_path: Path, articles: list[dict[str, Any]], jsonl: Path, corpus: Run) -> None:
    packed = write_jsonl(tmp_path / "artikel.jsonl.gz", articles)
    table = tmp_path / "artikel.parquet"
    pq.write_table(pa.Table.from_pylist(articles), table)
    sheet = tmp_path / "artikel.csv"
    with sheet.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(articles[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(articles)
    found = []
    for i, source in enumerate((jsonl, packed, table, sheet)):
        code, output = corpus(source, name=f"hasil{i}")
        assert code == 0
        found.append((rows(output), rows(output.with_name(f"hasil{i}.findings.parquet"))))
    assert len(found[0][0]) == len(articles)
    assert found[0][1]
    assert all(f == found[0] for f in found[1:])


def test_folder(tmp_path: Path, corpus: Run) -> None:
    folder = tmp_path / "teks"
    for name, text in (("warta/2025-06-03-rapat.txt", f"Rapat warga desa\n{PLAIN}"), ("lepas.txt", PLAIN), ("warta/rusak.txt", "\0\1\2")):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    code, output = corpus(folder)
    assert code == 1
    assert [(r["id"], r["outlet"], r["month"]) for r in rows(output)] == [("lepas.txt", None, None), ("warta/2025-06-03-rapat.txt", "warta", "2025-06")]
    assert problems(output)[0][:2] == ["3", "warta/rusak.txt"]


def test_bad_documents_are_told_and_passed_over(tmp_path: Path, corpus: Run, capsys: pytest.CaptureFixture[str]) -> None:
    good = [article(1), article(2)]
    bad: list[Any] = [
        "{rusak",
        "[1, 2]",
        {"id": "x1"},
        {"id": "x2", "text": 3},
        {"id": "x3", "text": ""},
        {"id": "x4", "text": "The committee will meet again on Monday to discuss the new budget and the school, said the mayor of the town."},
        {"id": "x5", "text": f"{PLAIN} " * 3_000},
        {"id": "a1", "text": PLAIN},
        {"id": {"a": 1}, "text": PLAIN},
        {"id": "x6", "text": "\ud800 " + PLAIN},
        {"id": "x7", "text": PLAIN, "outlet": "x" * 2_000},
    ]
    code, output = corpus(write_jsonl(tmp_path / "a.jsonl", [good[0], *(b if isinstance(b, str) else json.dumps(b) for b in bad), good[1]]))
    assert code == 1
    assert [r["id"] for r in rows(output)] == ["a1", "a2"]
    told = problems(output)
    assert [p[1] for p in told] == [f"baris {n}" for n in range(2, 13)]
    for part, (_, _, message) in zip(
        ("JSON", "objek", "'text'", "int", "Belum ada teks", "Inggris", "batasnya", "sudah dipakai di baris 1", "'id'", "UTF-8", "batasnya"), told, strict=True
    ):
        assert part in message
    err = capsys.readouterr().err
    assert all(f"{place}: {message}" in err for _, place, message in told)


def test_broken_csv_goes_on(tmp_path: Path, corpus: Run) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f'id,text\n1,"{PLAIN}"\n2,{PLAIN},lebih\n3,"{PLAIN}\nBaris kedua dari berita yang sama."\n4,{PLAIN}\n', encoding="utf-8")
    code, output = corpus(path)
    assert code == 1
    assert [r["id"] for r in rows(output)] == ["1", "3", "4"]
    assert problems(output) == [["2", "baris 3", "ada 3 kolom, seharusnya 2. Periksa tanda kutipnya."]]


def test_old_encoding_in_csv_is_told(tmp_path: Path, corpus: Run) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(f"id,text\n1,{PLAIN}\n".encode() + b"2,Rapat warga \x93penting\x94 membahas jadwal ronda malam\n")
    code, output = corpus(path)
    assert code == 1
    assert "UTF-8" in problems(output)[0][2]


def test_long_lines_are_never_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl_rows, "LONGEST_LINE", 50)
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "a"}\n' + "x" * 1_000 + '\n\n{"text": "b"}', encoding="utf-8")
    found = [(r.number, r.place, r.problem) for r in read_rows(path, Columns())]
    assert found == [(1, "baris 1", ""), (2, "baris 2", "baris lebih panjang dari 50 bita."), (3, "baris 4", "")]


@pytest.mark.parametrize(
    ("file", "options", "part"),
    [
        (("a.jsonl", b""), [], "kosong"),
        (("a.docx", b"x"), [], "tidak dikenal"),
        (("a.parquet", b"PAR1 bukan"), [], "Parquet"),
        (("a.jsonl.gz", gzip.compress(b'{"text": "a"}\n' * 1_000)[:-10]), [], "terpotong"),
        (("a.csv", b"id,isi\n1,x\n"), [], "--text"),
        (("a.jsonl", b'{"isi": "x"}\n'), [], "text"),
        (("a.jsonl", b'{"text": "x"}\n'), ["--outlet", "media"], "media"),
        (("a.jsonl", b'{"text": "x"}\n'), ["--jobs", "0"], "--jobs"),
        (("a.jsonl", b'{"text": "x"}\n'), ["--scheduler", "tcp://x:1"], "--scheduler"),
    ],
)
def test_wrong_use_leaves_nothing(  # noqa: PLR0917 - one case per row of the table
    corpus: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str], file: tuple[str, bytes], options: list[str], part: str
) -> None:
    (tmp_path / file[0]).write_bytes(file[1])
    code, _ = corpus(tmp_path / file[0], *options)
    assert code == 2
    assert part in capsys.readouterr().err
    assert sorted(p.name for p in tmp_path.iterdir()) == [file[0]]


def test_repeated_sentences_are_counted(tmp_path: Path, corpus: Run) -> None:
    _, output = corpus(write_jsonl(tmp_path / "a.jsonl", [{"text": "\n".join([PLAIN, f"{PLAIN[:-1]} lalu.", PLAIN, PLAIN])}]))
    assert [(r["sentences"], r["repeated"]) for r in rows(output)] == [(4, 2)]


def test_months_by_the_outlets_own_order(tmp_path: Path, corpus: Run) -> None:
    days = [("Timur", "9/10/2025"), ("Timur", "10/21/2025"), ("Barat", "9/10/2025"), ("Barat", "21/10/2025")]
    made = [article(n) | {"outlet": outlet, "date": day} for n, (outlet, day) in enumerate(days)]
    _, output = corpus(write_jsonl(tmp_path / "a.jsonl", made))
    assert [r["month"] for r in rows(output)] == ["2025-09", "2025-10", "2025-10", "2025-10"]
