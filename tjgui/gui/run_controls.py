"""The buttons that start, pause and stop a run, and what a run would do."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from tjgui.core.outlook import Outlook
from tjgui.core.runner import RunState
from tjgui.gui.theme import SPACE, set_icon, set_role


class RunControls(QWidget):
    """Shows the right buttons for where the run stands; what they do is connected by the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.resume = self._button("resumeButton", self.tr("Start"), "start", "primary", "on_accent")
        self.fresh = self._button("startFreshButton", self.tr("Start Fresh…"), "fresh", "secondary")
        self.pause = self._button("pauseButton", self.tr("Pause"), "pause", "secondary")
        self.stop = self._button("stopButton", self.tr("Stop"), "stop", "danger", "error")
        self.resume.setToolTip(self.tr("Work on every campaign that is not done yet (Ctrl+R)"))
        self.fresh.setToolTip(self.tr("Archive the checkpoint and upload the whole batch again"))
        self.pause.setToolTip(self.tr("Finish the campaigns in hand, then stand still"))
        self.stop.setToolTip(self.tr("End the run; what was clicked is looked at first"))
        self.outlook = QLabel()
        self.outlook.setObjectName("outlookLabel")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        for button in (self.resume, self.fresh, self.pause, self.stop):
            layout.addWidget(button)
        layout.addSpacing(SPACE)
        layout.addWidget(self.outlook, 1)

    def show_state(self, state: RunState, outlook: Outlook | None) -> None:
        """Enable what makes sense now."""
        is_idle = state in {RunState.IDLE, RunState.FINISHED}
        is_paused = state is RunState.PAUSED
        has_batch = outlook is not None
        goes_on = is_paused or not is_idle or (outlook is not None and outlook.can_resume)
        self.resume.setText(self.tr("Resume") if goes_on else self.tr("Start"))
        self.resume.setEnabled((is_idle and has_batch) or is_paused)
        self.fresh.setEnabled(is_idle and has_batch)
        self.pause.setEnabled(state is RunState.RUNNING)
        self.stop.setEnabled(state in {RunState.RUNNING, RunState.PAUSED})
        self.stop.setText(self.tr("Stopping…") if state is RunState.STOPPING else self.tr("Stop"))

    def _button(self, name: str, text: str, icon: str, role: str, tint: str = "text") -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        set_role(button, role)
        set_icon(button, icon, tint)
        return button
