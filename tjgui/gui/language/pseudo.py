"""A made-up language for finding texts that are untranslated, or cut off when longer.

Every text that goes through Qt's translators comes out accented, longer and in brackets: "⟦Šéttïñgš ···⟧". Whatever is
shown without brackets did not. `TJGUI_LANGUAGE=pseudo` opens the window in it.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, QTranslator

OPENING, CLOSING = "⟦", "⟧"
_PLAIN = "AaCcDdEeGgIiLlNnOoRrSsTtUuYyZz"
_ACCENTED = str.maketrans(_PLAIN, "ÅåÇçĐđÉéĜĝÏïŁłÑñÖöŔŕŠšŤťÛûÝýŽž")
#: What a translation must keep: gaps, Qt's numbers, and HTML.
_KEPT = re.compile(r"\{\w*\}|%L?n|%\d|<[^>]+>")
#: Blanks, the words, and what stays behind the brackets: dots, or what a file filter matches.
_PARTS = re.compile(r"(?P<before>\s*)(?P<words>.*?)(?P<after>…|\s*\(\*[^)]*\)|\s*)", re.DOTALL)
_WORDS = re.compile(r"[^\W\d_]")
#: How much longer German is than English, roughly.
_LONGER = 0.35


class PseudoTranslator(QTranslator):
    """Translates every text; to be installed after all others."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pseudoTranslator")

    def isEmpty(self) -> bool:
        """Say that there are translations."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Return the text in the made-up language."""
        del context, disambiguation, n
        return pseudo(source)


def pseudo(text: str) -> str:
    """Make a text longer, accented and bracketed, with its gaps as they were; what has no words stays as it is."""
    return ";;".join(map(_one, text.split(";;")))  # which parts the names of file filters


def _one(text: str) -> str:
    parts = _PARTS.fullmatch(text)
    if parts is None or not _WORDS.search(_KEPT.sub("", parts["words"])):
        return text
    more = "·" * max(2, round(len(parts["words"]) * _LONGER))
    return f"{parts['before']}{OPENING}{_accented(parts['words'])} {more}{CLOSING}{parts['after']}"


def _accented(text: str) -> str:
    pieces = []
    end = 0
    for kept in _KEPT.finditer(text):
        pieces += [text[end : kept.start()].translate(_ACCENTED), kept[0]]
        end = kept.end()
    return "".join([*pieces, text[end:].translate(_ACCENTED)])
