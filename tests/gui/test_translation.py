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

ROOT = Path(__file__).parent.parent.parent
BIN = Path(sys.executable).parent
EDIT = "Run `make translations`, and fill in what is missing in resources/translations/."
EVERY = pytest.mark.parametrize("code", TRANSLATED)


def pairs(path: Path) -> list[tuple[str, str]]:
    """Return each text with its translation; an empty one where it has none."""
    found = []
    for message in ET.parse(path).getroot().iter("message"):  # noqa: S314 - our own file
        translation = message.find("translation")
        finished = translation is not None and translation.get("type") is None
        found.append((message.findtext("source") or "", message.findtext("translation") or "" if finished else ""))
    return found


@pytest.fixture(scope="module", params=TRANSLATED)
def collected(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """Collect what the program says now, over a copy of a language's translations."""
    copy: Path = tmp_path_factory.mktemp("translations") / f"tjgui_{request.param}.ts"
    shutil.copy(resource("translations") / copy.name, copy)
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "tjgui").rglob("*.py"))
    gathered = copy.with_name("sentences.py")
    collect = [sys.executable, "packaging/sentences.py", str(copy.with_name("sentences.txt"))]
    subprocess.run([*collect, "--for-lupdate", str(gathered)], cwd=ROOT, check=True)
    command = [
        str(BIN / "pyside6-lupdate"),
        *sources,
        str(gathered),
        "-no-obsolete",
        "-locations",
        "none",
        "-ts",
        str(copy),
    ]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return copy


def test_every_text_of_the_program_has_its_translation(collected: Path) -> None:
    found = pairs(collected)
    assert len(found) > 850
    assert [text for text, translation in found if not translation] == [], EDIT


def test_the_list_has_every_sentence_that_the_core_and_the_sites_pages_say(collected: Path) -> None:
    said = collected.with_name("sentences.txt").read_text(encoding="utf-8").splitlines()
    kept = (resource("translations") / "sentences.txt").read_text(encoding="utf-8").splitlines()
    assert said == kept, EDIT
    assert "The site took too long while {1}." in said


@EVERY
def test_the_packed_translations_are_those_that_were_edited(tmp_path: Path, code: str) -> None:
    folder = resource("translations")
    packed = tmp_path / "packed.qm"
    command = [str(BIN / "pyside6-lrelease"), str(folder / f"tjgui_{code}.ts"), "-qm", str(packed)]
    subprocess.run(command, check=True, capture_output=True)
    assert packed.read_bytes() == (folder / f"tjgui_{code}.qm").read_bytes(), EDIT


@EVERY
def test_a_translation_has_the_gaps_the_key_and_the_dots_of_its_text(code: str) -> None:
    for text, translation in pairs(resource("translations") / f"tjgui_{code}.ts"):
        gaps = [sorted(re.findall(r"\{[^}]*\}", one)) for one in (text, translation)]
        assert gaps[0] == gaps[1], translation
        assert text.count("&") == translation.count("&"), translation
        assert text.endswith("…") == translation.endswith("…"), translation


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


def test_english_is_left_as_it_is(qapp: QApplication) -> None:
    before = QLocale()
    there = len(qapp.findChildren(QTranslator))
    assert install_translation(qapp, Language.ENGLISH) == "en"
    assert len(qapp.findChildren(QTranslator)) == there
    QLocale.setDefault(before)


def test_the_systems_language_is_taken_unless_one_is_set(qapp: QApplication) -> None:
    code = install_translation(qapp, Language.SYSTEM)
    assert code == ("de" if QLocale.system().language() == QLocale.Language.German else "en")
