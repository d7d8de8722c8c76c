"""One restrained look for the whole window, in light and dark, with its colours, spaces and icons."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tjgui.core.models import Status

#: The spaces between things, in device-independent pixels: inside a group, between groups, round the window.
SPACE_SMALL = 6
SPACE = 10
SPACE_LARGE = 16


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one scheme, each as ``#rrggbb`` and named after what it is for."""

    text: str
    muted: str


class Theme(QObject):
    """The look that the program wears now."""

    changed = Signal()  #: the scheme went from light to dark or back; colours taken before are stale


def apply_theme(app: QApplication, scheme: Qt.ColorScheme | None = None) -> Theme:
    """Dress the application, and follow the system's light or dark from now on, or stay with the given scheme."""
    raise NotImplementedError


def theme() -> Theme:
    """Return the one theme; its `changed` tells of a new scheme."""
    raise NotImplementedError


def colours() -> Colours:
    """Return the colours of the present scheme."""
    raise NotImplementedError


def icon(name: str, tint: str | None = None) -> QIcon:
    """Return the icon of `resources/icons`, such as ``"retry"``, drawn in the text's colour or the given one."""
    raise NotImplementedError


def status_icon(status: Status) -> QIcon:
    """Return the icon of a status in its colour; each differs in shape too."""
    raise NotImplementedError


def set_icon(target: QAbstractButton | QAction, name: str, tint: str | None = None) -> None:
    """Give a button or an action an icon that follows the scheme; `tint` names a field of `Colours`."""
    raise NotImplementedError


def set_role(button: QWidget, role: str) -> None:
    """Say what a button is: ``"primary"``, ``"secondary"``, ``"danger"`` or ``"flat"``."""
    raise NotImplementedError
