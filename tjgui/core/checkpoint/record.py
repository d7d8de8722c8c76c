"""The record of a batch as a run sees it: consulted before every upload, and updated before and after every click.

`BatchRecord` and `CampaignRecord` are the interface: a run knows nothing else. `FileRecord` keeps a batch in one
checkpoint file; `MemoryRecord` does the same without a disk. What is written through a campaign's record is durable
when the call returns, or known to be at risk: if saving fails, the run continues in memory, the user is warned, and
the campaign's ID is noted in space reserved in advance.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import StrEnum
from typing import Protocol

from tjgui.core.checkpoint.entry import CreatedAd, Entry, Intent
from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.checkpoint.rules import Outcome
from tjgui.core.models import AdsTable, Status
from tjgui.core.wording.message import Message


class Claim(StrEnum):
    """The record's answer when a run is about to start a campaign."""

    WORK = "work"  #: it needs work: an upload, or a check
    DONE = "done"  #: it has succeeded in the meantime
    LEFT = "left"  #: it has failed or was skipped in the meantime, and nobody asked for a retry
    TAKEN = "taken"  #: another machine is working on it, or may just have clicked


class CampaignRecord(Protocol):
    """One campaign of the record, while a run works on it."""

    @property
    def entry(self) -> Entry:
        """What is known about the campaign now."""
        ...

    @property
    def name_in_use(self) -> str:
        """The campaign's name in the URLs of ads that exist or may exist; empty if there are none."""
        ...

    @property
    def needs_look(self) -> bool:
        """Whether the campaign's ads may exist although no intent says so."""
        ...

    @property
    def is_foreign(self) -> bool:
        """Whether the open intent is about another CSV than the batch's: it is settled first."""
        ...

    @property
    def was_never_pressed(self) -> bool:
        """Whether it is certain that the open intent was never clicked."""
        ...

    @property
    def only_looks(self) -> bool:
        """Whether the open intent is another machine's: its ads are looked for, and never uploaded again from here."""
        ...

    @property
    def click_within(self) -> float | None:
        """Seconds from `CampaignTab.ready_to_create` within which a click is allowed; None if nobody else waits."""
        ...

    async def open_intent(self, intent: Intent, outcome: Outcome) -> None:
        """Record what the next click is about to create. Durable on return: the click may follow.

        Raises `ClaimLost` or `RecordUnreachable` if it is not recorded: then nothing may be clicked.
        """
        ...

    def press_follows(self, intent: Intent) -> None:
        """Record that the click comes now. Raises `PassingFault` if that fails: then nothing may be clicked."""
        ...

    async def update_intent(self, intent: Intent) -> None:
        """Replace the open intent with a newer state of itself."""
        ...

    def close_intent(self, created: Sequence[CreatedAd], rest: Intent | None) -> None:
        """Record which ads of the open intent were seen, and which were not; `save` or an ending follows."""
        ...

    async def save(self) -> None:
        """Save what was recorded."""
        ...

    async def give_up_intent(self, *, was_pressed: bool = True) -> None:
        """Close the open intent; none of its ads was seen. `was_pressed` is False if it was certainly not clicked."""
        ...

    async def fail(self, error: Message) -> None:
        """Record that the upload of the entry's own CSV failed, whatever the batch's is."""
        ...

    async def find_later(self, created: Sequence[CreatedAd], past: Sequence[Intent]) -> None:
        """Record ads of earlier attempts that were seen later."""
        ...

    async def doubt(self, reason: Message) -> None:
        """Record that the outcome of the campaign's upload could not be determined."""
        ...

    async def succeed(self, outcome: Outcome, warning: Message, csv_sha256: str, table: AdsTable | None) -> int:
        """Record that all ads were seen; returns how many the program created."""
        ...

    async def preview_succeed(self, outcome: Outcome, warning: Message) -> None:
        """Record that a dry run succeeded."""
        ...


class BatchRecord(RecordView, Protocol):
    """The record of a batch, for one run."""

    def add_pending(self, campaign_ids: Sequence[str]) -> None:
        """Add the campaigns that are not in the record yet."""
        ...

    def is_edited(self, campaign_id: str) -> bool:
        """Whether the campaign succeeded with an earlier version of the batch's CSV, and nobody decided about it."""
        ...

    async def claim(self, campaign_id: str, wanted: Collection[Status]) -> Claim:
        """Ask, right before starting a campaign, whether it still needs work; raises `RecordUnreachable`."""
        ...

    def seconds_until_free(self, campaign_id: str) -> float:
        """Return in how many seconds it is worth claiming a campaign again that was `Claim.TAKEN`."""
        ...

    async def wait_until_reachable(self) -> None:
        """Return when the record responds again; waits as long as it takes."""
        ...

    def release(self, campaign_id: str) -> None:
        """Record that nobody is working on the campaign any more."""
        ...

    def campaign(self, campaign_id: str) -> CampaignRecord:
        """Return the record of one campaign."""
        ...

    def retry(self, campaign_id: str) -> bool:
        """Have a failed campaign uploaded again; False if it is not failed."""
        ...

    def fail(self, campaign_id: str, error: Message, outcome: Outcome, evidence: str = "") -> None:
        """Record that the campaign failed; if its last click is not settled, it is unknown instead."""
        ...

    def put_back(self, campaign_id: str, remark: Message) -> bool:
        """Undo a failure that was not the campaign's fault; False if it is no longer failed."""
        ...

    async def save(self) -> None:
        """Save everything that was recorded."""
        ...
