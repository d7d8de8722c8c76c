"""Files whose encoding has to be chosen: each is asked about once, and the banner leads back to the question."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tjgui.core.batch.encodings import EncodingQuestion
from tjgui.core.disk.file_encodings import FileEncodings
from tjgui.gui.batch.encoding_dialog import choose_encoding
from tjgui.gui.toolkit.banner import Banner, Kind
from tjgui.gui.toolkit.loop import start_task

_KEY = "encoding"


class EncodingQuestions(QObject):
    """Asks one question after the other, and remembers the answers."""

    answered = Signal()  # something was chosen: the batch reads differently now

    def __init__(self, window: QWidget, banner: Banner, encodings: FileEncodings) -> None:
        super().__init__(window)
        self._window = window
        self._banner = banner
        self._encodings = encodings
        self._open: tuple[EncodingQuestion, ...] = ()
        self._asked: set[EncodingQuestion] = set()
        self._is_asking = False

    def show(self, questions: Sequence[EncodingQuestion]) -> None:
        """Show which files are open; those that the user was not asked about yet are asked about now."""
        self._open = tuple(questions)
        if not questions:
            self._banner.clear(_KEY)
            return
        self._banner.show_message(
            _KEY,
            Kind.WARNING,
            self.tr("How to read %Ln files is not certain.", "", len(questions)),
            self.tr("Choose how their words read; until then they are not uploaded."),
            action_text=self.tr("Choose…"),
            on_action=lambda: self._start(self._open),
        )
        self._start([one for one in questions if one not in self._asked])

    def _start(self, questions: Sequence[EncodingQuestion]) -> None:
        if questions and not self._is_asking:
            self._is_asking = True
            start_task(self._ask(tuple(questions)), name="Which encoding a file has")

    async def _ask(self, questions: Sequence[EncodingQuestion]) -> None:
        is_something_new = False
        try:
            for one in questions:
                self._asked.add(one)
                encoding = await choose_encoding(self._window, one)
                if not encoding:
                    break
                await asyncio.to_thread(self._encodings.remember, one.path, one.sha256, encoding)
                is_something_new = True
        finally:
            self._is_asking = False
        if is_something_new:
            self.answered.emit()
