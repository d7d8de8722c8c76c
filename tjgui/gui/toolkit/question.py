"""Questions to the user, awaited without blocking the rest of the program."""

from __future__ import annotations

import asyncio

from PySide6.QtWidgets import QMessageBox, QWidget
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
    answered: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def finish(_: int) -> None:
        if not answered.done():
            answered.set_result(None)

    box.finished.connect(finish)
    box.open()
    try:
        await answered
        return box.clickedButton() is accept
    finally:
        if isValid(box):  # its window may already be gone, and the question with it
            box.finished.disconnect(finish)
            box.close()
            box.deleteLater()
