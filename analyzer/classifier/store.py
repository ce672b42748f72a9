"""Model files: written whole or not at all, read only after their sha256 was found in the manifest."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from analyzer.errors import ModelError

MODELS = Path(__file__).resolve().parents[2] / "models"
_MEND = "Jalankan `make model`, atau pasang ulang berkas aslinya."


def sha256_of(path: Path) -> str:
    """The file's sha256 as hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def read_manifest(folder: Path) -> Mapping[str, Any]:
    """`manifest.json` of a model folder; ModelError where it is missing or not JSON."""
    path = folder / "manifest.json"
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ModelError(f"Model belum ada: {path} tidak ditemukan. {_MEND}") from error
    except (OSError, ValueError) as error:
        raise ModelError(f"{path} tidak terbaca ({error}). {_MEND}") from error
    if not isinstance(manifest, dict) or not isinstance(manifest.get("files"), dict) or not isinstance(manifest.get("versions"), dict):
        raise ModelError(f"{path} tidak lengkap. {_MEND}")
    return manifest


def read_model(folder: Path, name: str) -> Any:
    """The object in `folder/name`, unpickled only after versions and digest agree with the manifest."""
    manifest = read_manifest(folder)
    path = folder / name
    if not path.is_file():
        raise ModelError(f"Berkas model {path} tidak ditemukan. {_MEND}")
    if manifest["files"].get(name) != sha256_of(path):
        raise ModelError(f"Berkas model {path} tidak cocok dengan sha256 di manifest.json; mungkin rusak atau diubah. {_MEND}")
    wanted, here = manifest["versions"], library_versions()
    differing = [f"{lib} {wanted.get(lib)} (terpasang {here[lib]})" for lib in here if wanted.get(lib) != here[lib]]
    if differing:
        raise ModelError(f"Model dibuat dengan {', '.join(differing)}. Pasang versi dari requirements.txt atau jalankan `make model`.")
    import joblib

    return joblib.load(path)


def library_versions() -> dict[str, str]:
    """Versions of what a model file depends on, read without importing them."""
    from importlib.metadata import version

    return {lib: version(lib) for lib in ("scikit-learn", "joblib", "numpy")}
