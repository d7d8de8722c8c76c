from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tjgui.core.models import Status
from tjgui.core.wording.message import Message
from tjgui.gui.campaigns.columns import COLUMNS
from tjgui.gui.campaigns.model import CAMPAIGN_ID_ROLE, STATUS_ROLE, CampaignTableModel
from tjgui.gui.campaigns.row import CampaignRow
from tjgui.gui.campaigns.table import CampaignTable
from tjgui.gui.theme.theme import colours

STATUS, ID, NAME, CSV, ADS, TIME, ERROR = (
    [column.title for column in COLUMNS].index(title)
    for title in ("Status", "Campaign ID", "Name", "CSV", "Ads", "Time", "Error")
)
ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder

ROWS = (
    CampaignRow("1003", Status.SUCCESS, "Beta Australia", "spring.csv", ads_created=9, seconds=100.0),
    CampaignRow(
        "999", Status.FAILED, "alpha USA", "Spring.csv", seconds=20.0, reason=Message.quoting("Campaign not found")
    ),
    CampaignRow("1001", Status.PENDING, "Gamma", "autumn.csv"),
    CampaignRow("1002", Status.RUNNING, "Delta", "autumn.csv", step="Waiting for the preview"),
    CampaignRow(
        "1004", Status.UNKNOWN, "Epsilon", "winter.csv", ads_created=10, seconds=3.0, reason=Message.quoting("In doubt")
    ),
    CampaignRow("1005", Status.SKIPPED, "Zeta", "winter.csv"),
    CampaignRow("1006", Status.DRY_RUN_SUCCESS, "Eta STRASSE", "winter.csv", seconds=5.0),
)


@pytest.fixture
def model(qapp: QApplication) -> CampaignTableModel:
    made = CampaignTableModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.set_rows(ROWS)
    return made


