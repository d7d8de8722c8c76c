"""Signing in on the practice site: two hosts, one session."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.practice.visitor import ONE, Visitor
from tjgui.practice import SCENARIOS, Scenario
from tjgui.practice.sessions import Sessions

Visit = Callable[..., Visitor]
_FORM = {"username": "me", "password": "secret", "human": "yes"}


async def _sign_in(visitor: Visitor, back: str = "/campaigns") -> int:
    answer = await visitor.post(f"{visitor.site.sign_in_url}?next={back}", _FORM, background=False, follow=True)
    return answer.status


async def test_signing_in_leads_back_to_the_page_that_was_asked_for(visit: Visit) -> None:
    visitor = visit("signed-out")
    asked = await visitor.ad_settings()
    assert asked.status == 302
    assert asked.headers["Location"].startswith(visitor.site.sign_in_url)

    answer = await visitor.post(asked.headers["Location"], _FORM, background=False)

    way_in = urlsplit(answer.headers["Location"])
    assert f"http://{way_in.netloc}" == visitor.site.site_url
    assert parse_qs(way_in.query)["next"] == [f"/campaign/{ONE}/ad-settings"]
    back = await visitor.get(answer.headers["Location"], follow=True)
    assert "STEP 5. CREATE YOUR AD" in back.text
    assert (await visitor.ad_settings()).status == 200


async def test_the_two_pages_are_different_hosts_and_ports(visit: Visit) -> None:
    site = visit().site
    dashboard, sign_in = urlsplit(site.site_url), urlsplit(site.sign_in_url)

    assert (dashboard.hostname, sign_in.hostname) == ("127.0.0.1", "localhost")
    assert dashboard.port != sign_in.port


@pytest.mark.parametrize("missing", ["username", "password", "human"])
async def test_without_name_password_or_box_there_is_no_session(visit: Visit, missing: str) -> None:
    visitor = visit("signed-out")

    answer = await visitor.post(visitor.site.sign_in_url, {**_FORM, missing: ""}, background=False)

    assert answer.status in {400, 401}
    assert "We missed you" in answer.text
    assert (await visitor.ad_settings()).status == 302


async def test_a_way_in_works_once(visit: Visit) -> None:
    visitor = visit("signed-out")
    way_in = (await visitor.post(visitor.site.sign_in_url, _FORM, background=False)).headers["Location"]
    await visitor.get(way_in)
    visitor.site.sign_out_all()

    again = await visitor.get(way_in)

    assert again.headers["Location"] == visitor.site.sign_in_url
    assert (await visitor.ad_settings()).status == 302


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example/", "/\\evil.example"])
async def test_signing_in_never_leads_to_another_site(visit: Visit, back: str) -> None:
    visitor = visit("signed-out")

    answer = await visitor.post(f"{visitor.site.sign_in_url}?next={back}", _FORM, background=False)

    assert parse_qs(urlsplit(answer.headers["Location"]).query)["next"] == ["/campaigns"]


async def test_all_sessions_end_at_once(visit: Visit) -> None:
    visitor = visit("signed-out")
    assert await _sign_in(visitor) == 200
    assert (await visitor.ad_settings()).status == 200

    assert (await visitor.post("/__sign-out-all")).status == 204

    assert (await visitor.ad_settings()).status == 302
    assert visitor.site.count("signed-in") == 1


async def test_requests_in_the_background_are_refused_in_the_scenarios_way(visit: Visit) -> None:
    visitor = visit("signed-out")

    refused = await visitor.create("no matter")
    visitor.site.set_scenario(Scenario(sign_in=True, signed_out_xhr="302"))
    led = await visitor.create("no matter")

    assert refused.status == 401
    assert refused.json["sign_in"].startswith(visitor.site.sign_in_url)
    assert led.status == 302
    assert led.headers["Location"].startswith(visitor.site.sign_in_url)


async def test_a_session_can_end_after_some_requests_but_only_once(visit: Visit) -> None:
    visitor = visit(Scenario(sign_in=True, session_ends_after_requests=3))
    assert await _sign_in(visitor) == 200

    first = [(await visitor.ad_settings()).status for _ in range(4)]
    await _sign_in(visitor)
    second = [(await visitor.ad_settings()).status for _ in range(6)]

    assert first == [200, 200, 302, 302]
    assert second == [200] * 6


async def test_a_session_can_end_with_a_creation_that_is_still_done(visit: Visit) -> None:
    visitor = visit(Scenario(sign_in=True, session_ends_after_creates=2))
    await _sign_in(visitor)
    await visitor.upload(1)

    last = await visitor.upload(1)

    assert last.json["ok"] is True
    assert len(visitor.site.ledger()) == 2
    assert (await visitor.ad_settings()).status == 302


async def test_a_late_redirect_shows_a_shell_that_is_no_proof_of_a_session(visit: Visit) -> None:
    visitor = visit("late-redirect")

    shell = await visitor.ad_settings()

    assert shell.status == 200
    assert "ALL CAMPAIGNS" not in shell.text
    assert "Account Balance" not in shell.text
    assert visitor.site.sign_in_url in shell.text


async def test_the_page_itself_can_ask_to_sign_in(visit: Visit) -> None:
    visitor = visit("sign-in-form-in-place")

    page = await visitor.ad_settings()

    assert page.status == 200
    assert "<h1>We missed you</h1>" in page.text
    assert 'type="password"' in page.text


async def test_signing_out_ends_the_own_session_only(visit: Visit) -> None:
    visitor = visit("signed-out")
    await _sign_in(visitor)
    await visitor.get("/sign-out")

    assert (await visitor.ad_settings()).status == 302


def test_a_cookie_made_by_the_site_is_as_good_as_signing_in() -> None:
    sessions = Sessions()
    sessions.apply(SCENARIOS["signed-out"])
    token = sessions.open(sessions.new_ticket())

    assert sessions.admits(token)
    assert not sessions.admits("another")
    assert not sessions.admits(None)


async def test_without_signing_in_everybody_is_let_in(visit: Visit) -> None:
    assert (await visit().ad_settings()).status == 200
