"""When failures are everyone's: counted in a row and by kind, so that no campaign fails for the site's fault."""

from __future__ import annotations

import pytest

from tjgui.core.errors import (
    CampaignNotFound,
    ConnectionFailed,
    NetworkGone,
    PageNotAsDescribed,
    RejectedCsv,
    SiteError,
    TableUnreadable,
)
from tjgui.core.run.breaker import Breaker, ConnectionWatch, ThrottlingWatch, page_changed
from tjgui.core.wording.message import Message

BROKEN = SiteError(Message("http_error", status="500", doing=Message("doing_read_ads", campaign="1")))
BROKEN_ELSEWHERE = SiteError(Message("http_error", status="500", doing=Message("doing_read_ads", campaign="2")))
OTHERWISE = SiteError(Message("nothing_created", campaign="1"))
UNREADABLE = TableUnreadable(Message("http_error", status="500", doing=Message("doing_read_ads", campaign="1")))
ODD = PageNotAsDescribed(Message("name_column_missing", campaign="1"))
ODD_OTHERWISE = PageNotAsDescribed(Message("asked_remedy"))
REFUSED = RejectedCsv(Message("nothing_created", campaign="1"))
ABCDE = ("a", "b", "c", "d", "e")


# -- alike in a row --------------------------------------------------------------------------------------------------


def test_the_fifth_failure_alike_in_a_row_is_the_sites() -> None:
    breaker = Breaker()
    assert [breaker.failed(one, BROKEN) for one in "abcd"] == [()] * 4
    assert breaker.failed("e", BROKEN_ELSEWHERE) == ABCDE


def test_the_second_page_that_is_not_as_described_is_the_sites_whatever_is_odd() -> None:
    breaker = Breaker()
    assert breaker.failed("a", ODD) == ()
    assert breaker.failed("b", ODD_OTHERWISE) == ("a", "b")


@pytest.mark.parametrize("other", [OTHERWISE, UNREADABLE, ODD], ids=["another code", "another class", "an odd page"])
def test_a_failure_of_another_kind_begins_the_count_anew(other: SiteError) -> None:
    breaker = Breaker()
    for one in "abcd":
        breaker.failed(one, BROKEN)
    assert breaker.failed("x", other) == ()
    assert [breaker.failed(one, BROKEN) for one in "efgh"] == [()] * 4
    assert breaker.failed("i", BROKEN) == ("e", "f", "g", "h", "i")


@pytest.mark.parametrize("fault", [REFUSED, CampaignNotFound(Message("nothing_created", campaign="1"))])
def test_a_campaigns_own_fault_is_nobody_elses_and_ends_the_row(fault: RejectedCsv) -> None:
    breaker = Breaker()
    for one in "abcd":
        breaker.failed(one, BROKEN)
    assert [breaker.failed(one, fault) for one in "efghij"] == [()] * 6
    assert breaker.failed("k", BROKEN) == ()


def test_a_success_ends_the_row() -> None:
    breaker = Breaker()
    for one in "abcd":
        breaker.failed(one, BROKEN)
    breaker.came_through()
    assert breaker.failed("e", BROKEN) == ()


def test_one_campaign_that_fails_again_and_again_is_one() -> None:
    breaker = Breaker()
    assert [breaker.failed("a", ODD) for _ in range(8)] == [()] * 8
    assert breaker.failed("b", ODD) == ("a", "b")


def test_what_was_said_once_is_not_said_again_with_the_next_failure() -> None:
    breaker = Breaker()
    breaker.failed("a", ODD)
    breaker.failed("b", ODD)
    assert breaker.failed("c", ODD) == ()


def test_one_that_was_put_back_fails_for_itself_once_others_have_come_through() -> None:
    breaker = Breaker()
    breaker.failed("a", ODD)
    assert breaker.failed("b", ODD) == ("a", "b")
    breaker.came_through()
    assert breaker.failed("a", ODD) == ()
    assert breaker.failed("b", ODD) == ()
    assert breaker.failed("c", ODD) == ()


def test_those_that_were_put_back_are_the_sites_fault_again_while_none_comes_through() -> None:
    breaker = Breaker()
    breaker.came_through()
    breaker.failed("a", ODD)
    assert breaker.failed("b", ODD) == ("a", "b")
    breaker.failed("a", ODD)
    assert breaker.failed("b", ODD) == ("a", "b")


