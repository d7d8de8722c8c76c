"""Workbooks are read as their users see them; what is not certain is refused with its place."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.workbooks import Cell, Content, Sheet, ods, xlsx
from tjgui.core.batch.ad_csv import FaultyAdCsv, prepare_ads, read_ad_csv, render_csv
from tjgui.core.batch.ad_formats import AD_FORMATS
from tjgui.core.batch.batch import read_batch
from tjgui.core.batch.csv_table import EncodingUncertain, read_table
from tjgui.core.batch.encodings import known_encoding
from tjgui.core.batch.mapping import read_mapping
from tjgui.core.batch.workbook import WORKBOOK
from tjgui.core.errors import MappingUnreadable
from tjgui.core.models import AdFormat

_COLUMNS = ("campaign_id", "csv_filename", "campaign_name", "enabled")
_HEADER = list(AD_FORMATS[AdFormat.PREROLL].columns)
_URL = "https://example.com/?sub11="


def _ad(name: Content = "Ad", creative: Content = 1032473171, url: Content = _URL) -> list[Content]:
    return [name, url, creative, *[None] * (len(_HEADER) - 3)]


def _ads(folder: Path, *rows: list[Content], name: str = "ads.xlsx", **sheet: Any) -> Path:  # noqa: ANN401 - what a sheet has
    path = folder / name
    path.write_bytes(xlsx(Sheet("Ads", [_HEADER, *rows], **sheet)))
    return path


def _refusal(path: Path) -> str:
    with pytest.raises(FaultyAdCsv) as caught:
        read_ad_csv(path, AdFormat.PREROLL)
    return "\n".join(str(one) for one in caught.value.problems)


def test_an_xlsx_is_read_and_said_with_its_sheet(tmp_path: Path) -> None:
    csv = read_ad_csv(_ads(tmp_path, _ad("One"), _ad("Two")), AdFormat.PREROLL)
    assert [(row.line, row.cells[0], row.cells[2]) for row in csv.rows] == [
        (2, "One", "1032473171"),
        (3, "Two", "1032473171"),
    ]
    assert "The sheet “Ads” of this workbook is used." in [str(one.what) for one in csv.notices]


def test_what_is_uploaded_is_a_csv_with_a_csvs_name(tmp_path: Path) -> None:
    csv = read_ad_csv(_ads(tmp_path, _ad()), AdFormat.PREROLL)
    assert csv.upload_name == "ads.csv"
    assert b"1032473171" in render_csv(prepare_ads(csv, "Name"), AdFormat.PREROLL)


def test_a_mapping_names_workbooks_with_or_without_their_suffix(tmp_path: Path) -> None:
    ads = tmp_path / "ads"
    ads.mkdir()
    _ads(ads, _ad(), name="Spring.xlsx")
    mapping = tmp_path / "mapping.xlsx"
    rows: list[list[Content]] = [
        ["# spring", None, None, None],
        list(_COLUMNS),
        [1011737002, "Spring", "Name", Cell("1", "b")],
        [None, None, None, None],
        ["1011737003", "spring.xlsx", "Name", Cell("0", "b")],
        [1011737004, "Spring.xlsx", "Name", "yes"],
    ]
    mapping.write_bytes(xlsx(Sheet("Map", rows)))
    batch = read_batch(mapping, ads, AdFormat.PREROLL)
    assert [(one.campaign_id, one.row, one.enabled) for one in batch.campaigns] == [
        ("1011737002", 3, True),
        ("1011737003", 5, False),
        ("1011737004", 6, True),
    ]
    assert not batch.blocked
    assert batch.ads_to_create == 2


def test_rows_count_as_in_the_sheet(tmp_path: Path) -> None:
    path = _ads(tmp_path, _ad(), [None], _ad(creative="x"), first_row=4)
    assert "row 7, column Creative ID: “x” is not a 10-digit ID" in _refusal(path)


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (Cell("#REF!", "e"), "“#REF!” is a spreadsheet's error"),
        (Cell("#N/A", "e", formula="VLOOKUP(A1;B:C;2)"), "“#N/A” is a spreadsheet's error"),
        (Cell("0.15", format="0%"), "The cell is a number (0.15)"),
        (Cell("1", format="0%"), "The cell is a number (1)"),
        (Cell("7", format="0000000000"), "The cell is a number (7)"),
        (Cell("1234567", format="#,##0"), "The cell is a number (1234567)"),
        (0.1, "The cell is a number (0.1)"),
        (1e20, "The cell is a number (1e+20)"),
        (Cell("45000", format="yyyy-mm-dd"), "The cell is a date or time (2023-03-15)"),
        (Cell(None, formula="B2"), "The formula in this cell has no saved result"),
        (Cell("", formula="B2"), "The formula in this cell has no saved result"),
    ],
)
def test_a_cell_that_may_look_otherwise_is_refused_with_its_place(tmp_path: Path, cell: Content, said: str) -> None:
    refusal = _refusal(_ads(tmp_path, _ad(), _ad(name=cell)))
    assert f"row 3, column Ad Name: {said}" in refusal
    assert refusal.count("row 3, column Ad Name:") == 1


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (1011737002, "1011737002"),
        (1011737002.0, "1011737002"),
        (Cell("1.011737002E9"), "1011737002"),
        (Cell("1011737002", format="0"), "1011737002"),
        (Cell("1011737002", format="@"), "1011737002"),
        (Cell("1011737002", "str", formula="A1"), "1011737002"),
        ("0011737002", "0011737002"),
        (Cell("Größe & <b>", "str"), "Größe & <b>"),
        (Cell("1", "b"), "TRUE"),
    ],
)
def test_a_cell_is_read_as_it_looks(tmp_path: Path, cell: Content, text: str) -> None:
    csv = read_ad_csv(_ads(tmp_path, _ad(name=cell)), AdFormat.PREROLL)
    assert csv.rows[0].cells[0] == text


def test_a_date_in_a_column_of_the_users_own_blocks_nothing(tmp_path: Path) -> None:
    path = tmp_path / "ads.xlsx"
    rows: list[list[Content]] = [[*_HEADER, "Made on"], [*_ad(), Cell("45000", format="yyyy-mm-dd")]]
    path.write_bytes(xlsx(Sheet("Ads", rows)))
    assert len(read_ad_csv(path, AdFormat.PREROLL).rows) == 1


def test_merged_cells_are_refused(tmp_path: Path) -> None:
    assert "The cells B2:B3 are merged" in _refusal(_ads(tmp_path, _ad(), _ad(url=None), merged="B2:B3"))


def test_hidden_rows_are_refused(tmp_path: Path) -> None:
    assert "Row 3 is hidden" in _refusal(_ads(tmp_path, _ad(), _ad(), hidden_rows=frozenset({3})))


def test_hidden_rows_without_content_do_not_matter(tmp_path: Path) -> None:
    path = _ads(tmp_path, _ad(), [None], _ad(), hidden_rows=frozenset({3}))
    assert len(read_ad_csv(path, AdFormat.PREROLL).rows) == 2


def test_a_formula_with_an_empty_text_as_its_result_is_an_empty_cell(tmp_path: Path) -> None:
    path = _ads(tmp_path, [*_ad()[:3], Cell("", "str", formula='IF(A1=1,"x","")'), *_ad()[4:]])
    assert read_ad_csv(path, AdFormat.PREROLL).rows[0].cells[3] == ""


def test_several_sheets_with_data_are_named(tmp_path: Path) -> None:
    path = tmp_path / "ads.xlsx"
    path.write_bytes(xlsx(Sheet("Old & new", [_HEADER]), Sheet("Empty", []), Sheet("März", [["x"]])))
    assert "more than one sheet with data: Old & new and März." in _refusal(path)


def test_hidden_sheets_do_not_count(tmp_path: Path) -> None:
    path = tmp_path / "ads.xlsx"
    sheets = [Sheet("Lists", [["x"]], state="hidden"), Sheet("Ads", [_HEADER, _ad()])]
    path.write_bytes(xlsx(*sheets))
    assert len(read_ad_csv(path, AdFormat.PREROLL).rows) == 1


def test_an_empty_workbook_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "ads.xlsx"
    path.write_bytes(xlsx(Sheet("Ads", [])))
    assert "The file is empty." in _refusal(path)


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_a_workbook_called_csv_is_read_only_if_somebody_chose_that(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "mapping.csv"
    rows = [list(_COLUMNS), ["1011737002", "a.csv", "Größe", "yes"]]
    path.write_bytes(xlsx(Sheet("Map", rows)) if kind == "xlsx" else ods(rows))
    with pytest.raises(
        EncodingUncertain, match=r"This is an Excel workbook, although its name does not say so\."
    ) as caught:
        read_table(path, _COLUMNS)
    assert caught.value.question.readings[0].encoding == WORKBOOK
    assert caught.value.question.readings[0].words == _COLUMNS[:3]
    assert "--encoding workbook" in str(caught.value.problem.remedy)
    with pytest.raises(EncodingUncertain):
        read_table(path, _COLUMNS, chosen_encoding=lambda *_: "cp1252")
    table = read_table(path, _COLUMNS, chosen_encoding=lambda *_: known_encoding("xlsx"))
    assert table.records == ((2, ["1011737002", "a.csv", "Größe", "yes"]),)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04 and nothing more", "an Excel workbook, but it is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "an Excel workbook, but it is damaged"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (xlsx(Sheet("A", [["x"]]))[:400], "an Excel workbook, but it is damaged"),
        (
            xlsx(Sheet("A", [["x"]]), extra={"xl/worksheets/sheet1.xml": b"<worksheet"}),
            "an Excel workbook, but it is damaged",
        ),
        (xlsx(Sheet("A", [["x"]]), extra={"xl/workbook.xml": b"<x/>"}), "an Excel workbook, but it is damaged"),
        (
            xlsx(Sheet("A", [["x"]]), extra={"xl/_rels/workbook.xml.rels": b"<x/>"}),
            "an Excel workbook, but it is damaged",
        ),
    ],
)
def test_what_is_no_readable_workbook_is_said(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "ads.xlsx"
    path.write_bytes(data)
    assert said in _refusal(path)


def test_another_document_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "ads.csv"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert "neither a CSV nor a workbook" in _refusal(path)


@pytest.mark.parametrize(
    "data",
    [
        xlsx(Sheet("A", [["x"]], more={"XFD1048576": Cell("1")})),
        xlsx(Sheet("A", [["x"]]), extra={"xl/sharedStrings.xml": b"<sst>" + b" " * 160_000_000}),
        ods([["x"]], more='<table:table-row table:number-rows-repeated="1048576"><table:table-cell '
            'office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'),
        ods([["x"]], more='<table:table-row><table:table-cell table:number-columns-repeated="16384" '
            'office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'),
    ],
    ids=["cells far apart", "unpacks to much", "repeated rows", "repeated cells"],
)  # fmt: skip
def test_a_small_file_with_much_in_it_is_refused_before_it_is_read(tmp_path: Path, data: bytes) -> None:
    assert len(data) < 1_000_000
    path = tmp_path / "ads.xlsx"
    path.write_bytes(data)
    assert "too many cells, or unpacks to too many bytes" in _refusal(path)


def test_a_size_that_the_archive_lies_about_is_not_believed(tmp_path: Path) -> None:
    data = bytearray(xlsx(Sheet("A", [["x"]]), extra={"xl/sharedStrings.xml": b"<sst>" + b" " * 100_000}))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        true_size = archive.getinfo("xl/sharedStrings.xml").file_size.to_bytes(4, "little")
    path = tmp_path / "ads.xlsx"
    path.write_bytes(bytes(data).replace(true_size, (10).to_bytes(4, "little")))
    assert "an Excel workbook, but it is damaged" in _refusal(path)


def test_empty_rows_to_the_end_of_an_opendocument_sheet_are_nothing(tmp_path: Path) -> None:
    path = tmp_path / "ads.ods"
    empty = (
        '<table:table-row table:number-rows-repeated="1048574"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row>'
    )
    path.write_bytes(ods([list(_HEADER), ["Ad", _URL, "1032473171"]], more=empty))
    assert len(read_ad_csv(path, AdFormat.PREROLL).rows) == 1


def test_a_mappings_doubtful_cell_blocks_only_its_own_row(tmp_path: Path) -> None:
    path = tmp_path / "mapping.xlsx"
    rows: list[list[Content]] = [
        list(_COLUMNS),
        ["1011737002", "a.csv", Cell("45000", format="yyyy-mm-dd"), None],
        [Cell("1011737003", format="0.00E+00"), "a.csv", "B", None],
        ["1011737004", "a.csv", "C", None],
    ]
    path.write_bytes(xlsx(Sheet("Map", rows)))
    (tmp_path / "a.csv").write_text("x")
    mapping = read_mapping(path, tmp_path)
    assert [one.campaign_id for one in mapping.campaigns] == ["1011737004"]
    said = [str(one) for one in mapping.problems]
    assert any("row 2, column campaign_name: The cell is a date" in one for one in said)
    assert any("row 3, column campaign_id: The cell is a number (1011737003)" in one for one in said)


def test_a_mapping_that_is_no_workbook_is_unreadable_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "mapping.xlsx"
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(MappingUnreadable, match="an Excel workbook, but it is damaged"):
        read_mapping(path, tmp_path)
