"""Numbers as the window's language writes them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from tjgui.core.settings import Language
from tjgui.core.wording.message import Message, time_taken
from tjgui.core.wording.values import Duration, Listed
from tjgui.gui.language.messages import in_words
from tjgui.gui.language.numbers import day_and_time, decimal, whole


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
    taken = [in_words(time_taken(seconds)) for seconds in (1.9, 59.9, 220.0)]
    assert [whole(1240), decimal(1026.6), *taken] == written


def test_a_whole_number_of_seconds_has_a_place_too() -> None:
    """Qt's own function takes no int; what is raised while a cell is painted can end the program."""
    assert decimal(21) == "21.0"


@pytest.mark.parametrize(
    ("language", "written"),
    [(Language.ENGLISH, "1,240, 1 h 5 min and 2.5"), (Language.GERMAN, "1.240, 1 h 5 min und 2,5")],
)
def test_values_in_a_message_are_written_as_the_language_does(
    speaking: Callable[[Language], None], language: Language, written: str
) -> None:
    speaking(language)
    assert in_words(Message("line", parts=Listed([1240, Duration(3900), 2.5]))) == written


@pytest.mark.parametrize(
    ("hours_ago", "written"),
    [
        (0, "today, 2:03 PM"),
        (14, "today, 12:03 AM"),
        (15, "yesterday, 11:03 PM"),
        (48, "Wednesday, 2:03 PM"),
        (6 * 24, "Saturday, 2:03 PM"),
        (7 * 24, "11/20/26"),
        (-24, "11/28/26"),
    ],
)
def test_a_recent_moment_is_written_as_people_say_it(hours_ago: int, written: str) -> None:
    now = datetime(2026, 11, 27, 14, 3)
    assert day_and_time(now - timedelta(hours=hours_ago), now).replace("\u202f", " ") == written
