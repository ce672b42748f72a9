"""The page Korpus as a visitor finds it, at two widths: empty, and with a result."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from analyzer.cli import main
from analyzer.corpus.tables import findings_path

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]
expect.set_options(timeout=60_000)
TEXTS = (
    "Presiden yang kian terisolasi itu berdalih rapat ditunda karena hujan di ibu kota negara.",
    "Rapat warga membahas jadwal ronda dan iuran kebersihan di balai desa pada Senin malam.",
)


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hasil")
    source = folder / "a.jsonl"
    made = [{"outlet": ("Harian Contoh", "Warta Misal", "Kabar Rekaan")[n % 3], "date": f"2025-0{1 + n % 2}-05", "text": TEXTS[n % 2]} for n in range(70)]
    source.write_text("".join(json.dumps(row) + "\n" for row in made), encoding="utf-8")
    output = folder / "hasil.parquet"
    assert main(["corpus", str(source), "--output", str(output), "--jobs", "1"]) == 0
    return output


def test_a_result_is_opened(reader: Any, result: Path) -> None:
    page = reader.open("korpus").page
    assert not reader.scrolls_sideways()
    assert reader.axe() == []
    page.locator("input[type=file]").set_input_files([result, findings_path(result)])
    page.get_by_text("70 artikel dari 3 media").wait_for()
    reader.rest()
    assert not reader.scrolls_sideways()
    assert reader.axe() == []
    reader.shot("korpus")
    page.get_by_role("tab", name="Menurut bulan").click()
    expect(page.get_by_text("media yang menyumbang berganti")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Semua angka (CSV)").click()
    assert "Harian Contoh" in Path(download.value.path()).read_text(encoding="utf-8-sig")
