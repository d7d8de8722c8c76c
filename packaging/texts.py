"""Passes the texts of the core and the site's pages to lupdate, which collects the arguments of `translate` calls.

python packaging/texts.py FILE.py

The window looks up each English text in the context `Messages` (`tjgui/gui/language/messages.py`); a text with two
forms is looked up by the second one, with a number that selects the form.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from tjgui.core.wording.texts import TEXTS
from tjgui.gui.language.messages import CONTEXT, is_translatable

_HEAD = "from PySide6.QtCore import QCoreApplication\n\ntranslate = QCoreApplication.translate\nALL = (\n"


def main() -> int:
    path = Path(sys.argv[1])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{_HEAD}{''.join(calls())})\n", encoding="utf-8")
    return 0


def calls() -> Iterator[str]:
    """Yield a call for each text, in order; a text shared by several codes appears once."""
    said: dict[str, bool] = {}
    for text in TEXTS.values():
        source, has_forms = (text, False) if isinstance(text, str) else (text[1], True)
        if is_translatable(source):
            said[source] = said.get(source, False) or has_forms
    for source, has_forms in said.items():
        escaped = source.replace("\\", "\\\\").replace('"', '\\"')
        number = ', "", 2' if has_forms else ""
        yield f'    translate("{CONTEXT}", "{escaped}"{number}),\n'


if __name__ == "__main__":
    sys.exit(main())
