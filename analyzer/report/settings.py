"""The reader's choices as (name, value) pairs, the same from the page and from the command line."""

from analyzer.report.wording import phrase


def settings(source: str, threshold: float, language: str = "id", *, voices: str = "", categories: str = "") -> tuple[tuple[str, str], ...]:
    """`source` as given (`-` is pasted or piped), `threshold` 0..1; `voices` and `categories` as they are called, all where empty."""
    every = phrase("settings.every", language)
    return (
        (phrase("settings.source", language), phrase("settings.pasted", language) if source == "-" else source),
        (phrase("settings.voices", language), voices or every),
        (phrase("settings.categories", language), categories or every),
        (phrase("settings.threshold", language), f"{100 * threshold:.0f} %"),
    )
