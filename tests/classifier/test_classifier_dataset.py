"""Labelled sentences from small files of every kind."""

import gzip
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from analyzer.classifier.dataset import Labelled, locate, read_examples, read_gold, read_marked, read_silver, read_written
from analyzer.classifier.sources import Sources
from analyzer.classifier.training_data import candidates, span_matrix
from analyzer.lexicon.loader import load_entries
from analyzer.lexicon.matcher import Matcher
from analyzer.results import Voice


def lines(*rows: dict[str, Any]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def span(text: str, word: str, category: str = "evaluation", voice: str = "narrator") -> dict[str, Any]:
    at = text.index(word)
    return {"start": at, "end": at + len(word), "text": word, "category": category, "voice": voice}


def gold_row(text: str, *labels: tuple[int, list[dict[str, Any]]]) -> dict[str, Any]:
    return {"id": "x", "source": "s", "text": text, "labels": [{"strength": s, "spans": spans} for s, spans in labels]}


def gold(path: Path, *rows: dict[str, Any]) -> list[Labelled]:
    path.write_text(lines({"id": "d1", "outlet": "contoh.id", "stratum": "article", "sentences": list(rows)}), encoding="utf-8")
    return list(read_gold(path))


def test_gold(tmp_path: Path) -> None:
    text = "Langkah itu kejam."
    plain, loaded = gold(tmp_path / "g.jsonl", gold_row("Warga pulang.", (0, [])), gold_row(text, (2, [span(text, "kejam")])))
    assert (plain.loaded, plain.strength, plain.spans) == (0, 0, ())
    assert (loaded.loaded, loaded.strength, loaded.spans) == (1, 2, ((12, 17, 1.0, "evaluation", "narrator"),))
    assert (loaded.text, loaded.group, loaded.outlet, loaded.stratum, loaded.source) == (text, "d1", "contoh.id", "article", "gold")


def test_gold_voices_are_read_in_the_document(tmp_path: Path) -> None:
    first, second = gold(tmp_path / "g.jsonl", gold_row("“Kami menunggu.", (0, [])), gold_row("Ini kejam,” kata Budi.", (0, [])))
    assert first.sentence.voices[1] == Voice.QUOTED
    assert second.sentence.voices[second.sentence.words.keys.index("kejam")] == Voice.QUOTED
    assert second.sentence.span.start == len("“Kami menunggu.") + 1


def test_gold_majority(tmp_path: Path) -> None:
    text = "Langkah sangat kejam itu gagal."
    labels = [(1, [span(text, "sangat kejam")]), (2, [span(text, "kejam", "emotive", "quoted")]), (0, [])]
    (row,) = gold(tmp_path / "g.jsonl", gold_row(text, *labels))
    assert (row.loaded, row.strength) == (1, 1)
    assert row.spans == ((15, 20, 1.0, "evaluation", "narrator"),)


@pytest.mark.parametrize(("strengths", "loaded"), [((1, 0), 1), ((1, 0, 0), 0), ((1, 1, 0), 1), ((0,), 0)])
def test_gold_half_is_enough(tmp_path: Path, strengths: tuple[int, ...], loaded: int) -> None:
    (row,) = gold(tmp_path / "g.jsonl", gold_row("Langkah itu kejam.", *((s, []) for s in strengths)))
    assert row.loaded == loaded


def silver(path: Path, *rows: dict[str, Any]) -> None:
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(lines(*rows))


def test_silver(tmp_path: Path) -> None:
    silver(tmp_path / "s.jsonl.gz", {"source": "a|r1.s2", "outlet": "contoh.id", "text": "Langkah itu kejam.", "p": 0.7, "spans": [[12, 17, 0.6]]})
    (row,) = read_silver(tmp_path / "s.jsonl.gz")
    assert (row.loaded, row.spans, row.group, row.source) == (0.7, ((12, 17, 0.6, "", ""),), "a|r1.s2", "silver")


def test_written(tmp_path: Path) -> None:
    spans = [{"text": "kejam", "nth": 2, "category": "evaluation", "voice": "quoted"}]
    text = "Yang kejam tetap kejam."
    (tmp_path / "p.jsonl").write_text(lines({"id": "1", "pair": "p1", "part": "headline", "text": text, "strength": 2, "spans": spans}), encoding="utf-8")
    (row,) = read_written(tmp_path / "p.jsonl")
    assert row.spans == ((17, 22, 1.0, "evaluation", "quoted"),)
    assert (row.loaded, row.strength, row.group, row.outlet, row.stratum) == (1, 2, "p1", "corpus", "headline")


def test_marked_joins_labels_to_their_texts(tmp_path: Path) -> None:
    sentence, title = "Langkah itu kejam.", "Warga Murka"
    others = {"source": "lain", "outlet": "", "text": "x"}
    silver(tmp_path / "silver.jsonl.gz", {"source": "r|f|r1.s0", "outlet": "a.id", "text": sentence, "p": 0, "spans": []}, others)
    with gzip.open(tmp_path / "articles.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(lines({"repo": "r", "file": "f", "row": 2, "outlet": "b.id", "title": f" {title} "}))

    def label(source: str, text: str, word: str) -> dict[str, Any]:
        return {"source": source, "sha": hashlib.sha256(text.encode()).hexdigest()[:8], "strength": 1, "spans": [span(text, word)]}

    wrong = label("lain", "y", "y")
    rows = (label("r|f|r1.s0", sentence, "kejam"), label("r|f|r2.title", title, "Murka"), wrong, label("tidak-ada", "z", "z"))
    (tmp_path / "labels.jsonl").write_text(lines(*rows), encoding="utf-8")
    first, second = read_marked(tmp_path / "labels.jsonl", tmp_path, tmp_path)
    assert (first.text, first.group, first.stratum, first.outlet, first.source) == (sentence, "r|f|r1", "single", "a.id", "marked")
    assert (second.text, second.group, second.stratum, second.spans[0][:2]) == (title, "r|f|r2", "headline", (6, 11))


def test_examples(write: Callable[..., Path], sound: str) -> None:
    loaded, plain = read_examples(load_entries(write(satu=sound)))
    assert (loaded.text, loaded.loaded, loaded.strength, loaded.group, loaded.source) == ("Kebijakan itu kejam.", 1, 2, "kejam", "flags")
    assert loaded.spans == ((14, 19, 1.0, "evaluation", ""),)
    assert (plain.loaded, plain.spans, plain.source) == (0, (), "allows")


def test_locate() -> None:
    assert locate("ini ini", {"text": "ini"}) == (0, 3)
    assert locate("ini ini", {"text": "ini", "nth": 2}) == (4, 7)
    with pytest.raises(ValueError, match="is not in"):
        locate("ini", {"text": "ini", "nth": 2})


def test_candidates_take_the_label_of_the_span_they_touch(write: Callable[..., Path], sound: str, tmp_path: Path) -> None:
    matcher = Matcher(load_entries(write(satu=sound)))
    text = "Langkah kejam itu, kata orang, kejam."
    rows = gold(tmp_path / "g.jsonl", gold_row("Warga pulang.", (0, [])), gold_row(text, (1, [span(text, "kejam itu")])))
    found = candidates(rows, matcher)
    assert [(c.row, c.start, c.end, c.loaded, c.category, c.beside) for c in found] == [(1, 8, 13, 1.0, "evaluation", 2), (1, 31, 36, 0.0, "", 2)]
    matrix = span_matrix(rows, found)
    assert matrix.shape[0] == 2
    assert matrix.nnz > 20


def test_an_example_is_only_known_at_its_own_entry(write: Callable[..., Path], entry: Callable[..., str]) -> None:
    flags = "Orang [bejat] itu kejam."
    entries = load_entries(write(satu=entry("bejat", flags=flags) + entry("kejam")))
    found = candidates(list(read_examples(entries)), Matcher(entries))
    assert [(c.row, c.match.entry.term) for c in found] == [(0, "bejat"), (1, "kejam")]


def test_sources_that_are_not_there(tmp_path: Path) -> None:
    sources = Sources(tmp_path / "corpus", tmp_path / "gold", tmp_path / "news")
    assert (sources.has_gold, sources.has_silver, sources.has_marked) == (False, False, False)
    assert len(sources.missing()) == 3
    assert {row.source for row in sources.read()} == {"flags", "allows"}
