"""The model holds whatever anybody does in any order, and it notices each part of the protection that is taken out."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.faults.removed_fixes import FIXES, Fix
from tests.faults.upload_world import play

#: In parts, so that a run of hours can be cut off and continued.
_PARTS, _RUNS = {"full": (20, 1000)}.get(os.environ.get("TJGUI_TESTS", ""), (2, 100))
_SEEDS_A_PART = 2**32


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """Keep the log of thousands of runs out of the report."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.parametrize("part", range(_PARTS))
def test_no_ad_is_created_twice_lost_or_falsely_called_a_success_whatever_happens(
    part: int, record_property: Callable[[str, object], None]
) -> None:
    played = 0

    @settings(max_examples=_RUNS, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
    @given(seed=st.integers(part * _SEEDS_A_PART, (part + 1) * _SEEDS_A_PART))
    def no_run_breaks_the_promise(seed: int) -> None:
        nonlocal played
        assert play(seed)
        played += 1

    no_run_breaks_the_promise()
    assert played >= _RUNS
    record_property("runs", played)


@pytest.mark.parametrize("fix", FIXES, ids=lambda fix: fix.what)
def test_the_model_notices_what_is_taken_out(
    fix: Fix, monkeypatch: pytest.MonkeyPatch, record_property: Callable[[str, object], None]
) -> None:
    assert play(fix.seed)
    fix.take_out(monkeypatch)
    with pytest.raises((AssertionError, KeyError)):
        play(fix.seed)
    record_property("fixes taken out", 1)
