"""How long a campaign's ads are waited for, and when the table is checked: on a clock that the tests turn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.clock import Clock
from tjgui.core.checkpoint.entry import Intent, PlannedAd
from tjgui.core.errors import PageNotAsDescribed, RejectedCsv, SiteError
from tjgui.core.models import AdsTable, Heard
from tjgui.core.run.settlement import RULES, NothingThere, Waiting, fault_of, why_none_seen
from tjgui.core.wording.message import NOTHING, Message

PATIENCE = 130.0
SAID = Message.quoting("Your file has expired.")


def looked_at_each_planned_time(clock: Clock, waiting: Waiting, until: float) -> None:
    """Look whenever it is due, for so many seconds from now on."""
    end = clock.now + until
    waiting.looked()
    while clock.now + waiting.next_look() <= end:
        clock.now += waiting.next_look()
        waiting.looked()


# -- the patience ----------------------------------------------------------------------------------------------------


def test_the_patience_is_over_exactly_when_it_has_passed_since_the_first_look(clock: Clock) -> None:
    waiting = Waiting(PATIENCE, clock)
    clock.now += 1_000.0  # the site could not be reached; that is no patience
    assert not waiting.is_over
    waiting.looked()
    clock.now += PATIENCE - 0.001
    assert not waiting.is_over
    clock.now += 0.001
    assert waiting.is_over


def test_without_any_look_it_is_never_over_but_in_vain(clock: Clock) -> None:
    waiting = Waiting(PATIENCE, clock)
    clock.now += PATIENCE - 0.001
    before = waiting.is_in_vain
    clock.now += 0.001
    assert (before, waiting.is_in_vain, waiting.is_over) == (False, True, False)


def test_after_a_look_it_is_in_vain_when_it_is_over(clock: Clock) -> None:
    waiting = Waiting(PATIENCE, clock)
    clock.now += 50.0
    waiting.looked()
    clock.now += PATIENCE - 0.001
    assert not waiting.is_in_vain
    clock.now += 0.001
    assert waiting.is_in_vain


def test_what_was_watched_in_an_earlier_run_needs_one_look_and_no_more(clock: Clock) -> None:
    waiting = Waiting(PATIENCE, clock, was_watched=True)
    before = waiting.is_over
    waiting.looked()
    assert (before, waiting.is_over) == (False, True)


def test_what_was_not_watched_is_not_over_after_one_look(clock: Clock) -> None:
    waiting = Waiting(PATIENCE, clock, was_watched=False)
    waiting.looked()
    assert not waiting.is_over


def test_the_longest_of_all_patiences_counts(clock: Clock) -> None:
    waiting = Waiting(10.0, clock)
    waiting.looked()
    waiting.last_at_least(60.0)
    waiting.last_at_least(20.0)
    clock.now += 59.0
    assert not waiting.is_over
    clock.now += 1.0
    assert waiting.is_over


# -- time in which nobody could look ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("late", "more"), [(0.0, 0.0), (29.0, 0.0), (30.0, 0.0), (31.0, 1.0), (100.0, 70.0)])
def test_a_look_that_is_late_by_more_than_half_a_minute_makes_the_patience_longer(
    clock: Clock, late: float, more: float
) -> None:
    waiting = Waiting(PATIENCE, clock)
    waiting.looked()
    clock.now += 2.0 + late  # the second look is due after two seconds
    waiting.looked()
    clock.now += PATIENCE + more - (2.0 + late) - 0.001
    assert not waiting.is_over
    clock.now += 0.002
    assert waiting.is_over


def test_each_gap_counts_from_the_look_that_was_due_in_it(clock: Clock) -> None:
    waiting = Waiting(PATIENCE, clock)
    looked_at_each_planned_time(clock, waiting, until=5.0)
    clock.now += 10.0 + 30.0 + 7.0  # due after ten seconds, half a minute is still in time, seven are not
    waiting.looked()
    clock.now += PATIENCE + 7.0 - 5.0 - 47.0 - 0.001
    assert not waiting.is_over
    clock.now += 0.002
    assert waiting.is_over


def test_looks_in_time_never_make_the_patience_longer(clock: Clock) -> None:
    waiting = Waiting(400.0, clock)
    looked_at_each_planned_time(clock, waiting, until=399.0)
    clock.now = 1_400.0 - 0.001  # the clock began with 1,000
    assert not waiting.is_over
    clock.now = 1_400.0
    assert waiting.is_over


# -- when to look ----------------------------------------------------------------------------------------------------


@given(patience=st.floats(0.0, 900.0), moments=st.lists(st.floats(0.0, 200.0), max_size=12))
def test_there_is_a_pause_before_each_look_and_never_a_very_long_one(patience: float, moments: list[float]) -> None:
    clock = Clock()
    waiting = Waiting(patience, clock)
    pauses = []
    for passed in moments:
        clock.now += passed
        waiting.looked()
        pauses.append(waiting.next_look())
    assert len(pauses) == len(moments)
    assert all(0.05 <= pause <= 60.0 for pause in pauses)


@pytest.mark.parametrize("planned", [2.0, 5.0, 15.0, 30.0, 60.0, 120.0])
def test_a_timer_that_fires_a_moment_early_does_not_cause_two_looks_in_a_row(clock: Clock, planned: float) -> None:
    waiting = Waiting(600.0, clock)
    waiting.looked()
    clock.now += planned - 0.04
    assert waiting.next_look() > 1.0


@pytest.mark.parametrize("planned", [2.0, 5.0, 15.0, 30.0, 60.0, 120.0])
def test_a_look_that_comes_clearly_before_a_planned_one_does_not_take_its_place(clock: Clock, planned: float) -> None:
    waiting = Waiting(600.0, clock)
    waiting.looked()
    clock.now += planned - 0.1
    assert waiting.next_look() == pytest.approx(0.1)


def test_a_look_just_the_shortest_pause_before_a_planned_one_takes_its_place(clock: Clock) -> None:
    clock.now = 0.0
    waiting = Waiting(600.0, clock)
    waiting.looked()
    clock.now = 2.0 - 0.05
    assert waiting.next_look() > 3.0


def test_the_looks_are_planned_from_the_first_one_on(clock: Clock) -> None:
    waiting = Waiting(600.0, clock)
    clock.now += 50.0  # the site could not be reached
    waiting.looked()
    assert waiting.next_look() == 2.0


def test_the_last_look_is_not_before_the_patience_is_over(clock: Clock) -> None:
    waiting = Waiting(PATIENCE, clock)
    waiting.looked()
    clock.now += PATIENCE - 0.01
    assert waiting.next_look() == 0.05
    clock.now += 0.05
    assert waiting.is_over


def test_nothing_is_asked_of_a_site_before_it_said_it_may_be(clock: Clock) -> None:
    waiting = Waiting(PATIENCE, clock)
    waiting.looked()
    assert waiting.next_look(at_least=45.0) == 45.0
    assert waiting.next_look(at_least=1.0) == 2.0


def test_before_the_first_look_the_time_since_the_start_decides(clock: Clock) -> None:
    clock.now = 5_000.0
    waiting = Waiting(PATIENCE, clock)
    clock.now += 10.0
    assert waiting.next_look() == 5.0  # fifteen seconds after the start


# -- how it ends -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("heard", list(Heard))
def test_the_fault_of_what_never_came_is_the_one_that_its_rule_names(heard: Heard) -> None:
    fault = fault_of(heard, NOTHING, "1011737001")
    if heard is Heard.ASKED:
        assert isinstance(fault, PageNotAsDescribed)
    elif RULES[heard].ending is NothingThere.FAILED:
        assert isinstance(fault, RejectedCsv)
    else:
        assert isinstance(fault, SiteError)


def test_the_sites_own_words_are_in_the_fault_and_in_the_doubt() -> None:
    assert "Your file has expired." in str(fault_of(Heard.REFUSED, SAID, "1011737001").message)
    assert "Your file has expired." in str(why_none_seen(intent_of(3, SAID)))


def test_without_any_words_of_the_sites_none_are_quoted() -> None:
    quiet = fault_of(Heard.REFUSED, NOTHING, "1011737001").message
    assert quiet.code == "nothing_created"
    assert "1011737001" in str(quiet)
    assert why_none_seen(intent_of(3, NOTHING)) == Message("doubt_none_seen", count=3)


def intent_of(ads: int, said: Message) -> Intent:
    planned = tuple(PlannedAd(f"Garden shears {n}", f"https://example.com/{n}", (f"{n}",)) for n in range(ads))
    return Intent("7f", "2026-11-23T12:00:00+01:00", planned, AdsTable(()), 1, 1, "", said=said)
