"""The matrix of what goes wrong below HTTP: which faults, how late the ads, and what may come of it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from tjgui.core.models import Status
from tjgui.practice import Fault, Scenario

_IS_FULL = os.environ.get("TJGUI_TESTS") == "full"
#: Lateness and patience are a small part of the real ones, 110 and 130 seconds; all else takes its real time.
_SCALE = 0.1 if _IS_FULL else 0.05
PATIENCE = 130 * _SCALE
LATEST_ADS = 120 * _SCALE
ADS = 5
_AT_ONCE = 3
#: The campaigns that the fault of a single creation hits; the third one is to go well whatever happens to them.
_HIT = ("#1", "#2")

_SUCCESS = frozenset({Status.SUCCESS})
_FAILED = frozenset({Status.FAILED})
_UNKNOWN = frozenset({Status.UNKNOWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One way in which an upload goes wrong, and how the campaigns that it hits may end in the first run."""

    name: str
    faults: tuple[Fault, ...]
    first: frozenset[Status] = _SUCCESS
    late: float = 0.0  #: seconds on the real site until created ads show
    at_once: int = 0  #: how many of each creation show at once all the same
    hits: tuple[str, ...] = _HIT
    campaigns: int = 3
    tabs: int = 2
    is_resent: bool = False  #: whether Chromium has to send the click of each hit campaign again by itself
    is_throttled: bool = False  #: whether the site asks to go slower while ads are looked for
    options: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))  #: of the scenario, besides

    @property
    def scenario(self) -> Scenario:
        """How the practice site behaves in it."""
        late = {"ads_appear_after": self.late * _SCALE, "ads_at_once": self.at_once}
        return Scenario(faults=self.faults, campaigns=dict.fromkeys(self.hits, late), **self.options)

    @property
    def comes_after_patience(self) -> bool:
        """Whether nothing can be seen of the ads in the first run."""
        return self.late * _SCALE > PATIENCE


@dataclass(frozen=True, slots=True)
class _Created:
    """What a sending did on the site, and when that shows."""

    done: str  #: before (nothing of it), part or after (all of it)
    late: float = 0.0
    at_once: int = 0


#: What the first sending did, by the name that it has in a cell's.
_CREATED: Mapping[str, _Created] = {
    **{f"late-{seconds}": _Created("after", seconds) for seconds in (0, 3, 20, 60, 110)},
    "never": _Created("before"),
    "rest-late": _Created("after", 110, _AT_ONCE),
    "rest-never": _Created("part"),
    "after-patience": _Created("after", 200),
}


@dataclass(frozen=True, slots=True)
class _Meets:
    """What the second sending meets, and how a campaign ends for it where nothing shows after the patience."""

    kind: str  #: empty where it is carried out as usual
    nothing_shows: frozenset[Status]
    is_tried_again: bool = False
    retry_after: int | None = None

    def fault(self, hits: tuple[str, ...]) -> tuple[Fault, ...]:
        """Return the fault, where it is one."""
        if not self.kind:
            return ()
        return (Fault(at="create", kind=self.kind, skip=1, retry_after=self.retry_after, campaigns=hits),)


#: What the second sending meets, by the name that it has in a cell's.
_MEETS: Mapping[str, _Meets] = {
    **{str(status): _Meets(f"http-{status}-before", _FAILED) for status in (400, 403, 404, 405, 409, 413, 422)},
    **{str(status): _Meets(f"http-{status}-before", _SUCCESS, is_tried_again=True) for status in (401, 419)},
    "sign-in": _Meets("sign-in-before", _SUCCESS, is_tried_again=True),
    **{str(status): _Meets(f"http-{status}-before", _SUCCESS, is_tried_again=True) for status in (429, 503)},
    **{
        f"{status}-again-in-{seconds}": _Meets(
            f"http-{status}-before", _SUCCESS, is_tried_again=True, retry_after=seconds
        )
        for status in (429, 503)
        for seconds in (0, 2)
    },
    "carried-out": _Meets("", _UNKNOWN),
}


