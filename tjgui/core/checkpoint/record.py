"""The record of a batch as a run sees it: it is asked before every upload, and told before and after every click.

`BatchRecord` and `CampaignRecord` are the seam. `FileRecord` keeps one batch in one checkpoint file, for one program at
a time. What is written through a campaign's record is durable when the call returns, or known to be at risk: where the
disk takes nothing, the run goes on in memory, the user is warned, and the campaign's id is noted in reserved space.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import StrEnum
from typing import Protocol

from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.entry import CreatedAd, Entry, Intent
from tjgui.core.checkpoint.rules import Outcome, OutcomeFields
from tjgui.core.checkpoint.unclicked_marks import ReadyMarks
from tjgui.core.checkpoint.writer import CheckpointWriter
from tjgui.core.models import AdsTable, Status
from tjgui.core.wording.message import Message

_NEW = Entry(Status.PENDING)


class Claim(StrEnum):
    """What the record says when a campaign is about to be worked on."""

    WORK = "work"  #: it is to be done: uploaded, or looked at
    DONE = "done"  #: it succeeded meanwhile
    LEFT = "left"  #: it failed or was skipped meanwhile, and nobody asked for a retry


class CampaignRecord(Protocol):
    """One campaign of the record, while a run works on it."""

    @property
    def entry(self) -> Entry:
        """What is known of the campaign now."""
        ...

    @property
    def name_in_use(self) -> str:
        """The campaign's name in the URLs of ads that exist or may exist; empty where there are none."""
        ...

    @property
    def needs_look(self) -> bool:
        """Whether the campaign's ads may be there although no intent says so."""
        ...

    @property
    def was_never_pressed(self) -> bool:
        """Whether it is certain that the open intent's click never came."""
        ...

    async def open_intent(self, intent: Intent, outcome: Outcome) -> None:
        """Note what the next click is about to create. Durable when it returns: the click may follow."""
        ...

    def press_follows(self, intent: Intent) -> None:
        """Note that the click comes now. Raises `PassingFault` where that cannot be noted: then it must not."""
        ...

    async def update_intent(self, intent: Intent, outcome: Outcome) -> None:
        """Replace the open intent by a newer state of itself."""
        ...

    def close_intent(self, created: Sequence[CreatedAd], rest: Intent | None) -> None:
        """Note which ads of the open intent were seen, and those that were not; `save` or an ending follows."""
        ...

    async def save(self) -> None:
        """Bring what was noted to where it lasts."""
        ...

    async def give_up_intent(self) -> None:
        """Close the open intent, none of whose ads was seen."""
        ...

    async def find_later(self, created: Sequence[CreatedAd], past: Sequence[Intent]) -> None:
        """Note ads of earlier attempts that were seen later."""
        ...

    async def doubt(self, reason: Message) -> None:
        """Note that it cannot be told what the campaign's upload did."""
        ...

    async def succeed(self, outcome: Outcome, warning: Message, csv_sha256: str, table: AdsTable | None) -> int:
        """Note that all ads were seen; returns how many the program created."""
        ...

    async def preview_succeed(self, outcome: Outcome, warning: Message) -> None:
        """Note that a dry run went well."""
        ...


class BatchRecord(Protocol):
    """The record of a batch, for one run."""

    @property
    def session_id(self) -> str:
        """The session's name."""
        ...

    def add_pending(self, campaign_ids: Sequence[str]) -> None:
        """Add the campaigns that it does not know."""
        ...

    def entry(self, campaign_id: str) -> Entry | None:
        """Return what is known of a campaign."""
        ...

    def claim(self, campaign_id: str, wanted: Collection[Status]) -> Claim:
        """Ask, at the moment of taking a campaign up, whether it is still to be done."""
        ...

    def release(self, campaign_id: str) -> None:
        """Note that nobody works on the campaign any more."""
        ...

    def campaign(self, campaign_id: str) -> CampaignRecord:
        """Return the record of one campaign."""
        ...

    def retry(self, campaign_id: str) -> bool:
        """Have a failed campaign done again; False where it is not a failed one."""
        ...

    def fail(self, campaign_id: str, error: Message, outcome: Outcome, evidence: str = "") -> None:
        """Note that the campaign failed; one whose last click is not settled is in doubt instead."""
        ...

    def put_back(self, campaign_id: str, remark: Message) -> None:
        """Take back a failure that was not the campaign's own."""
        ...

    async def save(self) -> None:
        """Bring all that was noted to where it lasts."""
        ...


