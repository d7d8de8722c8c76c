"""What a campaign's entry in a checkpoint says about the past. Pure functions.

A run feeds the history with the entries that it has just recorded, and a rebuild with those that were kept: both say
the same things with the same identities, so each may be added on top of the other.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace

from tjgui.core.checkpoint.entry import Attempt, CreatedAd, Entry, read_entry
from tjgui.core.history.past import PastAd, PastUpload
from tjgui.core.models import Status

#: Statuses of an entry without attempts, as older programs wrote it, that tell of an upload.
_ENDED = frozenset({Status.SUCCESS, Status.FAILED, Status.DRY_RUN_SUCCESS})


def facts_in(session_id: str, campaign_id: str, entry: Entry) -> tuple[list[PastUpload], list[PastAd]]:
    """Return everything that an entry knows, about its current CSV and about the others."""
    uploads = [*uploads_in(session_id, campaign_id, entry)]
    ads = [*ads_in(session_id, campaign_id, entry)]
    for raw in entry.other_contents:
        other = replace(read_entry(raw), campaign_name=entry.campaign_name)
        uploads += uploads_in(session_id, campaign_id, other)
        ads += ads_in(session_id, campaign_id, other)
    return uploads, ads


def ads_in(session_id: str, campaign_id: str, entry: Entry) -> tuple[PastAd, ...]:
    """Return the ads that an entry lists as created: those of uploads that are not finished."""
    occurrences: Counter[tuple[str, ...]] = Counter()
    ads = []
    for ad in entry.created:
        row = (ad.intent_id or session_id, ad.csv_sha256, str(ad.row), ad.source, ad.name, ad.target_url)
        occurrences[row] += 1
        identity = _identity(ad, (*row, str(occurrences[row])))
        ads.append(PastAd(session_id, campaign_id, ad, identity, entry.timestamp, entry.campaign_name, entry.csv_file))
    return tuple(ads)


def uploads_in(session_id: str, campaign_id: str, entry: Entry) -> tuple[PastUpload, ...]:
    """Return an entry's attempts, oldest first; the details are known of the last one only."""
    if not entry.attempts:
        return _without_attempts(session_id, campaign_id, entry)
    *earlier, last = entry.attempts
    plain = [
        _upload(session_id, campaign_id, entry, attempt, number) for number, attempt in enumerate(earlier, start=1)
    ]
    return (*plain, last_upload(session_id, campaign_id, entry, last))


def last_upload(session_id: str, campaign_id: str, entry: Entry, last: Attempt) -> PastUpload:
    """Return the entry's last attempt, with its details unless the user has given the campaign another status since."""
    upload = _upload(session_id, campaign_id, entry, last, len(entry.attempts) or 1)
    if last.status != entry.status.value:
        return upload
    upload = replace(upload, csv_name=entry.csv_file, ads_created=entry.ads_created)
    if entry.status not in _ENDED:
        return upload
    is_counted = entry.planned is not None
    return replace(
        upload,
        csv_sha256=entry.csv_sha256,
        planned=entry.planned,
        refused=entry.refused_ads if is_counted else None,
        left_out=entry.left_out if is_counted else None,
        creatives=entry.invalid_creatives,
    )


def _without_attempts(session_id: str, campaign_id: str, entry: Entry) -> tuple[PastUpload, ...]:
    if entry.status not in _ENDED or not entry.timestamp or not (entry.csv_file or entry.error):
        return ()
    attempt = Attempt(entry.timestamp, entry.status.value, entry.error, entry.seconds or 0.0)
    return (last_upload(session_id, campaign_id, entry, attempt),)


def _upload(session_id: str, campaign_id: str, entry: Entry, attempt: Attempt, number: int) -> PastUpload:
    return PastUpload(
        session_id=session_id,
        campaign_id=campaign_id,
        at=attempt.at,
        attempt=number,
        status=attempt.status,
        campaign_name=entry.campaign_name,
        error=attempt.error,
        seconds=attempt.seconds,
        live=False if attempt.status == Status.DRY_RUN_SUCCESS.value else None,
    )


def _identity(ad: CreatedAd, row: tuple[str, ...]) -> str:
    """Return what identifies an ad in its campaign: the site's ID, or else the attempt and the row."""
    if ad.ad_id:
        return f"id:{ad.ad_id}"
    return f"row:{hashlib.blake2b(repr(row).encode(), digest_size=16).hexdigest()}"
