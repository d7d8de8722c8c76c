"""What is worth knowing about a campaign's upload although it is no error: shown beside its outcome."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tjgui.core.models import RejectedCreative
from tjgui.core.run.existing_ads import ExistingAds
from tjgui.core.wording.message import NOTHING, Message

#: How many refused creatives a remark names; the report lists them all.
_MOST_NAMED = 5


def joined(remarks: Iterable[Message]) -> Message:
    """Return the remarks as one message; nothing if there are none."""
    whole = NOTHING
    for one in remarks:
        whole = Message("two_sentences", first=whole, second=one) if whole and one else one or whole
    return whole


def refused_remark(ads: int, rejected: Sequence[RejectedCreative], planned: int) -> Message:
    """Say that the site refused creatives, and how many ads were dropped for that."""
    if not ads:
        return NOTHING
    named = [f"{one.creative_id} ({one.reason})" if one.reason else one.creative_id for one in rejected[:_MOST_NAMED]]
    creatives = ", ".join([*named, *(["…"] if len(rejected) > _MOST_NAMED else [])])
    return Message("ads_refused", count=ads, of=planned, creatives=creatives)


def existing_remark(found: ExistingAds, planned: int, *, left_out: bool) -> Message:
    """Say that ads already existed, and what was done about it."""
    if not found.rows:
        return NOTHING
    return Message(
        "ads_left_out" if left_out else "ads_created_again", count=len(found.rows), of=planned, names=found.names
    )
