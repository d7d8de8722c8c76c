"""The mapping: every problem by row and column, and a bad row blocks only itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.system_needs import needs_symbolic_links
from tjgui.core.batch.mapping import Mapping, read_mapping
from tjgui.core.batch.problems import Problem, Severity
from tjgui.core.errors import MappingUnreadable
from tjgui.core.models import Campaign

_FULL = "campaign_id,csv_filename,campaign_name,enabled"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "ads"
    (folder / "sub").mkdir(parents=True)
    for name in ("a.csv", "b.csv", "sub/c.csv"):
        (folder / name).write_text("Ad Name\n")
    (tmp_path / "secret.csv").write_text("outside\n")
    return folder


def _read(folder: Path, *lines: str) -> Mapping:
    path = folder.parent / "mapping.csv"
    path.write_bytes("\r\n".join(lines).encode())
    return read_mapping(path, folder)


def _only_problem(mapping: Mapping) -> Problem:
    (problem,) = mapping.problems
    return problem


def _unreadable(folder: Path, *lines: str) -> str:
    with pytest.raises(MappingUnreadable) as caught:
        _read(folder, *lines)
    assert caught.value.remedy
    return caught.value.what


def test_rows_become_campaigns_in_the_order_of_the_file(folder: Path) -> None:
    mapping = _read(folder, _FULL, "1011737002,a.csv,CPA - USA,true", "1011737001,sub/c.csv,,no", "")
    assert mapping.campaigns == (
        Campaign("1011737002", folder / "a.csv", "CPA - USA", 2, enabled=True),
        Campaign("1011737001", folder / "sub" / "c.csv", "", 3, enabled=False),
    )
    assert (mapping.problems, dict(mapping.blocked), mapping.rows) == ((), {}, mapping.campaigns)


def test_columns_may_stand_in_any_order_and_be_written_loosely(folder: Path) -> None:
    mapping = _read(folder, "Notes,CSV  Filename,Campaign ID", "x, a.csv , 1011737001 ")
    assert mapping.campaigns == (Campaign("1011737001", folder / "a.csv", "", 2),)
    assert str(_only_problem(mapping)) == (
        "mapping.csv, row 1, column Notes: A mapping doesn't have this column. It is ignored."
    )


@pytest.mark.parametrize("word", ["true", "1", "yes", "t", "TRUE", "Yes", "T", " true ", ""])
def test_words_that_enable_a_campaign(folder: Path, word: str) -> None:
    assert _read(folder, _FULL, f"1011737001,a.csv,,{word}").campaigns[0].enabled


@pytest.mark.parametrize("word", ["false", "0", "no", "f", "FALSE", "No", "F", " false "])
def test_words_that_disable_a_campaign(folder: Path, word: str) -> None:
    assert not _read(folder, _FULL, f"1011737001,a.csv,,{word}").campaigns[0].enabled


def test_without_the_column_every_campaign_is_enabled(folder: Path) -> None:
    assert _read(folder, "campaign_id,csv_filename", "1011737001,a.csv").campaigns[0].enabled


def test_any_other_word_is_an_error_that_names_the_allowed_ones(folder: Path) -> None:
    problem = _only_problem(_read(folder, _FULL, "1011737001,a.csv,,maybe"))
    assert str(problem) == (
        "mapping.csv, row 2, column enabled: “maybe” is neither yes nor no. "
        "Use one of these: true, 1, yes, t, false, 0, no, f."
    )
    assert problem.campaign_ids == ("1011737001",)


@pytest.mark.parametrize(
    ("campaign_id", "code"),
    [
        ("", "cell_empty"),
        ("1" * 21, "id_length"),
        ("#N/A", "cell_broken"),
        ("#NV", "cell_broken"),
        ("1.03E+09", "id_spreadsheet"),
        ('"1,03E+09"', "id_spreadsheet"),
        ("1032473171.0", "id_spreadsheet"),
        ('"1032473171,0"', "id_spreadsheet"),
        ('"1,032,473,171"', "id_spreadsheet"),
        ("'1032473171", "id_spreadsheet"),
        ("١٠١١٧٣٧٠٠١", "id_other_digits"),
        ("\uff11\uff10\uff11\uff11\uff17\uff13\uff17\uff10\uff10\uff11", "id_other_digits"),
        ("101173700²", "id_not_digits"),
        ("campaign 1", "id_not_digits"),
        ("10117\u200b37001", "id_not_digits"),
    ],
)
def test_a_bad_id_is_an_exact_error_and_blocks_only_its_row(folder: Path, campaign_id: str, code: str) -> None:
    mapping = _read(folder, _FULL, f"{campaign_id},a.csv,,", "1011737009,b.csv,,")
    problem = _only_problem(mapping)
    assert (problem.row, problem.column, problem.severity) == (2, "campaign_id", Severity.ERROR)
    assert problem.code == code
    assert problem.remedy
    assert [campaign.campaign_id for campaign in mapping.campaigns] == ["1011737009"]
    assert mapping.rows == mapping.campaigns


def test_leading_zeros_of_an_id_are_kept(folder: Path) -> None:
    assert _read(folder, _FULL, "0011737001,a.csv,,").campaigns[0].campaign_id == "0011737001"


def test_a_duplicate_is_an_error_that_names_the_first_row_which_is_used(folder: Path) -> None:
    mapping = _read(folder, _FULL, "1011737001,a.csv,,", "1011737002,a.csv,,", "1011737001,b.csv,,")
    problem = _only_problem(mapping)
    assert (problem.row, problem.column) == (4, "campaign_id")
    assert "already in row 2" in str(problem.what)
    assert problem.campaign_ids == ()
    assert [(one.campaign_id, one.csv_path.name) for one in mapping.campaigns] == [
        ("1011737001", "a.csv"),
        ("1011737002", "a.csv"),
    ]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", "cell_empty"),
        ("../secret.csv", "name_outside"),
        ("sub/../../secret.csv", "name_outside"),
        ("sub/../a.csv", "name_outside"),
        ("..", "name_outside"),
        (".", "name_none"),
        ("/etc/passwd", "name_absolute"),
        ("//server/share/a.csv", "name_absolute"),
        ("C:a.csv", "name_colon"),
        ("C:/a.csv", "name_colon"),
        ("a.csv:stream", "name_colon"),
        ("C:\\a.csv", "name_backslash"),
        ("..\\secret.csv", "name_backslash"),
        ("\\\\server\\a.csv", "name_backslash"),
        ("a\0.csv", "cell_nul"),
        ("a\u202evsc.csv", "name_invisible"),
        ("CON", "name_of_device"),
        ("nul.csv", "name_of_device"),
        ("com1.backup.csv", "name_of_device"),
        ("LPT¹.csv", "name_of_device"),
        ("aux .csv", "name_of_device"),
        ("PRN/a.csv", "name_of_device"),
        ("a.csv.", "name_odd_end"),
        (".. /secret.csv", "name_odd_end"),
        ("gone.csv", "csv_not_found"),
        ("sub", "csv_is_folder"),
        ("x" * 300, "csv_unusable"),
    ],
)
def test_a_file_name_that_cannot_be_used_blocks_only_its_campaign(folder: Path, name: str, code: str) -> None:
    mapping = _read(folder, _FULL, f"1011737001,{name},,", "1011737002,a.csv,,")
    problem = _only_problem(mapping)
    assert (problem.row, problem.column, problem.campaign_ids) == (2, "csv_filename", ("1011737001",))
    assert problem.code == code
    assert problem.remedy
    assert dict(mapping.blocked) == {"1011737001": problem}
    assert [one.campaign_id for one in mapping.campaigns] == ["1011737002"]
    assert [one.campaign_id for one in mapping.rows] == ["1011737001", "1011737002"]
    assert mapping.rows[0].csv_path.is_relative_to(folder)
    assert ".." not in mapping.rows[0].csv_path.parts


def test_device_names_are_refused_even_where_such_a_file_exists(folder: Path) -> None:
    (folder / "com1.csv").write_text("Ad Name\n")
    assert _only_problem(_read(folder, _FULL, "1011737001,com1.csv,,")).code == "name_of_device"


def test_a_name_that_only_begins_like_a_device_is_a_name(folder: Path) -> None:
    (folder / "console.csv").write_text("Ad Name\n")
    assert _read(folder, _FULL, "1011737001,console.csv,,").problems == ()


@needs_symbolic_links
@pytest.mark.parametrize("target", ["secret.csv", "."])
def test_a_link_that_leads_out_of_the_folder_is_refused(folder: Path, target: str) -> None:
    (folder / "link").symlink_to(folder.parent / target)
    name = "link" if target != "." else "link/secret.csv"
    problem = _only_problem(_read(folder, _FULL, f"1011737001,{name},,"))
    assert problem.code == "csv_link_outside"


@needs_symbolic_links
def test_a_link_inside_of_the_folder_is_followed(folder: Path) -> None:
    (folder / "link.csv").symlink_to(folder / "sub" / "c.csv")
    assert _read(folder, _FULL, "1011737001,link.csv,,").problems == ()


@needs_symbolic_links
def test_links_in_a_circle_are_an_error_of_their_row(folder: Path) -> None:
    (folder / "round.csv").symlink_to(folder / "round.csv")
    problem = _only_problem(_read(folder, _FULL, "1011737001,round.csv,,", "1011737002,a.csv,,"))
    assert (problem.row, problem.column) == (2, "csv_filename")


@needs_symbolic_links
def test_a_folder_that_is_itself_a_link_can_be_chosen(folder: Path) -> None:
    link = folder.parent / "chosen"
    link.symlink_to(folder)
    path = folder.parent / "mapping.csv"
    path.write_text(f"{_FULL}\n1011737001,a.csv,,\n")
    assert read_mapping(path, link).problems == ()


def test_the_suffix_may_be_left_out(folder: Path) -> None:
    mapping = _read(folder, _FULL, "1011737001,a,,")
    assert mapping.campaigns[0].csv_path == folder / "a.csv"
    assert mapping.problems == ()


def test_a_file_without_a_suffix_wins_over_one_with_it(folder: Path) -> None:
    (folder / "a").write_text("Ad Name\n")
    assert _read(folder, _FULL, "1011737001,a,,").campaigns[0].csv_path == folder / "a"


@pytest.mark.parametrize("name", ["A.CSV", "A", "Sub/C.csv"])
def test_another_case_is_taken_with_a_notice_where_only_one_file_is_meant(folder: Path, name: str) -> None:
    (folder / "Sub").mkdir(exist_ok=True)
    (folder / "Sub" / "c.csv").write_text("Ad Name\n")
    mapping = _read(folder, _FULL, f"1011737001,{name},,")
    assert mapping.campaigns[0].csv_path.name in {"a.csv", "c.csv"}
    problem = _only_problem(mapping)
    assert (problem.severity, problem.row, problem.column) == (Severity.NOTICE, 2, "csv_filename")
    assert problem.code == "csv_other_case"


def test_another_case_is_not_guessed_where_two_files_could_be_meant(folder: Path) -> None:
    (folder / "A.csv").write_text("Ad Name\n")
    problem = _only_problem(_read(folder, _FULL, "1011737001,A.CSV,,"))
    assert "names of A.csv and a.csv differ only" in str(problem.what)
    assert problem.severity is Severity.ERROR


@pytest.mark.parametrize("row", ["1011737001,a.csv", "1011737001,a.csv,Shoes, all,yes"])
def test_a_ragged_row_blocks_only_its_campaign(folder: Path, row: str) -> None:
    mapping = _read(folder, _FULL, row, "1011737002,a.csv,,")
    problem = _only_problem(mapping)
    assert (problem.row, problem.column) == (2, None)
    assert f"has {row.count(',') + 1} cells, but the header has 4 columns" in str(problem.what)
    assert list(mapping.blocked) == ["1011737001"]


def test_an_unclosed_quotation_mark_blocks_only_its_campaign(folder: Path) -> None:
    mapping = _read(folder, _FULL, '1011737001,a.csv,"Shoes,yes', '1011737002,a.csv,"Coffee, ""all""",yes')
    problem = _only_problem(mapping)
    assert (problem.row, problem.campaign_ids) == (2, ("1011737001",))
    assert problem.code == "quote_open"
    assert [campaign.name for campaign in mapping.campaigns] == ['Coffee, "all"']


