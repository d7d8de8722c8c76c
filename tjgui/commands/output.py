"""What commands print: results to standard output, the log to standard error.

A reader that goes away, such as `head`, ends neither a command nor a run: what is left to say is dropped.
"""

from __future__ import annotations

import json
import logging
import os
import re
import sys
from collections.abc import Mapping
from datetime import datetime
from typing import TextIO

from tjgui.core.wording.message import Message

_logger = logging.getLogger(__name__)
#: A terminal's escape sequences, and what changes the order of what it shows; the ends of lines are the program's own.
_STEERING = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def say(line: Message | str) -> None:
    """Print a line of the result."""
    _print(str(line), sys.stdout)


def say_json(value: Mapping[str, object]) -> None:
    """Print one JSON object on one line."""
    _print(json.dumps(value, ensure_ascii=False), sys.stdout)


def log(text: Message | str) -> None:
    """Print a line with the time of day to standard error, and write it to the log file if there is one."""
    _logger.info("%s", text)
    _print(f"{datetime.now():%H:%M:%S} {text}", sys.stderr)


def say_nothing_more(stream: TextIO) -> None:
    """Drop what is written to a stream from now on: nobody reads it any more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, stream.fileno())
    finally:
        os.close(nowhere)


def speak_utf8(*streams: TextIO | None) -> None:
    """Write UTF-8 to files and pipes, which would use a code page on Windows."""
    for stream in streams:
        if stream is not None and not stream.isatty() and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")


def complain(line: str) -> None:
    """Print a line to standard error, without the time of day."""
    _print(line, sys.stderr)


def _print(line: str, stream: TextIO | None) -> None:
    if stream is None:  # closed by whoever started the program
        return
    try:
        print(_printable(line, stream.encoding), file=stream, flush=True)
    except OSError as error:  # nobody reads it any more, or the disk that it goes to is full
        _logger.info("What is printed from now on is dropped: %s", error)
        say_nothing_more(stream)


def _printable(line: str, encoding: str | None) -> str:
    """Escape what a stream cannot print, such as a file name that is not UTF-8, and what would steer a terminal.

    The escapes are valid in JSON.
    """
    if not line.isprintable():
        line = _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", line)
    try:
        line.encode(encoding or "utf-8")
    except UnicodeEncodeError:
        return line.encode(encoding or "utf-8", "backslashreplace").decode(encoding or "utf-8")
    return line


class ToStandardError(logging.Handler):
    """Prints log records to standard error, wherever that leads at the moment."""

    def emit(self, record: logging.LogRecord) -> None:
        """Print a record."""
        try:
            _print(self.format(record), sys.stderr)
        except Exception:  # noqa: BLE001 - logging's own border
            self.handleError(record)
