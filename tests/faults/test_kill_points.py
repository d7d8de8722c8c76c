"""The run killed at every moment in turn, and gone on with from what was on the disk: never twice, never lost."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fakes.bench import Bench
from tests.fakes.memory_dashboard import Creation, Killed, MemorySite
from tests.fakes.mortal import mortal_bench
from tjgui.core.errors import BrowserGone, NetworkGone, PageCrashed, SiteError, TableUnreadable, Throttled
from tjgui.core.models import Click, Heard, Status
from tjgui.core.wording.message import Message

_SEEDS = {"full": 200}.get(os.environ.get("TJGUI_TESTS", ""), 20)
_CAMPAIGNS = 3
_MOST_RUNS = 12


@pytest.fixture
def bench(tmp_path: Path) -> Callable[..., Bench]:
    """Return a maker of benches whose runs can be killed."""

    return lambda number, ads=2: mortal_bench(tmp_path / str(number), campaigns=_CAMPAIGNS, ads=ads)


def plague(site: MemorySite, ids: list[str], chance: random.Random) -> None:
    """Let things go wrong that may go wrong, all of which come to a good end by themselves."""
    for campaign_id in ids:
        for operation in ("open", "read", "preview", "ready"):
            if chance.random() < 0.2:
                faults = [SiteError("500"), PageCrashed("crash"), TableUnreadable("half"), NetworkGone("offline")]
                site.fail(operation, campaign_id, chance.choice([*faults, BrowserGone("killed"), Throttled("429")]))
        if chance.random() < 0.5:
            site.take_next(
                campaign_id,
                chance.choice(
                    [
                        Creation(late=chance.uniform(0, 100)),
                        Creation(creates=1),
                        Creation(creates=0, click=Click(Heard.NO_WAY, Message.quoting("refused connection"))),
                        Creation(creates=0, click=Click(Heard.REFUSED, Message.quoting("HTTP 403"))),
                        Creation(click=Click(Heard.REFUSED, Message.quoting("an error, and all created"))),
                        Creation(click=Click(Heard.NOTHING, Message.quoting("connection reset"))),
                    ]
                ),
            )


async def until_done(here: Bench, *, may_doubt: bool = False) -> int:
    """Run, and go on after each kill from what is on the disk; returns how many runs that took.

    :param may_doubt: whether a click that the site did not carry out may stay in doubt, when the kill took what the
        browser knew of it; the user then looks, and says so.
    """
    for runs in range(1, _MOST_RUNS):
        here.reload()
        try:
            await here.run(patience=130.0)
        except Killed:
            here.site.is_killed, here.site.kill_at = False, None
            continue
        if set(here.statuses().values()) == {Status.SUCCESS}:
            return runs
        for campaign_id, status in here.statuses().items():
            if status is Status.FAILED:
                here.checkpoint.mark_pending(campaign_id)
            elif status is Status.UNKNOWN and may_doubt and not here.site.ads(campaign_id):
                here.checkpoint.forget_intent(campaign_id)  # the user looked: there is nothing
        here.path.write_bytes(here.checkpoint.to_bytes())  # it is the user who does this: nothing is killed
    raise AssertionError(f"not done after {_MOST_RUNS} runs: {here.statuses()} {here.log()[-5:]}")


@pytest.mark.parametrize("ads", [2, 60])
async def test_killed_at_every_moment_every_ad_is_created_once(
    bench: Callable[..., Bench], ads: int, record_property: Callable[[str, object], None]
) -> None:
    """Every await of the site and every side of every save, one after the other."""
    whole = bench(0, ads)
    await until_done(whole)
    points = whole.site.points
    assert points > 25
    for number in range(1, points + 1):
        here = bench(number, ads)
        here.site.kill_at = number
        await until_done(here)
        assert here.exact(), number
    record_property("kills", points)


async def test_killed_at_random_moments_under_all_faults_every_ad_is_created_once(
    bench: Callable[..., Bench], record_property: Callable[[str, object], None]
) -> None:
    """Faults before and after the click, and two kills on top."""
    runs = 0
    for seed in range(_SEEDS):
        chance = random.Random(seed)
        for kill in range(8):
            here = bench(seed * 100 + kill + 1)
            plague(here.site, here.ids, chance)
            here.site.kill_at = chance.randrange(1, 120)
            runs += await until_done(here, may_doubt=True)
            assert here.exact(), (seed, kill)
    assert runs >= 8 * _SEEDS
    record_property("kills", _SEEDS * 8)
    record_property("runs", runs)
