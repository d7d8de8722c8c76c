"""The window before anything is in it: on the screen while the rest of the program is still being loaded.

Nothing here imports more than Qt. What is imported before the first paint is time in which the user sees nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QEventLoop, QObject, QRect, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QMainWindow

from tjgui.core.disk.data_root import data_root
from tjgui.gui.display import application

_SIZE = QSize(1280, 800)
#: So much of the window's top has to lie on a screen, so that it can be seen and moved.
_SEEN = QSize(200, 60)
#: Whoever waits for the first paint waits no longer: some window systems paint nothing that is covered.
_LONGEST_MILLISECONDS = 300
#: The grounds of `colours.py`'s two schemes; a test holds them together.
GROUNDS = {Qt.ColorScheme.Light: "#f4f5f7", Qt.ColorScheme.Dark: "#1f2226"}


class Frame(QMainWindow):
    """The program's one top-level window. It only asks to be closed: whoever runs it ends the run first."""

    close_asked = Signal()
    painted = Signal()  #: for the first time

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("TJ Uploader")
        self.resize(_SIZE)
        self._may_close = False
        self.is_painted = False  #: whether there is something to see
        self._first_paint = _FirstPaint(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask whoever runs the window to end: a run in the middle is finished first."""
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.close_asked.emit()

    def note_painted(self) -> None:
        """Tell of the first paint."""
        self.is_painted = True
        self.painted.emit()

    def close_for_good(self) -> None:
        """Close without asking."""
        self._may_close = True
        self.close()

    def show_painted(self) -> None:
        """Show the window, and return once there is something to see."""
        waiting = QEventLoop()
        self.painted.connect(waiting.quit, Qt.ConnectionType.QueuedConnection)
        QTimer.singleShot(_LONGEST_MILLISECONDS, waiting.quit)
        self.show()
        waiting.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def bring_back(self) -> None:
        """Move and shrink the window where it lies outside of every screen, or is larger than its own."""
        here = self.geometry()
        areas = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        if not areas:
            return
        top = QRect(here.topLeft(), here.topRight()).adjusted(0, 0, 0, _SEEN.height())
        best = max(areas, key=lambda area: _surface(area.intersected(top)))
        seen = best.intersected(top)
        fits = here.width() <= best.width() and here.height() <= best.height()
        if seen.width() >= min(_SEEN.width(), here.width()) and seen.height() >= _SEEN.height() // 2 and fits:
            return
        size = here.size().boundedTo(best.size())
        left = min(max(here.left(), best.left()), best.right() - size.width() + 1)
        upper = min(max(here.top(), best.top()), best.bottom() - size.height() + 1)
        self.setGeometry(QRect(left, upper, size.width(), size.height()))


class _FirstPaint(QObject):
    """Watches the frame until it is painted; whatever is asked of each event for ever costs each repaint."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        frame.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of the paint once the event has been dealt with."""
        if event.type() is QEvent.Type.Paint:
            self._frame.removeEventFilter(self)
            QTimer.singleShot(0, self._frame.note_painted)
        return super().eventFilter(watched, event)


def _surface(area: QRect) -> int:
    return area.width() * area.height() if area.isValid() else 0


def show_frame(*, practice: bool) -> Frame:
    """Put the empty window where it was last, in the ground of its colours, and return once it is painted."""
    app = application()
    app.setApplicationName("TJ Uploader")
    app.setDesktopFileName("tjgui")
    root = data_root()
    kept = QSettings(str((root / "practice" if practice else root) / "window.ini"), QSettings.Format.IniFormat)
    frame = Frame()
    chosen = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(str(kept.value("look/scheme", "")))
    scheme = chosen or app.styleHints().colorScheme()
    look = frame.palette()
    look.setColor(QPalette.ColorRole.Window, QColor(GROUNDS.get(scheme, GROUNDS[Qt.ColorScheme.Light])))
    frame.setPalette(look)
    geometry = kept.value("window/geometry")
    if isinstance(geometry, QByteArray):  # somebody may have edited the file
        frame.restoreGeometry(geometry)
    frame.bring_back()
    frame.show_painted()
    return frame


def shown_frame() -> Frame | None:
    """Return the window that `show_frame` has opened, where it did."""
    return next((one for one in QApplication.topLevelWidgets() if isinstance(one, Frame) and one.isVisible()), None)
