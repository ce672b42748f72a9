"""A result read back: from our own run it passes, from anybody else only if it could be one."""

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analyzer.corpus.result import Limits, read_result, read_uploads
from analyzer.corpus.schema import document_types, finding_types
from analyzer.corpus.tables import KEY, findings_path
from analyzer.errors import AnalyzerError, InputError

LIMITS = Limits(documents=1_000, findings=10_000, size=50_000_000)
ROOT = Path(__file__).parents[2]


def packed(table: pa.Table) -> bytes:
    out = BytesIO()
    pq.write_table(table, out)
    return out.getvalue()


def test_own_result_passes(finished: Path) -> None:
    result = read_result(finished)
    assert len(result.documents) == 90
    assert len(result.findings) == result.documents["findings"].sum() > 0
    again = read_uploads([(p.name, p.read_bytes()) for p in (findings_path(finished), finished)], LIMITS)
    assert again.documents.equals(result.documents)
    assert again.findings.equals(result.findings)


def test_columns_are_as_the_guide_says(finished: Path) -> None:
    guide = (ROOT / "docs" / "korpus.md").read_text(encoding="utf-8")
    assert pq.read_schema(finished).names == list(document_types(("rubrik",)))
    assert pq.read_schema(findings_path(finished)).names == list(finding_types())
    explained = [name for name in (*document_types(), *finding_types(sentences=True)) if f"`{name}`" in guide or name.startswith("own_")]
    assert explained == [*document_types(), *finding_types(sentences=True)]


def test_offsets_lead_to_the_words(finished: Path) -> None:
    articles = [json.loads(line) for line in (finished.parent / "artikel.jsonl").read_text(encoding="utf-8").splitlines()]
    rows = pq.read_table(findings_path(finished)).to_pylist()
    assert rows
    for row in rows:
        assert articles[row["number"] - 1][row["field"]][row["start"] : row["end"]] == row["words"]


def test_chosen_leaves_out_whole_documents(finished: Path) -> None:
    result = read_result(finished)
    part = result.chosen(result.documents["outlet"] == "Warta Misal")
    assert 0 < len(part.documents) < 90
    assert set(part.findings["number"]) <= set(part.documents.index)


Change = Callable[[pa.Table], pa.Table]


def put(column: str, value: object) -> Change:
    def change(table: pa.Table) -> pa.Table:
        i = table.schema.get_field_index(column)
        field = table.schema.field(i)
        return table.set_column(i, field, pa.array([value] * len(table), field.type))

    return change


def without(column: str) -> Change:
    return lambda table: table.drop_columns([column])


def cast(column: str, kind: pa.DataType) -> Change:
    def change(table: pa.Table) -> pa.Table:
        i = table.schema.get_field_index(column)
        return table.set_column(i, pa.field(column, kind), pc.cast(table[column], kind))

    return change


def with_metadata(**values: object) -> Change:
    def change(table: pa.Table) -> pa.Table:
        manifest = json.loads(table.schema.metadata[KEY]) | values
        return table.replace_schema_metadata({KEY: json.dumps(manifest).encode()})

    return change


