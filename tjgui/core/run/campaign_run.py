"""One campaign, step by step: from opening its page to an outcome that was seen on the site.

The nine steps are described in design, "One campaign, step by step". The irreversible part, from the intent to the
first look at its effect, is `_create`: it is shielded from cancellation. A campaign that waits for its ads is parked:
`run` returns, its tab continues with another campaign, and `run` is called again when it is time to look.
"""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace

from tjgui.core.batch.ad_csv import AdCsv, drop_creatives, render_csv, split_into_chunks
from tjgui.core.checkpoint.entry import CreatedAd, Intent, PlannedAd
from tjgui.core.checkpoint.record import CampaignRecord
from tjgui.core.checkpoint.rules import Outcome
from tjgui.core.errors import RejectedCsv, TableUnreadable, UploaderError
from tjgui.core.models import (
    Ad,
    AdCsvFile,
    AdsTable,
    Campaign,
    CampaignPageInfo,
    Heard,
    SeenAd,
    Status,
    Step,
)
from tjgui.core.run.ads_to_create import AdsToCreate
from tjgui.core.run.dashboard import CampaignTab
from tjgui.core.run.past_attempts import (
    created_by,
    created_since,
    created_twice,
    look_for_past_attempts,
    named,
    what_is_missing,
    why_open,
)
from tjgui.core.run.reconcile import Finding, Verdict, reconcile, without
from tjgui.core.run.remaining_ads import is_of_another_version
from tjgui.core.run.remarks import joined
from tjgui.core.run.settlement import RULES, NothingThere, Waiting, fault_of, why_none_seen
from tjgui.core.run.uninterrupted import uninterrupted
from tjgui.core.run.watch import Ending, Watch
from tjgui.core.wording.message import NOTHING, Message

#: How often the table is read again before the intent, until two readings agree.
_READINGS_THAT_MUST_AGREE_WITHIN = 5
#: How often the table is checked right after the click, in the same tab, before the campaign is parked.
_LOOKS_AT_ONCE = 2
#: The record decides what is next.
_ASK_AGAIN = Ending(Status.PENDING, asks_again=True)
#: Seconds allowed for a page that fills its table late, also at the last look.
_WATCH_SECONDS = 2.0


