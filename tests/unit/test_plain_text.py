"""One folding of text for every comparison, and what cannot be seen in a text."""

from __future__ import annotations

import pytest

from tjgui.core.plain_text import folded, is_one_line, plain, unseen

_FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Spring\ufeff 2", "Spring 2"),
        ("\ufeffSpring", "Spring"),
        ("Sp\u200bri\xadng", "Spring"),
        ("a\xa0b\u2003\t\r\nc\x85d\x1ce", "a b c d e"),
        ("cafe\u0301", "caf\xe9"),
        ("cafe\u200b\u0301", "caf\xe9"),
        (" a \ufeff ", "a"),
        ("\ufeff", ""),
        ("a\ud800b", "ab"),
    ],
)
def test_texts_that_read_the_same_are_the_same(text: str, same: str) -> None:
    assert plain(text) == same
    assert plain(plain(text)) == same
    assert folded(text.upper()) == folded(same)


@pytest.mark.parametrize(
    "text", ["plain", "\xe4 b", _FAMILY, f"{_FAMILY} sale", "\u2764\ufe0f", "\U0001f3f4\U000e0067\U000e0062\U000e007f"]
)
def test_what_is_part_of_a_sign_is_seen(text: str) -> None:
    assert unseen(text) == ""
    assert is_one_line(text)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("a\ufeff", "\ufeff"),
        ("\u200da", "\u200d"),
        ("a\u200d", "\u200d"),
        ("a \ufe0f", "\ufe0f"),
        ("a\x07", "\x07"),
        ("a\udc80", "\udc80"),
    ],
)
def test_what_cannot_be_seen_is_found(text: str, first: str) -> None:
    assert unseen(text) == first
    assert not is_one_line(text)


@pytest.mark.parametrize("text", ["a\xa0b", "a\nb", "a\u2028b"])
def test_another_blank_than_the_space_is_not_one_line_as_it_is_seen(text: str) -> None:
    assert not is_one_line(text)
