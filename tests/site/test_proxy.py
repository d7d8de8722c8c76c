"""The browser's own road is the only one: through a company's proxy, and with certificates that only it knows."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.fakes.proxy import Proxy, company_certificate
from tests.site.conftest import Upload
from tjgui.core.errors import SiteError
from tjgui.core.models import Status, Step
from tjgui.core.run.events import Event, StepTaken
from tjgui.core.wording.message import Message
from tjgui.site import browser

_SECONDS_WITHOUT = 3.0
_HOST = "dashboard.invalid"
ONE = "1011737001"


class Outage(list[Event]):
    """Hears what happens, and starts an outage once, as the second campaign comes to a step."""

    def __init__(self, proxy: Proxy, step: Step, *, answering: bool) -> None:
        super().__init__()
        self._proxy = proxy
        self._step = step
        self._answering = answering
        self.outage: asyncio.Task[None] | None = None

    def append(self, event: Event) -> None:
        super().append(event)
        is_time = isinstance(event, StepTaken) and event.campaign_id.endswith("02") and event.step is self._step
        if is_time and self.outage is None:
            self.outage = asyncio.ensure_future(self._happen())

    async def ended(self) -> None:
        """Wait until the outage is over; there has to have been one."""
        assert self.outage is not None
        await self.outage

    async def _happen(self) -> None:
        await self._proxy.fail(answering=self._answering)
        await asyncio.sleep(_SECONDS_WITHOUT)
        await self._proxy.mend()


@pytest.fixture
def road(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Upload, str], AbstractAsyncContextManager[Proxy]]:
    """Return a maker of proxies to a practice site, whose name nothing but the proxy can resolve."""

    @asynccontextmanager
    async def make(here: Upload, scheme: str) -> AsyncIterator[Proxy]:
        tls, trust = company_certificate(tmp_path, _HOST) if scheme == "https" else (None, ())
        async with Proxy(urlsplit(here.site.site_url).port or 0, _HOST, tls) as proxy:
            here.site_url = proxy.site_url
            monkeypatch.setattr(browser, "_ARGUMENTS", (*proxy.arguments, *trust))
            yield proxy

    return make


Road = Callable[[Upload, str], AbstractAsyncContextManager[Proxy]]


@pytest.mark.parametrize(
    ("scheme", "step", "answering"),
    [
        ("http", Step.OPEN, False),
        ("http", Step.PREVIEW, True),
        ("https", Step.OPEN, True),
        ("https", Step.PREVIEW, False),
    ],
    ids=["http-proxy-gone", "http-gateway-down", "https-gateway-down", "https-proxy-gone"],
)
async def test_a_run_goes_on_after_an_outage_behind_a_proxy(
    upload: Callable[..., Upload], road: Road, scheme: str, step: Step, *, answering: bool
) -> None:
    here = upload("default", campaigns=4)
    async with road(here, scheme) as proxy:
        here.events = outage = Outage(proxy, step, answering=answering)
        result = await here.run(patience=_SECONDS_WITHOUT + 20.0)
        await outage.ended()
    assert not result.stopped
    assert here.statuses() == [Status.SUCCESS] * 4, here.entries
    assert here.exact()


@pytest.mark.parametrize("answering", [False, True], ids=["proxy-gone", "gateway-down"])
async def test_a_click_that_a_proxy_may_have_lost_is_not_made_again(
    upload: Callable[..., Upload], road: Road, *, answering: bool
) -> None:
    """Behind a proxy nobody can tell whether the site got the request; only the ads table shows it."""
    here = upload("default", campaigns=3)
    async with road(here, "https") as proxy:
        here.events = outage = Outage(proxy, Step.CREATE, answering=answering)
        result = await here.run(patience=_SECONDS_WITHOUT + 5.0)
        await outage.ended()
    assert not result.stopped
    for campaign_id, entry in here.entries.items():
        assert entry is not None
        found = here.ledger(campaign_id)
        assert found <= here.expected(campaign_id, entry.campaign_name)
        assert entry.status is (Status.SUCCESS if found else Status.UNKNOWN)


@pytest.mark.parametrize("scheme", ["http", "https"])
async def test_the_template_comes_by_the_browsers_own_road(
    upload: Callable[..., Upload], road: Road, scheme: str
) -> None:
    """The program's own connections know neither the proxy nor the company's certificates."""
    here = upload("default", campaigns=1)
    async with road(here, scheme):
        dashboard = here.dashboard()
        await dashboard.start()
        try:
            tab = await dashboard.new_tab()
            await tab.open(ONE)
            text = await tab.template(ONE)
        finally:
            await dashboard.close()
    assert text.startswith("Ad Name,Target URL,Creative ID,")
    assert here.site.count("template") == 2  # the first page's check asks for it, too


async def test_a_template_that_does_not_come_is_said(upload: Callable[..., Upload]) -> None:
    here = upload("default", campaigns=1)
    dashboard = here.dashboard()
    await dashboard.start()
    try:
        tab = await dashboard.new_tab()
        await tab.open(ONE)
        with pytest.raises(SiteError) as refused:
            await tab.template("1011739999")
        here.site.set_scenario("signed-out")  # leads to another host, which a page may not read
        with pytest.raises(SiteError) as elsewhere:
            await tab.template(ONE)
        here.site.stop()
        with pytest.raises(SiteError) as unanswered:
            await tab.template(ONE)
    finally:
        await dashboard.close()
    assert refused.value.message == Message("template_refused", status="404")
    assert [one.value.code for one in (elsewhere, unanswered)] == ["template_unanswered"] * 2
