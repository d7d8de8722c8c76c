"""Which of a CSV's ads are still to be created, whatever the campaign was called when the others were."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tjgui.core.batch.ad_csv import AdCsv, prepare_ads
from tjgui.core.checkpoint.entry import CreatedAd
from tjgui.core.models import Ad

#: A name that was shortened lost at most so many blanks before its id besides.
_BLANKS_LOST = 9


def ads_left(
    csv: AdCsv, names: Iterable[str], created: Sequence[CreatedAd], tracking_parameter: str
) -> tuple[str, list[Ad]]:
    """Return the campaign's name to go on with, and the CSV's ads less those that are known to have been created.

    An ad that was created from this very CSV is known by its row, whatever the campaign, the settings or the site's
    limits say now. Where the row was not noted, or it is of another version of the CSV, its name and URL tell: they
    carry the name that the campaign had then, and ad names of the length that was taken then. Of the `names` that it
    may have had, the first one counts under which most of them are found again: an ad that is not recognised would go
    up a second time.
    """
    known = list(dict.fromkeys(one for one in names if one.strip())) or [""]
    done = {ad.row for ad in created if ad.row and ad.csv_sha256 == csv.sha256}
    others = [ad for ad in created if not (ad.row and ad.csv_sha256 == csv.sha256)]
    seen = Counter((ad.name, ad.target_url) for ad in others)
    found = Counter[str]()
    for way, name in _ways(csv, known, seen):
        rows = _take(prepare_ads(way, name, tracking_parameter=tracking_parameter), seen, done)
        found[name] += rows
    name = max(known, key=lambda one: found[one])
    ads = prepare_ads(csv, name, tracking_parameter=tracking_parameter)
    return name, [ad for ad in ads if ad.row not in done]


def is_of_another_version(created: Sequence[CreatedAd], csv: AdCsv) -> bool:
    """Whether ads were created from another CSV than this one, or from this one before it was edited."""
    return any(ad.csv_sha256 not in {"", csv.sha256} for ad in created)


def _ways(csv: AdCsv, names: Sequence[str], seen: Counter[tuple[str, str]]) -> Iterator[tuple[AdCsv, str]]:
    """Return the ways in which ads may have been prepared: as they are now, then, for what is left, at other lengths.

    Ends when none of the ads that were `seen` is left, or when a length explains none of those that are.
    """
    yield from ((csv, name) for name in names)
    before = 0
    while seen.total() not in {0, before}:
        before = seen.total()
        longest = max(len(name) for name, _ in seen.elements())
        for length in range(max(longest, 1), longest + _BLANKS_LOST):
            shortened = replace(csv, limits=replace(csv.limits, ad_name=length))
            yield from ((shortened, name) for name in names)


def _take(ads: Iterable[Ad], seen: Counter[tuple[str, str]], done: set[int]) -> int:
    """Pair ads with seen ones: both are done with. Returns how many."""
    before = len(done)
    for ad in ads:
        key = (ad.name, ad.target_url)
        if ad.row not in done and seen[key] > 0:
            seen[key] -= 1
            done.add(ad.row)
    return len(done) - before
