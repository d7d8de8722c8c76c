"""No line of the log is lost, whoever else has the file open."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from tjgui.log_file import RotatingLog

LINES = [f"line {number:03}" for number in range(100)]


@pytest.fixture
def log(tmp_path: Path) -> Iterator[RotatingLog]:
    handler = RotatingLog(tmp_path / "tjgui.log", maxBytes=250, backupCount=100, encoding="utf-8")
    yield handler
    handler.close()


def write(log: RotatingLog, lines: list[str]) -> None:
    for line in lines:
        log.handle(logging.LogRecord("tjgui", logging.INFO, "", 0, line, None, None))


def written(folder: Path) -> list[str]:
    return sorted(line for path in folder.iterdir() for line in path.read_text(encoding="utf-8").splitlines())


def refuse(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Refuse to rename files with these names, as Windows does while another process has them open."""
    rename = Path.replace

    def refused(self: Path, target: Path) -> Path:
        if self.name in names:
            raise PermissionError(13, "in use", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", refused)


def test_a_full_log_becomes_an_older_one(log: RotatingLog, tmp_path: Path) -> None:
    write(log, LINES)
    assert written(tmp_path) == LINES
    assert (tmp_path / "tjgui.log.1").is_file()
    assert not (tmp_path / "tjgui.log.0").exists()


def test_where_rotating_is_refused_the_log_continues_in_the_same_file(
    log: RotatingLog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(log, LINES[:20])
    before = {path: path.read_bytes() for path in tmp_path.glob("tjgui.log.*")}
    refuse(monkeypatch, "tjgui.log")
    write(log, LINES[20:])
    assert written(tmp_path) == LINES
    assert {path: path.read_bytes() for path in tmp_path.glob("tjgui.log.*")} == before


def test_a_log_that_cannot_become_an_older_one_is_put_back(
    log: RotatingLog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.replace

    def refused(self: Path, target: Path) -> Path:
        if str(target).endswith(".1"):
            raise PermissionError(13, "in use", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", refused)
    write(log, LINES)
    assert written(tmp_path) == LINES


def test_rotating_works_again_once_the_other_process_is_gone(
    log: RotatingLog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tjgui.log_file._BYTES_BETWEEN_ATTEMPTS", 300)
    with monkeypatch.context() as patched:
        refuse(patched, "tjgui.log")
        write(log, LINES[:50])
    assert not list(tmp_path.glob("tjgui.log.*"))
    write(log, LINES[50:])
    assert written(tmp_path) == LINES
    assert list(tmp_path.glob("tjgui.log.*"))


def test_a_second_process_that_has_the_log_open_costs_no_line(log: RotatingLog, tmp_path: Path) -> None:
    with (tmp_path / "tjgui.log").open("a", encoding="utf-8"):
        write(log, LINES)
    assert written(tmp_path) == LINES
