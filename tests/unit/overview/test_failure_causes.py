"""Failures that have one cause are one line: told by code and values, whatever the words."""

from __future__ import annotations

from tjgui.core.errors import UploaderError
from tjgui.core.models import Status
from tjgui.core.overview.failure_causes import cause_of, failure_causes
from tjgui.core.wording.message import NOTHING, Message


def cell(row: str, column: str, file: str = "a.csv") -> Message:
    """Return what is said of an empty cell."""
    where = Message("problem_in_cell", file=file, row=row, column=column, what=Message("cell_empty"))
    return Message("two_sentences", first=where, second=Message("fill_in"))


def refused(folder: str, reason: str) -> Message:
    return Message("ads_folder_unreadable", folder=folder, reason=Message.quoting(reason))


def test_failures_that_differ_in_file_and_row_are_one_cause_and_the_largest_comes_first() -> None:
    causes = failure_causes(
        [
            ("1", Status.FAILED, cell("2", "Ad Name")),
            ("2", Status.FAILED, cell("2", "Target URL")),
            ("3", Status.SUCCESS, NOTHING),
            ("4", Status.FAILED, cell("7", "Target URL", "b.csv")),
        ]
    )
    assert [(str(cause.what), cause.campaign_ids) for cause in causes] == [
        ("Target URL: The cell is empty.", ("2", "4")),
        ("Ad Name: The cell is empty.", ("1",)),
    ]
    assert causes[0].example == cell("2", "Target URL")


def test_what_is_unknown_is_never_grouped_with_what_failed() -> None:
    gone = Message.quoting("Gone.")
    causes = failure_causes([("1", Status.FAILED, gone), ("2", Status.UNKNOWN, gone)])
    assert [(cause.status, cause.campaign_ids) for cause in causes] == [
        (Status.FAILED, ("1",)),
        (Status.UNKNOWN, ("2",)),
    ]


def test_a_text_without_a_cause_of_its_own_is_one_cause_with_its_values_as_dots() -> None:
    one, other = Message("row_repeated", row="3"), Message("row_repeated", row="4")
    assert cause_of(one) == cause_of(other)
    assert str(cause_of(one)) == "This row is identical to row …. Both ads will be created."
    several = Message("n_ads_created", count=1), Message("n_ads_created", count=5)
    assert {str(cause_of(message)) for message in several} == {"… ads created"}


def test_a_message_inside_tells_causes_apart_and_its_own_values_do_not() -> None:
    assert cause_of(refused("/a", "Permission denied")) == cause_of(refused("/b", "Permission denied"))
    assert cause_of(refused("/a", "Permission denied")) != cause_of(refused("/a", "Input/output error"))


def test_words_that_are_not_the_programs_are_a_cause_as_they_are() -> None:
    old = [Message.quoting(f"The site does not know campaign {number}.") for number in (7, 8)]
    assert [cause_of(message) for message in old] == old


def test_what_to_do_is_no_part_of_the_cause() -> None:
    error = UploaderError(Message("no_ads"), Message("add_ad_rows"))
    assert cause_of(error.whole) == Message("no_ads")


def test_without_a_reason_that_is_said() -> None:
    assert str(cause_of(NOTHING)) == "No reason was recorded."
