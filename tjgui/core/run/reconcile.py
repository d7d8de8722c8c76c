"""Ads seen before, ads seen after, ads expected: what really happened in an upload.

Pure functions. They never guess: anything ambiguous is `Finding.UNCLEAR`, and the caller asks the user.
"""

from __future__ import annotations

import html
import os
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Protocol
from urllib.parse import unquote

from tjgui.core.models import AdsTable, SeenAd
from tjgui.core.plain_text import plain
from tjgui.core.wording.message import NOTHING, Message

#: Scheme, user and host of a URL.
_ORIGIN = re.compile(r"(https?)://([^/?#\\@]*@)?([^/?#\\@]*)", re.IGNORECASE)
_USUAL_PORTS = {"http": ":80", "https": ":443"}
#: The ellipses that a table uses for omitted text.
_ELLIPSES = ("…", "...")
#: A name that the site cut without an ellipsis needs this many characters to be recognised by its beginning.
_SHORTEST_CUT_NAME = 12
#: If all names are cut at the same length, and IDs and URLs agree, fewer are enough.
_SHORTEST_COMMON_CUT = 6


class Expected(Protocol):
    """An ad that was to be created; any object with these three attributes, such as an intent's planned ad."""

    @property
    def name(self) -> str:
        """The ad's name, as it was uploaded."""
        ...

    @property
    def target_url(self) -> str:
        """The ad's target URL, as it was uploaded."""
        ...

    @property
    def cells(self) -> tuple[str, ...]:
        """The whole row as it was uploaded: two ads with equal rows are interchangeable."""
        ...


#: Name and URL of an ad.
Key = tuple[str, str]


class Known(Expected, Protocol):
    """An ad that was created and seen."""

    @property
    def ad_id(self) -> str | None:
        """The site's own ID; None if the table showed none."""
        ...


