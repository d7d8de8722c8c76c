"""One campaign, step by step: from the opened page to an outcome that was seen on the site.

The nine steps are design's "One campaign, step by step". The stretch that cannot be taken back, from the intent to
its outcome, is `_create_and_settle`: it runs shielded from cancellation.
"""

from __future__ import annotations

import asyncio
import math
import uuid
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from tjgui.core.batch.ad_csv import AdCsv, drop_creatives, render_csv, split_into_chunks
from tjgui.core.checkpoint.checkpoint import Checkpoint, CreatedAd, Intent, PlannedAd
from tjgui.core.checkpoint.unclicked_marks import ReadyMarks
from tjgui.core.checkpoint.writer import CheckpointWriter
from tjgui.core.errors import (
    PageNotAsDescribed,
    PassingFault,
    RejectedCsv,
    SiteError,
    TableUnreadable,
    Throttled,
    UploaderError,
)
from tjgui.core.models import (
    Ad,
    AdCsvFile,
    AdsTable,
    Campaign,
    CampaignPageInfo,
    Click,
    Heard,
    RejectedCreative,
    Status,
    Step,
)
from tjgui.core.run.dashboard import CampaignTab
from tjgui.core.run.reconcile import Finding, Verdict, reconcile
from tjgui.core.run.remaining_ads import ads_left

#: How often the table is read again before the intent until two readings agree.
_READINGS_THAT_MUST_AGREE_WITHIN = 5
#: Seconds that the table is watched before it is loaded anew while ads are awaited; the last one is repeated. The
#: shortest leaves a page that fills its table late the time to do so, also when the patience is over.
_WATCH_SECONDS = (2.0, 2.0, 4.0, 8.0, 15.0)
#: Once the user asked to stop, ads that were already sent are awaited this many seconds at most.
_PATIENCE_WHILE_STOPPING = 20.0
#: Where the site itself said that it did nothing, its table is watched this many seconds to see whether that is true.
_PATIENCE_AFTER_REFUSAL = 5.0
#: Ads have appeared this many seconds late. Where the site broke down over a click, it is believed to have done
#: nothing only when nothing was seen for as long.
_LATEST_ADS_SECONDS = 120.0
#: "Too many requests" is said at the gate, before anything is done.
_PATIENCE_AFTER_THROTTLING = 1.0


@dataclass(slots=True)
class Watch:
    """What the steps of all campaigns share: time, patience, and whether the user wants to stop."""

    patience: float
    tracking_parameter: str
    live: bool
    clock: Callable[[], float]  #: monotonic seconds
    now: Callable[[], datetime]
    marks: ReadyMarks | None = None
    stopping: asyncio.Event = field(default_factory=asyncio.Event)
    stop_by: float = math.inf  #: the moment until which ads that were already sent are still awaited

    def stop(self) -> None:
        """Ask every campaign in hand to come to an end soon; nothing that was clicked is left in doubt for it."""
        if not self.stopping.is_set():
            self.stop_by = self.clock() + _PATIENCE_WHILE_STOPPING
            self.stopping.set()


@dataclass(frozen=True, slots=True)
class Ending:
    """How the work on one campaign ended, without an error."""

    status: Status
    ads_created: int = 0
    message: str = ""  #: a warning of a success, or why it is unknown


