"""Every error message that can reach the interface has its English, found in the code itself."""

import ast
import importlib
import tomllib
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from ui.errors import in_english, in_language

ROOT = Path(__file__).parents[2]
REACHABLE = (
    *sorted((ROOT / "analyzer" / "ingest").glob("*.py")),
    *(ROOT / "analyzer" / name for name in ("input_check.py", "lexicon/own_csv.py", "lexicon/own_words.py", "compare/__init__.py")),
    *(ROOT / "analyzer" / "classifier" / name for name in ("store.py", "model.py")),
)
ERRORS = {"InputError", "IngestError", "LexiconError", "ModelError"}
ROWS = tomllib.loads((ROOT / "ui" / "errors.toml").read_text(encoding="utf-8"))["rows"]
SAYINGS = [
    str(row[key])
    for name, table in (("formats", "foreign"), ("archives", "archive"), ("statuses", "status"))
    for row in tomllib.loads((ROOT / "analyzer" / "ingest" / f"{name}.toml").read_text(encoding="utf-8"))[table]
    for key in ("what", "mend")
] + list(tomllib.loads((ROOT / "analyzer" / "languages.toml").read_text(encoding="utf-8"))["names"].values())


def filled(path: Path, message: ast.expr) -> str:
    """The message as it may look: named constants as they are, a name or number elsewhere."""
    if isinstance(message, ast.Constant):
        return str(message.value)
    assert isinstance(message, ast.JoinedStr)
    module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"))
    out = []
    for part in message.values:
        if isinstance(part, ast.Constant):
            out.append(str(part.value))
        elif isinstance(part, ast.FormattedValue):
            named = isinstance(part.value, ast.Name) and isinstance(getattr(module, part.value.id, None), str)
            out.append(str(getattr(module, part.value.id)) if named and isinstance(part.value, ast.Name) else "7")
    return "".join(out)


def messages() -> Iterator[str]:
    for path in REACHABLE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            raised = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ERRORS and node.args[0]
            if isinstance(raised, ast.Constant | ast.JoinedStr):
                yield filled(path, raised)


MESSAGES = sorted(set(messages()))


def test_there_are_messages() -> None:
    assert len(MESSAGES) > 50


@pytest.mark.parametrize("message", MESSAGES)
def test_every_message_has_its_english(message: str) -> None:
    if message == "Teks ini 7. Bingkai baru bisa membaca berita berbahasa Indonesia.":  # what it may be: the next test
        return
    english = in_english(message)
    assert english
    assert not {"tidak", "atau", "Berkas", "Buka", "lalu", "berisi"} & set(english.split()), english


@pytest.mark.parametrize("what", SAYINGS)
def test_every_saying_in_a_message_has_its_english(what: str) -> None:
    assert in_english(what)


@pytest.mark.parametrize("what", ["tampaknya berbahasa Melayu", "tampaknya bukan bahasa Indonesia"])
def test_wrong_language(what: str) -> None:
    english = in_english(f"Teks ini {what}. Bingkai baru bisa membaca berita berbahasa Indonesia.")
    assert english
    assert "Melayu" not in english


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"][:40])
def test_rows_have_the_same_places_and_are_used(row: dict[str, str]) -> None:
    assert places(row["id"]) == places(row["en"])
    first = in_english(row["id"].format(**dict.fromkeys(places(row["id"]), "7")))
    assert first == row["en"].format(**dict.fromkeys(places(row["en"]), "7"))  # no earlier row takes it


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_what_stands_in_a_message_is_put_into_english_too() -> None:
    message = "Halaman “https://situs.id/{a}” tidak ada (lagi) di situs itu (HTTP 404). Periksa alamatnya; mungkin artikelnya sudah dihapus atau dipindah."
    assert in_language(message, "id") == message
    assert in_language(message, "en") == (
        "The page “https://situs.id/{a}” is not (or no longer) on that site (HTTP 404). Check the address; the article may have been deleted or moved."
    )


def test_lines_and_unknown_messages() -> None:
    assert in_language("Baris 2: kata belum diisi. Tulis satu kata atau ungkapan.\nEntah apa.", "en") == (
        "Line 2: the word is missing. Write one word or phrase.\nEntah apa."
    )