@pytest.mark.parametrize(
    ("which", "change", "part"),
    [
        (0, without("words"), "words"),
        (1, without("voice"), "voice"),
        (0, cast("words", pa.int64()), "words"),
        (0, cast("words", pa.string()), "words"),
        (0, lambda t: t.append_column("x", pa.array([[1]] * len(t))), "x"),
        (0, lambda t: t.append_column("words", t["words"]), "sama"),
        (0, put("words", -1), "words"),
        (0, put("words", None), "number"),
        (0, put("load", float("nan")), "number"),
        (0, put("load", 101.0), "load"),
        (0, put("loaded", 150_000), "loaded"),
        (0, put("findings", 1), "findings"),
        (0, put("month", "2025-13"), "month"),
        (0, put("outlet", "x" * 20_000), "outlet"),
        (0, put("number", 1), "number"),
        (0, lambda t: t.slice(0, 40), "number"),
        (1, put("category", "<script>"), "category"),
        (1, put("voice", "siapa"), "voice"),
        (1, put("term", None), "term"),
        (1, put("number", 7), "number"),
        (1, lambda t: t.slice(1), "number"),
        (0, lambda t: t.replace_schema_metadata(None), "bukan hasil korpus"),
        (0, with_metadata(run="lain"), "bukan dari analisis yang sama"),
        (0, with_metadata(format=99), "bukan hasil korpus"),
        (0, with_metadata(rows="banyak"), "bukan hasil korpus"),
        (0, with_metadata(rows=3), "lebih banyak"),
        (0, with_metadata(model="x" * 1_000), "bukan hasil korpus"),
        (0, lambda t: pa.concat_tables([t] * 20), "terlalu besar"),
    ],
)
def test_what_cannot_be_a_result_is_refused(finished: Path, which: int, change: Change, part: str) -> None:
    tables = [pq.read_table(finished), pq.read_table(findings_path(finished))]
    tables[which] = change(tables[which])
    if part == "terlalu besar":
        tables[which] = with_metadata(rows=10_000)(tables[which])
    with pytest.raises(InputError, match=part):
        read_uploads([("a.parquet", packed(tables[0])), ("a.findings.parquet", packed(tables[1]))], LIMITS)


def test_what_unpacks_to_more_than_it_says_is_refused(finished: Path) -> None:
    """Texts that are repeated by reference: many of a length that may be."""
    table = put("outlet", "x" * 9_000)(pq.read_table(finished))
    documents = packed(table)
    files = [("a.parquet", documents), ("a.findings.parquet", findings_path(finished).read_bytes())]
    with pytest.raises(InputError, match="terlalu besar"):
        read_uploads(files, Limits(1_000, 10_000, 500_000))


def test_a_long_text_is_refused_before_it_is_repeated(finished: Path) -> None:
    """90 rows refer to one text of 20 MB: 1.8 GB where it were unpacked; read, it stays at once or twice the text."""
    table = pq.read_table(finished)
    long = pa.DictionaryArray.from_arrays(pa.array([0] * len(table)), pa.array(["x" * 20_000_000]))
    out = BytesIO()
    changed = table.set_column(table.schema.get_field_index("outlet"), "outlet", long)
    with pq.ParquetWriter(out, changed.schema, store_schema=False) as writer:
        writer.write_table(changed)
        writer.add_key_value_metadata({KEY: table.schema.metadata[KEY]})
    assert len(out.getvalue()) < 2_000_000
    before = pa.default_memory_pool().max_memory()
    with pytest.raises(InputError, match="terlalu panjang"):
        read_uploads([("a.parquet", out.getvalue()), ("a.findings.parquet", findings_path(finished).read_bytes())], LIMITS)
    assert pa.default_memory_pool().max_memory() < before + 200_000_000


@pytest.mark.parametrize("files", [[], [("a.parquet", b"")], [("a.parquet", b"PAR1"), ("b.parquet", b"PAR1")], [("a", b"\x80\x04."), ("a", b"\x80\x04.")]])
def test_other_files_are_refused(files: list[tuple[str, bytes]]) -> None:
    with pytest.raises(InputError):
        read_uploads(files, LIMITS)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damaged_files_raise_nothing_else(finished: Path, data: st.DataObject) -> None:
    files = [finished.read_bytes(), findings_path(finished).read_bytes()]
    which = data.draw(st.integers(0, 1))
    damaged = bytearray(files[which])
    for _ in range(data.draw(st.integers(1, 6))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    files[which] = bytes(damaged[: data.draw(st.integers(1, len(damaged)))]) if data.draw(st.booleans()) else bytes(damaged)
    try:
        result = read_uploads([("a.parquet", files[0]), ("a.findings.parquet", files[1])], LIMITS)
    except AnalyzerError:
        return
    assert len(result.documents) == 90


def test_missing_findings_are_named(tmp_path: Path, finished: Path) -> None:
    lonely = tmp_path / "a.parquet"
    lonely.write_bytes(finished.read_bytes())
    with pytest.raises(InputError, match=r"a\.findings\.parquet"):
        read_result(lonely)
