"""Exchanging names and groups: what is exchanged, and that a movement would be seen."""

from dataclasses import replace

from analyzer.evaluation.swaps import OTHER_GROUPS, OTHER_NAMES, largest_movement
from analyzer.pipeline import Analyzer
from analyzer.text.names import GROUP, NAME


def test_nothing_moves(analyzer: Analyzer) -> None:
    texts = ["Langkah Wiranti di Kota Sekarwangi itu dinilai kejam.", "Partai Surya babak belur, kata Darmo.", "Harga beras naik."]
    movement = largest_movement(analyzer, texts, NAME)
    assert (movement.sentences, movement.swaps) == (2, 2 * len(OTHER_NAMES))
    assert (movement.moved, movement.largest, movement.sentence) == (0, 0.0, "")


def test_groups(analyzer: Analyzer) -> None:
    movement = largest_movement(analyzer, ["Ribuan nelayan mengamuk.", "LARANGAN BAGI PETANI ITU KEJAM", "Harga beras naik."], GROUP)
    assert (movement.sentences, movement.swaps, movement.moved) == (2, 2 * len(OTHER_GROUPS), 0)


def test_a_movement_is_seen() -> None:
    class Partial(Analyzer):
        """Scores a sentence by its length."""

        def read(self, text, **options):  # type: ignore[no-untyped-def]
            analysis = super().read(text, **options)
            return replace(analysis, sentences=tuple(replace(s, score=len(text) / 1000) for s in analysis.sentences))

    movement = largest_movement(Partial(), ["Kabar dari Wiranti itu singkat."], NAME)
    longest = max(OTHER_NAMES, key=len)
    assert movement.moved == sum(len(name) != len(OTHER_NAMES[0]) for name in OTHER_NAMES)
    assert movement.put_in == longest
    assert movement.largest == (len(longest) - len(OTHER_NAMES[0])) / 1000
