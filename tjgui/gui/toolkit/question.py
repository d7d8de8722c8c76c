"""Questions to the user, awaited without blocking the rest of the program."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from PySide6.QtWidgets import QDialog, QMessageBox, QWidget
from shiboken6 import isValid

from tjgui.gui.toolkit.plain_text import message_box, on_button


async def ask(
    parent: QWidget, *, title: str, question: str, details: str, yes: str, no: str, is_dangerous: bool = False
) -> bool:
    """Show a question over the window and return the answer; closing it means no."""
    icon = QMessageBox.Icon.Warning if is_dangerous else QMessageBox.Icon.Question
    box = message_box(parent, "questionDialog", icon, title=title, text=question, details=details)
    accept = box.addButton(on_button(yes), QMessageBox.ButtonRole.AcceptRole)
    reject = box.addButton(on_button(no), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(reject if is_dangerous else accept)
    box.setEscapeButton(reject)
    async with answer_to(box):
        return box.clickedButton() is accept


@asynccontextmanager
async def answer_to(dialog: QDialog) -> AsyncIterator[int]:
    """Show a dialog over its window and wait for its result, one of `QDialog.DialogCode`; it is gone afterwards."""
    answered: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def finish(result: int) -> None:
        if not answered.done():
            answered.set_result(result)

    dialog.finished.connect(finish)
    dialog.open()
    try:
        yield await answered
    finally:
        if isValid(dialog):  # its window may already be gone, and the question with it
            dialog.finished.disconnect(finish)
            dialog.close()
            dialog.deleteLater()
