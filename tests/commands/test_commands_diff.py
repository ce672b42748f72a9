"""`diff`: what appeared, vanished, changed and moved between two readings of one corpus."""

import copy
import gzip
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from analyzer.classifier.store import MODELS
from analyzer.cli import main
from analyzer.commands.score import read_row
from analyzer.pipeline import Analyzer
from analyzer.report.json_lines import score_line

DOCUMENTS = [
    {"id": "a", "text": "Rezim kejam itu kembali berulah.\nWarga pulang pada Senin pagi."},
    {"id": 2, "sentences": ["Oknum petugas bertindak brutal.", "Rapat ditunda sampai Kamis."]},
    {"id": "c", "title": "Kota Membara", "text": "Aksi brutal itu menewaskan dua orang, kata polisi."},
]
Run = Callable[..., tuple[int, str, str]]
Lines = list[dict[str, Any]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*args: object) -> tuple[int, str, str]:
        code = main(["diff", *map(str, args)])
        out = capsys.readouterr()
        return code, out.out, out.err

    return call


@pytest.fixture
def results(analyzer: Analyzer) -> Lines:
    """Lines as `score` writes them, with figures that are known here whatever the model says."""
    lines = [score_line(row["id"], read_row(analyzer, row)) for row in DOCUMENTS]
    for line in lines:
        for sentence in (*line.get("headline", ()), *line["sentences"]):
            sentence |= {"score": 0.2, "loaded": False, "findings": []}
    return lines


def write(path: Path, lines: Lines) -> Path:
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    return path


def finding(sentence: dict[str, Any], word: str, **more: Any) -> dict[str, Any]:
    start = sentence["start"] + sentence["text"].index(word)
    base = {"start": start, "end": start + len(word), "term": word, "category": "evaluation", "intensity": 2, "voice": "narrator", "target": None}
    return base | more


@pytest.fixture
def pair(results: Lines, tmp_path: Path) -> tuple[Path, Path]:
    """Before: `kejam` and `brutal` (a mild evaluation). After: no `kejam`, `Warga`, and `brutal` an emotive word; two sentences turned."""
    old, new = copy.deepcopy(results), copy.deepcopy(results)
    first, second = old[0]["sentences"]
    first |= {"findings": [finding(first, "kejam")], "loaded": True, "score": 0.9}
    old[1]["sentences"][0]["findings"] = [finding(old[1]["sentences"][0], "brutal")]
    new[0]["sentences"][1] |= {"findings": [finding(second, "Warga", term="warga", category="us_them")], "loaded": True, "score": 0.6}
    new[1]["sentences"][0]["findings"] = [finding(new[1]["sentences"][0], "brutal", category="emotive")]
    return write(tmp_path / "lama.jsonl", old), write(tmp_path / "baru.jsonl", list(reversed(new)))


def test_json_tells_everything(run: Run, pair: tuple[Path, Path]) -> None:
    code, out, err = run(*pair, "--format", "json")
    assert (code, err) == (0, "")
    told = json.loads(out)
    assert [(c["document"], c["term"], c["was"]) for c in told["appeared"]] == [("a", "warga", None)]
    assert [(c["document"], c["term"], c["now"]) for c in told["vanished"]] == [("a", "kejam", None)]
    assert [(c["document"], c["was"][0], c["now"][0]) for c in told["changed"]] == [(2, "evaluation", "emotive")]
    assert all(c["sentence"][c["start"] : c["end"]].lower() == c["term"] for c in (*told["appeared"], *told["vanished"], *told["changed"]))
    assert [(t["sentence"], t["was"], t["now"]) for t in told["now_loaded"]] == [("Warga pulang pada Senin pagi.", 0.2, 0.6)]
    assert [t["sentence"] for t in told["now_plain"]] == ["Rezim kejam itu kembali berulah."]
    assert told["by_term"] == {"kejam": {"appeared": 0, "vanished": 1}, "warga": {"appeared": 1, "vanished": 0}}
    counts = {key: (row["appeared"], row["vanished"]) for key, row in told["by_category"].items()}
    assert counts == {"evaluation": (0, 2), "us_them": (1, 0), "emotive": (1, 0)}
    assert (told["documents"], [t["now"] for t in told["moved"]]) == (3, [0.2, 0.6])
    assert told["drift"] == pytest.approx(-0.3)


def test_text_shows_words_in_context(run: Run, pair: tuple[Path, Path]) -> None:
    code, out, _ = run(*pair)
    assert code == 0
    assert "Temuan: 1 muncul, 1 hilang, 1 berubah isi, 0 tetap" in out
    assert "Rezim [kejam] itu kembali berulah." in out
    assert "[Warga] pulang pada Senin pagi." in out
    assert "0.20 -> 0.60 a: Warga pulang" in out
    assert "+0  -1  kejam" in out


def test_one_entry_and_short_lists(run: Run, pair: tuple[Path, Path]) -> None:
    assert "Temuan: 0 muncul, 1 hilang, 0 berubah isi" in run(*pair, "--term", "kejam")[1]
    both = json.loads(run(pair[0], pair[1], "--format", "json", "--limit", "3")[1])
    assert both["documents"] == 3
    assert "… dan 1 lagi" in run(*pair, "--most", "1")[1]
    assert "lagi (--most" not in run(*pair, "--most", "0")[1]


