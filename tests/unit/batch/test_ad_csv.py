"""Ad CSVs: what is accepted, what is refused and why, and what goes to the site."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tjgui.core.batch.ad_csv import (
    AdCsv,
    FaultyAdCsv,
    drop_creatives,
    fill_in_campaign_name,
    prepare_ads,
    read_ad_csv,
    render_csv,
    shorten_name,
    split_into_chunks,
)
from tjgui.core.batch.ad_formats import AD_FORMATS
from tjgui.core.batch.problems import Problem, Severity
from tjgui.core.errors import AdCsvUnusable, RejectedCsv
from tjgui.core.models import Ad, AdFormat

_PREROLL = AD_FORMATS[AdFormat.PREROLL].columns
_NATIVE = AD_FORMATS[AdFormat.NATIVE].columns
_AD = {"Ad Name": "Shears", "Target URL": "https://example.com/?sub11=x", "Creative ID": "1032473171"}
_NATIVE_AD = {
    "Ad Name": "Shears",
    "Target URL": "https://example.com/?sub11=x",
    "Video Creative ID": "1032473171",
    "Thumbnail Creative ID": "1032473172",
    "Headline": "Sharp",
    "Brand Name": "Garden & Co",
}


def _file(tmp_path: Path, *ads: dict[str, str], columns: tuple[str, ...] = _PREROLL, end: str = "\r\n") -> Path:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, lineterminator=end)
    writer.writeheader()
    writer.writerows(ads)
    path = tmp_path / "ads-spring.csv"
    path.write_bytes(text.getvalue().encode())
    return path


def _problems(path: Path, ad_format: AdFormat = AdFormat.PREROLL) -> tuple[Problem, ...]:
    with pytest.raises(FaultyAdCsv) as caught:
        read_ad_csv(path, ad_format)
    assert isinstance(caught.value, AdCsvUnusable)
    errors = [problem for problem in caught.value.problems if problem.severity is Severity.ERROR]
    assert errors
    assert all(problem.remedy for problem in errors)
    return caught.value.problems


def _raw(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "ads-spring.csv"
    path.write_bytes(text.encode())
    return path


def _ads(count: int, **cells: str) -> tuple[Ad, ...]:
    made = []
    for number in range(count):
        values = {**_AD, "Ad Name": f"Ad {number}", **cells}
        row = tuple(values.get(column, "") for column in _PREROLL)
        made.append(Ad(row, row[0], row[1], (row[2],), number + 2))
    return tuple(made)


# -- reading ---------------------------------------------------------------------------------------------------


def test_rows_are_read_in_the_formats_order_whatever_the_files_order(tmp_path: Path) -> None:
    path = _file(tmp_path, {**_AD, "Tracking Pixel": " p "}, columns=tuple(reversed(_PREROLL)))
    csv_file = read_ad_csv(path, AdFormat.PREROLL)
    (row,) = csv_file.rows
    assert (row.line, row.cells) == (2, (*_AD.values(), *[""] * 6, " p "))
    assert (csv_file.notices, csv_file.path, csv_file.ad_format) == ((), path, AdFormat.PREROLL)
    assert len(csv_file.sha256) == 64


def test_a_native_csv_is_read(tmp_path: Path) -> None:
    csv_file = read_ad_csv(_file(tmp_path, _NATIVE_AD, columns=_NATIVE), AdFormat.NATIVE)
    assert csv_file.rows[0].cells == tuple(_NATIVE_AD.values())


def test_headings_are_matched_without_case_and_with_white_space_folded(tmp_path: Path) -> None:
    path = _raw(tmp_path, "AD  NAME,target url , Creative\tID\nShears,https://example.com,1032473171\n")
    assert read_ad_csv(path, AdFormat.PREROLL).rows[0].cells[:3] == ("Shears", "https://example.com", "1032473171")


def test_a_missing_optional_column_is_left_empty_with_a_notice(tmp_path: Path) -> None:
    path = _file(tmp_path, _AD, columns=_PREROLL[:-1])
    csv_file = read_ad_csv(path, AdFormat.PREROLL)
    assert csv_file.rows[0].cells == (*_AD.values(), *[""] * 7)
    (notice,) = csv_file.notices
    assert str(notice) == (
        "ads-spring.csv, row 1: The optional column Tracking Pixel is missing. It stays empty in every ad."
    )


def test_an_unknown_column_is_left_out_with_a_notice(tmp_path: Path) -> None:
    path = _file(tmp_path, {**_AD, "Buyer": "Ann"}, columns=("Buyer", *_PREROLL))
    csv_file = read_ad_csv(path, AdFormat.PREROLL)
    assert csv_file.rows[0].cells == (*_AD.values(), *[""] * 7)
    assert [(notice.column, notice.severity) for notice in csv_file.notices] == [("Buyer", Severity.NOTICE)]


def test_a_missing_required_column_is_an_error_by_its_name(tmp_path: Path) -> None:
    (problem,) = _problems(_file(tmp_path, columns=tuple(one for one in _PREROLL if one != "Target URL")))
    assert (problem.row, problem.column, problem.code) == (1, "Target URL", "column_missing")


def test_a_doubled_column_is_an_error(tmp_path: Path) -> None:
    (problem,) = _problems(_file(tmp_path, columns=(*_PREROLL, "target URL")))
    assert (problem.row, problem.column) == (1, "Target URL")
    assert problem.code == "column_repeated"


def test_a_csv_of_the_other_format_is_told_as_such(tmp_path: Path) -> None:
    (problem,) = _problems(_file(tmp_path, _NATIVE_AD, columns=_NATIVE))
    assert str(problem.what) == "This looks like a native CSV, but the batch's format is preroll."
    (problem,) = _problems(_file(tmp_path, _AD), AdFormat.NATIVE)
    assert str(problem.what) == "This looks like a preroll CSV, but the batch's format is native."


def test_a_missing_header_is_told_with_the_columns_that_are_wanted(tmp_path: Path) -> None:
    (problem,) = _problems(_raw(tmp_path, "Shears,https://example.com,1032473171\n"))
    assert problem.code == "header_missing"
    assert "Ad Name, Target URL" in str(problem.remedy)


def test_a_csv_without_ads_is_an_error(tmp_path: Path) -> None:
    assert [problem.code for problem in _problems(_raw(tmp_path, ",".join(_PREROLL) + "\n,,,\n\n"))] == ["no_ads"]


@pytest.mark.parametrize(
    ("column", "cell", "code"),
    [
        ("Ad Name", "", "cell_empty"),
        ("Ad Name", "  ", "cell_blank"),
        ("Ad Name", "two\nlines", "cell_line_break"),
        ("Ad Name", "bell\x07", "cell_control"),
        ("Ad Name", "\ufeffSpring", "cell_invisible"),
        ("Ad Name", "Spring\ufeff 2", "cell_invisible"),
        ("Ad Name", "Spring 3\u200b", "cell_invisible"),
        ("Ad Name", "Sp\xadring", "cell_invisible"),
        ("Ad Name", "Spring\u200d", "cell_invisible"),
        ("Ad Name", "\u2066Spring\u2069", "cell_invisible"),
        ("Ad Name", "Spring\u3164", "cell_invisible"),
        ("Target URL", "https://example.com/\u2060a", "url_invisible"),
        ("Target URL", "https://example.com/\xada", "url_invisible"),
        ("Target URL", "", "cell_empty"),
        ("Target URL", "example.com", "url_no_scheme"),
        ("Target URL", "ftp://example.com", "url_no_scheme"),
        ("Target URL", "javascript:alert(1)", "url_no_scheme"),
        ("Target URL", "https://", "url_no_host"),
        ("Target URL", "https:///path", "url_no_host"),
        ("Target URL", "https://?sub11=x", "url_no_host"),
        ("Target URL", "https://:443/", "url_no_host"),
        ("Target URL", "https://user@/", "url_no_host"),
        ("Target URL", "https://example.com/a b", "url_space"),
        ("Target URL", " https://example.com/", "url_space"),
        ("Target URL", "https://example.com/\u00a0", "url_space"),
        ("Target URL", "https://example.com/\u200b", "url_invisible"),
        ("Target URL", "https://example.com/\x7f", "url_invisible"),
        ("Target URL", "https://example.com/\nnext", "cell_line_break"),
        ("Custom CTA URL", "example.com", "url_no_scheme"),
        ("Banner CTA URL", "https://example.com/ x", "url_space"),
        ("Creative ID", "", "cell_empty"),
        ("Creative ID", " ", "cell_blank"),
        ("Creative ID", "1.03E+09", "id_spreadsheet"),
        ("Creative ID", "1,03E+09", "id_spreadsheet"),
        ("Creative ID", "1032473171.0", "id_spreadsheet"),
        ("Creative ID", "1" * 21, "id_length"),
        *((column, "#REF!", "cell_broken") for column in _AD),
        *(
            ("Ad Name", word, "cell_broken")
            for word in ("#NAME?", " #N/A", "#null!", "#BEZUG!", "#ИМЯ?", "#¡VALOR!", "#####")
        ),
        ("Creative ID", "1032473171 ", "id_spaces"),
        ("Creative ID", "1032473171\n", "id_spaces"),
        ("Creative ID", "\uff11032473171", "id_other_digits"),
        ("Creative ID", "creative", "id_not_digits"),
        ("Banner CTA Creative ID", "1.03E+09", "id_spreadsheet"),
    ],
)
def test_a_bad_cell_is_an_error_by_row_and_column(tmp_path: Path, column: str, cell: str, code: str) -> None:
    (problem,) = _problems(_file(tmp_path, _AD, {**_AD, column: cell}))
    assert (problem.file, problem.row, problem.column) == ("ads-spring.csv", 3, column)
    assert problem.code == code


@pytest.mark.parametrize("column", _NATIVE)
def test_every_column_of_a_native_ad_has_to_be_filled_in(tmp_path: Path, column: str) -> None:
    (problem,) = _problems(_file(tmp_path, {**_NATIVE_AD, column: ""}, columns=_NATIVE), AdFormat.NATIVE)
    assert (problem.row, problem.column, problem.code) == (2, column, "cell_empty")


def test_an_error_names_its_place_and_says_what_to_do(tmp_path: Path) -> None:
    (problem,) = _problems(_file(tmp_path, {**_AD, "Target URL": ""}))
    assert str(problem) == (
        "ads-spring.csv, row 2, column Target URL: The cell is empty. Fill it in, then check the batch again."
    )


def test_a_damaged_number_says_how_to_fix_it(tmp_path: Path) -> None:
    (problem,) = _problems(_file(tmp_path, {**_AD, "Creative ID": "1.03E+09"}))
    assert "format the column as text" in str(problem.remedy)


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com",
        "HTTPS://Example.com:8080/a;b?x={CampaignID}&y={SiteName}#{AdID}",
        "https://user:word@example.com/",
        "https://[::1]/",
        "https://bücher.example/ü",
        "https://{SiteName}.example.com/",
    ],
)
def test_urls_that_are_accepted(tmp_path: Path, url: str) -> None:
    ad = {**_AD, "Target URL": url, "Custom CTA URL": url, "Banner CTA URL": url}
    assert read_ad_csv(_file(tmp_path, ad), AdFormat.PREROLL).rows[0].cells[1] == url


def test_line_breaks_in_other_texts_are_kept(tmp_path: Path) -> None:
    path = _file(tmp_path, {**_AD, "Banner CTA Title": "two\r\nlines"}, {**_AD, "Creative ID": "x"})
    (problem,) = _problems(path)
    assert problem.row == 4


@pytest.mark.parametrize("count", [9, 11])
def test_a_row_with_too_few_or_too_many_cells_is_an_error_naming_both_numbers(tmp_path: Path, count: int) -> None:
    cells = [*_AD.values(), *["x"] * 8][:count]
    (problem,) = _problems(_raw(tmp_path, f"{','.join(_PREROLL)}\n{','.join(cells)}\n"))
    assert (problem.row, str(problem.what)) == (2, f"The row has {count} cells, but the header has 10 columns.")


def test_empty_rows_and_empty_cells_behind_the_last_column_are_ignored(tmp_path: Path) -> None:
    row = f"{','.join(_AD.values())},,,,,,,,,,"
    path = _raw(tmp_path, f"{','.join(_PREROLL)},,\n\n{row}\n,,,,\n \n\n")
    assert [one.line for one in read_ad_csv(path, AdFormat.PREROLL).rows] == [3]


def test_all_problems_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    path = _raw(
        tmp_path,
        "Ad Name,Target URL,Creative ID,Buyer\n"
        ',nowhere,1\nA,https://example.com,1032473171,\n,ftp://x,1.03E+09,\nA,https://example.com,x\0,\n"B,',
    )
    assert [(problem.severity.value, problem.row, problem.column) for problem in _problems(path)] == [
        ("error", 2, None),
        ("error", 4, "Ad Name"),
        ("error", 4, "Target URL"),
        ("error", 4, "Creative ID"),
        ("error", 5, "Creative ID"),
        ("error", 6, None),
        ("notice", 1, "Buyer"),
        ("notice", 1, None),
    ]


def test_the_exception_itself_tells_the_first_problem_and_how_many_more_there_are(tmp_path: Path) -> None:
    with pytest.raises(FaultyAdCsv) as caught:
        read_ad_csv(_file(tmp_path, {**_AD, "Ad Name": "", "Target URL": ""}), AdFormat.PREROLL)
    assert str(caught.value) == (
        "ads-spring.csv, row 2, column Ad Name: The cell is empty. "
        "Fill it in, then check the batch again. (1 more problem in this file.)"
    )


def test_a_nul_character_is_an_error_in_any_column_even_one_that_is_left_out(tmp_path: Path) -> None:
    path = _file(tmp_path, {**_AD, "Banner CTA Title": "a\0b", "Buyer": "\0"}, columns=(*_PREROLL, "Buyer"))
    assert [problem.column for problem in _problems(path) if problem.severity is Severity.ERROR] == [
        "Banner CTA Title",
        "Buyer",
    ]


def test_an_ad_that_alone_is_larger_than_the_site_takes_is_an_error(tmp_path: Path) -> None:
    rest = len(render_csv(_ads(1, **{"Ad Name": "A"}), AdFormat.PREROLL))
    fits = {**_AD, "Ad Name": "A", "Banner CTA Title": "x" * (500_000 - rest)}
    assert len(read_ad_csv(_file(tmp_path, fits), AdFormat.PREROLL).rows) == 1
    (problem,) = _problems(_file(tmp_path, {**fits, "Banner CTA Title": fits["Banner CTA Title"] + "x"}))
    assert (problem.row, str(problem.what)) == (2, "The ad is larger than 500 KB.")


def test_the_size_of_an_ad_is_counted_in_bytes(tmp_path: Path) -> None:
    (problem,) = _problems(_file(tmp_path, {**_AD, "Banner CTA Title": "☕" * 170_000}))
    assert problem.code == "row_too_large"


def test_a_long_name_is_accepted_with_a_notice(tmp_path: Path) -> None:
    csv_file = read_ad_csv(
        _file(tmp_path, {**_AD, "Ad Name": "n" * 64}, {**_AD, "Ad Name": "n" * 65}), AdFormat.PREROLL
    )
    (notice,) = csv_file.notices
    assert (notice.row, notice.column, notice.severity) == (3, "Ad Name", Severity.NOTICE)
    assert csv_file.rows[1].cells[0] == "n" * 65


def test_identical_ads_are_accepted_with_a_notice_that_names_the_first(tmp_path: Path) -> None:
    csv_file = read_ad_csv(_file(tmp_path, _AD, {**_AD, "Ad Name": "Other"}, _AD), AdFormat.PREROLL)
    assert len(csv_file.rows) == 3
    (notice,) = csv_file.notices
    assert notice.row == 4
    assert "identical to row 2" in str(notice.what)


def test_ads_that_share_only_their_name_need_no_notice(tmp_path: Path) -> None:
    path = _file(tmp_path, _AD, {**_AD, "Creative ID": "1032473172"})
    assert read_ad_csv(path, AdFormat.PREROLL).notices == ()


def test_a_missing_file_is_a_problem_of_that_file(tmp_path: Path) -> None:
    (problem,) = _problems(tmp_path / "gone.csv")
    assert (problem.file, problem.code) == ("gone.csv", "file_not_found")


# -- the campaign's name in the URLs ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "filled"),
    [
        ("https://e.com/?sub11=old", "https://e.com/?sub11=NEW"),
        ("https://e.com/?sub11=", "https://e.com/?sub11=NEW"),
        ("https://e.com/?a=1&sub11=old&b=2", "https://e.com/?a=1&sub11=NEW&b=2"),
        ("https://e.com/?sub11=a&sub11=b", "https://e.com/?sub11=NEW&sub11=NEW"),
        ("https://e.com/?sub11=a=b", "https://e.com/?sub11=NEW"),
        ("https://e.com/?sub11=old#sub11=old", "https://e.com/?sub11=NEW#sub11=old"),
        ("https://e.com/?sub11={CampaignName}&sub11=x", "https://e.com/?sub11={CampaignName}&sub11=NEW"),
        ("https://e.com/?sub11={CampaignName}x", "https://e.com/?sub11=NEW"),
        ("https://e.com/?c={CampaignID}&sub11=x&s={SiteName}", "https://e.com/?c={CampaignID}&sub11=NEW&s={SiteName}"),
        ("https://e.com/%7e?A=%2f+&&sub11=x&", "https://e.com/%7e?A=%2f+&&sub11=NEW&"),
    ],
)
def test_the_name_replaces_every_value_of_the_parameter_and_nothing_else(url: str, filled: str) -> None:
    assert fill_in_campaign_name(url, "NEW", "sub11") == filled


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://e.com/",
        "https://e.com/?xsub11=old",
        "https://e.com/?SUB11=old",
        "https://e.com/?sub111=old",
        "https://e.com/#sub11=old",
        "https://e.com/#?sub11=old",
        "https://e.com/sub11=old",
        "https://e.com/sub11=old?a=b",
        "https://e.com/?a=https://f.com/?sub11=old",
        "https://e.com/?sub11={CampaignName}",
        "https://e.com/?sub11={BLPName}&a=b",
    ],
)
def test_a_url_without_the_parameter_or_with_a_macro_as_its_value_stays_as_it_is(url: str) -> None:
    assert fill_in_campaign_name(url, "NEW", "sub11") == url


@pytest.mark.parametrize("name", ["", "  "])
def test_without_a_campaign_name_a_url_stays_as_it_is(name: str) -> None:
    assert fill_in_campaign_name("https://e.com/?sub11=old", name, "sub11") == "https://e.com/?sub11=old"


def test_the_name_is_percent_encoded() -> None:
    url = fill_in_campaign_name("https://e.com/?sub11=", "CPA - Köln/{A} & 50%+", "sub11")
    assert url == "https://e.com/?sub11=CPA%20-%20K%C3%B6ln%2F%7BA%7D%20%26%2050%25%2B"


def test_a_name_with_half_a_character_is_filled_in_all_the_same() -> None:
    assert fill_in_campaign_name("https://e.com/?sub11=", "a\ud83d", "sub11") == "https://e.com/?sub11=a%3F"


def test_the_parameter_is_a_setting_and_taken_literally(tmp_path: Path) -> None:
    ad = {**_AD, "Target URL": "https://e.com/?sub11=a&s.b=c&sxb=d"}
    (made,) = prepare_ads(read_ad_csv(_file(tmp_path, ad), AdFormat.PREROLL), "N", tracking_parameter="s.b")
    assert made.target_url == "https://e.com/?sub11=a&s.b=N&sxb=d"


def test_only_the_url_columns_are_filled_in(tmp_path: Path) -> None:
    url = "https://e.com/?sub11=x"
    filled = "https://e.com/?sub11=N"
    path = _file(tmp_path, {**dict.fromkeys(_PREROLL, url), "Creative ID": "1032473171", "Banner CTA Creative ID": ""})
    (made,) = prepare_ads(read_ad_csv(path, AdFormat.PREROLL), "N")
    assert made.cells == (url, filled, "1032473171", url, filled, "", url, url, filled, url)


# -- what becomes an ad ----------------------------------------------------------------------------------------


def test_an_ad_carries_its_row_its_shortened_name_and_every_creative(tmp_path: Path) -> None:
    name = "A very long name for a pair of garden shears that nobody reads_ID-80EB1C4B-VID"
    ad = {**_AD, "Ad Name": name, "Banner CTA Creative ID": "1032473179"}
    (made,) = prepare_ads(read_ad_csv(_file(tmp_path, ad), AdFormat.PREROLL), "CPA")
    assert made.name == made.cells[0] == shorten_name(name)
    assert made.target_url == made.cells[1] == "https://example.com/?sub11=CPA"
    assert (made.creative_ids, made.row) == (("1032473171", "1032473179"), 2)


def test_a_native_ad_carries_both_of_its_creatives(tmp_path: Path) -> None:
    (made,) = prepare_ads(read_ad_csv(_file(tmp_path, _NATIVE_AD, columns=_NATIVE), AdFormat.NATIVE), "")
    assert made.creative_ids == ("1032473171", "1032473172")
    assert made.cells == tuple(_NATIVE_AD.values())


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("n" * 64, "n" * 64),
        ("n" * 65, "n" * 64),
        ("n" * 80 + "_ID-80EB1C4B-VID", "n" * 48 + "_ID-80EB1C4B-VID"),
        ("n" * 80 + " id-80EB1C4B", "n" * 52 + " id-80EB1C4B"),
        ("n" * 80 + "_1032473171", "n" * 53 + "_1032473171"),
        ("n" * 80 + "-80EB1C4B-VID", "n" * 51 + "-80EB1C4B-VID"),
        ("n" * 80 + "_ID-80EB1C4B-VID  ", "n" * 48 + "_ID-80EB1C4B-VID"),
        ("n" * 80 + "_summer", "n" * 64),
        ("x_ID-1_" + "n" * 80, "x_ID-1_" + "n" * 57),
        ("n" * 47 + " tail" * 5 + "_ID-80EB1C4B-VID", "n" * 47 + "_ID-80EB1C4B-VID"),
        ("n" * 63 + " tail", "n" * 63),
        ("ü" * 80 + "_ID-80EB1C4B-VID", "ü" * 48 + "_ID-80EB1C4B-VID"),
    ],
)
def test_a_long_name_is_cut_before_the_id_at_its_end(name: str, short: str) -> None:
    assert shorten_name(name) == short


def test_rejected_creatives_take_every_ad_that_names_them_in_any_column() -> None:
    ads = _ads(4)
    ads = (ads[0], Ad(ads[1].cells, "b", "u", ("1", "2"), 3), Ad(ads[2].cells, "c", "u", ("3",), 4), ads[3])
    kept, dropped = drop_creatives(ads, {"2", "3", "9"})
    assert (kept, dropped) == ((ads[0], ads[3]), (ads[1], ads[2]))


# -- chunks and bytes ------------------------------------------------------------------------------------------


def test_a_csv_is_written_with_all_columns_crlf_and_no_mark() -> None:
    content = render_csv(_ads(1, **{"Banner CTA Title": 'a "b", ü', "Tracking Pixel": " p "}), AdFormat.PREROLL)
    assert (
        content
        == (
            ",".join(_PREROLL) + "\r\n" + 'Ad 0,https://example.com/?sub11=x,1032473171,,,,"a ""b"", ü",,, p \r\n'
        ).encode()
    )


@pytest.mark.parametrize(("count", "sizes"), [(0, []), (1, [1]), (50, [50]), (51, [50, 1]), (120, [50, 50, 20])])
def test_ads_are_split_by_fifty_in_their_order(count: int, sizes: list[int]) -> None:
    ads = _ads(count)
    chunks = split_into_chunks(ads, AdFormat.PREROLL)
    assert [len(chunk) for chunk in chunks] == sizes
    assert sum(chunks, ()) == ads


def test_ads_are_split_by_bytes_up_to_the_last_one_that_fits() -> None:
    header = len(render_csv((), AdFormat.PREROLL))
    one = len(render_csv(_ads(1), AdFormat.PREROLL)) - header
    exact = _ads(5, **{"Tracking Pixel": "ü" * ((500_000 - header - 5 * one) // 10)})
    rest = 500_000 - len(render_csv(exact, AdFormat.PREROLL))
    full = (*exact[:4], _ads(5, **{"Tracking Pixel": exact[4].cells[-1] + "x" * rest})[4])
    assert len(render_csv(full, AdFormat.PREROLL)) == 500_000
    assert [len(chunk) for chunk in split_into_chunks(full, AdFormat.PREROLL)] == [5]
    over = (*exact[:4], _ads(5, **{"Tracking Pixel": exact[4].cells[-1] + "x" * (rest + 1)})[4])
    assert [len(chunk) for chunk in split_into_chunks(over, AdFormat.PREROLL)] == [4, 1]


def test_an_ad_that_outgrew_the_limit_is_the_campaigns_fault_and_named_by_its_row() -> None:
    with pytest.raises(RejectedCsv, match="The ad in row 2 is larger than 500 KB"):
        split_into_chunks(_ads(1, **{"Tracking Pixel": "x" * 500_000}), AdFormat.PREROLL)


def test_what_is_uploaded_is_what_the_file_said(tmp_path: Path) -> None:
    cells = {**_AD, "Custom CTA Text": ' "now", = ', "Banner CTA Title": "a\nb", "Tracking Pixel": "\t<img src='x'>"}
    csv_file: AdCsv = read_ad_csv(_file(tmp_path, cells), AdFormat.PREROLL)
    content = render_csv(prepare_ads(csv_file, ""), AdFormat.PREROLL).decode()
    (row,) = csv.DictReader(io.StringIO(content, newline=""))
    assert row == {column: cells.get(column, "") for column in _PREROLL}


@pytest.mark.parametrize("word", ["nan", "undefined", "NULL", "None", "<NA>", " nan "])
@pytest.mark.parametrize("column", ["Ad Name", "Custom CTA Text", "Tracking Pixel"])
def test_what_programs_write_for_a_missing_value_is_a_notice(tmp_path: Path, column: str, word: str) -> None:
    read = read_ad_csv(_file(tmp_path, _AD, {**_AD, column: word}), AdFormat.PREROLL)
    (notice,) = [one for one in read.notices if one.code == "cell_missing"]
    assert (notice.row, notice.column, notice.severity) == (3, column, Severity.NOTICE)


@pytest.mark.parametrize("text", ["#1 deal", "#SALE!", "C#", "none of these", "Nancy", "#"])
def test_a_text_that_only_resembles_an_error_is_a_text(tmp_path: Path, text: str) -> None:
    read = read_ad_csv(_file(tmp_path, {**_AD, "Ad Name": text}), AdFormat.PREROLL)
    assert not {"cell_missing", "cell_broken"} & {one.code for one in read.notices}


def test_a_creative_id_of_another_length_is_one_notice_for_all_of_its_kind(tmp_path: Path) -> None:
    rows = [{**_AD, "Ad Name": f"A{number}", "Creative ID": f"1032473171{number % 10}"} for number in range(30)]
    read = read_ad_csv(_file(tmp_path, *rows), AdFormat.PREROLL)
    (notice,) = [one for one in read.notices if one.code == "id_length"]
    assert (notice.row, notice.column, notice.severity) == (2, "Creative ID", Severity.NOTICE)
    assert len(read.rows) == 30


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://e.com/go?sub1={CampaignID}&amp;sub11=NAME", "url_parameter_amp"),
        ("https://e.com/go?x=1&#38;sub11=NAME", "url_parameter_amp"),
        ("https://e.com/go?x=1&#x26;sub11=NAME", "url_parameter_amp"),
        ("https://e.com/go?SUB11=NAME", "url_parameter_spelling"),
        ("https://e.com/go?a=1&Sub11=NAME", "url_parameter_spelling"),
        ("https://e.com/go?sub%311=NAME", "url_parameter_spelling"),
        ("https://e.com/go?a=1;sub11=NAME", "url_parameter_semicolon"),
        ("https://e.com/go?sub11&a=1", "url_parameter_bare"),
        ("https://e.com/go#sub11=NAME", "url_parameter_fragment"),
        ("https://e.com/#/go?a=1&sub11=NAME", "url_parameter_fragment"),
        ("https://https://e.com/?sub11=NAME", "url_two_schemes"),
        ("https://http://e.com/?sub11=NAME", "url_two_schemes"),
        ("https://https//e.com/?sub11=NAME", "url_two_schemes"),
    ],
)
@pytest.mark.parametrize("column", ["Target URL", "Custom CTA URL", "Banner CTA URL"])
def test_a_url_whose_parameter_would_stay_unfilled_is_an_error(
    tmp_path: Path, column: str, url: str, code: str
) -> None:
    path = _file(tmp_path, _AD, {**_AD, column: url})
    with pytest.raises(FaultyAdCsv) as caught:
        read_ad_csv(path, AdFormat.PREROLL, tracking_parameter="sub11")
    (problem,) = [one for one in caught.value.problems if one.severity is Severity.ERROR]
    assert (problem.row, problem.column, problem.code) == (3, column, code)


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://e.com/go?sub1=%7BCampaignID%7D&sub11=NAME", "url_macro_encoded"),
        ("https://e.com/go?sub1=%7bCampaignID%7d&sub11=NAME", "url_macro_encoded"),
        ("https://e.com/go?a=1?sub11=NAME", "url_second_question"),
        ("https://e.com/go?a=1?b=2&sub11=NAME", "url_second_question"),
        ("https://e.com/go?sub1={CampaignID&sub11=NAME", "url_macro_open"),
        ("https://e.com/go?sub1=CampaignID}&sub11=NAME", "url_macro_open"),
        ("https://e.com/go?sub1={Campaign{ID}&sub11=NAME", "url_macro_open"),
        ("https://e.com/go?a=1&amp;b=2&sub11=NAME", "url_amp"),
    ],
)
def test_a_url_that_looks_mistaken_is_a_notice(tmp_path: Path, url: str, code: str) -> None:
    filled = {**_AD, "Target URL": "https://e.com/?sub11="}
    read = read_ad_csv(
        _file(tmp_path, filled, {**_AD, "Target URL": url}), AdFormat.PREROLL, tracking_parameter="sub11"
    )
    (notice,) = read.notices
    assert (notice.row, notice.column, notice.code, notice.severity) == (3, "Target URL", code, Severity.NOTICE)


@pytest.mark.parametrize(
    "url",
    [
        "https://e.com/go?sub11=NAME&SUB11=other#sub11=x",
        "https://e.com/go?sub11={CampaignName}&b=a;c",
        "https://e.com/go?to=https://f.com/&sub11=",
        "https://e.com/go?xsub11=1&a={A}{B}&sub11x=2&sub11=#{C}",
        "https://e.com/sub11/?q=sub11&sub11=",
    ],
)
def test_a_url_as_it_should_be_is_not_mentioned(tmp_path: Path, url: str) -> None:
    path = _file(tmp_path, {**_AD, "Target URL": url})
    assert read_ad_csv(path, AdFormat.PREROLL, tracking_parameter="sub11").notices == ()


def test_a_parameter_that_is_in_no_url_is_said_once(tmp_path: Path) -> None:
    path = _file(tmp_path, _AD, {**_AD, "Ad Name": "B"})
    (notice,) = read_ad_csv(path, AdFormat.PREROLL, tracking_parameter="clickref").notices
    assert (notice.code, notice.row, notice.severity) == ("parameter_nowhere", None, Severity.NOTICE)
    assert "clickref" in str(notice)


def test_of_very_many_problems_the_first_are_listed(tmp_path: Path) -> None:
    rows = [{**_AD, "Ad Name": "x" * 70, "Creative ID": "nowhere", "Custom CTA Text": "nan"}] * 3000
    problems = _problems(_file(tmp_path, *rows))
    errors = [one for one in problems if one.severity is Severity.ERROR]
    notices = problems[len(errors) :]
    assert len(errors) == len(notices) == 1001
    assert (errors[0].row, errors[-1].code) == (2, "too_many_problems")
    assert (notices[-1].code, notices[-1].severity) == ("too_many_problems", Severity.NOTICE)
