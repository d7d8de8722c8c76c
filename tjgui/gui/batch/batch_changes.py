"""Shows before a run what changed since the checkpoint, and lets the user choose what to upload again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tjgui.core.overview.changes import ChangesSince
from tjgui.gui.batch.changes_dialog import choose_edited
from tjgui.gui.toolkit.banner import Banner, Kind
from tjgui.gui.toolkit.loop import start_task

_KEY = "changes"
#: The banner shows problems and the outcome of a run first.
_PRIORITY = -2


class BatchChanges(QObject):
    """Shows the changes in the banner; once dismissed, they are not shown again until they differ."""

    upload_wanted = Signal(list)  #: list[str]: campaigns for the next run to upload again

    def __init__(self, window: QWidget, banner: Banner) -> None:
        super().__init__(window)
        self._window = window
        self._banner = banner
        self._changes = ChangesSince()
        self._dismissed = ChangesSince()
        banner.dismissed.connect(self._closed)

    def show(self, changes: ChangesSince) -> None:
        """Show what differs, if anything."""
        self._changes = changes
        if not changes or changes == self._dismissed:
            self._banner.clear(_KEY)
            return
        if not changes.edited:
            self._banner.show_message(_KEY, Kind.INFO, changes.message, priority=_PRIORITY)
            return
        self._banner.show_message(
            _KEY,
            Kind.WARNING,
            changes.message,
            self.tr("Successful campaigns are not uploaded again unless you choose them."),
            action_text=self.tr("Choose…"),
            on_action=self.choose,
            priority=_PRIORITY,
        )

    def choose(self) -> None:
        """Ask what is uploaded of the edited CSVs."""
        start_task(self._ask(), name="What is uploaded again")

    async def _ask(self) -> None:
        chosen = await choose_edited(self._window, self._changes.edited)
        if chosen:
            self.upload_wanted.emit(chosen)

    def _closed(self, key: str) -> None:
        if key == _KEY:
            self._dismissed = self._changes
