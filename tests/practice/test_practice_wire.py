"""What goes wrong below HTTP on the practice site: broken connections, outages, and what the log says of them."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import pytest
from playwright.async_api import Page, Response

from tests.practice.person import open_campaign, preview
from tests.practice.visitor import ONE, THREE, TWO, Visitor, ad, csv_of
from tjgui.practice import BadScenario, Fault, PracticeSite, Scenario
from tjgui.practice.wire import OUTAGES

Visit = Callable[..., Visitor]
StartSite = Callable[..., PracticeSite]

DONE = {"before": 0, "part": 2, "after": 3}


def _with(*faults: Fault, **options: Any) -> Scenario:  # noqa: ANN401 - any option of a scenario
    return Scenario(layout="inline", faults=faults, **options)


async def _token(visitor: Visitor, count: int = 3, campaign_id: str = ONE) -> str:
    token = (await visitor.preview(csv_of([ad(number) for number in range(count)]), campaign_id)).json["token"]
    assert isinstance(token, str)
    return token


# -- how much is done, and what is heard of it ---------------------------------------------------------------------


@pytest.mark.parametrize("done", DONE)
@pytest.mark.parametrize("heard", ["reset", "close", "reset-all", "cut", "cut-reset", "cut-head"])
async def test_a_creation_is_done_in_whole_in_part_or_not_at_all_whatever_becomes_of_its_connection(
    visit: Visit, heard: str, done: str
) -> None:
    visitor = visit(_with(Fault(at="create", kind=f"{heard}-{done}", count=2)))
    token = await _token(visitor)

    with pytest.raises(aiohttp.ClientError):
        await visitor.create(token)

    assert len(visitor.site.ledger()) == DONE[done]


@pytest.mark.parametrize("done", DONE)
@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 409, 413, 419, 422, 429, 503])
async def test_a_creation_is_done_in_whole_in_part_or_not_at_all_whatever_is_answered(
    visit: Visit, status: int, done: str
) -> None:
    visitor = visit(_with(Fault(at="create", kind=f"http-{status}-{done}", count=2, retry_after=0)))

    answer = await visitor.create(await _token(visitor))

    assert (answer.status, answer.headers["Retry-After"]) == (status, "0")
    assert len(visitor.site.ledger()) == DONE[done]


@pytest.mark.parametrize("background", [True, False])
async def test_a_creation_can_be_answered_by_the_way_to_the_sign_in_page(visit: Visit, background: bool) -> None:
    visitor = visit(_with(Fault(at="create", kind="sign-in-after")))

    answer = await visitor.create(await _token(visitor), background=background)

    assert answer.status == 302
    assert answer.headers["Location"].startswith(visitor.site.sign_in_url)
    assert len(visitor.site.ledger()) == 3


async def test_a_part_of_each_creation_can_show_at_once_and_the_rest_late(visit: Visit) -> None:
    visitor = visit(Scenario(ads_at_once=2, ads_appear_after=60.0))
    assert visitor.site.seconds_until_all_show() == 0

    await visitor.upload(5)

    assert len(visitor.site.ledger()) == 5
    assert (await visitor.ad_settings()).names == ["Ad 0_ID-80EB1C4B-VID", "Ad 1_ID-80EB1C4B-VID"]
    assert 59 < visitor.site.seconds_until_all_show() <= 60


async def test_what_goes_wrong_only_while_ads_are_looked_for_waits_for_a_creation(visit: Visit) -> None:
    fault = Fault(at="page", kind="http-429", times=2, retry_after=0, while_looking=True)
    visitor = visit(_with(fault))

    before = [(await visitor.ad_settings()).status for _ in range(3)]
    await visitor.upload()
    after = [(await visitor.ad_settings()).status for _ in range(3)]

    assert (before, after) == ([200] * 3, [429, 429, 200])
    assert (await visitor.ad_settings(TWO)).status == 200


# -- outages -------------------------------------------------------------------------------------------------------


async def _knock(site: PracticeSite, path: str = "/campaigns", *, seconds: float = 5.0) -> str:
    """Ask for a page over a connection of its own, and tell what came of it."""
    port = urlsplit(site.site_url).port
    try:
        async with asyncio.timeout(seconds):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            with closing(writer):
                writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
                return (await reader.readline())[9:12].decode() or "close"
    except TimeoutError:
        return "hang"
    except ConnectionRefusedError:
        return "refused"
    except ConnectionError:
        return "reset"


@pytest.mark.parametrize("how", OUTAGES)
async def test_an_outage_breaks_every_connection_in_its_way_until_it_is_repaired(
    start_site: StartSite, how: str
) -> None:
    site = start_site()
    assert await _knock(site) == "200"

    site.break_down(how)
    met = {await _knock(site, seconds=0.5) for _ in range(3)}
    site.repair()

    assert met == {how}
    assert await _knock(site) == "200"
    assert [(one["kind"], one["detail"]) for one in site.log()["events"] if "outage" in one["kind"]] == [
        ("outage", how),
        ("outage-over", ""),
    ]


@pytest.mark.parametrize("how", ["reset", "close"])
@pytest.mark.parametrize("at", ["page", "table"])
async def test_a_single_request_can_end_in_a_reset_or_without_an_answer(
    start_site: StartSite, at: str, how: str
) -> None:
    site = start_site(_with(Fault(at=at, kind=how)))
    path = f"/campaign/{ONE}/{'ad-settings' if at == 'page' else 'ads'}"

    assert [await _knock(site, path) for _ in range(2)] == [how, "200"]


@pytest.mark.parametrize("how", OUTAGES)
async def test_an_outage_begins_with_a_chosen_page_and_is_over_after_some_seconds(visit: Visit, how: str) -> None:
    visitor = visit(_with(Fault(at="page", kind=f"outage-{how}", seconds=0.3, campaigns=("#3",))))
    assert (await visitor.ad_settings(ONE)).status == 200

    if how == "hang":
        assert (await visitor.ad_settings(THREE)).status == 200
    else:
        with pytest.raises(aiohttp.ClientError):
            await visitor.ad_settings(THREE)

    assert await asyncio.to_thread(visitor.site.wait_for, "outage-over")
    assert (await visitor.ad_settings(THREE)).status == 200
    assert visitor.site.count("outage") == 1


@pytest.mark.parametrize("how", OUTAGES)
@pytest.mark.parametrize("done", DONE)
async def test_an_outage_that_begins_with_a_creation_hides_how_much_of_it_was_done(
    visit: Visit, how: str, done: str
) -> None:
    visitor = visit(_with(Fault(at="create", kind=f"outage-{how}-{done}", count=2, seconds=0.2)))
    token = await _token(visitor)

    if how == "hang" and done != "before":
        assert (await visitor.create(token)).status == 200
    else:
        with pytest.raises(aiohttp.ClientError):
            await visitor.create(token)

    assert len(visitor.site.ledger()) == DONE[done]
    assert await asyncio.to_thread(visitor.site.wait_for, "outage-over")


async def test_a_site_that_hangs_serves_who_waited_once_it_goes_on(visit: Visit) -> None:
    visitor = visit()
    await visitor.ad_settings()  # a connection that is kept
    visitor.site.break_down("hang")
    waiting = [asyncio.ensure_future(visitor.ad_settings()) for _ in range(3)]

    done, _ = await asyncio.wait(waiting, timeout=0.3)
    visitor.site.repair()

    assert not done
    assert [(await one).status for one in waiting] == [200] * 3


async def test_an_outage_is_the_sign_in_page_s_too(start_site: StartSite) -> None:
    site = start_site()
    port = urlsplit(site.sign_in_url).port
    site.break_down("refused")

    with pytest.raises(ConnectionRefusedError):
        await asyncio.open_connection("127.0.0.1", port)


async def test_a_site_can_be_stopped_in_the_middle_of_an_outage_and_started_again(start_site: StartSite) -> None:
    site = start_site()
    assert len(OUTAGES) > 1
    for how in OUTAGES:
        site.break_down(how, 60.0)
        site.stop()
        site.start()
        assert await _knock(site) == "200"


async def test_an_outage_takes_the_place_of_an_earlier_one(start_site: StartSite) -> None:
    site = start_site()
    site.break_down("reset", 0.1)
    site.break_down("refused")
    assert not await asyncio.to_thread(site.wait_for, "outage-over", seconds=0.3)
    assert await _knock(site) == "refused"
    site.repair()
    assert await _knock(site) == "200"


@pytest.mark.parametrize(
    "wrong",
    [
        {"at": "page", "kind": "outage-flood"},
        {"at": "page", "kind": "cut-after"},
        {"at": "create", "kind": "reset"},
        {"at": "create", "kind": "outage-reset"},
    ],
)
def test_what_the_site_cannot_do_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(BadScenario, match="There is no fault"):
        Fault(**wrong)
    with pytest.raises(BadScenario, match="There is no outage"):
        PracticeSite().break_down("flood")


# -- one click, two requests ---------------------------------------------------------------------------------------

REFUSALS = [
    *[(f"http-{status}-before", None) for status in (400, 403, 404, 405, 409, 413, 419, 422, 429, 503)],
    *[(f"http-{status}-before", seconds) for status in (429, 503) for seconds in (0, 2)],
]


@asynccontextmanager
async def _one_click(page: Page, site: PracticeSite) -> AsyncIterator[list[Response]]:
    """Press "Create ad(s)" once; the answers to requests to create ads, as the page is told of them."""
    answers: list[Response] = []
    page.on("response", lambda one: answers.append(one) if one.url.endswith("/create") else None)
    await open_campaign(page, site)
    await preview(page)
    async with page.expect_event("requestfinished", lambda one: one.url.endswith("/create")):
        await page.get_by_role("button", name="Create ad(s)").click()
    yield answers


def _assert_sent_again(site: PracticeSite) -> None:
    """Check by the site's own log that one body arrived twice, the first time on a connection in use."""
    first, second = site.sendings(ONE)
    assert first.body == second.body
    assert first.connection != second.connection
    assert first.request > 1
    events = [one["detail"] for one in site.log()["events"] if one["kind"] == "create"]
    assert [re.sub(" on .*", "", one) for one in events] == [first.body] * 2
    assert site.log()["sendings"] == [first.as_json, second.as_json]
    assert site.count("preview", ONE) == 1


