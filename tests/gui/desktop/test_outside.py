"""What the window hands over to other programs, and what it does not."""

from __future__ import annotations

import ast
import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

import tjgui.gui
from tjgui.gui.desktop.open_at_row import open_at
from tjgui.gui.desktop.outside import open_page, open_report, show_folder, start_detached

#: Whatever starts a program or hands something to the system.
_DOORS = {
    *("openUrl", "startDetached", "QDesktopServices", "QProcess", "startfile", "Popen", "os.system", "os.popen"),
    *("execute", "run_process", "create_subprocess_exec", "create_subprocess_shell", "check_output", "check_call"),
}
_MODULES = {"webbrowser", "subprocess", "os.startfile"}
#: Who may use one of them, and for what.
_ALLOWED = {
    ("outside.py", "openUrl"),  # the door itself
    ("outside.py", "startDetached"),
    ("own_command.py", "QProcess"),  # this program again
    ("own_command.py", "startDetached"),
    ("site_check_dialog.py", "QProcess"),  # this program again
    ("open_at_row.py", "subprocess"),  # asks xdg-mime, by its absolute path
}


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []

    def open_url(url: QUrl) -> bool:
        found.append(url.toLocalFile() or url.toString())
        return True

    monkeypatch.setattr("tjgui.gui.desktop.outside.QDesktopServices.openUrl", open_url)
    monkeypatch.setattr("tjgui.gui.desktop.open_at_row.command_for", lambda *_: None)
    return found


@pytest.mark.parametrize("name", ["a.csv", "B.TSV", "notes.txt", "Book.XLSX", "Shoes & co #1.csv"])
def test_a_table_or_a_text_is_opened(tmp_path: Path, opened: list[str], name: str) -> None:
    (tmp_path / name).touch()
    open_at(tmp_path / name, 3)
    assert opened == [str(tmp_path / name)]


@pytest.mark.parametrize(
    "name",
    [
        *("Shoes.bat", "a.csv.exe", "a.csv.lnk", "a.CMD", "a.desktop", "a.html", "a.xlsm", "a.url", "a.ps1", "a"),
        *("a.csv.", "a.csv ", "a.csv\n", ".csv", "a.\u202evsc.exe", "a.app", "a.scf", "a.command", "a.py"),
    ],
)
def test_of_everything_else_the_folder_is_shown(tmp_path: Path, opened: list[str], name: str) -> None:
    (tmp_path / name).touch()
    open_at(tmp_path / name, 3)
    assert opened == [str(tmp_path)]


def test_a_link_is_judged_by_what_it_leads_to(tmp_path: Path, opened: list[str]) -> None:
    for name in ("Shoes.bat", "good.csv"):
        (tmp_path / name).touch()
    (tmp_path / "bad.csv").symlink_to(tmp_path / "Shoes.bat")
    (tmp_path / "link.csv").symlink_to(tmp_path / "good.csv")
    (tmp_path / "loop.csv").symlink_to(tmp_path / "loop.csv")
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "folder.csv").mkdir()
    for name in ("bad.csv", "loop.csv", "pipe.csv", "folder.csv"):
        open_at(tmp_path / name, None)
    assert opened == [str(tmp_path)] * 4
    open_at(tmp_path / "link.csv", None)
    assert opened[-1] == str(tmp_path / "link.csv")


