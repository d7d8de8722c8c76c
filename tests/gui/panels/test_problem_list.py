"""The problems of a batch, each with its place and its remedy; a double click opens the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.gui.clicks import double_click_row, press
from tjgui.core.batch.problems import Problem, Severity
from tjgui.core.wording.message import Message
from tjgui.gui.panels.problem_list import ProblemList, line_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a CSV of three lines."""
    made = tmp_path / "spring.csv"
    made.write_bytes(b"\xef\xbb\xbfAd Name,Target URL\r\nShears,ftp://x\r\nRake,\r\n")
    return made


@pytest.fixture
def listed(qtbot: QtBot, path: Path) -> ProblemList:
    """Return a list of an error and a notice."""
    made = ProblemList()
    qtbot.addWidget(made)
    made.resize(1000, 300)
    made.show()
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.show_problems(
        [
            Problem(
                "spring.csv",
                3,
                "Target URL",
                Message("cell_empty"),
                Message("fill_in"),
                campaign_ids=("1", "2"),
                path=path,
            ),
            Problem(
                "mapping.csv",
                None,
                None,
                Message("file_read_as", encoding="cp1252", words="Café"),
                severity=Severity.NOTICE,
            ),
        ]
    )
    return made


def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    urls: list[str] = []

    def open_url(url: QUrl) -> bool:
        urls.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return urls


def test_file_row_column_fault_and_remedy_stand_in_columns(listed: ProblemList) -> None:
    cells = [listed.model.index(0, column).data() for column in range(listed.model.columnCount())]
    assert cells == ["spring.csv", "3", "Target URL", "The cell is empty.", "Fill it in, then check the batch again."]


def test_an_error_and_a_notice_differ_in_word_for_a_screen_reader_and_in_colour(listed: ProblemList) -> None:
    role = Qt.ItemDataRole
    assert listed.model.index(0, 0).data(role.AccessibleTextRole) == "Error: spring.csv"
    assert listed.model.index(1, 0).data(role.AccessibleTextRole) == "Notice: mapping.csv"
    assert listed.model.index(0, 0).data(role.ForegroundRole) != listed.model.index(1, 0).data(role.ForegroundRole)


def test_the_chosen_row_is_shown_as_it_stands_in_its_file(listed: ProblemList, qtbot: QtBot) -> None:
    listed.view.selectRow(1)  # where the window is active at once, the first one is chosen already
    with qtbot.waitSignal(listed.chosen) as chosen:
        listed.view.selectRow(0)
    assert listed.line.text() == "spring.csv:3  Rake,"
    assert chosen.args == [listed.model.problem(0)]


def test_a_double_click_opens_the_file(listed: ProblemList, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    urls = opened(monkeypatch)
    double_click_row(listed.view, 0)
    assert [Path(url) for url in urls] == [path]


def test_enter_opens_it_too_and_what_has_no_file_opens_nothing(
    listed: ProblemList, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    urls = opened(monkeypatch)
    listed.view.selectRow(0)
    press(listed.view, Qt.Key.Key_Return)
    assert [Path(url) for url in urls] == [path]
    listed.view.selectRow(1)
    press(listed.view, Qt.Key.Key_Return)
    assert len(urls) == 1


def test_a_file_that_is_gone_has_no_line_to_show(path: Path) -> None:
    problem = Problem("spring.csv", 2, None, Message("no_ads"), path=path)
    assert line_of(problem) == "Shears,ftp://x"
    path.unlink()
    assert line_of(problem) == ""
