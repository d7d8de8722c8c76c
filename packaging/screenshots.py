"""Creates the README's pictures: the real window on the practice site, with a real browser.

xvfb-run -a -s "-screen 0 1280x800x24" python packaging/screenshots.py
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLineEdit, QWidget

from tjgui.core.models import Status
from tjgui.gui.application import Application, open_window

FOLDER = Path(__file__).resolve().parent / "screenshots"


async def play(application: Application) -> int:
    """Act as a user, and take a picture at each stage."""
    window, uploader = application.window, application.uploader
    loaded: asyncio.Queue[object] = asyncio.Queue()
    uploader.loaded.connect(loaded.put_nowait)
    await loaded.get()
    await take(window.frame, "ready")
    running = asyncio.Event()

    def look(_: object) -> None:
        if sum(row.status is Status.SUCCESS for row in window.model.rows()) >= len(window.model.rows()) // 2:
            running.set()

    uploader.happened.connect(look)
    window.controls.resume.click()
    window.review.start.click()
    await running.wait()
    await take(window.frame, "running")
    await loaded.get()
    window.banner.clear_all()
    window.details.show_campaign(window.model.rows()[6].campaign_id)
    await take(window.frame, "details")
    return 0


async def take(window: QWidget, name: str) -> None:
    await asyncio.sleep(0.3)  # an animation may be under way; a picture proves nothing
    with masked(window):
        window.grab().save(str(FOLDER / f"{name}.png"))


@contextmanager
def masked(window: QWidget) -> Iterator[None]:
    """Show other paths than the real ones, just for the picture: a path that does not exist would soon turn red."""
    shown = {"mappingPicker": "mapping.csv", "adsFolderPicker": "ads"}
    pickers = [(picker, path) for name, path in shown.items() if (picker := window.findChild(QLineEdit, name))]
    real = [picker.text() for picker, _ in pickers]
    try:
        for picker, path in pickers:
            with QSignalBlocker(picker):
                picker.setText(f"C:/Campaigns/Spring/{path}")
        yield
    finally:
        for (picker, _), text in zip(pickers, real, strict=True):
            with QSignalBlocker(picker):
                picker.setText(text)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory() as data:
        os.environ["TJGUI_DATA"] = data
        code = open_window(practice=True, script=play, headless=True)
    sys.exit(code)
