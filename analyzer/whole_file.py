"""Files written whole or not at all: whoever is killed in between leaves the old file as it was."""

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, BinaryIO, TextIO

from analyzer.errors import InputError


def replacing_bytes(path: Path, content: bytes) -> None:
    """Write `content` to `path`, whole or not at all; InputError where it cannot be written."""
    with replacing_binary(path) as file:
        file.write(content)


def replacing_together(contents: Mapping[Path, bytes]) -> None:
    """Write files that belong together: none takes its place before all are on the disk. InputError where one cannot be written.

    Only whoever is killed between the last renames, a matter of microseconds, leaves old and new side by side.
    """
    with ExitStack() as stack:
        for path, content in contents.items():
            file = stack.enter_context(_replacing(path, "wb"))
            try:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            except OSError as error:
                raise _failed(path, error) from error


@contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """A UTF-8 text file that takes `path`'s place when the block ends well; InputError where it cannot be written."""
    with _replacing(path, "w") as file:
        yield file


@contextmanager
def replacing_binary(path: Path) -> Iterator[BinaryIO]:
    """A file of bytes that takes `path`'s place when the block ends well; InputError where it cannot be written."""
    with _replacing(path, "wb") as file:
        yield file


@contextmanager
def _replacing(path: Path, mode: str) -> Iterator[Any]:
    if path.exists() and not path.is_file() and not path.is_dir():
        raise InputError(f"{path} bukan berkas biasa (pipa atau perangkat) dan tidak bisa diganti utuh. Tulis ke berkas biasa.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise InputError(f"Tidak bisa menulis ke {path.parent} ({error.strerror}). Pilih folder lain atau periksa izinnya.") from error
    try:
        with os.fdopen(handle, mode, encoding=None if "b" in mode else "utf-8") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise _failed(path, error) from error
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _failed(path: Path, error: OSError) -> InputError:
    return InputError(f"Penulisan {path} gagal ({error.strerror}); berkas lama tetap utuh. Periksa ruang disk dan izinnya.")


def _umask() -> int:
    """The process's file mode mask (which can only be read by setting it)."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
