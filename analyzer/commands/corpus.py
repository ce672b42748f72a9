"""`corpus IN --output OUT.parquet`: a whole corpus, resumable. `corpus report OUT.parquet`: what it says, with intervals."""

import argparse
from pathlib import Path
from typing import Any

from analyzer.errors import InputError
from analyzer.report.characters import printable

_DEFAULTS = {"text": "text", "title": "title", "outlet": "outlet", "date": "date", "id": "id"}


def add_to(parsers: Any) -> None:
    """Say the options."""
    parser = parsers.add_parser("corpus", help="analisis satu korpus (JSONL, CSV, Parquet, folder .txt), atau laporan atas hasilnya")
    parser.add_argument("input", metavar="MASUK|report", help="korpus yang dianalisis; atau kata report, disusul hasil yang dilaporkan")
    parser.add_argument("result", nargs="?", type=Path, metavar="HASIL.parquet", help="hanya untuk report")
    run_options = parser.add_argument_group("menganalisis")
    run_options.add_argument("--output", type=Path, metavar="KELUAR.parquet")
    run_options.add_argument("--backend", choices=("loky", "dask"), default="loky", help="proses di mesin ini (baku), atau klaster dask.distributed")
    run_options.add_argument("--scheduler", metavar="ALAMAT", help="penjadwal dask yang sudah ada; tanpa ini klaster dibuat di mesin ini")
    run_options.add_argument("--jobs", type=int, metavar="N", help="banyaknya proses di mesin ini (baku: banyaknya inti)")
    for name, default in _DEFAULTS.items():
        run_options.add_argument(f"--{name}", metavar="KOLOM", help=f"baku: {default}")
    run_options.add_argument("--keep", action="append", default=[], metavar="KOLOM", help="kolom lain yang ikut disimpan; boleh diulang")
    run_options.add_argument("--sentences", action="store_true", help="simpan juga kalimat utuh di sekitar temuan")
    run_options.add_argument("--restart", action="store_true", help="buang sisa yang terhenti dan mulai dari awal")
    report = parser.add_argument_group("melaporkan")
    report.add_argument("--html", type=Path, metavar="BERKAS")
    report.add_argument("--csv", type=Path, metavar="BERKAS")
    report.add_argument("--voice", choices=("own", "others", "all"), default="own", help="kata siapa yang dihitung (baku: own, kata media sendiri)")
    report.add_argument("--only", action="append", default=[], metavar="KOLOM=NILAI", help="hanya dokumen dengan nilai ini di kolom dari --keep")
    report.add_argument("--charts", type=Path, metavar="FOLDER", help="grafik sebagai SVG dan PNG")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Analyse or report; 1 where documents were passed over."""
    if args.result is not None and args.input != "report":
        raise InputError("Beri satu masukan saja, atau `corpus report HASIL.parquet`.")
    return _report(args) if args.result is not None else _analyse(args)


def _analyse(args: argparse.Namespace) -> int:
    from analyzer.corpus.backends import Backend
    from analyzer.corpus.progress import say, whole
    from analyzer.corpus.records import Columns
    from analyzer.corpus.run import run_corpus
    from analyzer.corpus.tables import findings_path, problems_path

    if args.output is None:
        raise InputError("Sebutkan --output KELUAR.parquet.")
    if args.jobs is not None and args.jobs < 1:
        raise InputError("--jobs harus 1 atau lebih.")
    if args.scheduler and args.backend != "dask":
        raise InputError("--scheduler hanya berlaku dengan --backend dask.")
    named = {name: value for name in _DEFAULTS if (value := getattr(args, name))}
    columns = Columns(**_DEFAULTS | named, keep=tuple(args.keep), named=frozenset((*named.values(), *args.keep)))
    try:
        done = run_corpus(
            Path(args.input), args.output, columns, Backend(args.backend, args.scheduler, args.jobs), sentences=args.sentences, restart=args.restart
        )
    except KeyboardInterrupt:
        say("Yang sudah selesai tersimpan; jalankan perintah yang sama untuk melanjutkan.")
        raise
    say(f"{whole(done.rows - done.problems)} dokumen ditulis ke {args.output}, temuannya ke {findings_path(args.output)}.")
    if done.problems:
        say(f"{whole(done.problems)} dokumen dilewati; daftarnya di {problems_path(args.output)}.")
    return int(bool(done.problems))


def _report(args: argparse.Namespace) -> int:
    from analyzer.corpus.breakdown import in_voice
    from analyzer.corpus.charts import lines_of, png, spoken, svg
    from analyzer.corpus.report_csv import to_report_csv
    from analyzer.corpus.report_page import CHARTED, report_page
    from analyzer.corpus.result import read_result
    from analyzer.corpus.wording import facts, measure
    from analyzer.whole_file import replacing_bytes

    result = in_voice(read_result(args.result), args.voice)
    settings = [(column.strip(), value.strip()) for column, _, value in (only.partition("=") for only in args.only)]
    for column, value in settings:
        if not value:
            raise InputError(f"--only {column!r} harus berbentuk KOLOM=NILAI.")
        result = result.only(column, value)
    if args.html:
        replacing_bytes(args.html, report_page(result, args.voice, settings=settings).encode())
    if args.csv:
        replacing_bytes(args.csv, to_report_csv(result).encode("utf-8-sig"))
    for make in CHARTED if args.charts else ():
        table = make(result)
        lines, title = lines_of(table, 0), measure(table, 0)
        replacing_bytes(args.charts / f"{table.name}.svg", svg(lines, title, spoken(table, 0)).encode())
        replacing_bytes(args.charts / f"{table.name}.png", png(lines, title))
    print("\n".join(printable(fact) for fact in facts(result)))
    return 0
