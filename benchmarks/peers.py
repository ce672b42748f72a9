"""What is measured, each made ready for some articles and then given them. Peers may take all ready sentences at once."""

import atexit
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from benchmarks.texts import Article, written_rows

Reader = Callable[[Sequence[Article]], Any]
_PIECES = 1.6  # word pieces a word, as an Indonesian BERT's tokeniser cuts news
_MOST_PIECES, _BATCH, _VOCABULARY = 128, 16, 32_000


def ours(_: Sequence[Article]) -> Reader:
    """The whole analysis: sentences, words, names, voices, candidates, scores, findings, aggregates."""
    from analyzer.pipeline import Analyzer

    analyzer = Analyzer()

    def read(articles: Sequence[Article]) -> None:
        for article in articles:  # each analysis is let go before the next, as in a corpus run
            analyzer.read(article.text)

    return read


def _tfidf() -> Any:
    """What most would build: TF-IDF of words and of characters within words, and a logistic regression, in scikit-learn."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline, make_union

    rows = written_rows()
    vectors = make_union(TfidfVectorizer(ngram_range=(1, 2)), TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5)))
    return make_pipeline(vectors, LogisticRegression(max_iter=50)).fit([row["text"] for row in rows], [row["strength"] > 0 for row in rows])


def _punkt() -> Callable[[str], list[str]]:
    """The sentence splitter that most would take."""
    from nltk.tokenize.punkt import PunktSentenceTokenizer

    split: Callable[[str], list[str]] = PunktSentenceTokenizer().tokenize
    return split


def tfidf(_: Sequence[Article]) -> Reader:
    """TF-IDF at its best: all sentences ready, and all at once."""
    model = _tfidf()
    return lambda articles: model.predict_proba([s for article in articles for s in article.sentences])


def tfidf_of_texts(_: Sequence[Article]) -> Reader:
    """TF-IDF from what ours is given, the text: sentences by NLTK's Punkt, then all at once."""
    model, split = _tfidf(), _punkt()
    return lambda articles: model.predict_proba([s for article in articles for s in split(article.text)])


def tfidf_one_by_one(_: Sequence[Article]) -> Reader:
    """TF-IDF as ours reads: one article after another, from its text."""
    model, split = _tfidf(), _punkt()
    return lambda articles: [model.predict_proba(split(article.text)) for article in articles]


def sastrawi(_: Sequence[Article]) -> Reader:
    """The usual script: each word through the Sastrawi stemmer (with its cache), then looked up among stems of loaded words."""
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    from analyzer.lexicon.compiled import load_lexicon

    stemmer = StemmerFactory().create_stemmer()
    loaded = {entry.term.split()[0].lower() for entry in load_lexicon().entries}
    word = re.compile(r"\w+")
    return lambda articles: [[stemmer.stem(w) in loaded for w in word.findall(s.lower())] for article in articles for s in article.sentences]


def vader(_: Sequence[Article]) -> Reader:
    """VADER, the speed reference of lexicon tools (English words: its speed is compared, not its judgement)."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer = SentimentIntensityAnalyzer()
    return lambda articles: [analyzer.polarity_scores(s) for article in articles for s in article.sentences]


def transformer(_: Sequence[Article]) -> Reader:
    """A forward pass in the size of BERT-base (12 layers of 768, one core, sentences of like length together), weights random."""
    import torch

    torch.set_num_threads(1)
    torch.manual_seed(0)
    layer = torch.nn.TransformerEncoderLayer(768, 12, 3072, activation="gelu", batch_first=True)
    words, encoder = torch.nn.Embedding(_VOCABULARY, 768), torch.nn.TransformerEncoder(layer, 12).eval()

    def read(articles: Sequence[Article]) -> None:
        lengths = sorted(min(_MOST_PIECES, 2 + round(_PIECES * len(s.split()))) for article in articles for s in article.sentences)
        with torch.inference_mode():
            for at in range(0, len(lengths), _BATCH):
                batch = lengths[at : at + _BATCH]
                encoder(words(torch.randint(_VOCABULARY, (len(batch), batch[-1]))))

    return read


def tokens(_: Sequence[Article]) -> Reader:
    """A floor: tokens with offsets and keys, nothing else."""
    from analyzer.text.words import split_words

    return lambda articles: [split_words(article.text) for article in articles]


def reading(articles: Sequence[Article]) -> Reader:
    """The floor: the bytes of the texts read from a file and decoded."""
    with NamedTemporaryFile("w", encoding="utf-8", delete=False) as file:
        file.write("\n".join(article.text for article in articles))
    path = Path(file.name)
    atexit.register(path.unlink)
    return lambda _: path.read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Peer:
    """`make` for articles gives a Reader; `most` articles are as many as it can read in some seconds; `needs` is a package."""

    label: str
    make: Callable[[Sequence[Article]], Reader]
    most: int
    needs: str = ""


PEERS = {
    "ours": Peer("Bingkai, the whole analysis", ours, 1_000),
    "tfidf": Peer("TF-IDF word + char_wb, logistic regression (scikit-learn)", tfidf, 1_000),
    "tfidf_of_texts": Peer("the same from the texts (sentences by NLTK's Punkt), all at once", tfidf_of_texts, 1_000),
    "tfidf_one_by_one": Peer("the same from the texts, article by article, as ours reads", tfidf_one_by_one, 1_000),
    "sastrawi": Peer("Sastrawi stemmer and look-up", sastrawi, 10, "Sastrawi"),
    "vader": Peer("VADER", vader, 200, "vaderSentiment"),
    "transformer": Peer("BERT-base forward pass, one core, random weights", transformer, 2, "torch"),
    "tokens": Peer("floor: tokens only", tokens, 1_000),
    "reading": Peer("floor: reading the bytes", reading, 1_000),
}
