"""A batch whose every text is hostile: the window shows each of them as it is, and opens nothing on its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QPoint, QUrl
from PySide6.QtCore import Qt as QtCoreText
from PySide6.QtGui import QAction, QHelpEvent, QTextDocument
from PySide6.QtGui import Qt as QtText
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QMenu, QTextEdit, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.window.test_main_window import ONE, THREE, TWO, Stage
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.models import AdFormat
from tjgui.core.wording.message import Message
from tjgui.gui.checkpoints.entries_dialog import EntriesDialog
from tjgui.gui.toolkit.banner import Kind

_ROLE = QtCoreText.ItemDataRole
_NAMES = ('<img src="{}">', "<b>Fish & chips</b> &amp; Füße", "&x <a href='file:///'>next</a>")


class _Looking(QTextDocument):
    """A document that opens nothing and remembers what it was asked to."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - as Qt has it
        del kind
        self.asked.append(str(name))
        return b""


def faults_of(text: object) -> Iterator[str]:
    """Tell what is wrong with a text that a part of Qt reads as rich text if it looks like it."""
    if not isinstance(text, str) or not QtText.mightBeRichText(text):
        return
    document = _Looking()
    document.setHtml(text)
    said = document.toPlainText()
    if document.asked or not any(sign in said for sign in ("<", "&")):
        yield f"is rich text: {text!r}"


def indexes_of(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
    parent = parent or QModelIndex()
    for row in range(model.rowCount(parent)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)):
            index = model.index(row, column, parent)
            yield index
            if column == 0:
                yield from indexes_of(model, index)


def faults_in(window: QWidget) -> list[str]:
    """Walk all widgets, actions and models below a window."""
    found: list[str] = []
    for widget in (window, *window.findChildren(QWidget)):
        texts = [widget.toolTip(), widget.statusTip(), widget.whatsThis()]
        if isinstance(widget, QLabel):
            if widget.textFormat() is QtCoreText.TextFormat.RichText:
                found.append(f"{widget.objectName()} is a rich label")
            elif widget.textFormat() is QtCoreText.TextFormat.AutoText and QtText.mightBeRichText(widget.text()):
                found.append(f"{widget.objectName()} guesses {widget.text()!r}")
        if isinstance(widget, QTextEdit):
            found.append(f"{widget.objectName()} may hold rich text")
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            for index in indexes_of(widget.model()):
                texts += [index.data(role) for role in (_ROLE.ToolTipRole, _ROLE.StatusTipRole, _ROLE.WhatsThisRole)]
        found += [f"{widget.objectName()} {fault}" for text in texts for fault in faults_of(text)]
    for action in window.findChildren(QAction):
        for text in (action.toolTip(), action.statusTip(), action.whatsThis()):
            found += [f"{action.objectName()} {fault}" for fault in faults_of(text)]
    return found


def write_hostile_batch(folder: Path, resource: Path) -> tuple[str, ...]:
    """Write names that ask for a file into the mapping, the ad CSV and the file names; returns the campaigns' names."""
    names = tuple(name.format(resource.as_uri()) for name in _NAMES)
    quoted = [name.replace('"', '""') for name in names]
    lines = [
        f'{ONE},<b>garden&amp;.csv,"{quoted[0]}"',
        f'{TWO},<b>garden&amp;.csv,"{quoted[1]}"',
        f'{THREE},<i>missing&x.csv,"{quoted[2]}"',
        f'{THREE},<i>twice</i>.csv,"<img src=""{resource.as_uri()}"">"',
    ]
    (folder / "mapping.csv").write_text(
        "\n".join(["campaign_id,csv_filename,campaign_name", *lines]) + "\n", encoding="utf-8"
    )
    csv = folder / "ads" / "garden.csv"
    text = csv.read_text(encoding="utf-8").replace("Garden shears 0", f'"{quoted[0]}"')
    csv.with_name("<b>garden&amp;.csv").write_text(text, encoding="utf-8")
    csv.unlink()
    return names


#: Waits for somebody who reads from a FIFO, notes it, and lets the reader go: in a process of its own, as the window
#: would wait within Qt, where no other thread goes on.
_SERVE = """import pathlib, sys
pipe, note = map(pathlib.Path, sys.argv[1:])
while True:
    with pipe.open("wb"):
        note.touch()
"""


@dataclass(frozen=True)
class Pipe:
    """A FIFO; whoever reads from it hangs until somebody writes."""

    path: Path
    note: Path

    @property
    def is_opened(self) -> bool:
        """Whether somebody opened it."""
        return self.note.exists()


@pytest.fixture
def pipe(tmp_path: Path) -> Iterator[Pipe]:
    """Return a FIFO that a hostile name asks for."""
    made = Pipe(tmp_path / "pipe", tmp_path / "opened")
    os.mkfifo(made.path)
    server = subprocess.Popen([sys.executable, "-c", _SERVE, str(made.path), str(made.note)])
    yield made
    server.kill()
    server.wait()