def test_only_a_file_of_a_known_kind_is_told_to_an_editor(
    tmp_path: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr("tjgui.gui.desktop.open_at_row.command_for", lambda path, row: ["/bin/ed", str(path), str(row)])

    def start(command: list[str]) -> bool:
        started.append(command)
        return True

    monkeypatch.setattr("tjgui.gui.desktop.open_at_row.start_detached", start)
    open_at(tmp_path / "Shoes.bat", 3)
    assert started == []
    open_at(tmp_path / "a.csv", 3)
    assert started == [["/bin/ed", str(tmp_path / "a.csv"), "3"]]


def test_a_report_is_opened_and_nothing_that_only_has_its_place(tmp_path: Path, opened: list[str]) -> None:
    for name in ("report.html", "report.exe"):
        (tmp_path / name).touch()
        open_report(tmp_path / name)
    assert opened == [str(tmp_path / "report.html"), str(tmp_path)]


@pytest.mark.parametrize(
    ("platform", "name"), [("darwin", "Shoes.app"), ("win32", "x.{ED7BA470-8E54-465E-825C-99712043E01C}")]
)
def test_a_folder_that_the_system_would_start_is_shown_from_outside(
    tmp_path: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch, platform: str, name: str
) -> None:
    (tmp_path / name).mkdir()
    monkeypatch.setattr(sys, "platform", platform)
    assert show_folder(tmp_path / name)
    assert opened == [str(tmp_path)]


def test_a_file_or_nothing_is_no_folder(tmp_path: Path, opened: list[str]) -> None:
    (tmp_path / "Shoes.bat").touch()
    assert not show_folder(tmp_path / "Shoes.bat")
    assert not show_folder(tmp_path / "none")
    assert opened == []


SITE = "https://ads.example.com/"


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://ads.example.com/campaign/1", SITE),
        ("https://ads.example.com:443/campaign/1", SITE),
        ("http://127.0.0.1:8080/campaign/1", "http://127.0.0.1:8080/"),
        ("http://localhost:8080/campaign/1", "http://localhost:8080/"),
        ("http://[::1]:8080/campaign/1", "http://[::1]:8080"),
    ],
)
def test_a_page_of_the_site_is_opened(opened: list[str], address: str, site: str) -> None:
    assert open_page(address, site)
    assert len(opened) == 1


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://other.example.com/", SITE),
        ("https://ads.example.com@evil.example/", SITE),
        ("https://user:word@ads.example.com/", SITE),
        ("https://ads.example.com:8443/", SITE),
        ("http://ads.example.com/", SITE),
        ("http://ads.example.com/", "http://ads.example.com/"),
        ("http://127.0.0.1:8081/", "http://127.0.0.1:8080/"),
        ("file:///etc/passwd", SITE),
        ("file:///etc/passwd", "file:///"),
        ("\\\\host\\share\\a.exe", SITE),
        ("javascript:alert(1)", SITE),
        ("ms-msdt:/id", SITE),
        ("Shoes.bat", SITE),
        ("", SITE),
        ("", ""),
        ("https:///x", "https:///x"),
    ],
)
def test_no_other_address_is_opened(opened: list[str], address: str, site: str) -> None:
    assert not open_page(address, site)
    assert opened == []


def test_a_program_is_started_by_its_absolute_path_only(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str] = []

    def start(program: str, arguments: list[str]) -> bool:
        started.append(" ".join((program, *arguments)))
        return True

    monkeypatch.setattr("tjgui.gui.desktop.outside.QProcess.startDetached", start)
    assert not start_detached(["notepad.exe", "a.csv"])
    assert not start_detached(["./code", "a.csv"])
    assert start_detached(["/usr/bin/code", "a.csv"])
    assert started == ["/usr/bin/code a.csv"]


def test_nothing_else_in_the_window_opens_or_starts_anything() -> None:
    faults = []
    for path in sorted(Path(tjgui.gui.__file__).parent.rglob("*.py")):
        used = set()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                used |= {one.name for one in node.names} & _MODULES
            elif isinstance(node, ast.ImportFrom) and node.module in _MODULES:
                used.add(node.module)
            elif isinstance(node, ast.Call):
                called = node.func
                used |= {ast.unparse(called), called.attr if isinstance(called, ast.Attribute) else ""} & _DOORS
        faults += [f"{path.name}: {name}" for name in sorted(used) if (path.name, name) not in _ALLOWED]
    assert faults == []
