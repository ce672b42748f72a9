"""The name that a finding is said of: the nearest one in its sentence, before it rather than after."""

from analyzer.text.reading import ReadSentence

_REACH = 8  # tokens
# Capitalised, but nobody that a word could be said of.
_TIMES = frozenset(
    [
        *("senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "ahad", "ramadan", "lebaran", "idulfitri", "natal"),
        *("januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"),
    ]
)


def target_of(sentence: ReadSentence, start: int, end: int) -> str | None:
    """The nearest run of name tokens around tokens `start:end`, as written; None where none is near."""
    names, forms = sentence.names, sentence.words.forms
    best, best_distance = None, _REACH + 1.0
    i = max(0, start - _REACH - 1)
    while i and names[i] and names[i - 1]:
        i -= 1  # a long name that ends within reach
    while i < min(len(names), end + _REACH + 1):
        if not names[i]:
            i += 1
            continue
        j = i
        while j < len(names) and names[j]:
            j += 1
        distance = start - j if j <= start else (i - end) + 0.5
        if 0 <= distance < best_distance and sentence.words.keys[i] not in _TIMES:
            best, best_distance = " ".join(forms[i:j]), distance
        i = j
    return best
