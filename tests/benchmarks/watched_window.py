"""The real window, uploading a batch from the button's press to its end, with a watch on its event loop.

``python -m tests.benchmarks.watched_window FOLDER TABS``; its last line is JSON.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from tests.benchmarks.gap_watch import GapWatch
from tjgui.core.settings import Settings
from tjgui.gui.application import Application, open_window

_LONGEST_RUN = 600.0


async def _play(application: Application, folder: Path, tabs: int) -> int:
    loaded: asyncio.Queue[object] = asyncio.Queue()
    application.uploader.loaded.connect(loaded.put_nowait)
    choices = Settings(folder / "mapping.csv", folder / "ads", dry_run=False, tabs=tabs)
    application.window.show_settings(choices)
    await asyncio.wait_for(loaded.get(), _LONGEST_RUN)
    watch = GapWatch()
    application.window.controls.resume.click()
    application.window.review.start.click()
    await asyncio.wait_for(loaded.get(), _LONGEST_RUN)  # the batch is loaded again when the run has ended
    print(json.dumps(watch.result()))
    return 0


if __name__ == "__main__":
    _folder, _tabs = Path(sys.argv[1]), int(sys.argv[2])
    sys.exit(open_window(script=lambda application: _play(application, _folder, _tabs), headless=True))
