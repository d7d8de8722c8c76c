"""A picture to zoom with the wheel, plus and minus; 0 fits it in, a drag moves it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QDialog, QFrame, QGraphicsScene, QGraphicsView, QVBoxLayout, QWidget

_STEP = 1.25
_MOST = 8.0
_SHARE_OF_SCREEN = 0.85


class ZoomView(QGraphicsView):
    """Shows one picture, fitted in until the user zooms."""

    opened = Signal()  #: a double click: the user wants to see it larger

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evidenceView")
        self.setAccessibleName(self.tr("Screenshot of the page"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self._is_fitted = True

    def show_picture(self, path: Path | None) -> bool:
        """Show the picture in a file, or nothing; False if it can't be read."""
        self._scene.clear()
        picture = QPixmap(str(path)) if path is not None else QPixmap()
        if picture.isNull():
            return False
        item = self._scene.addPixmap(picture)
        item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._scene.setSceneRect(item.boundingRect())
        self.fit()
        return True

    @property
    def zoom(self) -> float:
        """The zoom factor; 1 is the picture's own size."""
        return self.transform().m11()

    def fit(self) -> None:
        """Show all of it, and keep doing so when the view changes its size."""
        self._is_fitted = True
        self.fitInView(self._scene.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)

    def zoom_by(self, factor: float) -> None:
        """Make it larger or smaller, within limits."""
        wanted = self.zoom * factor
        if wanted > _MOST or not self._scene.items():
            return
        self._is_fitted = False
        self.scale(factor, factor)
        if wanted < min(1.0, self._fitting()):
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the mouse."""
        self.zoom_by(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom with plus and minus, fit with 0."""
        if event.key() in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom_by(_STEP)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_by(1 / _STEP)
        elif event.key() == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for a larger view."""
        self.opened.emit()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a fitted picture fitted."""
        super().resizeEvent(event)
        if self._is_fitted:
            self.fit()

    def _fitting(self) -> float:
        area, picture = self.viewport().rect(), self._scene.sceneRect()
        if picture.isEmpty():
            return 1.0
        return min(area.width() / picture.width(), area.height() / picture.height())


def show_larger(parent: QWidget, path: Path, title: str) -> QDialog:
    """Open a picture in a dialog nearly as large as the screen."""
    dialog = QDialog(parent)
    dialog.setObjectName("evidenceDialog")
    dialog.setWindowTitle(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    view = ZoomView()
    column = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(view)
    dialog.resize(parent.screen().availableSize() * _SHARE_OF_SCREEN)
    view.show_picture(path)
    view.setFocus()
    dialog.open()
    return dialog
