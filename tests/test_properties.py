"""What holds for any text at all."""

from hypothesis import given
from hypothesis import strategies as st

from analyzer.pipeline import Analyzer
from analyzer.report.segments import segments
from analyzer.results import Analysis, Span, Voice

NEWS = [
    "Rezim ", "kejam ", "sangat ", "luar biasa ", "oknum ", "polisi ", "Budi Santoso ", "Rusia ", "mengatakan ", "bahwa ",
    "menurut ", "kata ", "tidak ", "bom waktu ", "ditembak ", "“damai” ", "“", "”", '"', "'", ". ", ", ", ": ", "? ", "! ", "… ",
    "\n", "\r\n", "12 ", "40 persen ", "Rp1.000 ", "(3/8) ", "- ", "anti-Rusia ", "KPK ", "WARGA ", "akhirnya ", "disebut-sebut ",
    "\x00", "\u202e", "😀 ", "é", "\u200b", "ｆｕｌｌ ", "İ", "ß", "ﬁ",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=120), st.lists(st.sampled_from(NEWS), max_size=40).map("".join))


def holds(analysis: Analysis, text: str) -> None:
    assert analysis.text == text
    at = 0
    for sentence in analysis.sentences:
        assert at <= sentence.span.start <= sentence.span.end <= len(text)
        at = sentence.span.end
        assert all(0 <= p <= 1 for p in (sentence.score, sentence.lexicon_score, sentence.probability))
        inside = sentence.span.start
        for finding in sentence.proposals:
            assert inside <= finding.span.start < finding.span.end <= sentence.span.end
            inside = finding.span.end
            assert text[finding.span.start : finding.span.end].strip() == text[finding.span.start : finding.span.end]
            assert 0 <= finding.probability <= 1
            assert finding.voice in Voice
            assert finding.target is None or finding.target.split()[0] in text
        assert list(sentence.findings) == [f for f in sentence.proposals if f in sentence.findings]
        assert all(sentence.span.start <= p.start < p.end <= sentence.span.end for p in sentence.passives)
    assert "".join(s.text for s in segments(analysis)) == text
    assert "".join(s.text for s in segments(analysis, passives=True)) == text
    summary = analysis.summary
    assert summary.sentences == len(analysis.sentences)
    assert 0 <= summary.load_low <= summary.load <= summary.load_high <= 100
    assert 0 <= summary.loaded_share <= 1
    assert summary.density >= 0
    assert sum(t.count for t in summary.by_category) == sum(t.count for t in summary.by_voice) == len(analysis.findings)


@given(TEXTS)
def test_any_text(analyzer: Analyzer, text: str) -> None:
    holds(analyzer.read(text, explain=True), text)


@given(TEXTS)
def test_any_text_with_every_proposal_at_stake(restless: Analyzer, text: str) -> None:
    holds(restless.read(text, explain=True), text)


@given(st.lists(TEXTS, max_size=6))
def test_any_given_split(analyzer: Analyzer, sentences: list[str]) -> None:
    at, spans = 0, []
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 1
    text = "\n".join(sentences)
    analysis = analyzer.read(text, sentences=spans)
    assert [s.span for s in analysis.sentences] == spans
    holds(analysis, text)


@given(TEXTS)
def test_white_space_around_changes_nothing(analyzer: Analyzer, text: str) -> None:
    bare, moved = analyzer.read(text), analyzer.read(f"\n\n {text}\n")
    assert [s.score for s in bare.sentences] == [s.score for s in moved.sentences]
    assert [f.span.start + 3 for f in bare.findings] == [f.span.start for f in moved.findings]


@given(TEXTS, TEXTS)
def test_paragraphs_without_quotation_marks_do_not_touch_one_another(analyzer: Analyzer, above: str, below: str) -> None:
    above, below = (t.translate(dict.fromkeys(map(ord, "\"'“”‘’„«»"))) for t in (above, below))
    together = [s.score for s in analyzer.read(f"{above}\n{below}").sentences]
    assert together == [s.score for part in (above, below) for s in analyzer.read(part).sentences]
