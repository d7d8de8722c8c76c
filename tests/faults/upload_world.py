"""A user, a site, a disk, a clock and a colleague, who do anything in any order; a seed decides what, and when.

`play` makes the real runner upload a batch to a dashboard in memory meanwhile, and compares with the model after each
step. The same seed does the same, so that a seed that found something finds it again.
"""

from __future__ import annotations

import asyncio
import json
import random
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from tests.fakes.memory_dashboard import Creation, Killed
from tests.fakes.mortal import MortalStorage, mortal_bench, reboot
from tests.fakes.virtual_time import VirtualTimeLoop
from tests.faults.upload_model import Model
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.errors import (
    BrowserGone,
    NetworkGone,
    PageCrashed,
    PageNotAsDescribed,
    SignedOut,
    SiteError,
    TableUnreadable,
    Throttled,
    UploaderError,
)
from tjgui.core.models import AdFormat, Click, Heard, SeenAd, Status
from tjgui.core.overview.campaign_status import contents_of
from tjgui.core.wording.message import Message

_CAMPAIGNS = 3
_ADS = 3
_STEPS = 8
_PATIENCES = [130.0, 130.0, 10.0]
_LATER_THAN_ANY_PATIENCE = 300.0
_COLLEAGUE = "A colleague's ad"

_Made = TypeVar("_Made")
_OF_EVERYONE: list[Callable[[], UploaderError]] = [
    lambda: NetworkGone("offline"),
    lambda: BrowserGone("killed"),
    lambda: SignedOut("ended"),
    lambda: Throttled("429"),
]
_OF_ONE: list[Callable[[], UploaderError]] = [
    lambda: SiteError("HTTP 500"),
    lambda: PageCrashed("killed"),
    lambda: TableUnreadable("half a table"),
    lambda: PageNotAsDescribed("renamed"),
]
_TABLES: list[Callable[[SeenAd], SeenAd]] = [
    lambda ad: ad,
    lambda ad: replace(ad, name=ad.name[:13]),
    lambda ad: replace(ad, name=f"{ad.name[:9]}…"),
    lambda ad: replace(ad, target_url=None),
    lambda ad: replace(ad, name=f"{ad.name[:9]}…", target_url=None),
    lambda ad: replace(ad, name=f"{ad.name} New"),
]
_RENAMES = len(_TABLES) - 1  #: a row with another name is nobody's, unless it is looked for right after the click


def play(seed: int) -> list[str]:
    """Let everybody act; returns what was done, step by step. Raises `AssertionError` where the model is broken."""
    with tempfile.TemporaryDirectory(prefix="tjgui-world-") as folder:
        world = _World(Path(folder), random.Random(seed))
        try:
            for _ in range(_STEPS):
                world.step()
            world.end()
        except AssertionError as error:
            error.add_note("\n".join(world.told))
            raise
        finally:
            world.loop.close()
        return world.told


