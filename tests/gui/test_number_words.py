"""Numbers as the window's language writes them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tjgui.core.settings import Language
from tjgui.gui.language.numbers import decimal, taken, whole


@pytest.mark.parametrize(
    ("language", "written"),
    [
        (Language.ENGLISH, ["1,240", "1,026.6", "1.9 s", "59.9 s", "3 min 40 s"]),
        (Language.GERMAN, ["1.240", "1.026,6", "1,9 s", "59,9 s", "3 min 40 s"]),
    ],
)
def test_numbers_are_written_as_the_language_does(
    speaking: Callable[[Language], None], language: Language, written: list[str]
) -> None:
    speaking(language)
    assert [whole(1240), decimal(1026.6), taken(1.9), taken(59.9), taken(220.0)] == written


def test_a_whole_number_of_seconds_has_a_place_too() -> None:
    """Qt's own function takes no int; what is raised while a cell is painted can end the program."""
    assert decimal(21) == "21.0"
