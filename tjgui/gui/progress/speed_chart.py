"""The speed of the run over time: a small chart of campaigns per minute."""

from __future__ import annotations

from collections import deque
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from tjgui.gui.language.numbers import decimal
from tjgui.gui.theme.theme import colours, theme
from tjgui.gui.toolkit.plain_text import set_tip

_SIZE = QSize(220, 54)
_MOST_POINTS = 600
_LABEL_WIDTH = 52


class SpeedChart(QWidget):
    """Keeps the points of one run, and thins them out if there are too many to draw."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("speedChart")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(_SIZE)
        self._points: deque[tuple[float, float]] = deque()
        theme().changed.connect(self.update)
        self.hide()

    def clear(self) -> None:
        """Start a new run; the chart is hidden until there is a speed."""
        self._points.clear()
        self.hide()

    def add(self, seconds: float, per_minute: float) -> None:
        """Add a speed at a time in monotonic seconds."""
        self._points.append((seconds, per_minute))
        if len(self._points) > _MOST_POINTS:
            self._points = deque(list(self._points)[::2])
        low, high = self.range()
        self.setAccessibleName(self.tr("Run speed"))
        self.setAccessibleDescription(
            self.tr("{} campaigns per minute now, between {} and {} so far").format(
                *map(decimal, (per_minute, low, high))
            )
        )
        set_tip(self, self.accessibleDescription())
        self.setVisible(len(self._points) > 1)
        self.update()

    @property
    def points(self) -> tuple[tuple[float, float], ...]:
        """The points drawn: seconds and campaigns per minute."""
        return tuple(self._points)

    def range(self) -> tuple[float, float]:
        """Return the lowest and the highest speed so far."""
        speeds = [speed for _, speed in self._points]
        return (min(speeds), max(speeds)) if speeds else (0.0, 0.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the curve, with the highest and the current speed beside it."""
        del event
        if len(self._points) < 2:  # noqa: PLR2004 - a line needs two
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0, 4, -self._label_width(), -1)
        line, chosen = self._line(area), QColor(colours().info)
        ground = QPainterPath(line)
        ground.lineTo(area.bottomRight())
        ground.lineTo(area.bottomLeft())
        fade = QLinearGradient(area.topLeft(), area.bottomLeft())
        top, bottom = QColor(chosen), QColor(chosen)
        top.setAlphaF(0.28)
        bottom.setAlphaF(0.03)
        fade.setColorAt(0, top)
        fade.setColorAt(1, bottom)
        painter.fillPath(ground, fade)
        painter.setPen(QPen(QColor(colours().line), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.setPen(QPen(chosen, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.drawPath(line)
        painter.setBrush(chosen)
        painter.drawEllipse(line.currentPosition(), 2.2, 2.2)
        self._paint_labels(painter, area)
        painter.end()

    def _line(self, area: QRectF) -> QPainterPath:
        first, last = self._points[0][0], self._points[-1][0]
        span = max(last - first, 0.001)
        most = max(self.range()[1] * 1.1, 0.001)
        spots = [
            QPointF(area.left() + (at - first) / span * area.width(), area.bottom() - speed / most * area.height())
            for at, speed in self._points
        ]
        path = QPainterPath(spots[0])
        for before, after in pairwise(spots):
            middle = (before.x() + after.x()) / 2
            path.cubicTo(QPointF(middle, before.y()), QPointF(middle, after.y()), after)
        return path

    def _paint_labels(self, painter: QPainter, area: QRectF) -> None:
        right = QRectF(area.right() + 6, area.top() - 4, self.width() - area.right() - 6, area.height() + 4)
        painter.setPen(QColor(colours().text))
        bold = self.font()
        bold.setBold(True)
        painter.setFont(bold)
        painter.drawText(right, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, decimal(self._points[-1][1]))
        painter.setFont(self._small_font())
        painter.setPen(QColor(colours().muted))
        painter.drawText(right, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, self._unit())

    def _unit(self) -> str:
        return self.tr("per min")

    def _label_width(self) -> int:
        return max(_LABEL_WIDTH, QFontMetrics(self._small_font()).horizontalAdvance(self._unit()) + 8)

    def _small_font(self) -> QFont:
        small = self.font()
        small.setPointSizeF(max(small.pointSizeF() - 1.5, 7.0))
        return small
