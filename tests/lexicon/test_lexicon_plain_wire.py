"""How much of plain wire news is marked: 500 sentences chosen by reading, before the analyzer saw them.

`tests/data/plain_wire.tsv` names them by place and hash; the texts stay with the shared material.
"""

import csv
import hashlib
import lzma
from collections import Counter
from pathlib import Path

import pytest

from analyzer.pipeline import Analyzer
from analyzer.results import Span
from analyzer.text.words import count_words, split_words

pytestmark = pytest.mark.shared
BAR = 0.03  # marked words per word; the bar of the lexicon's brief


@pytest.fixture(scope="module")
def plain(root: Path, shared: Path) -> list[str]:
    with (root / "tests/data/plain_wire.tsv").open(encoding="utf-8", newline="") as file:
        wanted = {(row["repo"], row["file"], row["row"]): row["sha256"] for row in csv.DictReader(file, delimiter="\t")}
    texts = {}
    with lzma.open(shared / "news/sentences.tsv.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            repo, file_name, _, number, text = line.rstrip("\n").split("\t", 4)
            if hashlib.sha256(text.encode()).hexdigest() == wanted.get((repo, file_name, number)):
                texts[repo, file_name, number] = text
    assert set(texts) == set(wanted)
    return [texts[place] for place in wanted]


def test_few_words_of_plain_news_are_marked(analyzer: Analyzer, plain: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    words, marked, terms = 0, 0, Counter[str]()
    for text in plain:
        words += _count(text)
        for sentence in analyzer.read(text, sentences=[Span(0, len(text))]).sentences:
            marked += sum(_count(text[f.span.start : f.span.end]) for f in sentence.findings)
            terms.update(f.term for f in sentence.findings)
    with capsys.disabled():
        print(f"\n{len(plain)} plain sentences: {marked} of {words} words marked ({marked / words:.2%}): {dict(terms.most_common(8))}")
    assert len(plain) == 500
    assert marked / words < BAR


def _count(text: str) -> int:
    return count_words(split_words(text))