@pytest.fixture
def table(qtbot: QtBot, model: CampaignTableModel) -> CampaignTable:
    made = CampaignTable(model)
    qtbot.addWidget(made)
    made.resize(1200, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


def shown(model: CampaignTableModel, column: int = ID) -> list[Any]:
    return [model.index(row, column).data() for row in range(model.rowCount())]


def cell(model: CampaignTableModel, campaign_id: str, column: int, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as the role has it
    place = model.place(campaign_id)
    assert place is not None
    return model.index(place, column).data(role)


def click(table: CampaignTable, row: int, *, held: Qt.KeyboardModifier | None = None) -> None:
    where = table.visualRect(table.model().index(row, NAME)).center()
    modifier = held or Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, where)


def click_header(table: CampaignTable, column: int) -> None:
    header = table.horizontalHeader()
    where = QPoint(header.sectionViewportPosition(column) + header.sectionSize(column) // 2, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)


# What a cell says


def test_rows_stand_in_the_order_of_the_mapping_until_a_column_is_sorted_by(table: CampaignTable) -> None:
    assert shown(table.model()) == [row.campaign_id for row in ROWS]  # type: ignore[arg-type]


def test_every_column_shows_its_own_part_of_a_campaign(model: CampaignTableModel) -> None:
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert titles == ["Status", "Campaign ID", "Name", "CSV", "Ads", "Time", "Error"]
    assert [model.index(0, column).data() for column in range(7)] == [
        "Success", "1003", "Beta Australia", "spring.csv", "9", "1 min 40 s", "",
    ]  # fmt: skip
    assert cell(model, "999", ERROR) == "Campaign not found"


@pytest.mark.parametrize("column", range(7))
def test_any_column_gives_the_id_and_the_status_word(model: CampaignTableModel, column: int) -> None:
    for place, row in enumerate(ROWS):
        assert model.index(place, column).data(Qt.ItemDataRole.UserRole) == row.campaign_id
        word = model.index(place, column).data(Qt.ItemDataRole.UserRole + 1)
        assert word == row.status.value
        assert type(word) is str
    assert Qt.ItemDataRole.UserRole == CAMPAIGN_ID_ROLE
    assert Qt.ItemDataRole.UserRole + 1 == STATUS_ROLE


def test_a_status_is_a_word_and_an_icon_and_only_in_its_column(model: CampaignTableModel) -> None:
    icons = [model.index(place, STATUS).data(Qt.ItemDataRole.DecorationRole) for place in range(len(ROWS))]
    assert len({icon.cacheKey() for icon in icons}) == len(ROWS)
    assert len(set(shown(model, STATUS))) == len(ROWS)
    assert model.index(0, NAME).data(Qt.ItemDataRole.DecorationRole) is None


def test_numbers_stand_at_the_right_and_text_at_the_left(model: CampaignTableModel) -> None:
    right = Qt.AlignmentFlag.AlignRight
    numeric = [
        column
        for column in range(7)
        if Qt.AlignmentFlag(model.index(0, column).data(Qt.ItemDataRole.TextAlignmentRole)) & right
    ]
    assert numeric == [ADS, TIME]


def test_ids_are_set_in_a_font_of_even_widths_and_names_are_not(model: CampaignTableModel) -> None:
    widths = QFontMetrics(cell(model, "1003", ID, Qt.ItemDataRole.FontRole))
    assert widths.horizontalAdvance("iiii") == widths.horizontalAdvance("WWWW")
    assert cell(model, "1003", NAME, Qt.ItemDataRole.FontRole) is None


def test_a_tooltip_holds_the_whole_text_of_a_cell(model: CampaignTableModel) -> None:
    model.change("999", reason=Message.quoting("A long story. " * 30))
    assert cell(model, "999", ERROR, Qt.ItemDataRole.ToolTipRole) == "A long story. " * 30
    assert cell(model, "1003", ERROR, Qt.ItemDataRole.ToolTipRole) is None


def test_an_error_begins_with_its_cause_and_its_tooltip_says_where_it_was(model: CampaignTableModel) -> None:
    what = Message("button_missing", campaign="999", button="Preview")
    model.change("999", reason=Message("two_sentences", first=what, second=Message("check_in_dashboard")))
    assert cell(model, "999", ERROR).startswith("The page has no “Preview” button. Nothing was uploaded.")
    whole = cell(model, "999", ERROR, Qt.ItemDataRole.ToolTipRole)
    assert whole.startswith("The page of campaign 999 has no “Preview” button. Nothing was uploaded.")


def test_a_running_campaign_shows_its_step_in_muted_colour_and_a_failed_one_its_error(
    model: CampaignTableModel,
) -> None:
    assert cell(model, "1002", ERROR) == "Waiting for the preview"
    assert cell(model, "1002", ERROR, Qt.ItemDataRole.ForegroundRole).name() == colours().muted

    model.change("1002", status=Status.FAILED, reason=Message.quoting("The page changed"))

    assert cell(model, "1002", ERROR) == "The page changed"
    assert cell(model, "1002", ERROR, Qt.ItemDataRole.ForegroundRole) is None


def test_a_notice_is_muted_where_nothing_is_wrong_and_in_the_tooltip_beside_an_error(
    model: CampaignTableModel,
) -> None:
    notice = Message("name_differs", site="Beta", mapping="Bravo")
    for campaign_id in ("1003", "999"):
        model.change(campaign_id, notice=notice)

    assert cell(model, "1003", ERROR) == str(notice)
    assert cell(model, "1003", ERROR, Qt.ItemDataRole.ForegroundRole).name() == colours().muted
    assert cell(model, "999", ERROR) == "Campaign not found"
    assert cell(model, "999", ERROR, Qt.ItemDataRole.ForegroundRole) is None
    assert cell(model, "999", ERROR, Qt.ItemDataRole.ToolTipRole) == f"Campaign not found\n{notice}"
    model.set_filter("bravo")
    assert shown(model) == ["1003"]


def test_no_ads_is_a_number_where_an_upload_ended_and_empty_where_none_did(model: CampaignTableModel) -> None:
    assert cell(model, "999", ADS) == "0"
    assert cell(model, "1001", ADS) == ""
    assert cell(model, "1006", ADS) == ""


# Sorting


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (ID, ["999", "1001", "1002", "1003", "1004", "1005", "1006"]),
        (NAME, ["999", "1003", "1002", "1004", "1006", "1001", "1005"]),
        (ADS, ["999", "1003", "1004", "1001", "1002", "1005", "1006"]),
        (TIME, ["1004", "1006", "999", "1003", "1001", "1002", "1005"]),
        (STATUS, ["1002", "1004", "999", "1001", "1006", "1003", "1005"]),
    ],
    ids=["ids as numbers", "names without regard to case", "ads as numbers", "times as numbers", "status by meaning"],
)
def test_a_click_on_a_title_sorts(qtbot: QtBot, table: CampaignTable, column: int, expected: list[str]) -> None:
    click_header(table, column)
    assert shown(table.model()) == expected  # type: ignore[arg-type]


