"""Asks whether a site file may lead the program elsewhere, and names each such change with both values."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from tjgui.core.wording.message import Message
from tjgui.gui.language.messages import in_words
from tjgui.gui.theme.theme import SPACE, SPACE_LARGE
from tjgui.gui.toolkit.plain_text import plain_label
from tjgui.gui.toolkit.question import answer_to

_WIDTH, _HEIGHT = 680, 380


class SiteFileDialog(QDialog):
    """Shows what a site file changes; no is the answer unless the user chooses yes."""

    def __init__(self, file: str, changes: Sequence[Message], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("siteFileDialog")
        self.setWindowTitle(self.tr("Site file"))
        self.resize(_WIDTH, _HEIGHT)
        title = plain_label(self.tr("May this site file lead the program elsewhere?"))
        title.setWordWrap(True)
        title.setProperty("look", "title")
        hint = plain_label(
            self.tr(
                "{file} changes where the program goes, how it signs in, or what it dismisses. Agree only if you or "
                "somebody you trust made these changes. After a change of the file you are asked again."
            ).format(file=file)
        )
        hint.setWordWrap(True)
        hint.setProperty("look", "muted")
        self.changes = QPlainTextEdit("\n\n".join(map(in_words, changes)))
        self.changes.setObjectName("siteFileChanges")
        self.changes.setAccessibleName(self.tr("Changes"))
        self.changes.setReadOnly(True)
        self.agree = QPushButton(self.tr("Use this site file"))
        self.agree.setObjectName("agreeToSiteFileButton")
        self.agree.setAutoDefault(False)
        self.agree.clicked.connect(self.accept)
        self.refuse = QPushButton(self.tr("Don't use it"))
        self.refuse.setDefault(True)
        self.refuse.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.agree)
        buttons.addStretch(1)
        buttons.addWidget(self.refuse)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_LARGE, SPACE_LARGE, SPACE_LARGE, SPACE_LARGE)
        column.setSpacing(SPACE)
        column.addWidget(title)
        column.addWidget(hint)
        column.addWidget(self.changes, 1)
        column.addLayout(buttons)
        self.refuse.setFocus(Qt.FocusReason.OtherFocusReason)


async def agree_to_site_file(parent: QWidget, file: str, changes: Sequence[Message]) -> bool:
    """Show the dialog and return whether the user agreed; closing it means no."""
    dialog = SiteFileDialog(file, changes, parent)
    async with answer_to(dialog) as result:
        return result == QDialog.DialogCode.Accepted
