"""What the tests of pages share: a visitor to the app, and what a visitor does and sees there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

APP = Path(__file__).parents[2] / "app.py"


class Visitor(AppTest):
    """A visit of its own; methods of AppTest return the visitor again."""

    def shown(self) -> str:
        """All HTML of a page that drew without a failure."""
        assert not self.exception
        return "".join(str(part.proto.body) for part in self.get("html"))

    def press(self, words: str) -> "Visitor":
        """Press the first button whose label is, or else holds, the words."""
        buttons = [b for b in self.button if b.label == words] or [b for b in self.button if words in b.label]
        buttons[0].click()
        return self.run()

    def in_english(self) -> "Visitor":
        """Turn the language switch."""
        self.button_group(key="language").set_value("en")
        return self.run()


@pytest.fixture
def visit() -> Callable[..., Visitor]:
    """Open the app as a new visitor, then a page by its file's name: `visit("leksikon")`; without one, Baca."""

    def opened(page: str = "") -> Visitor:
        app = Visitor(APP, default_timeout=60).run()
        return app.switch_page(f"ui/{page}.py").run() if page else app

    return opened
