"""Ads of attempts that were given up: found, counted once, and never taken for those of another attempt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tjgui.core.checkpoint.entry import CreatedAd, Entry, Intent, PlannedAd
from tjgui.core.models import AdsTable, SeenAd, Status
from tjgui.core.run.past_attempts import (
    created_by,
    created_since,
    created_twice,
    look_for_past_attempts,
    named,
    what_is_missing,
    why_open,
)
from tjgui.core.run.reconcile import Finding, Verdict, reconcile
from tjgui.core.wording.message import NOTHING, Message

NOTHING_THERE = AdsTable(())


def planned(*numbers: int) -> tuple[PlannedAd, ...]:
    return tuple(
        PlannedAd(f"Garden shears {n}", f"https://example.com/{n}", (str(n),), n + 1, f"source {n}") for n in numbers
    )


def attempt(*numbers: int, before: AdsTable = NOTHING_THERE, sha: str = "abc", was_pressed: bool = True) -> Intent:
    return Intent(
        f"of {numbers}", "2026-11-23T12:00:00+01:00", planned(*numbers), before, 1, 1, sha, was_pressed=was_pressed
    )


def rows(*numbers: int, first_id: int | None = 100) -> tuple[SeenAd, ...]:
    return tuple(
        SeenAd(None if first_id is None else str(first_id + n), f"Garden shears {n}", f"https://example.com/{n}")
        for n in numbers
    )


def created(*numbers: int, first_id: int | None = 100, **more: str) -> tuple[CreatedAd, ...]:
    return tuple(
        CreatedAd(one.name, one.target_url, None if first_id is None else str(first_id + n), n + 1, **more)
        for n, one in zip(numbers, planned(*numbers), strict=True)
    )


def entry(*past: Intent, **more: object) -> Entry:
    return replace(Entry(Status.FAILED, csv_sha256="abc", past=past), **more)  # type: ignore[arg-type]


# -- what the table shows of them ------------------------------------------------------------------------------------


def test_ads_that_came_late_are_found_with_the_row_that_they_come_from() -> None:
    later = look_for_past_attempts(entry(attempt(1, 2)), AdsTable(rows(1, 2)))
    assert [(ad.ad_id, ad.row, ad.source, ad.csv_sha256, ad.intent_id) for ad in later.found] == [
        ("101", 2, "source 1", "abc", "of (1, 2)"),
        ("102", 3, "source 2", "abc", "of (1, 2)"),
    ]
    assert (later.past, later.doubt) == ((), NOTHING)


def test_of_a_part_the_rest_is_still_looked_for() -> None:
    later = look_for_past_attempts(entry(attempt(1, 2)), AdsTable(rows(2)))
    assert [ad.name for ad in later.found] == ["Garden shears 2"]
    assert [one.expected for one in later.past] == [planned(1)]
    assert not later.doubt


def test_what_is_not_there_stays_as_it_is() -> None:
    past = attempt(1, 2)
    later = look_for_past_attempts(entry(past), NOTHING_THERE)
    assert (later.found, later.past, later.doubt) == ((), (past,), NOTHING)


def test_one_row_proves_one_attempt_and_the_older_one_first() -> None:
    first, second = attempt(1), replace(attempt(1), intent_id="second")
    later = look_for_past_attempts(entry(first, second), AdsTable(rows(1)))
    assert [ad.intent_id for ad in later.found] == ["of (1,)"]
    assert later.past == (second,)


def test_two_rows_prove_two_attempts() -> None:
    first, second = attempt(1), replace(attempt(1), intent_id="second")
    later = look_for_past_attempts(entry(first, second), AdsTable((*rows(1), *rows(1, first_id=200))))
    assert {ad.intent_id for ad in later.found} == {"of (1,)", "second"}
    assert later.past == ()


def test_what_was_counted_since_then_proves_nothing_about_an_earlier_attempt() -> None:
    past = attempt(1)
    later = look_for_past_attempts(entry(past, created=created(1)), AdsTable(rows(1)))
    assert (later.found, later.past) == ((), (past,))


def test_what_was_counted_for_another_content_of_the_campaign_proves_nothing_either() -> None:
    past = attempt(1)
    other = {"csv_sha256": "other", "created_so_far": [{"name": "Garden shears 1", "target_url": "https://example.com/1",
             "ad_id": "101"}]}  # fmt: skip
    later = look_for_past_attempts(entry(past, other_contents=(other,)), AdsTable(rows(1)))
    assert (later.found, later.past) == ((), (past,))


# -- doubt -----------------------------------------------------------------------------------------------------------

CUT = AdsTable((SeenAd("900", "Another name", "https://example.com/1"),))


def test_a_row_that_may_be_one_of_them_is_a_question() -> None:
    past, later_one = attempt(1), attempt(2)
    later = look_for_past_attempts(entry(past, later_one), CUT)
    assert later.doubt == Message("unclear_same_url", names="“Another name”")
    assert later.past == (past, later_one)


def test_the_question_keeps_what_was_found_before_it() -> None:
    certain, unclear, last = attempt(5, 6), attempt(1), attempt(7)
    later = look_for_past_attempts(entry(certain, unclear, last), AdsTable((*rows(5), *CUT.ads)))
    assert [ad.name for ad in later.found] == ["Garden shears 5"]
    assert [one.expected for one in later.past] == [planned(6), planned(1), planned(7)]
    assert later.doubt


def test_an_attempt_that_was_never_pressed_asks_nothing_and_is_forgotten() -> None:
    """Only ads that are certainly its own could show that it was pressed after all."""
    unpressed, last = attempt(1, was_pressed=False), attempt(7)
    later = look_for_past_attempts(entry(unpressed, last), CUT)
    assert (later.found, later.past, later.doubt) == ((), (last,), NOTHING)


def test_an_attempt_that_was_said_to_be_never_pressed_is_found_if_its_ads_are_there() -> None:
    later = look_for_past_attempts(entry(attempt(1, was_pressed=False)), AdsTable(rows(1)))
    assert len(later.found) == 1


def test_an_attempt_at_another_csv_makes_this_one_no_question_and_is_kept() -> None:
    other, last = attempt(1, sha="other"), attempt(7)
    contents = ({"csv_sha256": "other", "csv_file": "old.csv"},)
    later = look_for_past_attempts(entry(other, last, other_contents=contents), CUT)
    assert (later.found, later.past, later.doubt) == ((), (other, last), NOTHING)


@pytest.mark.parametrize("contents", [(), ({"csv_sha256": "abc"},), ({"csv_sha256": ["abc"]},), ({},)])
def test_an_attempt_at_this_csv_is_a_question_whatever_else_was_uploaded(
    contents: tuple[dict[str, object], ...],
) -> None:
    assert look_for_past_attempts(entry(attempt(1), other_contents=contents), CUT).doubt


def test_an_attempt_of_an_older_version_that_names_no_csv_is_a_question() -> None:
    contents = ({"csv_sha256": ""},)
    assert look_for_past_attempts(entry(attempt(1, sha=""), other_contents=contents), CUT).doubt


def test_ads_that_were_deleted_since_then_are_no_question() -> None:
    past = attempt(1, before=AdsTable(rows(5, 6)))
    later = look_for_past_attempts(entry(past), NOTHING_THERE)
    assert (later.past, later.doubt) == ((past,), NOTHING)


def test_ads_of_the_same_name_that_are_gone_are_a_question() -> None:
    """In a table without IDs they may hide a new one."""
    past = attempt(1, before=AdsTable(rows(1, first_id=None)))
    assert look_for_past_attempts(entry(past), NOTHING_THERE).doubt == Message("unclear_rows_gone", count=1)


def test_an_attempt_at_another_csv_that_was_never_pressed_is_forgotten_too() -> None:
    other = attempt(1, sha="other", was_pressed=False)
    contents = ({"csv_sha256": "other", "csv_file": "old.csv"},)
    later = look_for_past_attempts(entry(other, other_contents=contents), CUT)
    assert (later.past, later.doubt) == ((), NOTHING)


def test_a_reason_of_the_tables_own_comes_before_names() -> None:
    same = AdsTable(rows(1, first_id=None))
    verdict = reconcile(same, NOTHING_THERE, planned(1), is_later=True)
    assert verdict.finding is Finding.UNCLEAR
    assert why_open(verdict) == verdict.reason == Message("unclear_rows_gone", count=1)


def test_of_many_rows_that_may_be_theirs_three_names_are_enough() -> None:
    alike = tuple(SeenAd(None, name, None) for name in ("d", "b", "a", "c", "a"))
    assert why_open(Verdict(Finding.NONE, (), (0,), alike=alike)) == Message("unclear_same_url", names="“a”, “b”, “c”")


# -- what was there before -------------------------------------------------------------------------------------------


def test_ads_that_the_table_had_before_were_not_created_since() -> None:
    before = AdsTable(rows(1, 2))
    assert created_since(before, created(1, 2, 3)) == list(created(3))


def test_an_ad_whose_id_is_unknown_is_told_by_name_and_url() -> None:
    before = AdsTable(rows(1))
    assert created_since(before, created(1, 2, first_id=None)) == list(created(2, first_id=None))


def test_an_id_that_the_table_does_not_have_is_another_ad_whatever_its_name() -> None:
    before = AdsTable(rows(1))
    again = created(1, first_id=500)
    assert created_since(before, again) == list(again)


def test_in_a_table_without_ids_name_and_url_tell() -> None:
    before = AdsTable(rows(1, first_id=None))
    assert created_since(before, created(1, 2)) == list(created(2))


# -- twice -----------------------------------------------------------------------------------------------------------


def test_a_row_that_was_created_by_two_attempts_is_named_once_for_each_time_too_many() -> None:
    first, again = created(1, 2, csv_sha256="abc"), created(1, first_id=700, csv_sha256="abc")
    assert created_twice((*first, *again)) == again
    assert created_twice((*first, *again, *again)) == (*again, *again)


def test_the_same_line_of_another_csv_is_another_ad() -> None:
    assert created_twice((*created(1, csv_sha256="abc"), *created(1, csv_sha256="other"))) == ()


def test_ads_whose_rows_nobody_recorded_are_not_called_twice() -> None:
    unknown = CreatedAd("Garden shears", "https://example.com/", None)
    assert created_twice((unknown, unknown)) == ()


# -- in words --------------------------------------------------------------------------------------------------------


def test_ads_are_named_with_their_ids_where_the_table_shows_them() -> None:
    assert named([*rows(1), *rows(2, first_id=None)]) == "Garden shears 1 (101), Garden shears 2"


def test_of_very_many_ads_twenty_are_named() -> None:
    assert named(rows(*range(20))).count(",") == 19
    assert "…" not in named(rows(*range(20)))
    many = named(rows(*range(21)))
    assert many.endswith("Garden shears 19 (119), …")


def test_an_attempt_is_over_when_nothing_of_it_is_missing() -> None:
    past = attempt(1, 2)
    everything = reconcile(NOTHING_THERE, AdsTable(rows(1, 2)), past.expected)
    assert what_is_missing(past, everything) is None
    assert [ad.row for ad in created_by(past, everything)] == [2, 3]
