"""A run that was stopped goes on: nothing lost, nothing twice; and it goes on only with what it began with."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from small_corpus import article, write_jsonl

from analyzer.cli import main
from analyzer.corpus import batches, run
from analyzer.corpus.progress import Progress, duration
from analyzer.corpus.work import Part
from analyzer.errors import InputError

Run = Callable[..., tuple[int, Path]]


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "MOST", 3)


def contents(output: Path) -> list[object]:
    return [pq.read_table(p).to_pylist() for p in (output, output.with_name(f"{output.stem}.findings.parquet"))]


def stop_after(parts: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The run breaks off when so many batches are kept."""
    write = run.Parts.write

    def until(self: run.Parts, part: Part) -> None:
        if len(self.done) == parts:
            raise KeyboardInterrupt
        write(self, part)

    monkeypatch.setattr(run.Parts, "write", until)


def test_goes_on_where_it_stopped(jsonl: Path, corpus: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _, whole = corpus(jsonl, name="utuh")
    with monkeypatch.context() as patch:
        stop_after(2, patch)
        code, output = corpus(jsonl)
    assert code == 130
    assert not output.exists()
    assert "perintah yang sama untuk melanjutkan" in capsys.readouterr().err
    analysed: list[int] = []
    original = run.Parts.write
    monkeypatch.setattr(run.Parts, "write", lambda self, part: (analysed.append(part["number"]), original(self, part))[1])
    code, output = corpus(jsonl)
    assert code == 0
    assert analysed == [3, 4]
    assert "6 dari 12 dokumen sudah selesai" in capsys.readouterr().err
    assert contents(output) == contents(whole)
    assert not output.with_name("hasil.parquet.bagian").exists()


def test_damaged_part_is_made_again(jsonl: Path, corpus: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    _, whole = corpus(jsonl, name="utuh")
    with monkeypatch.context() as patch:
        stop_after(3, patch)
        _, output = corpus(jsonl)
    (output.with_name("hasil.parquet.bagian") / "0000002.json.gz").write_bytes(b"rusak")
    assert corpus(jsonl)[0] == 0
    assert contents(output) == contents(whole)


@pytest.mark.parametrize("change", ["input", "settings", "lexicon"])
def test_changed_work_is_refused(jsonl: Path, corpus: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], change: str) -> None:
    with monkeypatch.context() as patch:
        stop_after(2, patch)
        corpus(jsonl)
    options = ["--keep", "rubrik"] if change == "settings" else []
    if change == "input":
        jsonl.write_text(jsonl.read_text(encoding="utf-8").replace("ronda", "gotong-royong"), encoding="utf-8")
    if change == "lexicon":
        monkeypatch.setattr(run, "digest_of", lambda: "lain")
    capsys.readouterr()
    assert corpus(jsonl, *options)[0] == 2
    err = capsys.readouterr().err
    assert {"input": "isi masukan", "settings": "kolom --keep", "lexicon": "leksikon"}[change] in err
    assert "--restart" in err
    if change != "lexicon":  # which here only pretends to be another
        code, output = corpus(jsonl, *options, "--restart")
        assert code == 0
        assert pq.read_metadata(output).num_rows == 12


def test_workers_with_another_lexicon_are_refused(jsonl: Path, corpus: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(run, "digest_of", lambda: "lain")
    assert corpus(jsonl)[0] == 2
    assert "lexicon yang lain" in capsys.readouterr().err


def test_a_folder_of_somebody_else_is_left_alone(jsonl: Path, tmp_path: Path, corpus: Run) -> None:
    stranger = tmp_path / "hasil.parquet.bagian" / "skripsi.txt"
    stranger.parent.mkdir()
    stranger.write_text("penting", encoding="utf-8")
    assert corpus(jsonl)[0] == 2
    assert corpus(jsonl, "--restart")[0] == 2
    assert stranger.read_text(encoding="utf-8") == "penting"


def test_full_disk_leaves_the_old_result(jsonl: Path, corpus: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _, output = corpus(jsonl)
    before = output.read_bytes()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pq.ParquetWriter, "write_table", full)
    assert corpus(jsonl, "--keep", "rubrik")[0] == 2
    assert "ruang disk" in capsys.readouterr().err
    assert output.read_bytes() == before
    assert list(output.parent.glob(".hasil*")) == []


def test_a_part_that_lacks_a_document_is_refused(jsonl: Path, corpus: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    original = run.Parts.write
    monkeypatch.setattr(run.Parts, "write", lambda self, part: original(self, part | {"documents": part["documents"][1:]}))
    code, output = corpus(jsonl)
    assert code == 2
    assert not output.exists()
    assert "--restart" in capsys.readouterr().err


@pytest.mark.slow
def test_killed_at_any_time(tmp_path: Path) -> None:
    """SIGKILL, again and again, until a run comes through; then it is what an undisturbed run gives."""
    source = write_jsonl(tmp_path / "a.jsonl", [article(n) | {"text": article(n)["text"] * 12} for n in range(1, 401)])
    output, whole = tmp_path / "hasil.parquet", tmp_path / "utuh.parquet"
    command = [sys.executable, "-m", "analyzer", "corpus", str(source), "--output", str(output), "--jobs", "1"]
    kills = 0
    parts = tmp_path / "hasil.parquet.bagian"
    for wanted in (1, 2, 3):
        process = subprocess.Popen(command, cwd=Path(__file__).parents[2], stderr=subprocess.DEVNULL)
        while process.poll() is None and len(list(parts.glob("0*.json.gz"))) < wanted:
            time.sleep(0.01)
        if process.poll() is None:
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
            kills += 1
    assert kills > 0
    assert not output.exists()
    done = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True)
    assert "Melanjutkan" in done.stderr
    assert main(["corpus", str(source), "--output", str(whole), "--jobs", "1"]) == 0
    assert [row["number"] for row in pq.read_table(output).to_pylist()] == list(range(1, 401))
    assert contents(output) == contents(whole)


def test_progress_says_rate_and_time_left(capsys: pytest.CaptureFixture[str]) -> None:
    now = [0.0]
    progress = Progress(1_100, 100, lambda: now[0])
    now[0] = 2.0
    progress.tell(200)
    assert capsys.readouterr().err == ""
    now[0] = 10.0
    progress.tell(600)
    assert capsys.readouterr().err == "600 dari 1.100 dokumen (55 %), 50 per detik, sisa kira-kira 10 detik\n"
    assert [duration(x) for x in (30, 600, 7_260)] == ["30 detik", "10 menit", "2 jam 1 menit"]


def test_output_must_be_a_parquet_file(jsonl: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["corpus", str(jsonl), "--output", str(tmp_path / "a.csv")]) == 2
    assert main(["corpus", str(jsonl)]) == 2
    assert capsys.readouterr().err.count("--output") == 2


def test_unreadable_folder(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("x", encoding="utf-8")
    with pytest.raises(InputError, match="Tidak bisa menulis"):
        run.Parts(tmp_path / "berkas" / "hasil.parquet", {"format": 1})