def _forget_killed(loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
    """Nobody waits for a write of a program that was killed."""
    if not isinstance(context.get("exception"), Killed):
        loop.default_exception_handler(context)


class _World:
    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.loop = VirtualTimeLoop()
        self.loop.set_exception_handler(_forget_killed)
        self.told: list[str] = []
        self._folder = folder
        self._chance = chance
        self._here = self._within(lambda: mortal_bench(folder, campaigns=_CAMPAIGNS, ads=_ADS))
        self._here.site.clock = self.loop.time
        self._here.with_notes = True
        assert isinstance(self._here.storage, MortalStorage)
        self._storage = self._here.storage
        self._ids = self._here.ids
        self._reordered: set[str] = set()  # campaigns whose ads may exist although the record does not say so
        self._urls_vary = False  # with the tracking parameter, or with the campaign's name
        self._model = Model.of(self._ids, (name for name, _ in self._here.expected(self._ids[0])))
        self._save()

    def step(self) -> None:
        """Do one thing, and upload every other time."""
        act = self._chance.choice(
            [
                *[self._run] * 8,
                *[self._site_takes_click] * 6,
                *[self._something_breaks] * 3,
                self._table_looks_different,
                self._site_resets_connections,
                self._session_ends,
                self._colleague_adds,
                self._clock_jumps,
                self._system_restarts,
                self._disk_is_full,
                self._name_changes,
                self._user_starts_fresh,
                self._user_edits_record,
                self._user_answers,
            ]
        )
        act()
        self._compare()

    def end(self) -> None:
        """Let nothing go wrong any more, and have everything retried."""
        site = self._here.site
        site.heal()
        site.resets_until = 0.0
        site.shown_as = _TABLES[0]
        self._storage.refusals = 0
        self._tell("nothing goes wrong any more")
        for _ in range(4):
            self._upload({"live": True, "retry_failed": True, "tabs": 2})
            self._user_answers(all_of_them=True)
        self._model.check_end(self._ledger(), self._statuses(), self._ids)

    # -- the user --------------------------------------------------------------------------------------------------

    def _run(self) -> None:
        settings: dict[str, object] = {
            "live": self._chance.random() < 0.85,
            "retry_failed": self._chance.random() < 0.5,
            "tabs": self._chance.randint(1, 3),
            "patience": self._chance.choice(_PATIENCES),
            "tracking_parameter": self._chance.choice(["sub11"] * 5 + [""]),
        }
        if not settings["tracking_parameter"]:
            self._urls_change()
        kill = self._chance.randint(1, 60) if self._chance.random() < 0.35 else None
        is_calm = self._is_very_late()
        count = 0 if is_calm else self._chance.randint(0, 3)
        self._upload(
            settings, [self._moment(is_saved=kill is None and not self._storage.refusals) for _ in range(count)], kill
        )
        if is_calm:
            self._tell("the user comes back later")
            self.loop.run_until_complete(asyncio.sleep(_LATER_THAN_ANY_PATIENCE))

    def _moment(self, *, is_saved: bool) -> tuple[float, Callable[[], None]]:
        """Return something that happens in the middle of a run, and when: after so many events, or seconds."""
        acts = [self._retry, self._retry, self._stop, self._pause, self._edit_now]
        act = self._chance.choice([*acts, self._old_copy] if is_saved else acts)
        is_event = self._chance.random() < 0.6
        when = float(self._chance.randint(1, 60)) if is_event else -self._chance.uniform(0.0, 200.0)
        return when, act

    def _retry(self) -> None:
        self._tell("  the user retries everything")
        self._here.runner.retry(self._ids)

    def _stop(self) -> None:
        self._tell("  the user stops")
        self._here.runner.stop()

    def _pause(self) -> None:
        self._tell("  the user pauses, and continues after 40 s")
        self._here.runner.pause()
        asyncio.get_running_loop().call_later(40.0, self._here.runner.resume)

    def _edit_now(self) -> None:
        self._user_edits_record()

    def _old_copy(self) -> None:
        """Have another program save what it read before the run."""
        if self._before_run:
            self._tell("  an old copy of the record is saved")
            self._here.path.write_bytes(self._before_run)

    def _user_starts_fresh(self) -> None:
        is_again = self._chance.random() < 0.5
        self._tell(f"the user starts fresh, {'everything again' if is_again else 'what is not there'}")
        self._here.path.rename(self._folder / f"archived-{len(self.told)}")
        self._here.checkpoint = Checkpoint.new(AdFormat.PREROLL, self._here.now)
        if is_again:
            self._here.checkpoint.create_again(contents_of(self._here.batch))
        for one in self._ids:
            self._order_again(one, is_wanted_twice=is_again)
        self._save()

    def _user_edits_record(self) -> None:
        one = self._chance.choice(self._ids)
        document = json.loads(self._here.path.read_bytes())
        entry = document["campaigns"].get(one)
        if entry is None or entry.get("status") not in {"success", "failed"}:
            return
        self._tell(f"  the user sets {one} from {entry['status']} to pending")
        if entry["status"] == "success":
            self._order_again(one)
        entry["status"] = "pending"
        self._here.path.write_text(json.dumps(document), encoding="utf-8")

    def _user_answers(self, *, all_of_them: bool = False) -> None:
        """Look at unknown campaigns as the program asks, and say what is there."""
        self._here.reload()
        for one in self._ids if all_of_them else [self._chance.choice(self._ids)]:
            if self._here.checkpoint.status(one) is not Status.UNKNOWN:
                continue
            there = self._ledger()[one].keys()
            self._tell(f"the user answers for {one}: {len(there)} of {_ADS} are there")
            if self._model.ads <= there:
                self._here.checkpoint.mark_done(one)
                self._model.is_done_says_the_user(one)
                continue
            self._here.site.remove(one, self._model.ads - {ad.name for ad in self._here.entry(one).created})
            self._here.checkpoint.forget_intent(one)
        self._save()

    # -- the world -------------------------------------------------------------------------------------------------

    def _site_takes_click(self) -> None:
        one = self._chance.choice(self._ids)
        heard = self._chance.choice(list(Heard))
        creation = Creation(
            creates=self._chance.choice([None, None, None, 0, 1, 2]),
            late=self._chance.choice([0.0, 1.0, 3.0, 20.0, 60.0, 110.0, 119.0]),
            at_once=self._chance.choice([0, 0, 1, 2]),
            times=2 if self._chance.random() < 0.1 else 1,
            click=Click(heard, Message.quoting("what the site says")),
        )
        if self._chance.random() < 0.15 and not self._here.site.coming(one):  # nobody may upload again meanwhile
            heard = self._chance.choice([Heard.REFUSED, Heard.NOTHING])
            creation = replace(
                creation, late=_LATER_THAN_ANY_PATIENCE, at_once=0, click=replace(creation.click, heard=heard)
            )
        self._tell(f"the site will take a click in {one} as {creation}")
        self._here.site.take_next(one, creation)
        self._model.fails_on_its_own(one)
        if creation.times > 1:
            self._model.wants_again(one)

    def _something_breaks(self) -> None:
        one = self._chance.choice(self._ids)
        operation = self._chance.choice(["open", "read", "preview", "ready", "answer"])
        is_everyones = self._chance.random() < 0.6
        fault = self._chance.choice(_OF_EVERYONE if is_everyones else _OF_ONE)()
        self._tell(f"{operation} in {one} will meet {fault!r}")
        self._here.site.fail(operation, one, fault)
        if not is_everyones:
            self._model.fails_on_its_own(one)

    def _table_looks_different(self) -> None:
        number = self._chance.randrange(len(_TABLES))
        self._here.site.shows_ids = self._chance.random() < 0.7
        self._tell(f"the table is shown in way {number}, {'with' if self._here.site.shows_ids else 'without'} ids")
        self._here.site.shown_as = _TABLES[number]
        if number == _RENAMES:
            self._urls_change()

    def _site_resets_connections(self) -> None:
        seconds = self._chance.choice([5.0, 20.0, 200.0])
        self._tell(f"every connection is reset for {seconds} s")
        self._here.site.resets_until = self.loop.time() + seconds

    def _session_ends(self) -> None:
        self._tell("the session ends")
        self._here.site.signed_in = False

    def _colleague_adds(self) -> None:
        self._tell("a colleague adds an ad")
        self._here.site.add(self._chance.choice(self._ids), _COLLEAGUE, "https://example.com/theirs")

    def _clock_jumps(self) -> None:
        hours = self._chance.randint(-48, 48)
        self._tell(f"the clock jumps by {hours} h")
        self._here.clock_error += timedelta(hours=hours)

    def _system_restarts(self) -> None:
        self._tell("the system restarts")
        reboot(self._here, self._folder)

    def _disk_is_full(self) -> None:
        count = self._chance.choice([1, 2, 5, 50])
        self._tell(f"{count} writes of the next run will fail, all but the first")
        self._storage.refusals = count

    def _name_changes(self) -> None:
        one = self._chance.choice(self._ids)
        self._tell(f"{one} is renamed on the site")
        self._urls_change()
        self._here.site.names[one] = f"Renamed {len(self.told)}"

    # -- how it is done --------------------------------------------------------------------------------------------

    def _upload(
        self,
        settings: dict[str, object],
        moments: list[tuple[float, Callable[[], None]]] | None = None,
        kill: int | None = None,
    ) -> None:
        self._tell(f"a run: {settings}{'' if kill is None else f', killed at moment {kill}'}")
        self._before_run = self._here.path.read_bytes()
        site = self._here.site
        self._storage.has_worked = False
        site.kill_at = site.points + kill if kill is not None else None
        self._within_run(settings, moments or [])
        site.is_killed, site.kill_at = False, None

    def _within_run(self, settings: dict[str, object], moments: list[tuple[float, Callable[[], None]]]) -> None:
        async def inside() -> None:
            self._here.reload()
            begun = len(self._here.events)
            due = sorted((when, number) for number, (when, _) in enumerate(moments) if when > 0)

            def hear(_: object) -> None:
                while due and len(self._here.events) - begun >= due[0][0]:
                    moments[due.pop(0)[1]][1]()

            self._here.on(object, hear)  # type: ignore[arg-type]  # any event
            loop = asyncio.get_running_loop()
            timers = [loop.call_later(-when, act) for when, act in moments if when <= 0]
            try:
                await self._here.run(**settings)
            except Killed:
                others = asyncio.all_tasks() - {asyncio.current_task()}
                for one in others:
                    one.cancel()
                await asyncio.gather(*others, return_exceptions=True)
            finally:
                self._here.forget_listeners()
                for timer in timers:
                    timer.cancel()

        self.loop.run_until_complete(inside())

    def _compare(self) -> None:
        self._model.check(self._ledger(), self._statuses())

    def _ledger(self) -> dict[str, Counter[str]]:
        return {one: Counter(name for name, _ in self._here.site.ads(one) if name != _COLLEAGUE) for one in self._ids}

    def _statuses(self) -> dict[str, str]:
        if not self._here.path.exists():
            return {}
        document = json.loads(self._here.path.read_bytes())
        return {one: entry.get("status", "") for one, entry in document["campaigns"].items()}

    def _is_very_late(self) -> bool:
        """Whether ads may appear after every patience: then nobody may upload again in the same run."""
        coming = (creation for one in self._ids for creation in self._here.site.coming(one))
        return any(creation.late == _LATER_THAN_ANY_PATIENCE for creation in coming)

    def _is_hidden(self, one: str) -> bool:
        """Whether ads exist that the table does not show as the run would create them: it cannot find those again.

        The real program also asks its history, which knows their rows in the CSV.
        """
        site = self._here.site
        shown = {(ad.name, ad.target_url) for ad in site.shown(one).ads}
        return self._urls_vary or not set(site.ads(one)) <= shown

    def _urls_change(self) -> None:
        """Know that the ads of what was ordered again would look different from those that exist."""
        self._urls_vary = True
        for one in self._reordered:
            self._model.wants_again(one)
        self._reordered.clear()

    def _order_again(self, one: str, *, is_wanted_twice: bool = False) -> None:
        """Know that the record of a campaign's success is gone: only the table can tell that its ads exist."""
        if is_wanted_twice or self._is_hidden(one):
            self._model.wants_again(one)
        else:
            self._reordered.add(one)
        self._model.is_recorded_no_longer(one)

    def _within(self, make: Callable[[], _Made]) -> _Made:
        async def inside() -> _Made:
            return make()

        return self.loop.run_until_complete(inside())

    def _save(self) -> None:
        self._here.path.write_bytes(self._here.checkpoint.to_bytes())

    def _tell(self, what: str) -> None:
        self.told.append(f"{self.loop.time():.0f} {what}")
