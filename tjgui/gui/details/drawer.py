"""Everything known about one campaign: why it failed and what to do, steps, attempts, ads, and a screenshot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QTabWidget,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tjgui.core.checkpoint.entry import Entry
from tjgui.core.models import Status
from tjgui.core.overview.ad_states import AdStanding, Standing
from tjgui.core.statuses import STATUSES
from tjgui.core.wording.message import time_taken
from tjgui.gui.campaigns.columns import details_text
from tjgui.gui.campaigns.row import CampaignRow
from tjgui.gui.details.next_step import next_step
from tjgui.gui.language.messages import in_words
from tjgui.gui.language.numbers import moment
from tjgui.gui.language.status_words import status_word
from tjgui.gui.language.step_words import step_text
from tjgui.gui.run.step_times import TimedStep
from tjgui.gui.theme.status_looks import status_colour, status_icon
from tjgui.gui.theme.theme import SPACE, SPACE_SMALL, icon, pixmap, set_icon, theme
from tjgui.gui.toolkit.image_view import ZoomView, show_larger
from tjgui.gui.toolkit.plain_text import plain_label, set_cell_tip, set_tip

translate = QCoreApplication.translate

_LEAST_WIDTH = 280
_ICON_SIZE = 20
_PAGES_AT_LEAST = 130
_STANDING_LOOKS = {
    Standing.STANDS: ("status-success", "success"),
    Standing.IN_DOUBT: ("status-unknown", "unknown"),
    Standing.REJECTED: ("status-failed", "error"),
    Standing.MISSING: ("status-pending", "muted"),
    Standing.NOT_KNOWN: ("status-unknown", "muted"),
}


@dataclass(frozen=True, slots=True)
class CampaignDetails:
    """What the drawer shows."""

    row: CampaignRow
    entry: Entry | None
    steps: Sequence[TimedStep]
    standings: Callable[[], Sequence[AdStanding]]  #: called only when the ads are shown
    picture: Path | None = None  #: the screenshot of its last failure


class CampaignDrawer(QFrame):
    """Shows one campaign; the window keeps it on the selected one."""

    closed = Signal()  #: the user closed it
    focus_lost = Signal()  #: the button that had the keyboard focus is no longer offered

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("campaignDrawer")
        self.setAccessibleName(self.tr("Campaign details"))
        self._details: CampaignDetails | None = None
        self._buttons = [_ActionButton(action) for action in actions]
        self._icon = plain_label()
        self._title = _label("drawerTitle", look="title")
        self._subtitle = _label("drawerSubtitle", look="muted")
        self.reason = _label("drawerReason")
        self.notice = _label("drawerNotice", look="muted")
        self.advice = _label("drawerAdvice", look="muted")
        self.pages = QTabWidget()
        self.pages.setObjectName("drawerPages")
        self.pages.setDocumentMode(True)
        self.pages.setMinimumHeight(_PAGES_AT_LEAST)
        self.steps = _table(
            "stepsList", self.tr("Steps"), (self.tr("Time"), self.tr("Step"), self.tr("Duration")), stretched=1
        )
        self.attempts = _table(
            "attemptsList", self.tr("Attempts"), (self.tr("When"), self.tr("Outcome"), self.tr("Duration")), stretched=1
        )
        self.ads = _table("adsList", self.tr("Ads"), (self.tr("Ad"), self.tr("On the site")), stretched=0)
        self.picture = ZoomView()
        self._close = QToolButton()
        self._lay_out()
        self.pages.currentChanged.connect(self._fill_ads)
        self.picture.opened.connect(self._show_larger)
        theme().changed.connect(self._show_again)

    def show_campaign(self, details: CampaignDetails) -> None:
        """Show a campaign, or the new state of the same one."""
        is_other = self._details is None or self._details.row.campaign_id != details.row.campaign_id
        self._details = details
        row, entry = details.row, details.entry
        facts = STATUSES[row.status]
        self._icon.setPixmap(pixmap(facts.icon, status_colour(row.status), _ICON_SIZE, self.devicePixelRatioF()))
        self._title.setText(f"{status_word(row.status)} · {row.campaign_id}")
        self._subtitle.setText("\n".join(part for part in (row.name, row.csv) if part))
        self.count_down()
        self.reason.setVisible(bool(row.step if row.is_under_way else row.reason))
        self.notice.setText(in_words(row.remark))
        self.notice.setVisible(bool(row.remark))
        advice = next_step(row.status, entry)
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
        self._fill_steps(details.steps)
        self._fill_attempts(entry)
        self._show_picture(details.picture, is_other=is_other)
        self._fill_ads()
        if is_other and facts.needs_look and self.pages.isTabVisible(_PICTURE):
            self.pages.setCurrentIndex(_PICTURE)

    def count_down(self) -> None:
        """Refresh the reason: it may say how long the campaign still waits."""
        if self._details is not None:
            self.reason.setText(details_text(self._details.row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    # -- its parts -----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._close.setObjectName("closeDrawerButton")
        set_tip(self._close, self.tr("Close details (Esc)"))
        self._close.setAccessibleName(self.tr("Close details"))
        set_icon(self._close, "close")
        self._close.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.setSpacing(SPACE_SMALL)
        top.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self._title, 1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        deeds = QGridLayout()
        deeds.setSpacing(SPACE_SMALL)
        self._deeds = deeds
        for button in self._buttons:
            button.shown.connect(self._arrange_buttons)
            button.focus_lost.connect(self.focus_lost)
        self.pages.addTab(self.steps, self.tr("Steps"))
        self.pages.addTab(self.attempts, self.tr("Attempts"))
        self.pages.addTab(self.ads, self.tr("Ads"))
        self.pages.addTab(self.picture, self.tr("Screenshot"))
        inside = QWidget()
        inside.setObjectName("drawerInside")
        scroll = QScrollArea()
        scroll.setObjectName("drawerScroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self._column = column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE, SPACE_SMALL, SPACE_SMALL, 0)
        column.setSpacing(SPACE_SMALL)
        column.addLayout(top)
        for label in (self._subtitle, self.reason, self.notice, self.advice):
            column.addWidget(label)
        column.addLayout(deeds)
        column.addWidget(self.pages, 1)
        self._arrange_buttons()

    def _arrange_buttons(self) -> None:
        """Arrange the buttons that make sense now, two in a row."""
        for button in self._buttons:
            self._deeds.removeWidget(button)
        wanted = [button for button in self._buttons if button.is_wanted]
        for place, button in enumerate(wanted):
            self._deeds.addWidget(button, place // 2, place % 2)
        for button in self._buttons:
            button.setVisible(button.is_wanted)
        self.setMinimumWidth(max(_LEAST_WIDTH, self._column.minimumSize().width()))

    def _fill_steps(self, steps: Sequence[TimedStep]) -> None:
        self.steps.clear()
        for step in steps:
            took = self.tr("now") if step.seconds is None else in_words(time_taken(step.seconds))
            item = QTreeWidgetItem([f"{step.at:%H:%M:%S}", step_text(step.event), took])
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.steps.addTopLevelItem(item)
        if not steps:
            _add_note(self.steps, self.tr("No steps since the window was opened."))

    def _fill_attempts(self, entry: Entry | None) -> None:
        self.attempts.clear()
        attempts = entry.attempts if entry is not None else ()
        for attempt in reversed(attempts):
            outcome = in_words(attempt.reason) or _outcome(attempt.status)
            item = QTreeWidgetItem([moment(attempt.at), outcome, in_words(time_taken(attempt.seconds))])
            known = attempt.status in set(Status)
            item.setIcon(1, status_icon(Status(attempt.status)) if known else icon("info", "muted"))
            set_cell_tip(item, 1, outcome)
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.attempts.addTopLevelItem(item)
        if not attempts:
            _add_note(self.attempts, self.tr("No attempts yet."))
        title = self.tr("Attempts")
        self.pages.setTabText(_ATTEMPTS, f"{title} ({len(attempts)})" if attempts else title)

    def _fill_ads(self) -> None:
        if self._details is None or self.pages.currentIndex() != _ADS:
            return
        self.ads.clear()
        standings = self._details.standings()
        for one in standings:
            said = _standing_text(one.standing)
            item = QTreeWidgetItem([one.ad.name, f"{said} ({one.ad_id})" if one.ad_id else said])
            item.setIcon(1, icon(*_STANDING_LOOKS[one.standing]))
            set_cell_tip(item, 0, f"{one.ad.name}\n{one.ad.target_url}\n{', '.join(one.ad.creative_ids)}")
            self.ads.addTopLevelItem(item)
        if not standings:
            _add_note(self.ads, self.tr("The ad CSV can't be used."))

    def _show_picture(self, path: Path | None, *, is_other: bool) -> None:
        if is_other or path != self._picture_path:
            self._picture_path = path
            self.pages.setTabVisible(_PICTURE, self.picture.show_picture(path))

    def _show_larger(self) -> None:
        if self._picture_path is not None and self._details is not None:
            title = self.tr("Campaign {} when it failed").format(self._details.row.campaign_id)
            show_larger(self.window(), self._picture_path, title)

    def _show_again(self) -> None:
        if self._details is not None:
            self.show_campaign(self._details)

    _picture_path: Path | None = None


_ATTEMPTS, _ADS, _PICTURE = 1, 2, 3


class _ActionButton(QPushButton):
    """A button that mirrors an action."""

    shown = Signal()  #: the action became available, or no longer is
    focus_lost = Signal()  #: it had the keyboard focus and is no longer available

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self.setObjectName(f"{action.objectName().removesuffix('Action')}Button")
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self.is_wanted = False
        self._follow()

    def _follow(self) -> None:
        self.setText(f" {self._action.text().replace('&', '')}")
        self.setIcon(self._action.icon())
        set_tip(self, self._action.toolTip())
        had_focus = self.hasFocus()
        self.setEnabled(self._action.isEnabled())
        if had_focus and not self.isEnabled():
            self.focus_lost.emit()
        is_wanted = self._action.isVisible() and self._action.isEnabled()
        if is_wanted != self.is_wanted:
            self.is_wanted = is_wanted
            self.shown.emit()


def _label(name: str, look: str = "") -> QLabel:
    label = plain_label(name=name, wraps=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    if look:
        label.setProperty("look", look)
    return label


def _table(name: str, spoken: str, titles: Sequence[str], stretched: int) -> QTreeWidget:
    table = QTreeWidget()
    table.setObjectName(name)
    table.setAccessibleName(spoken)
    table.setHeaderLabels(list(titles))
    table.setRootIsDecorated(False)
    table.setAlternatingRowColors(True)
    table.setUniformRowHeights(True)
    header = table.header()
    header.setStretchLastSection(False)
    for column in range(len(titles)):
        resize = QHeaderView.ResizeMode.Stretch if column == stretched else QHeaderView.ResizeMode.ResizeToContents
        header.setSectionResizeMode(column, resize)
    return table


def _add_note(tree: QTreeWidget, text: str) -> None:
    """Add a sentence across all columns; it widens none of them."""
    note = QTreeWidgetItem([text])
    note.setFlags(Qt.ItemFlag.NoItemFlags)
    note.setSizeHint(0, QSize(0, 0))
    tree.addTopLevelItem(note)
    note.setFirstColumnSpanned(True)


def _outcome(word: str) -> str:
    return status_word(Status(word)) if word in set(Status) else word


def _standing_text(standing: Standing) -> str:
    texts = {
        Standing.STANDS: translate("CampaignDrawer", "Yes"),
        Standing.IN_DOUBT: translate("CampaignDrawer", "Maybe"),
        Standing.REJECTED: translate("CampaignDrawer", "Refused"),
        Standing.MISSING: translate("CampaignDrawer", "Not yet"),
        Standing.NOT_KNOWN: translate("CampaignDrawer", "Unknown"),
    }
    return texts[standing]
