"""What a run has finished so far, beside its output: one file per batch and a manifest that says what they were made of.

Every file is written whole or not at all, so whoever is killed loses at most the batches in work.
"""

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from analyzer.corpus.work import Part
from analyzer.errors import InputError
from analyzer.whole_file import replacing_bytes

_SUFFIX = ".json.gz"
# What of the manifest may differ between two runs, said to the reader.
_NAMES = {
    "bingkai": "versi Bingkai", "lexicon": "leksikon", "model": "model", "rows": "banyaknya dokumen masukan", "input_digest": "isi masukan",
    "columns": "nama kolom", "keep": "kolom --keep", "sentences": "--sentences", "format": "bentuk keluaran", "batch": "ukuran bagian",
}  # fmt: skip
Manifest = dict[str, Any]


class Parts:
    """The folder of parts of one output; opening it makes sure that what is there belongs to this run."""

    def __init__(self, output: Path, manifest: Manifest, *, restart: bool = False) -> None:
        self.folder = output.with_name(f"{output.name}.bagian")
        if restart:
            self.remove()
        self._check(manifest)
        self.rows = 0
        self.done: set[int] = set()
        for number in self._numbers():
            if part := self._part(number):
                self._count(part)

    def _check(self, manifest: Manifest) -> None:
        path = self.folder / "manifest.json"
        try:
            old = json.loads(path.read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError):
            if self.folder.is_dir() and any(self.folder.iterdir()):
                raise InputError(f"{self.folder} sudah ada tetapi bukan sisa korpus yang terhenti. Pilih --output lain, atau --restart.") from None
            replacing_bytes(path, json.dumps(manifest, ensure_ascii=False, indent=1).encode())
            return
        except (OSError, ValueError) as error:
            raise InputError(f"{path} tidak terbaca ({error}). Mulai dari awal dengan --restart.") from error
        changed = [_NAMES[key] for key in manifest if old.get(key) != manifest[key]] if isinstance(old, dict) else list(_NAMES.values())
        if changed:
            raise InputError(
                f"Sisa di {self.folder} dibuat dengan {', '.join(changed)} yang lain, jadi tidak bisa dilanjutkan. "
                "Kembalikan seperti semula, atau mulai dari awal dengan --restart."
            )

    def write(self, part: Part) -> None:
        """Keep a finished batch."""
        content = json.dumps(part, ensure_ascii=False, separators=(",", ":")).encode()
        replacing_bytes(self._path(part["number"]), gzip.compress(content, 4, mtime=0))
        self._count(part)

    def read(self) -> Iterator[Part]:
        """All parts in the order of the input; InputError where one is missing or damaged."""
        for number in range(1, max(self.done, default=0) + 1):
            part = self._part(number)
            if part is None:
                raise InputError(f"Bagian {self._path(number)} hilang atau rusak. Jalankan perintah yang sama lagi; hanya bagian itu yang diulang.")
            yield part

    def remove(self) -> None:
        """Clear up: only what a run writes, so that nothing else is ever lost."""
        for path in (*self.folder.glob(f"*{_SUFFIX}"), self.folder / "manifest.json"):
            path.unlink(missing_ok=True)
        if self.folder.is_dir() and not any(self.folder.iterdir()):
            self.folder.rmdir()

    def _count(self, part: Part) -> None:
        self.done.add(part["number"])
        self.rows += len(part["documents"]) + len(part["problems"])

    def _part(self, number: int) -> Part | None:
        """None where it is missing or damaged: it is then made again."""
        try:
            part: Part = json.loads(gzip.decompress(self._path(number).read_bytes()))
        except (OSError, EOFError, ValueError, zlib.error):
            return None
        return part

    def _numbers(self) -> list[int]:
        return sorted(int(p.name.removesuffix(_SUFFIX)) for p in self.folder.glob(f"[0-9]*{_SUFFIX}"))

    def _path(self, number: int) -> Path:
        return self.folder / f"{number:07d}{_SUFFIX}"
