"""Words of the core's tables that the window says in the user's language.

A table's row holds them in English; `pyside6-lupdate` finds them by the name of this function, and the window looks
them up with `QCoreApplication.translate`.
"""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name by which lupdate finds it
    """Mark a text for translation, and return it as it is."""
    del context
    return text
