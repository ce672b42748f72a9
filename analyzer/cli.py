"""The command line: which commands there are. Exit codes: 0 done, 1 some documents or checks failed, 2 wrong use."""

import argparse
import errno
import os
import sys
import tomllib
from collections.abc import Sequence
from contextlib import suppress

from analyzer.commands import compare, corpus, diff, lexicon, model, read, score, study
from analyzer.errors import AnalyzerError

_COMMANDS = (read, score, corpus, compare, diff, lexicon, model, study)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; errors are told on stderr, in Indonesian."""
    parser = argparse.ArgumentParser(prog="python -m analyzer", description="Bingkai: membaca pembingkaian dalam berita berbahasa Indonesia.")
    parsers = parser.add_subparsers(dest="command", required=True, metavar="PERINTAH")
    for command in _COMMANDS:
        command.add_to(parsers)
    args = parser.parse_args(argv)
    try:
        code = int(args.run(args))
        sys.stdout.flush()  # here, so that a full disk is told and not swallowed at the exit
    except AnalyzerError as error:
        print(f"Galat: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except OSError as error:
        _drop_output()
        print(f"Galat: {error.filename or 'keluaran'}: {error.strerror or error}. {_mend(error)}", file=sys.stderr)
        return 2
    except tomllib.TOMLDecodeError as error:
        print(f"Galat: sebuah berkas program (.toml) rusak ({error}). Pasang ulang berkas aslinya.", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Dihentikan.", file=sys.stderr)
        return 130
    return code


def _mend(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return "Kosongkan ruang disk, atau tulis ke tempat lain."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return "Periksa izinnya, atau pilih folder lain."
    return "Periksa berkas itu; kalau bagian dari program, pasang ulang berkas aslinya."


def _drop_output() -> None:
    """What is left in the buffer goes nowhere, or Python would complain once more at the exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
