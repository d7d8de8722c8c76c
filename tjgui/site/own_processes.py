"""The processes that the program started for its browser, so that only these are killed if closing hangs."""

from __future__ import annotations

import logging

import psutil

_log = logging.getLogger(__name__)


class OwnProcesses:
    """Playwright's driver and everything it started; `end` kills what is left after closing."""

    def __init__(self) -> None:
        self._before = set(psutil.Process().children())
        self._own: set[psutil.Process] = set()

    def note(self) -> None:
        """Remember what was started since this object was created; call it again after starting more."""
        for child in set(psutil.Process().children()) - self._before:
            self._own |= {child, *_children(child)}

    def end(self) -> int:
        """Kill what is left, and return how many processes there were, without waiting: asyncio reaps its own child.

        A process is identified by its ID and start time: a later one with a reused ID is not touched.
        """
        left = {process for process in self._own if process.is_running()}
        left |= {child for process in left for child in _children(process)}
        for process in left:
            try:
                process.kill()
            except psutil.NoSuchProcess:
                continue
            except psutil.AccessDenied as error:
                _log.warning("A process of the browser could not be killed: %s", error)
        self._own.clear()
        return len(left)


def _children(process: psutil.Process) -> list[psutil.Process]:
    try:
        return process.children(recursive=True)
    except psutil.Error:
        return []
