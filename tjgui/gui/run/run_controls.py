"""The buttons that start, pause and stop a run, and what a run would do."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from tjgui.core.overview.counts import Outlook
from tjgui.core.run.runner import RunState
from tjgui.gui.theme.theme import SPACE, set_icon, set_role


class RunControls(QWidget):
    """Shows the right buttons for where the run stands; what they do is connected by the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.resume = self._button("resumeButton", self.tr("Start"), "start", "primary", "on_accent")
        self.fresh = self._button("startFreshButton", self.tr("Start Fresh…"), "fresh", "secondary")
        self.trial = self._button("trialButton", self.tr("Try 3 first"), "check", "secondary")
        self.pause = self._button("pauseButton", self.tr("Pause"), "pause", "secondary")
        self.stop = self._button("stopButton", self.tr("Stop"), "stop", "danger", "error")
        self.resume.setToolTip(self.tr("Upload all campaigns that are not done yet (Ctrl+R)"))
        self.fresh.setToolTip(self.tr("Archive the checkpoint and upload the whole batch again"))
        self.trial.setToolTip(self.tr("Upload the first three campaigns, then ask whether to continue (Ctrl+T)"))
        self.pause.setToolTip(self.tr("Finish the current campaigns, then pause"))
        self.stop.setToolTip(self.tr("Stop the run after checking ads that are being created"))
        self.outlook = QLabel()
        self.outlook.setObjectName("outlookLabel")
        self.outlook.setProperty("look", "title")
        self.summary = QLabel()
        self.summary.setObjectName("summaryLabel")
        self.summary.setProperty("look", "muted")
        for label in (self.outlook, self.summary):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.goes_on = False  #: whether the first button resumes rather than starts
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        for button in (self.resume, self.trial, self.fresh, self.pause, self.stop):
            layout.addWidget(button)
        layout.addSpacing(SPACE)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(self.outlook)
        lines.addWidget(self.summary)
        lines.addStretch(1)
        layout.addLayout(lines, 1)

    def show_state(self, state: RunState, outlook: Outlook | None) -> None:
        """Enable what makes sense now."""
        is_idle = state in {RunState.IDLE, RunState.FINISHED}
        is_paused = state is RunState.PAUSED
        has_batch = outlook is not None
        self.goes_on = is_paused or not is_idle or (outlook is not None and outlook.can_resume)
        self.resume.setText(self.tr("Resume") if self.goes_on else self.tr("Start"))
        self.resume.setEnabled((is_idle and has_batch) or is_paused)
        self.fresh.setEnabled(is_idle and has_batch)
        self.trial.setEnabled(is_idle and has_batch)
        self.pause.setEnabled(state is RunState.RUNNING)
        self.stop.setEnabled(state in {RunState.RUNNING, RunState.PAUSED})
        self.stop.setText(self.tr("Stopping…") if state is RunState.STOPPING else self.tr("Stop"))

    def show_summary(self, outlook: str, summary: str) -> None:
        """Say how the batch stands, and what a run would do; both empty while one goes on."""
        for label, text in ((self.outlook, outlook), (self.summary, summary)):
            label.setText(text)
            label.setToolTip(text)
            label.setVisible(bool(text))

    def _button(self, name: str, text: str, icon: str, role: str, tint: str = "text") -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        set_role(button, role)
        set_icon(button, icon, tint)
        return button
