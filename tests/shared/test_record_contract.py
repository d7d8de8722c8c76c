"""The record in PostgreSQL keeps to the same contract as the file and its twin in memory."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.shared.machines import Machine
from tests.unit.checkpoint import test_record_contract as contract
from tjgui.shared.pg_record import PgRecord

#: The same tests; only the fixture `record` is another one.
CONTRACT = {name: test for name, test in vars(contract).items() if name.startswith("test_")}
globals().update(CONTRACT)


@pytest_asyncio.fixture
async def record(database: str) -> AsyncIterator[PgRecord]:
    """Return the record of a new batch."""
    async with Machine(database, "ann") as ann:
        yield ann.record


def test_the_contract_is_a_whole_one() -> None:
    assert len(CONTRACT) >= 9
