"""The icons of `resources/icons`, drawn in the colours of the present scheme."""

from __future__ import annotations

from functools import lru_cache
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from tjgui.core.models import Status
from tjgui.gui.theme import colours, theme
from tjgui.resources import resource

#: Which icon and which colour (a field of `Colours`) a status has. The icons differ in shape, not in colour alone.
STATUS_LOOKS: dict[Status, tuple[str, str]] = {
    Status.PENDING: ("status-pending", "muted"),
    Status.RUNNING: ("status-running", "info"),
    Status.SUCCESS: ("status-success", "success"),
    Status.FAILED: ("status-failed", "error"),
    Status.UNKNOWN: ("status-unknown", "unknown"),
    Status.SKIPPED: ("status-skipped", "muted"),
    Status.DRY_RUN_SUCCESS: ("status-dry-run", "rehearsal"),
}
_SIZES = (16, 20, 24, 32)
_RATIOS = (1, 2, 3)
_worn: WeakKeyDictionary[QAbstractButton | QAction, tuple[str, str]] = WeakKeyDictionary()
_following = False


def icon(name: str, tint: str = "text") -> QIcon:
    """Return an icon such as ``"retry"`` in a colour of the present scheme; `tint` names a field of `Colours`."""
    return _drawn(name, str(getattr(colours(), tint)), colours().disabled)


def status_icon(status: Status) -> QIcon:
    """Return the icon of a status in its colour."""
    return icon(*STATUS_LOOKS[status])


def app_icon() -> QIcon:
    """Return the program's own icon, which has its colours in itself."""
    return _drawn("app", "#000000", "#000000")


def set_icon(target: QAbstractButton | QAction, name: str, tint: str = "text") -> None:
    """Give a button or an action an icon, and let it follow the scheme from then on."""
    global _following  # noqa: PLW0603 - one connection for all of them
    if not _following:
        theme().changed.connect(_redraw)
        _following = True
    _worn[target] = (name, tint)
    target.setIcon(icon(name, tint))


def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Draw an icon in one colour, `size` device-independent pixels wide."""
    source = resource("icons").joinpath(f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(drawn.rect()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, disabled: str) -> QIcon:
    made = QIcon()
    for size in _SIZES:
        for ratio in _RATIOS:
            usual = pixmap(name, colour, size, ratio)
            made.addPixmap(usual, QIcon.Mode.Normal)
            made.addPixmap(usual, QIcon.Mode.Selected)
            made.addPixmap(pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return made


def _redraw() -> None:
    for target, (name, tint) in list(_worn.items()):
        if shiboken6.isValid(target):
            target.setIcon(icon(name, tint))