class Finding(StrEnum):
    """The result of one upload."""

    ALL = "all"  #: every expected ad is there, once
    PART = "part"  #: some are there, some are not
    NONE = "none"  #: none of them is there
    SURPLUS = "surplus"  #: all are there, some of them more than once
    UNCLEAR = "unclear"  #: the table is ambiguous


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found, ad by ad."""

    finding: Finding
    found: tuple[tuple[int, SeenAd], ...]  #: index into the expected ads, and the row in which the ad was found
    missing: tuple[int, ...]  #: indices of the expected ads that are not there
    surplus: tuple[SeenAd, ...] = ()  #: new rows that match an expected ad, beyond the number expected
    foreign: tuple[SeenAd, ...] = ()  #: new rows that are not ours, such as a colleague's
    alike: tuple[SeenAd, ...] = ()  #: those of them with what may be a missing ad's target URL: ours, renamed?
    reason: Message = NOTHING  #: why it is unclear


def reconcile(before: AdsTable, after: AdsTable, expected: Sequence[Expected], *, is_later: bool = False) -> Verdict:
    """Determine which of the `expected` ads were created between the two readings.

    IDs decide if the table shows them; rows without one are compared by name and target URL. Older ads with the same
    names and URLs, and ads that somebody else added in the meantime, are not counted as ours unless they cannot be
    distinguished. The finding is a part only if the rows can be assigned in just one way: which ads are missing is
    never guessed.

    :param is_later: the two readings are far apart, so ads may have been deleted in between; missing rows then count
        only if they could hide a new ad with the same name and URL.
    """
    new, gone_rows = _difference(before.ads, after.ads)
    gone = gone_rows.total()
    if is_later:
        has_ids = None not in {ad.ad_id for ad in (*before.ads, *after.ads)}
        wanted = {(_plain(one.name), _canonical(one.target_url)) for one in expected}
        gone = 0 if has_ids else sum(count for key, count in gone_rows.items() if key in wanted)
    if not any(ad.target_url for ad in (*before.ads, *after.ads)):
        new = [replace(ad, target_url=None) for ad in new]  # empty cells: the names decide alone
    new = _as_uploaded(new, expected, before)
    likeness = _likeness((*before.ads, *after.ads))
    matching = _match(expected, new, likeness)
    pairs = sorted((index, row) for row, index in matching.owner.items())
    taken = {row for _, row in pairs}
    missing = tuple(index for index in range(len(expected)) if index not in {found for found, _ in pairs})
    left = [ad for row, ad in enumerate(new) if row not in taken]
    beyond = {row for rows in _rows_that(likeness.same_ad, expected, left) for row in rows}
    surplus = tuple(ad for row, ad in enumerate(left) if row in beyond)
    others = [ad for row, ad in enumerate(left) if row not in beyond]
    names = _Names(expected[index].name for index in missing)
    urls = {_canonical(expected[index].target_url) for index in missing}
    doubts = _Doubts(
        surplus=surplus,
        similar=[ad for ad in others if names.may_have(ad.name)],
        alike=tuple(ad for ad in others if _is_one_of(urls, ad.target_url or None)),
        gone=gone,
        swapped=matching.other_reading(expected, missing),
    )
    if surplus and not missing and (lacking := _without_own_row(expected, new, likeness)) is not None:
        doubts = replace(doubts, unproven=lacking)
    finding, reason = _judge(expected, missing, doubts)
    return Verdict(
        finding=finding,
        found=tuple((index, new[row]) for index, row in pairs),
        missing=missing,
        surplus=surplus,
        foreign=tuple(others),
        alike=doubts.alike,
        reason=reason,
    )


@dataclass(frozen=True, slots=True)
class _Doubts:
    """What may make it uncertain that ads are missing."""

    surplus: Sequence[SeenAd]
    similar: Sequence[SeenAd]  #: foreign rows with the name of a missing ad
    alike: tuple[SeenAd, ...]  #: foreign rows that may have a missing ad's target URL
    gone: int  #: rows that were there before and are no longer shown
    swapped: tuple[int, int] | None  #: a missing ad, and a found one that may be missing instead
    unproven: int | None = None  #: an ad all of whose rows may be other ads that were created more than once


def _judge(expected: Sequence[Expected], missing: Sequence[int], doubts: _Doubts) -> tuple[Finding, Message]:
    if doubts.unproven is not None:
        return Finding.UNCLEAR, Message("unclear_surplus_alike", name=expected[doubts.unproven].name)
    if not missing:
        return (Finding.SURPLUS if doubts.surplus else Finding.ALL), NOTHING
    is_part = len(missing) < len(expected)
    why = _why_table_misleads(doubts) or (_why_part_is_open(expected, missing, doubts) if is_part else NOTHING)
    if why:
        return Finding.UNCLEAR, why
    return (Finding.PART if is_part else Finding.NONE), NOTHING


def _why_table_misleads(doubts: _Doubts) -> Message:
    """Say why ads that seem to be missing may be there after all."""
    if doubts.similar:
        return Message("unclear_other_url", names=_named(doubts.similar))
    if doubts.surplus:
        return Message("unclear_surplus_and_missing", names=_named(doubts.surplus))
    return Message("unclear_rows_gone", count=doubts.gone) if doubts.gone else NOTHING


def _why_part_is_open(expected: Sequence[Expected], missing: Sequence[int], doubts: _Doubts) -> Message:
    """Say why it is unclear which ads of a part are missing: ads must not be uploaded again on a guess."""
    if doubts.swapped is not None:
        one, other = (expected[index].name for index in doubts.swapped)
        found = len(expected) - len(missing)
        return Message("unclear_which", found=found, of=len(expected), one=one, other=other)
    return Message("unclear_other_names", names=_named(doubts.alike)) if doubts.alike else NOTHING


def _without_own_row(expected: Sequence[Expected], rows: Sequence[SeenAd], likeness: _Likeness) -> int | None:
    """Return an ad that may be missing although there are enough rows: all that could be it could be another ad, too.

    Where ads were created more than once, rows that look alike may all be the same ad.
    """
    may_be: dict[int, set[tuple[str, str, tuple[str, ...]]]] = {}
    possible = _rows_that(likeness.may_be_ad, expected, rows)
    for one, found in zip(expected, possible, strict=True):
        for row in found:
            may_be.setdefault(row, set()).add(_identity(one))
    return next(
        (index for index, found in enumerate(possible) if not any(len(may_be[row]) == 1 for row in found)), None
    )


def _named(ads: Sequence[SeenAd]) -> str:
    return ", ".join(sorted({f"“{ad.name}”" for ad in ads})[:3])


def without(table: AdsTable, known: Sequence[Known]) -> AdsTable:
    """Return the table without the rows of ads that are accounted for.

    An ID identifies its row. If a row shows none, or an ad's ID is unknown, name and target URL identify it, as far as
    the table shows them.
    """
    shown = {ad.ad_id for ad in table.ads if ad.ad_id is not None}
    by_id = {one.ad_id for one in known if one.ad_id is not None and one.ad_id in shown}
    others = [one for one in known if one.ad_id not in by_id and (one.ad_id is None or len(shown) < table.total)]
    rows = [ad for ad in table.ads if ad.ad_id is None or ad.ad_id not in by_id]
    has_urls = any(ad.target_url for ad in table.ads)
    plain = rows if has_urls else [replace(ad, target_url=None) for ad in rows]
    taken = _match(others, plain, _likeness(table.ads)).owner
    return AdsTable(tuple(ad for row, ad in enumerate(rows) if row not in taken))


def pairs(expected: Sequence[Expected], table: AdsTable) -> dict[int, int]:
    """Pair ads with rows of a table that can be them; returns the position of the ad -> that of its row."""
    return {index: row for row, index in _match(expected, table.ads, _likeness(table.ads)).owner.items()}


def key_of(ad: Expected | SeenAd) -> Key:
    """Return what identifies an ad exactly: its name and its URL, without what sites change in writing them."""
    return _plain(ad.name), _canonical(ad.target_url or "")


def may_be_there(expected: Sequence[Expected], table: AdsTable, rows: Sequence[int]) -> tuple[int, int] | None:
    """Return an ad, and one of these rows of the table that may be it, however unlikely; None if there is none."""
    if not expected or not rows:
        return None
    likeness = _likeness(table.ads)
    shown = [replace(table.ads[row], target_url=table.ads[row].target_url or None) for row in rows]
    possible = _rows_that(likeness.may_be_ad, expected, shown)
    return next(((index, rows[found[0]]) for index, found in enumerate(possible) if found), None)


def _difference(before: Sequence[SeenAd], after: Sequence[SeenAd]) -> tuple[list[SeenAd], Counter[tuple[str, str]]]:
    """Split `after` into old and new rows; returns the new ones, and name and URL of the old ones that are gone."""
    ids_after = {ad.ad_id for ad in after if ad.ad_id is not None}
    ids_before = {ad.ad_id for ad in before if ad.ad_id is not None}
    # A row may not show its checkbox yet, or no longer: those rows are identified by name and URL instead.
    leftover = Counter(_key(ad) for ad in before if ad.ad_id is None or ad.ad_id not in ids_after)
    all_have_ids = None not in {ad.ad_id for ad in (*before, *after)}
    new = []
    for ad in after:
        if ad.ad_id is not None and ad.ad_id in ids_before:
            continue
        if not all_have_ids and leftover[_key(ad)] > 0:
            leftover[_key(ad)] -= 1
            continue
        new.append(ad)
    return new, +leftover


def _as_uploaded(new: list[SeenAd], expected: Sequence[Expected], before: AdsTable) -> list[SeenAd]:
    """Return new rows under the names they were uploaded with, if the table changes all names in the same way.

    For example, the same word may follow each name, or all may be cut at the same length. The change is undone only if
    that explains every new row: as many as were uploaded, each with a new ID, with exactly the uploaded names and URLs.
    A row without a URL explains nothing, and a single ad counts only if every other name in the table is changed in
    the same way.
    """
    if len(new) != len(expected) or any(ad.ad_id is None or not ad.target_url for ad in new):
        return new
    wanted = Counter((_plain(one.name), _canonical(one.target_url)) for one in expected)
    names = [_plain(ad.name) for ad in new]
    if Counter(names) == Counter(name for name, _ in wanted.elements()):
        return new
    lead = os.path.commonprefix(names)  # noqa: RUF071 - of characters
    tail = os.path.commonprefix([name[::-1] for name in names])[::-1]  # noqa: RUF071 - of characters
    ways = [(lead[:count], "") for count in range(1, len(lead) + 1)] + [
        ("", tail[count:]) for count in range(len(tail))
    ]
    for front, back in ways:
        bare = [name.removeprefix(front).removesuffix(back).strip() for name in names]
        if _pairs_up(bare, new, wanted) and _is_shared(front, back, new, before):
            return [replace(ad, name=name) for ad, name in zip(new, bare, strict=True)]
    longest = max(len(name) for name in names)
    if longest >= _SHORTEST_COMMON_CUT and len(new) > 1:
        cut = {(name[:longest].rstrip(), url): name for name, url in wanted}
        whole = [cut.get((name, _canonical(ad.target_url or "")), "") for name, ad in zip(names, new, strict=True)]
        if len(cut) == len(wanted) and _pairs_up(whole, new, wanted):
            return [replace(ad, name=name) for ad, name in zip(new, whole, strict=True)]
    return new


def _is_shared(front: str, back: str, new: Sequence[SeenAd], before: AdsTable) -> bool:
    """Whether the table itself adds this to names: a single new name could simply be a different one."""
    others = [_plain(ad.name) for ad in before.ads]
    return len(new) > 1 or (bool(others) and all(one.startswith(front) and one.endswith(back) for one in others))


def _pairs_up(names: Sequence[str], new: Sequence[SeenAd], wanted: Counter[tuple[str, str]]) -> bool:
    """Whether rows with these names are exactly the uploaded ads."""
    return Counter((name, _canonical(ad.target_url or "")) for name, ad in zip(names, new, strict=True)) == wanted


def _key(ad: SeenAd) -> tuple[str, str]:
    return _plain(ad.name), _canonical(ad.target_url or "")


@dataclass(frozen=True, slots=True)
class _Matching:
    """Which new row belongs to which expected ad, and which rows each ad could have."""

    owner: dict[int, int]  #: row -> expected ad
    possible: Sequence[Sequence[int]]  #: the rows that each expected ad could have, however unlikely

    def other_reading(self, expected: Sequence[Expected], missing: Sequence[int]) -> tuple[int, int] | None:
        """Return a missing ad and a different, found one that could be the missing one instead.

        The same number of rows can be assigned to ads in another way exactly if an alternating path leads from an ad
        without a row to one with a row (Berge 1957).
        """
        for start in {_identity(expected[index]): index for index in missing}.values():
            reached, queue = {start}, [start]
            while queue:
                for row in self.possible[queue.pop()]:
                    found = self.owner.get(row)
                    if found is None or found in reached:
                        continue
                    if _identity(expected[found]) != _identity(expected[start]):
                        return start, found
                    reached.add(found)
                    queue.append(found)
        return None


def _identity(one: Expected) -> tuple[str, str, tuple[str, ...]]:
    return one.name, one.target_url, one.cells


def _match(expected: Sequence[Expected], rows: Sequence[SeenAd], likeness: _Likeness) -> _Matching:
    """Pair as many expected ads with rows as possible, exact matches first (augmenting paths, Kuhn 1955)."""
    owner: dict[int, int] = {}
    free_rows: dict[tuple[str, str | None], list[int]] = {}
    for row, ad in reversed(list(enumerate(rows))):
        free_rows.setdefault((ad.name, ad.target_url), []).append(row)
    unmatched = []
    for index, one in enumerate(expected):
        exact = free_rows.get((one.name, one.target_url))
        if exact:
            owner[exact.pop()] = index
        else:
            unmatched.append(index)
    if not unmatched:
        return _Matching(owner, ())
    likely = _rows_that(likeness.same_ad, expected, rows)
    hopeless: set[int] = set()
    for index in unmatched:
        _augment(index, likely, owner, hopeless)
    return _Matching(owner, _rows_that(likeness.may_be_ad, expected, rows))


def _rows_that(
    fit: Callable[[Expected, SeenAd], bool], expected: Sequence[Expected], rows: Sequence[SeenAd]
) -> list[list[int]]:
    """Return the rows that fit each expected ad; only rows that can have its URL are considered."""
    by_url: dict[str, list[int]] = {}
    anywhere: list[int] = []  # no URL, or a shortened one
    for row, ad in enumerate(rows):
        if ad.target_url is None or any(dots in ad.target_url for dots in _ELLIPSES):
            anywhere.append(row)
        else:
            by_url.setdefault(_canonical(ad.target_url), []).append(row)
    return [
        [row for row in sorted((*by_url.get(_canonical(one.target_url), ()), *anywhere)) if fit(one, rows[row])]
        for one in expected
    ]


def _augment(start: int, likely: Sequence[Sequence[int]], owner: dict[int, int], hopeless: set[int]) -> None:
    """Find a row for one more ad, passing rows on from ad to ad.

    :param hopeless: rows that do not lead to a free one; what cannot be reached now never can be.
    """
    wanted_by: dict[int, int] = {}  # row -> the ad that wants it
    queue = [start]
    while queue:
        index = queue.pop()
        for row in likely[index]:
            if row in wanted_by or row in hopeless:
                continue
            wanted_by[row] = index
            if row not in owner:
                _hand_on(row, wanted_by, owner)
                return
            queue.append(owner[row])
    hopeless.update(wanted_by)


def _hand_on(free_row: int, wanted_by: Mapping[int, int], owner: dict[int, int]) -> None:
    """Give the free row to the ad that wants it, that ad's old row to the ad that wants that one, and so on."""
    row_of = {index: row for row, index in owner.items()}
    row: int | None = free_row
    while row is not None:
        index = wanted_by[row]
        owner[row] = index
        row = row_of.get(index)


