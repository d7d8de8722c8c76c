"""What goes wrong on the practice site, and what the ledger says of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import aiohttp
import pytest

from tests.practice.visitor import ONE, THREE, TWO, Visitor, ad, csv_of
from tjgui.practice import Fault, Scenario

Visit = Callable[..., Visitor]


def _with(**fault: Any) -> Scenario:  # noqa: ANN401 - any option of a fault
    return Scenario(faults=(Fault(**fault),))


async def _token(visitor: Visitor, count: int = 3, campaign_id: str = ONE) -> str:
    token = (await visitor.preview(csv_of([ad(number) for number in range(count)]), campaign_id)).json["token"]
    assert isinstance(token, str)
    return token


@pytest.mark.parametrize("status", [502, 504, 500])
async def test_an_error_after_creating_hides_that_the_ads_are_there(visit: Visit, status: int) -> None:
    visitor = visit(_with(at="create", kind=f"http-{status}-after"))

    assert (await visitor.create(await _token(visitor))).status == status
    assert len(visitor.site.ledger()) == 3


@pytest.mark.parametrize("status", [400, 500, 503])
async def test_an_error_before_creating_leaves_nothing(visit: Visit, status: int) -> None:
    visitor = visit(_with(at="create", kind=f"http-{status}-before"))

    assert (await visitor.create(await _token(visitor))).status == status
    assert visitor.site.ledger() == []
    assert visitor.site.count("create", ONE) == 1


@pytest.mark.parametrize(("kind", "created"), [("reset-after", 3), ("reset-before", 0), ("cut-after", 3)])
async def test_a_connection_that_ends_tells_nothing(visit: Visit, kind: str, created: int) -> None:
    visitor = visit(_with(at="create", kind=kind))
    token = await _token(visitor)

    with pytest.raises(aiohttp.ClientError):
        await visitor.create(token)

    assert len(visitor.site.ledger()) == created


@pytest.mark.parametrize(("kind", "created"), [("hang-after", 3), ("hang-before", 0)])
async def test_a_creation_hangs_until_it_is_let_go(visit: Visit, kind: str, created: int) -> None:
    visitor = visit(_with(at="create", kind=kind))
    asked = asyncio.ensure_future(visitor.create(await _token(visitor)))

    assert await asyncio.to_thread(visitor.site.wait_for, "fault", ONE)
    assert not asked.done()
    if created:
        assert await asyncio.to_thread(visitor.site.wait_for, "created", ONE)
    assert len(visitor.site.ledger()) == created
    visitor.site.release()

    with pytest.raises(aiohttp.ClientError):
        await asked


async def test_too_many_requests_are_told_twice_with_a_time_to_wait(visit: Visit) -> None:
    visitor = visit("create-429")
    token = await _token(visitor)

    answers = [await visitor.create(token) for _ in range(3)]

    assert [answer.status for answer in answers] == [429, 429, 200]
    assert answers[0].headers["Retry-After"] == "1"
    assert len(visitor.site.ledger()) == 3


@pytest.mark.parametrize(
    ("kind", "says_ok", "created"),
    [("partial", True, 2), ("message-only", True, 0), ("error-but-created", False, 3)],
)
async def test_the_site_says_what_it_did_not_do(visit: Visit, kind: str, says_ok: bool, created: int) -> None:
    visitor = visit(_with(at="create", kind=kind, count=2))

    answer = await visitor.create(await _token(visitor))

    assert answer.status == 200
    assert answer.json["ok"] is says_ok
    assert len(visitor.site.ledger()) == created


async def test_a_fault_hits_the_first_requests_of_each_campaign_that_it_names(visit: Visit) -> None:
    visitor = visit(_with(at="page", kind="http-500", times=2, skip=1, campaigns=(ONE, "#3")))

    seen = {
        campaign: [(await visitor.ad_settings(campaign)).status for _ in range(4)] for campaign in (ONE, TWO, THREE)
    }

    assert seen == {ONE: [200, 500, 500, 200], TWO: [200] * 4, THREE: [200, 500, 500, 200]}


async def test_a_fault_without_end_hits_always(visit: Visit) -> None:
    visitor = visit(_with(at="page", kind="http-503", times=0, retry_after=3))

    answers = [await visitor.ad_settings() for _ in range(5)]

    assert {answer.status for answer in answers} == {503}
    assert answers[0].headers["Retry-After"] == "3"


async def test_faults_begin_anew_with_a_reset(visit: Visit) -> None:
    visitor = visit("create-500-before")
    assert (await visitor.create(await _token(visitor))).status == 500
    visitor.site.reset()
    assert (await visitor.create(await _token(visitor))).status == 500


async def test_a_page_can_show_another_campaign(visit: Visit) -> None:
    visitor = visit("page-shows-other-campaign")

    page = await visitor.ad_settings(THREE)

    assert "/ad/mass-action/1011737004/template" in page.text
    assert page.config["createUrl"] == "/ad/mass-action/1011737004/create"
    assert page.config["adsUrl"] == "/campaign/1011737004/ads"


async def test_a_page_can_lead_to_another_site(visit: Visit) -> None:
    visitor = visit("foreign-redirect")

    led = await visitor.ad_settings()

    assert led.status == 302
    assert "//elsewhere.localhost:" in led.headers["Location"]
    assert (await visitor.ad_settings()).status == 200


async def test_a_preview_can_answer_nothing(visit: Visit) -> None:
    visitor = visit(_with(at="preview", kind="no-answer"))

    assert (await visitor.preview(csv_of([ad(1)]))).json == {}
    assert visitor.site.count("preview") == 0


async def test_rows_of_the_table_can_fail_and_be_missing(visit: Visit) -> None:
    faults = (Fault(at="table", kind="http-500"), Fault(at="table", kind="empty", skip=1))
    visitor = visit(Scenario(table_source="ajax", older_ads=2, faults=faults))
    path = f"/campaign/{ONE}/ads"

    assert (await visitor.get(path, background=True)).status == 500
    assert (await visitor.get(path, background=True)).json == {"rows": []}
    assert len((await visitor.get(path, background=True)).json["rows"]) == 2


async def test_a_page_can_hang_for_a_while(visit: Visit) -> None:
    visitor = visit(_with(at="page", kind="hang", seconds=0.05))

    assert (await visitor.ad_settings()).status == 200
