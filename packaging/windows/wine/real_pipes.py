"""Runs a program with real Windows pipes, and says what it says: node refuses Wine's handles of Unix pipes."""

from __future__ import annotations

import os
import subprocess
import sys


def main() -> int:
    child = subprocess.Popen(
        sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, bufsize=0
    )
    assert child.stdout is not None  # noqa: S101 - it was asked for
    while said := os.read(child.stdout.fileno(), 65536):
        sys.stdout.buffer.write(said)
        sys.stdout.buffer.flush()
    return child.wait() & 0xFF


if __name__ == "__main__":
    sys.exit(main())