def _resent() -> Iterator[Cell]:
    """One click, two sendings: the first one's connection breaks, and the second one meets something."""
    for broken in ("reset", "close", "reset-all"):
        for meets_name, meets in _MEETS.items():
            for created_name, created in _CREATED.items():
                if created_name == "after-patience" and meets.is_tried_again:
                    continue  # there the promise ends: README, "Where the promise ends"
                first_run = _SUCCESS
                if created_name == "never" and meets.kind:
                    first_run = meets.nothing_shows
                elif created_name == "after-patience":
                    first_run = meets.nothing_shows | _SUCCESS  # a slow computer may see them all the same
                first = Fault(at="create", kind=f"{broken}-{created.done}", count=_AT_ONCE, campaigns=_HIT)
                yield Cell(
                    name=f"{broken}-{meets_name}-{created_name}",
                    faults=(first, *meets.fault(_HIT)),
                    first=first_run,
                    late=created.late,
                    at_once=created.at_once,
                    tabs=1 if broken == "reset-all" else 2,  # another tab's creation would be sent again, too
                    is_resent=True,
                )


def _answer_cut() -> Iterator[Cell]:
    """One click, one sending, and an answer that breaks off: Chromium sends nothing again."""
    for cut in ("cut", "cut-reset", "cut-head"):
        for name, created in _CREATED.items():
            first_run = {"never": _UNKNOWN, "after-patience": _UNKNOWN | _SUCCESS}.get(name, _SUCCESS)
            yield Cell(
                name=f"{cut}-{name}",
                faults=(Fault(at="create", kind=f"{cut}-{created.done}", count=_AT_ONCE, campaigns=_HIT),),
                first=first_run,
                late=created.late,
                at_once=created.at_once,
            )


def _site_gone_at_the_click() -> Iterator[Cell]:
    """The whole site is out of order from the moment of a click on: what is sent again finds nobody."""
    for how, never in (
        ("refused", _SUCCESS),  # no way to the site: tried again
        ("reset", _UNKNOWN | _SUCCESS),
        ("close", _UNKNOWN | _SUCCESS),
        ("hang", _SUCCESS),  # what is sent again is carried out once the site goes on
    ):
        for seconds in (0.5, 3.0, 10.0):
            for name, created in _CREATED.items():
                if name == "after-patience" and how == "refused":
                    continue  # there the promise ends: README, "Where the promise ends"
                first_run = {"never": never, "after-patience": _UNKNOWN | _SUCCESS}.get(name, _SUCCESS)
                kind = f"outage-{how}-{created.done}"
                yield Cell(
                    name=f"gone-{how}-{seconds}s-{name}",
                    faults=(Fault(at="create", kind=kind, count=_AT_ONCE, seconds=seconds, campaigns=("#2",)),),
                    first=first_run,
                    late=created.late,
                    at_once=created.at_once,
                    hits=("#2",),
                    tabs=1,
                )
    for how in ("refused", "reset", "close", "hang"):  # the ads can't be looked for before the patience is over
        fault = Fault(at="create", kind=f"outage-{how}-after", seconds=PATIENCE + 4.0, campaigns=("#2",))
        yield Cell(name=f"gone-{how}-past-patience", faults=(fault,), hits=("#2",), tabs=1)


