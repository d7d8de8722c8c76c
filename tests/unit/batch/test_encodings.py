"""8-bit text: never guessed, shown as it would read, and read as it was chosen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tjgui.core.batch.batch import read_batch
from tjgui.core.batch.csv_table import EncodingUncertain, Table, TextFileUnusable, read_table
from tjgui.core.batch.encodings import known_encoding, readings_of
from tjgui.core.batch.mapping import MappingUncertain, read_mapping
from tjgui.core.batch.problems import Severity
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.file_encodings import FileEncodings
from tjgui.core.errors import InputError
from tjgui.core.models import AdFormat

_HEADER = "Ad Name,Target URL,Creative ID"
_WORDS = {
    "cp1251": "Реклама весна",
    "cp1252": "Café für 5 €",
    "cp1250": "Łódź żółta",
    "cp1253": "Διαφήμιση άνοιξη",
    "cp932": "春の広告",
    "gbk": "春季广告",
    "koi8-r": "Реклама весна",
    "mac-roman": "Café für Ömer",
}


def _content(encoding: str, words: str = "") -> bytes:
    return f"{_HEADER}\nplain,https://x.example/,1032000001\n{words or _WORDS[encoding]},,\n".encode(encoding)


def _read(path: Path, content: bytes, encoding: str = "") -> Table:
    path.write_bytes(content)
    return read_table(path, {"ad name"}, chosen_encoding=lambda *_: encoding)


@pytest.mark.parametrize("encoding", sorted(_WORDS))
def test_8_bit_text_is_a_question_that_shows_the_words_as_they_would_read(tmp_path: Path, encoding: str) -> None:
    with pytest.raises(EncodingUncertain) as caught:
        _read(tmp_path / "ads.csv", _content(encoding))
    problem, question = caught.value.problem, caught.value.question
    assert (problem.code, problem.row, problem.severity) == ("file_encoding_unsure", 3, Severity.ERROR)
    assert _WORDS[encoding] in str(problem)
    assert "--encoding NAME" in str(problem)
    right = [one.encoding for one in question.readings if _WORDS[encoding] in one.words]
    assert len(right) == 1
    assert _content(encoding).decode(right[0]) == _content(encoding).decode(encoding)


@pytest.mark.parametrize("encoding", sorted(_WORDS))
def test_a_file_is_read_in_the_chosen_encoding_and_its_words_are_said(tmp_path: Path, encoding: str) -> None:
    table = _read(tmp_path / "ads.csv", _content(encoding), encoding)
    assert table.records[1][1][0] == _WORDS[encoding]
    (notice,) = table.notices
    assert (notice.code, notice.row, notice.severity) == ("file_read_as", 3, Severity.NOTICE)
    assert _WORDS[encoding] in str(notice)


def test_what_is_certainly_utf_8_stays_so_whatever_was_chosen(tmp_path: Path) -> None:
    table = _read(tmp_path / "ads.csv", _content("utf-8", "Café"), "cp1251")
    assert table.records[1][1][0] == "Café"
    assert table.notices == ()


def test_a_file_that_is_not_in_the_chosen_encoding_is_an_error_at_the_row(tmp_path: Path) -> None:
    with pytest.raises(TextFileUnusable, match=r"row 2: The file contains characters that are not valid in cp1252\."):
        _read(tmp_path / "ads.csv", f"{_HEADER}\n".encode() + b"\x81,,\n", "cp1252")


def test_a_file_that_mixes_encodings_is_an_error_whatever_was_chosen(tmp_path: Path) -> None:
    content = f"{_HEADER}\nCafé,,\n".encode() + "Café,,\n".encode("cp1252")
    with pytest.raises(TextFileUnusable, match="row 3: The file mixes UTF-8"):
        _read(tmp_path / "ads.csv", content, "cp1252")


def test_a_name_that_nobody_may_choose_is_not_an_answer(tmp_path: Path) -> None:
    with pytest.raises(EncodingUncertain):
        _read(tmp_path / "ads.csv", _content("cp1251"), "rot13")


def test_each_reading_is_shown_once_and_there_are_few() -> None:
    readings = readings_of(_content("cp1252"))
    assert len({one.words for one in readings}) == len(readings)
    assert 1 < len(readings) <= 5


@pytest.mark.parametrize(
    ("name", "known"),
    [("windows-1251", "cp1251"), (" CP1251 ", "cp1251"), ("latin-1", "iso8859-1"), ("sjis", "shift_jis")],
)
def test_an_encoding_may_be_called_by_any_of_its_names(name: str, known: str) -> None:
    assert known_encoding(name) == known


@pytest.mark.parametrize("name", ["", "klingon", "rot13", "utf-7", "unicode_escape", "idna", "cp\0", "ü" * 300])
def test_what_is_no_encoding_of_8_bit_text_is_an_exact_error(name: str) -> None:
    with pytest.raises(InputError, match=r"is not an encoding that can be chosen\. Use one such as cp1252,"):
        known_encoding(name)


def test_a_mapping_in_an_uncertain_encoding_asks_about_itself(tmp_path: Path) -> None:
    path = tmp_path / "mapping.csv"
    path.write_bytes("campaign_id,csv_filename,campaign_name\n1011737001,a.csv,Реклама\n".encode("cp1251"))
    with pytest.raises(MappingUncertain) as caught:
        read_mapping(path, tmp_path)
    assert caught.value.question.path == path
    assert "Реклама" in str(caught.value)


def test_an_ad_csv_in_an_uncertain_encoding_blocks_its_campaigns_and_is_a_question(tmp_path: Path) -> None:
    mapping = tmp_path / "mapping.csv"
    mapping.write_text("campaign_id,csv_filename\n1011737001,a.csv\n1011737002,b.csv\n", encoding="utf-8")
    (tmp_path / "a.csv").write_bytes(_content("cp1251"))
    (tmp_path / "b.csv").write_text(f"{_HEADER}\nA,https://x.example/,1032000001\n", encoding="utf-8")
    batch = read_batch(mapping, tmp_path, AdFormat.PREROLL)
    assert set(batch.blocked) == {"1011737001"}
    assert [one.path for one in batch.questions] == [tmp_path / "a.csv"]


def test_an_answer_is_remembered_for_the_path_and_the_content(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "data")
    path = tmp_path / "a.csv"
    FileEncodings(folder).remember(path, "abc", "cp1251")
    again = FileEncodings(folder)
    assert again.chosen(path, "abc") == "cp1251"
    assert again.chosen(path, "edited") == again.chosen(tmp_path / "b.csv", "abc") == ""


@pytest.mark.parametrize("content", ["[1]", "{", '{"a": 1}', "\x00", "[" * 100_000])
def test_answers_that_cannot_be_read_are_asked_again_and_kept_anew(tmp_path: Path, content: str) -> None:
    folder = DataFolder(tmp_path)
    (tmp_path / "file_encodings.json").write_text(content)
    encodings = FileEncodings(folder)
    assert encodings.chosen(tmp_path / "a.csv", "abc") == ""
    encodings.remember(tmp_path / "a.csv", "abc", "cp1251")
    assert FileEncodings(folder).chosen(tmp_path / "a.csv", "abc") == "cp1251"
