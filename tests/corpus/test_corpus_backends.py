"""One process, many processes, a dask cluster: the same result; and a worker that is killed costs nothing."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pyarrow.parquet as pq
import pytest
from small_corpus import article, write_jsonl

from analyzer.cli import main
from analyzer.corpus import backends
from analyzer.corpus.backends import Backend, work_off
from analyzer.corpus.batches import Batch
from analyzer.corpus.work import Order
from analyzer.errors import InputError
from analyzer.kept import forget
from analyzer.pipeline import Analyzer

pytestmark = pytest.mark.timeout(400)


def contents(output: Path) -> list[object]:
    return [pq.read_table(p).to_pylist() for p in (output, output.with_name(f"{output.stem}.findings.parquet"))]


@pytest.fixture
def long(tmp_path: Path) -> Path:
    """500 articles, five batches."""
    return write_jsonl(tmp_path / "panjang.jsonl", [article(n) | {"text": article(n)["text"] * 8} for n in range(1, 501)])


@pytest.fixture
def serial(long: Path, tmp_path: Path) -> Path:
    output = tmp_path / "serial.parquet"
    assert main(["corpus", str(long), "--output", str(output), "--jobs", "1"]) == 0
    return output


def kill_one(name: str, wait_for: Callable[[], bool], killed: list[int]) -> None:
    """Kill a process below this one whose command line has `name`, once `wait_for` says so."""
    deadline = time.monotonic() + 200
    while time.monotonic() < deadline and not killed:
        found = [p for p in psutil.Process().children(recursive=True) if name in command_of(p)]
        if wait_for() and found:
            os.kill(found[0].pid, signal.SIGKILL)
            killed.append(found[0].pid)
        time.sleep(0.02)


def command_of(process: psutil.Process) -> str:
    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return ""


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "process"), [("loky", "popen_loky"), ("dask", "multiprocessing.spawn")])
def test_a_killed_worker_costs_nothing(tmp_path: Path, long: Path, serial: Path, kind: str, process: str) -> None:
    output = tmp_path / "hasil.parquet"
    parts = tmp_path / "hasil.parquet.bagian"
    killed: list[int] = []
    killer = threading.Thread(target=kill_one, args=(process, lambda: len(list(parts.glob("0*.json.gz"))) > 0, killed), daemon=True)
    killer.start()
    command = [sys.executable, "-m", "analyzer", "corpus", str(long), "--output", str(output), "--jobs", "2", "--backend", kind]
    # In a process of its own: should a library wait for the dead worker for ever, the test fails instead of the whole run.
    code = subprocess.run(command, cwd=Path(__file__).parents[2], timeout=150, check=False).returncode
    killer.join()
    assert killed
    assert code == 0
    assert contents(output) == contents(serial)


@pytest.fixture
def scheduler() -> Iterator[str]:
    """A cluster that was there before: its address."""
    from distributed import LocalCluster

    with LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster:
        yield str(cluster.scheduler_address)


@pytest.mark.slow
def test_an_existing_cluster_gives_the_same(tmp_path: Path, jsonl: Path, scheduler: str) -> None:
    one, other = tmp_path / "satu.parquet", tmp_path / "lain.parquet"
    assert main(["corpus", str(jsonl), "--output", str(one), "--jobs", "1"]) == 0
    assert main(["corpus", str(jsonl), "--output", str(other), "--backend", "dask", "--scheduler", scheduler]) == 0
    assert contents(one) == contents(other)


def test_no_dask_is_said_with_the_mend(jsonl: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert main(["corpus", str(jsonl), "--output", str(tmp_path / "h.parquet"), "--backend", "dask"]) == 2
    assert "requirements-cluster.txt" in capsys.readouterr().err


def test_workers_that_do_not_start_are_told(jsonl: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def refuse(**_: object) -> None:
        raise RuntimeError("Nanny failed to start.")

    monkeypatch.setattr("distributed.LocalCluster", refuse)
    assert main(["corpus", str(jsonl), "--output", str(tmp_path / "h.parquet"), "--backend", "dask"]) == 2
    assert "tidak bisa dimulai" in capsys.readouterr().err


@pytest.mark.slow
@pytest.mark.timeout(60)
def test_a_cluster_that_does_not_close_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    from distributed import LocalCluster

    async def never(_: object) -> None:
        await asyncio.sleep(3600)

    made: list[LocalCluster] = []
    monkeypatch.setattr("distributed.LocalCluster", lambda **options: made.append(LocalCluster(**options)) or made[0])
    monkeypatch.setattr(backends, "_PATIENCE", 1)
    with monkeypatch.context() as hung:
        work_off(lambda: iter([Batch(1, ())]), Order(), Backend("dask", jobs=1), lambda _: hung.setattr(LocalCluster, "_close", never))
        assert made[0].status.name == "running"
    made[0].close()


@pytest.mark.slow
def test_no_scheduler_is_said(jsonl: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(backends, "_PATIENCE", 1)
    assert main(["corpus", str(jsonl), "--output", str(tmp_path / "h.parquet"), "--backend", "dask", "--scheduler", "tcp://127.0.0.1:9"]) == 2
    assert "tidak bisa dihubungi" in capsys.readouterr().err


def test_a_worker_forgets_but_reads_the_same(analyzer: Analyzer) -> None:
    text = article(1)["text"]
    before = analyzer.read(text)
    assert not forget(10_000_000)
    assert forget(0)
    assert not forget(0)
    assert analyzer.read(text) == before


def test_workers_without_bingkai_are_told_the_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object) -> None:
        raise ModuleNotFoundError("No module named 'analyzer'", name="analyzer")

    monkeypatch.setattr(backends, "_parts", unknown)
    with pytest.raises(InputError, match=r"tidak menemukan analyzer.*PYTHONPATH"):
        work_off(lambda: iter([Batch(1, ())]), Order(), Backend(jobs=1), lambda _: None)


def test_workers_lost_for_ever_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    from joblib.externals.loky.process_executor import TerminatedWorkerError

    asked = []

    def lose(*_: object) -> None:
        asked.append(1)
        raise TerminatedWorkerError("mati")

    monkeypatch.setattr(backends, "_parts", lose)
    with pytest.raises(InputError, match="--jobs yang lebih kecil"):
        work_off(lambda: iter([Batch(1, ())]), Order(), Backend(jobs=1), lambda _: None)
    assert len(asked) == 3
