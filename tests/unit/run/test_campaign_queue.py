"""Which campaign is handed out next, and when: each is in one place at any time, and with one tab at most."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.fakes.clock import Clock
from tjgui.core.run.campaign_queue import CampaignQueue


@pytest.fixture
def queue(clock: Clock) -> CampaignQueue:
    made = CampaignQueue(clock)
    made.extend(["a", "b", "c"])
    return made


def taken(queue: CampaignQueue) -> list[str]:
    """Take all that is due, and be done with each before the next one."""
    order = []
    while (one := queue.take()) is not None:
        queue.release(one)
        order.append(one)
    return order


def test_campaigns_come_in_the_order_in_which_they_were_put(queue: CampaignQueue) -> None:
    assert len(queue) == 3
    assert taken(queue) == ["a", "b", "c"]
    assert len(queue) == 0
    assert queue.is_done


def test_one_that_is_put_first_overtakes_all_others(queue: CampaignQueue) -> None:
    queue.put_first("c")
    assert taken(queue) == ["c", "a", "b"]


def test_one_that_is_put_last_lets_all_others_pass(queue: CampaignQueue) -> None:
    queue.put_last("a")
    assert taken(queue) == ["b", "c", "a"]


def test_one_that_has_to_wait_is_due_exactly_when_its_time_is_over(clock: Clock) -> None:
    queue = CampaignQueue(clock)
    queue.put_last("a", 10.0)
    assert queue.seconds_until_due() == 10.0
    clock.now += 9.999
    assert queue.take() is None
    clock.now += 0.001
    assert queue.seconds_until_due() is None
    assert queue.take() == "a"


def test_a_wait_counts_once(clock: Clock) -> None:
    """Back-off belongs to one attempt; put back later, the campaign is due at once."""
    queue = CampaignQueue(clock)
    queue.put_last("a", 10.0)
    clock.now += 10.0
    assert queue.take() == "a"
    queue.put_last("a")
    queue.release("a")
    clock.now -= 5.0
    assert queue.take() == "a"


def test_others_are_handed_out_while_one_waits(clock: Clock, queue: CampaignQueue) -> None:
    queue.put_last("a", 10.0)
    assert taken(queue) == ["b", "c"]
    assert not queue.is_done
    clock.now += 10.0
    assert taken(queue) == ["a"]


def test_ads_that_are_due_to_be_looked_for_go_before_anything_new(clock: Clock, queue: CampaignQueue) -> None:
    queue.park("y", 20.0)
    queue.park("x", 10.0)
    assert queue.take() == "a"
    clock.now += 10.0
    assert queue.take() == "x"
    clock.now += 10.0
    assert queue.take() == "y"
    assert queue.take() == "b"


def test_of_several_that_are_due_the_one_due_longest_comes_first(clock: Clock) -> None:
    queue = CampaignQueue(clock)
    queue.park("a", 10.0)
    queue.park("b", 5.0)
    clock.now += 30.0
    assert taken(queue) == ["b", "a"]


def test_at_the_very_beginning_of_a_clock_all_are_due(clock: Clock) -> None:
    clock.now = 0.0
    queue = CampaignQueue(clock)
    queue.put_last("a")
    assert queue.seconds_until_due() is None
    assert queue.take() == "a"


@pytest.mark.parametrize("way", ["queued", "parked", "later", "in hand"])
def test_a_queue_with_a_campaign_anywhere_is_not_done(clock: Clock, way: str) -> None:
    queue = CampaignQueue(clock)
    match way:
        case "queued":
            queue.put_first("a")
        case "parked":
            queue.park("a", 10.0)
        case "later":
            queue.look_later("a")
        case _:
            queue.put_first("a")
            queue.take()
    assert not queue.is_done
    assert "a" in queue


def test_a_parked_campaign_counts_and_is_not_handed_out_early(clock: Clock) -> None:
    queue = CampaignQueue(clock)
    queue.park("x", 10.0)
    assert len(queue) == 1
    assert "x" in queue
    assert queue.seconds_until_due() == 10.0
    clock.now += 9.0
    assert queue.take() is None
    assert queue.seconds_until_due() == 1.0


def test_nothing_is_handed_out_while_all_are_held(clock: Clock, queue: CampaignQueue) -> None:
    queue.park("x", 1.0)
    queue.hold(30.0)
    assert queue.seconds_until_due() == 30.0
    clock.now += 29.999
    assert queue.take() is None
    clock.now += 0.001
    assert taken(queue) == ["x", "a", "b", "c"]


def test_a_shorter_hold_does_not_end_a_longer_one(clock: Clock, queue: CampaignQueue) -> None:
    queue.hold(30.0)
    queue.hold(5.0)
    clock.now += 29.0
    assert queue.take() is None


def test_a_longer_hold_prolongs_a_shorter_one(clock: Clock, queue: CampaignQueue) -> None:
    queue.hold(5.0)
    queue.hold(30.0)
    clock.now += 29.0
    assert queue.take() is None


def test_a_held_campaign_that_waits_longer_is_due_after_both(clock: Clock) -> None:
    queue = CampaignQueue(clock)
    queue.put_last("a", 50.0)
    queue.hold(20.0)
    assert queue.seconds_until_due() == 50.0


def test_the_next_moment_is_that_of_the_first_one_due(clock: Clock) -> None:
    queue = CampaignQueue(clock)
    queue.put_last("a", 50.0)
    queue.park("b", 20.0)
    queue.park("c", 70.0)
    assert queue.seconds_until_due() == 20.0


def test_time_alone_brings_nothing_where_all_are_due_or_none_is_left(clock: Clock, queue: CampaignQueue) -> None:
    assert queue.seconds_until_due() is None
    assert CampaignQueue(clock).seconds_until_due() is None


# -- in hand ---------------------------------------------------------------------------------------------------------


def test_a_campaign_in_hand_is_handed_to_nobody_else(clock: Clock) -> None:
    queue = CampaignQueue(clock)
    queue.put_last("a")
    assert queue.take() == "a"
    queue.put_last("a")
    assert "a" in queue
    assert queue.take() is None
    assert not queue.is_done
    queue.release("a")
    assert queue.take() == "a"


@pytest.mark.parametrize("way", ["first", "last", "parked", "later"])
def test_what_a_tab_wants_for_its_campaign_is_done_when_the_tab_is_done(clock: Clock, way: str) -> None:
    queue = CampaignQueue(clock)
    queue.put_last("a")
    queue.take()
    assert queue.is_in_hand("a")
    match way:
        case "first":
            queue.put_first("a")
        case "last":
            queue.put_last("a")
        case "parked":
            queue.park("a", 0.0)
        case "later":
            assert queue.look_later("a")
    assert not queue.is_in_hand("a")  # it comes back
    assert len(queue) == 0
    queue.release("a")
    assert "a" in queue
    assert queue.take() == "a"


def test_a_campaign_that_is_released_without_being_put_back_is_done(queue: CampaignQueue) -> None:
    assert queue.take() == "a"
    queue.release("a")
    assert "a" not in queue
    assert not queue.is_in_hand("a")
    assert taken(queue) == ["b", "c"]
    assert queue.is_done


def test_the_last_wish_for_a_campaign_in_hand_counts(clock: Clock) -> None:
    queue = CampaignQueue(clock)
    queue.put_last("a")
    queue.take()
    queue.park("a", 60.0)
    queue.put_first("a")
    queue.release("a")
    assert taken(queue) == ["a"]
    assert queue.is_done


def test_what_became_of_a_campaign_once_does_not_come_back_the_next_time(clock: Clock) -> None:
    queue = CampaignQueue(clock)
    queue.put_last("a")
    queue.take()
    queue.put_last("a")
    queue.release("a")
    queue.take()
    queue.release("a")
    assert queue.take() is None
    assert queue.is_done


def test_a_campaign_that_nobody_has_is_not_in_hand(queue: CampaignQueue) -> None:
    assert not queue.is_in_hand("a")
    assert not queue.is_in_hand("unknown")
    assert "unknown" not in queue


# -- in doubt --------------------------------------------------------------------------------------------------------


def test_campaigns_in_doubt_are_checked_when_all_others_are_done(clock: Clock, queue: CampaignQueue) -> None:
    assert queue.take() == "a"
    assert queue.look_later("a")
    queue.release("a")
    assert "a" in queue
    assert not queue.is_done
    assert queue.take() == "b"
    assert queue.take() == "c"
    assert queue.take() is None  # two are still in hand
    queue.release("b")
    queue.park("c", 10.0)
    queue.release("c")
    assert queue.take() is None  # one is still waiting
    clock.now += 10.0
    assert queue.take() == "c"
    queue.release("c")
    assert queue.take() == "a"
    queue.release("a")
    assert queue.is_done


def test_a_campaign_in_doubt_is_checked_once_more_and_not_twice(queue: CampaignQueue) -> None:
    assert queue.look_later("a")
    assert not queue.look_later("a")


def test_campaigns_in_doubt_are_checked_in_the_order_in_which_they_came(clock: Clock) -> None:
    queue = CampaignQueue(clock)
    for one in ("b", "a"):
        queue.look_later(one)
    assert taken(queue) == ["b", "a"]


def test_one_in_doubt_that_is_queued_again_is_handed_out_once(queue: CampaignQueue) -> None:
    queue.look_later("a")
    queue.put_last("a")
    assert taken(queue) == ["b", "c", "a"]


# -- whatever happens ------------------------------------------------------------------------------------------------

_CAMPAIGNS = st.sampled_from("abcd")
_SECONDS = st.floats(0.0, 50.0)


class AnyUse(RuleBasedStateMachine):
    """Whatever tabs and runner ask of a queue, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = Clock()
        self.queue = CampaignQueue(self.clock)
        self.wanted: set[str] = set()
        self.in_hand: dict[str, bool] = {}  # with whether it is to come back

    @rule()
    def take(self) -> None:
        due = self.queue.take()
        if due is not None:
            assert due not in self.in_hand
            assert due in self.wanted
            self.in_hand[due] = False

    @rule(one=_CAMPAIGNS)
    def release(self, one: str) -> None:
        if one in self.in_hand:
            if not self.in_hand.pop(one):
                self.wanted.discard(one)
            self.queue.release(one)

    @rule(one=_CAMPAIGNS, seconds=_SECONDS, way=st.sampled_from(["first", "last", "after a while", "parked"]))
    def put(self, one: str, seconds: float, way: str) -> None:
        match way:
            case "first":
                self.queue.put_first(one)
            case "last":
                self.queue.put_last(one)
            case "after a while":
                self.queue.put_last(one, seconds)
            case "parked":
                self.queue.park(one, seconds)
        self._is_wanted(one)

    @rule(one=_CAMPAIGNS)
    def look_later(self, one: str) -> None:
        if self.queue.look_later(one):
            self._is_wanted(one)

    @rule(seconds=_SECONDS, is_hold=st.booleans())
    def let_time_pass(self, seconds: float, *, is_hold: bool) -> None:
        if is_hold:
            self.queue.hold(seconds)
        else:
            self.clock.now += seconds

    @invariant()
    def knows_what_is_wanted(self) -> None:
        assert {one for one in "abcd" if one in self.queue} == self.wanted
        assert self.queue.is_done == (not self.wanted)

    def teardown(self) -> None:
        """Each that is still wanted comes, once."""
        for one in list(self.in_hand):
            self.release(one)
        came = Counter[str]()
        for _ in range(20):
            self.clock.now += 100.0
            came.update(taken(self.queue))
        assert came == Counter(self.wanted)

    def _is_wanted(self, one: str) -> None:
        self.wanted.add(one)
        if one in self.in_hand:
            self.in_hand[one] = True


AnyUse.TestCase.settings = settings(max_examples=30, stateful_step_count=25)
TestNoCampaignIsWithTwoTabsAndNoneIsLost = AnyUse.TestCase
