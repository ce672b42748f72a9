"""Whether a title that a file's properties give is a headline: most are left over from a program or a template."""

import re

_LONGEST = 200  # characters; longer ones are summaries or keyword lists
_FEWEST_WORDS = 2
_TOP = 1000  # characters in which a story's headline stands
_SITE = re.compile(r"\s+[-–|•]\s+[^-–|•]{1,40}$")  # " - Kompas.com", which browsers add
# What Word, LibreOffice, python-docx and scanners write by themselves.
_LEFTOVER = re.compile(
    r"^(microsoft (word|powerpoint) - |word document$|untitled|tanpa judul|(dokumen|document|presentasi|scan|pindaian)\s?\d*$)"
    r"|\.(docx?|odt|rtf|txt|pdf|html?|indd|pages)$",
    re.IGNORECASE,
)


def plausible_title(raw: object) -> str | None:
    """`raw` on one line, where it may be a headline; else None."""
    title = " ".join(raw.split()) if isinstance(raw, str) else ""
    if not len(title.split()) >= _FEWEST_WORDS or len(title) > _LONGEST or _LEFTOVER.search(title):
        return None
    return title


def title_in(raw: object, text: str) -> str | None:
    """A plausible title, without the site's name, only where the top of `text` says it too; else None."""
    title = plausible_title(raw)
    top = "".join(text[:_TOP].casefold().split())
    for candidate in (title, _SITE.sub("", title)) if title else ():
        if "".join(candidate.casefold().split()) in top:
            return candidate
    return None
