"""Forty pupils at once: `make load`. Starts the app on loopback, lets each pupil paste an article with a word of their own and press the button.

Speaks the app's own protocol (protobuf over a web socket) by Streamlit's classes, for forty browsers would be heavier than the app. Tells the
95th percentile of an analysis, errors, the server's peak memory, and whether a pupil's word reached another pupil's page. Exit code 1 where it
did, or anything failed.
"""

import argparse
import json
import os
import random
import signal
import socket
import string
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets import Origin, Subprotocol
from websockets.sync.client import ClientConnection, connect

ROOT = Path(__file__).resolve().parents[1]
ARTICLES = ("tabloid-selebritas", "perang-luar-negeri", "lugas-air-bersih", "unjuk-rasa-kampus", "ekonomi-harga-beras")
_PATIENCE = 120.0  # seconds for one answer


@dataclass(slots=True)
class Pupil:
    """One visit: the word that only this pupil writes, what came back, how long each press took (seconds)."""

    word: str
    came: bytearray = field(default_factory=bytearray)
    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


class Page:
    """A visit's web socket: press buttons, collect what the page shows."""

    def __init__(self, connection: ClientConnection, pupil: Pupil) -> None:
        self._socket, self._pupil = connection, pupil
        self.box = self.button = ""

    def run(self, text: str | None = None) -> None:
        """One run of the page; with `text`, as pasted and sent. Returns when the page is whole."""
        message = BackMsg()
        message.rerun_script.query_string = ""
        if text is not None:
            pasted, pressed = message.rerun_script.widget_states.widgets.add(), message.rerun_script.widget_states.widgets.add()
            pasted.id, pasted.string_value = self.box, text
            pressed.id, pressed.trigger_value = self.button, True
        self._socket.send(message.SerializeToString())
        while True:
            data = self._socket.recv(timeout=_PATIENCE)
            if isinstance(data, str):
                raise TypeError("a text message")
            self._pupil.came += data
            message_in = ForwardMsg.FromString(data)
            kind = message_in.WhichOneof("type")
            if kind == "delta":
                self._look(message_in)
            elif kind == "script_finished":
                return

    def _look(self, message: ForwardMsg) -> None:
        element = message.delta.new_element
        if element.WhichOneof("type") == "text_area":
            self.box = element.text_area.id
        elif element.WhichOneof("type") == "button" and element.button.is_form_submitter:
            self.button = element.button.id
        elif element.WhichOneof("type") == "exception":
            self._pupil.errors.append(f"exception on the page: {element.exception.type}")

def visit(port: int, pupil: Pupil, rounds: int, together: threading.Barrier, pause: float) -> None:
    """Open the page, each at a moment of one's own; press once at the same moment as all others, then in one's own time."""
    dice = random.Random(pupil.word)
    waits = {"open_timeout": _PATIENCE, "ping_timeout": _PATIENCE}
    time.sleep(dice.uniform(0, pause))  # nobody opens the page at the same second
    address, origin = f"ws://127.0.0.1:{port}/_stcore/stream", f"http://127.0.0.1:{port}"
    try:
        with connect(address, origin=Origin(origin), subprotocols=[Subprotocol("streamlit")], max_size=None, compression=None, **waits) as connection:
            page = Page(connection, pupil)
            page.run()
            for number in range(rounds):
                article = (ROOT / "tests" / "golden" / f"{dice.choice(ARTICLES)}.txt").read_text(encoding="utf-8")
                if number == 0:
                    together.wait(timeout=2 * _PATIENCE)
                else:
                    time.sleep(dice.uniform(0, pause))
                started = time.monotonic()
                page.run(f"{article}\nPengamat {pupil.word} menilai rezim itu kejam untuk kali ke-{number}.")
                pupil.seconds.append(time.monotonic() - started)
    except Exception as error:  # noqa: BLE001 - counted and told
        pupil.errors.append(f"{type(error).__name__}: {error}")
        together.abort()


@contextmanager
def app() -> Iterator[tuple[int, int]]:
    """The app on a free port of loopback: (port, process id)."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.address", "127.0.0.1", "--server.port", str(port), "--server.headless", "true"]
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        end = time.monotonic() + _PATIENCE
        while not _answers(port):
            if time.monotonic() > end or process.poll() is not None:
                raise RuntimeError("the app does not start")
            time.sleep(0.2)
        yield port, process.pid
    finally:
        process.terminate()
        process.wait(20)


def _answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def _peak(process: int) -> float:
    """Peak resident memory in MB."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) / 1024


def _percentile(values: list[float], share: float) -> float | None:
    ordered = sorted(values)
    return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 2) if ordered else None


def _word(number: int) -> str:
    """A made-up name that stands in no other text; all of one length, so that none is part of another."""
    return "Zq" + "".join(random.Random(number).choices(string.ascii_lowercase, k=10))


def main() -> int:
    """Run and tell, as one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pupils", type=int, default=40)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--pause", type=float, default=20.0, help="seconds, at most, between a pupil's presses after the first")
    args = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # ends the app too
    pupils = [Pupil(_word(number)) for number in range(args.pupils)]
    together = threading.Barrier(args.pupils)
    with app() as (port, process):
        warm = Pupil(_word(-1))
        visit(port, warm, 1, threading.Barrier(1), 0)  # lexicon and model are loaded, as before a lesson
        began = _peak(process)
        with ThreadPoolExecutor(args.pupils) as pool:
            list(pool.map(lambda pupil: visit(port, pupil, args.rounds, together, args.pause), pupils))
        peak = _peak(process)
    own = sum(pupil.word.encode() in pupil.came for pupil in pupils)
    leaks = [(a.word, b.word) for a in pupils for b in pupils if a is not b and b.word.encode() in a.came]
    errors = [error for pupil in (warm, *pupils) for error in pupil.errors]
    first, later = [p.seconds[0] for p in pupils if p.seconds], [s for p in pupils for s in p.seconds[1:]]
    report = {
        "pupils": args.pupils, "presses": len(first) + len(later), "cores": os.cpu_count(), "load_average": round(os.getloadavg()[0], 1), "errors": len(errors),
        "own_word_on_own_page": own, "words_on_another_page": len(leaks), "first_press_of_all": round(warm.seconds[0], 2) if warm.seconds else None,
        "all_at_once": {"median": _percentile(first, 0.5), "p95": _percentile(first, 0.95), "worst": _percentile(first, 1)},
        "in_their_own_time": {"median": _percentile(later, 0.5), "p95": _percentile(later, 0.95), "worst": _percentile(later, 1)},
        "memory_mb": {"one_visit": round(began), "peak": round(peak)},
    }  # fmt: skip
    print(json.dumps(report, indent=1))
    print(*sorted(set(errors))[:5], sep="\n", file=sys.stderr)
    return int(bool(errors or leaks) or own != args.pupils)


if __name__ == "__main__":
    sys.exit(main())
