"""Words from the core's tables that the window shows in the user's language.

A table's row has them in English; `pyside6-lupdate` finds them by this function's name, and the window looks them up
with `QCoreApplication.translate`.
"""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name by which lupdate finds it
    """Mark a text for translation, and return it unchanged."""
    del context
    return text
