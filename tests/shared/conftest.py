"""A PostgreSQL server for the tests of shared batches, and a database of its own for each."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fakes.postgres import Postgres, server_folders
from tjgui.shared.schema import Times, make_schema

#: Short, so that a test does not have to wait long for what another machine leaves behind.
TIMES = Times(click_window=1.0, margin=0.5, patience=1.0, lease=2.0)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """Return a server of the tests' own."""
    server = Postgres(server_folders()[-1])
    yield server
    server.close()


@pytest.fixture
def database(postgres: Postgres) -> str:
    """Return the address of a new database that is set up for shared batches."""
    url = postgres.new_database()
    make_schema(url, TIMES)
    return url
