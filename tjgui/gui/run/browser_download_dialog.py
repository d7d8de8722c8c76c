"""Offers to download Chromium if no browser was found, and shows the progress."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QProgressBar, QPushButton, QVBoxLayout, QWidget

from tjgui.core.errors import UploaderError
from tjgui.gui.language.messages import in_words
from tjgui.gui.toolkit.loop import start_task
from tjgui.gui.toolkit.plain_text import plain_label

_WIDTH = 460
_MARGIN = 20
_SPACING = 12
_BAR_HEIGHT = 8

#: Downloads the browser; reports the percentage and the size.
Download = Callable[[Callable[[int, str], object]], Awaitable[None]]


class BrowserDownloadDialog(QDialog):
    """Accepted once the browser is there. Opened with `open()`; Cancel ends a running download."""

    def __init__(self, download: Download, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("browserDownloadDialog")
        self.setWindowTitle(self.tr("Download a browser"))
        self.setMinimumWidth(_WIDTH)
        self._download = download
        self._task: asyncio.Task[None] | None = None
        self._title = plain_label(self.tr("No browser was found on this computer."))
        bold = self._title.font()
        bold.setBold(True)
        self._title.setFont(bold)
        self._text = plain_label(
            self.tr(
                "TJ Uploader can download Chromium (about 170 MB) into its own data folder. Nothing else on this "
                "computer changes. You can also install Google Chrome or Microsoft Edge yourself and then press "
                "Resume."
            )
        )
        self._text.setObjectName("browserDownloadText")
        for label in (self._title, self._text):
            label.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setObjectName("browserDownloadBar")
        self._bar.setAccessibleName(self.tr("Download progress"))
        self._bar.setFixedHeight(_BAR_HEIGHT)
        self._bar.hide()
        self._go = QPushButton(self.tr("Download Chromium"))
        self._go.setObjectName("browserDownloadButton")
        self._go.setDefault(True)
        self._go.setProperty("role", "primary")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self._go, QDialogButtonBox.ButtonRole.ActionRole)
        self._go.clicked.connect(self._begin)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(_SPACING)
        for widget in (self._title, self._text, self._bar, buttons):
            layout.addWidget(widget)

    def reject(self) -> None:
        """Close, and end the download."""
        if self._task is not None:
            self._task.cancel()
        super().reject()

    def _begin(self) -> None:
        self._go.setEnabled(False)
        self._bar.setRange(0, 0)
        self._bar.show()
        self._title.setText(self.tr("Downloading Chromium…"))
        self._text.setText(self.tr("Connecting…"))
        self._task = start_task(self._load(), name="Downloading Chromium")

    async def _load(self) -> None:
        try:
            await self._download(self._show_progress)
        except UploaderError as error:
            self._title.setText(in_words(error.message))
            self._text.setText(in_words(error.advice))
            self._bar.hide()
            self._go.setText(self.tr("Try again"))
            self._go.setEnabled(True)
        else:
            self.accept()
        finally:
            self._task = None

    def _show_progress(self, per_cent: int, size: str) -> None:
        self._bar.setRange(0, 100)
        self._bar.setValue(per_cent)
        self._text.setText(self.tr("{}% of {}").format(per_cent, size))
