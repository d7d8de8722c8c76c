"""No text of the window is left untranslated: in a made-up language each one that is stands out.

Accented text has no plain vowel left in it. So whatever is shown with one, and is not the user's own, did not go
through Qt's translators: neither by itself nor as a value of another text.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.gui.window.test_main_window import ONE, THREE, TWO, Stage
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.library import Difference, Slots
from tjgui.core.errors import UploaderError
from tjgui.core.models import AdFormat, Status, Step
from tjgui.core.overview.changes import EditedCampaign
from tjgui.core.run.events import (
    CampaignChanged,
    Event,
    Level,
    Logged,
    Paused,
    PauseReason,
    ProgressChanged,
    Resumed,
    RunFinished,
    RunStarted,
    SavingFailed,
    SavingWorksAgain,
    StepTaken,
)
from tjgui.core.run.progress import Progress
from tjgui.core.settings import Language, Settings
from tjgui.core.wording.message import Message
from tjgui.gui.batch.changes_dialog import ChangesDialog
from tjgui.gui.campaigns.row import CampaignRow
from tjgui.gui.checkpoints.checkpoints_dialog import SlotsDialog
from tjgui.gui.checkpoints.compare_dialog import CompareDialog
from tjgui.gui.checkpoints.entries_dialog import EntriesDialog
from tjgui.gui.help.evidence_dialog import EvidenceDialog
from tjgui.gui.help.site_check_dialog import SiteCheckDialog
from tjgui.gui.language.pseudo import pseudo
from tjgui.gui.run.browser_download_dialog import BrowserDownloadDialog
from tjgui.gui.settings.settings_dialog import SettingsDialog
from tjgui.gui.window.export_menu import ExportMenu

REASON = Message("problem_in_cell", file="a.csv", row="3", column="Ad Name", what=Message("cell_empty"))
#: Names that are the same in every language, and what stands in the batches of these tests.
_NAMES = (
    "TJ Uploader",
    "English",
    "Deutsch",
    "Python",
    "Playwright",
    "PySide6",
    "qasync",
    "Qt",
    "garden.csv",
    "mapping.csv",
    "a.csv",
    "Ad Name",
    "CPA - Garden",
    "sub11",
    "campaign_id",
    "csv_filename",
    "Garden shears",
    "föłđéŕ ads",
    "gone.csv",
    "page.html",
    "black-friday",
)
_PLAIN_VOWEL = re.compile(r"[A-Za-z]*[AEIOUaeiou][A-Za-z]*")
#: Where the tests put their files, wherever that is.
_PATH = rf"{re.escape(str(Path(tempfile.gettempdir())))}[^\s,)⟧]*"
_TEXT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole
_MOST_ROWS = 40


def shown_texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Return all that a widget and those in it say, with where it is said."""
    for part in (widget, *widget.findChildren(QWidget)):
        where = f"{type(part).__name__} {part.objectName()}"
        texts = [part.toolTip(), part.accessibleName(), part.accessibleDescription(), part.statusTip()]
        texts += [part.windowTitle()] if part.isWindow() else []
        for text in (*texts, *own_texts(part)):
            if text:
                yield where, text
    for action in widget.findChildren(QAction):
        for text in (action.text(), action.toolTip(), action.statusTip()):
            if text:
                yield f"QAction {action.objectName()}", text


def own_texts(part: QWidget) -> Iterator[str]:
    """Return what a widget of its kind shows."""
    match part:
        case QMessageBox():
            yield from (part.text(), part.informativeText())
        case QLabel() | QAbstractButton():
            yield part.text()
        case QLineEdit():
            yield part.placeholderText()
        case QPlainTextEdit():
            yield from (part.toPlainText(), part.placeholderText())
        case QComboBox():
            yield from (part.itemText(place) for place in range(part.count()))
        case QSpinBox():
            yield from (part.prefix(), part.suffix(), part.specialValueText())
        case QTabWidget():
            yield from (part.tabText(place) for place in range(part.count()))
        case QMenu():
            yield part.title()
        case QAbstractItemView():
            yield from cells(part)
        case _:
            return


def cells(view: QAbstractItemView) -> Iterator[str]:
    """Return what a table, tree or list shows, its titles included."""
    model = view.model()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(), _MOST_ROWS)):
            for role in _TEXT:
                yield str(model.index(row, column).data(role) or "")


