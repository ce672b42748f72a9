"""The page Tentang: figures from the manifest, and what it says where there is none."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from analyzer.errors import ModelError


@pytest.fixture
def page(visit: Callable[..., Any]) -> Any:
    return visit("tentang")


def test_sections_and_figures(page: Any) -> None:
    assert not page.exception
    assert [h.value for h in page.header] == ["Cara kerja", "Seberapa sering benar", "Batas", "Data dan lisensi", "Privasi"]
    html = "".join(str(h.proto.body) for h in page.get("html"))
    assert "Presisi" in html
    assert "Kode Etik Jurnalistik" in html


def test_without_a_model(page: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Path) -> None:
        raise ModelError("Model belum ada.")

    monkeypatch.setattr("ui.widgets.about.read_manifest", broken)
    page.run()
    assert not page.exception
    assert "Model belum ada" in page.warning[0].value


def test_in_english(page: Any) -> None:
    page.in_english()
    assert page.header[0].value == "How it works"
