"""No attempt is forgotten: ads that appear after their attempt was given up are counted, not uploaded again.

An attempt whose ads were not seen stays in the campaign's entry, with what was expected, what was in the campaign
before, and when. Before every later upload the table is compared with all of these attempts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tjgui.core.checkpoint.entry import CreatedAd, Intent
from tjgui.core.models import AdsTable, SeenAd
from tjgui.core.run.reconcile import Finding, Verdict, reconcile, without
from tjgui.core.wording.message import NOTHING, Message

#: How many ads a message names; a report lists them all.
_MOST_NAMED = 20


@dataclass(frozen=True, slots=True)
class Later:
    """What the table shows of earlier attempts."""

    found: tuple[CreatedAd, ...]  #: their ads that are in the campaign and were not known before
    past: tuple[Intent, ...]  #: the attempts, each with its ads that are still missing
    doubt: Message = NOTHING  #: why it is unknown which of their ads are there


def look_for_past_attempts(past: Sequence[Intent], created: Sequence[CreatedAd], table: AdsTable) -> Later:
    """Compare the table with earlier attempts, oldest first; rows of ads `created` since then do not count."""
    found: list[CreatedAd] = []
    outstanding: list[Intent] = []
    for number, attempt in enumerate(past):
        rest = without(table, (*created[attempt.created_before :], *found))
        verdict = reconcile(attempt.before, rest, attempt.expected, is_later=True)
        if verdict.finding is Finding.UNCLEAR or (verdict.finding is Finding.NONE and verdict.alike):
            if attempt.was_pressed:
                return Later(tuple(found), (*outstanding, *past[number:]), why_open(verdict))
            continue  # only ads that are certainly its own could prove otherwise
        found += created_by(attempt, verdict)
        missing = what_is_missing(attempt, verdict)
        if missing is not None:
            outstanding.append(missing)
    return Later(tuple(found), tuple(outstanding))


def created_by(attempt: Intent, verdict: Verdict) -> tuple[CreatedAd, ...]:
    """Return the ads of an attempt that were found, each with its CSV row."""
    return tuple(
        CreatedAd(
            attempt.expected[index].name,
            attempt.expected[index].target_url,
            seen.ad_id,
            row=attempt.expected[index].row,
            csv_sha256=attempt.csv_sha256,
            source=attempt.expected[index].source,
            intent_id=attempt.intent_id,
        )
        for index, seen in verdict.found
    )


def created_twice(created: Sequence[CreatedAd]) -> tuple[CreatedAd, ...]:
    """Return the ads of rows that were created before: two attempts at them have appeared."""
    known: set[tuple[str, int]] = set()
    twice = []
    for ad in created:
        if ad.row and (ad.csv_sha256, ad.row) in known:
            twice.append(ad)
        known.add((ad.csv_sha256, ad.row))
    return tuple(twice)


def named(ads: Sequence[CreatedAd | SeenAd]) -> str:
    """Return the ads' names, with their IDs if the table shows them; only the first if there are many."""
    names = [f"{ad.name} ({ad.ad_id})" if ad.ad_id else ad.name for ad in ads]
    return ", ".join([*names[:_MOST_NAMED], *(["…"] if len(names) > _MOST_NAMED else [])])


def what_is_missing(attempt: Intent, verdict: Verdict) -> Intent | None:
    """Return the attempt with its ads that are not in the campaign; None if all are."""
    expected = tuple(attempt.expected[index] for index in verdict.missing)
    return replace(attempt, expected=expected) if expected else None


def why_open(verdict: Verdict) -> Message:
    """Say why it is unclear which of an attempt's ads are in the campaign."""
    if verdict.reason:
        return verdict.reason
    names = ", ".join(sorted({f"“{ad.name}”" for ad in verdict.alike})[:3])
    return Message("unclear_same_url", names=names)