def test_another_campaigns_own_fault_does_not_show_that_the_site_is_well() -> None:
    breaker = Breaker()
    breaker.failed("a", ODD)
    breaker.failed("b", ODD)
    breaker.failed("c", REFUSED)
    breaker.failed("a", ODD)
    assert breaker.failed("b", ODD) == ("a", "b")


def test_what_an_earlier_run_put_back_is_known() -> None:
    breaker = Breaker(["a", "b"])
    breaker.came_through()
    assert [breaker.failed(one, ODD) for one in "ab"] == [(), ()]
    assert breaker.failed("c", ODD) == ()
    assert breaker.failed("d", ODD) == ("c", "d")


def test_before_any_success_what_an_earlier_run_put_back_is_the_sites_fault_again() -> None:
    breaker = Breaker(["a", "b"])
    breaker.failed("a", ODD)
    assert breaker.failed("b", ODD) == ("a", "b")


def test_one_that_fails_for_itself_ends_the_row_and_shows_nothing_about_the_site() -> None:
    breaker = Breaker(["a"])
    breaker.came_through()
    breaker.failed("b", ODD)
    breaker.failed("a", ODD)
    assert breaker.failed("c", ODD) == ()


def test_the_user_is_told_how_many_failed_and_what_to_do_about_it() -> None:
    odd, alike = page_changed(2, ODD), page_changed(5, BROKEN)
    assert (odd.message.code, odd.advice.code) == ("pages_changed", "pages_changed_remedy")
    assert (alike.message.code, alike.advice.code) == ("failed_alike", "failed_alike_remedy")
    assert str(ODD.message) in str(odd.message)
    assert "5" in str(alike.message)


# -- pages that cannot be opened -------------------------------------------------------------------------------------

RESET = ConnectionFailed(Message.quoting("net::ERR_CONNECTION_RESET"))


def test_two_pages_in_a_row_that_cannot_be_opened_are_an_outage() -> None:
    connections = ConnectionWatch()
    assert connections.failed("a", RESET) is None
    gone = connections.failed("b", RESET)
    assert isinstance(gone, NetworkGone)
    assert "net::ERR_CONNECTION_RESET" in str(gone.message)
    assert gone.advice.code == "site_unreachable_remedy"
    assert connections.failed("a", RESET) is None  # counted anew


def test_a_page_that_opens_in_between_shows_that_there_is_no_outage() -> None:
    connections = ConnectionWatch()
    for _ in range(4):
        assert connections.failed("a", RESET) is None
        connections.arrived()


def test_a_page_that_cannot_be_opened_six_times_fails_for_itself() -> None:
    connections = ConnectionWatch()
    for times in range(6):
        assert not connections.is_of_one("a"), times
        connections.failed("a", RESET)
        connections.arrived()
    assert connections.is_of_one("a")
    assert not connections.is_of_one("b")


# -- slow down -------------------------------------------------------------------------------------------------------


def test_a_page_that_is_refused_five_times_while_others_open_fails_for_itself() -> None:
    throttling = ThrottlingWatch()
    throttling.failed("a")  # the first time, nothing is known about others
    for times in range(5):
        assert not throttling.is_of_one("a"), times
        throttling.arrived("b")
        throttling.failed("a")
    assert throttling.is_of_one("a")
    assert not throttling.is_of_one("b")


def test_while_no_other_page_opens_it_is_the_site_that_asks_to_slow_down() -> None:
    throttling = ThrottlingWatch()
    for times in range(29):
        throttling.failed("a")
        assert not throttling.is_of_one("a"), times
    throttling.failed("a")
    assert throttling.is_of_one("a")  # but not for ever


def test_other_pages_that_opened_before_the_first_refusal_say_nothing() -> None:
    throttling = ThrottlingWatch()
    for _ in range(10):
        throttling.arrived("b")
    for _ in range(10):
        throttling.failed("a")
    assert not throttling.is_of_one("a")


def test_each_refusal_needs_another_page_that_opened_since_the_last_one() -> None:
    throttling = ThrottlingWatch()
    throttling.failed("a")
    throttling.arrived("b")
    throttling.arrived("c")
    for _ in range(6):
        throttling.failed("a")
    assert not throttling.is_of_one("a")


def test_a_page_that_opens_after_all_begins_anew() -> None:
    throttling = ThrottlingWatch()
    for _ in range(31):
        throttling.failed("a")
        throttling.arrived("b")
    assert throttling.is_of_one("a")
    throttling.arrived("a")
    assert not throttling.is_of_one("a")
