"""A scheme's colours as Qt takes them: palette and style sheet."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from PySide6.QtGui import QColor, QPalette

from tjgui.gui.theme.colours import Colours
from tjgui.resources import resource


def palette(chosen: Colours) -> QPalette:
    """Make Qt's palette from a scheme's colours."""
    role = QPalette.ColorRole
    made = QPalette()
    for part, colour in {
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
        made.setColor(part, QColor(colour))
    for part in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, part, QColor(chosen.disabled))
    return made


def style_sheet(chosen: Colours) -> str:
    """Fill a scheme's colours into the style sheet of `resources/window.qss`."""
    source = resource("window.qss").read_text(encoding="utf-8")
    return Template(source).substitute(asdict(chosen), icons=resource("icons").as_posix())
