"""A real browser on the real app: the app as a subprocess on a free port, Debian's chromium, and a watch on the network.

Where no chromium is found the tests are skipped, saying so; in CI (the environment variable CI is set) they fail instead.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Locator, Page, sync_playwright

ROOT = Path(__file__).parents[2]
SCREENSHOTS = ROOT / "build" / "screenshots"
AXE = Path(__file__).with_name("axe.min.js")
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
WIDTHS = {1280: 900, 360: 740}
READY = 90  # seconds that the app may take to start on a busy machine
PATIENCE = 60_000  # milliseconds that a page may take to show something
FIRST = 240_000  # milliseconds for the first page, which loads lexicon and model


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where chromium is."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found:
        return found
    reason = "no chromium found; install it (Debian: apt-get install chromium) to run the browser tests"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def address(chromium: str) -> Iterator[str]:  # noqa: ARG001 - no server where there is no browser
    """The running app."""
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port), "--server.fileWatcherType", "none"]
    (ROOT / "build").mkdir(exist_ok=True)
    with (ROOT / "build" / "browser-tests-app.log").open("wb") as log:
        server = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=subprocess.STDOUT)
        try:
            _wait(f"http://localhost:{port}/_stcore/health", server)
            yield f"http://localhost:{port}"
        finally:
            server.terminate()
            server.wait(10)


def _wait(health: str, server: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + READY
    while time.monotonic() < until and server.poll() is None:
        try:
            with urlopen(health, timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.3)
    pytest.fail(f"the app did not start; see {ROOT / 'build' / 'browser-tests-app.log'}")


@pytest.fixture(scope="session")
def browser(chromium: str, address: str) -> Iterator[Browser]:
    """Chromium, after one visit that made the app load lexicon and model."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = running.new_page()
        page.goto(address, timeout=FIRST)
        page.locator("textarea").wait_for(timeout=FIRST)
        page.locator("[data-testid='stSpinner']").wait_for(state="detached", timeout=FIRST)
        page.close()
        yield running
        running.close()


class Reader:
    """Somebody who reads in the browser; `hosts` are all that the page asked anything of, `complaints` what went wrong in it."""

    def __init__(self, page: Page, address: str, width: int) -> None:
        self.page, self.address, self.width = page, address, width
        self.hosts: set[str] = set()
        self.complaints: list[str] = []
        page.set_default_timeout(PATIENCE)
        page.on("request", lambda request: self.hosts.add(urlsplit(request.url).hostname or urlsplit(request.url).scheme))
        page.on("websocket", lambda ws: self.hosts.add(urlsplit(ws.url).hostname or "?"))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (self.complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))

    def open(self, path: str = "") -> "Reader":
        self.page.goto(f"{self.address}/{path}")
        self.page.locator("h1").wait_for()
        self.rest()
        return self

    def paste(self, text: str) -> "Reader":
        self.page.locator("textarea").fill(text)
        self.page.get_by_role("button", name="Baca", exact=True).click()
        self.page.locator(".bk-text").wait_for()
        self.rest()
        return self

    def sample(self, number: int) -> "Reader":
        self.page.get_by_role("radio", name="Contoh").click()
        self.page.get_by_role("button", name="Baca contoh ini").nth(number).click()
        self.page.locator(".bk-text").wait_for()
        self.rest()
        return self

    def rest(self) -> None:
        """Wait until the app has answered everything."""
        self.page.wait_for_timeout(400)
        self.page.locator("[data-testid='stStatusWidget']").wait_for(state="detached")
        self.page.locator("[data-stale='true']").first.wait_for(state="detached")
        self.page.locator("[data-testid='stSpinner']").first.wait_for(state="detached")
        self.page.wait_for_timeout(300)

    @property
    def marks(self) -> Locator:
        return self.page.locator(".bk-text .bk-mark")

    def card(self, number: int) -> Locator:
        return self.page.locator(".bk-text .bk-spot").nth(number).locator(".bk-card")

    def shot(self, name: str) -> None:
        """Keep a picture of the whole page."""
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        size = self.page.viewport_size
        height = int(self.page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight"))
        self.page.set_viewport_size({"width": self.width, "height": min(height + 10, 8_000)})
        self.page.wait_for_timeout(500)
        self.page.screenshot(path=SCREENSHOTS / f"{name}-{self.width}.png")
        if size:
            self.page.set_viewport_size(size)

    def scrolls_sideways(self) -> bool:
        widest = "Math.max(document.documentElement.scrollWidth, document.querySelector('[data-testid=stMain]').scrollWidth)"
        return bool(self.page.evaluate(f"{widest} > innerWidth"))

    def axe(self) -> list[str]:
        """What axe finds against WCAG 2.2 A and AA: rule, place, reason."""
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
        found = self.page.evaluate("tags => axe.run(document, {runOnly: tags})", tags)
        return [f"{rule['id']}: {node['html'][:120]} {node['failureSummary'][:200]}" for rule in found["violations"] for node in rule["nodes"]]


@pytest.fixture(params=WIDTHS, ids=[f"{width}px" for width in WIDTHS])
def reader(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Reader]:
    """A fresh visit at desktop and phone width; afterwards nothing may have left this machine or gone wrong."""
    width = request.param
    context = browser.new_context(viewport={"width": width, "height": WIDTHS[width]}, has_touch=width < 600, accept_downloads=True)
    visitor = Reader(context.new_page(), address, width)
    yield visitor
    assert visitor.hosts <= {"localhost", "127.0.0.1", "data", "blob"}, visitor.hosts
    assert not visitor.complaints
    context.close()
