"""One campaign as the table shows it: its outcome, or its current step."""

from __future__ import annotations

from dataclasses import dataclass

from tjgui.core.overview.campaign_status import CampaignOutcome
from tjgui.core.statuses import STATUSES, Counted
from tjgui.core.wording.message import Message


@dataclass(frozen=True, slots=True)
class CampaignRow(CampaignOutcome):
    """What the table shows of one campaign."""

    step: str = ""  #: the current step of a running campaign, such as "Waiting for the preview"
    looks_again_at: float | None = None  #: when its ads are checked again, on the clock `time.monotonic`

    @property
    def is_under_way(self) -> bool:
        """Whether a run works on it, or waits for its ads."""
        return STATUSES[self.status].counts_as is Counted.UNDER_WAY

    @property
    def details(self) -> Message | str:
        """The step while the campaign is running; otherwise the reason, or the notice if there is none."""
        return self.step if self.is_under_way else self.reason or self.notice
