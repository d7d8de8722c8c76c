"""Whatever a text looks like, it is shown as it is."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import Qt as QtText
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import tjgui.gui
from tjgui.gui.toolkit.plain_text import (
    as_it_is,
    in_notification,
    in_title,
    message_box,
    on_button,
    plain_label,
    set_tip,
    tip_of,
)

HOSTILE = [
    '<img src="file:///dev/zero">',
    "<b>bold</b>",
    "first\n<b>bold</b>",
    "&amp; &lt;b&gt;",
    "&lt;i&gt;",
    "Fish & <i>chips</i>\t2  and\n\n3",
    '<?xml version="1.0"?><p>',
    "<!-- --><h1>",
    "</span></qt><a href='file:///'>click</a>",
    "\u202e<u>gnp.exe",
    "plain",
    "",
]
#: What guesses the format, or opens a rich one; only `plain_text` may use it.
_GUESSING = frozenset(
    [
        *("QErrorMessage", "QLabel", "QMessageBox", "QTextBrowser", "QTextEdit", "QToolTip", "QWhatsThis"),
        *("about", "critical", "information", "question"),
        *("appendHtml", "insertHtml", "setHtml", "setInformativeText", "setMarkdown", "setStatusTip", "setTextFormat"),
        *("setToolTip", "setWhatsThis", "showText"),
    ]
)


def seen(text: str) -> str:
    """Return what a part of Qt that guesses the format shows of a text."""
    if not QtText.mightBeRichText(text):
        return text
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()


@pytest.mark.parametrize("text", HOSTILE)
def test_a_tooltip_shows_what_it_is_given(qtbot: QtBot, text: str) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_tip(widget, text)
    assert seen(widget.toolTip()) == text
    assert seen(as_it_is(text)) == text


def test_a_tooltip_has_a_limit(qapp: object) -> None:
    assert len(seen(tip_of("<b>" + "x" * 1_000_000))) == 1_000
    assert seen(tip_of("y" * 1_000)) == "y" * 1_000


@pytest.mark.parametrize("text", HOSTILE)
def test_labels_and_message_boxes_show_what_they_are_given(qtbot: QtBot, text: str) -> None:
    label = plain_label("")
    label.setText(text)
    box = message_box(None, "box", QMessageBox.Icon.Warning, title=text, text=text, details=text)
    for widget in (label, box):
        qtbot.addWidget(widget)
    shown = [one for one in (label, *box.findChildren(QLabel)) if one.text()]
    assert {one.text() for one in shown} <= {text}
    assert {one.textFormat() for one in shown} <= {plain_label().textFormat()}
    assert plain_label().textFormat().name == "PlainText"


def test_a_button_has_no_shortcut_from_a_text_and_a_menu_no_column(qtbot: QtBot) -> None:
    button = QPushButton(on_button("R&D\t&amp;\nnext"))
    qtbot.addWidget(button)
    assert button.shortcut().isEmpty()
    assert button.text() == "R&&D &&amp; next"


def test_a_title_keeps_the_sign_of_a_changed_document(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setWindowTitle(in_title("a [*] b") + "[*]")
    window.setWindowModified(False)
    assert in_title("a [*] b") == "a [*][*] b"


def test_a_notification_holds_no_tag(qapp: object) -> None:
    assert not set("<>") & set(in_notification("<a href='x'>y</a>"))


def _named(tree: ast.AST) -> Iterator[str]:
    """Return what is called, and what a class is derived from."""
    for node in ast.walk(tree):
        used = [node.func] if isinstance(node, ast.Call) else node.bases if isinstance(node, ast.ClassDef) else []
        for one in used:
            if isinstance(one, ast.Attribute):
                yield one.attr
            elif isinstance(one, ast.Name):
                yield one.id


def test_nothing_else_in_the_window_guesses_what_a_text_is() -> None:
    """Tooltips, labels and message boxes come from one module; a model's tooltips go through it."""
    folder = Path(tjgui.gui.__file__).parent
    faults = []
    for path in sorted(folder.rglob("*.py")):
        if path.name == "plain_text.py":
            continue
        source = path.read_text(encoding="utf-8")
        tree = ast.parse(source)
        used = {name for name in _named(tree) if name in _GUESSING}
        faults += [f"{path.name}: {name}" for name in sorted(used)]
        if "ToolTipRole" in source and "tip_of(" not in source:
            faults.append(f"{path.name}: ToolTipRole")
    assert faults == []