def test_a_quotation_mark_that_hides_the_id_is_still_what_is_reported(folder: Path) -> None:
    mapping = _read(folder, _FULL, '"1011737001,a.csv,,', "1011737002,a.csv,,")
    assert _only_problem(mapping).code == "quote_open"
    assert [campaign.campaign_id for campaign in mapping.rows] == ["1011737002"]


def test_a_nul_character_blocks_only_its_campaign(folder: Path) -> None:
    mapping = _read(folder, _FULL, "1011737001,a.csv,Sho\0es,", "1011737002,a.csv,,")
    problem = _only_problem(mapping)
    assert (problem.row, problem.column) == (2, "campaign_name")
    assert problem.code == "cell_nul"
    assert list(mapping.blocked) == ["1011737001"]


def test_an_invisible_character_in_a_name_blocks_only_its_campaign(folder: Path) -> None:
    problem = _only_problem(_read(folder, _FULL, "1011737001,a.csv,Sho\x1bes,", "1011737002,a.csv,,"))
    assert (problem.row, problem.column) == (2, "campaign_name")


@pytest.mark.parametrize("name", ["\ufeffShoes", "Shoes\u200b", "Sho\xades", "Shoes\xa0red"])
def test_what_cannot_be_seen_in_a_name_blocks_its_campaign(folder: Path, name: str) -> None:
    problem = _only_problem(_read(folder, _FULL, "1011737002,a.csv,,", f"1011737001,a.csv,Big {name} sale,"))
    assert (problem.row, problem.column, problem.code) == (3, "campaign_name", "cell_invisible")


