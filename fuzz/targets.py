"""What is fuzzed: each target takes bytes and raises only where something is wrong that is not an AnalyzerError."""

import json
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from io import BytesIO
from pathlib import Path

from analyzer.classifier.labels_csv import Columns, read_csv
from analyzer.classifier.store import library_versions, read_model
from analyzer.commands.score import parse, read_row
from analyzer.commands.sides import side
from analyzer.errors import AnalyzerError
from analyzer.ingest.docx import read_docx
from analyzer.ingest.page import read_page
from analyzer.ingest.pdf import read_pdf
from analyzer.ingest.plain import read_plain
from analyzer.lexicon.loader import ENTRIES, read_entries
from analyzer.lexicon.matcher import Matcher
from analyzer.lexicon.own_csv import read_own_csv
from analyzer.pipeline import Analyzer
from analyzer.report.html import page
from analyzer.report.segments import segments

_ROOT = Path(__file__).resolve().parents[1]
_CSV = b"kata,kategori,alasan,lebih_lugas\nkejam,emotive,menilai,keras; tegas\n"


@cache
def _analyzer() -> Analyzer:
    return Analyzer()


def _text(data: bytes) -> None:
    text = data.decode("utf-8", "replace")[:4_000]
    with suppress(AnalyzerError):
        _analyzer().analyze(text)
    analysis, at = _analyzer().read(text, explain=True), 0
    for sentence in analysis.sentences:
        assert at <= sentence.span.start <= sentence.span.end <= len(text)
        at = inside = sentence.span.start
        for finding in sentence.proposals:
            assert inside <= finding.span.start < finding.span.end <= sentence.span.end
            inside = finding.span.end
        at = sentence.span.end
    assert "".join(s.text for s in segments(analysis)) == text
    page(analysis, title="x")


def _in_folder(name: str, data: bytes, read: Callable[[Path], object]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / name).write_bytes(data)
        read(Path(folder))


def _lexicon(data: bytes) -> None:
    def read(folder: Path) -> None:
        entries, problems = read_entries(folder)
        Matcher(entries)
        assert all(isinstance(problem, str) and problem for problem in problems)

    _in_folder("a.toml", data, read)


def _model(data: bytes) -> None:
    """Any manifest, and any model that the manifest does not vouch for (one that it does may run code: SECURITY.md)."""

    def as_manifest(folder: Path) -> None:
        (folder / "x.joblib").write_bytes(b"bukan model")
        with suppress(AnalyzerError):
            read_model(folder, "x.joblib")

    def as_model(folder: Path) -> None:
        (folder / "manifest.json").write_text(json.dumps({"files": {"x.joblib": "0" * 64}, "versions": library_versions()}), encoding="utf-8")
        with suppress(AnalyzerError):
            read_model(folder, "x.joblib")
            raise AssertionError("unpickled")

    _in_folder("manifest.json", data, as_manifest)
    _in_folder("x.joblib", data, as_model)


def _line(data: bytes) -> None:
    with suppress(AnalyzerError):
        read_row(_analyzer(), parse(data.decode("utf-8", "surrogateescape")[:4_000]))


def _sound(json_or_pdf: Callable[[bytes, str], object]) -> Callable[[bytes], None]:
    def target(data: bytes) -> None:
        with suppress(AnalyzerError):
            json_or_pdf(data, "a")

    return target


def _word(data: bytes) -> None:
    with suppress(AnalyzerError):
        read_docx(data, "a.docx")
    package = BytesIO()
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("word/document.xml", data)
    with suppress(AnalyzerError):
        read_docx(package.getvalue(), "a.docx")


def _tables(data: bytes) -> None:
    with suppress(AnalyzerError):
        read_own_csv(data)
    with suppress(AnalyzerError):
        _in_folder("a.csv", data, lambda folder: read_csv(folder / "a.csv", Columns()))


def _result(data: bytes) -> None:
    with suppress(AnalyzerError):
        _in_folder("a.jsonl", data, lambda folder: list(side(folder / "a.jsonl", None, None)))


def _articles() -> list[bytes]:
    return [p.read_bytes() for p in sorted((_ROOT / "tests" / "golden").glob("*.txt"))]


TARGETS: dict[str, tuple[Callable[[bytes], None], Callable[[], list[bytes]]]] = {
    "text": (_text, _articles),
    "lexicon": (_lexicon, lambda: [(ENTRIES / "us_them.toml").read_bytes()[:3_000]]),
    "model": (_model, lambda: [(_ROOT / "models" / "manifest.json").read_bytes(), b"\x80\x04."]),
    "line": (_line, lambda: [b'{"id": 1, "text": "Rezim kejam.", "title": "Rezim"}', b'{"id": "x", "sentences": ["Rezim", "kejam."]}']),
    "result": (_result, lambda: [b'{"id": 1, "sentences": [{"text": "a", "start": 0, "end": 1, "score": 0.5, "loaded": true, "findings": []}]}']),
    "plain": (_sound(read_plain), _articles),
    "html": (_sound(read_page), lambda: [b"<html><head><title>Warga</title></head><body><article><p>Warga pulang ke rumah.</p></article></body></html>"]),
    "pdf": (_sound(read_pdf), lambda: [b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF"]),
    "docx": (_word, lambda: [b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p/></w:body></w:document>']),
    "csv": (_tables, lambda: [_CSV, b"text,label\nRezim kejam,1\nWarga pulang,0\n"]),
}
