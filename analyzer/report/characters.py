"""Characters that documents cannot hold or that act instead of being shown."""

import re

# Control characters but tab and line ends, lone surrogates, non-characters: XML 1.0 forbids them, browsers drop them.
_UNSHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Direction marks that may turn the text after them around.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """`text` with every such character as a replacement mark, so that nothing is hidden and no offset moves."""
    return _UNSHOWN.sub("\ufffd", text)


def straight(text: str) -> str:
    """`printable`, and without marks that turn the direction: for cells and labels, where no line ends their effect."""
    return _TURNING.sub("\ufffd", printable(text))
