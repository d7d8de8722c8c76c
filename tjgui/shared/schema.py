"""Making the tables, functions and roles of shared batches in a database, and bringing them up to date."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

import psycopg
from psycopg import errors as pg
from psycopg import sql

from tjgui.core.errors import InputError
from tjgui.core.wording.message import Message
from tjgui.shared.address import conninfo, shown

#: The role that members of the team belong to.
MEMBERS = "tj_member"
#: What this program speaks; a database can ask for more.
CLIENT = 1


@dataclass(frozen=True, slots=True)
class Times:
    """How long the machines of a team wait for each other, in seconds."""

    click_window: float = 10.0  #: from the intent to the last moment for its click
    margin: float = 20.0  #: for what is on its way when that moment has come
    patience: float = 130.0  #: for ads that appear late
    lease: float = 60.0  #: after which a machine that says nothing any more has lost its campaigns


@dataclass(frozen=True, slots=True)
class Made:
    """What `make_schema` found and did.

    :ivar applied: The migrations that were applied, by their file names; none if all were there.
    :ivar has_role: Whether the role for members is there; the database's owner may not be allowed to create it.
    """

    applied: tuple[str, ...]
    has_role: bool


def make_schema(url: str, times: Times = Times()) -> Made:
    """Make what shared batches need in a database, or bring it up to date; in one transaction.

    Raises `InputError` if it cannot be reached, or if the user may not create a schema there.
    """
    try:
        with psycopg.connect(conninfo(url), prepare_threshold=None) as connection:
            return _make(connection, times)
    except pg.InsufficientPrivilege as error:
        raise InputError(
            Message("store_no_rights", address=shown(url), why=str(error)), Message("store_owner")
        ) from error
    except psycopg.Error as error:
        why = " ".join(str(error).split())
        raise InputError(Message("store_unreachable", address=shown(url), why=why), Message("store_check")) from error


def grants(member: str = "a_member") -> tuple[str, ...]:
    """Return what the owner says to let a member in, with a name to fill in."""
    return (
        f"CREATE ROLE {member} LOGIN PASSWORD '…' IN ROLE {MEMBERS};",
        f"GRANT {MEMBERS} TO {member};  -- for one that exists",
    )


def _make(connection: psycopg.Connection[tuple[object, ...]], times: Times) -> Made:
    connection.execute("SELECT pg_advisory_xact_lock(hashtext('tjgui schema'))")
    connection.execute("CREATE SCHEMA IF NOT EXISTS tj")
    connection.execute(
        "CREATE TABLE IF NOT EXISTS tj.migration (name text PRIMARY KEY, at timestamptz DEFAULT clock_timestamp())"
    )
    there = {row[0] for row in connection.execute("SELECT name FROM tj.migration").fetchall()}
    scripts = sorted(
        (one for one in (files(__package__) / "migrations").iterdir() if one.name.endswith(".sql")),
        key=lambda one: one.name,
    )
    applied = tuple(one for one in scripts if one.name not in there)
    for script in applied:
        connection.execute(script.read_bytes())
        connection.execute("INSERT INTO tj.migration (name) VALUES (%s)", (script.name,))
    connection.execute(
        "INSERT INTO tj.meta (version, min_client, click_window, margin, patience, lease) VALUES "
        "(%s, 1, make_interval(secs => %s), make_interval(secs => %s), make_interval(secs => %s), "
        "make_interval(secs => %s)) ON CONFLICT (one) DO UPDATE SET version = EXCLUDED.version",
        (len(scripts), times.click_window, times.margin, times.patience, times.lease),
    )
    return Made(tuple(one.name for one in applied), _let_members_in(connection))


def _let_members_in(connection: psycopg.Connection[tuple[object, ...]]) -> bool:
    """Members read the tables and call the functions, and can do nothing else."""
    connection.execute("REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA tj FROM PUBLIC")
    if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (MEMBERS,)).fetchone():
        try:
            with connection.transaction():
                connection.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(sql.Identifier(MEMBERS)))
        except pg.InsufficientPrivilege:
            return False
    for grant in (
        "GRANT USAGE ON SCHEMA tj TO {}",
        "GRANT SELECT ON ALL TABLES IN SCHEMA tj TO {}",
        "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA tj TO {}",
    ):
        connection.execute(sql.SQL(grant).format(sql.Identifier(MEMBERS)))
    return True
