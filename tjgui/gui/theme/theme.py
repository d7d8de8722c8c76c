"""One restrained look for the whole window, light and dark: style, spacing, icons."""

from __future__ import annotations

from functools import lru_cache
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontDatabase, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from tjgui.gui.theme.colours import DARK, LIGHT, Colours
from tjgui.gui.theme.palette import palette, style_sheet
from tjgui.resources import resource

#: The spaces between things, in device-independent pixels: inside a group, between groups, round the window.
SPACE_SMALL = 6
SPACE = 10
SPACE_LARGE = 16

_SIZES = (16, 20)
_APP_SIZES = (16, 24, 32, 48, 64, 128, 256)
_RATIOS = (1, 2)  # device pixels for one of Qt's
_ICON_GAP = 4  # between the icon of a button and its text; Qt leaves almost none
_worn: WeakKeyDictionary[QAbstractButton | QAction, tuple[str, str]] = WeakKeyDictionary()


class Theme(QObject):
    """The program's current look."""

    changed = Signal()  #: the scheme went from light to dark or back; colours and icons taken before are stale

    def __init__(self) -> None:
        super().__init__()
        self.colours: Colours = LIGHT
        self._follows: QApplication | None = None

    def dress(self, app: QApplication, scheme: Qt.ColorScheme | None) -> None:
        """Give the application its look, and follow the system's scheme unless one is given."""
        app.setStyle("Fusion")
        hints = app.styleHints()
        if self._follows is not None:
            hints.colorSchemeChanged.disconnect(self._wear)
            self._follows = None
        if scheme is None:
            hints.colorSchemeChanged.connect(self._wear)
            self._follows = app
        self._wear(hints.colorScheme() if scheme is None else scheme)

    def _wear(self, scheme: Qt.ColorScheme) -> None:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        self.colours = DARK if scheme is Qt.ColorScheme.Dark else LIGHT
        app.setPalette(palette(self.colours))
        app.setStyleSheet(style_sheet(self.colours))
        _redraw()
        self.changed.emit()


_theme: Theme | None = None


def theme() -> Theme:
    """Return the one theme; its `changed` tells of a new scheme."""
    global _theme  # noqa: PLW0603 - made at first use: importing this module makes no Qt object
    if _theme is None:
        _theme = Theme()
    return _theme


def apply_theme(app: QApplication, scheme: Qt.ColorScheme | None = None) -> Theme:
    """Apply the look, and follow the system's light or dark scheme unless one is given."""
    theme().dress(app, scheme)
    return theme()


def colours() -> Colours:
    """Return the colours of the present scheme."""
    return theme().colours


def fixed_font() -> QFont:
    """Return the system's font of even widths, in the size of the other text: for ids and times."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    size = QApplication.font().pointSizeF()
    if size > 0:
        font.setPointSizeF(size)
    return font


def set_role(button: QPushButton, role: str) -> None:
    """Set the role of a button: ``"primary"``, ``"secondary"``, ``"danger"``, ``"flat"`` or ``"link"``."""
    set_look(button, "role", role)


def set_look(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet uses, and apply it at once."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def icon(name: str, tint: str = "text") -> QIcon:
    """Return an icon such as ``"retry"`` in a colour of the present scheme; `tint` names a field of `Colours`."""
    return _drawn(name, str(getattr(colours(), tint)), colours().disabled, 0)


def app_icon() -> QIcon:
    """Return the program's own icon, which keeps its colours."""
    made = QIcon()
    for size in _APP_SIZES:
        made.addPixmap(pixmap("app", "", size, 1))
    return made


def set_icon(target: QAbstractButton | QAction, name: str, tint: str = "text") -> None:
    """Give a button or an action an icon that follows the scheme."""
    _worn[target] = (name, tint)
    _put_on(target, name, tint)


def pixmap(name: str, colour: str, size: int, ratio: float, gap: int = 0) -> QPixmap:
    """Draw an icon in one colour, `size` device-independent pixels high, with an empty gap at its right."""
    source = resource("icons").joinpath(f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    side = round(size * ratio)
    drawn = QPixmap(side + round(gap * ratio), side)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, disabled: str, gap: int) -> QIcon:
    made = QIcon()
    for size in _SIZES:
        for ratio in _RATIOS:
            usual = pixmap(name, colour, size, ratio, gap)
            made.addPixmap(usual, QIcon.Mode.Normal)
            made.addPixmap(usual, QIcon.Mode.Selected)
            made.addPixmap(pixmap(name, disabled, size, ratio, gap), QIcon.Mode.Disabled)
    return made


def _redraw() -> None:
    for target, (name, tint) in list(_worn.items()):
        if shiboken6.isValid(target):
            _put_on(target, name, tint)


def _put_on(target: QAbstractButton | QAction, name: str, tint: str) -> None:
    if isinstance(target, QPushButton):
        target.setIconSize(QSize(_SIZES[0] + _ICON_GAP, _SIZES[0]))
        target.setIcon(_drawn(name, str(getattr(colours(), tint)), colours().disabled, _ICON_GAP))
    else:
        target.setIcon(icon(name, tint))
