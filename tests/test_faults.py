"""Killed in the middle, a full disk, a folder that takes nothing, damaged files: the old file stays whole, and the reader is told what to do."""

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
ARTICLE = "Rezim kejam itu kembali berulah dan warga pulang pada Senin pagi.\n"
# Stops before the last step of writing and says so; whoever waits for the line may kill it there.
STOPS = "import os, sys, time\nos.fsync = lambda fd: (print('menulis', flush=True), time.sleep(60))\nfrom analyzer.cli import main\nmain(sys.argv[1:])"
Program = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def copy(root: Path, tmp_path: Path) -> Path:
    """A copy of the program, to be damaged."""
    folder = tmp_path / "salinan"
    shutil.copytree(root / "analyzer", folder / "analyzer", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(root / "models", folder / "models")
    (folder / "artikel.txt").write_text(ARTICLE, encoding="utf-8")
    return folder


def program(folder: Path, *args: object, before: tuple[str, ...] = (), largest: int | None = None) -> subprocess.CompletedProcess[str]:
    """`python -m analyzer args` in `folder`; no file may grow over `largest` bytes."""

    def limit() -> None:
        if largest is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))

    command = [*before, sys.executable, "-m", "analyzer", *map(str, args)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, preexec_fn=limit)


def told(done: subprocess.CompletedProcess[str], *words: str) -> None:
    """One clear error, in Indonesian, that names cause and mend; before it at most progress."""
    assert done.returncode == 2, done.stderr
    *progress, error = done.stderr.splitlines()
    assert error.startswith("Galat: "), done.stderr
    assert all("selesai" in line or "lipatan" in line or "model akhir" in line for line in progress), done.stderr
    for word in words:
        assert word in error


# --- killed


def labels(path: Path) -> Path:
    rows = [f"Warga ke-{i} pulang ke rumah.,0\nRezim ke-{i} itu kejam sekali.,1\n" for i in range(10)]
    path.write_text("text,label\n" + "".join(rows), encoding="utf-8")
    return path


def documents(path: Path, many: int) -> Path:
    path.write_text("".join(json.dumps({"id": i, "text": ARTICLE * 20}) + "\n" for i in range(many)), encoding="utf-8")
    return path


