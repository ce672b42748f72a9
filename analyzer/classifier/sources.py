"""Where training sentences are, and which of them are there."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from analyzer.classifier.dataset import Labelled, read_examples, read_gold, read_marked, read_silver, read_written
from analyzer.lexicon.loader import load_entries

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "corpus"
SHARED = ROOT.parent / "shared"


@dataclass(frozen=True, slots=True)
class Sources:
    """Folders: `corpus` in the repository, `gold` and `news` outside it (their texts are never copied in)."""

    corpus: Path = CORPUS
    gold: Path = SHARED / "gold"
    news: Path = SHARED / "news"

    @property
    def has_gold(self) -> bool:
        """Whether train.jsonl is there."""
        return (self.gold / "train.jsonl").is_file()

    @property
    def has_dev(self) -> bool:
        """Whether dev.jsonl, to measure on, is there."""
        return (self.gold / "dev.jsonl").is_file()

    @property
    def has_silver(self) -> bool:
        """Whether silver.jsonl.gz is there."""
        return (self.gold / "silver.jsonl.gz").is_file()

    @property
    def has_marked(self) -> bool:
        """Whether the project's own labels can be joined to their texts."""
        return self.has_silver and (self.news / "articles.jsonl.gz").is_file() and (self.corpus / "real_labels.jsonl").is_file()

    def missing(self) -> list[str]:
        """What is not there, in words."""
        parts = {"gold/train.jsonl": self.has_gold, "gold/silver.jsonl.gz": self.has_silver, "label sendiri atas berita nyata": self.has_marked}
        return [name for name, there in parts.items() if not there]

    def read(self, *, silver: bool = True) -> Iterator[Labelled]:
        """Every labelled sentence that is there."""
        for path in sorted(self.corpus.glob("pairs_*.jsonl")):
            yield from read_written(path)
        yield from read_examples(load_entries())
        if self.has_gold:
            yield from read_gold(self.gold / "train.jsonl")
        if self.has_marked:
            yield from read_marked(self.corpus / "real_labels.jsonl", self.gold, self.news)
        if self.has_silver and silver:
            yield from read_silver(self.gold / "silver.jsonl.gz")
