"""One campaign as the table has it: what became of it, and what it is at."""

from __future__ import annotations

from dataclasses import dataclass

from tjgui.core.overview.campaign_status import CampaignOutcome
from tjgui.core.statuses import STATUSES, Counted
from tjgui.core.wording.message import Message


@dataclass(frozen=True, slots=True)
class CampaignRow(CampaignOutcome):
    """What the table shows of one campaign."""

    step: str = ""  #: what a campaign that is under way is at, such as "Waiting for the preview"
    looks_again_at: float | None = None  #: when its ads are looked for again, on the clock `time.monotonic`

    @property
    def is_under_way(self) -> bool:
        """Whether a run has it in hand, or awaits its ads."""
        return STATUSES[self.status].counts_as is Counted.UNDER_WAY

    @property
    def details(self) -> Message | str:
        """The step while the campaign is under way; otherwise the reason, and where there is none, the notice."""
        return self.step if self.is_under_way else self.reason or self.notice
