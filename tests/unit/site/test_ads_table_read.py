"""The ads table is read as a whole or not at all, on a table that the tests play: pages, lengths, filters, faults."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, cast

import pytest

from tjgui.core.errors import PageNotAsDescribed, SignedOut, TableUnreadable
from tjgui.core.models import AdsTable
from tjgui.core.wording.message import Message
from tjgui.site.ads_table import AdsTableView
from tjgui.site.page_view import State
from tjgui.site.site_file import shipped

ONE = "1011737001"
DOING = Message("doing_read_ads", campaign=ONE)


def cell(text: str, *titles: str, href: str | None = None) -> dict[str, Any]:
    return {"text": text, "titles": list(titles), "href": href}


def ad(number: int) -> dict[str, Any]:
    """Return a row of the table as the page hands it over."""
    return {
        "id": str(1700000000 + number),
        "name": cell(f"Garden shears {number}"),
        "url": cell(f"https://example.com/{number}"),
        "compliance": {"text": "approved"},
    }


class PlayedTable:
    """A table with pages, as page_state.js sees one."""

    def __init__(self, total: int, *, size: int = 10, lengths: tuple[str, ...] = ("10", "25", "50", "100")) -> None:
        self.rows = [ad(number) for number in range(total)]
        self.size = size
        self.lengths = lengths
        self.page = 0
        self.known = shipped()
        self.asked: list[tuple[str, object]] = []
        self.watched: list[str] = []
        self.seconds: list[float] = []
        self.filtered = False
        self.never_settles = False
        self.is_gone = False
        self.is_late = True  #: it was waited for in vain
        self.is_stuck = False  #: its buttons do nothing
        self.is_last_page = False  #: it says that there is no next page
        self.cannot_lengthen = False
        self.after_each_turn: Callable[[], object] = lambda: None
        self.info = "Showing {first} to {last} of {total} entries"
        self.is_signed_out = False
        self.has_name = True

    @property
    def shown(self) -> State:
        """The table as it is now."""
        first = self.page * self.size
        rows = self.rows[first : first + self.size]
        info = self.info.format(first=first + 1 if rows else 0, last=first + len(rows), total=len(self.rows))
        return {"info": info, "rows": rows, "lengths": list(self.lengths), "hasName": self.has_name}

    async def watch(self, awaited: str, seconds: float, doing: Message, **more: Any) -> State:  # noqa: ANN401
        assert doing == DOING
        self.watched.append(awaited)
        self.seconds.append(seconds)
        if self.is_signed_out:
            return {"signedOut": True}
        if self.is_gone:
            return {"timedOut": self.is_late, "table": None}
        if awaited == "tableWhole":
            return {"table": self.shown, "filtered": self.filtered, "timedOut": self.never_settles}
        first = self.page * self.size + 1
        last = first + len(self.shown["rows"]) - 1
        assert awaited == "tableShows"
        is_there = more["from"] == first and more["to"] in {None, last}
        return {"table": None if self.cannot_lengthen and not is_there else self.shown, "timedOut": not is_there}

    async def act(self, operation: str, doing: Message, **more: Any) -> bool:  # noqa: ANN401
        assert doing == DOING
        self.asked.append((operation, next(iter(more.values()), None)))
        assert len(self.asked) < 100, "It is turned for ever."
        if operation == "clearSearch":
            self.filtered = False
        if operation == "setLength" and not self.cannot_lengthen:
            self.size, self.page = int(more["value"]), 0
        if operation == "turnTo" and not self.is_stuck:
            self.page = 0 if more["page"] == "first" else self.page + 1
            self.after_each_turn()
        return not self.is_last_page


def view_of(table: PlayedTable) -> AdsTableView:
    return AdsTableView(cast("Any", table))


def read(table: PlayedTable, view: AdsTableView | None = None) -> AdsTable:
    return asyncio.run((view or view_of(table)).read(ONE))


def numbers(seen: AdsTable) -> list[int]:
    return [int(one.name.removeprefix("Garden shears ")) for one in seen.ads]


# -- all of it -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("total", [0, 1, 9, 10, 11, 25, 26, 43, 99, 100, 101, 230])
@pytest.mark.parametrize("lengths", [("10", "25", "50", "100"), ("10",), (), ("All", "-1", "10")])
def test_every_row_is_read_once_and_in_order(total: int, lengths: tuple[str, ...]) -> None:
    assert numbers(read(PlayedTable(total, lengths=lengths))) == list(range(total))


def test_a_row_is_handed_on_as_the_table_shows_it() -> None:
    (seen,) = read(PlayedTable(1)).ads
    assert (seen.ad_id, seen.name, seen.target_url, seen.compliance) == (
        "1700000000",
        "Garden shears 0",
        "https://example.com/0",
        "approved",
    )


def test_a_table_without_ids_urls_and_compliance_is_read_too() -> None:
    table = PlayedTable(2)
    for row in table.rows:
        row.update(id=None, url=None, compliance=None)
    assert [(one.ad_id, one.target_url, one.compliance) for one in read(table).ads] == [(None, None, "")] * 2


def test_an_empty_url_is_not_the_same_as_no_column_for_it() -> None:
    table = PlayedTable(1)
    table.rows[0]["url"] = cell("")
    assert read(table).ads[0].target_url == ""


def test_a_shortened_text_is_read_whole_from_its_title_or_its_link() -> None:
    table = PlayedTable(2)
    table.rows[0]["name"] = cell("Garden shears…", "Help", "Garden shears 0")
    table.rows[1]["url"] = cell("https://exam…", href="https://example.com/1?a=b")
    seen = read(table)
    assert seen.ads[0].name == "Garden shears 0"
    assert seen.ads[1].target_url == "https://example.com/1?a=b"


@pytest.mark.parametrize(
    "info", ["{first} to {last} of {total}", "{first}:{last} / {total}", "{first}-{last}: {total}."]
)
def test_the_stated_total_is_read_in_any_words(info: str) -> None:
    table = PlayedTable(43)
    table.info = info
    assert read(table).total == 43


def test_a_number_with_separators_is_one_number() -> None:
    table = PlayedTable(1200, size=100, lengths=())
    table.info = "Showing {first:,} to {last:,} of {total:,} entries"
    assert read(table).total == 1200


# -- how it is turned and lengthened ---------------------------------------------------------------------------------


def test_a_table_that_shows_all_its_rows_is_not_touched() -> None:
    table = PlayedTable(10)
    read(table)
    assert table.asked == []
    assert table.watched == ["tableWhole"]
    assert table.seconds == [table.known.patience.turn]


def test_an_empty_table_is_not_turned() -> None:
    table = PlayedTable(0)
    assert read(table).total == 0
    assert table.asked == []


@pytest.mark.parametrize(
    ("total", "wanted"), [(11, "25"), (25, "25"), (26, "50"), (100, "100"), (101, "100"), (500, "100")]
)
def test_it_is_lengthened_as_far_as_is_needed_and_no_further(total: int, wanted: str) -> None:
    table = PlayedTable(total)
    read(table)
    assert table.asked[0] == ("setLength", wanted)
    assert table.watched[:2] == ["tableWhole", "tableShows"]
    assert table.watched.count("tableWhole") == 1  # it is not looked at anew
    assert table.seconds[1] == table.known.patience.lengthen


@pytest.mark.parametrize("lengths", [(), ("10",), ("5",), ("All",), ("-1", "0")])
def test_a_table_that_cannot_be_longer_is_turned_page_by_page(lengths: tuple[str, ...]) -> None:
    table = PlayedTable(23, lengths=lengths)
    read(table)
    assert table.asked == [("turnTo", "next"), ("turnTo", "next")]


def test_a_table_without_lengths_is_not_lengthened_even_if_it_shows_no_row() -> None:
    table = PlayedTable(5, lengths=())
    view = view_of(table)
    view.seen({**table.shown, "rows": [], "info": "Showing 1 to 0 of 5 entries"})
    with pytest.raises(TableUnreadable):
        read(table, view)
    assert [what for what, _ in table.asked] == ["turnTo"]


def test_a_table_that_does_not_grow_is_turned_all_the_same() -> None:
    table = PlayedTable(23)
    table.cannot_lengthen = True
    assert numbers(read(table)) == list(range(23))
    assert [what for what, _ in table.asked] == ["setLength", "turnTo", "turnTo"]


def test_a_table_on_a_later_page_is_turned_back_to_the_first() -> None:
    table = PlayedTable(23, lengths=())
    table.page = 1
    assert numbers(read(table)) == list(range(23))
    assert table.asked[0] == ("turnTo", "first")


def test_a_filter_is_removed_before_anything_is_counted() -> None:
    table = PlayedTable(5)
    table.filtered = True
    assert read(table).total == 5
    assert table.asked == [("clearSearch", None)]


# -- what was seen on arrival ----------------------------------------------------------------------------------------


def test_the_table_that_was_seen_on_arrival_is_not_fetched_again_and_used_once() -> None:
    table = PlayedTable(5)
    view = view_of(table)
    view.seen(table.shown)
    assert read(table, view).total == 5
    assert table.watched == []
    table.rows.append(ad(5))
    assert read(table, view).total == 6


def test_after_a_wait_what_was_seen_on_arrival_is_forgotten() -> None:
    table = PlayedTable(5)
    view = view_of(table)
    view.seen(table.shown)
    view.forget_what_was_seen()
    table.rows.append(ad(5))
    assert read(table, view).total == 6


# -- never less than all ---------------------------------------------------------------------------------------------


def fault_of(table: PlayedTable) -> TableUnreadable:
    with pytest.raises(TableUnreadable) as raised:
        read(table)
    assert raised.value.advice == Message("check_if_repeated")
    return raised.value


def test_a_table_that_never_settles_is_not_read() -> None:
    table = PlayedTable(5)
    table.never_settles = True
    assert fault_of(table).message == Message(
        "table_unsettled", doing=DOING, total="Showing 1 to 5 of 5 entries", count=5
    )


def test_a_filter_that_stays_hides_ads() -> None:
    table = PlayedTable(5)
    table.filtered = True
    stays = PlayedTable.act

    async def act(operation: str, doing: Message, **more: object) -> bool:
        done = await stays(table, operation, doing, **more)
        table.filtered = True
        return done

    table.act = act  # type: ignore[method-assign]
    assert fault_of(table).code == "table_unsettled"


@pytest.mark.parametrize("is_late", [False, True])
def test_a_table_that_is_gone_is_no_empty_one(*, is_late: bool) -> None:
    table = PlayedTable(5)
    table.is_gone, table.is_late = True, is_late
    assert fault_of(table).message == Message("table_gone", doing=DOING)


def test_a_table_that_goes_while_it_is_turned_is_no_end_of_it() -> None:
    table = PlayedTable(23, lengths=())
    table.after_each_turn = lambda: setattr(table, "is_gone", True)
    assert fault_of(table).code == "table_gone"


def test_a_page_that_does_not_turn_is_not_read_twice() -> None:
    table = PlayedTable(23, lengths=())
    table.is_stuck = True
    assert fault_of(table).message == Message(
        "table_unsettled", doing=DOING, total="Showing 1 to 10 of 23 entries", count=10
    )


def test_a_table_that_has_no_next_page_lacks_rows() -> None:
    table = PlayedTable(23, lengths=())
    table.is_last_page = True
    assert fault_of(table).message == Message("table_no_next_page", total=Message("n_ads", count=23), shown=10)


@pytest.mark.parametrize("info", ["", "Showing 1 to 5 of", "No entries", "1 to 5 of 5 (of 9)", None])
def test_a_total_that_cannot_be_read_is_none(info: str | None) -> None:
    table = PlayedTable(5)
    shown = {**table.shown, "info": info}
    view = view_of(table)
    view.seen(shown)
    with pytest.raises(TableUnreadable) as raised:
        read(table, view)
    assert raised.value.message == Message("table_total_unreadable", total=info or "")
    assert raised.value.advice == Message("check_if_repeated")


@pytest.mark.parametrize("total", [4, 6])
def test_rows_and_a_total_that_disagree_are_no_table(total: int) -> None:
    table = PlayedTable(5, lengths=())
    table.info = f"Showing {{first}} to 5 of {total} entries"
    table.is_last_page = True
    with pytest.raises(TableUnreadable):
        read(table)


def test_a_total_that_changes_while_it_is_turned_makes_it_unreadable() -> None:
    table = PlayedTable(23, lengths=())
    table.after_each_turn = lambda: table.rows.append(ad(99)) if len(table.rows) == 23 else None
    fault = fault_of(table)
    assert fault.code in {"table_disagrees", "table_unsettled"}


def test_ads_that_are_deleted_on_the_last_page_make_it_unreadable() -> None:
    table = PlayedTable(20, lengths=())
    table.after_each_turn = lambda: setattr(table, "info", "Showing {first} to {last} of 19 entries")
    assert fault_of(table).message == Message(
        "table_disagrees", campaign=ONE, total=Message("n_ads", count=19), count=20
    )


def test_a_row_that_is_read_twice_hides_another() -> None:
    table = PlayedTable(20, lengths=())
    table.rows[10] = table.rows[9]
    assert fault_of(table).code == "table_disagrees"


def test_rows_without_ids_may_look_alike() -> None:
    table = PlayedTable(4)
    for row in table.rows:
        row.update(id=None, name=cell("Garden shears 1"))
    assert read(table).total == 4


def test_a_row_without_a_name_is_not_left_out() -> None:
    table = PlayedTable(3)
    table.rows[1]["name"] = None
    assert fault_of(table).message == Message("table_row_unnamed", campaign=ONE)


def test_a_table_without_a_column_for_names_is_another_table() -> None:
    table = PlayedTable(3)
    table.has_name = False
    with pytest.raises(PageNotAsDescribed) as raised:
        read(table)
    assert raised.value.message == Message("name_column_missing", campaign=ONE)
    assert raised.value.advice == Message("check_if_repeated")


def test_a_session_that_has_ended_is_no_empty_table() -> None:
    table = PlayedTable(3)
    table.is_signed_out = True
    with pytest.raises(SignedOut):
        read(table)
