"""Every status has its row, and whatever depends on a status agrees with it."""

from __future__ import annotations

import re

import pytest

from tests.fakes.work_to_do import work_to_do
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.entry import STATUS_WORDS, read_entry
from tjgui.core.models import AdFormat, Status
from tjgui.core.overview.counts import Tally
from tjgui.core.statuses import CHIP_ORDER, STATUSES, TOLD_ORDER, Again, Counted
from tjgui.core.wording.message import Message
from tjgui.gui.theme.colours import LIGHT
from tjgui.resources import resource

EVERY = pytest.mark.parametrize("status", list(Status))
ONE = "1011737001"


def test_every_status_has_a_row_and_a_place_of_its_own() -> None:
    assert set(STATUSES) == set(Status)
    assert sorted(CHIP_ORDER) == sorted(TOLD_ORDER) == sorted(Status)
    for places in zip(*((facts.chip, facts.told) for facts in STATUSES.values()), strict=True):
        assert len(set(places)) == len(Status)


def test_no_two_statuses_have_the_same_word_or_icon() -> None:
    each = [(str(facts.label), facts.icon) for facts in STATUSES.values()]
    assert [len(set(names)) for names in zip(*each, strict=True)] == [len(Status)] * 2


@EVERY
def test_campaigns_of_a_status_can_be_counted_in_words(status: Status) -> None:
    assert str(Message(f"n_{status.value}", count=3)).startswith("3 ")


@EVERY
def test_icon_and_colour_of_a_status_are_there_in_window_and_report(status: Status) -> None:
    facts = STATUSES[status]
    assert (resource("icons") / f"{facts.icon}.svg").is_file()
    assert hasattr(LIGHT, facts.colour)
    css = (resource("report.css")).read_text(encoding="utf-8")
    assert re.search(rf"\.{facts.colour} {{ fill: |\.{facts.colour}, [^{{]*{{ fill: ", css)
    assert re.search(rf"\.is-{facts.colour}\b[^{{]*{{ color: ", css)


def test_the_words_in_a_checkpoint_are_those_of_its_contract() -> None:
    assert set(STATUS_WORDS) == {"pending", "success", "failed", "skipped", "dry_run_success"}


@EVERY
def test_a_status_is_read_from_a_checkpoint_where_its_row_says_so(status: Status) -> None:
    assert (status.value in STATUS_WORDS) is STATUSES[status].is_kept
    read = read_entry({"status": status.value}).status
    assert (read is status) is (STATUSES[status].is_kept or status is Status.UNKNOWN)


@EVERY
def test_a_status_is_given_by_hand_where_its_row_says_so(status: Status) -> None:
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    if not STATUSES[status].by_hand:
        with pytest.raises(ValueError, match=status.value):
            checkpoint.mark(ONE, status)
        return
    checkpoint.mark(ONE, status)
    assert checkpoint.status(ONE) is status


@pytest.mark.parametrize("live", [True, False])
@pytest.mark.parametrize("retry", [True, False])
@EVERY
def test_a_run_does_the_campaigns_that_their_rows_say(status: Status, *, live: bool, retry: bool) -> None:
    if not STATUSES[status].is_kept:
        return
    checkpoint = Checkpoint.from_bytes(f'{{"campaigns": {{"{ONE}": {{"status": "{status.value}"}}}}}}'.encode())
    again = {Again.ALWAYS: True, Again.LIVE: live, Again.RETRY: retry, Again.NEVER: False}[STATUSES[status].again]
    to_do, skipped = work_to_do(checkpoint, [ONE], dry_run=not live, retry_failed=retry)
    assert (to_do, skipped) == (((ONE,), ()) if again else ((), (ONE,)))


def test_campaigns_are_counted_as_their_rows_say() -> None:
    tally = Tally(Status)
    assert sum(tally.counted(one) for one in Counted) == len(Status)
    assert tally.counted(Counted.REMAINING) == 2  # pending, and those whose dry run passed
    assert tally.counted(Counted.UNDER_WAY) == 2  # running and waiting: neither done nor remaining
    assert (tally.ended_well, tally.need_a_look) == (2, 3)  # failed, unknown, blocked
