"""Text that Streamlit would read as Markdown, made plain."""

import re

_MARKUP = re.compile(r"([\\`*_{}\[\]()#+\-.!$~|<>:&\"'])")


def plain(text: str) -> str:
    """`text` with every Markdown, LaTeX and colour sign escaped, on one line."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
