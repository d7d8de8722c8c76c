"""What is tried, and what becomes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tests.mutation.mutants import Mutant


class Result(StrEnum):
    """What became of a mutant."""

    KILLED = "killed"  #: a test failed
    ENDLESS = "endless"  #: a test did not end; that says less, so it is not counted as killed
    SURVIVED = "survived"  #: all tests that run it passed
    UNTESTED = "untested"  #: no test runs it
    UNTRIED = "untried"  #: not tried since the module or its tests were changed
    UNUSED = "unused"  #: it is no Python, or the changed function does not exist while tests run


@dataclass(frozen=True, slots=True)
class Try:
    """A mutant, and the tests that can notice it."""

    mutant: Mutant
    tests: Sequence[str]
    likely: str = ""  #: the test that noticed it the last time


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of a mutant."""

    mutant: Mutant
    result: Result
    by: str = ""  #: the test that noticed it
    tests: Sequence[str] = ()  #: those that were to run
