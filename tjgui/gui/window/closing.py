"""Closing the window: asked for, confirmed if an upload is in progress, and announced while that finishes."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QObject

from tjgui.gui.frame import Frame
from tjgui.gui.toolkit.banner import Banner, Kind
from tjgui.gui.toolkit.question import ask


class Closing(QObject):
    """What is said and asked before the window closes; whoever runs the window closes it."""

    def __init__(self, frame: Frame, banner: Banner) -> None:
        super().__init__(frame)
        self._frame = frame
        self._banner = banner
        self.wanted = asyncio.Event()  #: the user, or the system, asks the window to close
        self.is_announced = False  #: it closes as soon as the current campaigns are finished
        frame.close_asked.connect(self.wanted.set)

    async def confirm(self) -> bool:
        """Ask whether to stop the current run."""
        return await ask(
            self._frame,
            title=self.tr("Close TJ Uploader"),
            question=self.tr("An upload is in progress. Stop it and close?"),
            details=self.tr("The current campaigns are finished first. Next time, Resume continues with the rest."),
            yes=self.tr("Stop and close"),
            no=self.tr("Keep uploading"),
        )

    def announce(self) -> None:
        """Say that the window closes as soon as the current campaigns are finished."""
        self.is_announced = True
        self._banner.show_message(
            "ending",
            Kind.INFO,
            self.tr("Finishing the current campaigns."),
            self.tr("The window then closes automatically."),
        )