def test_names_are_sorted_as_people_count(table: CampaignTable, model: CampaignTableModel) -> None:
    model.set_rows([CampaignRow(str(n), name=name) for n, name in enumerate(("Ad 10", "ad 2", "Ad 1b", "Ad 1"))])
    click_header(table, NAME)
    assert shown(model, NAME) == ["Ad 1", "Ad 1b", "ad 2", "Ad 10"]


def test_empty_cells_are_last_whichever_way_is_sorted(model: CampaignTableModel) -> None:
    model.sort(ERROR, ASCENDING)
    assert shown(model, ERROR) == ["Campaign not found", "In doubt", "Waiting for the preview", "", "", "", ""]
    model.sort(ERROR, DESCENDING)
    assert shown(model, ERROR) == ["Waiting for the preview", "In doubt", "Campaign not found", "", "", "", ""]


def test_equal_rows_keep_the_order_of_the_mapping(model: CampaignTableModel) -> None:
    model.sort(CSV, DESCENDING)
    assert shown(model) == ["1004", "1005", "1006", "1003", "999", "1001", "1002"]


def test_a_third_click_on_a_title_gives_the_order_of_the_mapping_back(qtbot: QtBot, table: CampaignTable) -> None:
    for _ in range(3):
        click_header(table, NAME)
    assert shown(table.model()) == [row.campaign_id for row in ROWS]  # type: ignore[arg-type]


def test_a_campaign_that_changes_moves_to_where_it_belongs(model: CampaignTableModel) -> None:
    model.sort(ADS, DESCENDING)
    model.change("1001", status=Status.SUCCESS, ads_created=50)
    assert shown(model)[:3] == ["1001", "1004", "1003"]


# Filtering


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("usa", ["999"]),
        ("SPRING", ["1003", "999"]),
        ("1004", ["1004"]),
        ("preview", ["1002"]),
        ("winter eta", ["1005", "1006"]),
        ("straße", ["1006"]),
        ("dry run", ["1006"]),
        ("  ", [row.campaign_id for row in ROWS]),
        ("no such thing", []),
    ],
)
def test_the_filter_finds_every_word_in_any_column(model: CampaignTableModel, text: str, expected: list[str]) -> None:
    model.set_filter(text)
    assert shown(model) == expected


def test_the_filter_looks_at_what_a_campaign_says_now(model: CampaignTableModel) -> None:
    model.set_filter("not found")
    model.apply(
        {
            "1001": {"status": Status.FAILED, "reason": Message.quoting("Campaign not found")},
            "999": {"reason": Message.quoting("Other")},
        }
    )
    assert shown(model) == ["1001"]


def test_a_status_filter_follows_the_campaigns_as_they_change(model: CampaignTableModel) -> None:
    model.set_status_filter(Status.FAILED)
    assert shown(model) == ["999"]

    model.apply({"1001": {"status": Status.FAILED}, "999": {"status": Status.PENDING}})
    assert shown(model) == ["1001"]

    model.set_status_filter(None)
    assert shown(model) == [row.campaign_id for row in ROWS]


def test_text_and_status_filter_together(model: CampaignTableModel) -> None:
    model.set_filter("winter")
    model.set_status_filter(Status.SKIPPED)
    assert shown(model) == ["1005"]


def test_filter_and_sorting_stay_when_another_batch_is_shown(model: CampaignTableModel) -> None:
    model.set_filter("winter")
    model.sort(ID, DESCENDING)
    model.set_rows([*ROWS, CampaignRow("2000", csv="winter-2.csv")])
    assert shown(model) == ["2000", "1006", "1005", "1004"]


# Changes


def test_one_signal_tells_of_many_changes_and_counts_follow(qtbot: QtBot, model: CampaignTableModel) -> None:
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))

    with qtbot.waitSignal(model.counts_changed):
        model.apply({"999": {"status": Status.SUCCESS}, "1002": {"status": Status.SUCCESS, "ads_created": 4}})

    assert told == [(1, 3)]
    assert model.counts() == Counter({
        Status.SUCCESS: 3, Status.PENDING: 1, Status.UNKNOWN: 1, Status.SKIPPED: 1, Status.DRY_RUN_SUCCESS: 1,
    })  # fmt: skip
    changed = model.row("1002")
    assert changed is not None
    assert changed.ads_created == 4
    assert changed.name == "Delta"