def _likeness(ads: Sequence[SeenAd]) -> _Likeness:
    """Return how the table may shorten names: without an ellipsis, at the length of its longest ones."""
    lengths = Counter(len(_plain(ad.name)) for ad in ads)
    longest = max(lengths, default=0)
    return _Likeness(longest, looks_cut=lengths[longest] > 1)


@dataclass(frozen=True, slots=True)
class _Likeness:
    """Whether a row of the table can be an ad, although the site may have shortened what it shows."""

    longest: int  #: characters of the longest name
    looks_cut: bool  #: several names have this length, as if the table cut them there

    def same_ad(self, one: Expected, seen: SeenAd) -> bool:
        """Whether the row can be the ad."""
        return self.same_name(one.name, seen) and _same_url(one.target_url, seen.target_url)

    def same_name(self, expected: str, seen: SeenAd) -> bool:
        """Whether the table's name can be the expected one, trimmed or cut by the site.

        A beginning without an ellipsis is a cut name only if several names have this length, none is longer, and the
        row shows a target URL: otherwise it is a name of its own, such as a colleague's shorter one.
        """
        expected, shown = _plain(expected), _plain(seen.name)
        if expected == shown or _abbreviates(shown, expected):
            return True
        return self.looks_cut and bool(seen.target_url) and self._is_beginning(expected, shown)

    def may_be_ad(self, one: Expected, seen: SeenAd) -> bool:
        """Whether the row could still be the ad: a single name may be a cut one, too."""
        if not _same_url(one.target_url, seen.target_url):
            return False
        return self.same_name(one.name, seen) or self._is_beginning(_plain(one.name), _plain(seen.name))

    def _is_beginning(self, expected: str, shown: str) -> bool:
        return len(shown) >= _SHORTEST_CUT_NAME and shown == expected[: self.longest].rstrip()


