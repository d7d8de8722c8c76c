"""Whatever users, sites and power cuts do in whatever order: counted against the ledger after every step."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from tests.fakes.bench import Bench
from tests.fakes.memory_dashboard import Creation, Killed
from tests.fakes.mortal import mortal_bench, reboot
from tests.fakes.virtual_time import VirtualTimeLoop
from tjgui.core.batch.batch import read_batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.errors import (
    BrowserGone,
    CampaignNotFound,
    NetworkGone,
    PageCrashed,
    PageNotAsDescribed,
    SignedOut,
    SiteError,
    TableUnreadable,
    Throttled,
    UploaderError,
)
from tjgui.core.models import AdFormat, Click, Heard, Status
from tjgui.core.overview.campaign_status import contents_of
from tjgui.core.wording.message import Message

#: In parts, so that a run of hours can be cut off and continued.
_PARTS, _RUNS = {"full": (50, 100)}.get(os.environ.get("TJGUI_TESTS", ""), (3, 100))
_STEPS = 12
_CAMPAIGNS = 3
_ADS = 2

_Made = TypeVar("_Made")
_campaign = st.integers(0, _CAMPAIGNS - 1)
_faults: list[Callable[[], UploaderError]] = [
    lambda: SiteError("HTTP 500"),
    lambda: PageCrashed("killed"),
    lambda: TableUnreadable("half a table"),
    lambda: NetworkGone("offline"),
    lambda: BrowserGone("killed"),
    lambda: SignedOut("ended"),
    lambda: Throttled("429"),
    lambda: CampaignNotFound("unknown"),
    lambda: PageNotAsDescribed("renamed"),
]
_creations = st.sampled_from(
    [
        Creation(late=60.0),
        Creation(late=119.0, click=Click(Heard.BROKE_DOWN, Message.quoting("HTTP 500"))),
        Creation(creates=1),
        Creation(creates=1, late=30.0),
        Creation(click=Click(Heard.REFUSED, Message.quoting("an error, and all created"))),
        Creation(creates=0, click=Click(Heard.NOTHING, Message.quoting("Ads created"))),
        Creation(creates=0, click=Click(Heard.NO_WAY, Message.quoting("connection refused"))),
        Creation(creates=0, click=Click(Heard.REFUSED, Message.quoting("HTTP 403"))),
        Creation(creates=0, click=Click(Heard.BROKE_DOWN, Message.quoting("HTTP 500"))),
        Creation(times=2),
    ]
)


class Batches(RuleBasedStateMachine):
    """One user, one data folder, one site: what the user wants again may be there twice, and nothing else."""

    played = 0  #: runs that were played to their end, of all instances

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="tjgui-batches-"))
        self.loop = VirtualTimeLoop()
        self.here = self._within(self._make)
        self.here.site.clock = self.loop.time
        self.ids = self.here.ids
        self.enabled = set(self.ids)
        self.ordered = Counter(self.ids)  # how often the user, or the browser itself, had a campaign's ads created
        self.settled: set[str] = set()  # campaigns whose success is the user's word

    @initialize()
    def begin(self) -> None:
        self._save()

    # -- the user --------------------------------------------------------------------------------------------------

    @rule(
        kill=st.none() | st.integers(1, 60),
        live=st.sampled_from([True, True, True, False]),
        retry_failed=st.booleans(),
        tabs=st.integers(1, 3),
    )
    def run_batch(self, *, kill: int | None, live: bool, retry_failed: bool, tabs: int) -> None:
        site = self.here.site
        site.kill_at = site.points + kill if kill is not None else None
        self._run(live=live, retry_failed=retry_failed, tabs=tabs)
        site.is_killed, site.kill_at = False, None

    @rule(chosen=st.sets(_campaign, min_size=1))
    def edit_mapping(self, chosen: set[int]) -> None:
        """Leave out some campaigns, or take them in again."""
        self.enabled = {self.ids[number] for number in chosen}
        rows = [f"{one},garden.csv,Campaign,{'yes' if one in self.enabled else 'no'}" for one in self.ids]
        mapping = self.folder / "mapping.csv"
        mapping.write_text("\n".join(["campaign_id,csv_filename,campaign_name,enabled", *rows]), encoding="utf-8")
        self.here.batch = read_batch(mapping, self.folder / "ads", AdFormat.PREROLL)

    @rule(again=st.booleans())
    def start_fresh(self, *, again: bool) -> None:
        """Everything again, or what is not there: without a record, the table tells it, as far as it shows it."""
        self.here.path.rename(self.folder / f"archived-{self.here.site.points}-{len(list(self.folder.iterdir()))}")
        self.here.checkpoint = Checkpoint.new(AdFormat.PREROLL, self.here.now)
        if again:
            self.here.checkpoint.create_again(contents_of(self.here.batch))
        self.ordered.update(one for one in self.ids if again or self._is_expecting(one))
        self.settled.clear()
        self._save()

    @rule(number=_campaign)
    def edit_success_to_pending(self, number: int) -> None:
        self._edit(self.ids[number], "success", "pending")

    @rule(number=_campaign)
    def edit_failed_to_pending(self, number: int) -> None:
        self._edit(self.ids[number], "failed", "pending")

    @rule(number=_campaign)
    def delete_entry(self, number: int) -> None:
        document = json.loads(self.here.path.read_bytes())
        if document["campaigns"].pop(self.ids[number], None) is not None:
            self.ordered[self.ids[number]] += self._is_expecting(self.ids[number])
            self.settled.discard(self.ids[number])
            self._write(document)

    @rule(number=_campaign)
    def answer_for_an_unknown_campaign(self, number: int) -> None:
        """Look at the campaign, as the program asks, and say what stands there."""
        one = self.ids[number]
        self.here.reload()
        if self.here.checkpoint.status(one) is Status.UNKNOWN:
            self._answer(one)
            self._save()

    # -- the world -------------------------------------------------------------------------------------------------

    @rule(number=_campaign, operation=st.sampled_from(["open", "read", "preview", "ready", "answer"]), which=st.data())
    def something_breaks(self, number: int, operation: str, which: st.DataObject) -> None:
        self.here.site.fail(operation, self.ids[number], which.draw(st.sampled_from(_faults))())

    @rule(number=_campaign, creation=_creations)
    def the_site_takes_the_next_click_so(self, number: int, creation: Creation) -> None:
        self.here.site.take_next(self.ids[number], creation)
        self.ordered[self.ids[number]] += creation.times - 1

    @rule()
    def the_session_ends(self) -> None:
        self.here.site.signed_in = False

    @rule(number=_campaign)
    def a_colleague_adds_an_ad(self, number: int) -> None:
        self.here.site.add(self.ids[number], "A colleague's ad", "https://example.com/theirs")

    @rule(hours=st.integers(-48, 48))
    def the_clock_jumps(self, hours: int) -> None:
        self.here.clock_error += timedelta(hours=hours)

    @rule()
    def the_system_starts_anew(self) -> None:
        reboot(self.here, self.folder)

    # -- what always holds -----------------------------------------------------------------------------------------

    @invariant()
    def nothing_stands_there_more_often_than_it_was_ordered(self) -> None:
        for one in self.ids:
            for ad, times in self._created(one).items():
                assert times <= self.ordered[one], (one, ad, times)

    @invariant()
    def every_success_stands_there(self) -> None:
        if not self.here.path.exists():
            return
        checkpoint = Checkpoint.from_bytes(self.here.path.read_bytes())
        for one in self.ids:
            entry = checkpoint.entry(one)
            if entry is not None and entry.status is Status.SUCCESS and one not in self.settled:
                assert set(self._created(one)) == set(self.here.expected(one)), one
                assert entry.ads_created + entry.left_out == _ADS, one

    def teardown(self) -> None:
        """In the end nothing breaks any more: every campaign gets its ads."""
        Batches.played += 1
        try:
            site = self.here.site
            site.heal()
            self.enabled = set(self.ids)
            self.edit_mapping(set(range(_CAMPAIGNS)))
            for _ in range(4):
                self._run(live=True, retry_failed=True, tabs=2)
                self.here.reload()
                for one in self.ids:
                    if self.here.checkpoint.status(one) is Status.UNKNOWN:
                        self._answer(one)
                self._save()
            for one in self.ids:
                assert self.here.checkpoint.status(one) is Status.SUCCESS, (one, self.here.log()[-5:])
                assert set(self._created(one)) == set(self.here.expected(one)), one
            self.nothing_stands_there_more_often_than_it_was_ordered()
        finally:
            self.loop.close()
            shutil.rmtree(self.folder)

    # -- the machine itself ----------------------------------------------------------------------------------------

    def _within(self, make: Callable[[], _Made]) -> _Made:
        async def inside() -> _Made:
            return make()

        return self.loop.run_until_complete(inside())

    def _make(self) -> Bench:
        return mortal_bench(self.folder, campaigns=_CAMPAIGNS, ads=_ADS)

    def _run(self, *, live: bool, retry_failed: bool, tabs: int) -> None:
        async def inside() -> None:
            self.here.reload()
            try:
                await self.here.run(live=live, retry_failed=retry_failed, tabs=tabs, patience=130.0)
            except Killed:
                others = asyncio.all_tasks() - {asyncio.current_task()}
                for one in others:
                    one.cancel()
                await asyncio.gather(*others, return_exceptions=True)

        self.loop.run_until_complete(inside())

    def _answer(self, one: str) -> None:
        there = set(self._created(one))
        if there == set(self.here.expected(one)):
            self.here.checkpoint.mark_done(one)
            self.settled.add(one)
            return
        if there:
            self.ordered[one] += 1  # some stand there, and the user has the whole CSV uploaded again
        self.here.checkpoint.forget_intent(one)

    def _is_expecting(self, one: str) -> bool:
        """Whether ads of the campaign are still to appear: with the record, the program forgets that they will."""
        return self.here.site.shown(one).total < len(self.here.site.ads(one))

    def _created(self, one: str) -> Counter[tuple[str, str]]:
        return Counter(ad for ad in self.here.site.ads(one) if ad[0] != "A colleague's ad")

    def _edit(self, one: str, status: str, new: str) -> None:
        document = json.loads(self.here.path.read_bytes())
        entry = document["campaigns"].get(one, {})
        if entry.get("status") == status:
            entry["status"] = new
            self.ordered[one] += status == "success" and self._is_expecting(one)
            self.settled.discard(one)
            self._write(document)

    def _save(self) -> None:
        self.here.path.write_bytes(self.here.checkpoint.to_bytes())

    def _write(self, document: object) -> None:
        self.here.path.write_text(json.dumps(document, indent=2), encoding="utf-8")


@pytest.mark.parametrize("part", range(_PARTS))
def test_whatever_is_done_in_whatever_order_every_ad_is_created_once(
    part: int, record_property: Callable[[str, object], None]
) -> None:
    del part
    before = Batches.played
    run_state_machine_as_test(
        Batches,
        settings=settings(
            max_examples=_RUNS,
            stateful_step_count=_STEPS,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
            print_blob=True,
        ),
    )
    assert Batches.played - before >= _RUNS
    record_property("runs", Batches.played - before)
