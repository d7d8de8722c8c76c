"""A message is a code and values; it is put into words where somebody reads it, and a file gives it back as it was."""

from __future__ import annotations

import json

import pytest

from tjgui.core.wording.message import NOTHING, Language, Message, put_into_words, time_taken, to_the_minute
from tjgui.core.wording.values import Duration, Listed, Way

EMPTY_CELL = Message("problem_in_cell", file="a.csv", row="1240", column="Ad Name", what=Message("cell_empty"))
#: One of each kind of value, some inside of others.
MESSAGES = [
    NOTHING,
    Message.quoting("The site's own words."),
    Message("n_campaigns", count=1240),
    Message("per_minute", speed=26.6),
    Message("takes_about", time=Duration(220.0)),
    Message("use_one_of", words=Listed(["yes", "no"], Way.COMMAS)),
    Message("two_sentences", first=EMPTY_CELL, second=Message("fill_in")),
    Message("line", parts=Listed([Message("n_failed", count=2), 7, "x", Duration(2.0)], Way.BARS)),
]


def test_a_message_in_a_message_is_said_in_its_place_and_a_row_is_no_count() -> None:
    assert str(EMPTY_CELL) == "a.csv, row 1240, column Ad Name: The cell is empty."


@pytest.mark.parametrize(
    ("message", "words"),
    [
        (Message("n_campaigns", count=1), "1 campaign"),
        (Message("n_campaigns", count=0), "0 campaigns"),
        (Message("n_campaigns", count=1240), "1,240 campaigns"),
        (Message("per_minute", speed=1026.64), "1,026.6 per minute"),
        (Message("per_minute", speed=12.0), "12.0 per minute"),
        (Message("line", parts=Listed([])), ""),
        (Message("line", parts=Listed(["a"])), "a"),
        (Message("line", parts=Listed(["a", "b"])), "a and b"),
        (Message("line", parts=Listed(["a", "b", "{c}"])), "a, b and {c}"),
        (Message("line", parts=Listed(["a", "b", "c"], Way.COMMAS)), "a, b, c"),
        (Message("line", parts=Listed(["a", 1240, Message("nothing_to_do")], Way.BARS)), "a | 1,240 | Nothing to do"),
        (Message.quoting("100 % {of} it"), "100 % {of} it"),
        (NOTHING, ""),
    ],
)
def test_values_are_put_into_words(message: Message, words: str) -> None:
    assert str(message) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "0 s"),
        (2.0, "2 s"),
        (59.4, "59 s"),
        (59.6, "1 min"),
        (222.0, "3 min 42 s"),
        (3598.0, "59 min 58 s"),
        (6600.0, "1 h 50 min"),
        (90000.0, "25 h"),
    ],
)
def test_a_length_of_time_is_said_exactly(seconds: float, words: str) -> None:
    assert str(Message("line", parts=Duration(seconds))) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "5 s"),
        (45.0, "45 s"),
        (43.0, "45 s"),
        (57.4, "55 s"),
        (58.0, "1 min"),
        (220.0, "3 min 40 s"),
        (222.0, "3 min 40 s"),
        (3596.0, "59 min 55 s"),
        (3598.0, "1 h"),
        (6600.0, "1 h 50 min"),
        (7190.0, "2 h"),
        (90000.0, "25 h"),
    ],
)
def test_an_estimated_length_of_time_is_said_as_people_say_it(seconds: float, words: str) -> None:
    assert str(Message("line", parts=Duration.about(seconds))) == words


def test_what_took_less_than_a_minute_is_told_to_a_tenth_of_a_second() -> None:
    assert [str(time_taken(seconds)) for seconds in (1.94, 2, 59.9, 222.0)] == [
        "1.9 s",
        "2.0 s",
        "59.9 s",
        "3 min 40 s",
    ]


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: message.code)
def test_a_file_gives_a_message_back_as_it_was(message: Message) -> None:
    read = Message.from_json(json.loads(json.dumps(message.as_json())))
    assert read == message
    assert hash(read) == hash(message)
    assert str(read) == str(message)


@pytest.mark.parametrize(
    "raw",
    [
        None,
        "cell_empty",
        7,
        [],
        {},
        {"code": "cell_empty"},
        {"code": "there is none", "values": {}},
        {"code": "n_campaigns", "values": {}},
        {"code": "n_campaigns", "values": {"count": None}},
        {"code": "n_campaigns", "values": {"count": True}},
        {"code": "quoted", "values": {"text": {"way": "sideways", "items": []}}},
        {"code": "quoted", "values": {"text": {"code": "there is none", "values": {}}}},
        {"seconds": 3.0},
    ],
)
def test_what_is_no_message_of_this_version_is_not_taken_for_one(raw: object) -> None:
    assert Message.from_json(raw) is None


def test_a_code_or_a_value_that_is_missing_is_noticed_where_the_message_is_made() -> None:
    with pytest.raises(KeyError, match="no message"):
        Message("there is none")
    with pytest.raises(KeyError, match="lacks row"):
        Message("row_repeated")


def test_messages_are_equal_by_code_and_values_and_never_change() -> None:
    assert Message("row_repeated", row="3") == Message("row_repeated", row="3") != Message("row_repeated", row="4")
    assert len({Message("row_repeated", row="3"), Message("row_repeated", row="3"), Message("cell_empty")}) == 2
    with pytest.raises(AttributeError):
        EMPTY_CELL.code = "cell_blank"
    with pytest.raises(TypeError):
        EMPTY_CELL.values["row"] = "2"  # type: ignore[index]


def test_another_language_has_its_own_words_numbers_and_lists() -> None:
    class Upside(Language):
        def template(self, message: Message) -> str:
            return {"joined_last": "{second} dna {first}", "n_campaigns": "{count} snagiapmac"}.get(
                message.code, message.template
            )

        def number(self, value: float) -> str:
            return str(value)[::-1]

    parts = Listed([Message("n_campaigns", count=120), "x"])
    assert put_into_words(Message("line", parts=parts), Upside()) == "x dna 021 snagiapmac"


@pytest.mark.parametrize("invalid", ["", "yesterday", "0001-01-01T00:00:00+14:00", "2025-11-18T25:00"])
def test_a_time_is_told_to_the_minute_and_what_is_no_time_stays_as_it_is(invalid: str) -> None:
    assert to_the_minute("2025-11-18T11:08:20.123456") == "2025-11-18 11:08"
    assert to_the_minute(invalid) == invalid