class FileRecord:
    """A batch's record in a checkpoint file, whose lock is held by this program."""

    def __init__(self, checkpoint: Checkpoint, writer: CheckpointWriter, marks: ReadyMarks | None = None) -> None:
        self.checkpoint = checkpoint
        self.writer = writer
        self.marks = marks
        self._in_hand: set[str] = set()

    @property
    def session_id(self) -> str:
        """The session's name."""
        return self.checkpoint.session_id

    def add_pending(self, campaign_ids: Sequence[str]) -> None:
        """Add the campaigns that it does not know."""
        self.checkpoint.add_pending(campaign_ids)

    def entry(self, campaign_id: str) -> Entry | None:
        """Return what is known of a campaign."""
        return self.checkpoint.entry(campaign_id)

    def claim(self, campaign_id: str, wanted: Collection[Status]) -> Claim:
        """Ask whether the campaign is still to be done, as the file has it now: somebody may have edited it."""
        self.writer.take_edits(self._in_hand)
        status = self.checkpoint.status(campaign_id)
        if status not in wanted:
            return Claim.DONE if status is Status.SUCCESS else Claim.LEFT
        self._in_hand.add(campaign_id)
        return Claim.WORK

    def release(self, campaign_id: str) -> None:
        """Note that nobody works on the campaign any more."""
        self._in_hand.discard(campaign_id)

    def campaign(self, campaign_id: str) -> FileCampaign:
        """Return the record of one campaign."""
        return FileCampaign(campaign_id, self)

    def retry(self, campaign_id: str) -> bool:
        """Have a failed campaign done again; False where it is not a failed one."""
        return self.checkpoint.retry(campaign_id)

    def fail(self, campaign_id: str, error: Message, outcome: Outcome, evidence: str = "") -> None:
        """Note that the campaign failed; one whose last click is not settled is in doubt instead."""
        entry = self.checkpoint.entry(campaign_id)
        if entry is not None and entry.intent is not None:
            self.checkpoint.doubt(campaign_id, Message("doubt_not_looked_at", why=error))
            return
        self.checkpoint.fail(campaign_id, error, evidence=evidence, **_fields(outcome))

    def put_back(self, campaign_id: str, remark: Message) -> None:
        """Take back a failure that was not the campaign's own."""
        self.checkpoint.put_back(campaign_id, remark)

    async def save(self) -> None:
        """Bring all that was noted to the disk."""
        await self.writer.save()


class FileCampaign:
    """One campaign of a `FileRecord`."""

    def __init__(self, campaign_id: str, record: FileRecord) -> None:
        self._id = campaign_id
        self._checkpoint = record.checkpoint
        self._writer = record.writer
        self._marks = record.marks

    @property
    def entry(self) -> Entry:
        """What is known of the campaign now."""
        return self._checkpoint.entry(self._id) or _NEW

    @property
    def name_in_use(self) -> str:
        """The campaign's name in the URLs of ads that exist or may exist; empty where there are none."""
        return self._checkpoint.name_in_use(self._id)

    @property
    def needs_look(self) -> bool:
        """Whether the campaign's ads may be there although no intent says so."""
        return self._checkpoint.needs_look(self._id)

    @property
    def was_never_pressed(self) -> bool:
        """Whether the mark of the open intent is still there: it is removed before the click."""
        intent = self.entry.intent
        return intent is not None and self._marks is not None and self._marks.proves_no_click(intent.intent_id)

    async def open_intent(self, intent: Intent, outcome: Outcome) -> None:
        """Note what the next click is about to create, and bring it to the disk."""
        if self._marks is not None:
            self._marks.make(intent.intent_id)
        self._checkpoint.open_intent(self._id, intent, campaign_name=outcome.campaign_name, csv_file=outcome.csv_file)
        await self._writer.save_or_note(self._id)

    def press_follows(self, intent: Intent) -> None:
        """Take the mark away."""
        if self._marks is not None:
            self._marks.clicking(intent.intent_id)

    async def update_intent(self, intent: Intent, outcome: Outcome) -> None:
        """Replace the open intent by a newer state of itself."""
        self._checkpoint.open_intent(self._id, intent, campaign_name=outcome.campaign_name, csv_file=outcome.csv_file)
        await self._writer.save()

    def close_intent(self, created: Sequence[CreatedAd], rest: Intent | None) -> None:
        """Note which ads of the open intent were seen, and those that were not; `save` or an ending follows."""
        self._checkpoint.close_intent(self._id, created, rest)

    async def save(self) -> None:
        """Bring what was noted to the disk."""
        await self._writer.save()

    async def give_up_intent(self) -> None:
        """Close the open intent, none of whose ads was seen."""
        intent = self.entry.intent
        self._checkpoint.give_up_intent(self._id)
        await self._writer.save()
        if self._marks is not None and intent is not None:
            self._marks.forget(intent.intent_id)

    async def find_later(self, created: Sequence[CreatedAd], past: Sequence[Intent]) -> None:
        """Note ads of earlier attempts that were seen later."""
        self._checkpoint.find_later(self._id, created, past)
        await self._writer.save()

    async def doubt(self, reason: Message) -> None:
        """Note that it cannot be told what the campaign's upload did."""
        self._checkpoint.doubt(self._id, reason)
        await self._writer.save()

    async def succeed(self, outcome: Outcome, warning: Message, csv_sha256: str, table: AdsTable | None) -> int:
        """Note that all ads were seen; returns how many the program created."""
        created = len(self.entry.created)
        self._checkpoint.succeed(
            self._id, created, warning=warning, csv_sha256=csv_sha256, table=table, **_fields(outcome)
        )
        await self._writer.save()
        return created

    async def preview_succeed(self, outcome: Outcome, warning: Message) -> None:
        """Note that a dry run went well."""
        self._checkpoint.dry_run_succeed(self._id, warning=warning, **_fields(outcome))
        await self._writer.save()


def _fields(outcome: Outcome) -> OutcomeFields:
    return OutcomeFields(
        campaign_name=outcome.campaign_name,
        csv_file=outcome.csv_file,
        invalid=outcome.invalid,
        seconds=outcome.seconds,
        notice=outcome.notice,
    )
