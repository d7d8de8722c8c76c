"""The record of a batch as a run sees it: it is asked before every upload, and told before and after every click.

`BatchRecord` and `CampaignRecord` are the seam: a run knows nothing else. `FileRecord` keeps a batch in one checkpoint
file; `MemoryRecord` is its twin without a disk. What is written through a campaign's record is durable when the call
returns, or known to be at risk: where the disk takes nothing, the run goes on in memory, the user is warned, and the
campaign's id is noted in reserved space.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import StrEnum
from typing import Protocol

from tjgui.core.checkpoint.entry import CreatedAd, Entry, Intent
from tjgui.core.checkpoint.rules import Outcome
from tjgui.core.models import AdsTable, Status
from tjgui.core.wording.message import Message


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

    async def give_up_intent(self, *, was_pressed: bool = True) -> None:
        """Close the open intent, none of whose ads was seen; perhaps it is certain that it was not even pressed."""
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

    def put_back(self, campaign_id: str, remark: Message) -> bool:
        """Take back a failure that was not the campaign's own; False where it is no failure any more."""
        ...

    async def save(self) -> None:
        """Bring all that was noted to where it lasts."""
        ...
