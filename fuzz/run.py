"""`python -m fuzz.run [--seconds N] [TARGET ...]`: every target by hypothesis and, where it is installed, by atheris. Exit code 1 where one fell."""

import argparse
import importlib.util
import subprocess
import sys
import time
from pathlib import Path

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

_SLOW = 20.0  # seconds for one input; whatever takes longer hangs
_PIECES = [b"\0", b"<", b">", b'"', b"[[", b"]]", b"=", b"\n", b",", b"\xff", b"\xe2\x80\x9c", b"-1", b"99999999999", b"{}", b"&#0;", b"\r", b"true"]


@st.composite
def spoiled(draw: st.DrawFn, seeds: list[bytes]) -> bytes:
    """A seed cut short with stretches overwritten or repeated, or any bytes."""
    out = bytearray(draw(st.sampled_from(seeds) | st.binary(max_size=300)))
    for _ in range(draw(st.integers(0, 5))):
        place, size = draw(st.integers(0, len(out))), draw(st.integers(0, 40))
        new = draw(st.binary(max_size=8) | st.sampled_from(_PIECES)) or bytes(out[place : place + size])
        out[place : place + draw(st.integers(0, 8))] = new * draw(st.sampled_from([1, 1, 1, 2, 50]))
    return bytes(out[: draw(st.integers(0, len(out)))] if draw(st.booleans()) else out)


def by_hypothesis(name: str, seconds: float) -> int:
    """Batches with ever new seeds until the time is up; the number of inputs. Raises what the target raised."""
    from fuzz.targets import TARGETS

    target, seeds = TARGETS[name]
    target(seeds()[0])  # what is loaded on first use does not count
    end, tried, batch = time.monotonic() + seconds, 0, int(time.time())

    def one(data: bytes) -> None:
        nonlocal tried
        if time.monotonic() > end:
            return
        tried += 1
        started = time.process_time()
        target(data)
        if time.process_time() - started > _SLOW:
            raise TimeoutError(f"{name}: more than {_SLOW:g} s for {data[:80]!r}")

    while time.monotonic() < end:
        batch += 1
        checked = settings(max_examples=300, deadline=None, database=None, suppress_health_check=list(HealthCheck))(given(spoiled(seeds()))(one))
        seed(batch)(checked)()
    return tried


def by_atheris(name: str) -> None:
    """Never returns: libFuzzer ends the process. Its own options stand in sys.argv."""
    import atheris

    with atheris.instrument_imports(include=["analyzer"]):
        from fuzz.targets import TARGETS

    atheris.Setup(sys.argv, TARGETS[name][0])
    atheris.Fuzz()


def _apart(name: str, seconds: int) -> int:
    limits = [f"-max_total_time={seconds}", f"-timeout={_SLOW:g}", "-rss_limit_mb=2048", "-artifact_prefix=build/"]
    command = [sys.executable, "-m", "fuzz.run", "--atheris", name, *limits]
    done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603 - ourselves
    lines = done.stderr.splitlines()
    print(f"{name}: atheris, {next((line for line in reversed(lines) if line.startswith('Done')), f'fell ({done.returncode})')}")
    if done.returncode:
        print("\n".join(lines[-25:]))
    return done.returncode


def main() -> int:
    """Each target in turn."""
    if sys.argv[1:2] == ["--atheris"]:
        name = sys.argv[2]
        sys.argv = [sys.argv[0], *sys.argv[3:]]
        by_atheris(name)
    from fuzz.targets import TARGETS

    Path("build").mkdir(exist_ok=True)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(TARGETS)} (all)")
    parser.add_argument("--seconds", type=int, default=20, help="for each target and each tool")
    args = parser.parse_args()
    there = importlib.util.find_spec("atheris") is not None
    if not there:
        print("atheris is not installed, so only hypothesis searches (pip install atheris==3.0.0)")
    fell = 0
    for name in args.targets or TARGETS:
        print(f"{name}: hypothesis, {by_hypothesis(name, args.seconds)} inputs in {args.seconds} s", flush=True)
        fell += bool(there and _apart(name, args.seconds))
    return int(fell > 0)


if __name__ == "__main__":
    sys.exit(main())
