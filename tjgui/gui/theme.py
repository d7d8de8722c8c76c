"""One restrained look for the whole window, in light and dark: palette, style sheet, spaces."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tjgui.gui.colours import DARK, LIGHT, Colours
from tjgui.resources import resource

#: The spaces between things, in device-independent pixels: inside a group, between groups, round the window.
SPACE_SMALL = 6
SPACE = 10
SPACE_LARGE = 16

_SCHEME = Qt.ColorScheme


class Theme(QObject):
    """The look that the program wears now."""

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
        self.colours = DARK if scheme is _SCHEME.Dark else LIGHT
        app.setPalette(palette(self.colours))
        app.setStyleSheet(style_sheet(self.colours))
        self.changed.emit()


_theme: Theme | None = None


def theme() -> Theme:
    """Return the one theme; its `changed` tells of a new scheme."""
    global _theme  # noqa: PLW0603 - made at first use: importing this module makes no Qt object
    if _theme is None:
        _theme = Theme()
    return _theme


def apply_theme(app: QApplication, scheme: Qt.ColorScheme | None = None) -> Theme:
    """Dress the application, and follow the system's light or dark from now on, or stay with the given scheme."""
    theme().dress(app, scheme)
    return theme()


def colours() -> Colours:
    """Return the colours of the present scheme."""
    return theme().colours


def palette(chosen: Colours) -> QPalette:
    """Make Qt's palette from a scheme's colours."""
    role = QPalette.ColorRole
    made = QPalette()
    for group, colour in {
        role.Window: chosen.window,
        role.WindowText: chosen.text,
        role.Base: chosen.base,
        role.AlternateBase: chosen.alternate,
        role.Text: chosen.text,
        role.Button: chosen.raised,
        role.ButtonText: chosen.text,
        role.BrightText: chosen.error,
        role.ToolTipBase: chosen.raised,
        role.ToolTipText: chosen.text,
        role.PlaceholderText: chosen.muted,
        role.Highlight: chosen.selected,
        role.HighlightedText: chosen.text,
        role.Accent: chosen.accent,
        role.Link: chosen.info,
        role.LinkVisited: chosen.unknown,
        role.Light: chosen.raised,
        role.Midlight: chosen.line,
        role.Mid: chosen.line,
        role.Dark: chosen.border,
        role.Shadow: chosen.line,
    }.items():
        made.setColor(group, QColor(colour))
    for group in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, group, QColor(chosen.disabled))
    return made


def style_sheet(chosen: Colours) -> str:
    """Fill a scheme's colours into the style sheet of `resources/window.qss`."""
    source = resource("window.qss").read_text(encoding="utf-8")
    return Template(source).substitute(asdict(chosen), icons=resource("icons").as_posix())


def fixed_font() -> QFont:
    """Return the system's font of even widths, in the size of the other text: for ids and times."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    size = QApplication.font().pointSizeF()
    if size > 0:
        font.setPointSizeF(size)
    return font


def set_role(button: QPushButton, role: str) -> None:
    """Say what a button is: ``"primary"``, ``"secondary"``, ``"danger"`` or ``"flat"``."""
    set_look(button, "role", role)


def set_look(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet asks for, and let it take effect at once."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
