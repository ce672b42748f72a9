"""The command line that scripts rely on (design, section 5)."""

import csv
import io
import json
import os
import re
import stat
import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from analyzer.cli import main
from analyzer.errors import InputError
from analyzer.pipeline import Analyzer
from analyzer.whole_file import replacing, replacing_bytes, replacing_together

ARTICLE = "Rezim Kejam Kembali Berulah\nOknum petugas mengobrak-abrik lapak secara brutal.\n“Ini memalukan,” kata Zulfikri, seorang pedagang."
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(analyzer: Analyzer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process, with the lexicon and model loaded once: (exit code, stdout, stderr)."""
    for command in ("read", "score"):
        monkeypatch.setattr(f"analyzer.commands.{command}.Analyzer", lambda: analyzer)
    monkeypatch.setattr("analyzer.commands.lexicon.load_lexicon", lambda: analyzer.matcher)

    def call(*args: object) -> tuple[int, str, str]:
        try:
            code = main([str(a) for a in args])
        except SystemExit as stop:
            code = int(stop.code or 0)
        out = capsys.readouterr()
        return code, out.out, out.err

    return call


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "artikel.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


# --- read


def test_read_text(run: Run, article: Path) -> None:
    code, out, err = run("read", article)
    assert (code, err) == (0, "")
    assert re.search(r"\[[^\]]*brutal\]", out)
    assert "\x1b" not in out
    assert "Muatan" in out


def test_read_json(run: Run, article: Path) -> None:
    code, out, _ = run("read", article, "--format", "json")
    assert code == 0
    line = json.loads(out)
    assert line["text"] == ARTICLE
    assert line["title"] == "Rezim Kejam Kembali Berulah"
    assert {"why", "neutral", "source", "text"} <= set(line["sentences"][1]["findings"][0])


def test_read_html(run: Run, article: Path) -> None:
    code, out, _ = run("read", article, "--format", "html")
    assert code == 0
    assert out.startswith("<!doctype html>")
    HTMLParser().feed(out)
    assert 'id="kalimat-3"' in out


def test_read_csv(run: Run, article: Path) -> None:
    code, out, _ = run("read", article, "--format", "csv")
    assert code == 0
    rows = list(csv.DictReader(io.StringIO(out)))
    assert list(rows[0])[:3] == ["kalimat_no", "kata", "kategori"]
    assert any("brutal" in row["kata"] for row in rows)


def test_read_into_word_and_excel(run: Run, article: Path, tmp_path: Path) -> None:
    for form in ("docx", "xlsx"):
        code, out, _ = run("read", article, "--format", form, "--output", tmp_path / f"baca.{form}")
        assert (code, out) == (0, "")
    document = docx.Document(str(tmp_path / "baca.docx"))
    told = "\n".join(p.text for p in document.paragraphs)
    book = openpyxl.load_workbook(tmp_path / "baca.xlsx")
    cells = "\n".join(str(cell.value) for sheet in book for row in sheet for cell in row)
    for content in (told, cells):
        for part in ("Oknum petugas", "leksikon ", "Asal teks", "Batas", "Tanda bisa keliru"):
            assert part in content


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_word_and_excel_need_a_file(run: Run, article: Path, form: str) -> None:
    code, out, err = run("read", article, "--format", form)
    assert (code, out) == (2, "")
    assert "--output" in err


@pytest.mark.parametrize("form", ["html", "csv", "json"])
def test_every_text_format_carries_versions_settings_and_limits(run: Run, article: Path, tmp_path: Path, form: str) -> None:
    _, printed, _ = run("read", article, "--format", form)
    target = tmp_path / f"baca.{form}"
    assert run("read", article, "--format", form, "--output", target)[:2] == (0, "")
    assert target.read_text(encoding="utf-8-sig").strip() == printed.strip()
    for part in ("Tanda mulai peluang", "Suara yang ditandai", "Tanda bisa keliru"):
        assert part in printed
    assert json.loads(printed)["versions"]["lexicon"] if form == "json" else "leksikon " in printed


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_cells_run_nothing(run: Run, tmp_path: Path, form: str) -> None:
    """Words, sentences and the file's own name: none may begin as a formula."""
    source, target = tmp_path / "=1+1.txt", tmp_path / f"aman.{form}"
    source.write_text('Judul Berita Itu\n=HYPERLINK("http://x") oknum brutal mengobrak-abrik lapak kemarin.\n@oknum brutal itu kejam.\n', encoding="utf-8")
    assert run("read", source, "--format", form, "--output", target)[0] == 0
    if form == "csv":
        cells = [cell for row in csv.reader(io.StringIO(target.read_text(encoding="utf-8-sig"))) for cell in row]
    else:
        cells = [str(c.value) for sheet in openpyxl.load_workbook(target) for row in sheet for c in row if c.value is not None]
    assert any("brutal" in cell for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_reading_that_cannot_be_written(run: Run, article: Path, tmp_path: Path) -> None:
    code, _, err = run("read", article, "--format", "html", "--output", tmp_path)
    assert code == 2
    assert err.startswith("Galat: ")


@pytest.mark.parametrize("form", ["text", "json", "html", "csv"])
def test_read_from_standard_input(run: Run, article: Path, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    _, expected, _ = run("read", article, "--format", form)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    code, out, _ = run("read", "-", "--format", form)
    assert code == 0
    assert out.replace('"id": "-"', '"id": "x"').replace("ditempel", "x") == expected.replace(str(article), "x")


UNREADABLE = [(b"", "teks"), (b"Rezim kejam.", "kata"), (b"The government said on Monday that it would not change its policy.", "Inggris")]


@pytest.mark.parametrize(("content", "told"), UNREADABLE)
def test_read_what_cannot_be_read(run: Run, tmp_path: Path, content: bytes, told: str) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    code, out, err = run("read", tmp_path / "a.txt")
    assert (code, out) == (2, "")
    assert err.startswith("Galat: ")
    assert told in err
    assert "Traceback" not in err


@pytest.mark.parametrize("name", ["tidak-ada.txt", "."])
def test_read_no_such_file(run: Run, tmp_path: Path, name: str) -> None:
    code, _, err = run("read", tmp_path / name)
    assert code == 2
    assert err.startswith("Galat: ")


WRONG = [(), ("baca",), ("read",), ("read", "a", "b"), ("read", "a", "--format", "pdf"), ("score", "a"), ("lexicon",), ("lexicon", "x")]


@pytest.mark.parametrize("args", WRONG)
def test_wrong_use(run: Run, args: tuple[str, ...]) -> None:
    code, out, err = run(*args)
    assert (code, out) == (2, "")
    assert "usage" in err


# --- score


def written(tmp_path: Path, *rows: Any) -> tuple[Path, Path]:
    """IN with the rows (texts as they are, values as JSON) and the name of OUT."""
    path = tmp_path / "masuk.jsonl"
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row, ensure_ascii=False)) + "\n" for row in rows), encoding="utf-8")
    return path, tmp_path / "keluar.jsonl"


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_score_both_forms(run: Run, tmp_path: Path) -> None:
    sentences = ["Rezim kejam itu. Kembali berulah.", "Warga pulang."]
    source, target = written(tmp_path, {"id": "a", "text": ARTICLE}, {"id": 2, "sentences": sentences}, "", {"id": None, "text": "Ya.", "title": "Rezim kejam"})
    code, out, err = run("score", source, "--output", target)
    assert (code, out, err) == (0, "", "")
    text, split, titled = lines(target)
    assert (text["id"], split["id"], titled["id"]) == ("a", 2, None)
    assert all(ARTICLE[s["start"] : s["end"]] == s["text"] for s in text["sentences"])
    assert [s["text"] for s in split["sentences"]] == sentences
    assert [s["start"] for s in split["sentences"]] == [0, len(sentences[0]) + 1]
    joined = "\n".join(sentences)
    assert all(joined[f["start"] : f["end"]].lower() in ("rezim", "kejam", "rezim kejam", "kembali berulah") for s in split["sentences"] for f in s["findings"])
    assert [s["text"] for s in titled["headline"]] == ["Rezim kejam"]
    assert titled["sentences"][0]["start"] == 0


