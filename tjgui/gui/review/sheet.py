"""The review: a sheet beside the table that says what a run would do, and asks before the first click."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tjgui.core.models import Duplicates
from tjgui.core.overview.plan import PlanLine, PlannedRun
from tjgui.gui.language.messages import in_words
from tjgui.gui.review.key_guard import KeyGuard
from tjgui.gui.review.plan_lines import PlanLines
from tjgui.gui.theme.theme import SPACE, SPACE_LARGE, SPACE_SMALL, set_role
from tjgui.gui.toolkit.plain_text import plain_label, set_tip

_WIDTH = 372


@dataclass(frozen=True, slots=True)
class Review:
    """What the sheet shows."""

    plan: PlannedRun
    tabs: int  #: campaigns processed at the same time
    fresh: bool = False  #: everything is uploaded again
    is_told: bool = True  #: whether it is known what was uploaded before
    trial: int = 0  #: how many campaigns a trial uploads; 0 if none is offered
    notes: Sequence[PlanLine] = ()  #: what else to say, first


@dataclass(frozen=True, slots=True)
class Answer:
    """What the user wants."""

    again: bool = True  #: a fresh start creates ads that exist a second time
    is_trial: bool = False  #: only the first campaigns
    remember: bool = False  #: the review of this batch is not shown again


class ReviewSheet(QFrame):
    """Hidden until it is opened. The button with the focus starts nothing, and stray keys do nothing at all."""

    accepted = Signal(object)  #: Answer
    cancelled = Signal()
    show_wanted = Signal(list)  #: list[str]: campaigns to show in the table
    choice_wanted = Signal()  #: what is uploaded of edited CSVs

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewSheet")
        self.setAccessibleName(self.tr("Review before the upload"))
        self._review: Review | None = None
        self._title = _label("reviewTitle", "headline")
        self._what = _label("reviewHeadline")
        self.lines = PlanLines()
        self.all = _radio("reviewAllRadio")
        self.trial = _radio("reviewTrialRadio")
        self.again = _radio("reviewAgainRadio")
        self.leave_out = _radio("reviewLeaveOutRadio")
        self.remember = QCheckBox(self.tr("Don't show again for this batch"))
        self.remember.setObjectName("reviewRememberCheck")
        set_tip(self.remember, self.tr("It is shown again once the mapping or an ad CSV changes"))
        self.cancel = QPushButton(self.tr("Back"))
        self.cancel.setObjectName("reviewCancelButton")
        self.start = QPushButton()
        self.start.setObjectName("reviewStartButton")
        self.guard = KeyGuard(self)
        self._lay_out()
        self._connect()
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self._review is not None

    def open(self, review: Review, *, trial: bool = False) -> None:
        """Ask; the safe answer has the focus.

        :param trial: whether the trial is chosen at first.
        """
        (self.trial if trial and review.trial else self.all).setChecked(True)
        self.again.setChecked(True)
        self.remember.setChecked(False)
        self.show_review(review)
        self.show()
        self.guard.arm()
        self.cancel.setFocus()

    def show_review(self, review: Review) -> None:
        """Show another state of the same batch; the choices stay."""
        self._review = review
        self.start.setEnabled(True)
        plan = review.plan
        said = in_words(plan.headline(review.tabs))
        ready = self.tr("Ready to upload") if plan.to_do else said
        self._title.setText(self.tr("Upload everything again?") if review.fresh else ready)
        self._what.setText(said)
        self._what.setVisible(self._title.text() != said)
        may_try = 0 < review.trial < len(plan.to_do)
        self.all.setText(self.tr("All %Ln campaigns", "", len(plan.to_do)))
        self.trial.setText(self.tr("Only the first %Ln, to check them", "", review.trial))
        for radio in (self.all, self.trial):
            radio.setVisible(may_try)
        if not may_try:
            self.all.setChecked(True)
        self.again.setText(self.tr("Create all ads again"))
        self.leave_out.setText(self.tr("Leave out ads that already exist"))
        for radio in (self.again, self.leave_out):
            radio.setVisible(review.fresh and (plan.existing_ads > 0 or not review.is_told))
        self.remember.setVisible(not review.fresh and bool(plan.to_do))
        self._show_choice()

    def wait(self) -> None:
        """Take no answer while the files are read."""
        self.start.setEnabled(False)

    def give_way(self, is_covered: bool) -> None:
        """Hide while something else is shown in its place."""
        self.setVisible(self.is_open and not is_covered)
        if self.isVisible():
            self.guard.arm()

    def close_sheet(self) -> None:
        """Hide; nothing was answered."""
        self._review = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape; Enter presses the button with the focus, as Space does."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.cancel.click()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    # -- inside ------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("reviewInside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SPACE_SMALL, 0)
        column.setSpacing(SPACE)
        column.addWidget(self._title)
        column.addWidget(self._what)
        column.addWidget(self.lines)
        for radios in ((self.all, self.trial), (self.again, self.leave_out)):
            group = QButtonGroup(self)
            for radio in radios:
                group.addButton(radio)
                column.addWidget(radio)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("reviewScroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.start)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_LARGE, SPACE_LARGE, SPACE_LARGE, SPACE_LARGE)
        whole.setSpacing(SPACE)
        whole.addWidget(scroll, 1)
        whole.addWidget(self.remember)
        whole.addLayout(buttons)
        self.setFixedWidth(_WIDTH)

    def _connect(self) -> None:
        for widget in (self.cancel, self.start, self.all, self.trial, self.again, self.leave_out, self.remember):
            self.guard.watch(widget)
        for radio in (self.trial, self.again):
            radio.toggled.connect(self._show_choice)
        self.lines.show_wanted.connect(self.show_wanted)
        self.lines.choice_wanted.connect(self.choice_wanted)
        self.start.clicked.connect(self._accept)
        self.cancel.clicked.connect(self._cancel)

    def _show_choice(self) -> None:
        """Say what the chosen answers mean."""
        if (review := self._review) is None:
            return
        plan = review.plan
        if review.fresh:
            plan = replace(plan, duplicates=Duplicates.CREATE if self.again.isChecked() else Duplicates.SKIP)
        self.lines.show_lines((*review.notes, *plan.lines()))
        self.lines.setVisible(bool(review.notes or plan.lines()))
        count = review.trial if self.trial.isChecked() else len(plan.to_do)
        self.start.setText(self.tr("Upload %Ln campaigns", "", count) if count else self.tr("Start"))
        is_twice = plan.duplicates is Duplicates.CREATE and (plan.existing_ads > 0 or not review.is_told)
        set_role(self.start, "danger" if is_twice else "primary")
        said = [in_words(plan.headline(review.tabs)), *(in_words(line.what) for line in (*review.notes, *plan.lines()))]
        for button in (self.cancel, self.start):  # a screen reader reads the plan out with the button
            button.setAccessibleDescription(" ".join(said))

    def _accept(self) -> None:
        if self._review is None:
            return
        answer = Answer(self.again.isChecked(), self.trial.isChecked(), self.remember.isChecked())
        self.close_sheet()
        self.accepted.emit(answer)

    def _cancel(self) -> None:
        self.close_sheet()
        self.cancelled.emit()


def _label(name: str, look: str = "") -> QLabel:
    label = plain_label(name=name, wraps=True)
    if look:
        label.setProperty("look", look)
    return label


def _radio(name: str) -> QRadioButton:
    radio = QRadioButton()
    radio.setObjectName(name)
    return radio
