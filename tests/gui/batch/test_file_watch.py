"""Changes on disk are noticed: saved, replaced, removed and put back, and nothing that only read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tjgui.gui.batch.file_watch import FileWatch

_LONG = 10_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a CSV."""
    made = tmp_path / "ads"
    made.mkdir()
    (made / "garden.csv").write_text("one", encoding="utf-8")
    return made


@pytest.fixture
def watch(folder: Path, qtbot: QtBot) -> FileWatch:
    """Watch the folder and its file."""
    made = FileWatch()
    made.watch([folder / "garden.csv"], folder)
    return made


def test_a_saved_file_is_noticed(watch: FileWatch, folder: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(watch.changed, timeout=_LONG):
        (folder / "garden.csv").write_text("another", encoding="utf-8")


def test_a_file_that_is_replaced_is_watched_on(watch: FileWatch, folder: Path, qtbot: QtBot) -> None:
    for text in ("second", "the third"):
        new = folder / "garden.csv.new"
        new.write_text(text, encoding="utf-8")
        with qtbot.waitSignal(watch.changed, timeout=_LONG):
            os.replace(new, folder / "garden.csv")  # noqa: PTH105 - as programs save
    with qtbot.waitSignal(watch.changed, timeout=_LONG):
        (folder / "garden.csv").write_text("and the fourth", encoding="utf-8")


def test_a_file_that_goes_and_comes_back_is_noticed_both_times(watch: FileWatch, folder: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(watch.changed, timeout=_LONG):
        (folder / "garden.csv").unlink()
    with qtbot.waitSignal(watch.changed, timeout=_LONG):
        (folder / "garden.csv").write_text("again", encoding="utf-8")


def test_what_left_the_file_as_it_was_is_not_told(watch: FileWatch, folder: Path, qtbot: QtBot) -> None:
    path = folder / "garden.csv"
    before = path.stat()
    told: list[None] = []
    watch.changed.connect(lambda: told.append(None))
    path.write_text("two", encoding="utf-8")
    path.write_text("one", encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    other = FileWatch()
    other.watch([path], folder)
    with qtbot.waitSignal(other.changed, timeout=_LONG):
        (folder / "new.csv").write_text("new", encoding="utf-8")
    assert len(told) <= 1  # of the new file; of the first one nothing


def test_after_stop_nothing_is_told(watch: FileWatch, folder: Path, qtbot: QtBot) -> None:
    told: list[None] = []
    watch.changed.connect(lambda: told.append(None))
    watch.stop()
    other = FileWatch()
    other.watch([folder / "garden.csv"], folder)
    with qtbot.waitSignal(other.changed, timeout=_LONG):
        (folder / "garden.csv").write_text("another", encoding="utf-8")
    assert told == []