LITTLE = [{"text": ""}, {"sentences": []}, {"sentences": ["", " "]}, {"text": "x", "title": None}, {"text": "x", "sentences": None}]


@pytest.mark.parametrize("document", LITTLE)
def test_score_of_next_to_nothing(run: Run, tmp_path: Path, document: dict[str, Any]) -> None:
    source, target = written(tmp_path, {"id": 1} | document)
    assert run("score", source, "--output", target)[0] == 0
    assert lines(target)[0]["id"] == 1


BAD = [
    "bukan json",
    "[]",
    "3",
    '{"text": "tanpa id"}',
    '{"id": "x"}',
    '{"id": "x", "text": 5}',
    '{"id": "x", "text": null}',
    '{"id": "x", "sentences": "satu"}',
    '{"id": "x", "sentences": [1]}',
    '{"id": "x", "text": "a", "title": 5}',
    "[" * 100_000,
    json.dumps({"id": "x", "text": "kata " * 40_001}),
]


@pytest.mark.parametrize("bad", BAD, ids=range(len(BAD)))
def test_a_bad_line_is_told_and_the_rest_written(run: Run, tmp_path: Path, bad: str) -> None:
    good = {"id": "baik", "text": "Rezim kejam itu kembali berulah."}
    source, target = written(tmp_path, good, bad, good)
    code, out, err = run("score", source, "--output", target)
    assert (code, out) == (1, "")
    assert len(err.splitlines()) == 1
    assert err.startswith("Baris 2: ")
    first, wrong, last = lines(target)
    assert first == last
    assert first["sentences"][0]["findings"]
    assert set(wrong) == {"id", "error"}
    assert wrong["id"] == ("x" if '"id": "x"' in bad else None)


