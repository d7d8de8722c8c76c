"""The exit codes of every command."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes of the contract in design.md."""

    DONE = 0
    SOME_FAILED = 1
    BAD_INPUT = 2
    STOPPED = 3
