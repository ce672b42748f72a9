"""The page Tentang: figures from the manifest, and what it says where there is none."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analyzer.errors import ModelError

APP = Path(__file__).parents[2] / "app.py"


@pytest.fixture
def page() -> AppTest:
    return AppTest.from_file(str(APP), default_timeout=60).run().switch_page("ui/tentang.py").run()


def test_sections_and_figures(page: AppTest) -> None:
    assert not page.exception
    assert [h.value for h in page.header] == ["Cara kerja", "Seberapa sering benar", "Batas", "Data dan lisensi", "Privasi"]
    html = "".join(str(h.proto.body) for h in page.get("html"))
    assert "Presisi" in html
    assert "Kode Etik Jurnalistik" in html


def test_without_a_model(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Path) -> None:
        raise ModelError("Model belum ada.")

    monkeypatch.setattr("ui.widgets.about.read_manifest", broken)
    page.run()
    assert not page.exception
    assert "Model belum ada" in page.warning[0].value


def test_in_english(page: AppTest) -> None:
    page.button_group(key="language").set_value("en")
    page.run()
    assert page.header[0].value == "How it works"