@pytest.mark.parametrize(
    "name",
    [
        "Family \U0001f468\u200d\U0001f469\u200d\U0001f467 sale",
        "Love \u2764\ufe0f",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\U0001fae8 new",
    ],
)
def test_an_emoji_made_of_several_is_text(folder: Path, name: str) -> None:
    (folder / f"{name}.csv").write_text("Ad Name\n")
    mapping = _read(folder, _FULL, f"1011737001,{name}.csv,{name},")
    assert mapping.problems == ()
    assert mapping.campaigns[0].name == name


def test_what_is_wrong_with_a_disabled_row_is_only_a_notice(folder: Path) -> None:
    mapping = _read(folder, _FULL, "1011737001,gone.csv,,no")
    assert _only_problem(mapping).severity is Severity.NOTICE
    assert list(mapping.blocked) == ["1011737001"]


def test_all_problems_are_told_at_once_errors_first(folder: Path) -> None:
    mapping = _read(
        folder, f"{_FULL},notes", "1011737001,A.CSV,,,", "x,a.csv,,,", "1011737002,gone.csv,,maybe,", "1011737001,a,,,"
    )
    assert [(problem.severity.value, problem.row, problem.column) for problem in mapping.problems] == [
        ("error", 3, "campaign_id"),
        ("error", 4, "csv_filename"),
        ("error", 4, "enabled"),
        ("error", 5, "campaign_id"),
        ("notice", 1, "notes"),
        ("notice", 2, "csv_filename"),
    ]
    assert mapping.blocked["1011737002"].column == "csv_filename"