def _site_gone_elsewhere() -> Iterator[Cell]:
    """The whole site is out of order from a page, a preview or a look on, or while several tabs are at work."""
    for how in ("refused", "reset", "close", "hang"):
        for seconds in (0.5, 3.0, 10.0, 20.0):
            fault = Fault(at="page", kind=f"outage-{how}", seconds=seconds, campaigns=("#3",))
            yield Cell(name=f"page-{how}-{seconds}s", faults=(fault,), hits=("#3",), campaigns=5, tabs=1)
        fault = Fault(at="preview", kind=f"outage-{how}", seconds=3.0, campaigns=("#2",))
        yield Cell(name=f"preview-{how}-3s", faults=(fault,), hits=("#2",), tabs=1)
        fault = Fault(at="page", kind=f"outage-{how}", seconds=2.0, while_looking=True, campaigns=("#2",))
        yield Cell(name=f"look-{how}-2s", faults=(fault,), late=60, hits=("#2",), tabs=1)
        fault = Fault(at="page", kind=f"outage-{how}", seconds=10.0, campaigns=("#5",))
        everyone = tuple(f"#{number}" for number in range(1, 11))  # whose click is under way is another one's each time
        yield Cell(
            name=f"tabs-{how}-10s",
            faults=(fault,),
            first=_SUCCESS | _UNKNOWN,
            hits=everyone,
            campaigns=10,
            tabs=4,
        )


def _looked_for() -> Iterator[Cell]:
    """The ads are created, and the page on which they are looked for is slow, or asked for too often."""
    looks: Mapping[str, Mapping[str, Any]] = {
        "429": {"kind": "http-429", "times": 2},
        "429-again-in-0": {"kind": "http-429", "times": 6, "retry_after": 0},
        "429-again-in-1": {"kind": "http-429", "times": 2, "retry_after": 1},
        "503": {"kind": "http-503", "times": 2},
        "slow": {"kind": "hang", "times": 3, "seconds": 3.0},
    }
    first = Fault(at="create", kind="reset-after", campaigns=_HIT)
    for name, options in looks.items():
        look = Fault(at="page", while_looking=True, campaigns=_HIT, **options)
        is_throttled = name.startswith("429")
        for meets in ("carried-out", "403"):
            yield Cell(
                name=f"looking-{name}-{meets}",
                faults=(look, first, *_MEETS[meets].fault(_HIT)),
                first=_SUCCESS | _UNKNOWN if is_throttled else _SUCCESS,  # the patience may be over before a look
                late=60,
                is_resent=True,
                is_throttled=is_throttled,
                options={"after_create": "message"},
            )


def _session_over() -> Iterator[Cell]:
    """The session ends with the creation, and its connection breaks: the second sending comes without a session."""
    for answer in ("401", "302"):
        for seconds in (0, 20, 110):
            yield Cell(
                name=f"session-over-{answer}-late-{seconds}",
                faults=(Fault(at="create", kind="reset-after", campaigns=("#1",)),),
                late=seconds,
                hits=("#1",),
                tabs=1,
                options={
                    "sign_in": True,
                    "signed_out_xhr": answer,
                    "session_ends_after_creates": 1,
                    "session_ends_times": 1,
                },
            )


MATRIX: tuple[Cell, ...] = (
    *_resent(),
    *_answer_cut(),
    *_site_gone_at_the_click(),
    *_site_gone_elsewhere(),
    *_looked_for(),
    *_session_over(),
)
_A_DOZEN = {
    "reset-403-late-110",
    "reset-403-never",
    "reset-403-after-patience",
    "reset-409-rest-late",
    "reset-422-rest-never",
    "reset-carried-out-late-3",
    "close-sign-in-late-20",
    "reset-all-429-again-in-0-late-60",
    "close-503-late-110",
    "gone-refused-3.0s-late-20",
    "gone-reset-0.5s-never",
    "page-reset-20.0s",
    "looking-429-again-in-0-carried-out",
}
#: Every cell where all is wanted (TJGUI_TESTS=full), else a dozen.
CHOSEN = MATRIX if _IS_FULL else tuple(cell for cell in MATRIX if cell.name in _A_DOZEN)
#: Cells for the command line, where nobody can sign in or say what became of an unknown one.
COMMANDS = tuple(
    cell
    for cell in MATRIX
    if cell.name in {"reset-403-late-110", "reset-403-never"}
    or (_IS_FULL and cell.name in {"reset-403-after-patience", "gone-refused-3.0s-late-110", "page-reset-20.0s"})
)
