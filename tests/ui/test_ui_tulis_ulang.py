"""The page Tulis ulang: a sentence, its plainer version, and what survived."""

from collections.abc import Callable
from typing import Any

import pytest

from ui.widgets.two_versions import EXERCISES

SENTENCE = "Putin yang terisolasi tidak hadir dalam sidang bersama 50 delegasi pada Senin."


@pytest.fixture
def page(visit: Callable[..., Any]) -> Any:
    return visit("tulis_ulang")


def write(app: Any, original: str, plainer: str) -> Any:
    app.text_area(key="rewrite_original").set_value(original)
    app.text_area(key="rewrite_plainer").set_value(plainer)
    return app.run()


def test_empty_page_asks_for_nothing(page: Any) -> None:
    assert not page.exception
    assert not page.header
    assert not page.error


def test_exercise_is_taken_and_the_old_version_goes(page: Any) -> None:
    write(page, SENTENCE, "Putin pergi.")
    page.selectbox(key="rewrite_chosen").set_value(EXERCISES[0]).run()
    assert page.text_area(key="rewrite_original").value == EXERCISES[0]
    assert page.text_area(key="rewrite_plainer").value == ""
    assert "versi Anda" in page.info[0].value


@pytest.mark.parametrize("sentence", EXERCISES)
def test_exercises_have_something_to_mend(page: Any, sentence: str) -> None:
    assert write(page, sentence, "").shown().count('<mark class="bk-mark') >= 2


def test_all_facts_kept(page: Any) -> None:
    html = write(page, SENTENCE, "Putin tidak hadir dalam sidang bersama 50 delegasi pada Senin.").shown()
    assert "Skornya turun." in html
    assert "masih ada." in html
    assert html.count('<li class="pp-ok">') == 4
    assert "Sudah hilang:" in html


def test_lost_facts_are_named(page: Any) -> None:
    html = write(page, SENTENCE, "Putin hadir dalam sidang bersama 60 delegasi.").shown()
    assert "Tidak ditemukan lagi: tidak hadir, 50, Senin." in html
    assert '<li class="pp-new"><b lang="id">60</b>' in html


@pytest.mark.parametrize(
    ("original", "said"), [("Putin pergi.", "terlalu pendek"), ("The isolated president refused to attend the summit in the city on Monday.", "Inggris")]
)
def test_originals_that_cannot_be_read(page: Any, original: str, said: str) -> None:
    write(page, original, "Putin pergi.")
    assert said in page.error[0].value
    assert not page.exception


def test_sentences_come_from_the_article_being_read(page: Any) -> None:
    page.switch_page("ui/baca.py").run()
    page.text_area(key="pasted").set_value(f"Judul berita itu\n{SENTENCE} Sidang berlangsung selama dua jam di gedung baru.")
    page.press("Baca")
    page.switch_page("ui/tulis_ulang.py").run()
    assert page.selectbox(key="rewrite_chosen").options == [SENTENCE]


def test_hostile_text_is_shown_as_text(page: Any) -> None:
    html = write(page, SENTENCE + " <script>alert(1)</script>", "<img src=x onerror=alert(1)> 77").shown()
    assert "<script>alert" not in html
    assert "<img" not in html
