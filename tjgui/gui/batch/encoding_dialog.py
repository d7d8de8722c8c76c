"""Asks which encoding a file of 8-bit text has, and shows its words as they would read in each."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from tjgui.core.batch.encodings import EncodedReading, EncodingQuestion
from tjgui.core.wording.cells import shown
from tjgui.gui.theme.theme import SPACE, SPACE_LARGE, set_role
from tjgui.gui.toolkit.plain_text import plain_label
from tjgui.gui.toolkit.question import answer_to

_WIDTH = 620


class EncodingDialog(QDialog):
    """Offers the readings of one file; none is chosen beforehand, because the first one may be wrong."""

    def __init__(self, question: EncodingQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("encodingDialog")
        self.setWindowTitle(self.tr("Encoding of the file"))
        self.setMinimumWidth(_WIDTH)
        self._readings = question.readings
        title = _plain(self._title(question).format(file=shown(question.path.name)))
        title.setProperty("look", "title")
        hint = _plain(self._hint(question))
        hint.setProperty("look", "muted")
        self.choices = QButtonGroup(self)
        self.use = QPushButton(self.tr("Use this reading"))
        self.use.setObjectName("useEncodingButton")
        self.use.setAutoDefault(False)
        self.use.setEnabled(False)
        set_role(self.use, "primary")
        self.use.clicked.connect(self.accept)
        later = QPushButton(self.tr("Not now"))
        later.setAutoDefault(False)
        later.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(later)
        buttons.addStretch(1)
        buttons.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_LARGE, SPACE_LARGE, SPACE_LARGE, SPACE_LARGE)
        column.setSpacing(SPACE)
        column.addWidget(title)
        column.addWidget(hint)
        for place, reading in enumerate(self._readings):
            column.addWidget(self._choice(place, reading))
        column.addStretch(1)
        column.addLayout(buttons)
        self.choices.idClicked.connect(lambda _: self.use.setEnabled(True))

    @property
    def encoding(self) -> str:
        """The chosen encoding; empty if none was chosen."""
        place = self.choices.checkedId()
        return self._readings[place].encoding if place >= 0 else ""

    def _title(self, question: EncodingQuestion) -> str:
        if question.is_workbook:
            return self.tr("Read {file} as a workbook?")
        return self.tr("How do the words in {file} read?")

    def _hint(self, question: EncodingQuestion) -> str:
        if question.is_workbook:
            return self.tr(
                "The file is an Excel workbook, although its name doesn't say so. The program can read its sheet, "
                "which begins with these words. The file itself stays as it is."
            )
        return self.tr(
            "The file is not UTF-8, so its words can be read in several ways. Choose the right one: these words go "
            "into your ads. If none is right, save the file again as “CSV UTF-8”."
        )

    def _choice(self, place: int, reading: EncodedReading) -> QRadioButton:
        text = f"{' | '.join(reading.words)}   ({reading.encoding})"
        choice = QRadioButton(text.replace("&", "&&"))  # a single one would be a shortcut
        choice.setObjectName(f"reading_{reading.encoding}")
        self.choices.addButton(choice, place)
        return choice


def _plain(text: str) -> QLabel:
    return plain_label(text, wraps=True)


async def choose_encoding(parent: QWidget, question: EncodingQuestion) -> str:
    """Show the dialog and return the encoding that the user chose; empty if it was closed without an answer."""
    dialog = EncodingDialog(question, parent)
    async with answer_to(dialog) as result:
        return dialog.encoding if result == QDialog.DialogCode.Accepted else ""