class CampaignRun:
    """The work on one campaign, in one tab. `run` is called once."""

    def __init__(
        self,
        campaign: Campaign,
        csv: AdCsv,
        tab: CampaignTab,
        checkpoint: Checkpoint,
        writer: CheckpointWriter,
        watch: Watch,
        tell_step: Callable[[Step, str], None],
    ) -> None:
        self._campaign = campaign
        self._csv = csv
        self._tab = tab
        self._checkpoint = checkpoint
        self._writer = writer
        self._watch = watch
        self._tell = tell_step
        self._id = campaign.campaign_id
        self._started = watch.clock()
        self._remaining: list[Ad] = []
        self._rejected: list[RejectedCreative] = []
        self._warning = ""
        self._page = CampaignPageInfo(self._id, "")
        self.name = checkpoint.name_in_use(self._id) or campaign.name

    @property
    def rejected(self) -> tuple[RejectedCreative, ...]:
        """The creatives that the site refused so far."""
        return tuple(self._rejected)

    @property
    def seconds(self) -> float:
        """How long the work has been going on, on the monotonic clock."""
        return self._watch.clock() - self._started

    async def run(self) -> Ending:
        """Take the nine steps; raises an error that says whose fault it is.

        A cancellation before the intent leaves the campaign as it was; one after it is held back until what was
        clicked is seen or the patience is over. An ending with `Status.PENDING` says that the run was stopped while
        the outcome was awaited: the intent stays open, and the next run looks first.
        """
        table = await self._open()
        entry = self._checkpoint.entry(self._id)
        if entry is not None and entry.intent is not None and self._was_never_clicked(entry.intent):
            await self._withdraw(entry.intent)
        elif entry is not None and entry.intent is not None:
            ending = await self._uninterrupted(self._settle(entry.intent, self._patience_left(entry.intent), table))
            if ending is not None:
                return ending
        elif entry is not None and entry.status is Status.UNKNOWN:
            return await self._doubt(entry.doubt)  # only the user can tell
        self._tell(Step.PREPARE, "")
        self._remaining = self._still_to_create()
        if self._stands_already(table):
            return await self._doubt(
                "Ads with these names stand in this campaign already, and the checkpoint can't tell whether they came "
                "from this batch. Look at the campaign; then mark it as done or as pending."
            )
        return await self._upload_all(table)

    async def _open(self) -> AdsTable:
        self._tell(Step.OPEN, "")
        self._page = await self._tab.open(self._id)
        self.name = self._checkpoint.name_in_use(self._id) or self._page.name or self.name or self._known_name()
        self._tell(Step.OBSERVE, "")
        return await self._tab.read_ads()

    def _known_name(self) -> str:
        entry = self._checkpoint.entry(self._id)
        return entry.campaign_name if entry is not None else ""

    def _still_to_create(self) -> list[Ad]:
        """Return the CSV's ads less those that an earlier attempt is known to have created."""
        entry = self._checkpoint.entry(self._id)
        created = entry.created if entry is not None else ()
        names = (self.name, self._page.name, self._campaign.name)
        self.name, left = ads_left(self._csv, names, created, self._watch.tracking_parameter)
        return left

    def _stands_already(self, table: AdsTable) -> bool:
        entry = self._checkpoint.entry(self._id)
        if not self._checkpoint.needs_look(self._id) or not self._remaining:
            return False
        known = {ad.ad_id for ad in entry.created} if entry is not None else set()
        others = AdsTable(tuple(ad for ad in table.ads if ad.ad_id is None or ad.ad_id not in known))
        return reconcile(AdsTable(()), others, self._remaining).finding is not Finding.NONE

    async def _upload_all(self, table: AdsTable) -> Ending:
        first = True
        previewed = 0
        chunks_done = 0
        while self._remaining:
            chunks = split_into_chunks(self._remaining, self._csv.ad_format, self._csv.limits)
            number, of = chunks_done + 1, chunks_done + len(chunks)
            detail = f"chunk {number} of {of}" if of > 1 else ""
            if not first:
                name = self.name
                table = await self._open()
                self.name = name  # the rest was made ready with it
            first = False
            accepted = await self._preview(chunks[0], detail)
            chunks_done += 1
            if not self._watch.live:
                previewed += len(accepted)
                self._forget(accepted)
            elif accepted:
                before = await self._observe_again(table)
                await self._tab.ready_to_create()
                intent = self._intent(accepted, before, number, of)
                ending = await self._uninterrupted(self._create_and_settle(intent, detail))
                if ending is not None:
                    return ending
                left = self._without_rejected(self._still_to_create())
                if len(left) >= len(self._remaining):
                    return await self._doubt(
                        "Ads were created, and are not found again among those of the CSV. Look at the campaign; then "
                        "mark it as done or as pending."
                    )
                self._remaining = left
        return await self._conclude(previewed)

    async def _preview(self, chunk: Sequence[Ad], detail: str) -> tuple[Ad, ...]:
        """Upload the chunk for its preview, dropping refused creatives until it is accepted; returns what is left."""
        kept = tuple(chunk)
        while kept:
            self._tell(Step.PREVIEW, detail)
            csv = AdCsvFile(self._csv.path.name, render_csv(kept, self._csv.ad_format))
            preview = await self._tab.preview(csv)
            if preview.accepted:
                return kept
            kept, dropped = drop_creatives(kept, {creative.creative_id for creative in preview.rejected})
            if not dropped:
                ids = ", ".join(creative.creative_id for creative in preview.rejected)
                raise RejectedCsv(
                    f"The site refuses creatives that are not in {csv.name}: {ids}.",
                    "Open the campaign and upload the CSV by hand to see what it says.",
                )
            named = {creative_id for ad in dropped for creative_id in ad.creative_ids}
            known = {creative.creative_id for creative in self._rejected}
            self._rejected += [one for one in preview.rejected if one.creative_id in named - known]
            self._forget(dropped)
        return kept

    def _forget(self, ads: Sequence[Ad]) -> None:
        rows = {ad.row for ad in ads}
        self._remaining = [ad for ad in self._remaining if ad.row not in rows]

    def _without_rejected(self, ads: list[Ad]) -> list[Ad]:
        return list(drop_creatives(ads, {creative.creative_id for creative in self._rejected})[0])

    async def _observe_again(self, table: AdsTable) -> AdsTable:
        """Read the table as late as possible before the click, until two readings in a row agree.

        The first was on arrival: a table that is empty only for a moment would change meanwhile.
        """
        self._tell(Step.OBSERVE, "")
        for _ in range(_READINGS_THAT_MUST_AGREE_WITHIN):
            again = await self._tab.read_ads()
            if again == table:
                return table
            table = again
        raise TableUnreadable(
            f"The ads table of campaign {self._id} keeps changing, so that it can't be told what stands there.",
            "Nothing was created. It is tried again.",
        )

    def _intent(self, ads: Sequence[Ad], before: AdsTable, chunk: int, chunks: int) -> Intent:
        return Intent(
            intent_id=uuid.uuid4().hex,
            opened_at=self._watch.now().isoformat(timespec="microseconds"),
            expected=tuple(PlannedAd(ad.name, ad.target_url) for ad in ads),
            before=before,
            chunk=chunk,
            chunks=chunks,
            csv_sha256=self._csv.sha256,
        )

    async def _create_and_settle(self, intent: Intent, detail: str) -> Ending | None:
        """Write the intent, click once, and look until it is known what came of it. The one irreversible stretch."""
        self._tell(Step.INTENT, detail)
        if self._watch.marks is not None:
            self._watch.marks.make(intent.intent_id)
        self._checkpoint.open_intent(self._id, intent, campaign_name=self.name, csv_file=self._csv.path.name)
        await self._writer.save_or_note(self._id)
        self._tell(Step.CREATE, detail)
        try:
            if self._watch.marks is not None:
                self._watch.marks.clicking(intent.intent_id)
            click = await self._tab.create()
        except UploaderError:  # the tab raises only where it is certain that nothing was pressed
            await self._withdraw(intent)
            raise
        if click.heard is not Heard.NOTHING:
            return await self._settle_refusal(intent, click)
        return await self._settle(intent, self._watch.patience, None, str(click.message))

    async def _settle_refusal(self, intent: Intent, click: Click) -> Ending | None:
        """Look whether the site's "no" is true; if nothing stands there, nothing was created and the intent goes."""
        said = str(click.message) or "The site did not take the upload."
        is_sure = click.heard in {Heard.REFUSED, Heard.ASKED}
        intent = replace(intent, refused=said if is_sure else "", erred="" if is_sure else said)
        self._checkpoint.open_intent(self._id, intent, campaign_name=self.name, csv_file=self._csv.path.name)
        await self._writer.save()
        created = self._created()
        patience = _PATIENCE_AFTER_THROTTLING if click.heard is Heard.THROTTLED else self._patience_left(intent)
        ending = await self._settle(intent, patience, None, str(click.message))
        if ending is None and self._created() == created:
            raise _refusal(click, self._id)
        return ending

    def _created(self) -> int:
        entry = self._checkpoint.entry(self._id)
        return len(entry.created) if entry is not None else 0

    async def _withdraw(self, intent: Intent) -> None:
        self._checkpoint.withdraw_intent(self._id)
        await self._writer.save()
        if self._watch.marks is not None:
            self._watch.marks.forget(intent.intent_id)

    def _was_never_clicked(self, intent: Intent) -> bool:
        return self._watch.marks is not None and self._watch.marks.proves_no_click(intent.intent_id)

    async def _settle(self, intent: Intent, patience: float, table: AdsTable | None, said: str = "") -> Ending | None:
        """Look until the outcome of the intent is known; returns an ending, or None where more is to be uploaded."""
        verdict = await self._look(intent, patience, table)
        if verdict is None:
            return Ending(Status.PENDING, message="Stopped while waiting for its ads; the next run looks for them.")
        self._tell(Step.RECONCILE, "")
        if verdict.finding is Finding.NONE and (intent.refused or intent.erred) and not verdict.alike:
            await self._withdraw(intent)
            return None
        if verdict.finding in {Finding.NONE, Finding.UNCLEAR}:
            return await self._doubt(_why_unknown(intent, verdict, said))
        self._checkpoint.close_intent(
            self._id,
            [
                CreatedAd(intent.expected[index].name, intent.expected[index].target_url, seen.ad_id)
                for index, seen in verdict.found
            ],
        )
        if verdict.finding is Finding.SURPLUS:
            self._warning = _surplus(verdict)
        if not self._without_rejected(self._still_to_create()):
            return await self._succeed()
        await self._writer.save()
        return None

    async def _look(self, intent: Intent, patience: float, table: AdsTable | None) -> Verdict | None:
        """Observe until every expected ad is seen, or the patience is over; None where the run is stopped before.

        A part that is seen is not the outcome before the patience is over, and before it was seen on a page loaded
        anew: the rest may still appear.
        """
        self._tell(Step.VERIFY, "")
        deadline = self._watch.clock() + patience
        looks = 0
        while True:
            verdict: Verdict | None = None
            trouble: PassingFault | None = None
            try:
                if table is None:
                    table = await self._read_anew(intent, looks, deadline)
                verdict = reconcile(intent.before, table, intent.expected)
                if verdict.finding in {Finding.ALL, Finding.SURPLUS}:
                    return verdict
            except PassingFault as fault:
                trouble = fault
                await self._back_off(fault, looks, deadline)
            table = None
            looks += 1
            if self._watch.clock() >= deadline and looks > 1:
                if trouble is not None:
                    raise trouble
                return verdict
            if self._watch.clock() >= self._watch.stop_by:
                return None

    async def _read_anew(self, intent: Intent, looks: int, deadline: float) -> AdsTable:
        """Read the table: at first as the page shows it after the click, later after loading the page again."""
        if looks > 0:
            await self._tab.open(self._id)
            wanted = intent.before.total + len(intent.expected)
            await self._tab.wait_for_ads(wanted, max(self._pause(looks - 1, deadline), _WATCH_SECONDS[0]))
        return await self._tab.read_ads()

    async def _back_off(self, fault: PassingFault, looks: int, deadline: float) -> None:
        seconds = self._pause(looks, deadline)
        if isinstance(fault, Throttled) and fault.retry_after is not None:
            seconds = fault.retry_after
        try:
            await asyncio.wait_for(self._watch.stopping.wait(), seconds)
        except TimeoutError:
            return

    def _pause(self, looks: int, deadline: float) -> float:
        left = min(deadline, self._watch.stop_by) - self._watch.clock()
        return max(min(_WATCH_SECONDS[min(looks, len(_WATCH_SECONDS) - 1)], left), 0.0)

    def _patience_left(self, intent: Intent) -> float:
        """Return the patience less the time since the intent; a clock that jumped back costs one patience at most."""
        if intent.refused:
            return min(_PATIENCE_AFTER_REFUSAL, self._watch.patience)
        if intent.erred:  # watched whole, after a restart too: the wall clock may have jumped meanwhile
            return max(_LATEST_ADS_SECONDS, self._watch.patience)
        try:
            waited = (self._watch.now() - datetime.fromisoformat(intent.opened_at)).total_seconds()
        except (ValueError, TypeError):
            waited = 0.0
        return min(max(self._watch.patience - waited, 0.0), self._watch.patience)

    async def _conclude(self, previewed: int) -> Ending:
        """End a campaign that has nothing left to upload."""
        if self._rejected and not self._created() and not previewed:
            count = len(self._rejected)
            raise RejectedCsv(
                f"The site refuses every ad of {self._csv.path.name} for campaign {self._id}: "
                f"{count} creative{'s are' if count != 1 else ' is'} not valid. {self._rejected[0].reason}".rstrip(),
                "Replace the creatives, or put the ads into a campaign of their content category.",
            )
        if self._watch.live:
            return await self._succeed()
        self._tell(Step.OUTCOME, "")
        self._checkpoint.dry_run_succeed(
            self._id,
            campaign_name=self.name,
            csv_file=self._csv.path.name,
            invalid=self.rejected,
            seconds=self.seconds,
        )
        await self._writer.save()
        return Ending(Status.DRY_RUN_SUCCESS, message=f"{previewed} ads were accepted in the preview.")

    async def _succeed(self) -> Ending:
        self._tell(Step.OUTCOME, "")
        created = self._created()
        self._checkpoint.succeed(
            self._id,
            created,
            campaign_name=self.name,
            csv_file=self._csv.path.name,
            invalid=self.rejected,
            warning=self._warning,
            seconds=self.seconds,
            csv_sha256=self._csv.sha256,
        )
        await self._writer.save()
        return Ending(Status.SUCCESS, created, self._warning)

    async def _doubt(self, reason: str) -> Ending:
        self._tell(Step.OUTCOME, "")
        self._checkpoint.doubt(self._id, reason)
        await self._writer.save()
        return Ending(Status.UNKNOWN, message=reason)

    async def _uninterrupted(self, stretch: Coroutine[None, None, Ending | None]) -> Ending | None:
        """Finish `stretch` even when cancelled meanwhile; the cancellation is raised afterwards.

        Where the stretch ended the campaign while the run is being stopped, the ending is returned instead: the run
        looks at its flag before it goes on.
        """
        task = asyncio.ensure_future(stretch)
        cancelled: asyncio.CancelledError | None = None
        while not task.done():
            try:
                await asyncio.shield(task)
            except asyncio.CancelledError as cancellation:
                if task.cancelled():
                    raise
                cancelled = cancellation
            except Exception:  # noqa: BLE001 - read from the task below, after a cancellation was held back
                break
        ending = task.result()
        if cancelled is not None and (ending is None or not self._watch.stopping.is_set()):
            raise cancelled
        return ending


