"""A .docx is a zip: measured and repacked here, so that what python-docx opens is only what was measured.

The sizes that a zip declares can lie, and zipfile.read unpacks a whole member before it looks; so each member is
unpacked in small steps up to its declared size, counted, and handed on unpacked.
"""

import tomllib
import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from analyzer.errors import IngestError
from analyzer.ingest.failures import FAILURES
from analyzer.ingest.label import label

MOST_MEMBERS = 2_000  # a thesis with 500 pictures has about 600
LARGEST = 50_000_000  # bytes unpacked, all members
LARGEST_XML = 20_000_000  # bytes unpacked, of the members that are parsed; 200,000 characters of news take 1 to 3 MB
HIGHEST_RATIO = 100  # unpacked to packed; Word's own XML packs 5 to 30 times smaller
_STEP = 65_536  # bytes
_MAIN = "word/document.xml"
_ENCRYPTED = 0x1  # flag bit 0, APPNOTE 4.4.4
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the two that Office Open XML allows (ISO 29500-2, annex B)
_BROKEN = "rusak atau bukan dokumen Word. Buka di Word atau LibreOffice, simpan ulang sebagai .docx, lalu coba lagi."


def open_package(data: bytes, source: str) -> BytesIO:
    """The same package, stored without packing. IngestError for anything that is not a harmless .docx."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            members = package.infolist()
            _check(members, len(data), source)
            return _repacked(package, members, source)
    except (*FAILURES, zipfile.BadZipFile) as error:
        raise IngestError(f"Berkas {label(source)} {_BROKEN}") from error


def _check(members: list[zipfile.ZipInfo], packed: int, source: str) -> None:
    if len(members) > MOST_MEMBERS:
        raise IngestError(f"Berkas {label(source)} berisi {len(members)} bagian; batasnya {MOST_MEMBERS}. Salin teksnya saja ke dokumen baru, lalu coba lagi.")
    size = sum(member.file_size for member in members)
    if size > min(LARGEST, HIGHEST_RATIO * packed) or sum(member.file_size for member in members if _is_xml(member)) > LARGEST_XML:
        raise _too_large(source)
    names = {member.filename for member in members}
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise IngestError(f"Berkas {label(source)} dikunci kata sandi. Buka, hapus kata sandinya, simpan, lalu coba lagi.")
    if _MAIN not in names:
        for row in _archives():
            if row["member"] in names:
                raise IngestError(f"Berkas {label(source)} adalah {row['what']}, bukan dokumen Word. {row['mend']}")
        raise IngestError(f"Berkas {label(source)} adalah arsip zip tanpa isi dokumen Word ({_MAIN}). Ekstrak dahulu, atau simpan ulang sebagai .docx.")
    if len(names) != len(members) or any(member.compress_type not in _PACKINGS for member in members):
        raise IngestError(f"Berkas {label(source)} {_BROKEN}")


def _repacked(package: zipfile.ZipFile, members: list[zipfile.ZipInfo], source: str) -> BytesIO:
    out, total = BytesIO(), 0
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as stored:
        for member in members:
            with package.open(member) as reading, stored.open(member.filename, "w") as writing:
                total += _copy(reading, writing, LARGEST - total, source)
    out.seek(0)
    return out


def _copy(reading: IO[bytes], writing: IO[bytes], most: int, source: str) -> int:
    size = 0
    while chunk := reading.read(_STEP):
        size += len(chunk)
        if size > most:
            raise _too_large(source)
        writing.write(chunk)
    return size


def _is_xml(member: zipfile.ZipInfo) -> bool:
    return member.filename.lower().endswith((".xml", ".rels"))


def _too_large(source: str) -> IngestError:
    return IngestError(
        f"Berkas {label(source)} mengembang terlalu besar saat dibuka (batas {LARGEST // 1_000_000} MB, {HIGHEST_RATIO} kali ukuran berkas), seperti bom zip, "
        "jadi tidak dibuka. Salin teksnya saja ke dokumen baru, lalu coba lagi."
    )


@cache
def _archives() -> tuple[dict[str, Any], ...]:
    with Path(__file__).with_name("archives.toml").open("rb") as file:
        return tuple(tomllib.load(file)["archive"])
