"""A training set of a few dozen sentences with a lexicon of three words: training without waiting."""

from collections.abc import Iterator

import pytest

from analyzer.classifier import span_features, text_features, text_matrix, training_data
from analyzer.classifier.dataset import Labelled
from analyzer.kept import forget
from analyzer.lexicon.check import whole_sentence
from analyzer.lexicon.loader import load_entries
from analyzer.lexicon.matcher import Matcher

BUCKETS = 1 << 14  # a million take the solver a minute


@pytest.fixture(scope="module")
def few_buckets() -> Iterator[int]:
    """Small tables of features for one file; what was kept of either size is forgotten."""

    with pytest.MonkeyPatch.context() as patch:
        for module in (text_features, text_matrix):
            patch.setattr(module, "TEXT_BUCKETS", BUCKETS)
        for module in (span_features, training_data):
            patch.setattr(module, "SPAN_BUCKETS", BUCKETS)
        forget(0)
        yield BUCKETS
    forget(0)


SUBJECTS = ["pemerintah kota", "dinas pasar", "bupati", "pengurus partai", "petugas", "panitia", "direktur rumah sakit", "ketua dewan"]
LOADED = ["secara kejam menggusur pedagang", "dengan brutal membubarkan warga", "kembali ngotot menaikkan tarif"]
PLAIN = ["memindahkan 120 pedagang", "menutup jalan selama dua jam", "memutar film kejam dari Korea"]


def sentence(number: int, text: str, word: str) -> Labelled:
    at = text.find(word) if word else 0
    spans = ((at, at + len(word), 1.0, "evaluation", "narrator"),) if word else ()
    return Labelled(text, whole_sentence(text), float(bool(word)), float(bool(word)), spans, f"berita-{number}", "contoh", "single", "gold")


@pytest.fixture(scope="module")
def rows() -> list[Labelled]:
    out = []
    for number, who in enumerate(SUBJECTS):
        out += [sentence(number, f"{who.capitalize()} {what} pada hari Senin.", word) for what, word in zip(LOADED, ("kejam", "brutal", "ngotot"), strict=True)]
        out += [sentence(number, f"{who.capitalize()} {what} pada hari Senin.", "") for what in PLAIN]
    return out


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Matcher:
    folder = tmp_path_factory.mktemp("leksikon")
    entries = "".join(
        f'\n[[entry]]\nterm = "{w}"\nforms = ["{w}"]\nintensity = 2\npolarity = "negative"\nwhy = "Contoh."\nneutral = []\n'
        f'source = "redaksi"\nflags = ["Itu [{w}]."]\nalways = true\n'
        for w in ("brutal", "kejam", "ngotot")
    )
    (folder / "satu.toml").write_text(f'category = "evaluation"\n{entries}', encoding="utf-8")
    return Matcher(load_entries(folder))