def untranslated(widget: QWidget, *names: str) -> list[tuple[str, str]]:
    """Return what a widget says that did not go through translation; the user's own `names` do not count."""
    found = []
    for where, text in shown_texts(widget):
        left = re.sub(
            rf"<[^>]+>|&(?:lt|gt|amp|quot);|\d[AP]M\b|{_PATH}|https://[^\s]*|Campaign \d",
            " ",
            text.replace("\u202f", ""),
        )
        for name in sorted((*_NAMES, *names), key=len, reverse=True):
            left = left.replace(name, " ")
        if _PLAIN_VOWEL.search(left):
            found.append((where, text))
    return found


@pytest.fixture
def _pseudo(monkeypatch: pytest.MonkeyPatch, speaking: Callable[[Language], None]) -> None:
    monkeypatch.setenv("TJGUI_LANGUAGE", "pseudo")
    speaking(Language.SYSTEM)


pytestmark = pytest.mark.usefixtures("_pseudo")


@pytest.fixture
async def stage(tmp_path: Path, qtbot: QtBot) -> Stage:
    """Return a window whose batch has a problem, and whose checkpoint has an entry of each kind."""
    here = Stage(tmp_path, qtbot, campaigns=6)
    mapping = here.choices.mapping
    assert mapping is not None
    mapping.write_text(mapping.read_text(encoding="utf-8") + "12,garden.csv,\n1011737009,gone.csv,\n", encoding="utf-8")
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    checkpoint.succeed(ONE, 2, campaign_name="CPA - Garden", csv_file="garden.csv", csv_sha256="another", seconds=3.0)
    checkpoint.mark(TWO, Status.FAILED)
    checkpoint.mark(THREE, Status.SKIPPED)
    checkpoint.dry_run_succeed(here.ids[3], campaign_name="", csv_file="garden.csv")
    here.save(checkpoint)
    return here


def test_the_made_up_language_keeps_what_a_translation_has_to_keep() -> None:
    assert pseudo("&Open {} of %Ln <b>ads</b>…") == "⟦&Öpéñ {} öf %Ln <b>åđš</b> ·········⟧…"
    assert pseudo("CSV files (*.csv);;All files (*)") == "⟦ÇŠV fïłéš ···⟧ (*.csv);;⟦Åłł fïłéš ···⟧ (*)"
    assert pseudo(" days") == " ⟦đåýš ··⟧"
    assert [pseudo(text) for text in ("", "  ", "{done}/{total}", "%1")] == ["", "  ", "{done}/{total}", "%1"]


def test_a_text_that_is_not_translated_is_found_wherever_it_is(qtbot: QtBot) -> None:
    label, save, menu = QLabel("hidden in the window"), QPushButton("⟦Šåvé ··⟧"), QMenu()
    menu.addAction("Forgotten")
    save.setToolTip("⟦Šåvé the file ··⟧")
    for widget in (label, save, menu):
        qtbot.addWidget(widget)
    assert [text for widget in (label, save, menu) for _, text in untranslated(widget)] == [
        "hidden in the window",
        "⟦Šåvé the file ··⟧",
        "Forgotten",
        "Forgotten",
    ]


async def test_the_empty_window_is_translated(stage: Stage) -> None:
    assert untranslated(stage.window.frame) == []


async def test_a_batch_with_problems_is_translated(stage: Stage, tmp_path: Path) -> None:
    await stage.load()
    window = stage.window
    window.show_problems()
    window.problems.view.selectRow(0)
    window.details.open()
    for campaign_id in stage.ids:
        window.table.select_ids([campaign_id])
        for page in range(window.details.drawer.pages.count()):
            window.details.drawer.pages.setCurrentIndex(page)
            assert untranslated(window.details.drawer) == []
    assert len(window.banner.keys) > 1
    for key in window.banner.keys:
        assert untranslated(window.frame, "12,garden.csv", tmp_path.name) == []
        window.banner.clear(key)


def told() -> Iterator[tuple[Event, ...]]:
    """Return what a run may tell, one moment after the other."""
    yield (RunStarted("upload_1", 5, 1, dry_run=False), ProgressChanged(Progress(1, 5, 1, 0, 0, 26.6, 200.0)))
    yield tuple(StepTaken(ONE, 1, step) for step in Step)
    for status in Status:
        yield (CampaignChanged(TWO, status, 1, REASON, "CPA - Garden", 3.5),)
    yield tuple(Logged(level, REASON, TWO) for level in Level)
    for reason in PauseReason:
        yield (Paused(reason, REASON, Message("fill_in")), CampaignChanged(TWO, Status.FAILED, reason=REASON))
        yield (Resumed(),)
    yield (SavingFailed(Message("check_disk")),)
    yield (SavingWorksAgain(),)
    yield (RunFinished(stopped=True),)
    yield (RunFinished(stopped=False, reports=(Path("/r/a.csv"),)),)