@pytest.mark.parametrize(
    ("broken", "meets", "retry_after"),
    [("reset", *one) for one in REFUSALS] + [(broken, *REFUSALS[1]) for broken in ("close", "reset-all")],
)
async def test_chromium_sends_a_creation_again_by_itself_and_the_page_hears_of_the_second_sending_only(
    start_site: StartSite, page: Page, broken: str, meets: str, retry_after: int | None
) -> None:
    first = Fault(at="create", kind=f"{broken}-after")
    second = Fault(at="create", kind=meets, retry_after=retry_after, skip=1)
    site = start_site(_with(first, second))

    async with _one_click(page, site) as answers:
        (answer,) = answers
        assert answer.status == second.status
        assert answer.headers.get("retry-after") == (None if retry_after is None else str(retry_after))

    _assert_sent_again(site)
    assert len(site.ledger()) == 3


@pytest.mark.parametrize(("broken", "created"), [("after", 6), ("part", 5), ("before", 3)])
async def test_a_second_sending_that_is_carried_out_adds_to_what_the_first_one_did(
    start_site: StartSite, page: Page, broken: str, created: int
) -> None:
    site = start_site(_with(Fault(at="create", kind=f"reset-{broken}", count=2)))

    async with _one_click(page, site) as answers:
        assert [one.status for one in answers] == [200]

    _assert_sent_again(site)
    assert len(site.ledger()) == created
    assert len({one["body"] for one in site.ledger()}) == 1


