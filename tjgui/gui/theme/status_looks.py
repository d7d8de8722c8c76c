"""How a status looks: its icon and its colour in the present scheme."""

from __future__ import annotations

from PySide6.QtGui import QIcon

from tjgui.core.models import Status
from tjgui.core.statuses import STATUSES
from tjgui.gui.theme.theme import colours, icon


def status_look(status: Status) -> tuple[str, str]:
    """Return the name of a status's icon and that of its colour, as `icon` and `set_icon` take them."""
    facts = STATUSES[status]
    return facts.icon, facts.colour


def status_icon(status: Status) -> QIcon:
    """Return the icon of a status in its colour."""
    return icon(*status_look(status))


def status_colour(status: Status) -> str:
    """Return the colour of a status, as ``#rrggbb``."""
    return str(getattr(colours(), STATUSES[status].colour))
