"""Which steps run, in what order, and why.

read (sentences, words, names, voices) → propose (lexicon and rules: wide) → judge (classifier: keeps or drops each
proposal in its context, scores the sentence) → sum up. Reading comes first because voice and names guard matching;
the classifier comes last because only it sees the whole sentence.
"""

from collections.abc import Sequence
from functools import cache

from analyzer import __version__
from analyzer.classifier.model import Classifier, Judgement, load_classifier
from analyzer.input_check import LONGEST, check_length, check_readable
from analyzer.lexicon.compiled import load_lexicon
from analyzer.lexicon.matcher import Match, Matcher
from analyzer.lexicon.passives import agentless
from analyzer.lexicon.proposals import propose
from analyzer.lexicon.targets import target_of
from analyzer.results import Analysis, Evidence, Finding, Sentence, Span, Versions
from analyzer.scoring import lexicon_score, summarise
from analyzer.text.reading import ReadSentence, read_text
from analyzer.text.words import count_words

__all__ = ["LONGEST", "Analyzer", "analyze", "default_analyzer", "put_title_in_front"]
_HEADLINE_WORDS = 25


class Analyzer:
    """Lexicon and classifier, loaded once; `read` any number of texts. Safe to share between threads."""

    def __init__(self, matcher: Matcher | None = None, classifier: Classifier | None = None) -> None:
        self.matcher = matcher or load_lexicon()
        self.classifier = classifier or load_classifier()
        self.versions = Versions(__version__, self.matcher.digest, self.classifier.digest)

    def analyze(self, text: str, title: str | None = None, *, explain: bool = True) -> Analysis:
        """Check and read one article as a reader brings it.

        With a `title` that does not stand at the text's start, the text read is the title, a newline, and the text.
        InputError where the text is empty, too short, too long or not Indonesian.
        """
        whole, headline, in_front = put_title_in_front(text, title)
        check_readable(whole)
        return self.read(whole, headline=headline or _headline(whole), title_in_front=in_front, explain=explain)

    def read(
        self, text: str, *, sentences: Sequence[Span] | None = None, headline: Span | None = None, title_in_front: bool = False, explain: bool = False
    ) -> Analysis:
        """Read any text, however short, without judging whether it is an article; `sentences` keeps a given split.

        `title_in_front` says that the headline and its newline were put before the text as given.
        """
        check_length(text)
        parts = read_text(text, sentences)  # step by step for all sentences, which is quicker than sentence by sentence
        proposed = [propose(part, self.matcher) for part in parts]
        judgements = [self.classifier.judge(part, matches, explain=explain) for part, matches in zip(parts, proposed, strict=True)]
        judged = tuple([self._sentence(*of_one, text, explain=explain) for of_one in zip(parts, proposed, judgements, strict=True)])
        words = [count_words(part.words) for part in parts]
        return Analysis(text, judged, summarise(judged, words, headline), self.versions, headline, title_in_front)

    def _sentence(self, part: ReadSentence, matches: Sequence[Match], judgement: Judgement, text: str, *, explain: bool) -> Sentence:
        weights = self.classifier.weights
        proposals = tuple([_finding(part, m, p) for m, p in zip(matches, judgement.spans, strict=True)])
        return Sentence(
            span=part.span,
            score=judgement.score,
            loaded=judgement.score >= weights.threshold,
            lexicon_score=lexicon_score(matches),
            probability=judgement.text_probability,
            findings=tuple([f for f in proposals if f.probability >= weights.span_threshold]),
            proposals=proposals,
            evidence=_evidence(part, matches, judgement, text) if explain else (),
            passives=agentless(part),
        )


def _finding(part: ReadSentence, match: Match, probability: float) -> Finding:
    entry, words = match.entry, part.words
    return Finding(
        span=Span(words.starts[match.start], words.ends[match.end - 1]),
        term=entry.term,
        category=entry.category,
        intensity=entry.intensity,
        voice=part.voices[match.start],
        why=entry.why,
        neutral=entry.neutral,
        source=entry.source,
        probability=probability,
        target=target_of(part, match.start, match.end, entry.category),
    )


def _evidence(part: ReadSentence, matches: Sequence[Match], judgement: Judgement, text: str) -> tuple[Evidence, ...]:
    """The parts of the score's log-odds in text order, the constant first; they add up to the whole."""
    words, places = part.words, part.places
    bounds: dict[int, tuple[int, int]] = {}
    for token, place in enumerate(places):
        start, _ = bounds.get(place, (words.starts[token], 0))
        bounds[place] = (start, words.ends[token])
    out = [Evidence("tetap", judgement.bias)]
    out += [Evidence(text[slice(*bounds[place])], weight, Span(*bounds[place])) for place, weight in judgement.words]
    for match, weight in zip(matches, judgement.span_weights, strict=True):
        out.append(Evidence(match.entry.term, weight, Span(words.starts[match.start], words.ends[match.end - 1])))
    return tuple(out)


def put_title_in_front(text: str, title: str | None) -> tuple[str, Span | None, bool]:
    """The text to read, its headline's span, and whether the title had to be put before the text."""
    if not title or not title.strip():
        return text, None, False
    start = len(text) - len(text.lstrip())
    after = text[start + len(title.strip()) :][:1]
    if text.startswith(title.strip(), start) and after in ("", "\n", "\r"):
        return text, Span(start, start + len(title.strip())), False
    return f"{title}\n{text}", Span(0, len(title)), True


def _headline(text: str) -> Span | None:
    """The first line, where it is short, ends without a full stop, and more follows."""
    lines = text.lstrip().split("\n", 1)
    first = lines[0].strip()
    if len(lines) < 2 or not lines[1].strip() or first.endswith((".", "”", '"', ",")) or not 0 < len(first.split()) <= _HEADLINE_WORDS:
        return None
    start = text.index(first)
    return Span(start, start + len(first))


@cache
def default_analyzer() -> Analyzer:
    """The shipped lexicon and model, loaded once per process."""
    return Analyzer()


def analyze(text: str, title: str | None = None) -> Analysis:
    """Read one Indonesian news text with the shipped lexicon and model (see Analyzer.analyze)."""
    return default_analyzer().analyze(text, title)
