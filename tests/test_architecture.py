"""The house rules that a machine can hold: imports go down, files are short, shared texts stay outside."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_LONGEST = 250  # lines
_VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "shared", "tools"}
_NOT_OURS = {".git", ".venv", "build", "node_modules"}


def sources(root: Path, *folders: str) -> list[Path]:
    found = [p for folder in folders for p in sorted((root / folder).rglob("*.py"))]
    assert found
    return found


def imported(path: Path) -> set[str]:
    """First names of all modules that a file imports, wherever in it."""
    out: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            out |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            out.add((node.module or "").split(".")[0])
    return out


@pytest.mark.slow
def test_imports_go_down(root: Path) -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"\b0 broken", done.stdout), done.stdout


def test_contract_covers_every_part(root: Path) -> None:
    contract = (root / "pyproject.toml").read_text(encoding="utf-8").split("[tool.importlinter]")[1]
    parts = {p.stem if p.is_file() else p.name for p in (root / "analyzer").iterdir() if p.suffix == ".py" or (p / "__init__.py").is_file()}
    missing = {part for part in parts if f"analyzer.{part}" not in contract} - {"__init__", "__main__"}
    assert missing == set()


def test_only_the_interface_imports_streamlit(root: Path) -> None:
    assert [p for p in sources(root, "analyzer", "tests") if "streamlit" in imported(p) and p.parts[-2] not in ("ui", "browser")] == []


def test_nothing_imports_upwards(root: Path) -> None:
    for path in sources(root, "analyzer"):
        assert not imported(path) & {"ui", "app", "tests", "models"}, path
    for path in sources(root, "ui"):
        assert not imported(path) & {"app", "tests", "models"}, path


def test_entry_point_is_thin(root: Path) -> None:
    path = root / "app.py"
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 60
    assert imported(path) <= {"streamlit", "ui", "sys", "pathlib"}


def test_files_are_short(root: Path) -> None:
    lengths = {p.relative_to(root): len(p.read_text(encoding="utf-8").splitlines()) for p in [*sources(root, "analyzer", "ui"), root / "app.py"]}
    assert {path: n for path, n in lengths.items() if n > _LONGEST} == {}


def test_names_say_something(root: Path) -> None:
    named = [p for p in (*sources(root, "analyzer", "ui", "tests"), *(root / "analyzer").rglob("*"), *(root / "ui").rglob("*")) if "__pycache__" not in p.parts]
    assert [p for p in named if p.stem.lower() in _VAGUE] == []


def test_test_files_have_names_of_their_own(root: Path) -> None:
    names = [p.name for p in (root / "tests").rglob("test_*.py")]
    assert sorted(names) == sorted(set(names))


def test_every_module_says_what_it_is(root: Path) -> None:
    assert [p for p in [*sources(root, "analyzer", "ui"), root / "app.py"] if not ast.get_docstring(ast.parse(p.read_text(encoding="utf-8")))] == []


@pytest.mark.parametrize("module", ["analyzer", "analyzer.pipeline", "analyzer.cli"])
def test_import_is_light(root: Path, module: str) -> None:
    heavy = ["sklearn", "nltk", "numpy", "scipy", "joblib", "pandas", "streamlit", "trafilatura", "pypdf", "docx", "openpyxl"]
    program = f"import sys, {module}; print(*(m for m in {heavy!r} if m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def texts(root: Path) -> Iterator[tuple[Path, str]]:
    """All text files of the repository, JSON's escapes undone."""
    for path in sorted(root.rglob("*")):
        inside = path.relative_to(root).parts
        if not path.is_file() or inside[0] in _NOT_OURS or "cache" in str(path.relative_to(root)).lower():
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        yield path, re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), text).replace('\\"', '"').replace("\\n", "\n")


_WORD = re.compile(r"\w+")
_FIRST = 6  # words that tell one sentence from another


def words_of(text: str) -> list[str]:
    return _WORD.findall(text.lower())


@pytest.mark.shared
def test_shared_texts_are_never_copied(root: Path, shared: Path) -> None:
    """No sentence of 40 characters and more, whatever was done to its capitals, marks and spaces, stands in a file of ours."""
    sentences = [line for p in (shared / "samples").glob("*.txt") for line in p.read_text(encoding="utf-8").splitlines()]
    for name in ("train", "dev"):
        documents = map(json.loads, (shared / "gold" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())
        sentences += [s["text"] for d in documents for s in d["sentences"]]
    by_start: dict[tuple[str, ...], list[list[str]]] = {}
    for sentence in sentences:
        words = words_of(sentence)
        if len(sentence) >= 40 and len(words) >= _FIRST:
            by_start.setdefault(tuple(words[:_FIRST]), []).append(words)
    assert len(by_start) > 5_000
    copied = []
    read = 0
    for path, text in texts(root):
        words = words_of(text)
        read += 1
        for i, start in enumerate(zip(*(words[k:] for k in range(_FIRST)), strict=False)):
            for sentence in by_start.get(start, ()):
                if words[i : i + len(sentence)] == sentence:
                    copied.append((str(path.relative_to(root)), " ".join(sentence)[:70]))
    assert read > 50
    assert copied == []
