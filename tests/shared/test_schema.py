"""Setting up a database for shared batches: once, whoever asks, and with no more rights for members than they need."""

from __future__ import annotations

import psycopg
import pytest
from psycopg import errors as pg

from tests.fakes.postgres import Postgres
from tjgui.core.errors import InputError
from tjgui.shared.schema import Made, make_schema


def test_it_is_made_once(postgres: Postgres) -> None:
    url = postgres.new_database()
    assert make_schema(url) == Made(("0001_shared_batches.sql",), has_role=True)
    assert make_schema(url) == Made((), has_role=True)


def test_members_call_functions_and_read_and_can_do_nothing_else(postgres: Postgres, database: str) -> None:
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute("DROP ROLE IF EXISTS ann")
        owner.execute("CREATE ROLE ann LOGIN IN ROLE tj_member")
    with psycopg.connect(database.replace("owner@", "ann@"), autocommit=True) as ann:
        ann.execute("SELECT * FROM tj.begin_run(gen_random_uuid(), 1, 'Ann', 'laptop', '1')")
        assert ann.execute("SELECT who FROM tj.run").fetchall() == [("Ann",)]
        for statement in (
            "UPDATE tj.run SET who = 'Bob'",
            "DELETE FROM tj.run",
            "DROP TABLE tj.run",
            "CREATE TABLE x()",
        ):
            with pytest.raises(pg.InsufficientPrivilege):
                ann.execute(statement if "x()" not in statement else "CREATE TABLE tj.x()")
        with pytest.raises(InputError, match="may not do this"):
            make_schema(database.replace("owner@", "ann@"))


def test_what_is_acknowledged_is_on_the_disk_whatever_the_session_says(database: str) -> None:
    with psycopg.connect(database) as connection:
        connection.execute("SET synchronous_commit = off")
        connection.execute("SELECT * FROM tj.begin_run(gen_random_uuid(), 1, 'Ann', 'laptop', '1')")
        assert connection.execute("SHOW synchronous_commit").fetchone() == ("on",)


def test_an_old_program_is_locked_out(database: str) -> None:
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("UPDATE tj.meta SET min_client = 2")
        with pytest.raises(psycopg.Error, match="too old"):
            connection.execute("SELECT * FROM tj.begin_run(gen_random_uuid(), 1, 'Ann', 'laptop', '1')")


def test_a_database_that_cannot_be_reached_is_named_without_its_password() -> None:
    with pytest.raises(InputError) as caught:
        make_schema("postgresql://ann:secret@127.0.0.1:1/ads")
    assert "postgresql://ann@127.0.0.1:1/ads cannot be reached" in str(caught.value)
    assert "secret" not in str(caught.value)
