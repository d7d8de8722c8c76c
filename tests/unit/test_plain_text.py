"""One folding of text for every comparison, and what cannot be seen in a text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tjgui.core.plain_text import bounded, bounded_lines, folded, is_one_line, one_line, plain, unseen

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


# -- text from elsewhere ---------------------------------------------------------------------------------------------

_HOSTILE = [
    "line\nline\r\nline\u2028line\x0bline",
    "\x1b[31mred\x1b]0;title\x07 \x9b2J \x7f\0",
    "cod\u202egpj.exe \u2066x\u2069 \u061c\u200e\u200f",
    "half \ud83d of it \udc80",
    "\ufeffmark \u2060 joined",
]


@pytest.mark.parametrize("text", _HOSTILE)
def test_a_text_from_elsewhere_is_one_line_of_what_can_be_seen(text: str) -> None:
    said = bounded(text)
    assert not any(unicodedata.category(one) in {"Cc", "Cs", "Zl", "Zp"} for one in said)
    assert not set(said) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c\u200e\u200f")
    assert bounded(said) == said


@pytest.mark.parametrize("text", [*_HOSTILE, "plain", "\xe4 b", _FAMILY, "\u2764\ufe0f", "a\xa0b\t c", "Sp\xadring"])
def test_cleaning_changes_nothing_that_names_are_compared_by(text: str) -> None:
    assert plain(bounded(text, half="")) == plain(text)
    assert plain(one_line(text)) == plain(text)


@pytest.mark.parametrize("sign", ["x", "\n", "\x1b", "\U0001f468", "\ud83d"])
def test_a_text_from_elsewhere_has_a_limit(sign: str) -> None:
    assert len(bounded(sign * 1_000_000)) <= 500
    assert len(bounded_lines(sign * 1_000_000, 20_000)) <= 20_000
    assert bounded("x" * 500) == "x" * 500
    assert bounded("x" * 501) == "x" * 499 + "…"


def test_several_lines_stay_lines() -> None:
    assert bounded_lines("a\r\nb\x1b\n\u2028c\rd", 100) == "a\nb\n c d"


@given(text=st.text(st.characters(), max_size=300))
def test_no_text_at_all_gets_through_as_more_than_a_line(text: str) -> None:
    said = bounded(text)
    assert len(said.splitlines()) <= 1
    said.encode("utf-8")
    assert plain(bounded(text, half="")) == plain(text)
