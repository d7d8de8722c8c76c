"""The duplicate guard: which ads of a CSV already exist in the campaign, before anything is clicked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from tjgui.core.checkpoint.entry import CreatedAd
from tjgui.core.models import Ad, AdsTable, SeenAd
from tjgui.core.run.past_attempts import named
from tjgui.core.run.reconcile import pairs, why_pairs_are_open, without
from tjgui.core.wording.message import NOTHING, Message


@dataclass(frozen=True, slots=True)
class ExistingAds:
    """Ads of a CSV that already exist in their campaign, by their line in the CSV."""

    in_table: dict[int, SeenAd] = field(default_factory=dict)  #: with the row of the ads table
    gone: dict[int, CreatedAd] = field(default_factory=dict)  #: created earlier, but no longer in the ads table
    unclear: Message = NOTHING  #: why it is unknown which of the ads exist

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
    by_index = pairs(ads, others)
    found = ExistingAds(
        {ads[index].row: others.ads[row] for index, row in by_index.items()}, {}, why_pairs_are_open(ads, others)
    )
    if known and len(found.in_table) < len(ads):
        _add_created_earlier(found, ads, _not_own(known, own), others, set(by_index.values()))
    return found


def _not_own(known: Sequence[CreatedAd], own: Sequence[CreatedAd]) -> list[CreatedAd]:
    ids = {ad.ad_id for ad in own if ad.ad_id is not None}
    rows = {(ad.csv_sha256, ad.row) for ad in own if ad.row}
    return [ad for ad in known if ad.ad_id not in ids and not (ad.row and (ad.csv_sha256, ad.row) in rows)]


def _add_created_earlier(
    found: ExistingAds, ads: Sequence[Ad], earlier: Sequence[CreatedAd], table: AdsTable, used: set[int]
) -> None:
    """Add the ads of the CSV that were created earlier, in the table or not; `used` are the table's paired rows."""
    rows = _rows_of(earlier, table)
    by_source: dict[str, list[int]] = {}
    for number, one in enumerate(earlier):
        if one.source and rows.get(number) not in used:
            by_source.setdefault(one.source, []).append(number)
    taken: set[int] = set()
    for ad in ads:
        if ad.row in found.in_table or not by_source.get(ad.source):
            continue
        number = by_source[ad.source].pop(0)
        taken.add(number)
        if number in rows:
            found.in_table[ad.row] = table.ads[rows[number]]
        else:
            found.gone[ad.row] = earlier[number]
    left = [ad for ad in ads if ad.row not in found.rows]
    gone = [one for number, one in enumerate(earlier) if number not in rows and number not in taken]
    shown = AdsTable(tuple(SeenAd(None, one.name, one.target_url) for one in gone))
    found.gone.update({left[index].row: gone[row] for index, row in pairs(left, shown).items()})


def _rows_of(earlier: Sequence[CreatedAd], table: AdsTable) -> dict[int, int]:
    """Return where in the table ads that were created earlier are now: by their ID, otherwise by name and URL."""
    by_id = {ad.ad_id: row for row, ad in enumerate(table.ads) if ad.ad_id is not None}
    rows = {number: by_id[one.ad_id] for number, one in enumerate(earlier) if one.ad_id in by_id}
    is_sure = len(by_id) == table.total
    rest = [number for number, one in enumerate(earlier) if number not in rows and not (is_sure and one.ad_id)]
    free = [row for row in range(table.total) if row not in rows.values()]
    found = pairs([earlier[number] for number in rest], AdsTable(tuple(table.ads[row] for row in free)))
    return rows | {rest[index]: free[row] for index, row in found.items()}
