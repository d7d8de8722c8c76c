"""Two thousand campaigns, five tabs, every kind of fault at random, and kills in between: counted in the ledger."""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fakes.bench import Bench
from tests.fakes.memory_dashboard import Creation, Killed, MemorySite
from tests.fakes.mortal import mortal_bench
from tjgui.core.errors import (
    BrowserGone,
    CampaignNotFound,
    NetworkGone,
    PageCrashed,
    PageNotAsDescribed,
    PageTimeout,
    SignedOut,
    SiteError,
    TableUnreadable,
    Throttled,
    UploaderError,
)
from tjgui.core.models import Click, Heard, Status
from tjgui.core.wording.message import Message

_CAMPAIGNS = 2000
_ADS = 3
_MOST_RUNS = 40
_SEEDS = {"full": 20}.get(os.environ.get("TJGUI_TESTS", ""), 1)

#: What passes or can be mended, before the click or while looking afterwards.
_PASSING: list[Callable[[], UploaderError]] = [
    lambda: SiteError("HTTP 500"),
    lambda: PageCrashed("the renderer was killed"),
    lambda: PageTimeout("the page did not come"),
    lambda: TableUnreadable("half a table"),
    lambda: NetworkGone("offline"),
    lambda: BrowserGone("the browser was killed"),
    lambda: SignedOut("the session ended"),
    lambda: Throttled("429", retry_after=2.0),
]
_FINAL: list[Callable[[], UploaderError]] = [
    lambda: CampaignNotFound("unknown"),
    lambda: PageNotAsDescribed("the button is renamed"),
]
#: How a click can be taken.
_CREATIONS: list[Callable[[random.Random], Creation]] = [
    lambda chance: Creation(late=chance.uniform(0, 119)),
    lambda chance: Creation(creates=chance.randrange(1, _ADS)),
    lambda _: Creation(click=Click(Heard.NOTHING, Message.quoting("connection reset"))),
    lambda _: Creation(click=Click(Heard.BROKE_DOWN, Message.quoting("HTTP 500"))),
    lambda _: Creation(click=Click(Heard.REFUSED, Message.quoting("an error, and all created"))),
    lambda chance: Creation(late=chance.uniform(0, 119), click=Click(Heard.BROKE_DOWN, Message.quoting("HTTP 500"))),
    lambda _: Creation(creates=0, click=Click(Heard.BROKE_DOWN, Message.quoting("HTTP 500"))),
    lambda _: Creation(creates=0, click=Click(Heard.NO_WAY, Message.quoting("connection refused"))),
    lambda _: Creation(creates=0, click=Click(Heard.REFUSED, Message.quoting("HTTP 403"))),
    lambda _: Creation(creates=0, click=Click(Heard.THROTTLED, retry_after=1.0)),
    lambda _: Creation(creates=0, click=Click(Heard.NOTHING, Message.quoting("Ads created"))),
    lambda _: Creation(times=2, click=Click(Heard.NOTHING, Message.quoting("sent twice by the browser"))),
]


def let_it_rain(site: MemorySite, ids: list[str], chance: random.Random) -> None:
    for campaign_id in ids:
        for operation in ("open", "read", "preview", "ready", "answer"):
            if chance.random() < 0.03:
                site.fail(
                    operation, campaign_id, *(make() for make in chance.choices(_PASSING, k=chance.choice([1, 2])))
                )
        if chance.random() < 0.01:
            site.fail("open", campaign_id, chance.choice(_FINAL)())
        if chance.random() < 0.3:
            site.take_next(campaign_id, *(make(chance) for make in chance.choices(_CREATIONS, k=chance.choice([1, 2]))))
        if chance.random() < 0.05:
            site.add(campaign_id, "Garden shears 0", "https://example.com/older")


@pytest.mark.parametrize("seed", range(_SEEDS))
async def test_two_thousand_campaigns_under_all_faults_at_once(
    bench: Callable[[], Bench], seed: int, record_property: Callable[[str, object], None]
) -> None:
    chance = random.Random(seed)
    here = bench()
    let_it_rain(here.site, here.ids, chance)
    older = {one: len(here.site.ads(one)) for one in here.ids}
    sent_twice = {one for one in here.ids if any(each.times > 1 for each in here.site.coming(one))}
    runs = kills = 0
    for _ in range(_MOST_RUNS):
        here.reload()
        here.site.kill_at = here.site.points + chance.randrange(_CAMPAIGNS // 4, _CAMPAIGNS * 4) if kills < 8 else None
        runs += 1
        try:
            result = await here.run(tabs=5, patience=130.0, interactive=False)
        except Killed:
            here.site.is_killed, kills = False, kills + 1
            continue
        if not result.stopped and Status.PENDING not in here.statuses().values():
            break
    found: Counter[str] = Counter()
    for one, status in here.statuses().items():
        ads = here.site.ads(one)[older[one] :]
        times = Counter(Counter(ads).values())
        found[status.value] += 1
        if one not in sent_twice:
            assert set(times) <= {1}, (one, status, ads)
        if status is Status.SUCCESS:
            assert Counter(ads).keys() == Counter(here.expected(one)).keys(), one
            assert here.entry(one).warning or set(times) == {1}, one
        else:
            assert status in {Status.UNKNOWN, Status.FAILED}
            assert set(ads) < set(here.expected(one)), (one, status)
    assert found["success"] > _CAMPAIGNS * 0.9
    counted = {"runs": runs, "kills": kills, "in doubt": found["unknown"], "ads": len(here.site.ledger)}
    for what, count in {"seeds": 1, **counted}.items():
        record_property(what, count)


@pytest.fixture
def bench(tmp_path: Path) -> Callable[[], Bench]:
    """Return a maker of a bench whose runs can be killed."""

    return lambda: mortal_bench(tmp_path, campaigns=_CAMPAIGNS, ads=_ADS)
