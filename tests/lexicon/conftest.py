"""Small lexicons written to a folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

# A sound entry; tests change one thing at a time.
SOUND = """
[[entry]]
term = "kejam"
forms = ["kejam"]
root = "kejam"
affixes = ["ke-an"]
intensity = 2
polarity = "negative"
why = "Kata ini menilai tanpa menunjukkan perbuatannya."
neutral = ["keras"]
source = "redaksi"
flags = ["Kebijakan itu [kejam]."]
allows = ["Ibu kota itu bernama lain."]
"""


@pytest.fixture
def sound() -> str:
    return SOUND


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write files of entries (name to entries, without the category line) and return their folder."""

    def folder(category: str = "evaluation", **files: str) -> Path:
        for name, entries in files.items():
            (tmp_path / f"{name}.toml").write_text(f'category = "{category}"\n{entries}', encoding="utf-8")
        return tmp_path

    return folder


@pytest.fixture
def entry() -> Callable[..., str]:
    """One entry as TOML; `rest` are further lines."""

    def make(term: str, *forms: str, flags: str = "", rest: str = "always = true", neutral: str = "[]") -> str:
        written = ", ".join(f'"{form}"' for form in forms or (term,))
        example = flags or f"Di sana [{(forms or (term,))[0]}] sekali."
        return (
            f'\n[[entry]]\nterm = "{term}"\nforms = [{written}]\nintensity = 1\npolarity = "either"\nwhy = "Contoh."\n'
            f'neutral = {neutral}\nsource = "redaksi"\nflags = ["{example}"]\n{rest}\n'
        )

    return make
