"""Which campaigns of the batch a run works on, according to the mapping, the files and the record."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass

from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.record import BatchRecord
from tjgui.core.models import Campaign, Status
from tjgui.core.overview.campaign_status import is_blocked


@dataclass(frozen=True, slots=True)
class Selected:
    """The campaigns of a run by what it does with them, in the mapping's order."""

    to_do: tuple[str, ...]  #: those that a run put back come last, so that they do not hold up the others
    skipped: tuple[str, ...]
    blocked: tuple[str, ...]  #: by problems in the files


class Selection:
    """Asks the record each time: campaigns change while a run goes on.

    :param wanted: the statuses of the campaigns that the run works on.
    :param only: the campaigns to work on; None for all of the batch.
    """

    def __init__(
        self, batch: Batch, record: BatchRecord, wanted: Collection[Status], only: Collection[str] | None
    ) -> None:
        self.campaigns: dict[str, Campaign] = {one.campaign_id: one for one in batch.campaigns}
        self._batch = batch
        self._record = record
        self._wanted = wanted
        self._only = only

    @property
    def enabled(self) -> list[str]:
        """All campaigns that the mapping does not disable."""
        return [one for one, campaign in self.campaigns.items() if campaign.enabled]

    def split(self) -> Selected:
        """Split the chosen campaigns by what the run does with them."""
        chosen = [one for one in self.campaigns if self.is_chosen(one)]
        blocked = {one: self.is_blocked(one) for one in chosen}
        is_due = {one: self.status(one) in self._wanted for one in chosen if not blocked[one]}
        return Selected(
            to_do=tuple(sorted((one for one, due in is_due.items() if due), key=self.was_put_back)),
            skipped=tuple(one for one, due in is_due.items() if not due),
            blocked=tuple(one for one in chosen if blocked[one]),
        )

    def is_chosen(self, campaign_id: str) -> bool:
        """Whether the user wants the campaign to be worked on."""
        campaign = self.campaigns.get(campaign_id)
        if campaign is None or not campaign.enabled:
            return False
        return self._only is None or campaign_id in self._only

    def is_blocked(self, campaign_id: str) -> bool:
        """Whether nothing can be done for the campaign until the batch's files are fixed."""
        return is_blocked(self._batch, self.campaigns[campaign_id], self._record.entry(campaign_id))

    def status(self, campaign_id: str) -> Status:
        """Return what the record says; a campaign without an entry is pending."""
        entry = self._record.entry(campaign_id)
        return entry.status if entry is not None else Status.PENDING

    def has_intent(self, campaign_id: str) -> bool:
        """Whether something was, or may have been, clicked that is not settled."""
        entry = self._record.entry(campaign_id)
        return entry is not None and entry.intent is not None

    def was_put_back(self, campaign_id: str) -> bool:
        """Whether an earlier failure of the campaign was not its own fault."""
        entry = self._record.entry(campaign_id)
        return entry is not None and entry.reason.code == "put_back"

    def parts_of(self, campaign_id: str) -> int:
        """Return in how many parts the campaign's CSV is uploaded."""
        csv = self._batch.csvs.get(self.campaigns[campaign_id].csv_path)
        return max(math.ceil(len(csv.rows) / csv.limits.ads), 1) if csv is not None else 1
