"""Who a finding is said of: names only where their place lets them be described, whichever name it is."""

import tomllib
from pathlib import Path

import pytest

from analyzer.lexicon import targets
from analyzer.lexicon.targets import target_of
from analyzer.report.wording import categories
from analyzer.text.reading import read_text

PEOPLE = ("Budi", "Rusia", "Ratna Wibisana", "PDI Perjuangan")


def target(text: str, word: str, category: str = "evaluation") -> str | None:
    sentence = read_text(text)[0]
    at = sentence.words.keys.index(word)
    return target_of(sentence, at, at + 1, category)


@pytest.mark.parametrize("name", PEOPLE)
@pytest.mark.parametrize(
    "template",
    [
        "Langkah {} itu kejam.",
        "Kemarin {} dengan kejam menutup pasar itu.",
        "Kemarin langkah kejam {} dikritik banyak pihak.",
        "Kemarin {}, ketua paguyuban itu, tampak kejam.",
    ],
)
def test_described(template: str, name: str) -> None:
    assert target(template.format(name), "kejam") == name


@pytest.mark.parametrize("name", PEOPLE)
@pytest.mark.parametrize(
    "template",
    [
        "“Langkah itu kejam,” kata {} pada hari itu.",
        "Langkah itu kejam, menurut {}.",
        "Kemarin {} menilai langkah itu kejam.",
        "Kemarin suasana di {} terasa kejam.",
        "Kemarin warga kota {} yang kejam itu pergi.",
        "Kemarin {} datang karena cuaca kejam.",
        "Kemarin, setelah bertemu {}, suasana terasa kejam.",
        "Kemarin suasana yang kejam membuat warga di sana takut kepada {}.",
    ],
)
def test_not_described(template: str, name: str) -> None:
    assert target(template.format(name), "kejam") is None


@pytest.mark.parametrize("word", ["Rp", "WIB", "Agustus", "Senin", "Anda", "Wow", "Wong", "Lebaran", "USD"])
def test_capitalised_words_that_name_nobody(word: str) -> None:
    assert target(f"Kemarin angka {word} itu terasa kejam.", "kejam") is None


@pytest.mark.parametrize("head", ["Museum", "Pulau", "Kampung", "Stadion", "Provinsi"])
def test_places_and_things_are_not_people(head: str) -> None:
    assert target(f"Kemarin {head} Melati Raya tampak kejam.", "kejam") is None


def test_words_that_judge_a_claim_are_said_of_nobody() -> None:
    assert target("Kemarin Budi kejam.", "kejam", "opinion") is None


def test_the_table_names_categories_that_exist() -> None:
    table = tomllib.loads(Path(targets.__file__).with_name("targets.toml").read_text(encoding="utf-8"))
    assert set(table) == {"of_nobody", "not_names", "before", "breaks", "places"}
    assert set(table["of_nobody"]) < set(categories())
    assert all(word == word.lower() for words in table.values() for word in words)
    assert all(len(words) == len(set(words)) for words in table.values())
