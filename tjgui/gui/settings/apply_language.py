"""The window's language: the system's, or the one that was set."""

from __future__ import annotations

import os

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from tjgui.core.settings import Language
from tjgui.gui.language.pseudo import PseudoTranslator
from tjgui.resources import resource

#: The languages besides English; each has its file under resources/translations.
TRANSLATED = tuple(one.value for one in Language if one not in {Language.SYSTEM, Language.ENGLISH})
#: Names a language whatever is set, such as the one in which texts that are not translated stand out.
VARIABLE = "TJGUI_LANGUAGE"
PSEUDO = "pseudo"


def install_translation(app: QApplication, language: Language) -> str:
    """Let the program speak a language from now on; returns its code. To be called before the window is made.

    Texts of Qt's own, such as those of its file dialog, are translated too. Numbers and times are written as the
    system writes them, or as the chosen language does. English has translations of its own: the forms for one.
    """
    wanted = os.environ.get(VARIABLE) or ("" if language is Language.SYSTEM else language.value)
    if wanted == PSEUDO:
        QLocale.setDefault(QLocale(QLocale.Language.English))
        app.installTranslator(PseudoTranslator(app))
        return PSEUDO
    locale = QLocale(wanted) if wanted else QLocale.system()
    if wanted or locale.language() is QLocale.Language.C:  # which groups no digits
        QLocale.setDefault(locale if wanted else QLocale(QLocale.Language.English))
    code = locale.name().partition("_")[0]
    code = code if code in TRANSLATED else "en"
    folders = {"tjgui": str(resource("translations"))}
    if code != "en":
        folders["qtbase"] = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in folders.items():
        translator = QTranslator(app)
        if translator.load(f"{name}_{code}", folder):
            app.installTranslator(translator)
    return code