async def test_what_a_run_tells_is_translated(stage: Stage, tmp_path: Path) -> None:
    await stage.load()
    window = stage.window
    for events in told():
        stage.uploader.happened.emit(list(events))
        window.model.apply({TWO: {"step": ""}})
        assert untranslated(window.frame, "12,garden.csv", tmp_path.name) == [], events
    await until(lambda: window.bottom.causes.count() > 0)  # grouped a moment after the last change
    assert untranslated(window.bottom) == []


async def test_what_goes_wrong_is_translated(stage: Stage, tmp_path: Path) -> None:
    window, uploader = stage.window, stage.uploader
    await stage.load()
    for error in (
        UploaderError(Message("no_change_while_running"), Message("stop_or_wait")),
        UploaderError(REASON),
    ):
        uploader.refused.emit(error)
        assert untranslated(window.frame, "12,garden.csv", tmp_path.name) == []
        uploader.not_loaded.emit(error)
        assert untranslated(window.frame, "12,garden.csv", tmp_path.name) == []
    uploader.noticed.emit(Message("checkpoint_gone", file="a.csv"))
    uploader.browser_hidden.emit()
    window.closing.announce()
    window.show_error(REASON)
    keys = list(window.banner.keys)
    assert len(keys) > 3
    for key in keys:
        assert untranslated(window.frame, "12,garden.csv", tmp_path.name) == []
        window.banner.clear(key)


async def test_the_campaigns_menu_and_the_columns_are_translated(stage: Stage) -> None:
    await stage.load()
    window = stage.window
    rows = [CampaignRow(str(number), status, reason=REASON) for number, status in enumerate(Status)]
    window.view.show_rows(rows)
    menu = QMenu()
    window.view.columns.fill(menu)
    assert untranslated(menu) == []
    for row in rows:
        window.table.select_ids([row.campaign_id])
        assert untranslated(window.campaign_actions.menu(window.frame)) == []
    window.search.setText("nothing like it")
    assert untranslated(window.table) == []
    assert untranslated(window.view.chips) == []


async def until(is_so: Callable[[], bool]) -> None:
    """Wait for what goes on beside the test."""
    async with asyncio.timeout(120):
        while not is_so():  # noqa: ASYNC110 - looks at all kinds of things
            await asyncio.sleep(0.01)


async def dialog_shown(kind: type[QDialog]) -> QDialog:
    """Wait for a dialog."""
    await until(lambda: isinstance(QApplication.activeModalWidget(), kind))
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, QDialog)
    return shown


async def closed(dialog: QDialog) -> None:
    """Close a dialog."""
    dialog.reject()
    await until(lambda: QApplication.activeModalWidget() is None)


def button(parent: QWidget, name: str) -> QPushButton:
    """Return a button by its name."""
    found = parent.findChild(QPushButton, name)
    assert found is not None
    return found


@pytest.mark.parametrize("action", ["settingsAction", "checkpointsAction", "aboutAction"])
async def test_what_the_menus_open_is_translated(stage: Stage, tmp_path: Path, action: str) -> None:
    await stage.load()
    found = stage.window.frame.findChild(QAction, action)
    assert found is not None
    found.trigger()
    dialog = await dialog_shown(QDialog)
    if isinstance(dialog, SlotsDialog):
        await until(lambda: dialog.model.rowCount() > 0)
        dialog.table.selectRow(0)
    assert untranslated(dialog) == []
    await closed(dialog)


@pytest.mark.parametrize("action", ["startAction", "startFreshAction"])
async def test_the_review_is_translated(stage: Stage, action: str) -> None:
    await stage.load()
    found = stage.window.frame.findChild(QAction, action)
    assert found is not None
    found.trigger()
    assert stage.window.review.isVisible()
    assert untranslated(stage.window.review) == []


async def test_questions_are_translated(stage: Stage) -> None:
    await stage.load()
    window = stage.window
    window.table.select_ids([ONE, TWO])
    asked: list[Callable[[], object]] = [
        window.campaign_actions.mark_pending.trigger,
        lambda: asyncio.ensure_future(window.closing.confirm()),
    ]
    for ask in asked:
        ask()
        dialog = await dialog_shown(QMessageBox)
        assert untranslated(dialog) == []
        await closed(dialog)


