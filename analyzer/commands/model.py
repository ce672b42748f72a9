"""`train`, `evaluate`, `reference`: make the model files, measure them, and ship what the figures are."""

import argparse
import json
import shlex
from pathlib import Path
from typing import Any

from analyzer.classifier.labels_csv import Columns
from analyzer.classifier.store import MODELS
from analyzer.commands.telling import say, tell
from analyzer.errors import InputError
from analyzer.whole_file import replacing_bytes


def add_to(parsers: Any) -> None:
    """Say the options."""
    train = parsers.add_parser("train", help="latih model: yang dipakai program, atau (--data) model dari label sendiri")
    train.add_argument("--out", type=Path, default=MODELS, metavar="FOLDER")
    train.add_argument("--quick", action="store_true", help="tanpa kalimat perak: lebih cepat, untuk pengujian")
    train.add_argument("--data", type=Path, metavar="BERKAS.csv", help="CSV berlabel sendiri")
    train.add_argument("--text", default="text", metavar="KOLOM")
    train.add_argument("--label", default="label", metavar="KOLOM")
    train.add_argument("--group", metavar="KOLOM", help="kolom kelompok (misalnya media) untuk uji silang")
    train.set_defaults(run=_train)
    measure = parsers.add_parser("evaluate", help="ukur mutu pembacaan pada berkas emas, atau (--data) model dari label sendiri")
    measure.add_argument("gold", type=Path, nargs="?", metavar="EMAS.jsonl")
    measure.add_argument("--training", type=Path, metavar="LATIH.jsonl", help="untuk pembanding kantong kata")
    measure.add_argument("--sentiment", type=Path, metavar="KAMUS.json", help="kamus sentimen pembanding: kata ke skor")
    measure.add_argument("--news", type=Path, metavar="BERITA.jsonl.gz", help="kumpulan berita yang tahu rubrik tiap artikel, untuk angka per topik")
    measure.add_argument("--page", type=Path, metavar="FOLDER", help="tulis evaluation.md dan reliability.svg ke sini")
    measure.add_argument("--data", type=Path, metavar="BERKAS.csv")
    measure.add_argument("--model", type=Path, metavar="FOLDER", help="folder model lain dari yang dipakai program (dengan --data: hasil train --data)")
    measure.add_argument("--text", default="text", metavar="KOLOM")
    measure.add_argument("--label", default="label", metavar="KOLOM")
    measure.set_defaults(run=_evaluate)
    classes = parsers.add_parser("classes", help="pelajari vektor dan kelas kata dari kumpulan berita, tanpa label")
    classes.add_argument("corpus", type=Path, metavar="KORPUS", help=".jsonl(.gz) dengan text, atau .txt satu kalimat sebaris")
    classes.set_defaults(run=_classes)
    reference = parsers.add_parser("reference", help="hitung muatan pembanding dan titik kerja untuk aplikasi")
    reference.add_argument("corpus", type=Path, metavar="KORPUS.jsonl.gz")
    reference.add_argument("--gold", type=Path, required=True, metavar="EMAS.jsonl")
    reference.add_argument("--every", type=int, default=10)
    reference.add_argument("--limit", type=int, default=4_000)
    reference.add_argument("--out", type=Path, default=MODELS)
    reference.set_defaults(run=_reference)


def _train(args: argparse.Namespace) -> int:
    if args.data:
        from analyzer.classifier.own_labels import train_own

        if args.out == MODELS:
            raise InputError("Sebutkan --out FOLDER untuk model sendiri, supaya model program tidak tertimpa.")
        return tell(train_own(args.data, Columns(args.text, args.label, args.group), args.out, say))
    from analyzer.evaluation.shipping import make_model

    make_model(args.out, quick=args.quick, say=say)
    return 0


def _evaluate(args: argparse.Namespace) -> int:
    if args.data:
        from analyzer.classifier.own_labels import evaluate_own

        if not args.model:
            raise InputError("Sebutkan --model FOLDER hasil train --data.")
        return tell(evaluate_own(args.data, Columns(args.text, args.label), args.model))
    if not args.gold:
        raise InputError("Sebutkan berkas emas (.jsonl), atau --data BERKAS.csv dengan --model FOLDER.")
    from analyzer.classifier.model import load_classifier
    from analyzer.evaluation.page import page, reliability_svg
    from analyzer.evaluation.run import Beside, evaluate
    from analyzer.pipeline import Analyzer

    command = f"python -m analyzer evaluate {shlex.quote(args.gold.name)}"
    analyzer = Analyzer(classifier=load_classifier(args.model) if args.model else None)
    report = evaluate(analyzer, args.gold, Beside(args.training, args.sentiment, args.news), command)
    if args.page:
        replacing_bytes(args.page / "evaluation.md", page(report).encode())
        replacing_bytes(args.page / "reliability.svg", reliability_svg(report["reliability"]).encode())
    return tell(report)


def _classes(args: argparse.Namespace) -> int:
    import io

    import numpy as np

    from analyzer.classifier import word_classes, word_vectors
    from analyzer.lexicon.survey import read_texts
    from analyzer.text.reading import read_text

    words, vectors = word_vectors.learn_vectors(sentence.masked for text in read_texts(args.corpus) for sentence in read_text(text))
    fine, coarse = word_classes.learn_classes(vectors)
    rows = [i for i, word in enumerate(words) if word[0].isalpha()]
    buffer = io.BytesIO()
    np.save(buffer, vectors[rows].astype(np.float16))
    replacing_bytes(word_vectors.FILE, buffer.getvalue())
    replacing_bytes(word_classes.FILE, "".join(f"{words[i]} {fine[i]} {coarse[i]}\n" for i in rows).encode())
    say(f"{len(rows)} kata.")
    return 0


def _reference(args: argparse.Namespace) -> int:
    from analyzer.evaluation.gold import read_rows
    from analyzer.evaluation.reference import operating_points, reference_loads
    from analyzer.pipeline import Analyzer

    analyzer = Analyzer()
    measured = operating_points(read_rows(analyzer, args.gold), analyzer.classifier.weights.span_threshold)
    points: list[dict[str, Any]] = [{**point, "gold": args.gold.name, "model": analyzer.versions.model} for point in measured]
    replacing_bytes(args.out / "operating_points.json", json.dumps(points, indent=1).encode())
    loads = reference_loads(analyzer, args.corpus, args.every, args.limit)
    replacing_bytes(args.out / "reference.json", json.dumps(loads).encode())
    say(f"{loads['articles']} artikel pembanding.")
    return 0
