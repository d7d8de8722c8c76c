"""The buttons that start, pause and stop a run, and two lines: what a run would do, or what is missing for one."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from tjgui.core.overview.counts import Outlook
from tjgui.core.run.runner import RunState
from tjgui.gui.theme.theme import SPACE_SMALL, set_icon, set_role
from tjgui.gui.toolkit.elided_label import ElidedLabel
from tjgui.gui.toolkit.plain_text import set_tip


class RunControls(QWidget):
    """Shows the buttons that fit the state of the run; the window connects them, and places the two lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.resume = self._button("resumeButton", self.tr("Start"), "start", "primary", "on_accent")
        self.fresh = self._button("startFreshButton", self.tr("Start Fresh…"), "fresh", "secondary")
        self.trial = self._button("trialButton", self.tr("Try 3 first"), "check", "secondary")
        self.pause = self._button("pauseButton", self.tr("Pause"), "pause", "secondary")
        self.stop = self._button("stopButton", self.tr("Stop"), "stop", "danger", "error")
        self._tips = {
            self.resume: self.tr("Upload all campaigns that are not done yet (Ctrl+R)"),
            self.fresh: self.tr("Archive the checkpoint and upload the whole batch again"),
            self.trial: self.tr("Upload the first three campaigns, then ask whether to continue (Ctrl+T)"),
        }
        set_tip(self.pause, self.tr("Finish the current campaigns, then pause"))
        set_tip(self.stop, self.tr("Stop the run after checking ads that are being created"))
        self.outlook = ElidedLabel()
        self.outlook.setObjectName("outlookLabel")
        self.outlook.setProperty("look", "title")
        self.summary = ElidedLabel()
        self.summary.setObjectName("summaryLabel")
        self.summary.setProperty("look", "muted")
        self.goes_on = False  #: whether the first button resumes rather than starts
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_SMALL)
        for button in (self.resume, self.trial, self.fresh, self.pause, self.stop):
            layout.addWidget(button)
        _keep_width(self.resume, self.tr("Start"), self.tr("Resume"))
        _keep_width(self.stop, self.tr("Stop"), self.tr("Stopping…"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, state: RunState, outlook: Outlook | None, why_not: str = "") -> None:
        """Enable what makes sense now; the buttons that start a run say why they do not."""
        is_idle = state in {RunState.IDLE, RunState.FINISHED}
        is_paused = state is RunState.PAUSED
        has_batch = outlook is not None
        self.goes_on = is_paused or not is_idle or (outlook is not None and outlook.can_resume)
        self.resume.setText(self.tr("Resume") if self.goes_on else self.tr("Start"))
        self.resume.setEnabled((is_idle and has_batch) or is_paused)
        self.fresh.setEnabled(is_idle and has_batch)
        self.trial.setEnabled(is_idle and has_batch)
        for button, tip in self._tips.items():
            set_tip(button, tip if button.isEnabled() else why_not or tip)
            button.setAccessibleDescription("" if button.isEnabled() else why_not)
        self.pause.setEnabled(state is RunState.RUNNING)
        self.stop.setEnabled(state in {RunState.RUNNING, RunState.PAUSED})
        self.stop.setText(self.tr("Stopping…") if state is RunState.STOPPING else self.tr("Stop"))

    def show_summary(self, outlook: str, summary: str) -> None:
        """Show the state of the batch and what a run would do, or what is awaited."""
        for label, text in ((self.outlook, outlook), (self.summary, summary)):
            label.set_line(text)
            label.setVisible(bool(text))

    def _button(self, name: str, text: str, icon: str, role: str, tint: str = "text") -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        set_role(button, role)
        set_icon(button, icon, tint)
        return button


def _keep_width(button: QPushButton, *texts: str) -> None:
    """Make a button wide enough for each of its texts, so that nothing beside it moves."""
    widest = 0
    for text in reversed(texts):
        button.setText(text)
        button.ensurePolished()
        widest = max(widest, button.sizeHint().width())
    button.setMinimumWidth(widest)