def _refusal(click: Click, campaign_id: str) -> UploaderError:
    """Make the error for a click that certainly created nothing."""
    said = str(click.message) or "The site did not take the upload."
    if click.heard is Heard.ASKED:
        return PageNotAsDescribed(
            f"The page of campaign {campaign_id}: {said}",
            "Nothing was created. If yes is right, name the question under texts.create_questions in a site file.",
        )
    if click.heard is Heard.THROTTLED:
        return Throttled(said, "The upload goes on more slowly.", retry_after=click.retry_after)
    if click.heard is Heard.REFUSED:
        return RejectedCsv(f"Campaign {campaign_id}: {said}", "Open the campaign to see what the site says.")
    return SiteError(f"Campaign {campaign_id}: {said}", "Nothing was created; it is tried again.")


def _why_unknown(intent: Intent, verdict: Verdict, said: str) -> str:
    if verdict.reason:
        return f"{verdict.reason} Look at the campaign; then mark it as done or as pending."
    if verdict.alike:
        names = ", ".join(sorted({f"“{ad.name}”" for ad in verdict.alike})[:3])
        return f"New ads have the right target URL but another name: {names}. Look at the campaign; then mark it."
    count = len(intent.expected)
    answer = f" The site said: {said}" if said else ""
    return (
        f"{count} ad{'s' if count != 1 else ''} may have been created, but none was seen in the campaign's table."
        f"{answer} The next run looks again; nothing is uploaded again unless you mark the campaign as pending."
    )


def _surplus(verdict: Verdict) -> str:
    names = ", ".join(f"{ad.name} ({ad.ad_id})" if ad.ad_id else ad.name for ad in verdict.surplus)
    count = len(verdict.surplus)
    return f"{count} more ad{'s' if count != 1 else ''} than expected stand{'s' if count == 1 else ''} there: {names}"