def test_same_against_itself(run: Run, pair: tuple[Path, Path]) -> None:
    told = json.loads(run(pair[0], pair[0], "--format", "json")[1])
    assert not any(told[name] for name in ("appeared", "vanished", "changed", "now_loaded", "now_plain", "moved", "drift"))
    assert told["kept"] == 2


def test_the_corpus_must_be_that_of_the_results(run: Run, pair: tuple[Path, Path], tmp_path: Path) -> None:
    assert run(*pair, "--corpus", write(tmp_path / "korpus.jsonl", DOCUMENTS))[0] == 0
    other = write(tmp_path / "lain.jsonl", [{**DOCUMENTS[0], "text": "Teks yang lain sama sekali."}, *DOCUMENTS[1:]])
    code, _, err = run(*pair, "--corpus", other)
    assert code == 2
    assert "bukan dari korpus" in err


def test_what_one_side_lacks_is_told_and_the_rest_compared(run: Run, pair: tuple[Path, Path], results: Lines, tmp_path: Path) -> None:
    fewer = write(tmp_path / "kurang.jsonl", [results[0], {"id": 2, "error": "rusak"}])
    code, out, err = run(pair[0], fewer)
    assert code == 1
    assert "1 dokumen," in out
    assert "'c' hanya ada di hasil lama" in err
    assert "2 gagal dibaca (rusak)" in err


@pytest.mark.slow
def test_a_folder_is_read_now(run: Run, analyzer: Analyzer, write_entries: Path, tmp_path: Path) -> None:
    """An edited lexicon against the results of before, on the corpus itself, packed or not."""
    old = write(tmp_path / "lama.jsonl", [score_line(row["id"], read_row(analyzer, row)) for row in DOCUMENTS])
    corpus = tmp_path / "korpus.jsonl.gz"
    corpus.write_bytes(gzip.compress("\n".join(map(json.dumps, DOCUMENTS)).encode()))
    code, out, err = run(old, write_entries, "--corpus", corpus, "--format", "json")
    assert (code, err) == (0, "")
    told = json.loads(out)
    assert told["versions"]["old"]["lexicon"] != told["versions"]["new"]["lexicon"]
    assert told["versions"]["old"]["model"] == told["versions"]["new"]["model"]
    assert {c["term"] for c in told["vanished"]} == {f.term for row in DOCUMENTS for f in read_row(analyzer, row).findings} - {"kejam"}
    assert told["vanished"]


@pytest.fixture
def write_entries(write: Callable[..., Path], sound: str, tmp_path: Path) -> Path:
    """A folder with a lexicon of one entry and no model."""
    folder = tmp_path / "proyek" / "entries"
    folder.mkdir(parents=True)
    shutil.move(write(satu=sound) / "satu.toml", folder / "satu.toml")
    return folder.parent


def test_a_folder_of_a_model_needs_its_manifest(run: Run, tmp_path: Path) -> None:
    folder, corpus = tmp_path / "proyek", write(tmp_path / "korpus.jsonl", DOCUMENTS)
    folder.mkdir()
    shutil.copy(MODELS / "bingkai.joblib", folder)
    code, _, err = run(folder, folder, "--corpus", corpus)
    assert code == 2
    assert "manifest.json tidak ditemukan" in err


def test_wrong_use_names_the_mend(run: Run, pair: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    corpus = write(tmp_path / "korpus.jsonl", DOCUMENTS)
    other = write(tmp_path / "id-lain.jsonl", [{"id": "z", "sentences": []}])
    cases: list[tuple[tuple[object, ...], str]] = [
        ((tmp_path / "tidak-ada.jsonl", pair[1]), "tidak ditemukan. Beri berkas hasil `score`"),
        ((tmp_path / "kosong", pair[1]), "Sebutkan --corpus"),
        ((tmp_path / "kosong", pair[1], "--corpus", corpus), "tidak berisi entri leksikon"),
        ((corpus, pair[1]), "baris 1: bukan baris hasil"),
        ((*pair, "--corpus", tmp_path / "tidak-ada.jsonl"), "Korpus"),
        ((pair[0], other), "Tidak ada dokumen dengan id yang sama"),
    ]
    for args, told in cases:
        code, out, err = run(*args)
        assert (code, out) == (2, "")
        assert err.startswith("Galat: ")
        assert told in err, err


def test_texts_that_differ_are_not_compared(run: Run, pair: tuple[Path, Path], results: Lines, tmp_path: Path) -> None:
    results[0]["sentences"][0]["text"] = "Rezim lembut itu kembali diam."
    code, _, err = run(pair[0], write(tmp_path / "beda.jsonl", results))
    assert code == 2
    assert "tidak sama di kedua hasil" in err


BAD = ["{", "[]", "3", "null", "[" * 100_000, '{"error": "x"}', '{"id": 1}', '{"sentences": []}', '{"id": 1, "sentences": [{}]}', '{"id": 1, "sentences": [3]}']


@pytest.mark.parametrize("bad", [*BAD, '{"id": 1, "sentences": [], "versions": 3}'], ids=range(len(BAD) + 1))
def test_a_bad_line_is_named(run: Run, pair: tuple[Path, Path], tmp_path: Path, bad: str) -> None:
    path = tmp_path / "rusak.jsonl"
    path.write_text(pair[0].read_text(encoding="utf-8") + bad + "\n", encoding="utf-8")
    code, _, err = run(path, pair[1])
    assert code == 2
    assert "baris 4: bukan baris hasil" in err
