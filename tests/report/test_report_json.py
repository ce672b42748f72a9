"""The JSON of `score` and `read` has exactly the shape that scripts rely on (design, section 5)."""

import json
from collections.abc import Callable

from analyzer.pipeline import Analyzer, put_title_in_front
from analyzer.report.json_lines import full, score_line
from analyzer.results import Analysis

LINE = {"id", "sentences", "summary", "versions"}
SENTENCE = {"text", "start", "end", "score", "loaded", "lexicon_score", "probability", "findings"}
FINDING = {"start", "end", "term", "category", "intensity", "voice", "target"}
SUMMARY = {"sentences", "words", "load", "load_low", "load_high", "loaded_share", "density", "percentile", "by_category", "by_voice", "by_part", "by_target"}


def test_score_line(article: Analysis) -> None:
    line = json.loads(json.dumps(score_line(7, article)))
    assert set(line) == LINE
    assert line["id"] == 7
    assert set(line["summary"]) == SUMMARY
    assert line["versions"] == {"bingkai": "0.1.0", "lexicon": "1ex1c0n", "model": "m0de1"}
    assert len(line["sentences"]) == 4
    for row in line["sentences"]:
        assert set(row) == SENTENCE
        assert article.text[row["start"] : row["end"]] == row["text"]
        assert isinstance(row["loaded"], bool)
        for finding in row["findings"]:
            assert set(finding) == FINDING
            assert row["start"] <= finding["start"] < finding["end"] <= row["end"]
    first = line["sentences"][0]["findings"][0]
    assert (first["term"], first["category"], first["intensity"], first["voice"]) == ("kejam", "evaluation", 2, "narrator")


def test_tallies(article: Analysis) -> None:
    summary = score_line(1, article)["summary"]
    assert list(summary["by_category"]) == [{"key": "evaluation", "count": 3, "share": 1.0}]
    assert [t["key"] for t in summary["by_part"]] == ["headline", "lead"]


def test_full(article: Analysis) -> None:
    line = json.loads(json.dumps(full("a.txt", article)))
    assert set(line) == LINE | {"text", "title"}
    assert (line["id"], line["text"], line["title"]) == ("a.txt", article.text, "Langkah kejam bupati")
    for row in line["sentences"]:
        assert set(row) == SENTENCE | {"proposals", "evidence", "passives"}
        for finding in row["findings"]:
            assert set(finding) == FINDING | {"text", "why", "neutral", "source", "probability"}
            assert line["text"][finding["start"] : finding["end"]] == finding["text"]
    assert line["sentences"][2]["passives"] == [list(map(article.text.index, ("ditembak", " kemarin")))]


def test_title_in_front_keeps_the_texts_own_offsets(make: Callable[..., Analysis]) -> None:
    text = "Bupati itu kejam."
    whole, title, in_front = put_title_in_front(text, "Langkah kejam")
    analysis = make(whole, [(8, 13), (25, 30)], title=title, in_front=in_front)
    line = score_line(1, analysis)
    assert set(line) == LINE | {"headline"}
    assert [(s["start"], s["end"], s["text"]) for s in line["headline"]] == [(0, 13, "Langkah kejam")]
    assert [(s["start"], s["end"], s["text"]) for s in line["sentences"]] == [(0, 17, text)]
    found = line["sentences"][0]["findings"][0]
    assert text[found["start"] : found["end"]] == "kejam"
    assert set(full(1, analysis)) == LINE | {"text", "title"}


def test_real_analysis_is_plain_json(analyzer: Analyzer) -> None:
    analysis = analyzer.analyze("Rezim kejam itu kembali berulah.\nDua warga ditembak di depan rumahnya oleh aparat, kata Budi.")
    line = json.loads(json.dumps(full("-", analysis), ensure_ascii=False, allow_nan=False))
    assert any(e["start"] is None for e in line["sentences"][0]["evidence"])
    assert {s["text"] for s in line["sentences"]} <= set(analysis.text.splitlines())
