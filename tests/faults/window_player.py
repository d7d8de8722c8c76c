"""The real window in a process of its own, with a user who presses Resume; `test_killed_window.py` starts and ends it.

    python -m tests.faults.window_player MAPPING ADS_FOLDER [CAMPAIGNS]

With a number, the user closes the window once so many campaigns are done, and answers its question.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from tjgui.core.models import Status
from tjgui.core.settings import Settings
from tjgui.gui.application import Application, open_window


async def play(app: Application) -> int:
    mapping, ads, *close_after = sys.argv[1:]
    loaded: asyncio.Queue[object] = asyncio.Queue()
    app.uploader.loaded.connect(loaded.put_nowait)
    app.window.show_settings(Settings(Path(mapping), Path(ads), dry_run=False))
    await loaded.get()
    living = asyncio.ensure_future(app.live())
    if close_after:
        app.uploader.happened.connect(lambda _: close_once(app, int(close_after[0])))
    else:
        app.uploader.ended.connect(app.window.frame.close)
    app.window.controls.resume.click()
    app.window.review.start.click()
    return await living


def close_once(app: Application, done: int) -> None:
    boxes = app.window.frame.findChildren(QMessageBox)
    if boxes:
        next(one for one in boxes[0].buttons() if one.text().replace("&", "") == "Stop and close").click()
    elif sum(row.status is Status.SUCCESS for row in app.window.model.rows()) >= done:
        app.window.frame.close()


if __name__ == "__main__":
    sys.exit(open_window(script=play, headless=True))