def test_a_mapping_with_a_semicolon_and_windows_1252_is_read(folder: Path) -> None:
    path = folder.parent / "mapping.csv"
    path.write_bytes("campaign_id;csv_filename;campaign_name\r\n1011737001;a.csv;Café, Köln\r\n".encode("cp1252"))
    mapping = read_mapping(path, folder, lambda *_: "cp1252")
    assert mapping.campaigns[0].name == "Café, Köln"
    assert _only_problem(mapping).code == "file_read_as"


def test_a_header_without_a_required_column_makes_the_mapping_unreadable(folder: Path) -> None:
    said = _unreadable(folder, "campaign_id,file", "1,a.csv")
    assert said == "The header of mapping.csv (row 1) has no column csv_filename."


def test_a_mapping_without_a_header_is_unreadable(folder: Path) -> None:
    said = _unreadable(folder, "1011737001,a.csv")
    assert said == "The header of mapping.csv (row 1) doesn't have the columns campaign_id and csv_filename."


def test_a_doubled_header_makes_the_mapping_unreadable(folder: Path) -> None:
    assert "the column campaign_id more than once" in _unreadable(
        folder, "campaign_id,csv_filename,Campaign ID", "1,a,2"
    )


def test_a_mapping_without_rows_is_unreadable(folder: Path) -> None:
    assert _unreadable(folder, _FULL, ",,,", "") == "mapping.csv doesn't name any campaigns."