def test_a_line_that_is_not_utf8(run: Run, tmp_path: Path) -> None:
    source, target = written(tmp_path)
    source.write_bytes(b'{"id": "x", "text": "Caf\xe9 itu ramai."}\n{"id": "y", "text": "Ya."}\n')
    code, _, err = run("score", source, "--output", target)
    assert code == 1
    assert err.startswith("Baris 1: ")
    assert [line["id"] for line in lines(target)] == ["x", "y"]


@pytest.mark.parametrize("bad", [rb'{"id": "x", "text": "kata \ud800"}', rb'{"id": "\ud800", "text": "kata"}', b'{"id": "\xff", "text": "kata"}'])
def test_a_lone_surrogate_spoils_only_its_document(run: Run, tmp_path: Path, bad: bytes) -> None:
    source, target = written(tmp_path)
    source.write_bytes(bad + b'\n{"id": "y", "text": "Ya."}\n')
    assert run("score", source, "--output", target)[0] in (0, 1)
    assert lines(target)[1]["id"] == "y"


def test_byte_order_mark(run: Run, tmp_path: Path) -> None:
    source, target = written(tmp_path)
    source.write_bytes(b'\xef\xbb\xbf{"id": "y", "text": "Ya."}\n')
    assert run("score", source, "--output", target)[0] == 0


def test_score_without_input(run: Run, tmp_path: Path) -> None:
    for source in (tmp_path / "tidak-ada.jsonl", tmp_path):
        code, _, err = run("score", source, "--output", tmp_path / "keluar.jsonl")
        assert code == 2
        assert err.startswith("Galat: ")
        assert not (tmp_path / "keluar.jsonl").exists()


def test_score_of_an_empty_file(run: Run, tmp_path: Path) -> None:
    source, target = written(tmp_path)
    assert run("score", source, "--output", target)[0] == 0
    assert target.read_bytes() == b""