def test_a_campaign_that_is_filtered_out_changes_too(model: CampaignTableModel) -> None:
    model.set_filter("gamma")
    model.change("999", status=Status.SUCCESS)
    model.set_filter("")
    assert cell(model, "999", STATUS) == "Success"


def test_a_campaign_that_is_not_in_the_batch_is_left_alone(model: CampaignTableModel) -> None:
    model.change("nobody", status=Status.SUCCESS)
    assert model.row("nobody") is None
    assert model.rows() == ROWS


# Selection


@pytest.mark.parametrize(
    "rearrange",
    [
        lambda model: model.sort(NAME, DESCENDING),
        lambda model: model.set_filter("autumn"),
        lambda model: model.change("1003", status=Status.FAILED),
    ],
    ids=["sort", "filter", "change"],
)
def test_the_selection_stays_on_its_campaigns(
    qtbot: QtBot,
    table: CampaignTable,
    model: CampaignTableModel,
    rearrange: Callable[[CampaignTableModel], None],
) -> None:
    click(table, 2)
    click(table, 3, held=Qt.KeyboardModifier.ControlModifier)

    rearrange(model)

    assert set(table.selected_ids()) == {"1001", "1002"}
    assert table.currentIndex().data(CAMPAIGN_ID_ROLE) == "1002"


def test_what_is_filtered_out_is_selected_no_longer(
    qtbot: QtBot, table: CampaignTable, model: CampaignTableModel
) -> None:
    click(table, 0)
    click(table, 3, held=Qt.KeyboardModifier.ShiftModifier)

    model.set_filter("autumn")
    model.set_filter("")

    assert table.selected_ids() == ["1001", "1002"]


def test_all_that_is_selected_stays_selected_under_a_filter(
    qtbot: QtBot, table: CampaignTable, model: CampaignTableModel
) -> None:
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    model.set_filter("winter")
    assert table.selected_ids() == ["1004", "1005", "1006"]
    model.set_filter("")
    assert table.selected_ids() == ["1004", "1005", "1006"]


def test_the_keyboard_extends_the_selection_row_by_row(qtbot: QtBot, table: CampaignTable) -> None:
    click(table, 1)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert table.selected_ids() == ["999", "1001"]


def test_selected_ids_stand_from_top_to_bottom_however_they_were_clicked(qtbot: QtBot, table: CampaignTable) -> None:
    for row in (4, 0, 2):
        click(table, row, held=Qt.KeyboardModifier.ControlModifier)
    assert table.selected_ids() == ["1003", "1001", "1004"]


def test_campaigns_are_selected_by_id_as_far_as_they_are_shown(table: CampaignTable, model: CampaignTableModel) -> None:
    model.set_filter("winter")
    table.select_ids(["1006", "1001", "1004", "nobody"])
    assert table.selected_ids() == ["1004", "1006"]


# The menu, and what is painted


def right_click(table: CampaignTable, where: QPoint) -> None:
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(table.viewport(), QContextMenuEvent(reason, where, table.viewport().mapToGlobal(where)))


def test_a_right_click_selects_the_row_under_it_and_asks_for_the_menu(qtbot: QtBot, table: CampaignTable) -> None:
    click(table, 0)
    where = table.visualRect(table.model().index(2, NAME)).center()
    with qtbot.waitSignal(table.menu_requested) as asked:
        right_click(table, where)
    assert table.selected_ids() == ["1001"]
    assert asked.args == [table.viewport().mapToGlobal(where)]


def test_a_right_click_inside_the_selection_keeps_all_of_it(qtbot: QtBot, table: CampaignTable) -> None:
    table.select_ids(["1003", "999", "1001"])
    with qtbot.waitSignal(table.menu_requested):
        right_click(table, table.visualRect(table.model().index(1, NAME)).center())
    assert table.selected_ids() == ["1003", "999", "1001"]


def test_a_right_click_beside_the_rows_asks_for_nothing(qtbot: QtBot, table: CampaignTable) -> None:
    with qtbot.assertNotEmitted(table.menu_requested):
        right_click(table, QPoint(50, table.viewport().height() - 5))