async def test_a_second_sending_goes_over_another_open_connection_and_over_a_new_one_where_there_is_none(
    start_site: StartSite, page: Page
) -> None:
    numbers = {}
    for broken in ("reset", "reset-all"):
        site = start_site(_with(Fault(at="create", kind=f"{broken}-after")))
        async with _one_click(page, site):
            numbers[broken] = site.sendings(ONE)[1].request

    assert numbers["reset"] > 1
    assert numbers["reset-all"] == 1


@pytest.mark.parametrize(
    ("meets", "lands_on"),
    [("sign-in-before", "/sign-in"), ("http-401-before", "/sign-in"), ("http-403-before", "/ad-s")],
)
async def test_a_second_sending_without_a_session_leads_to_the_sign_in_page(
    start_site: StartSite, page: Page, meets: str, lands_on: str
) -> None:
    site = start_site(
        _with(Fault(at="create", kind="reset-after"), Fault(at="create", kind=meets, skip=1), create_by="form")
        if meets.startswith("sign-in")
        else _with(Fault(at="create", kind="reset-after"), Fault(at="create", kind=meets, skip=1))
    )
    await open_campaign(page, site)
    await preview(page)
    await page.get_by_role("button", name="Create ad(s)").click()
    await page.wait_for_url(f"**{lands_on}**")

    assert await asyncio.to_thread(site.wait_for, "create", ONE, count=2)
    _assert_sent_again(site)


@pytest.mark.parametrize("broken", ["cut-after", "cut-reset-after", "cut-head-after"])
async def test_chromium_sends_nothing_again_once_an_answer_has_begun(
    start_site: StartSite, page: Page, broken: str
) -> None:
    site = start_site(_with(Fault(at="create", kind=broken)))
    await open_campaign(page, site)
    await preview(page)
    async with page.expect_response("**/create"):
        await page.get_by_role("button", name="Create ad(s)").click()
    await page.get_by_text(re.compile("again")).wait_for()

    assert len(site.sendings()) == 1
    assert len(site.ledger()) == 3


@pytest.mark.parametrize(
    ("how", "failure"),
    [
        ("refused", "ERR_CONNECTION_REFUSED"),
        ("reset", "ERR_CONNECTION_RESET|ERR_SOCKET_NOT_CONNECTED"),  # before or after Chromium has sent it
        ("close", "ERR_EMPTY_RESPONSE"),
    ],
)
async def test_a_second_sending_finds_nobody_where_the_site_went_away_after_carrying_out_the_first(
    start_site: StartSite, page: Page, how: str, failure: str
) -> None:
    site = start_site(_with(Fault(at="create", kind=f"outage-{how}-after", seconds=0.5)))
    await open_campaign(page, site)
    await preview(page)
    async with page.expect_event("requestfailed", lambda one: one.url.endswith("/create")) as failed:
        await page.get_by_role("button", name="Create ad(s)").click()
    request = await failed.value

    assert re.search(failure, request.failure or "")
    assert len(site.sendings()) == 1
    assert len(site.ledger()) == 3
    assert await asyncio.to_thread(site.wait_for, "outage-over")
    await open_campaign(page, site)