def kill_while_it_writes(root: Path, *args: object) -> None:
    """Run a command up to the last step of its first file, then SIGKILL."""
    started = subprocess.Popen([sys.executable, "-c", STOPS, *map(str, args)], cwd=root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert started.stdout is not None
    assert started.stdout.readline() == "menulis\n"
    started.kill()
    assert started.wait() == -signal.SIGKILL
    started.stdout.close()


def test_killed_while_a_model_is_written(root: Path, tmp_path: Path) -> None:
    data, model = labels(tmp_path / "label.csv"), tmp_path / "model"
    assert program(root, "train", "--data", data, "--out", model).returncode == 0
    before = {p.name: p.read_bytes() for p in model.iterdir()}
    with data.open("a", encoding="utf-8") as file:
        file.write("Rezim baru itu kejam pula.,1\n")
    kill_while_it_writes(root, "train", "--data", data, "--out", model)
    assert {name: (model / name).read_bytes() for name in before} == before
    assert program(root, "evaluate", "--data", data, "--model", model).returncode == 0


def test_killed_while_a_result_is_written(root: Path, tmp_path: Path) -> None:
    source, target = documents(tmp_path / "masuk.jsonl", 20_000), tmp_path / "keluar.jsonl"
    target.write_text("lama\n", encoding="utf-8")
    started = subprocess.Popen([sys.executable, "-m", "analyzer", "score", source, "--output", target], cwd=root, stderr=subprocess.DEVNULL)
    end = time.monotonic() + 90
    while not any(p.stat().st_size for p in tmp_path.glob(".keluar.jsonl.*")):
        assert time.monotonic() < end, "nothing was written"
        assert started.poll() is None
        time.sleep(0.05)
    started.kill()
    assert started.wait() == -signal.SIGKILL
    assert target.read_text(encoding="utf-8") == "lama\n"


def test_killed_while_the_lexicon_is_compiled_or_exported(copy: Path) -> None:
    compiled, pages = copy / "analyzer" / "lexicon" / "compiled.json", copy / "halaman"
    assert program(copy, "lexicon", "pages", "--out", pages).returncode == 0
    before = {p: p.read_bytes() for p in (compiled, *pages.iterdir())}
    kill_while_it_writes(copy, "lexicon", "compile")
    kill_while_it_writes(copy, "lexicon", "pages", "--out", pages)
    assert {p: p.read_bytes() for p in before} == before
    assert program(copy, "read", "artikel.txt").returncode == 0


# --- no room


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 64 kB, where mounting is allowed."""
    folder = tmp_path / "penuh"
    folder.mkdir()
    mounted = shutil.which("mount") and subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], check=False, capture_output=True)
    if not mounted or mounted.returncode:
        pytest.skip("mounting is not allowed here; the file size limit below tests the same")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_full_disk(root: Path, tmp_path: Path, small_disk: Path) -> None:
    target = small_disk / "keluar.jsonl"
    target.write_text("lama\n", encoding="utf-8")
    told(program(root, "score", documents(tmp_path / "masuk.jsonl", 40), "--output", target), "berkas lama tetap utuh", "Periksa ruang disk")
    told(program(root, "lexicon", "pages", "--out", small_disk), "Periksa ruang disk")
    assert target.read_text(encoding="utf-8") == "lama\n"
    assert [p.name for p in small_disk.iterdir() if p.name.startswith(".")] == []


def test_a_file_that_may_not_grow(root: Path, tmp_path: Path) -> None:
    target = tmp_path / "keluar.jsonl"
    target.write_text("lama\n", encoding="utf-8")
    done = program(root, "score", documents(tmp_path / "masuk.jsonl", 40), "--output", target, largest=64_000)
    told(done, "berkas lama tetap utuh", "Periksa ruang disk")
    assert target.read_text(encoding="utf-8") == "lama\n"


def test_a_model_that_does_not_fit_leaves_the_old_one_in_use(root: Path, tmp_path: Path) -> None:
    data, model = labels(tmp_path / "label.csv"), tmp_path / "model"
    assert program(root, "train", "--data", data, "--out", model).returncode == 0
    before = {p.name: p.read_bytes() for p in model.iterdir()}
    told(program(root, "train", "--data", data, "--out", model, largest=200), "berkas lama tetap utuh", "Periksa ruang disk")
    assert {p.name: p.read_bytes() for p in model.iterdir()} == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("form", ["text", "json", "html", "csv"])
def test_output_into_a_full_disk(copy: Path, form: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "analyzer", "read", "artikel.txt", "--format", form], cwd=copy, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    told(done, "Kosongkan ruang disk")


# --- no leave


def test_a_read_only_folder(root: Path, tmp_path: Path) -> None:
    before: tuple[str, ...] = ()
    if os.geteuid() == 0:  # root may write anywhere, unless it gives that up
        if not shutil.which("setpriv"):
            pytest.skip("root without setpriv")
        before = ("setpriv", "--bounding-set=-all", "--inh-caps=-all")
    folder = tmp_path / "terkunci"
    folder.mkdir()
    (folder / "keluar.jsonl").write_text("lama\n", encoding="utf-8")
    source, data = documents(tmp_path / "masuk.jsonl", 2), labels(tmp_path / "label.csv")
    folder.chmod(0o500)
    try:
        for args in (("score", source, "--output", folder / "keluar.jsonl"), ("lexicon", "pages", "--out", folder / "halaman")):
            told(program(root, *args, before=before), "Tidak bisa menulis ke", "periksa izinnya")
        told(program(root, "train", "--data", data, "--out", folder, before=before), "Tidak bisa menulis ke", "periksa izinnya")
        assert (folder / "keluar.jsonl").read_text(encoding="utf-8") == "lama\n"
    finally:
        folder.chmod(0o700)


# --- damaged or missing parts

DAMAGED: dict[str, tuple[str, bytes | None, tuple[str, ...]]] = {
    "model missing": ("models/bingkai.joblib", None, ("tidak ditemukan", "make model")),
    "model cut": ("models/bingkai.joblib", b"\x80\x04", ("sha256", "make model")),
    "manifest missing": ("models/manifest.json", None, ("tidak ditemukan", "make model")),
    "manifest damaged": ("models/manifest.json", b"{", ("tidak terbaca", "make model")),
    "reference damaged": ("models/reference.json", b"{", ("reference.json rusak", "analyzer reference")),
    "reference of another kind": ("models/reference.json", b'{"quantiles": ["x"]}', ("reference.json rusak", "analyzer reference")),
    "entries damaged": ("analyzer/lexicon/entries/fear.toml", b'category = "fear"\n[[entry]\n', ("fear.toml", "Perbaiki baris itu")),
    "entries not UTF-8": ("analyzer/lexicon/entries/fear.toml", b"\xff\xfe", ("fear.toml", "Perbaiki baris itu")),
    "categories damaged": ("analyzer/lexicon/categories.toml", b"[[", ("categories.toml", "pasang ulang")),
    "sources missing": ("analyzer/lexicon/sources.toml", None, ("sources.toml", "pasang ulang")),
    "vocabulary missing": ("analyzer/text/vocabulary.txt", None, ("vocabulary.txt", "pasang ulang")),
    "contexts damaged": ("analyzer/lexicon/contexts.toml", b"[", ("contexts.toml", "pasang ulang")),
    "names damaged": ("analyzer/text/names.toml", b"[", ("(.toml) rusak", "Pasang ulang")),
    "word classes missing": ("analyzer/classifier/word_classes.txt", None, ("word_classes.txt", "pasang ulang")),
}


@pytest.mark.parametrize("what", DAMAGED)
def test_damaged_parts_are_told(copy: Path, what: str) -> None:
    name, content, words = DAMAGED[what]
    if "lexicon" in name:
        (copy / "analyzer" / "lexicon" / "compiled.json").unlink()  # otherwise nobody looks at categories and sources
    if content is None:
        (copy / name).unlink()
    else:
        (copy / name).write_bytes(content)
    told(program(copy, "read", "artikel.txt"), *words)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b'{"digest": "x", "entries": []}'])
def test_a_damaged_compiled_lexicon_is_made_up_for(copy: Path, content: bytes) -> None:
    sound = program(copy, "read", "artikel.txt", "--format", "csv")
    (copy / "analyzer" / "lexicon" / "compiled.json").write_bytes(content)
    done = program(copy, "read", "artikel.txt", "--format", "csv")
    assert (done.returncode, done.stdout) == (0, sound.stdout)
    assert done.stdout.count("\n") > 1


def test_no_entries_at_all(copy: Path) -> None:
    shutil.rmtree(copy / "analyzer" / "lexicon" / "entries")
    told(program(copy, "read", "artikel.txt"), "tidak ada berkas leksikon", "Pasang ulang")
