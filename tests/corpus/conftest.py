"""A small corpus of our own sentences, and what the command makes of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from small_corpus import article, write_jsonl

from analyzer.cli import main


@pytest.fixture
def articles() -> list[dict[str, Any]]:
    return [article(n) for n in range(1, 13)]


@pytest.fixture
def jsonl(tmp_path: Path, articles: list[dict[str, Any]]) -> Path:
    return write_jsonl(tmp_path / "artikel.jsonl", articles)


@pytest.fixture
def corpus(tmp_path: Path) -> Callable[..., tuple[int, Path]]:
    """Run the command in this process; its exit code and output."""

    def run(source: Path, *options: str, name: str = "hasil") -> tuple[int, Path]:
        output = tmp_path / f"{name}.parquet"
        return main(["corpus", str(source), "--output", str(output), "--jobs", "1", *options]), output

    return run


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The result over 90 articles; never written to."""
    folder = tmp_path_factory.mktemp("korpus")
    source = write_jsonl(folder / "artikel.jsonl", [article(n) for n in range(1, 91)])
    output = folder / "hasil.parquet"
    assert main(["corpus", str(source), "--output", str(output), "--jobs", "1", "--keep", "rubrik"]) == 0
    return output
