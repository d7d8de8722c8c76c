"""A campaign's name: it is written into URLs that cost money, so a guess is not good enough.

A name counts if the page shows it in the name's own element, or if two places agree: another heading, the page's
title, the overview, the campaign list, its settings, or the mapping (site-contract, "The campaign's name").
"""

from __future__ import annotations

from dataclasses import dataclass

from tjgui.core.errors import CampaignFault, NameDiffers, NameUncertain
from tjgui.core.models import Campaign, CampaignPageInfo, folded_name
from tjgui.core.wording.message import NOTHING, Message


@dataclass(frozen=True, slots=True)
class ConfirmedName:
    """The name to use, and what the user should know about it."""

    name: str
    fault: CampaignFault | None = None  #: why nothing may be uploaded with it
    notice: Message = NOTHING

    def check(self) -> None:
        """Raise if the name must not be written into a URL."""
        if self.fault is not None:
            raise self.fault


def confirmed_name(page: CampaignPageInfo, campaign: Campaign, *, strict: bool) -> ConfirmedName:
    """Return the campaign's name, with a fault if the name is not proven.

    The name that an earlier upload used proves nothing: it may not have been proven either.

    :param strict: whether a different name in the mapping stops the campaign.
    """
    shown, mapped = folded_name(page.name), folded_name(campaign.name)
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