class _Names:
    """Names of ads that are missing."""

    def __init__(self, names: Iterable[str]) -> None:
        self._sorted = sorted({_plain(name) for name in names})
        self._all = frozenset(self._sorted)

    def may_have(self, shown: str) -> bool:
        """Whether the table's name could be one of them, or its beginning, however unlikely."""
        shown = _plain(shown)
        if shown in self._all:
            return True
        if any(dots in shown for dots in _ELLIPSES):
            return any(_abbreviates(shown, name) for name in self._sorted)
        at = bisect_left(self._sorted, shown)
        return len(shown) >= _SHORTEST_CUT_NAME and at < len(self._sorted) and self._sorted[at].startswith(shown)


def _is_one_of(urls: Collection[str], shown: str | None) -> bool:
    """Whether the table's URL can be one of these canonical ones."""
    if shown is None:
        return bool(urls)
    shown = _canonical(shown)
    if shown in urls:
        return True
    return any(dots in shown for dots in _ELLIPSES) and any(_abbreviates(shown, url) for url in urls)


def _same_url(expected: str, shown: str | None) -> bool:
    """Whether the table's URL is the expected one; in a table without URLs the name alone decides."""
    if shown is None:
        return True
    expected, shown = _canonical(expected), _canonical(shown)
    return expected == shown or _abbreviates(shown, expected)