def test_the_whole_row_under_the_mouse_is_lit_and_no_longer_once_it_left(qtbot: QtBot, table: CampaignTable) -> None:
    def ground(row: int, column: int) -> str:
        rect = table.visualRect(table.model().index(row, column))
        return table.viewport().grab().toImage().pixelColor(rect.right() - 2, rect.top() + 2).name()

    QTest.mouseMove(table.viewport(), table.visualRect(table.model().index(2, NAME)).center())
    qtbot.waitUntil(lambda: ground(2, NAME) == colours().hover)
    assert [ground(2, column) for column in range(7)] == [colours().hover] * 7
    assert ground(3, NAME) != colours().hover

    QTest.mouseMove(table.viewport(), table.visualRect(table.model().index(4, NAME)).center())
    qtbot.waitUntil(lambda: ground(4, NAME) == colours().hover)
    assert ground(2, NAME) != colours().hover


def test_an_empty_table_says_what_to_do_and_a_filter_that_hides_all_has_its_own_words(
    table: CampaignTable, model: CampaignTableModel
) -> None:
    table.set_empty_text("No batch yet", "Choose a mapping.")
    assert table.empty_text() == ("", "")

    model.set_filter("no such thing")
    assert table.empty_text()[0] == "No matching campaigns"
    with_words = table.viewport().grab().toImage()

    model.set_filter("")
    model.set_rows([])
    assert table.empty_text() == ("No batch yet", "Choose a mapping.")
    assert table.viewport().grab().toImage() != with_words


def test_the_columns_fill_the_table_and_the_name_takes_most_of_what_is_free(table: CampaignTable) -> None:
    before = [table.columnWidth(column) for column in range(len(COLUMNS))]
    table.resize(1600, 500)
    grown = {column: table.columnWidth(column) - before[column] for column in range(len(COLUMNS))}
    assert sum(grown.values()) == 400
    assert max(grown, key=lambda column: grown[column]) == NAME
    assert {column for column, more in grown.items() if more} == {NAME, CSV, ERROR}
    assert len({table.rowHeight(row) for row in range(len(ROWS))}) == 1
    assert table.horizontalScrollBar().maximum() == 0


def test_the_error_stays_in_sight_in_a_table_beside_the_drawer(table: CampaignTable) -> None:
    table.resize(830, 500)
    assert table.horizontalScrollBar().maximum() == 0
    assert table.columnWidth(ERROR) >= COLUMNS[ERROR].least
    assert table.columnWidth(NAME) >= COLUMNS[NAME].least


def test_a_column_has_the_width_that_it_is_dragged_to_and_the_others_make_room(
    qtbot: QtBot, table: CampaignTable
) -> None:
    header = table.horizontalHeader()
    border = QPoint(header.sectionViewportPosition(CSV) + header.sectionSize(CSV) - 1, header.height() // 2)
    wanted = table.columnWidth(CSV) + 60
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(header.viewport(), left, none, border)
    QTest.mouseMove(header.viewport(), border + QPoint(60, 0))
    QTest.mouseRelease(header.viewport(), left, none, border + QPoint(60, 0))
    widths = range(len(COLUMNS))
    qtbot.waitUntil(lambda: sum(table.columnWidth(column) for column in widths) == table.viewport().width())
    assert table.columnWidth(CSV) == wanted


def test_a_hundred_thousand_campaigns_are_sorted_filtered_and_changed_without_losing_the_selection(
    qtbot: QtBot,
) -> None:
    model = CampaignTableModel()  # without the tester, which walks through all rows at each signal
    table = CampaignTable(model)
    qtbot.addWidget(table)
    many = [CampaignRow(str(1_000_000 + number), name=f"Name {number % 997}th") for number in range(100_000)]
    model.set_rows(many)
    table.select_ids(["1050000"])

    model.sort(ID, DESCENDING)
    model.set_filter("name 150th")
    model.apply({str(1_000_000 + number): {"status": Status.SUCCESS} for number in range(0, 100_000, 100)})

    assert many[50_000].name == "Name 150th"
    assert table.selected_ids() == ["1050000"]
    assert model.rowCount() == sum(row.name == "Name 150th" for row in many)
    assert model.counts()[Status.SUCCESS] == 1000
