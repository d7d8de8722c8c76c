"""What two texts have in common for a reader: one folding for all comparisons, and what cannot be seen in a text.

And the one cleaning of text from elsewhere, such as a page's or a file's that somebody sent: it stays on its line,
steers no terminal and no reader, and has a limit. The cleaning changes nothing that the folding looks at.

The site's pages, spreadsheets and editors add characters that nobody sees, and write blanks and accents differently.
`site/page_state.js` has the same two sets of characters.
"""

from __future__ import annotations

import re
import unicodedata

#: Every blank: Python's white space, which JavaScript's differs from.
BLANKS = "\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
#: Characters without an appearance: controls, Unicode's "default ignorable" ones, and halves of a character.
INVISIBLE = (
    "\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff\U000e0000-\U000e0fff"
)
_RUN_OF_BLANKS = re.compile(f"[{BLANKS}]+")
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
#: Joiners that make one sign of two, as in an emoji of a family or in Persian and Indic words; what chooses between the
#: forms of a sign; and the tags behind a flag.
_PARTS_OF_SIGNS = re.compile(
    f"(?<=[^{BLANKS}])[\ufe00-\ufe0f\u180b-\u180d\U000e0100-\U000e01ef]"
    f"|(?<=[^{BLANKS}])[\u200c\u200d](?=[^{BLANKS}{INVISIBLE}])"
    "|(?<=\U0001f3f4)[\U000e0020-\U000e007e]+\U000e007f"
)
#: The most characters of a text from elsewhere that are shown, logged or kept.
MOST_CHARACTERS = 500
#: What ends a line, or moves on it: for a log or a terminal, what follows would be a new one.
_BREAK = re.compile("[\t-\r\x1c-\x1f\x85\u2028\u2029]")
#: Controls, among them a terminal's escape sequences, and what reverses the order of characters.
_STEERING = re.compile(
    "[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb]"
)
#: Half of a character; in a path, a byte that is not UTF-8.
_HALF = re.compile("[\ud800-\udfff]")


def one_line(text: str) -> str:
    """Return a text as one line of what can be seen; an end of a line becomes a space."""
    return text if text.isprintable() else _STEERING.sub("", _BREAK.sub(" ", text))


def bounded(text: str, most: int = MOST_CHARACTERS, half: str = "?") -> str:
    """Return a text from elsewhere as one line of at most so many characters; "…" stands for the rest.

    :param half: what stands for a half of a character, which no file can hold.
    """
    line = _HALF.sub(half, one_line(text[: 2 * most + 1]))
    return line if len(line) <= most and len(text) <= 2 * most else f"{line[: most - 1]}…"


def bounded_lines(text: str, most: int) -> str:
    """Return a text of several lines, each of them cleaned, and at most so many characters in all."""
    lines = _HALF.sub("", text[:most]).replace("\r\n", "\n").split("\n")
    return "\n".join(map(one_line, lines))


def plain(text: str) -> str:
    """Return a text for comparisons: composed (NFC), without what cannot be seen, and with one space for all blanks."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    seen = _INVISIBLE.sub("", text)
    return unicodedata.normalize("NFC", _RUN_OF_BLANKS.sub(" ", seen).strip(" "))


def folded(text: str) -> str:
    """Return a text for comparisons that ignore case, too."""
    return plain(text).casefold()


def unseen(text: str) -> str:
    """Return the first character that cannot be seen and is not part of a sign, such as a joined emoji; else "" ."""
    if text.isascii() and text.isprintable():
        return ""
    found = _INVISIBLE.search(_PARTS_OF_SIGNS.sub("", text))
    return found[0] if found else ""


def is_one_line(text: str) -> bool:
    """Whether a text can be seen as it is, on one line: no invisible characters, and no blanks but the space."""
    return not unseen(text) and not any(one.isspace() and one != " " for one in text)
