"""The short part of fuzzing: what once failed, and a few hundred inputs that are always the same."""

from __future__ import annotations

import logging
from itertools import islice

import pytest

from tests.fuzz.one import inputs, try_one
from tests.fuzz.targets import TARGETS

_INPUTS = 100


@pytest.mark.parametrize("name", TARGETS)
def test_no_input_crashes_hangs_or_fills_the_memory(name: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL)
    target = TARGETS[name]
    for number, data in enumerate(islice(inputs(target, seed=1), len(target.kept) + _INPUTS)):
        try:
            try_one(target, data)
        except Exception as error:
            error.add_note(f"input {number} of {name}: {data[:200]!r}")
            raise


@pytest.mark.parametrize("name", TARGETS)
def test_every_target_has_an_input_that_is_right(name: str) -> None:
    assert TARGETS[name].seeds
