"""Which of a CSV's ads are on the site, according to the checkpoint."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tjgui.core.batch.ad_csv import AdCsv, prepare_ads
from tjgui.core.checkpoint.entry import Entry
from tjgui.core.models import Ad, Status


class Standing(StrEnum):
    """What is known about one ad."""

    STANDS = "stands"  #: it was seen on the site after its upload
    IN_DOUBT = "in_doubt"  #: it was, or may have been, sent; it was not seen on the site
    REJECTED = "rejected"  #: the site refuses one of its creatives
    MISSING = "missing"  #: it was not created
    NOT_KNOWN = "not_known"  #: an upload succeeded, but with another CSV or one that was not recorded


@dataclass(frozen=True, slots=True)
class AdStanding:
    """One ad of the CSV, and what is known about it."""

    ad: Ad
    standing: Standing
    ad_id: str | None = None  #: the site's own ID, if the ad was seen


def ad_standings(
    csv: AdCsv, entry: Entry | None, campaign_name: str, *, tracking_parameter: str = "sub11"
) -> tuple[AdStanding, ...]:
    """Return the CSV's ads in order, each with what is known about it. Ads with the same name and URL are counted."""
    ads = prepare_ads(csv, campaign_name, tracking_parameter=tracking_parameter)
    if entry is None:
        return tuple(AdStanding(ad, Standing.MISSING) for ad in ads)
    rejected = {one.creative_id for one in entry.invalid_creatives}
    if entry.status is Status.SUCCESS:
        return tuple(AdStanding(ad, _in_success(ad, csv, entry, rejected)) for ad in ads)
    return tuple(_unfinished(ads, entry, rejected))


def _in_success(ad: Ad, csv: AdCsv, entry: Entry, rejected: set[str]) -> Standing:
    if entry.csv_sha256 != csv.sha256:
        return Standing.NOT_KNOWN
    if not rejected.isdisjoint(ad.creative_ids):
        return Standing.REJECTED
    return Standing.NOT_KNOWN if entry.warning else Standing.STANDS


def _unfinished(ads: Sequence[Ad], entry: Entry, rejected: set[str]) -> list[AdStanding]:
    seen: dict[tuple[str, str], list[str | None]] = defaultdict(list)
    for created in entry.created:
        seen[created.name, created.target_url].append(created.ad_id)
    expected = entry.intent.expected if entry.intent is not None else ()
    awaited = Counter((planned.name, planned.target_url) for planned in expected)
    told = []
    for ad in ads:
        key = (ad.name, ad.target_url)
        if seen[key]:
            told.append(AdStanding(ad, Standing.STANDS, seen[key].pop(0)))
        elif awaited[key] > 0:
            awaited[key] -= 1
            told.append(AdStanding(ad, Standing.IN_DOUBT))
        elif not rejected.isdisjoint(ad.creative_ids):
            told.append(AdStanding(ad, Standing.REJECTED))
        else:
            told.append(AdStanding(ad, Standing.IN_DOUBT if entry.look_first else Standing.MISSING))
    return told
