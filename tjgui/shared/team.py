"""Who works on a shared batch, and how an intent is settled."""

from __future__ import annotations

import getpass
import platform
import uuid
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from tjgui import __version__


class Settled(StrEnum):
    """What becomes of an intent, in the words of the database."""

    OPEN = "open"  #: it is as before, with a newer state
    UNKNOWN = "unknown"  #: its ads were not seen: a person is asked
    SEEN = "seen"  #: some or all of its ads were seen, and it is certain which
    WITHDRAWN = "withdrawn"  #: it was certainly not clicked
    GIVEN_UP = "given_up"  #: the run that clicked was told that it failed, and has waited

    @property
    def is_final(self) -> bool:
        """Whether nobody waits for it any more."""
        return self not in {Settled.OPEN, Settled.UNKNOWN}


@dataclass(frozen=True, slots=True)
class Run:
    """One start of the program on one machine."""

    who: str = field(default_factory=getpass.getuser)
    machine: str = field(default_factory=platform.node)
    version: str = __version__
    run_id: UUID = field(default_factory=uuid.uuid4)


@dataclass(frozen=True, slots=True)
class Member:
    """A run of the team, as the others see it.

    :ivar seconds: Since it was last heard of.
    """

    who: str
    machine: str
    doing: str
    seconds: float
