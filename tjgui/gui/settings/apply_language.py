"""The language that the window speaks: the system's, or the one that was set."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from tjgui.core.settings import Language
from tjgui.resources import resource

#: The languages besides English; each has its file under resources/translations.
TRANSLATED = tuple(one.value for one in Language if one not in {Language.SYSTEM, Language.ENGLISH})


def install_translation(app: QApplication, language: Language) -> str:
    """Let the program speak a language from now on; returns its code. To be called before the window is made.

    Texts of Qt's own, such as those of its file dialog, are translated too. Numbers and times are written as the
    system writes them, or as the chosen language does.
    """
    locale = QLocale.system() if language is Language.SYSTEM else QLocale(language.value)
    code = locale.name().partition("_")[0]
    if language is not Language.SYSTEM:
        QLocale.setDefault(locale)
    if code not in TRANSLATED:
        return "en"
    folders = {"qtbase": QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)}
    folders["tjgui"] = str(resource("translations"))
    for name, folder in folders.items():
        translator = QTranslator(app)
        if translator.load(f"{name}_{code}", folder):
            app.installTranslator(translator)
    return code
