"""Model files are read only after the manifest has vouched for them."""

import hashlib
import json
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import joblib
import numpy as np
import pytest

from analyzer.classifier.model import FILE, load_classifier
from analyzer.classifier.store import MODELS, library_versions, read_manifest, read_model, sha256_of
from analyzer.errors import ModelError

Change = Callable[[dict[str, Any]], None]


class Trap:
    """Creates a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return (Path.touch, (self.path,))


@pytest.fixture
def sprung(tmp_path: Path) -> Path:
    """The file that a trap leaves."""
    return tmp_path / "terpicu"


@pytest.fixture
def trapped(tmp_path: Path, sprung: Path) -> Path:
    """A folder whose model is a trap, with a manifest that vouches for it."""
    folder = tmp_path / "model"
    folder.mkdir()
    joblib.dump(Trap(sprung), folder / "x.joblib")
    manifest = {"files": {"x.joblib": sha256_of(folder / "x.joblib")}, "versions": library_versions()}
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return folder


def change(folder: Path, edit: Change) -> None:
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    edit(manifest)
    path.write_text(json.dumps(manifest), encoding="utf-8")


def test_the_trap_works(trapped: Path, sprung: Path) -> None:
    read_model(trapped, "x.joblib")
    assert sprung.exists()


EDITS: dict[str, Change] = {
    "other digest": lambda m: m["files"].update({"x.joblib": "0" * 64}),
    "no digest": lambda m: m["files"].clear(),
    "digest of another name": lambda m: m.update(files={"y.joblib": m["files"]["x.joblib"]}),
    "other scikit-learn": lambda m: m["versions"].update({"scikit-learn": "0.24.0"}),
    "other joblib": lambda m: m["versions"].update({"joblib": "0.1"}),
    "no numpy": lambda m: m["versions"].pop("numpy"),
    "no versions": lambda m: m.pop("versions"),
    "no files": lambda m: m.pop("files"),
    "files are a list": lambda m: m.update(files=["x.joblib"]),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_not_vouched_for(trapped: Path, sprung: Path, edit: Change) -> None:
    change(trapped, edit)
    with pytest.raises(ModelError, match="make model"):
        read_model(trapped, "x.joblib")
    assert not sprung.exists()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"3", b"\xff\xfe"])
def test_damaged_manifest(trapped: Path, sprung: Path, content: bytes) -> None:
    (trapped / "manifest.json").write_bytes(content)
    with pytest.raises(ModelError, match="make model"):
        read_model(trapped, "x.joblib")
    assert not sprung.exists()


def test_altered_file(trapped: Path, sprung: Path) -> None:
    path = trapped / "x.joblib"
    path.write_bytes(path.read_bytes() + b"\0")
    with pytest.raises(ModelError, match="sha256") as caught:
        read_model(trapped, "x.joblib")
    assert "make model" in str(caught.value)
    assert not sprung.exists()


def test_exchanged_file(trapped: Path, sprung: Path) -> None:
    (trapped / "x.joblib").write_bytes(pickle.dumps(Trap(sprung), protocol=0))
    with pytest.raises(ModelError, match="sha256"):
        read_model(trapped, "x.joblib")
    assert not sprung.exists()


def test_missing_file(trapped: Path) -> None:
    (trapped / "x.joblib").unlink()
    with pytest.raises(ModelError, match=r"x\.joblib tidak ditemukan\. Jalankan `make model`"):
        read_model(trapped, "x.joblib")


def test_missing_manifest(trapped: Path, sprung: Path) -> None:
    (trapped / "manifest.json").unlink()
    with pytest.raises(ModelError, match=r"manifest\.json tidak ditemukan\. Jalankan `make model`"):
        read_model(trapped, "x.joblib")
    assert not sprung.exists()


def test_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="make model"):
        load_classifier(tmp_path / "tidak-ada")


def test_weights_of_another_program_version(tmp_path: Path) -> None:
    joblib.dump({"text": np.zeros(2)}, tmp_path / FILE)
    manifest = {"files": {FILE: sha256_of(tmp_path / FILE)}, "versions": library_versions()}
    (tmp_path / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(ModelError, match="make model"):
        load_classifier(tmp_path)


def test_shipped_manifest() -> None:
    manifest = read_manifest(MODELS)
    assert manifest["versions"] == library_versions()
    assert manifest["files"][FILE] == hashlib.sha256((MODELS / FILE).read_bytes()).hexdigest()
    assert sum(path.stat().st_size for path in MODELS.iterdir()) < 20_000_000
    assert (MODELS / "CARD.md").is_file()
    assert {"lexicon", "data", "settings", "held_out", "made"} <= set(manifest)
    assert sum(manifest["data"]["sentences"].values()) > 0
    assert all(0 <= value <= 1 for name, value in manifest["held_out"].items() if name != "n")
