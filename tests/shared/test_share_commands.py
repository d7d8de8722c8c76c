"""Shared batches from the command line: set up, uploaded by several machines, watched, exported, handed on."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from tests.fakes.command_line import ONE, TWO, Program
from tests.fakes.postgres import Postgres
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.models import AdFormat


@pytest.fixture
def program(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Program:
    monkeypatch.delenv("TJGUI_STORE", raising=False)
    return Program(tmp_path, capsys)


@pytest.fixture
def on_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return what makes the following calls those of another machine: with a data folder of its own."""
    return lambda name: monkeypatch.setenv("TJGUI_DATA", str(tmp_path / name))


def test_a_database_is_set_up_by_one_command(program: Program, postgres: Postgres) -> None:
    url = postgres.new_database()
    ended = program("share", "init", url)
    assert ended.code == 0
    assert "is set up for shared batches (0001_shared_batches.sql)" in ended.out
    assert "IN ROLE tj_member;" in ended.out
    assert "nothing had to be changed" in program("share", "init", url).out


def test_what_one_machine_has_uploaded_another_does_not_upload_again(
    program: Program, database: str, on_machine: Callable[[str], None]
) -> None:
    on_machine("ann")
    ended = program.upload("--live", "--store", database, "--campaigns", ONE)
    assert (ended.code, ended.json["success"]) == (0, 1)
    assert ended.json["checkpoint"].startswith("postgresql://owner@/batch")
    on_machine("bob")
    ended = program.upload("--live", "--store", database)
    assert (ended.code, ended.json["success"]) == (0, 2)
    assert program.site.uploads == {ONE: 1, TWO: 1}
    assert not (Path(ended.json["checkpoint"])).exists()


def test_the_database_can_be_named_once_for_all_commands(
    program: Program, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TJGUI_STORE", database)
    program.upload("--live")
    ended = program("share", "status")
    assert ended.out.splitlines()[0] == "2 campaigns: 2 successful. 4 ads created."
    assert "Nobody is working on it now." in ended.out
    assert program("share", "status", "--json").json["members"] == []


def test_a_batch_that_was_begun_on_one_machine_is_shared_with_what_is_known(program: Program, database: str) -> None:
    program.upload("--live", "--campaigns", ONE)
    ended = program.upload("--live", "--store", database)
    assert ended.json["success"] == 2
    assert program.site.uploads == {ONE: 1, TWO: 1}


def test_the_same_bytes_come_back(program: Program, database: str, data_folder: Path, tmp_path: Path) -> None:
    program.upload("--live")
    path = data_folder / "checkpoints" / "upload_checkpoint.json"
    document = json.loads(path.read_bytes())
    document = {"note": "by hand \ud83d\ude00", **document, "more": [1, {"b": 2, "a": 1}]}
    document["campaigns"][TWO]["z"], document["campaigns"][TWO]["a"] = "ü", None
    path.write_bytes(before := Checkpoint.from_bytes(json.dumps(document).encode()).to_bytes())
    program.upload("--live", "--store", database)
    out = tmp_path / "out.json"
    assert program("share", "export", "--store", database, "--out", str(out)).code == 0
    assert out.read_bytes() == before
    again = program("share", "export", "--store", database, "--out", str(out))
    assert (again.code, "cannot be written: File exists" in again.err) == (2, True)


def test_start_fresh_archives_the_shared_batch_and_creates_everything_again(program: Program, database: str) -> None:
    program.upload("--live", "--store", database)
    ended = program.upload("--live", "--fresh", "--store", database)
    assert ended.json["success"] == 2
    assert program.site.uploads == {ONE: 2, TWO: 2}


def test_failed_campaigns_are_retried_on_request(program: Program, database: str) -> None:
    name = program.site.names.pop(ONE)
    assert program.upload("--live", "--store", database).json["failed"] == 1
    program.site.names[ONE] = name
    assert program.upload("--live", "--store", database).json["failed"] == 1
    ended = program.upload("--live", "--retry-failed", "--store", database)
    assert (ended.code, ended.json["success"]) == (0, 2)


def test_an_invitation_has_no_password_and_says_how_to_join(program: Program, database: str, tmp_path: Path) -> None:
    program.upload("--live", "--store", database)
    secret = database.replace("owner@", "owner:hunter2@")
    invitation = tmp_path / "ours.json"
    assert program("share", "invite", "--store", secret, "--out", str(invitation)).code == 0
    assert "hunter2" not in invitation.read_text(encoding="utf-8")
    ended = program("share", "join", str(invitation))
    assert ended.code == 0
    assert f"--store {database}" in ended.out
    invitation.write_text("[]", encoding="utf-8")
    ended = program("share", "join", str(invitation))
    assert (ended.code, "it is no invitation of this program" in ended.err) == (2, True)


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("postgresql://ann@127.0.0.1:1/ads", "postgresql://ann@127.0.0.1:1/ads cannot be reached"),
        ("mysql://x", "This is not the address of a PostgreSQL database"),
        ("postgresql://ann:hunter2@127.0.0.1:1/ads", "postgresql://ann@127.0.0.1:1/ads cannot be reached"),
    ],
)
def test_a_database_that_cannot_be_used_is_told_in_one_sentence(program: Program, url: str, why: str) -> None:
    ended = program.upload("--live", "--store", url)
    assert ended.code == 2
    assert why in ended.err
    assert "hunter2" not in ended.err + ended.out
    assert "Traceback" not in ended.err
    assert program.site.ledger == []


