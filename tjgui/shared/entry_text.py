"""JSON as the database's text: it takes no half of a character."""

from __future__ import annotations

import json


def entry_text(value: object) -> str:
    """Return JSON text in the keys' own order, with every character that UTF-8 has."""
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value)
    return text
