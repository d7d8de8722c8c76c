"""Standard output and error: a program with a window has neither on Windows, where both are None."""

from __future__ import annotations

import os
import sys
from typing import TextIO


def give_missing_streams() -> None:
    """Let what is printed go nowhere if nobody reads it, so that no library trips over a missing stream."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - open until the end


def write_if_possible(text: str, stream: TextIO | None) -> None:
    """Write a text to a stream that may be missing or closed; a failure is not worth a second report."""
    if stream is None:
        return
    try:
        stream.write(text)
    except (OSError, ValueError):
        return
