"""Which of a CSV's ads are still to be created, whatever the campaign's name was for the earlier ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tjgui.core.batch.ad_csv import AdCsv, prepare_ads
from tjgui.core.checkpoint.entry import CreatedAd
from tjgui.core.models import Ad


@dataclass(frozen=True, slots=True)
class AdsLeft:
    """The ads of a CSV that are still to be created."""

    name: str  #: the campaign's name to continue with
    ads: tuple[Ad, ...]
    unknown: int  #: how many created ads apparently belong to no row of the CSV


def ads_left(csv: AdCsv, names: Iterable[str], created: Sequence[CreatedAd], tracking_parameter: str) -> AdsLeft:
    """Return the CSV's ads without those known to have been created.

    An ad created from this exact CSV is identified by its row, whatever the campaign's name, the settings or the
    site's limits are now; one from another version of the CSV by the row as the user wrote it. If neither was
    recorded, name and URL identify it: they contain the campaign's name and the ad-name length of that time. Of the
    `names` that the campaign may have had, the first one counts under which most ads are found: an unrecognised ad
    would be uploaded twice.
    """
    known = list(dict.fromkeys(one for one in names if one.strip())) or [""]
    done = {ad.row for ad in created if ad.row and ad.csv_sha256 == csv.sha256}
    others = [ad for ad in created if not (ad.row and ad.csv_sha256 == csv.sha256)]
    sources = Counter(ad.source for ad in others if ad.source)
    for ad in prepare_ads(csv, known[0], tracking_parameter=tracking_parameter):
        if ad.row not in done and sources[ad.source] > 0:
            sources[ad.source] -= 1
            done.add(ad.row)
    seen = Counter((ad.name, ad.target_url) for ad in others if not ad.source)
    found = Counter[str]()
    for way, name in _ways(csv, known, seen):
        rows = _take(prepare_ads(way, name, tracking_parameter=tracking_parameter), seen, done)
        found[name] += rows
    name = max(known, key=lambda one: found[one])
    ads = prepare_ads(csv, name, tracking_parameter=tracking_parameter)
    return AdsLeft(name, tuple(ad for ad in ads if ad.row not in done), sources.total() + seen.total())


def is_of_another_version(created: Sequence[CreatedAd], csv: AdCsv) -> bool:
    """Whether ads were created from a different CSV, or from this one before it was edited."""
    return any(ad.csv_sha256 not in {"", csv.sha256} for ad in created)


def _ways(csv: AdCsv, names: Sequence[str], seen: Counter[tuple[str, str]]) -> Iterator[tuple[AdCsv, str]]:
    """Return the ways in which ads may have been prepared: as they are now, then at the lengths of those still `seen`.

    Shortened to the length that it was shortened to, even if blanks before its ID were lost, a name is the same again.
    """
    yield from ((csv, name) for name in names)
    for length in sorted({len(name) for name, _ in +seen} - {0}):
        shortened = replace(csv, limits=replace(csv.limits, ad_name=length))
        yield from ((shortened, name) for name in names)


def _take(ads: Iterable[Ad], seen: Counter[tuple[str, str]], done: set[int]) -> int:
    """Pair ads with seen ones and remove both. Returns how many."""
    before = len(done)
    for ad in ads:
        key = (ad.name, ad.target_url)
        if ad.row not in done and seen[key] > 0:
            seen[key] -= 1
            done.add(ad.row)
    return len(done) - before
