"""What a page says, cleaned and bounded where it enters the program. `page_state.js` has the same limits.

Texts for people have the usual limit. A table's cells are compared with the CSV's, which may be longer: what is cut off
ends in "…", as where the site itself abbreviates, so a longer name or URL still matches by its beginning.
"""

from __future__ import annotations

from typing import Any, Final

from playwright.async_api import Error

from tjgui.core.plain_text import MOST_CHARACTERS, bounded, bounded_lines

#: The most characters of a cell, a title or an address.
MOST_OF_CELL: Final = 4_000
#: The most characters of a refusal, which may list the IDs of all creatives.
MOST_OF_REFUSAL: Final = 20_000
_LONGER: Final = dict.fromkeys(("text", "href", "titles", "url"), MOST_OF_CELL)
_LINES: Final = frozenset({"near", "after"})
#: The most texts of a list, such as headings that may be the campaign's name.
_MOST_TEXTS: Final = 1_000
#: More levels has nothing that the scripts return.
_DEEPEST: Final = 12


def from_page(value: Any, key: str = "", depth: int = 0) -> Any:  # noqa: ANN401 - JSON, each script its own shape
    """Return what a script returned with every text in it cleaned and bounded.

    Halves of characters are left out rather than replaced, as the folding of names does.
    """
    if isinstance(value, str):
        if key in _LINES:
            return refusal(value)
        return bounded(value, _LONGER.get(key, MOST_CHARACTERS), half="")
    if depth > _DEEPEST:
        return None
    if isinstance(value, list):
        texts = bool(value) and isinstance(value[0], str)
        return [from_page(one, key, depth + 1) for one in (value[:_MOST_TEXTS] if texts else value)]
    if isinstance(value, dict):
        return {name: from_page(one, name, depth + 1) for name, one in value.items()}
    return value


def refusal(text: str) -> str:
    """Return a refusal's lines; an ID at the limit, which may be cut, is left out."""
    lines = bounded_lines(text, MOST_OF_REFUSAL)
    return lines if len(text) <= MOST_OF_REFUSAL else lines.rstrip("0123456789")


def said_by(error: Error) -> str:
    """Return the first line of what Playwright says went wrong; the page may have had its say in it."""
    return bounded(error.message.strip().split("\n", 1)[0])
