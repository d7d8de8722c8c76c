"""The table follows the campaign that runs, until the user looks elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider

from tjgui.gui.campaigns.model import CampaignTableModel
from tjgui.gui.campaigns.table import CampaignTable

_LOOKING = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Space,
}


class Following(QObject):
    """Scrolls to the newest running campaign until the user scrolls, clicks or presses an arrow key."""

    changed = Signal(bool)  #: whether the table follows from now on

    def __init__(self, table: CampaignTable, model: CampaignTableModel) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._follows = True
        self._latest = ""
        table.installEventFilter(self)
        table.viewport().installEventFilter(self)
        bar = table.verticalScrollBar()
        bar.actionTriggered.connect(self._scrolled)
        bar.sliderPressed.connect(self._look_elsewhere)

    @property
    def follows(self) -> bool:
        """Whether the table follows the run."""
        return self._follows

    def set_follows(self, follows: bool) -> None:
        """Start following, from the campaign that runs now, or stop."""
        if follows != self._follows:
            self._follows = follows
            self.changed.emit(follows)
        if follows:
            self._go()

    def runs(self, campaign_id: str) -> None:
        """Note which campaign a tab has just started."""
        self._latest = campaign_id
        if self._follows:
            self._go()

    def run_ended(self) -> None:
        """Note that the run has ended: there is nothing to follow."""
        self._latest = ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the user looks elsewhere, without consuming the event."""
        kind = event.type()
        if kind in {QEvent.Type.Wheel, QEvent.Type.MouseButtonPress} or (
            isinstance(event, QKeyEvent) and kind is QEvent.Type.KeyPress and Qt.Key(event.key()) in _LOOKING
        ):
            self._look_elsewhere()
        return super().eventFilter(watched, event)

    def _scrolled(self, action: int) -> None:
        if action != QAbstractSlider.SliderAction.SliderNoAction.value:
            self._look_elsewhere()

    def _look_elsewhere(self) -> None:
        if self._latest:  # without a run there is nothing to look away from
            self.set_follows(False)

    def _go(self) -> None:
        place = self._model.place(self._latest) if self._latest else None
        if place is not None:
            self._table.scrollTo(self._model.index(place, self._table.first_column()))