class Hostile:
    """The window over the batch, some of which has failed for a hostile reason."""

    def __init__(self, folder: Path, qtbot: QtBot, resource: Path) -> None:
        place = folder / "<b>R&D &amp;"
        place.mkdir()
        self.here = Stage(place, qtbot)
        self.names = write_hostile_batch(place, resource)
        self.reason = f'The site said “<img src="{resource.as_uri()}">” &amp; no.'
        checkpoint = Checkpoint.new(AdFormat.PREROLL)
        checkpoint.fail(ONE, Message.quoting(self.reason), campaign_name=self.names[0], csv_file="<b>garden&amp;.csv")
        checkpoint.fail(TWO, Message.quoting(self.reason), campaign_name=self.names[1], csv_file="<b>garden&amp;.csv")
        self.here.save(checkpoint)


@pytest_asyncio.fixture
async def hostile(tmp_path: Path, qtbot: QtBot, pipe: Pipe) -> AsyncIterator[Hostile]:
    made = Hostile(tmp_path, qtbot, pipe.path)
    await made.here.load()
    yield made


async def test_every_part_of_the_window_shows_the_texts_as_they_are(hostile: Hostile) -> None:
    window = hostile.here.window
    window.banner.show_message("other", Kind.INFO, hostile.reason)
    window.banner.show_message("one", Kind.ERROR, hostile.reason, hostile.names[0], action_text="R&D")
    window.table.select_ids([ONE])
    window.details.open()
    for page in range(window.details.drawer.pages.count()):
        window.details.drawer.pages.setCurrentIndex(page)
        assert faults_in(window.frame) == []
    model = window.model
    shown = {index.data() for index in indexes_of(model)}
    assert set(hostile.names[:2]) <= shown
    assert any(hostile.reason in str(text) for text in shown)
    assert window.details.drawer.reason.text() == hostile.reason
    problems = window.frame.findChild(QAbstractItemView, "problemTable")
    assert isinstance(problems, QAbstractItemView)
    said = "\n".join(str(index.data()) for index in indexes_of(problems.model()))
    assert "<i>missing&x.csv" in said


async def test_the_tooltips_say_what_the_cells_say(hostile: Hostile) -> None:
    tips = set()
    for index in indexes_of(hostile.here.window.model):
        document = QTextDocument()
        tip = index.data(_ROLE.ToolTipRole) or ""
        document.setHtml(tip) if QtText.mightBeRichText(tip) else document.setPlainText(tip)
        tips.add(document.toPlainText())
    assert {*hostile.names[:2], "<b>garden&amp;.csv", hostile.reason} <= tips


async def test_the_recent_batches_are_named_as_they_are(hostile: Hostile) -> None:
    menu = hostile.here.window.frame.findChild(QMenu, "recentBatchesMenu")
    assert isinstance(menu, QMenu)
    await hostile.here.window.recents._look()  # noqa: SLF001 - as when the menu opens
    entry = menu.actions()[0]
    assert entry.text().count("\t") == 1
    assert entry.text().replace("&&", "").count("&") == 0
    assert list(faults_of(entry.toolTip())) == []


async def test_the_entries_of_a_checkpoint_are_shown_as_they_are(hostile: Hostile, qtbot: QtBot) -> None:
    from tjgui.core.checkpoint.library import Slots

    slots = Slots(hostile.here.data)
    slot = next(one for one in slots.list() if not one.is_archived)
    dialog = EntriesDialog(slots.edit(slot), "<b>[*]</b>", read_only=False)
    qtbot.addWidget(dialog, before_close_func=lambda _: dialog.done(0))
    dialog.show()
    assert faults_in(dialog) == []
    assert hostile.names[0] in {index.data() for index in indexes_of(dialog.model)}


async def test_resting_the_mouse_on_a_name_opens_nothing(hostile: Hostile, qtbot: QtBot, pipe: Pipe) -> None:
    table = hostile.here.window.table
    for index in indexes_of(hostile.here.window.model):
        if index.data(_ROLE.ToolTipRole) is None or "pipe" not in index.data(_ROLE.ToolTipRole):
            continue
        place = table.visualRect(index).center()
        QTest.mouseMove(table.viewport(), place)
        QApplication.sendEvent(
            table.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, place, table.viewport().mapToGlobal(place))
        )
        qtbot.waitUntil(QToolTip.isVisible)
        tip = next(one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel") and one.isVisible())
        assert isinstance(tip, QLabel)
        tip.grab()
        QToolTip.hideText()
        QTest.mouseMove(table.viewport(), QPoint(1, 1))
        break
    else:
        raise AssertionError("no cell with the name of the pipe")
    assert not pipe.is_opened
