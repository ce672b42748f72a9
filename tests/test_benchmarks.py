"""The benchmarks run, and their table says what it should."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.__main__ import main
from benchmarks.growth import in_goes
from benchmarks.page import page
from benchmarks.peers import PEERS
from benchmarks.texts import SETS

_FIGURES = {"first": 4_000.0, "again": 5_000.0, "megabytes": 0.5, "warm": 0.01, "cold": 1.5, "memory": 200.0, "articles": 10, "times": 1.0}


@pytest.mark.slow
def test_quick_run_writes_the_table(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "benchmarks.md"
    done = subprocess.run([sys.executable, "-m", "benchmarks", "--quick", "--out", out], cwd=root, capture_output=True, text=True, check=False, timeout=170)
    assert done.returncode == 0, done.stderr
    text = out.read_text(encoding="utf-8")
    for peer in PEERS.values():
        row = re.search(rf"^\| {re.escape(peer.label)} \|(.*)\|$", text, re.MULTILINE)
        if peer.needs and not importlib.util.find_spec(peer.needs):
            assert f"not measured: {peer.label}" in text
            continue
        assert row, peer.label
        cells = [cell.strip() for cell in row[1].split("|")]
        assert len(cells) == 8
        assert float(cells[0].replace(",", "")) > 0
    assert re.search(r"^\| 10 \| [\d,]+ \| [\d.]+ \| \d+ \| [\d.]+ \|$", text, re.MULTILINE)


def test_ratios_are_ours_by_the_peers_in_each_turn(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Turns on a machine that slows down: the ratio is 4, 5 and 6, whatever the medians are."""
    rates = {"ours": iter((4_000.0, 2_000.0, 600.0)), "vader": iter((1_000.0, 400.0, 100.0))}

    def run(module: str, *args: object) -> dict[str, object]:
        return {**_FIGURES, "first": next(rates[str(args[0])])} if module == "benchmarks.one" else {"1": (100, 0.01)}

    monkeypatch.setattr("benchmarks.__main__.PEERS", {name: PEERS[name] for name in rates})
    monkeypatch.setattr("benchmarks.__main__.importlib.util.find_spec", lambda name: name)
    monkeypatch.setattr("benchmarks.__main__._run", run)
    monkeypatch.setattr("benchmarks.__main__._start", lambda: 0.05)
    monkeypatch.setattr("sys.argv", ["benchmarks", "--trials", "3", "--out", str(tmp_path / "page.md")])
    assert main() == 0
    text = (tmp_path / "page.md").read_text(encoding="utf-8")
    assert re.search(r"^\| VADER \| 400 \| [\d.]+ \| 5 \|", text, re.MULTILINE)


def test_the_page_says_what_was_measured() -> None:
    figures = {"ours": _FIGURES, "transformer": {**_FIGURES, "first": 20.0, "times": 200.0}}
    text = page(figures, {1: (100, 0.01), 10: (100, 0.01), 1_000: (1_000, 0.2)}, 0.05, "written", "python -m benchmarks --trials 3")
    assert "`python -m benchmarks --trials 3`" in text
    cells = [[c.strip() for c in line.split("|")[1:-1]] for line in text.splitlines() if line.startswith("| BERT")]
    assert [c[3] for c in cells] == ["200"]
    assert "| 10 | 100 | 0.010 | 100 | 1.00 |" in text
    assert "| 1,000 | 1,000 | 0.200 | 200 | 2.00 |" in text
    assert "not measured: VADER" in text


def test_texts_are_whole_articles_with_their_sentences() -> None:
    articles = SETS["written"](5)
    assert len(articles) == 5
    for article in articles:
        assert len(article.sentences) == 15
        assert article.text == "\n".join(article.sentences)


def test_goes_read_every_article_once() -> None:
    gone: list[int] = []
    assert in_goes(lambda articles: gone.append(len(articles)), SETS["written"](7), 3) >= 0
    assert gone == [3, 3, 1]
