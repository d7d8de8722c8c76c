"""The model holds whatever anybody does in any order, and it notices each part of the protection that is taken out."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.faults.removed_fixes import FIXES, Fix
from tests.faults.upload_world import play

_RUNS = {"full": 20_000}.get(os.environ.get("TJGUI_TESTS", ""), 200)


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """Keep the log of thousands of runs out of the report."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@settings(
    max_examples=_RUNS,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(seed=st.integers(0, 2**32))
def test_no_ad_is_created_twice_lost_or_falsely_called_a_success_whatever_happens(seed: int) -> None:
    assert play(seed)


@pytest.mark.parametrize("fix", FIXES, ids=lambda fix: fix.what)
def test_the_model_notices_what_is_taken_out(fix: Fix, monkeypatch: pytest.MonkeyPatch) -> None:
    assert play(fix.seed)
    fix.take_out(monkeypatch)
    with pytest.raises((AssertionError, KeyError)):
        play(fix.seed)