def test_a_missing_mapping_is_unreadable(folder: Path) -> None:
    with pytest.raises(MappingUnreadable, match="was not found"):
        read_mapping(folder / "gone.csv", folder)


@pytest.mark.parametrize("campaign_id", ["101173700", "10117370011"])
def test_an_id_of_another_length_is_a_notice_and_is_uploaded(folder: Path, campaign_id: str) -> None:
    mapping = _read(folder, _FULL, f"{campaign_id},a.csv,,")
    problem = _only_problem(mapping)
    assert (problem.code, problem.severity, problem.column) == ("id_length", Severity.NOTICE, "campaign_id")
    assert [one.campaign_id for one in mapping.campaigns] == [campaign_id]
    assert not read_mapping(folder.parent / "mapping.csv", folder, id_digits=len(campaign_id)).problems


@pytest.mark.parametrize(
    ("word", "enabled"),
    [
        *(
            (word, True)
            for word in ("WAHR", "ja", "VRAI", "oui", "VERDADERO", "sí", "1.0", "1,0", "y", "да", "ИСТИНА", "Tak")
        ),
        *(
            (word, False)
            for word in ("FALSCH", "nein", "FAUX", "non", "FALSO", "0.0", "n", "нет", "ЛОЖЬ", "off", "não")
        ),
    ],
)
def test_enabled_is_understood_as_other_excels_write_it(folder: Path, word: str, *, enabled: bool) -> None:
    mapping = _read(folder, _FULL, f'1011737001,a.csv,,"{word}"')
    assert mapping.problems == ()
    assert mapping.campaigns[0].enabled is enabled


def test_comments_and_empty_rows_are_skipped(folder: Path) -> None:
    groups = (
        '# "US"',
        "1011737001,a.csv,One,",
        "",
        ",,,",
        "#1011737009,b.csv,,",
        '"# Canada",,,',
        "1011737002,b.csv,Two,",
    )
    mapping = _read(folder, "# made by hand", _FULL, *groups)
    assert mapping.problems == ()
    assert [(one.campaign_id, one.row) for one in mapping.campaigns] == [("1011737001", 4), ("1011737002", 9)]


@pytest.mark.parametrize(
    ("column", "cells"),
    [
        ("csv_filename", "#BEZUG!,One,true"),
        ("campaign_name", "a.csv,#NAME?,true"),
        ("campaign_name", "a.csv, #¿NOMBRE? ,true"),
        ("enabled", "a.csv,One,#WERT!"),
    ],
)
def test_a_spreadsheets_error_blocks_its_campaign(folder: Path, column: str, cells: str) -> None:
    problem = _only_problem(_read(folder, _FULL, f"1011737001,{cells}"))
    assert (problem.row, problem.column, problem.code, problem.severity) == (2, column, "cell_broken", Severity.ERROR)


def test_a_name_that_may_be_missing_is_a_notice(folder: Path) -> None:
    mapping = _read(folder, _FULL, "1011737001,a.csv,NaN,true")
    assert (_only_problem(mapping).code, _only_problem(mapping).severity) == ("cell_missing", Severity.NOTICE)
    assert mapping.blocked == {}
