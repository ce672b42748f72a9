"""`python -m analyzer compare`."""

import csv
import io
import json
from pathlib import Path

import pytest

from analyzer.cli import main

A = "Pemerintah kota memindahkan 120 pedagang Pasar Rejo pada Senin (3/8).\nPemindahan berjalan selama dua jam.\n"
B = "Aparat mengobrak-abrik lapak 120 pedagang Pasar Rejo pada Senin (3/8).\nSeorang pedagang bernama Tono pingsan di jalan.\n"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    for name, text in (("a.txt", A), ("b.txt", B), ("pendek.txt", "Halo.")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [str(tmp_path / n) for n in ("a.txt", "b.txt", "pendek.txt")]


def test_text(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *files[:2]]) == 0
    out = capsys.readouterr().out
    assert "Sama: " in out
    assert "mengobrak-abrik" in out
    assert "Tono" in out


def test_json(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *files[:2], "--format", "json"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert [a["id"] for a in row["articles"]] == files[:2]
    telling = row["aligned"][0]["tellings"][1]
    assert (telling["article"], telling["sentence"]) == (1, 0)
    assert {a["article"] for a in row["alone"]} == {0, 1}


def test_html(files: list[str], tmp_path: Path) -> None:
    target = tmp_path / "banding.html"
    assert main(["compare", *files[:2], "--format", "html", "--output", str(target)]) == 0
    page = target.read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    for part in ("mengobrak-abrik", "bk-shared", "Artikel B", files[1], "tidak menilai artikel mana yang benar", "leksikon "):
        assert part in page


def test_csv(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *files[:2], "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["artikel"] for row in rows] == ["A", "A", "B", "B"]
    assert rows[0]["kelompok"] == rows[2]["kelompok"] == "1"
    assert rows[3]["hanya_di_sini"]
    assert "leksikon " in rows[0]["tentang_berkas"]
    assert "Batas: " in rows[0]["tentang_berkas"]


@pytest.mark.parametrize("chosen", [[0], [0, 1, 0, 1, 0], [0, 0], [0, 2]])
def test_wrong_use(files: list[str], chosen: list[int], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *(files[i] for i in chosen)]) == 2
    assert "Galat" in capsys.readouterr().err


def test_missing_file_is_named(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", files[0], "tidak-ada.txt"]) == 2
    assert "tidak-ada.txt" in capsys.readouterr().err
