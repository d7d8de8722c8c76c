"""Shows before a run what changed since the checkpoint, and lets the user choose what to upload again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tjgui.core.checkpoint.content import Content
from tjgui.core.overview.changes import ChangesSince
from tjgui.gui.batch.changes_dialog import NewRows, choose_edited
from tjgui.gui.toolkit.banner import Banner, Kind
from tjgui.gui.toolkit.loop import start_task

_KEY = "changes"
#: The banner shows problems and the outcome of a run first.
_PRIORITY = -2


class BatchChanges(QObject):
    """Shows the changes in the banner; once dismissed, they are not shown again until they differ."""

    answered = Signal(object, object)  #: dict[str, Content], EditedAnswer: what is uploaded of edited CSVs

    def __init__(self, window: QWidget, banner: Banner) -> None:
        super().__init__(window)
        self._window = window
        self._banner = banner
        #: Returns the ads that are new or changed in campaigns' CSVs, where that is known; called in another thread.
        self.new_rows: Callable[[Sequence[str]], NewRows] = lambda _: {}
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
            self.tr("Their campaigns stay as they are unless you choose what to upload."),
            action_text=self.tr("Choose…"),
            on_action=self.choose,
            priority=_PRIORITY,
        )

    def choose(self) -> None:
        """Ask what is uploaded of the edited CSVs."""
        start_task(self._ask(), name="What is uploaded again")

    async def _ask(self) -> None:
        edited = self._changes.edited
        if not edited:
            return
        rows = await asyncio.to_thread(self.new_rows, [one.campaign_id for one in edited])
        chosen, answer = await choose_edited(self._window, edited, rows)
        if chosen and answer is not None:
            asked = {one.campaign_id: Content(one.csv, one.csv_sha256) for one in edited}
            self.answered.emit({one: asked[one] for one in chosen}, answer)

    def _closed(self, key: str) -> None:
        if key == _KEY:
            self._dismissed = self._changes
