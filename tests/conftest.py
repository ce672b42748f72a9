"""What the tests share: the lexicon and the shipped model, loaded once; where shared material is; how hypothesis runs."""

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import settings

from analyzer.classifier.hashing import SPAN_BUCKETS, TEXT_BUCKETS
from analyzer.classifier.model import Classifier, Weights
from analyzer.classifier.span_features import SLOTS
from analyzer.classifier.word_classes import numbers
from analyzer.lexicon.compiled import load_lexicon
from analyzer.lexicon.matcher import Matcher
from analyzer.pipeline import Analyzer

pytest_plugins = ["few_sentences"]
ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"

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

# Steady by default, so that a red run is red again; HYPOTHESIS_PROFILE=search looks for new trouble.
settings.register_profile("steady", deadline=None, derandomize=True, max_examples=60)
settings.register_profile("search", deadline=None, max_examples=3_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden-update", action="store_true", help="write tests/golden/*.findings anew (make golden)")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if SHARED.is_dir():
        return
    skip = pytest.mark.skip(reason=f"shared material is not there ({SHARED})")
    for item in items:
        if "shared" in item.keywords:
            item.add_marker(skip)


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of the shared material; use it with the marker `shared`."""
    return SHARED


@pytest.fixture(scope="session")
def matcher() -> Matcher:
    return load_lexicon()


@pytest.fixture(scope="session")
def analyzer(matcher: Matcher) -> Analyzer:
    """The shipped lexicon and model. Never assert its exact scores: the model is trained anew now and then."""
    return Analyzer(matcher)


@pytest.fixture(scope="session")
def restless(matcher: Matcher) -> Analyzer:
    """The shipped lexicon with a weight of its own for every feature: whatever a feature sees moves its scores."""
    dice = np.random.default_rng(20261125)
    weights = Weights(
        text=dice.normal(0, 1, TEXT_BUCKETS).astype(np.float32),
        text_bias=-0.3,
        span=dice.normal(0, 0.3, SPAN_BUCKETS).astype(np.float32),
        slots=dice.normal(0, 0.3, (len(numbers()), SLOTS)).astype(np.float32),
        span_bias=0.1,
        final=(0.7, 1.9, 0.6, 0.4),
        final_bias=-1.1,
        threshold=0.5,
        span_threshold=0.3,
    )
    return Analyzer(matcher, Classifier(weights, "acak"))


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
