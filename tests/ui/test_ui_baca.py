"""The page Baca: every way in, filters, what was ignored, the tabs, and everything that can be wrong with a text."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from analyzer.errors import IngestError, LexiconError, ModelError
from analyzer.ingest.document import Document
from analyzer.lexicon.contexts import context_words
from analyzer.results import Span

SAMPLES = Path(__file__).parents[2] / "ui" / "samples"
HOSTILE = "<script>alert(1)</script> **tebal** $x^2$ \u202eterbalik 🙂 yang kejam \x00 itu gagal total, kata warga di pasar itu pada hari Selasa."


@pytest.fixture
def page(visit: Callable[..., Any]) -> Any:
    return visit()


def paste(app: Any, text: str) -> Any:
    app.text_area(key="pasted").set_value(text)
    return app.press("Baca")


def sample(app: Any, name: str) -> Any:
    app.button_group(key="way").set_value("sample")
    app.run()
    return app.button(key=f"sample_{name}").click().run()


def room(app: Any) -> str:
    """The HTML of the marked text."""
    assert not app.exception
    assert not app.error
    return str(json.loads(app.get("bidi_component")[0].proto.json)["html"])


def tiles(app: Any) -> str:
    return next(str(h.proto.body) for h in app.get("html") if "ui-tiles" in str(h.proto.body))


def refusal(app: Any) -> str:
    """The one message; nothing else was drawn."""
    assert not app.exception
    assert not app.get("bidi_component")
    assert len(app.error) == 1
    return str(app.error[0].value).replace("\\", "")


def test_nothing_is_read_at_first(page: Any) -> None:
    assert page.title[0].value == "Kata mana yang membingkai berita?"
    assert not page.get("bidi_component")
    assert any("tidak tahu apakah berita itu benar" in str(h.proto.body) for h in page.get("html"))


def test_pasted_text(page: Any) -> None:
    html = room(paste(page, (SAMPLES / "bermuatan.txt").read_text(encoding="utf-8")))
    assert "bk-labeling" in html
    assert "rezim" in html
    assert "Lebih lugas" in html
    assert "Kalimat" in page.header[1].value
    assert "dari 100" in tiles(page)


def test_samples(page: Any) -> None:
    assert 'class="bk-text"' in room(sample(page, "lugas"))
    assert "<small>dari 100</small>" in tiles(page)
    assert "bk-mark bk-" in room(sample(page, "bermuatan"))
    html = room(sample(page, "kutipan"))
    assert "bk-quoted" in html
    assert "bk-attributed" in html


def test_upload(page: Any) -> None:
    page.button_group(key="way").set_value("upload")
    page.run()
    page.file_uploader(key="upload").upload("berita.txt", (SAMPLES / "bermuatan.txt").read_bytes(), "text/plain")
    assert "rezim" in room(page.run())


def test_upload_that_cannot_be_read(page: Any) -> None:
    page.button_group(key="way").set_value("upload")
    page.run()
    page.file_uploader(key="upload").upload("kosong.txt", b"", "text/plain")
    assert "kosong" in refusal(page.run())


def fetch(app: Any, address: str) -> Any:
    app.button_group(key="way").set_value("address")
    app.run()
    app.text_input(key="address").set_value(address)
    return app.press("Buka dan baca")


def test_address(page: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def read(address: str) -> Document:
        asked.append(address)
        return Document((SAMPLES / "lugas.txt").read_text(encoding="utf-8"), None, address)

    monkeypatch.setattr("ui.widgets.source.read_source", read)
    room(fetch(page, " contoh.id/berita "))
    assert asked == ["https://contoh.id/berita"]


@pytest.mark.parametrize("address", ["/etc/passwd", "-", "C:\\rahasia.txt"])
def test_address_never_names_a_file(page: Any, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    def read(given: str) -> Document:
        assert given.startswith("https://")
        raise IngestError("Alamat tidak ada.")

    monkeypatch.setattr("ui.widgets.source.read_source", read)
    assert refusal(fetch(page, address)) == "Alamat tidak ada."


def test_address_that_fails_or_is_empty(page: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(_: str) -> Document:
        raise IngestError("Halaman itu tidak ada (404).")

    monkeypatch.setattr("ui.widgets.source.read_source", read)
    assert refusal(fetch(page, "https://contoh.id")) == "Halaman itu tidak ada (404)."
    assert "masih kosong" in refusal(fetch(page, "  "))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "Belum ada teks"),
        ("   \n ", "Belum ada teks"),
        ("Halo dunia.", "terlalu pendek"),
        ("The mayor said on Tuesday that the traders of the old market would be moved to a new building next week.", "Inggris"),
        ("Pemerintah kota memindahkan pedagang. " * 6_000, "200.000"),
    ],
    ids=["empty", "spaces", "short", "english", "long"],
)
def test_texts_that_cannot_be_read(page: Any, text: str, told: str) -> None:
    assert told in refusal(paste(page, text))


def test_a_refusal_ends_with_the_next_text(page: Any) -> None:
    refusal(paste(page, ""))
    room(sample(page, "lugas"))
    page.button_group(key="way").set_value("paste")
    refusal(paste(page.run(), "Halo."))


def test_missing_model(visit: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Any:
        raise ModelError("Model belum ada. Jalankan `make model`.")

    monkeypatch.setattr("ui.state._shipped", broken)
    app = visit()
    assert "make model" in refusal(app)


def test_a_damaged_table_of_the_lexicon_is_told_with_the_mend(page: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(name: str) -> Any:
        raise LexiconError(f"{name}.toml rusak. Pasang ulang berkas aslinya.")

    monkeypatch.setattr("analyzer.lexicon.contexts.read_table", damaged)
    context_words.cache_clear()
    assert "contexts.toml rusak" in refusal(paste(page, "Kebijakan yang tidak kejam itu sangat memalukan bagi warga di seluruh kota."))


def test_hostile_text_is_shown_as_text(page: Any) -> None:
    html = room(paste(page, HOSTILE))
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert "\x00" not in html


def test_voice_filter(page: Any) -> None:
    sample(page, "kutipan")
    page.button_group(key="voices").set_value("own")
    assert 'tabindex="0" role="note"' not in room(page.run())
    page.button_group(key="voices").set_value("others")
    assert "bk-quoted" in room(page.run())


def test_category_filter(page: Any) -> None:
    sample(page, "bermuatan")
    page.button_group(key="categories").set_value(["labeling"])
    html = room(page.run()).split('class="bk-text"')[1]
    assert "bk-labeling" in html
    assert "bk-evaluation" not in html


def test_strictness(page: Any) -> None:
    def marks() -> int:
        return room(page).count('role="note"')

    sample(page, "bermuatan")
    shipped = marks()
    slider = page.select_slider(key="threshold")
    slider.set_value(max(map(float, _thresholds())))
    page.run()
    assert marks() < shipped
    page.select_slider(key="threshold").set_value(min(map(float, _thresholds())))
    page.run()
    assert marks() >= shipped


def _thresholds() -> list[float]:
    from ui.state import _shipped
    from ui.strictness import points

    return [p.threshold for p in points(_shipped().classifier.weights.span_threshold)]


def test_ignored_finding_is_not_counted(page: Any) -> None:
    sample(page, "bermuatan")
    before = tiles(page)
    html = room(page)
    start, end = html.split('data-start="')[1].split('"')[0], html.split('data-end="')[1].split('"')[0]
    page.session_state["ignored"] = frozenset({Span(int(start), int(end))})
    assert "Tandai lagi" in room(page.run())
    assert tiles(page) != before


def test_opening_sentences(page: Any) -> None:
    sample(page, "lugas")
    page.session_state["opened"] = 0
    page.run()
    assert page.header[1].value == "Kalimat 1 dari 13"
    page.button(key="next").click().run()
    assert page.header[1].value == "Kalimat 2 dari 13"
    page.button(key="previous").click().run()
    assert page.button(key="previous").disabled


def test_most_loaded_sentence_is_open_first(page: Any) -> None:
    sample(page, "kutipan")
    assert any(b.key == f"most_{int(page.header[1].value.split()[1]) - 1}" for b in page.button)


@pytest.fixture
def in_tab(page: Any) -> Callable[[str, str], Any]:
    def show(name: str, tab: str) -> Any:
        sample(page, name)
        page.session_state["more"] = tab
        page.run()
        assert not page.exception
        return page

    return show


def test_sentence_table(page: Any) -> None:
    table = sample(page, "kutipan").dataframe[0].value
    assert len(table) == 15
    assert table["score"].between(0, 1).all()


def test_who_speaks(in_tab: Callable[[str, str], Any]) -> None:
    table = in_tab("kutipan", "Siapa berbicara").dataframe[0].value
    assert set(table["Yang berbicara"]) == {"Hadi Prasojo", "Ratna Wibisana", "Sri Lestari"}


def test_missing_doers(in_tab: Callable[[str, str], Any]) -> None:
    page = in_tab("lugas", "Pelaku hilang")
    page.toggle(key="passives").set_value(True)
    assert "oleh siapa?" in room(page.run())


def test_downloads(in_tab: Callable[[str, str], Any]) -> None:
    assert len(in_tab("lugas", "Unduh").download_button) == 6


def test_in_english(page: Any) -> None:
    page.in_english()
    sample(page, "kutipan")
    assert "word of a person quoted" in room(page)
    paste_button = next(b for b in page.button if b.label == "Read this sample")
    assert paste_button


def test_errors_are_told_in_english_too(page: Any) -> None:
    page.in_english()
    page.text_area(key="pasted").set_value("Halo dunia.")
    assert "too few to judge" in refusal(page.press("Read"))
    page.button_group(key="language").set_value("id")
    assert "terlalu pendek" in refusal(page.run())


def test_the_most_loaded_sentences_show_their_words_and_move_the_text(page: Any) -> None:
    sample(page, "bermuatan")
    first = next(b for b in page.button if str(b.key).startswith("most_"))
    number = int(first.key.split("_")[1])
    assert first.label.startswith(f"**Kalimat {number + 1}, skor ")
    before = moved(page)
    page.button(key=first.key).click().run()
    assert moved(page) == before + 1
    assert page.header[1].value.startswith(f"Kalimat {number + 1} ")
    page.button(key="in_text").click().run()
    assert moved(page) == before + 2


def moved(app: Any) -> int:
    return int(json.loads(app.get("bidi_component")[0].proto.json)["shown"])


def test_a_plain_text_is_told_so_and_filters_are_told_apart(page: Any) -> None:
    text = "Jembatan itu ditutup tiga hari\nPemerintah kabupaten menutup jembatan mulai Senin sampai Rabu untuk perbaikan dua tiang."
    assert "Tidak ada kata yang ditandai" in room(paste(page, text))
    sample(page, "kutipan")
    page.button_group(key="voices").set_value("own")
    assert "Tidak ada tanda dengan saringan ini" in room(page.run())
