"""What the window's tests share."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from tjgui.core.settings import Language
from tjgui.gui.settings.apply_language import install_translation


@pytest.fixture(scope="session", autouse=True)
def _english(qapp: QApplication) -> None:
    """Let the program speak English as `open_window` does: with the forms for one, and with digits grouped."""
    install_translation(qapp, Language.ENGLISH)


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[Callable[[Language], None]]:
    """Let the program speak a language for the time of a test."""
    before = QLocale()
    there = set(qapp.findChildren(QTranslator))

    def speak(language: Language) -> None:
        install_translation(qapp, language)

    yield speak
    for translator in set(qapp.findChildren(QTranslator)) - there:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)
