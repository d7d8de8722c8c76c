"""The progress bar: one segment per outcome, each with its own pattern so that colour is not the only cue."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from tjgui.core.run.progress import Progress
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Listed, Way
from tjgui.gui.language.messages import in_words
from tjgui.gui.theme.theme import colours, theme
from tjgui.gui.toolkit.plain_text import set_tip

_HEIGHT = 12
_ROUNDING = 4
#: The narrowest visible segment, in device-independent pixels: one failed campaign of 400.
_NARROWEST = 3.0


class SegmentBar(QProgressBar):
    """A `QProgressBar` in value and accessibility, painted in segments: success, failed, unknown, and the rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setFixedHeight(_HEIGHT)
        self._progress = Progress()
        theme().changed.connect(self.update)

    def show_progress(self, progress: Progress) -> None:
        """Show the progress of the run."""
        self._progress = progress
        self.setUpdatesEnabled(False)  # a QProgressBar paints itself at once with each value
        self.setRange(0, max(progress.total, 1))
        self.setValue(min(progress.done, progress.total))
        self.setUpdatesEnabled(True)
        set_tip(
            self,
            in_words(
                Message(
                    "line",
                    parts=Listed(
                        (
                            Message("n_success", count=progress.success),
                            Message("n_failed", count=progress.failed),
                            Message("n_unknown", count=progress.unknown),
                            Message("n_remaining", count=max(progress.total - progress.done, 0)),
                        ),
                        Way.COMMAS,
                    ),
                )
            ),
        )
        self.update()

    def segments(self) -> list[tuple[str, float]]:
        """Return the segments from the left: the colour's name and the share of the whole, which is 1."""
        progress = self._progress
        if progress.total <= 0:
            return []
        parts = [("success", progress.success), ("error", progress.failed), ("unknown", progress.unknown)]
        return [(name, count / progress.total) for name, count in parts if count]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the segments side by side in one rounded groove."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        groove = QRectF(self.rect())
        outline = QPainterPath()
        outline.addRoundedRect(groove, _ROUNDING, _ROUNDING)
        painter.fillPath(outline, QColor(colours().line))
        painter.setClipPath(outline)
        left = groove.left()
        for name, share in self.segments():
            width = min(max(share * groove.width(), _NARROWEST), groove.right() - left)
            self._paint_segment(painter, QRectF(left, groove.top(), width, groove.height()), name)
            left += width
        painter.end()

    def _paint_segment(self, painter: QPainter, area: QRectF, name: str) -> None:
        colour = QColor(str(getattr(colours(), name)))
        painter.fillRect(area, colour)
        patterns = {"error": Qt.BrushStyle.BDiagPattern, "unknown": Qt.BrushStyle.Dense6Pattern}
        if name in patterns:
            painter.fillRect(area, QBrush(QColor(colours().base), patterns[name]))
        painter.fillRect(QRectF(area.right() - 1, area.top(), 1, area.height()), QColor(colours().base))