def test_output_is_whole_or_as_it_was(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, target = written(tmp_path, {"id": 1, "text": "Ya."}, {"id": 2, "text": "Ya."})
    target.write_text("lama", encoding="utf-8")

    def dies(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("analyzer.commands.score.score_line", dies)
    assert run("score", source, "--output", target)[0] == 130
    assert target.read_text(encoding="utf-8") == "lama"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["keluar.jsonl", "masuk.jsonl"]


def test_output_over_the_input(run: Run, tmp_path: Path) -> None:
    source, _ = written(tmp_path, {"id": 1, "text": "Ya."})
    assert run("score", source, "--output", source)[0] == 0
    assert lines(source)[0]["sentences"]


def test_output_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    source, _ = written(tmp_path, {"id": 1, "text": "Ya."})
    (tmp_path / "folder").mkdir()
    for target in (tmp_path / "folder", source / "keluar.jsonl"):
        code, _, err = run("score", source, "--output", target)
        assert code == 2
        assert err.startswith("Galat: ")


def test_whole_files(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b.txt"
    replacing_bytes(path, b"satu")
    with replacing(path) as file:
        file.write("dua")
        assert path.read_bytes() == b"satu"
    assert path.read_bytes() == b"dua"
    with pytest.raises(TypeError), replacing(path) as file:
        print("tiga", file=file, end=3)
    assert path.read_bytes() == b"dua"
    assert [p.name for p in path.parent.iterdir()] == ["b.txt"]
    with pytest.raises(InputError, match="Tidak bisa menulis"):
        replacing_bytes(path / "c.txt", b"")


def test_files_that_belong_together_change_together(tmp_path: Path) -> None:
    one, two = tmp_path / "satu", tmp_path / "dua"
    replacing_together({one: b"1", two: b"2"})
    assert (one.read_bytes(), two.read_bytes()) == (b"1", b"2")
    with pytest.raises(InputError, match="Tidak bisa menulis"):
        replacing_together({one: b"baru", one / "c": b"baru"})
    assert (one.read_bytes(), two.read_bytes()) == (b"1", b"2")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["dua", "satu"]


def test_files_have_the_usual_mode(tmp_path: Path) -> None:
    (tmp_path / "biasa").touch()
    replacing_bytes(tmp_path / "kita", b"")
    assert stat.S_IMODE((tmp_path / "kita").stat().st_mode) == stat.S_IMODE((tmp_path / "biasa").stat().st_mode)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa")
    with pytest.raises(InputError):
        replacing_bytes(tmp_path / "pipa", b"")


# --- lexicon


def test_lexicon_check_of_a_sound_folder(run: Run, write: Callable[..., Path], sound: str) -> None:
    code, out, err = run("lexicon", "check", "--folder", write(satu=sound))
    assert (code, out) == (0, "")
    assert "beres" in err


def test_lexicon_check_of_a_broken_folder(run: Run, write: Callable[..., Path], sound: str) -> None:
    folder = write(satu=sound.replace("intensity = 2", "intensity = 9"), dua=sound.replace('source = "redaksi"', 'source = "x"'))
    code, out, err = run("lexicon", "check", "--folder", folder)
    assert code == 1
    assert [line.split(",")[0] for line in out.splitlines()] == ["dua.toml", "satu.toml"]
    assert "2 masalah" in err
    assert run("lexicon", "check", "--folder", folder, "--only", "tiga")[0] == 0


def test_lexicon_tools(run: Run, tmp_path: Path) -> None:
    corpus = tmp_path / "korpus.txt"
    corpus.write_text("Langkah itu kejam.\nOknum itu kejam sekali.\n", encoding="utf-8")
    code, out, _ = run("lexicon", "concordance", "kejam", "--corpus", corpus, "--most", "1")
    assert (code, len(out.splitlines())) == (0, 1)
    code, out, err = run("lexicon", "frequency", "--corpus", corpus)
    assert code == 0
    assert "2\tkejam" in out
    assert "2 dokumen" in err
    assert run("lexicon", "frequency", "--corpus", tmp_path / "tidak-ada.txt")[0] == 2
    assert run("lexicon", "recall", tmp_path / "tidak-ada.jsonl")[0] == 2


# --- as a program


@pytest.mark.slow
def test_as_a_program(root: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "analyzer"]
    source, target = written(tmp_path, {"id": 1, "text": ARTICLE}, "rusak")
    done = subprocess.run([*command, "score", source, "--output", target], cwd=root, capture_output=True, check=False)
    assert done.returncode == 1
    assert len(lines(target)) == 2


@pytest.mark.slow
def test_closed_pipe_is_no_traceback(root: Path, article: Path) -> None:
    command = f"{sys.executable} -m analyzer read - --format html < {article} | head -c 1"
    done = subprocess.run(command, cwd=root, shell=True, capture_output=True, check=False)  # noqa: S602
    assert done.stdout == b"<"
    assert b"Traceback" not in done.stderr