def _abbreviates(shown: str, whole: str) -> bool:
    for dots in _ELLIPSES:
        head, found, tail = shown.partition(dots)
        if found and head and len(head) + len(tail) <= len(whole):
            return whole.startswith(head.rstrip()) and whole.endswith(tail.lstrip())
    return False


@lru_cache(maxsize=65_536)
def _plain(text: str) -> str:
    return plain(html.unescape(text))


@lru_cache(maxsize=65_536)
def _canonical(url: str) -> str:
    """Return a URL as a browser writes it, but decoded: scheme and host in lower case, without the usual port."""
    text = html.unescape(url.strip())
    if origin := _ORIGIN.match(text):
        scheme, host = origin[1].lower(), origin[3].lower().removesuffix(_USUAL_PORTS[origin[1].lower()])
        rest = text[origin.end() :]
        slash = "/" if rest[:1] in {"?", "#"} else ""
        text = f"{scheme}://{origin[2] or ''}{host}{slash}{rest}"
    return unquote(text).rstrip("/")


def whole_text(shown: str, candidates: Iterable[str | None]) -> str:
    """Return the full text of an abbreviated cell, if one of the `candidates` (its link, its title) has it.

    The site may show a shortened URL and keep the whole one in the link's ``href`` or ``title`` (site-contract).
    """
    for candidate in candidates:
        if candidate and candidate != shown and _abbreviates(shown, candidate):
            return candidate
    return shown