def test_a_database_that_is_not_set_up_says_how(program: Program, postgres: Postgres) -> None:
    ended = program.upload("--live", "--store", postgres.new_database())
    assert (ended.code, "tjgui share init" in ended.err) == (2, True)
    ended = program("share", "status", "--store", postgres.new_database())
    assert (ended.code, "tjgui share init" in ended.err) == (2, True)
    ended = program("share", "status")
    assert (ended.code, "--store or in TJGUI_STORE" in ended.err) == (2, True)


def test_a_batch_is_found_by_its_format_and_name(program: Program, database: str) -> None:
    program.upload("--live", "--store", database, "--slot", "spring")
    assert program("share", "status", "--store", database).code == 2
    assert program("share", "status", "--store", database, "--slot", "spring").code == 0
    ended = program("share", "status", "--store", database, "--slot", "spring", "--format", AdFormat.NATIVE.value)
    assert "There is no such batch" in ended.err


def test_a_click_of_before_that_is_not_settled_is_looked_for_by_every_machine(
    program: Program, database: str, on_machine: Callable[[str], None], tmp_path: Path
) -> None:
    on_machine("bob")
    program.upload("--live", "--store", database, "--campaigns", TWO)
    on_machine("ann")
    folder = tmp_path / "ann" / "checkpoints"
    folder.mkdir(parents=True)
    known = {"session_id": "upload_20261127_120000", "campaigns": {ONE: {"status": "pending", "look_first": True}}}
    (folder / "upload_checkpoint.json").write_text(json.dumps(known), encoding="utf-8")
    assert program.upload("--live", "--store", database, "--campaigns", TWO).code == 0
    with psycopg.connect(database) as owner:
        rows = owner.execute("SELECT campaign_id, look_first FROM tj.entry ORDER BY position").fetchall()
    assert dict(rows) == {ONE: True, TWO: False}


def test_a_click_that_was_only_noted_is_looked_for_in_a_batch_that_is_shared_then(
    program: Program, database: str, data_folder: Path
) -> None:
    folder = data_folder / "checkpoints"
    folder.mkdir(parents=True)
    (folder / "upload_checkpoint.unsaved").write_text(f"{ONE}\n", encoding="utf-8")
    program.upload("--live", "--store", database, "--campaigns", TWO)
    with psycopg.connect(database) as owner:
        (text,) = owner.execute("SELECT entry FROM tj.entry WHERE campaign_id = %s", (ONE,)).fetchone() or ("",)
    assert json.loads(text)["look_first"] is True