async def test_the_dialogs_about_checkpoints_are_translated(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    slots = Slots(stage.data)
    slots.copy(slots.list()[0], "black-friday")
    one, other = slots.list()
    for differences in (slots.compare(one, other), (Difference(ONE, "CPA - Garden", Status.SUCCESS, None, 1, 0),), ()):
        comparison = CompareDialog(one, other, differences)
        qtbot.addWidget(comparison)
        assert untranslated(comparison) == []
    for read_only in (False, True):
        edit = slots.edit(one)
        edit.set_status([ONE], Status.PENDING)
        entries = EntriesDialog(edit, "black-friday", read_only=read_only)
        qtbot.addWidget(entries)
        assert untranslated(entries) == []
        edit.undo()
    dialog = SlotsDialog(stage.data, AdFormat.PREROLL, "", 0)
    qtbot.addWidget(dialog)
    await until(lambda: dialog.model.rowCount() == 2)
    dialog.table.selectRow(1)
    button(dialog, "useButton").click()
    assert untranslated(dialog) == []


async def test_the_other_dialogs_are_translated(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    async def download(_: object) -> None:
        raise UploaderError(Message("check_disk"), Message("choose_other_file"))

    evidence = EvidenceDialog({"page.html": b"123"}, b"", tmp_path / "a.zip")
    changes = ChangesDialog([EditedCampaign(ONE, name="CPA - Garden", csv="garden.csv", ads_created=1, ads_now=2)])
    browser = BrowserDownloadDialog(download)
    for dialog in (evidence, changes, browser):
        qtbot.addWidget(dialog)
        assert untranslated(dialog) == []
    begin = button(browser, "browserDownloadButton")
    begin.click()
    assert untranslated(browser) == []
    await until(begin.isEnabled)
    assert untranslated(browser) == []


async def test_the_check_of_the_site_is_translated(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = SiteCheckDialog([sys.executable, "-c", "import sys; sys.exit(3)"], tmp_path)
    qtbot.addWidget(dialog)
    assert untranslated(dialog) == []
    with qtbot.waitSignal(dialog.finished_checking, timeout=30_000):
        pass
    assert untranslated(dialog) == []


async def test_the_exports_are_translated(stage: Stage) -> None:
    await stage.load()
    menu = stage.window.frame.findChild(ExportMenu)
    assert menu is not None
    at_once = {"exportCleanedAction"}  # without a dialog
    for action in [one for one in menu.actions() if one.text() and one.objectName() not in at_once]:
        action.setEnabled(True)
        action.trigger()
        dialog = await dialog_shown(QDialog)
        assert _PLAIN_VOWEL.search(dialog.windowTitle()) is None
        await closed(dialog)
    stage.uploader.happened.emit([RunFinished(stopped=False)])
    assert untranslated(stage.window.banner) == []


def cut_off(widget: QWidget) -> list[str]:
    """Return the buttons and boxes that are shown and have no room for their words."""
    parts = [one for one in widget.findChildren(QAbstractButton) if one.isVisibleTo(widget) and one.text()]
    return [f"{one.objectName()}: {one.text()}" for one in parts if one.width() < one.minimumSizeHint().width()]


async def test_no_button_is_cut_off_where_texts_are_longer(stage: Stage, qtbot: QtBot) -> None:
    await stage.load()
    stage.window.frame.resize(1280, 800)
    stage.window.details.open()
    dialogs = [
        SlotsDialog(stage.data, AdFormat.PREROLL, "", 0),
        ChangesDialog([EditedCampaign(ONE, name="CPA - Garden", csv="garden.csv", ads_created=1, ads_now=2)]),
        SettingsDialog(Settings(), stage.data),
    ]
    for widget in (stage.window.frame, *dialogs):
        qtbot.addWidget(widget)
        widget.show()
        qtbot.waitExposed(widget)
        assert cut_off(widget) == []


def test_a_button_without_room_is_found(qtbot: QtBot) -> None:
    narrow = QWidget()
    qtbot.addWidget(narrow)
    QPushButton("⟦Šåvé ťhé çhåñĝéš ··⟧", narrow).setFixedWidth(30)
    narrow.show()
    assert len(cut_off(narrow)) == 1
