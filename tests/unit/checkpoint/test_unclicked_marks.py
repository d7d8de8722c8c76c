"""An intent that was only written is told from one that was clicked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tjgui.core.checkpoint.unclicked_marks import ReadyMarks
from tjgui.core.errors import PassingFault


@pytest.fixture
def boot(tmp_path: Path) -> Path:
    """Return a file with the id of the system's start."""
    path = tmp_path / "boot_id"
    path.write_text("a-first-start\n", encoding="ascii")
    return path


def test_a_mark_that_is_still_there_proves_that_nothing_was_clicked(tmp_path: Path, boot: Path) -> None:
    ReadyMarks(tmp_path / "ready", boot).make("an-intent")
    assert ReadyMarks(tmp_path / "ready", boot).proves_no_click("an-intent")


def test_a_mark_that_was_removed_before_the_click_proves_nothing(tmp_path: Path, boot: Path) -> None:
    marks = ReadyMarks(tmp_path / "ready", boot)
    marks.make("an-intent")
    marks.clicking("an-intent")
    assert not marks.proves_no_click("an-intent")


def test_after_a_new_start_of_the_system_a_mark_proves_nothing(tmp_path: Path, boot: Path) -> None:
    ReadyMarks(tmp_path / "ready", boot).make("an-intent")
    boot.write_text("a-second-start\n", encoding="ascii")
    assert not ReadyMarks(tmp_path / "ready", boot).proves_no_click("an-intent")


def test_where_the_system_names_no_start_a_mark_proves_nothing(tmp_path: Path) -> None:
    marks = ReadyMarks(tmp_path / "ready", tmp_path / "missing")
    marks.make("an-intent")
    assert not marks.proves_no_click("an-intent")


def test_a_folder_that_somebody_removed_proves_nothing(tmp_path: Path, boot: Path) -> None:
    assert not ReadyMarks(tmp_path / "gone", boot).proves_no_click("an-intent")


def test_nothing_may_be_clicked_where_the_mark_cannot_be_removed(tmp_path: Path, boot: Path) -> None:
    marks = ReadyMarks(tmp_path / "ready", boot)
    (tmp_path / "ready" / "anintent.ready").mkdir(parents=True)
    with pytest.raises(PassingFault):
        marks.clicking("an-intent")


def test_a_finished_intent_leaves_no_mark(tmp_path: Path, boot: Path) -> None:
    marks = ReadyMarks(tmp_path / "ready", boot)
    marks.make("an-intent")
    marks.make("another")
    marks.forget("an-intent")
    marks.forget("unknown")
    assert not marks.proves_no_click("an-intent")
    assert marks.proves_no_click("another")


def test_a_mark_that_cannot_be_forgotten_or_read_is_no_error(tmp_path: Path, boot: Path) -> None:
    marks = ReadyMarks(tmp_path / "ready", boot)
    (tmp_path / "ready" / "anintent.ready").mkdir(parents=True)
    marks.forget("an-intent")
    assert not marks.proves_no_click("an-intent")


def test_a_place_that_takes_no_mark_stops_no_upload(tmp_path: Path, boot: Path) -> None:
    """The intent is in doubt then, as without marks."""
    (tmp_path / "ready").write_text("a file", encoding="ascii")
    marks = ReadyMarks(tmp_path / "ready", boot)
    marks.make("an-intent")
    assert not marks.proves_no_click("an-intent")


def test_an_id_with_signs_of_its_own_names_no_other_file(tmp_path: Path, boot: Path) -> None:
    marks = ReadyMarks(tmp_path / "deep" / "ready", boot)
    marks.make("../../an-intent")
    assert [one.name for one in (tmp_path / "deep" / "ready").iterdir()] == ["anintent.ready"]


def test_the_folder_of_marks_is_the_users_own(tmp_path: Path, boot: Path) -> None:
    marks = ReadyMarks(tmp_path / "deep" / "ready", boot)
    for one in ("first", "second"):
        marks.make(one)
    assert (tmp_path / "deep" / "ready").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("content", [b"", b"\xff\xfe"])
def test_a_boot_id_that_is_none_makes_no_mark(tmp_path: Path, content: bytes) -> None:
    boot = tmp_path / "boot_id"
    boot.write_bytes(content)
    marks = ReadyMarks(tmp_path / "ready", boot)
    marks.make("an-intent")
    assert not (tmp_path / "ready").exists()
    assert not marks.proves_no_click("an-intent")


def test_the_fault_says_why_nothing_was_clicked(tmp_path: Path, boot: Path) -> None:
    (tmp_path / "ready" / "anintent.ready").mkdir(parents=True)
    with pytest.raises(PassingFault) as raised:
        ReadyMarks(tmp_path / "ready", boot).clicking("an-intent")
    assert raised.value.code == "data_folder_read_only"
    assert raised.value.advice.code == "not_clicked_retrying"
