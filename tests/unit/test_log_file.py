"""A record of the log is one line, whatever text from elsewhere is in it; a terminal gets no command from it."""

from __future__ import annotations

import io
import logging
import sys

import pytest

from tjgui.commands.output import ToStandardError, log, say, say_json
from tjgui.log_file import LineFormatter

_FORGED = "ok\n2026-11-27 12:00:00 INFO tjgui: 3 ads created\r\x1b[2J\x9b31m\u2028\u202edne"


def record(message: str, *values: object, exc_info: BaseException | None = None) -> logging.LogRecord:
    info = None if exc_info is None else (type(exc_info), exc_info, exc_info.__traceback__)
    return logging.LogRecord("tjgui", logging.WARNING, "", 0, message, values, info)


def test_a_record_is_one_line_without_controls() -> None:
    line = LineFormatter("%(levelname)s %(message)s").format(record("The page asked: %s", _FORGED))
    assert line == "WARNING The page asked: ok 2026-11-27 12:00:00 INFO tjgui: 3 ads created [2J31m dne"


def test_a_traceback_is_indented_so_that_none_of_its_lines_looks_like_a_record() -> None:
    try:
        raise ValueError(_FORGED)
    except ValueError as error:
        lines = LineFormatter("%(message)s").format(record("x", exc_info=error)).splitlines()
    assert lines[0] == "x"
    assert len(lines) > 3
    assert all(line.startswith("  ") and line.isprintable() for line in lines[1:])


def test_no_command_reaches_a_terminal(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    say("\x1b]0;title\x07\x9b2J\u202e")
    say_json({"error": "\x9b2J\u202e\u2028\x7f"})
    log("\x1b[2J")
    ToStandardError().emit(record("\x1b[2J"))
    for stream in (out, err):
        stream.flush()
        lines = stream.buffer.getvalue().decode().split("\n")
        assert len(lines) == 3
        assert all(line.isprintable() for line in lines)
    assert out.buffer.getvalue().decode().split("\n")[1] == '{"error": "\\u009b2J\\u202e\\u2028\\u007f"}'
