"""A campaign's ads table, read completely: all its pages, and exactly as many rows as the total that it states."""

from __future__ import annotations

import re
from typing import Any

from tjgui.core.errors import PageNotAsDescribed, TableUnreadable
from tjgui.core.models import AdsTable, SeenAd
from tjgui.core.plain_text import bounded
from tjgui.core.run.reconcile import whole_text
from tjgui.core.wording.message import Message
from tjgui.site.page_view import PageView, State, signed_out

_NUMBER = re.compile(r"\d+(?:[.,'\u2019\u00a0\u202f ]\d{3})*")


class AdsTableView:
    """The page object of ``table#adsTable``."""

    def __init__(self, view: PageView) -> None:
        self._view = view
        self._patience = view.known.patience
        self._fresh: State | None = None  # the table as shown on arrival, until it is read

    def seen(self, table: State) -> None:
        """Keep the table that was seen on arrival, so that the next reading does not have to fetch it again."""
        self._fresh = table

    def forget_what_was_seen(self) -> None:
        """Have the next reading fetch the table again: time has passed since arrival."""
        self._fresh = None

    async def read(self, campaign_id: str) -> AdsTable:
        """Read every row; raises `TableUnreadable` if the rows and the stated total disagree."""
        doing = Message("doing_read_ads", campaign=campaign_id)
        table = await self._settled(campaign_id, doing)
        total = _info(table)[2]
        if total > len(table["rows"]):
            table = await self._lengthen(table, total, campaign_id, doing)
        ads = _ads(table, campaign_id)
        shown_to = _info(table)[1]
        while shown_to < total:
            table = await self._next_page(table, total, doing)
            ads += _ads(table, campaign_id)
            shown_to = _info(table)[1]
        _check(ads, _info(table)[2], total, campaign_id)
        return AdsTable(tuple(ads))

    async def _settled(self, campaign_id: str, doing: Message) -> State:
        """Wait until the table's rows and its stated total agree, from its first page, with nothing filtered."""
        fresh, self._fresh = self._fresh, None
        state = {"table": fresh} if fresh else await self._watch("tableWhole", self._patience.turn, doing)
        if state.get("filtered"):
            await self._view.act("clearSearch", doing)
            state = await self._watch("tableWhole", self._patience.turn, doing)
        table: State | None = state.get("table")
        if state.get("timedOut") or state.get("filtered") or table is None:
            raise _unreadable(doing, table)
        if not table["hasName"]:
            raise PageNotAsDescribed(Message("name_column_missing", campaign=campaign_id), Message("check_if_repeated"))
        first, _, total = _info(table)
        if total and first != 1:
            await self._view.act("turnTo", doing, page="first")
            table = await self._shows(1, None, doing)
        return table

    async def _lengthen(self, table: State, total: int, campaign_id: str, doing: Message) -> State:
        """Show as many rows at once as the table allows; its length stays unchanged if that fails."""
        lengths = [int(value) for value in table["lengths"] if value.isdigit()]
        enough = [value for value in lengths if value >= total]
        wanted = min(enough) if enough else max(lengths, default=0)
        if wanted <= len(table["rows"]):
            return table
        await self._view.act("setLength", doing, value=str(wanted))
        shows = {"from": 1, "to": min(wanted, total)}
        state = await self._watch("tableShows", self._patience.lengthen, doing, **shows)
        return await self._settled(campaign_id, doing) if state.get("timedOut") else state["table"]

    async def _next_page(self, table: State, total: int, doing: Message) -> State:
        _, shown_to, _ = _info(table)
        size = len(table["rows"])
        if not await self._view.act("turnTo", doing, page="next"):
            raise TableUnreadable(
                Message("table_no_next_page", total=Message("n_ads", count=total), shown=shown_to),
                Message("check_if_repeated"),
            )
        return await self._shows(shown_to + 1, min(shown_to + size, total), doing)

    async def _watch(self, awaited: str, seconds: float, doing: Message, **more: object) -> State:
        state = await self._view.watch(awaited, seconds, doing, **more)
        if state.get("signedOut"):
            raise signed_out()
        return state

    async def _shows(self, first: int, last: int | None, doing: Message) -> State:
        state = await self._watch("tableShows", self._patience.turn, doing, **{"from": first, "to": last})
        table: State | None = state.get("table")
        if state.get("timedOut") or table is None:
            raise _unreadable(doing, table)
        return table


def _info(table: State) -> tuple[int, int, int]:
    """Return first, last and total as the table states them, such as "Showing 1 to 10 of 43 entries"."""
    match [int(re.sub(r"\D", "", text)) for text in _NUMBER.findall(table["info"] or "")]:
        case [first, last, total]:
            return first, last, total
    raise TableUnreadable(Message("table_total_unreadable", total=table["info"] or ""), Message("check_if_repeated"))


def _ads(table: State, campaign_id: str) -> list[SeenAd]:
    ads = []
    for row in table["rows"]:
        if row["name"] is None:
            raise TableUnreadable(Message("table_row_unnamed", campaign=campaign_id), Message("check_if_repeated"))
        ads.append(
            SeenAd(
                ad_id=row["id"],
                name=_text(row["name"]),
                target_url=_text(row["url"]) if row["url"] is not None else None,
                compliance=bounded(row["compliance"]["text"]) if row["compliance"] else "",
            )
        )
    return ads


def _text(cell: dict[str, Any]) -> str:
    return whole_text(cell["text"], [*cell["titles"], cell["href"]])


def _check(ads: list[SeenAd], last_total: int, total: int, campaign_id: str) -> None:
    ids = [ad.ad_id for ad in ads if ad.ad_id is not None]
    if len(ads) != total or last_total != total or len(set(ids)) != len(ids):
        said = Message("n_ads", count=last_total)
        raise TableUnreadable(
            Message("table_disagrees", campaign=campaign_id, total=said, count=len(ads)), Message("check_if_repeated")
        )


def _unreadable(doing: Message, table: State | None) -> TableUnreadable:
    if table is None:
        return TableUnreadable(Message("table_gone", doing=doing), Message("check_if_repeated"))
    return TableUnreadable(unsettled(doing, table), Message("check_if_repeated"))


def unsettled(doing: Message, table: State) -> Message:
    """Say what a table shows that does not settle."""
    return Message("table_unsettled", doing=doing, total=table["info"] or "", count=len(table["rows"]))
