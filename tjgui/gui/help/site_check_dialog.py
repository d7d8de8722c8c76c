"""Help > Check the site: the doctor's progress, findings and verdict."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QProcess, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QProgressBar, QPushButton, QWidget
from PySide6.QtWidgets import QVBoxLayout as Column

from tjgui.core.json_text import parsed_json
from tjgui.core.wording.message import Message
from tjgui.gui.desktop.outside import show_folder
from tjgui.gui.desktop.own_command import end_soon, environment_for
from tjgui.gui.language.messages import in_words
from tjgui.gui.toolkit.plain_text import plain_label


class SiteCheckDialog(QDialog):
    """Runs the doctor in a separate process, so that the window never waits for a browser."""

    finished_checking = Signal(int)  #: the doctor's exit code; -1 if it did not finish

    def __init__(
        self, command: Sequence[str], data_folder: Path, parent: QWidget | None = None, *, browser: Path | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("siteCheckDialog")
        self.setWindowTitle(self.tr("Check the site"))
        self.resize(760, 520)
        self._screenshots: list[str] = []
        self._said, self._told = _Lines(), _Lines()  # on standard output, and beside it
        self.verdict = plain_label(self.tr("Checking the site. If a browser window asks you to sign in, do so there."))
        self.verdict.setObjectName("siteCheckVerdict")
        self.verdict.setWordWrap(True)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self.findings = QPlainTextEdit()
        self.findings.setObjectName("siteCheckFindings")
        self.findings.setReadOnly(True)
        self._open_folder = QPushButton(self.tr("Show &screenshots"))
        self._open_folder.setEnabled(False)
        self._open_folder.clicked.connect(self._show_screenshots)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self._open_folder, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = Column(self)
        for widget in (self.verdict, self._busy, self.findings, buttons):
            column.addWidget(widget)
        self.process = QProcess(self)  #: the doctor; it may outlive the dialog by some seconds
        self.process.setProcessEnvironment(environment_for(data_folder, browser))
        self.process.readyReadStandardOutput.connect(self._read)
        self.process.readyReadStandardError.connect(self._read_errors)
        self.process.finished.connect(self._finished)
        self.process.errorOccurred.connect(self._failed)
        self.process.start(command[0], list(command[1:]))

    @property
    def is_at_work(self) -> bool:
        """Whether the doctor is still running."""
        return self.process.state() is not QProcess.ProcessState.NotRunning

    def done(self, result: int) -> None:
        """Close, and end the doctor and its browser if they are still running."""
        if self.is_at_work:
            self.process.readyReadStandardOutput.disconnect(self._read)
            self.process.readyReadStandardError.disconnect(self._read_errors)
            self.process.finished.disconnect(self._finished)
            self.process.errorOccurred.disconnect(self._failed)
            end_soon(self.process)
        super().done(result)

    def _read(self) -> None:
        for line in self._said.take(self.process.readAllStandardOutput()):
            self._show_line(line)

    def _read_errors(self) -> None:
        for line in self._told.take(self.process.readAllStandardError()):
            self._show_line(line)

    def _show_line(self, line: str) -> None:
        """Show a message, the report that comes last, or words that are neither, such as Python's own."""
        read = _parsed(line)
        message = Message.from_json(read)
        if message is None and isinstance(read, dict) and "verdict" in read:
            self._show_verdict(read)
        else:
            self.findings.appendPlainText(in_words(message or line))

    def _show_verdict(self, report: dict[str, Any]) -> None:
        self.verdict.setText(in_words(Message.from_json(report["verdict"]) or str(report["verdict"])))
        font = self.verdict.font()
        font.setBold(True)
        self.verdict.setFont(font)
        self._screenshots = [str(one) for one in report["screenshots"]]
        self._open_folder.setEnabled(bool(self._screenshots))

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read()
        self._read_errors()
        for line in (*self._said.rest(), *self._told.rest()):
            self._show_line(line)
        self._busy.hide()
        is_whole = status is QProcess.ExitStatus.NormalExit and bool(self._screenshots)
        if not is_whole:
            self.verdict.setText(self.tr("The site could not be checked. The last lines below say why."))
        self.finished_checking.emit(code if is_whole else -1)

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._busy.hide()
            self.verdict.setText(self.tr("The check could not be started: {}").format(self.process.errorString()))
            self.finished_checking.emit(-1)

    def _show_screenshots(self) -> None:
        show_folder(Path(self._screenshots[0]).parent)


class _Lines:
    """Joins what a process writes into lines: a piece may end anywhere, even inside a character."""

    def __init__(self) -> None:
        self._unfinished = b""

    def take(self, data: QByteArray) -> list[str]:
        """Return the lines that are complete."""
        *lines, self._unfinished = (self._unfinished + bytes(data.data())).split(b"\n")
        return [_text(line) for line in lines]

    def rest(self) -> list[str]:
        """Return the rest once the output has ended."""
        rest, self._unfinished = self._unfinished, b""
        return [_text(rest)] if rest.strip() else []


def _parsed(line: str) -> object:
    try:
        return parsed_json(line) if line.startswith("{") else None
    except ValueError:
        return None


def _text(line: bytes) -> str:
    return line.decode("utf-8", "replace").rstrip("\r")
