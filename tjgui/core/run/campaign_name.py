"""What a campaign is called: its name is written into URLs that cost money, so that a guess is not good enough.

A name counts where the page shows it in the name's own element, or where two places agree: another heading, the page's
title, the overview, the campaign list, its settings, or the mapping (site-contract, "The campaign's name").
"""

from __future__ import annotations

from dataclasses import dataclass

from tjgui.core.errors import CampaignFault, NameDiffers, NameUncertain
from tjgui.core.models import Campaign, CampaignPageInfo
from tjgui.core.wording.message import NOTHING, Message


@dataclass(frozen=True, slots=True)
class ConfirmedName:
    """The name to go by, and what is to be said of it."""

    name: str
    fault: CampaignFault | None = None  #: why nothing may be uploaded with it
    notice: Message = NOTHING

    def check(self) -> None:
        """Raise where the name must not be written into a URL."""
        if self.fault is not None:
            raise self.fault


def confirmed_name(page: CampaignPageInfo, campaign: Campaign, *, strict: bool) -> ConfirmedName:
    """Return the campaign's name, with the fault of a name that is not proven.

    What an earlier upload went by proves nothing: it may not have been proven either.

    :param strict: whether a mapping that names it otherwise stops the campaign.
    """
    shown, mapped = _folded(page.name), _folded(campaign.name)
    if not shown:
        fault = NameUncertain(
            Message("name_not_shown", campaign=campaign.campaign_id), Message("name_not_shown_remedy")
        )
        return ConfirmedName(campaign.name, fault)
    if not page.is_name_certain and shown != mapped:
        fault = NameUncertain(
            Message("name_uncertain", campaign=campaign.campaign_id, name=page.name),
            Message("name_uncertain_remedy", name=page.name),
        )
        return ConfirmedName(page.name, fault)
    if not mapped or mapped == shown:
        return ConfirmedName(page.name)
    notice = Message("name_differs", site=page.name, mapping=campaign.name)
    if not strict:
        return ConfirmedName(page.name, notice=notice)
    return ConfirmedName(page.name, NameDiffers(notice, Message("name_differs_remedy")), notice)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
