"""Whatever breaks below HTTP: no ad twice, none lost, no false success, and no failure that a retry would double."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from tests.wire.cells import CHOSEN, MATRIX, Cell
from tests.wire.conftest import WireUpload


@pytest.mark.parametrize("cell", CHOSEN, ids=lambda cell: cell.name)
async def test_whatever_breaks_every_ad_is_created_once_and_a_retry_doubles_none(
    wired: Callable[[Cell], WireUpload], cell: Cell, record_property: Callable[[str, object], None]
) -> None:
    here = wired(cell)
    await here.upload()
    await here.retry()
    record_property("cells", 1)


def test_every_cell_of_the_matrix_has_a_name_of_its_own_and_a_dozen_is_chosen() -> None:
    names = sorted(cell.name for cell in MATRIX)
    assert [one for one, other in pairwise(names) if one == other] == []
    assert len(CHOSEN) >= 12
