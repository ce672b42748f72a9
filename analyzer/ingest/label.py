"""A file name or address as a message may show it."""

_LONGEST = 80  # characters; a longer one keeps its two ends


def label(source: str) -> str:
    """One line, at most 80 characters, without control or direction marks; `-` is named as what it is."""
    if source == "-":
        return "Masukan baku"
    shown = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in source)
    if len(shown) > _LONGEST:
        shown = f"{shown[:50]}…{shown[-29:]}"
    return f"“{shown}”"
