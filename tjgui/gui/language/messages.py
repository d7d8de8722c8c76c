"""Messages of the core and the site's pages in the window's language: each text is looked up, none is taken apart.

The English template is the source that Qt's translators know, in the context `Messages`; a text with two forms is
looked up by its second one, with Qt's own choice of the numeral form. Command line, log file, checkpoint and reports
stay English, and so does what an older version wrote into a checkpoint.
"""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QCoreApplication

from tjgui.core.wording.message import Message, put_into_words
from tjgui.core.wording.texts import TEXTS
from tjgui.gui.language.numbers import decimal, whole

translate = QCoreApplication.translate

#: The context of the translations, as packaging/texts.py hands the texts to lupdate.
CONTEXT: Final = "Messages"
#: Texts that consist only of a value: there is nothing to translate.
_BARE: Final = re.compile(r"\{\w+\}|")
#: Differs in every language: tells whether the window's language is English.
_PROBE: Final = str(TEXTS["nothing_to_do"])
#: Where a number stands for many, as in a cause, so does its numeral form.
_MANY: Final = 100


def in_words(message: Message | str) -> str:
    """Return a message in the window's language; plain text stays as it is."""
    return message if isinstance(message, str) else put_into_words(message, _WINDOW)


def is_translated() -> bool:
    """Whether the window speaks another language than English."""
    return translate(CONTEXT, _PROBE) != _PROBE


def is_translatable(text: str) -> bool:
    """Whether a text contains words besides its value."""
    return _BARE.fullmatch(text) is None


_SAME: Final = frozenset(text for text in TEXTS.values() if isinstance(text, str) and not is_translatable(text))


class _WindowLanguage:
    """The language that Qt's translators are installed for."""

    def template(self, message: Message) -> str:
        """Look up a text; English if it has no translation."""
        text = TEXTS[message.code]
        if isinstance(text, str):
            return text if text in _SAME else translate(CONTEXT, text)
        many = text[1]
        count = message.values.get("count")
        said = translate(CONTEXT, many, "", count if isinstance(count, int) else _MANY)
        return message.template if said == many else said

    def number(self, value: float) -> str:
        """Write a number as the language does."""
        return whole(value) if isinstance(value, int) else decimal(value)


_WINDOW: Final = _WindowLanguage()
