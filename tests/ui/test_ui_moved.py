"""What moved a score: all parts, the constant first, the strongest kept."""

from math import exp

from analyzer.pipeline import Analyzer
from ui.moved import movers
from ui.plain import plain


def test_movers_add_up_to_the_score(analyzer: Analyzer) -> None:
    sentence = analyzer.analyze("Rezim yang kejam itu lagi-lagi menindas warganya.").sentences[0]
    rows = movers(sentence, most=100)
    assert rows[0].kind == "start"
    assert abs(1 / (1 + exp(-sum(m.weight for m in rows))) - sentence.score) < 1e-6
    assert {m.kind for m in rows} == {"start", "word", "lexicon"}
    assert len([m for m in rows if m.kind == "lexicon"]) == len(sentence.proposals)


def test_only_the_strongest(analyzer: Analyzer) -> None:
    sentence = analyzer.analyze("Rezim yang kejam itu lagi-lagi menindas warganya.").sentences[0]
    start, *rows, rest = movers(sentence, most=3)
    assert len(rows) == 3
    assert [m.weight for m in rows] == sorted((m.weight for m in rows), reverse=True)
    assert rest.kind == "rest"
    assert abs(1 / (1 + exp(-sum(m.weight for m in (start, *rows, rest)))) - sentence.score) < 1e-6


def test_a_word_said_twice_is_one_mover(analyzer: Analyzer) -> None:
    sentence = analyzer.analyze("Warga itu kuat dan pasar itu kuat.").sentences[0]
    rows = movers(sentence, most=100)
    assert len({(m.label, m.kind) for m in rows}) == len(rows)
    assert {m.times for m in rows if m.label == "kuat"} == {2}


def test_plain_escapes_markup() -> None:
    assert plain("*a*\n$x$ [b](c) :red[d]") == r"\*a\* \$x\$ \[b\]\(c\) \:red\[d\]"
