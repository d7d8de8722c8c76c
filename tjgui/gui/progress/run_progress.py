"""The progress of the run: a segmented bar, a line of text, the tabs' activity, and the speed over time."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from tjgui.core.run.progress import Progress
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Listed, Way
from tjgui.gui.language.messages import in_words
from tjgui.gui.language.step_words import time_left
from tjgui.gui.progress.segment_bar import SegmentBar
from tjgui.gui.progress.speed_chart import SpeedChart
from tjgui.gui.progress.tab_activity import TabActivity
from tjgui.gui.theme.theme import SPACE_LARGE, SPACE_SMALL
from tjgui.gui.toolkit.countdown import Countdown
from tjgui.gui.toolkit.plain_text import plain_label


class RunProgress(QWidget):
    """The bar `progressBar`, the line `progressLabel`, the tabs' lines and the chart.

    A strip of fixed height; the window shows it from the start of a run until another batch is chosen.
    """

    def __init__(self, parent: QWidget | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self.bar = SegmentBar()
        self.bar.setObjectName("progressBar")
        self.bar.setAccessibleName(self.tr("Run progress"))
        self.label = plain_label(name="progressLabel")
        self.tabs = TabActivity()
        self.chart = SpeedChart()
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_SMALL)
        column.addWidget(self.bar)
        column.addWidget(self.label)
        column.addWidget(self.tabs)
        column.addStretch(1)
        self.setObjectName("runStrip")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_LARGE)
        row.addLayout(column, 1)
        row.addWidget(self.chart, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line = self.label.sizeHint().height()
        self.setFixedHeight(max(self.chart.height(), self.bar.height() + 2 * (line + SPACE_SMALL)))
        self._progress = Progress()
        self._waiting = 0
        self._held = Countdown(self)
        self._held.ticked.connect(self._say_progress)
        self.show_text("")
        self.hide()

    def begin(self) -> None:
        """Clear the previous run: a new one starts."""
        self.chart.clear()
        self.tabs.clear()
        self._waiting = 0
        self.show()

    def end(self) -> None:
        """Keep the bar and the chart; clear the tabs."""
        self.tabs.clear()
        self.hold(0)

    def put_away(self) -> None:
        """Hide what is known of the last run: it was another batch's."""
        self.hide()

    def show_progress(self, progress: Progress) -> None:
        """Show the progress of the run."""
        self.bar.show_progress(progress)
        if progress.per_minute is not None:
            self.chart.add(self._clock(), progress.per_minute)
        self._progress = progress
        self._say_progress()

    def show_waiting(self, waiting: int) -> None:
        """Show how many campaigns wait for their ads; they are neither done nor running."""
        if waiting != self._waiting:
            self._waiting = waiting
            self._say_progress()

    def hold(self, seconds: float) -> None:
        """Count down while the run starts nothing new, as the site asked; 0: it does again."""
        if seconds > 0:
            self._held.start(seconds)
        elif self._held.is_running:
            self._held.stop()
        else:
            return
        self._say_progress()

    def show_text(self, text: str) -> None:
        """Show an empty bar and a sentence, such as what is missing before a run can start."""
        self.bar.show_progress(Progress())
        self._say(text)

    def _say_progress(self) -> None:
        message = self._progress.message
        if self._waiting and self._progress.total > 0:
            message = Message("line", parts=Listed((message, Message("n_waiting", count=self._waiting)), Way.BARS))
        said = in_words(message)
        if self._held.left:
            said += " | " + self.tr("continuing in {}").format(time_left(self._held.left))
        self._say(said)

    def _say(self, text: str) -> None:
        self.label.setText(text)
        self.label.setVisible(bool(text))
        self.bar.setAccessibleDescription(text)
