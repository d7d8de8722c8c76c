"""The duplicate guard: which ads of a CSV already exist in the campaign, before anything is clicked.

Only a row with exactly the ad's name and URL leaves an ad out, or one that the history identifies. A row that could be
the ad, such as one whose name the table cuts, makes it unclear: then the user is asked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tjgui.core.checkpoint.entry import CreatedAd
from tjgui.core.models import Ad, AdsTable, SeenAd
from tjgui.core.run.past_attempts import named
from tjgui.core.run.reconcile import Key, key_of, may_be_there, without
from tjgui.core.wording.message import NOTHING, Message


@dataclass(frozen=True, slots=True)
class ExistingAds:
    """Ads of a CSV that already exist in their campaign, by their line in the CSV."""

    in_table: Mapping[int, SeenAd] = field(default_factory=dict)  #: with the row of the ads table
    gone: Mapping[int, CreatedAd] = field(default_factory=dict)  #: created earlier, but no longer in the ads table
    unclear: Message = NOTHING  #: why it is unknown which of the others exist

    @property
    def rows(self) -> Collection[int]:
        """The CSV's lines."""
        return self.in_table.keys() | self.gone.keys()

    @property
    def names(self) -> str:
        """The ads' names, with their IDs if these are known; only the first if there are many."""
        return named([*self.in_table.values(), *self.gone.values()])


def existing_ads(
    ads: Sequence[Ad], table: AdsTable, own: Sequence[CreatedAd], known: Sequence[CreatedAd]
) -> ExistingAds:
    """Find ads that exist; each row of the table, and each ad that was created earlier, accounts for one.

    An ad created earlier is recognised by its row as the user wrote it, too: since then the campaign's name, the
    tracking parameter or the length of names may have changed.

    :param own: ads that this upload created; they are not among `ads` any more.
    :param known: all ads that were ever created in the campaign, as far as this computer knows.
    """
    others = without(table, own)
    earlier = _not_own(known, own)
    by_id: dict[str | None, CreatedAd] = {ad.ad_id: ad for ad in earlier if ad.ad_id is not None}
    origins = [by_id.get(row.ad_id) for row in others.ads]
    shown = [key_of(row if origin is None else origin) for row, origin in zip(others.ads, origins, strict=True)]
    free = _Free(enumerate(shown))
    found = {ad.row: row for ad in ads if (row := free.take(key_of(ad))) is not None}
    gone: dict[int, CreatedAd] = {}
    if earlier and len(found) < len(ads):
        rows = _rows_of(earlier, others, shown)
        _add_by_source(found, gone, ads, earlier, rows, set(found.values()))
        _add_gone(found, gone, ads, earlier, rows)
    in_table = {number: others.ads[row] for number, row in found.items()}
    missing = [ad for ad in ads if ad.row not in in_table and ad.row not in gone]
    taken = set(found.values())
    unknown = [row for row in range(others.total) if origins[row] is None and row not in taken]
    return ExistingAds(in_table, gone, _doubt(missing, others, unknown))


class _Free:
    """Things that can each be taken once, by their name and URL."""

    def __init__(self, things: Iterable[tuple[int, Key]]) -> None:
        self._by_key: dict[Key, list[int]] = {}
        for number, key in things:
            if key[1]:  # without a URL, a name alone identifies nothing
                self._by_key.setdefault(key, []).append(number)

    def take(self, key: Key) -> int | None:
        there = self._by_key.get(key)
        return there.pop(0) if there else None


def _not_own(known: Sequence[CreatedAd], own: Sequence[CreatedAd]) -> list[CreatedAd]:
    ids = {ad.ad_id for ad in own if ad.ad_id is not None}
    rows = {(ad.csv_sha256, ad.row) for ad in own}
    return [ad for ad in known if ad.ad_id not in ids and not (ad.row and (ad.csv_sha256, ad.row) in rows)]


def _rows_of(earlier: Sequence[CreatedAd], table: AdsTable, shown: Sequence[Key]) -> dict[int, int]:
    """Return where in the table ads that were created earlier are now: by their ID, otherwise by name and URL."""
    by_id = {ad.ad_id: row for row, ad in enumerate(table.ads) if ad.ad_id is not None}
    rows = {number: by_id[one.ad_id] for number, one in enumerate(earlier) if one.ad_id in by_id}
    is_sure = len(by_id) == table.total
    taken = set(rows.values())
    free = _Free((row, key) for row, key in enumerate(shown) if row not in taken)
    for number, one in enumerate(earlier):
        if number not in rows and not (is_sure and one.ad_id) and (row := free.take(key_of(one))) is not None:
            rows[number] = row
    return rows


def _add_by_source(
    found: dict[int, int],
    gone: dict[int, CreatedAd],
    ads: Sequence[Ad],
    earlier: Sequence[CreatedAd],
    rows: Mapping[int, int],
    taken: set[int],
) -> None:
    """Add ads whose row in the CSV, as the user wrote it, was created earlier; `taken` are rows of the table."""
    by_source: dict[str, list[int]] = {}
    for number, one in enumerate(earlier):
        if one.source and rows.get(number) not in taken:
            by_source.setdefault(one.source, []).append(number)
    for ad in ads:
        if ad.row in found or not by_source.get(ad.source):
            continue
        number = by_source[ad.source].pop(0)
        if number in rows:
            found[ad.row] = rows[number]
        else:
            gone[ad.row] = earlier[number]


def _add_gone(
    found: Mapping[int, int],
    gone: dict[int, CreatedAd],
    ads: Sequence[Ad],
    earlier: Sequence[CreatedAd],
    rows: Mapping[int, int],
) -> None:
    """Add ads of which one of the same name and URL was created earlier and is no longer in the table."""
    belong = {id(one) for one in gone.values()}
    absent = [one for number, one in enumerate(earlier) if number not in rows and id(one) not in belong]
    free = _Free((number, key_of(one)) for number, one in enumerate(absent))
    for ad in ads:
        if ad.row not in found and ad.row not in gone and (number := free.take(key_of(ad))) is not None:
            gone[ad.row] = absent[number]


def _doubt(missing: Sequence[Ad], table: AdsTable, rows: Sequence[int]) -> Message:
    """Say which row of unknown origin may be an ad that seems to be missing; nothing if there is none."""
    found = may_be_there(missing, table, rows)
    if found is None:
        return NOTHING
    ad, row = found
    return Message("existing_may_be", name=missing[ad].name, shown=table.ads[row].name)
