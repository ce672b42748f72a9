"""What counts as a fact, and what makes a name this name."""

from analyzer.text.facts import FactKind, facts_of, name_runs, proper
from analyzer.text.reading import ReadSentence, read_text


def first(text: str) -> ReadSentence:
    return read_text(text)[0]


def test_kinds_and_order() -> None:
    found = [(f.kind, f.key) for f in facts_of(first("Petugas itu membawa 12 pedagang ke Banyuluhur."))]
    assert found == [
        (FactKind.WORD, "petugas"),
        (FactKind.WORD, "membawa"),
        (FactKind.NUMBER, "12"),
        (FactKind.WORD, "pedagang"),
        (FactKind.NAME, "banyuluhur"),
    ]


def test_spans_point_into_the_text() -> None:
    text = "Kios itu disewa Rp2,5 juta oleh Sari Wulandari."
    written = [text[f.span.start : f.span.end] for f in facts_of(first(text))]
    assert written == ["Kios", "disewa", "2,5 juta", "Sari", "Wulandari"]


def test_names_without_titles() -> None:
    sentence = first("Kemarin Menteri Luar Negeri Sergei Lavrov bertemu Mahkamah Agung dan Presiden.")
    assert [proper(sentence, *run) for run in name_runs(sentence)] == [("sergei", "lavrov"), ("mahkamah", "agung"), ()]
