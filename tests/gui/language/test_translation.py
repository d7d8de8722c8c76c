"""The window speaks other languages: every text has its translation, and the packed file is what was edited."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.settings import Language, Settings
from tjgui.gui.settings.apply_language import TRANSLATED, install_translation
from tjgui.gui.settings.settings_dialog import SettingsDialog
from tjgui.resources import resource

ROOT = Path(__file__).parents[3]
BIN = Path(sys.executable).parent
EDIT = "Run `make translations`, and fill in what is missing in resources/translations/tjgui_{}.ts."
EVERY = pytest.mark.parametrize("code", [*TRANSLATED, "en"])


def pairs(path: Path) -> list[tuple[str, list[str]]]:
    """Return each text with its translation, in all of its forms; none where it has none."""
    found = []
    for message in ET.parse(path).getroot().iter("message"):  # noqa: S314 - our own file
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        finished = translation.get("type") is None and all(forms)
        found.append((message.findtext("source") or "", forms if finished else []))
    return found


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Collect what the program says now, over a copy of the translations; returns the folder of the copies."""
    folder = tmp_path_factory.mktemp("translations")
    texts = folder / "texts.py"
    subprocess.run([sys.executable, "packaging/texts.py", str(texts)], cwd=ROOT, check=True)
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "tjgui").rglob("*.py"))
    for language, more in (*((one, [str(texts)]) for one in TRANSLATED), ("en", ["-pluralonly"])):
        copy = folder / f"tjgui_{language}.ts"
        shutil.copy(resource("translations") / copy.name, copy)
        options = ["-no-obsolete", "-locations", "none", "-ts", str(copy)]
        command = [str(BIN / "pyside6-lupdate"), *sources, *more, *options]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return folder


@EVERY
def test_every_text_of_the_program_has_its_translation(collected: Path, code: str) -> None:
    found = pairs(collected / f"tjgui_{code}.ts")
    assert len(found) > (15 if code == "en" else 600)  # English has only the forms for one
    assert [text for text, forms in found if not forms] == [], EDIT.format(code)
    assert len(found) == len(pairs(resource("translations") / f"tjgui_{code}.ts")), EDIT.format(code)


@EVERY
def test_the_packed_translations_are_those_that_were_edited(tmp_path: Path, code: str) -> None:
    folder = resource("translations")
    packed = tmp_path / f"tjgui_{code}.qm"
    command = [str(BIN / "pyside6-lrelease"), str(folder / f"tjgui_{code}.ts"), "-qm", str(packed)]
    subprocess.run(command, check=True, capture_output=True)
    assert packed.read_bytes() == (folder / packed.name).read_bytes(), EDIT.format(code)


@EVERY
def test_a_translation_has_the_gaps_the_key_and_the_dots_of_its_text(code: str) -> None:
    translated = list(pairs(resource("translations") / f"tjgui_{code}.ts"))
    assert sum(len(forms) for _, forms in translated) >= len(translated) > 0
    for text, forms in translated:
        for form in forms:
            gaps = [set(re.findall(r"\{[^}]*\}|%L?n", one)) for one in (text, form)]
            assert gaps[0] - {"%Ln", "{count}"} == gaps[1] - {"%Ln", "{count}"}, form
            assert gaps[1] <= gaps[0], form
            assert text.count("&") == form.count("&"), form
            assert text.endswith("…") == form.endswith("…"), form


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.ENGLISH, ["1 more message", "2 more messages", "1,240 more messages"]),
        (Language.GERMAN, ["1 weitere Meldung", "2 weitere Meldungen", "1.240 weitere Meldungen"]),
    ],
)
def test_the_window_counts_as_the_language_does(
    speaking: Callable[[Language], None], language: Language, said: list[str]
) -> None:
    speaking(language)
    translate = QCoreApplication.translate
    assert [translate("Banner", "%Ln more messages", "", count) for count in (1, 2, 1240)] == said


@pytest.fixture
def german(speaking: Callable[[Language], None]) -> None:
    speaking(Language.GERMAN)


@pytest.mark.usefixtures("german")
def test_a_dialog_speaks_german_and_so_do_the_texts_of_qt(tmp_path: Path, qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings(), DataFolder(tmp_path))
    qtbot.addWidget(dialog)
    assert dialog.windowTitle() == "Einstellungen"
    assert "Geduld" in " ".join(label.text() for label in dialog.findChildren(QLabel)).replace("&", "")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QLocale().toString(1.5) == "1,5"


def test_the_systems_language_is_taken_unless_one_is_set(qapp: QApplication) -> None:
    there = set(qapp.findChildren(QTranslator))
    code = install_translation(qapp, Language.SYSTEM)
    assert code == ("de" if QLocale.system().language() == QLocale.Language.German else "en")
    forget(qapp, there)


def test_the_environment_names_a_language_whatever_is_set(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    before, there = QLocale(), set(qapp.findChildren(QTranslator))
    for word, code in (("de", "de"), ("en", "en"), ("fr", "en"), ("pseudo", "pseudo")):
        monkeypatch.setenv("TJGUI_LANGUAGE", word)
        assert install_translation(qapp, Language.GERMAN) == code
    forget(qapp, there)
    QLocale.setDefault(before)


def forget(app: QApplication, but: set[QTranslator]) -> None:
    """Speak as before."""
    for translator in set(app.findChildren(QTranslator)) - but:
        app.removeTranslator(translator)
        translator.deleteLater()
