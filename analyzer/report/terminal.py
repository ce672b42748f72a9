"""An Analysis on a terminal: the text with its findings marked, the reasons below."""

from unicodedata import category

from analyzer.report.segments import segments
from analyzer.report.wording import VOICES, category_label, confidence, decimal
from analyzer.results import Analysis

_BOLD, _DIM, _END = "\033[1;33m", "\033[2m", "\033[0m"


def render(analysis: Analysis, *, colour: bool) -> str:
    """The whole text, then one line per finding, then the aggregates; no control characters of the text's own."""
    bold, dim, end = (_BOLD, _DIM, _END) if colour else ("[", "", "]")
    text = "".join(f"{bold}{_clean(s.text)}{end}" if s.finding else _clean(s.text) for s in segments(analysis))
    lines = [text, ""]
    for f in analysis.findings:
        words = _clean(analysis.text[f.span.start : f.span.end])
        plainer = f" Lebih lugas: {'; '.join(f.neutral)}." if f.neutral else ""
        lines.append(f"- {words} · {category_label(f.category)} · {VOICES[f.voice]} · {confidence(f.probability)}")
        lines.append(f"  {dim if colour else ''}{f.why}{plainer.replace('….', '…')}{_END if colour else ''}")
    s = analysis.summary
    loaded = sum(x.loaded for x in analysis.sentences)
    lines += ["", f"Muatan {s.load:.0f} dari 100 (90 %: {s.load_low:.0f}–{s.load_high:.0f})."]
    lines.append(f"{loaded} dari {s.sentences} kalimat bermuatan; {decimal(s.density, 1, 'id')} temuan per 100 kata.")
    if s.percentile is not None:
        lines.append(f"Lebih bermuatan daripada {s.percentile:.0f} % artikel berita pembanding.")
    return "\n".join(lines)


def _clean(text: str) -> str:
    """Control characters could drive the terminal; they are shown as a replacement mark."""
    return "".join("\ufffd" if category(c) == "Cc" and c not in "\n\t" else c for c in text)