class CampaignRun:
    """The work on one campaign; `run` is called once, and again each time it is due to look for its ads.

    :param blocked: why nothing may be uploaded; an open intent is still settled.
    :param known: all ads that were ever created in the campaign, as far as this computer knows.
    """

    def __init__(
        self,
        campaign: Campaign,
        csv: AdCsv,
        record: CampaignRecord,
        watch: Watch,
        blocked: Message = NOTHING,
        known: Sequence[CreatedAd] = (),
    ) -> None:
        self._campaign = campaign
        self._blocked = blocked
        self._csv = csv
        self._record = record
        self._watch = watch
        self._id = campaign.campaign_id
        self._started = watch.clock()
        self._left = AdsToCreate(campaign, csv, watch, known, record.name_in_use or campaign.name)
        self._warnings: list[Message] = []
        self._page = CampaignPageInfo(self._id, "")
        self._waiting: Waiting | None = None
        self._table: AdsTable | None = None  # as last read
        self._began: AdsTable | None = None  # before the first click
        self._is_foreign = False  # the open intent is about another CSV
        self._tab: CampaignTab
        self._tell: Callable[[Step, Message], None]

    @property
    def outcome(self) -> Outcome:
        """What is recorded about the campaign besides how it ends."""
        seconds = self._watch.clock() - self._started
        return Outcome(
            self._left.name,
            self._csv.path.name,
            tuple(self._left.rejected),
            seconds,
            self._left.remarks,
            self._csv.sha256,
            len(self._csv.rows),
            self._left.refused,
            len(self._left.left_out),
        )

    @property
    def is_awaited(self) -> bool:
        """Whether it is still waiting for its ads, within the patience."""
        return self._waiting is not None and not self._waiting.is_in_vain

    @property
    def seconds_until_look(self) -> float:
        """The time until it looks for its ads again."""
        return self._waiting.next_look() if self._waiting is not None else 0.0

    async def run(self, tab: CampaignTab, tell_step: Callable[[Step, Message], None]) -> Ending:
        """Take those of the nine steps that are due; raises an error that says whose fault it is.

        A cancellation before the intent leaves the campaign as it was; a later one is held back until the table has
        been checked. An ending with `Status.WAITING` or `Status.PENDING` leaves the intent open.
        """
        self._tab, self._tell = tab, tell_step
        intent = self._record.entry.intent
        self._is_foreign = self._record.is_foreign
        if intent is not None and self._is_foreign:
            return await self._settle_foreign(intent)
        if intent is not None and not self._record.was_never_pressed:
            self._wait(self._watch.patience_after(intent.heard), was_watched=intent.was_watched)
        table = await self._open()
        if intent is not None and self._record.was_never_pressed:
            await self._record.give_up_intent(was_pressed=False)
        elif intent is not None:
            ending = await uninterrupted(self._look_again(intent, table), self._watch.stopping)
            if ending is not None:
                return ending
            table = self._table or table
        elif self._record.entry.status is Status.UNKNOWN and not self._record.entry.is_only_unclear:
            return await self._stay_unknown(table)
        self._tell(Step.PREPARE, NOTHING)
        ending = await self._prepare(table)
        return ending if ending is not None else await self._upload_all(table)

    async def _settle_foreign(self, intent: Intent) -> Ending:
        """Settle an upload of another CSV of the campaign; what is to be done with this one is asked anew then."""
        if self._record.was_never_pressed:
            await self._record.give_up_intent(was_pressed=False)
            return _ASK_AGAIN
        self._wait(self._watch.patience_after(intent.heard), was_watched=intent.was_watched)
        table = await self._open()
        return await uninterrupted(self._look_again(intent, table), self._watch.stopping) or _ASK_AGAIN

    # -- before the click --------------------------------------------------------------------------------------------

    async def _open(self) -> AdsTable:
        self._tell(Step.OPEN, NOTHING)
        self._page = await self._tab.open(self._id)
        self._tell(Step.OBSERVE, NOTHING)
        return await self._read()

    async def _read(self) -> AdsTable:
        self._table = await self._tab.read_ads()
        return self._table

    async def _prepare(self, table: AdsTable) -> Ending | None:
        """Prepare the ads that are still to be created, or say why none may be."""
        if self._blocked:
            raise RejectedCsv(self._blocked)
        ending = await self._account_for_past(table)
        if ending is not None:
            return ending
        if self._is_other_version():
            return await self._end_other_version()
        self._left.confirm_name(self._page, self._record.name_in_use)
        self._update()
        if self._left.unrecognised and not self._record.entry.mixes_versions:
            return await self._end_other_version()
        self._left.check_existing()
        return await self._doubt_existing() or await self._look_first(table)

    def _update(self) -> None:
        """Compute what is still to be created, from the table as last read."""
        self._left.update(self._page, self._table or AdsTable(()), self._record.entry)

    async def _doubt_existing(self) -> Ending | None:
        """Ask the user if it is unclear which of the ads already exist."""
        why = self._left.doubt if self._watch.live else NOTHING
        return await self._doubt(Message("doubt_existing", why=why)) if why else None

    async def _account_for_past(self, table: AdsTable) -> Ending | None:
        """Count ads of earlier attempts that are in the table now; an ending if it is unclear which they are."""
        entry = self._record.entry
        if not entry.past:
            return None
        later = look_for_past_attempts(entry, table)
        if later.found:
            await self._record.find_later(later.found, later.past)
        return await self._doubt(Message("doubt_past", why=later.doubt)) if later.doubt else None

    async def _stay_unknown(self, table: AdsTable) -> Ending:
        """Leave the campaign unknown: only the user can decide, unless all ads of earlier attempts are there now."""
        entry = self._record.entry
        if entry.past:
            later = look_for_past_attempts(entry, table)
            if later.found and not later.doubt:
                await self._record.find_later(later.found, later.past)
                self._update()
                if not self._left.ads:
                    return await self._succeed()
        return await self._doubt(entry.reason)

    def _is_other_version(self) -> bool:
        entry = self._record.entry
        return not entry.mixes_versions and is_of_another_version(entry.own_created, self._csv)

    async def _end_other_version(self) -> Ending:
        """Ask the user, because ads from another version of the CSV are in the campaign."""
        ads = Message("ads_of_other_version", csv=self._csv.path.name, count=len(self._record.entry.own_created))
        return await self._doubt(Message("doubt_other_version", ads=ads, then=Message("check_then_mark")))

    async def _look_first(self, table: AdsTable) -> Ending | None:
        """Compare the table with the CSV if a click may have been lost, with the same patience as after a click."""
        entry = self._record.entry
        if not self._record.needs_look or not self._left.ads:
            return None
        verdict = reconcile(AdsTable(()), without(table, entry.created), self._left.ads)
        if verdict.finding is not Finding.NONE or verdict.alike:  # the lost click's, also if they are wanted again
            return await self._doubt(Message("doubt_look_first"))
        if not self._watch.live:
            return None
        waiting = self._wait(self._watch.whole_patience)
        waiting.looked()
        if not waiting.is_over:
            return self._park(waiting)
        self._waiting = None
        if not self._left.is_again:  # otherwise what came in the meantime is there now, and is wanted once more
            await self._record.find_later((), (*entry.past, self._intent(self._left.ads, table, 1, 1)))
        return None

    async def _upload_all(self, table: AdsTable) -> Ending:
        first = True
        previewed = 0
        chunks_done = 0
        while self._left.ads:
            chunks = split_into_chunks(self._left.ads, self._csv.ad_format, self._csv.limits)
            number, of = chunks_done + 1, chunks_done + len(chunks)
            detail = Message("part_of", number=number, of=of) if of > 1 else NOTHING
            if not first:
                table = await self._open()
            first = False
            accepted = await self._preview(chunks[0], detail)
            chunks_done += 1
            if not self._watch.live:
                previewed += len(accepted)
                self._left.forget(accepted)
            elif accepted:
                ending = await self._upload(accepted, table, number, of)
                if ending is not None:
                    return ending
        return await self._conclude(previewed)

    async def _upload(self, ads: Sequence[Ad], table: AdsTable, number: int, of: int) -> Ending | None:
        """Create the previewed ads; an ending, or None if there may be more to upload."""
        before = await self._observe_again(table)
        known = self._record.entry.created
        ending = await self._account_for_past(before)
        if ending is None:
            self._update()
            self._left.check_existing()
            ending = await self._doubt_existing()
        if ending is None and self._record.entry.created == known and self._left.has_all(ads):
            await self._tab.ready_to_create()
            intent = self._intent(ads, before, number, of)
            ending = await uninterrupted(self._create(intent), self._watch.stopping)
            if ending is None:
                ending = await self._doubt_progress(ads)
        return ending

    async def _doubt_progress(self, ads: Sequence[Ad]) -> Ending | None:
        """Ask the user if the ads just created are still to be created: they would be created without end."""
        before = len(self._left.ads)
        self._update()
        is_stuck = len(self._left.ads) >= before and self._left.has_all(ads)
        return await self._doubt(Message("doubt_no_progress")) if is_stuck else None

    async def _preview(self, chunk: Sequence[Ad], detail: Message) -> tuple[Ad, ...]:
        """Preview the chunk, dropping refused creatives until it is accepted; returns the remaining ads."""
        kept = tuple(chunk)
        while kept:
            self._tell(Step.PREVIEW, detail)
            csv = AdCsvFile(self._csv.upload_name, render_csv(kept, self._csv.ad_format))
            preview = await self._tab.preview(csv)
            if preview.accepted:
                return kept
            kept, dropped = drop_creatives(kept, {creative.creative_id for creative in preview.rejected})
            if not dropped:
                ids = ", ".join(creative.creative_id for creative in preview.rejected)
                raise RejectedCsv(
                    Message("refuses_other_creatives", csv=csv.name, creatives=ids), Message("upload_by_hand_to_see")
                )
            self._left.drop(dropped, preview.rejected)
        return kept

    async def _observe_again(self, table: AdsTable) -> AdsTable:
        """Read the table as late as possible before the click, until two readings in a row agree.

        The first reading was on arrival: a table that is only briefly empty would change in the meantime.
        """
        self._tell(Step.OBSERVE, NOTHING)
        for _ in range(_READINGS_THAT_MUST_AGREE_WITHIN):
            again = await self._read()
            if again == table:
                return table
            table = again
        raise TableUnreadable(Message("table_keeps_changing", campaign=self._id), Message("nothing_created_retrying"))

    def _intent(self, ads: Sequence[Ad], before: AdsTable, chunk: int, chunks: int) -> Intent:
        return Intent(
            intent_id=uuid.uuid4().hex,
            opened_at=self._watch.now().astimezone().isoformat(timespec="microseconds"),
            expected=tuple(PlannedAd(ad.name, ad.target_url, ad.cells, ad.row, ad.source) for ad in ads),
            before=before,
            chunk=chunk,
            chunks=chunks,
            csv_sha256=self._csv.sha256,
            created_before=len(self._record.entry.created),
        )

    # -- the click and its effect ------------------------------------------------------------------------------------

    async def _create(self, intent: Intent) -> Ending | None:
        """Write the intent, click once, and check the table. The one irreversible part."""
        detail = Message("part_of", number=intent.chunk, of=intent.chunks) if intent.chunks > 1 else NOTHING
        self._tell(Step.INTENT, detail)
        self._began = self._began or intent.before
        await self._record.open_intent(intent, self.outcome)
        self._tell(Step.CREATE, detail)
        try:
            self._record.press_follows(intent)
            click = await self._tab.create(self._record.click_within)
        except UploaderError:  # the tab raises only if it is certain that nothing was clicked
            await self._record.give_up_intent(was_pressed=False)
            raise
        intent = replace(intent, heard=click.heard, said=click.message)
        if click.heard is not Heard.NOTHING:
            await self._record.update_intent(intent)
        self._tell(Step.VERIFY, NOTHING)
        self._waiting = None
        self._wait(self._watch.patience_after(intent.heard))
        ending = await self._look(intent, anew=False)
        for _ in range(1, _LOOKS_AT_ONCE):
            if ending is not None and ending.status is Status.WAITING:
                ending = await self._look(intent, anew=True)
        if ending is None or ending.status is not Status.WAITING:
            return ending
        if click.message and click.heard is Heard.NOTHING:
            await self._record.update_intent(intent)
        is_throttled = click.heard is Heard.THROTTLED
        ending = replace(ending, is_throttled=is_throttled, retry_after=click.retry_after)
        return await self._stay_while_stopping(intent, ending)

    async def _look_again(self, intent: Intent, table: AdsTable) -> Ending | None:
        """Look for the ads of an open intent in a table that was just opened."""
        self._began = self._began or intent.before
        self._tell(Step.VERIFY, NOTHING)
        ending = await self._judge(intent, table)
        return await self._stay_while_stopping(intent, ending)

    async def _stay_while_stopping(self, intent: Intent, ending: Ending | None) -> Ending | None:
        """While the run is being stopped, keep looking for a moment: the tab has nothing else to do."""
        while ending is not None and ending.status is Status.WAITING and self._watch.stopping.is_set():
            left = self._watch.stop_by - self._watch.clock()
            if left <= 0:
                return Ending(Status.PENDING, message=Message("stopped_while_waiting"))
            await asyncio.sleep(min(left, ending.look_in, _WATCH_SECONDS))
            ending = await self._look(intent, anew=True)
        return ending

    async def _look(self, intent: Intent, *, anew: bool) -> Ending | None:
        if anew:
            await self._tab.open(self._id)
            await self._tab.wait_for_ads(intent.before.total + len(intent.expected), _WATCH_SECONDS)
        return await self._judge(intent, await self._read())

    async def _judge(self, intent: Intent, table: AdsTable) -> Ending | None:
        """Settle the intent by the table, or park the campaign; an ending, or None if there is more to upload.

        Until the patience is over, only a table that shows every ad settles anything: the rest may still appear. At
        the end the table is read once more, since a page may fill it late.
        """
        waiting = self._wait(self._watch.patience_after(intent.heard), was_watched=intent.was_watched)
        verdict = reconcile(intent.before, table, intent.expected)
        is_whole = verdict.finding in {Finding.ALL, Finding.SURPLUS}
        if verdict.finding is Finding.PART:
            waiting.last_at_least(0.0 if intent.was_watched else self._watch.whole_patience)
        waiting.looked()
        if not is_whole and waiting.is_over:
            await self._tab.wait_for_ads(intent.before.total + len(intent.expected), _WATCH_SECONDS)
            table = await self._read()
            verdict = reconcile(intent.before, table, intent.expected)
            is_whole = verdict.finding in {Finding.ALL, Finding.SURPLUS}
        elif not is_whole:
            return self._park(waiting)
        self._tell(Step.RECONCILE, NOTHING)
        self._waiting = None
        if is_whole or verdict.finding is Finding.PART:
            return await self._close(intent, verdict)
        if verdict.finding is Finding.NONE and not verdict.alike:
            return await self._end_with_nothing(intent)
        return await self._leave_open(intent, Message("doubt_unclear", why=why_open(verdict)))

    def _wait(self, patience: float, *, was_watched: bool = False) -> Waiting:
        if self._waiting is None:
            self._waiting = Waiting(patience, self._watch.clock, was_watched=was_watched)
        return self._waiting

    def _park(self, waiting: Waiting) -> Ending:
        return Ending(Status.WAITING, message=Message("waiting_for_ads"), look_in=waiting.next_look())

    async def _close(self, intent: Intent, verdict: Verdict) -> Ending | None:
        """Record which ads were seen; ends the campaign if nothing is left to upload."""
        self._record.close_intent(created_by(intent, verdict), what_is_missing(intent, verdict))
        if self._is_foreign:
            await self._record.save()
            return None
        if intent.csv_sha256 not in {"", self._csv.sha256}:
            return await self._close_other_version(intent, verdict)
        self._left.name = self._record.name_in_use or self._left.name
        self._update()
        if not self._left.ads:
            return await self._succeed()
        await self._record.save()
        return None

    async def _close_other_version(self, intent: Intent, verdict: Verdict) -> Ending | None:
        """End an upload whose CSV was edited or replaced after the click."""
        if verdict.missing or intent.chunk < intent.chunks:
            return await self._end_other_version()
        self._warnings.append(Message("other_version_uploaded", csv=self._csv.path.name))
        return await self._succeed(intent.csv_sha256)

    async def _end_with_nothing(self, intent: Intent) -> Ending | None:
        """End an attempt whose ads did not appear within the patience: what was heard decides how."""
        if self._record.only_looks or RULES[intent.heard].ending is NothingThere.UNKNOWN:
            return await self._leave_open(intent, why_none_seen(intent))
        await self._record.give_up_intent()
        fault = fault_of(intent.heard, intent.said, self._id)
        if not self._is_foreign:
            raise fault
        await self._record.fail(fault.whole)
        return None

    async def _leave_open(self, intent: Intent, why: Message) -> Ending:
        """Leave the campaign unknown and its intent open; the next look does not have to wait again."""
        await self._record.update_intent(replace(intent, was_watched=True))
        return await self._doubt(why)

    # -- the end -----------------------------------------------------------------------------------------------------

    async def _conclude(self, previewed: int) -> Ending:
        """End a campaign that has nothing left to upload."""
        rejected = self._left.rejected
        if rejected and not self._record.entry.own_created and not previewed and not self._left.left_out:
            reason = Message.quoting(rejected[0].reason)
            raise RejectedCsv(
                Message("refuses_every_ad", csv=self._csv.path.name, campaign=self._id, count=len(rejected),
                        reason=reason),
                Message("replace_creatives"),
            )  # fmt: skip
        if self._watch.live:
            return await self._succeed()
        self._tell(Step.OUTCOME, NOTHING)
        await self._record.preview_succeed(self.outcome, joined(self._warnings))
        return Ending(Status.DRY_RUN_SUCCESS, message=Message("ads_accepted", count=previewed))

    async def _succeed(self, csv_sha256: str = "") -> Ending:
        self._tell(Step.OUTCOME, NOTHING)
        if self._table is not None:
            await self._account_for_late_ones(self._table)
        surplus = self._surplus()
        if surplus:
            self._warnings.append(Message("surplus", count=len(surplus), names=named(surplus)))
        if self._left.gone.rows:
            return await self._doubt(self._created_before())
        warning = joined(self._warnings)
        created = await self._record.succeed(self.outcome, warning, csv_sha256 or self._csv.sha256, self._table)
        return Ending(Status.SUCCESS, created, warning)

    def _created_before(self) -> Message:
        """Say that ads were created here earlier and are gone: only the user knows whether they are wanted again."""
        gone = self._left.gone
        return Message("doubt_created_before", count=len(gone.rows), names=gone.names, then=Message("check_then_mark"))

    async def _account_for_late_ones(self, table: AdsTable) -> None:
        """Name ads of earlier attempts that appeared together with those of the last one."""
        entry = self._record.entry
        later = look_for_past_attempts(entry, table)
        if later.found:
            await self._record.find_later(later.found, later.past)
            self._warnings.append(Message("late_ads", count=len(later.found), names=named(later.found)))
        elif later.doubt:
            self._warnings.append(later.doubt)

    def _surplus(self) -> Sequence[CreatedAd | SeenAd]:
        """Return ads beyond one for each row: from two attempts, or sent twice by the browser."""
        created = self._record.entry.own_created
        twice = created_twice(created)
        if self._table is None or self._began is None:
            return twice
        return (*twice, *reconcile(self._began, self._table, created_since(self._began, created)).surplus)

    async def _doubt(self, reason: Message) -> Ending:
        self._tell(Step.OUTCOME, NOTHING)
        await self._record.doubt(reason)
        return Ending(Status.UNKNOWN, message=reason)
