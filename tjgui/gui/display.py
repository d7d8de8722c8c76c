"""The application object, and one sentence where there is no screen for it: Qt itself would abort the program."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

#: As the command line's exit code for bad input; nothing but Qt is loaded yet.
_NO_SCREEN = 2
_REASON = re.compile(r"could not|cannot|failed to|is needed|no such", re.IGNORECASE)


def application() -> QApplication:
    """Return the application object; where there is no screen, say so and end the program with exit code 2."""
    with _told_if_there_is_no_screen():
        app = QApplication.instance() or QApplication(["tjgui"])
    assert isinstance(app, QApplication)  # noqa: S101 - the program makes no other kind
    return app


@contextmanager
def _told_if_there_is_no_screen() -> Iterator[None]:
    said: list[str] = []

    def hear(kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
        if kind is QtMsgType.QtFatalMsg:  # when this returns, Qt aborts
            _end(next(filter(_REASON.search, said), text))
        said.append(text)

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
    if sys.stderr is not None:
        for text in said:
            sys.stderr.write(f"{text}\n")


def _end(reason: str) -> NoReturn:
    from tjgui.core.wording.message import Message  # noqa: PLC0415 - seldom needed, and the first paint waits

    what = Message("no_screen", reason=" ".join(reason.split()).rstrip("."))
    if sys.stderr is not None:
        sys.stderr.write(f"✗ {Message('two_sentences', first=what, second=Message('find_screen'))}\n")
        sys.stderr.flush()
    os._exit(_NO_SCREEN)  # nothing was begun that would have to be ended
