"""How CSVs are opened: encodings, separators, quotation marks, and files that are none."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from tjgui.core.batch import csv_table as text_files
from tjgui.core.batch.csv_table import Table, TextFileUnusable, fold, read_table

_KNOWN = {"name", "url"}


def _read(tmp_path: Path, content: bytes, *, one_line_records: bool = False) -> Table:
    path = tmp_path / "ads.csv"
    path.write_bytes(content)
    return read_table(path, _KNOWN, one_line_records=one_line_records)


def _why_unusable(tmp_path: Path, content: bytes) -> str:
    with pytest.raises(TextFileUnusable) as caught:
        _read(tmp_path, content)
    assert caught.value.problem.remedy
    return str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_files_are_read_without_a_notice(tmp_path: Path, encoding: str) -> None:
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    table = _read(tmp_path, mark + "Name,URL\r\nCafé ☕,x\r\n".encode(encoding))
    assert table.header == ("Name", "URL")
    assert table.records == ((2, ["Café ☕", "x"]),)
    assert table.notices == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_mark_that_stands_twice_is_no_part_of_the_header(tmp_path: Path, encoding: str) -> None:
    assert _read(tmp_path, "\ufeff\ufeffName,URL\nx,y\n".encode(encoding)).header == ("Name", "URL")


def test_two_encodings_in_one_file_are_an_error_at_the_row(tmp_path: Path) -> None:
    content = b"Name,URL\n" + "Café,x\n".encode() + "Café,y\n".encode("cp1252")
    assert "ads.csv, row 3: The file mixes UTF-8 with another encoding." in _why_unusable(tmp_path, content)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "ads.csv: The file is empty."),
        (b"\r\n \r\n", "ads.csv: The file is empty."),
        (b"Name,URL\n\x81,x\n", "row 2: The file is not UTF-8, and which encoding it has is not certain."),
        (b"\xef\xbb\xbfName,URL\nCaf\xe9,x\n", "row 2: The file claims to be UTF-8 but is damaged."),
        (b"\xff\xfeN", "The file claims to be UTF-16 but is damaged."),
        ("Name,URL\nx,y\n".encode("utf-16-le"), "full of NUL characters"),
        (b"Name,U\0RL\nx,y\n", "row 1: The header contains a NUL character."),
        (b"PK\x03\x04workbook", "looks like an Excel workbook"),
        (b"\xd0\xcf\x11\xe0workbook", "looks like an Excel workbook"),
        (b'"Name,URL\nx,y\n', "row 1: A quotation mark is never closed."),
    ],
)
def test_a_file_that_is_no_csv_is_an_exact_error(tmp_path: Path, content: bytes, message: str) -> None:
    assert message in _why_unusable(tmp_path, content)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_told_from_the_header(tmp_path: Path, separator: str) -> None:
    header = separator.join(("Name", "URL", '"Notes, more; and\tmore, and, more"'))
    table = _read(tmp_path, f"{header}\na{separator}b{separator}c\n".encode())
    assert table.header == ("Name", "URL", "Notes, more; and\tmore, and, more")
    assert table.records == ((2, ["a", "b", "c"]),)


@pytest.mark.parametrize(
    "line",
    ["sep=;", '"sep=;"', "SEP = ;", "'sep=;'", 'sep=";"', "sep=;;;;", '"sep=;";;', 'sep="', "sep=", "sep=x", "sep= "],
)
@pytest.mark.parametrize("one_line_records", [False, True])
def test_the_line_in_which_excel_names_the_separator_is_not_the_header(
    tmp_path: Path, line: str, *, one_line_records: bool
) -> None:
    content = f"{line}\r\nName;URL\r\na;b\r\n".encode()
    table = _read(tmp_path, content, one_line_records=one_line_records)
    assert (table.header_line, table.header, table.records) == (2, ("Name", "URL"), ((3, ["a", "b"]),))


@pytest.mark.parametrize("separator", ["\t", "|", ";", ","])
def test_the_separator_that_a_file_names_is_used(tmp_path: Path, separator: str) -> None:
    table = _read(tmp_path, f"sep={separator}\nName{separator}URL\na{separator}b\n".encode())
    assert (table.header, table.records) == (("Name", "URL"), ((3, ["a", "b"]),))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_rows_are_numbered_by_the_line_where_they_start(tmp_path: Path, end: str) -> None:
    content = end.join(("Name,URL", "", '"two', 'lines",x', " , ", "last,y", "", "")).encode()
    table = _read(tmp_path, content)
    assert table.records == ((3, [f"two{end}lines", "x"]), (6, ["last", "y"]))


def test_empty_cells_behind_the_last_column_do_not_count(tmp_path: Path) -> None:
    table = _read(tmp_path, b"Name,URL,,\na,b,,\nc,d\ne,f,g,\n")
    assert [table.ragged(line, cells) is None for line, cells in table.records] == [True, True, False]
    problem = table.ragged(*table.records[2])
    assert problem is not None
    assert str(problem).startswith("ads.csv, row 4: The row has 4 cells, but the header has 2 columns. ")


def test_an_unclosed_quotation_mark_is_named_with_the_row_that_opens_it(tmp_path: Path) -> None:
    table = _read(tmp_path, b'Name,URL\na,b\n"c,d\ne,f\n')
    assert table.records == ((2, ["a", "b"]),)
    (problem,) = table.broken.values()
    assert problem.row == 3
    assert problem.code == "quote_open"


def test_text_behind_a_closing_quotation_mark_is_an_error(tmp_path: Path) -> None:
    table = _read(tmp_path, b'Name,URL\n"a"b,c\n')
    assert table.broken[2].code == "quote_misplaced"


def test_with_records_of_one_line_an_unclosed_quotation_mark_spoils_only_its_line(tmp_path: Path) -> None:
    table = _read(tmp_path, b'Name,URL\na,"b\n\nc,"d"\n', one_line_records=True)
    assert table.records == ((2, ["a", ""]), (4, ["c", "d"]))
    assert list(table.broken) == [2]


def test_a_cell_longer_than_the_csv_module_likes_is_read(tmp_path: Path) -> None:
    long = "x" * 200_000
    assert _read(tmp_path, f"Name,URL\n{long},y\n".encode()).records == ((2, [long, "y"]),)


def test_the_hash_is_that_of_the_bytes(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbfName,URL\r\na,b"
    assert _read(tmp_path, content).sha256 == hashlib.sha256(content).hexdigest()


def test_a_missing_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(TextFileUnusable, match=r"gone\.csv: The file was not found\."):
        read_table(tmp_path / "gone.csv", _KNOWN)


def test_a_folder_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(TextFileUnusable, match="is a folder"):
        read_table(tmp_path, _KNOWN)


def test_a_path_that_no_system_can_have_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TextFileUnusable, match="cannot be read"):
        read_table(tmp_path / "a\0b.csv", _KNOWN)


def test_a_pipe_is_refused_rather_than_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "pipe.csv"
    path.write_bytes(b"Name,URL\n")
    as_pipe = os.stat_result((0o010644, *path.stat()[1:]))
    monkeypatch.setattr(Path, "stat", lambda *_args, **_options: as_pipe)
    with pytest.raises(TextFileUnusable, match="is not a regular file"):
        read_table(path, _KNOWN)


def test_a_file_that_may_not_be_read_is_an_error_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "locked.csv"
    path.write_bytes(b"Name,URL\n")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(TextFileUnusable, match=r"locked\.csv: The file cannot be read \(Permission denied\)\."):
        read_table(path, _KNOWN)


def test_a_file_over_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_files, "LARGEST_FILE", 20)
    assert _read(tmp_path, b"Name,URL\n" + b"x" * 11).header == ("Name", "URL")
    assert "is larger than" in _why_unusable(tmp_path, b"Name,URL\n" + b"x" * 12)


def test_headings_are_compared_without_case_and_with_white_space_folded() -> None:
    assert fold("  TARGET \t Url\n") == fold("Target URL")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_that_is_too_long_is_refused_with_its_row(tmp_path: Path, end: str) -> None:
    usual = end.join(["Name,URL", *["a,b"] * 400_000])
    assert len(_read(tmp_path, usual[:700_000].encode()).records) > 100_000
    said = _why_unusable(tmp_path, f"Name,URL{end}a,b{end}{'x' * 1_000_001}{end}".encode())
    assert said.startswith("ads.csv, row 3: The line is longer than 1,000,000 bytes.")
    assert "The line is longer" in _why_unusable(tmp_path, b"," * 2_000_000)


def test_more_rows_than_can_be_handled_are_refused(tmp_path: Path) -> None:
    assert len(_read(tmp_path, b"Name,URL\n" + b"a,b\n" * 200_000).records) == 200_000
    said = _why_unusable(tmp_path, b"Name,URL\n" + b"a,b\n" * 200_001)
    assert said.startswith("ads.csv: The file has more than 200,000 rows.")


@pytest.mark.parametrize("line", [b"\n", b"\r", b"# a comment\r\n", b'"\n'])
def test_more_lines_than_can_be_handled_are_refused(tmp_path: Path, line: bytes) -> None:
    said = _why_unusable(tmp_path, b"Name,URL\n" + line * 1_000_001)
    assert said.startswith("ads.csv: The file has more than 1,000,000 lines.")


def test_a_cell_over_many_lines_that_is_too_long_is_an_error_at_its_row(tmp_path: Path) -> None:
    table = _read(tmp_path, b'Name,URL\na,b\n"' + b"some text\n" * 200_000)
    assert table.records == ((2, ["a", "b"]),)
    (problem,) = table.broken.values()
    assert (problem.row, problem.code) == (3, "cell_too_long")
