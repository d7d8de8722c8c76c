"""Shows what an evidence pack contains before it is saved."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QMessageBox,
    QPlainTextEdit,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from tjgui.gui.toolkit.plain_text import message_box, on_button, plain_label

#: The greatest width of a picture, in pixels.
_WIDEST = 920


class EvidenceDialog(QDialog):
    """Shows each file of an evidence pack; saves the pack only if the user chooses to.

    :param parts: the pack's files by name.
    :param packed: the pack itself.
    :param suggested: the suggested path.
    """

    def __init__(
        self, parts: Mapping[str, bytes], packed: bytes, suggested: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("evidenceDialog")
        self.setWindowTitle(self.tr("Save evidence"))
        self.resize(980, 680)
        self._packed = packed
        self._suggested = suggested
        self.saved: Path | None = None  #: where the pack was saved; None if it was not
        said = plain_label(
            self.tr(
                "This is everything the evidence pack contains. Names, addresses, IDs, amounts and tokens have been "
                "replaced. Check that nothing is left that you don't want to share."
            )
        )
        said.setWordWrap(True)
        tabs = QTabWidget()
        tabs.setObjectName("evidenceParts")
        for name, content in parts.items():
            tabs.addTab(_picture(content) if name.endswith(".png") else _text(content), on_button(name))
        picture = next((place for place, name in enumerate(parts) if name.endswith(".png")), 0)
        tabs.setCurrentIndex(picture)
        buttons = QDialogButtonBox()
        save = buttons.addButton(self.tr("&Save…"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setObjectName("evidenceSaveButton")
        cancel = buttons.addButton(self.tr("&Discard"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setDefault(True)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (said, tabs, buttons):
            column.addWidget(widget)
        column.setStretch(1, 1)

    def _save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save evidence"), str(self._suggested), self.tr("Evidence packs (*.zip)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Save the pack and close; if that fails, say why and stay open."""
        try:
            path.write_bytes(self._packed)
        except OSError as error:
            what = self.tr("%1 can't be saved: %2. Choose another location.")
            told = what.replace("%1", str(path)).replace("%2", error.strerror or str(error))
            icon = QMessageBox.Icon.Warning
            box = message_box(self, "notSavedDialog", icon, title=self.windowTitle(), text=told)
            box.finished.connect(box.deleteLater)
            box.open()
            return
        self.saved = path
        self.accept()


def _text(content: bytes) -> QWidget:
    shown = QPlainTextEdit(content.decode("utf-8", "replace"))
    shown.setReadOnly(True)
    shown.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    return shown


def _picture(content: bytes) -> QWidget:
    picture = QPixmap()
    picture.loadFromData(content)
    label = plain_label()
    is_wide = picture.width() > _WIDEST
    smooth = Qt.TransformationMode.SmoothTransformation
    label.setPixmap(picture.scaledToWidth(_WIDEST, smooth) if is_wide else picture)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    area = QScrollArea()
    area.setWidget(label)
    area.setWidgetResizable(True)
    return area
