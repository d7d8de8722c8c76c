"""Applies the light or dark scheme that was set."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tjgui.core.settings import Scheme
from tjgui.gui.theme.theme import apply_theme


def apply_scheme(app: QApplication, scheme: Scheme) -> None:
    """Use light or dark, or follow the system."""
    chosen = {Scheme.LIGHT: Qt.ColorScheme.Light, Scheme.DARK: Qt.ColorScheme.Dark}
    apply_theme(app, chosen.get(scheme))
