"""The processes that the program started for its browser, so that a close that hangs ends these and no others."""

from __future__ import annotations

import logging

import psutil

_log = logging.getLogger(__name__)


class OwnProcesses:
    """Playwright's driver and all that it started; `end` kills what a close has left."""

    def __init__(self) -> None:
        self._before = set(psutil.Process().children())
        self._own: set[psutil.Process] = set()

    def note(self) -> None:
        """Remember what was started since this was made; to be called again when more was started."""
        for child in set(psutil.Process().children()) - self._before:
            self._own |= {child, *_children(child)}

    def end(self) -> int:
        """Kill what is left, and return how many processes that were. None is waited for: asyncio reaps its own child.

        A process is known by its id and its beginning: one that got an old id later is not touched.
        """
        left = {process for process in self._own if process.is_running()}
        left |= {child for process in left for child in _children(process)}
        for process in left:
            try:
                process.kill()
            except psutil.NoSuchProcess:
                continue
            except psutil.AccessDenied as error:
                _log.warning("A process of the browser could not be ended: %s", error)
        self._own.clear()
        return len(left)


def _children(process: psutil.Process) -> list[psutil.Process]:
    try:
        return process.children(recursive=True)
    except psutil.Error:
        return []
