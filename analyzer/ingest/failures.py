"""What a parser may raise on bytes that somebody broke on purpose, beside its own errors.

pypdf, python-docx, lxml and zipfile all let plain Python errors through on damaged files; their docs say so or fuzzing
showed it (tests/ingest/test_ingest_fuzz.py). SystemExit, KeyboardInterrupt and our own errors are not among them.
"""

import struct
import zlib

FAILURES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
