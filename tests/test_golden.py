"""Whole articles of our own with what is found in them, so that a change of lexicon or model is read as a diff.

`make golden` writes the files anew; read the diff before you commit it.
"""

from pathlib import Path

import pytest

from analyzer.pipeline import Analyzer
from analyzer.results import Analysis, Sentence

FOLDER = Path(__file__).parent / "golden"
ARTICLES = sorted(FOLDER.glob("*.txt"))
_SHOWN = 9  # words of a sentence
_BANDS = ((0.6, "ragu"), (0.85, "cukup"), (2.0, "yakin"))  # wide, so that training anew moves few lines


def written(analysis: Analysis) -> str:
    """One line per sentence (number, loaded or plain, how it begins), below it one per finding."""
    return "\n".join(line for number, sentence in enumerate(analysis.sentences, 1) for line in lines_of(analysis, number, sentence)) + "\n"


def lines_of(analysis: Analysis, number: int, sentence: Sentence) -> list[str]:
    words = analysis.text[sentence.span.start : sentence.span.end].split()
    begins = " ".join(words[:_SHOWN]) + (" …" if len(words) > _SHOWN else "")
    out = [f"{number} {'BERMUATAN' if sentence.loaded else 'lugas'}: {begins}"]
    for finding in sentence.findings:
        band = next(name for most, name in _BANDS if finding.probability < most)
        shown = " ".join(analysis.text[finding.span.start : finding.span.end].split())
        out.append(f"    {number} | {shown} | {finding.category} | {finding.voice} | {band}")
    return out


@pytest.mark.parametrize("article", ARTICLES, ids=lambda p: p.stem)
def test_findings_are_as_written_down(analyzer: Analyzer, article: Path, request: pytest.FixtureRequest) -> None:
    found = written(analyzer.analyze(article.read_text(encoding="utf-8")))
    beside = article.with_suffix(".findings")
    if request.config.getoption("--golden-update"):
        beside.write_text(found, encoding="utf-8")
    assert found.splitlines() == beside.read_text(encoding="utf-8").splitlines(), "read the difference; if it is meant: make golden"


def test_each_article_has_its_findings_and_nothing_is_left_over() -> None:
    assert len(ARTICLES) >= 10
    assert sum(p.stem.startswith("lugas-") for p in ARTICLES) >= 3
    assert [p.stem for p in ARTICLES] == sorted(p.stem for p in FOLDER.glob("*.findings"))


def test_plain_articles_bear_less_than_loaded_ones(analyzer: Analyzer) -> None:
    """The one thing that no training may change, whatever single lines do."""
    loads = {p.stem: analyzer.analyze(p.read_text(encoding="utf-8")).summary.load for p in ARTICLES}
    plain = max(load for name, load in loads.items() if name.startswith("lugas-"))
    assert plain < min(loads[name] for name in ("tabloid-selebritas", "opini-politik-dewan", "olahraga-derbi"))
