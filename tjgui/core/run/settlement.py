"""The one rule by which an upload is settled: only the ads table proves anything.

After the click, no response, error or silence says whether ads were created. Chromium resends a request on its own when
a reused connection breaks, once or several times, and the page sees one request. So a refusal can be the response to
the resent request of an upload that was carried out (its one-time token is used up, its session was renewed), and
"nobody there" can be what the resent request met while a server that was restarting carried out the first one. The
browser does not distinguish the two (measured with Chromium 156).

What the site or the network said decides two things, and nothing else:

- when to look next (`Waiting.next_look`), and
- how the campaign ends if the table still shows nothing when the patience is over (`RULES`, one row per thing heard).

Whatever the ending, the attempt stays in the campaign's entry (`Entry.past`), and every later upload to the campaign
first looks for its ads (`tjgui.core.run.past_attempts`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from tjgui.core.checkpoint.entry import Intent
from tjgui.core.errors import PageNotAsDescribed, RejectedCsv, SiteError, UploaderError
from tjgui.core.models import Heard
from tjgui.core.wording.message import Message

#: Seconds after the first look at which the table is checked again, until it shows all ads or the patience is over.
_LOOKS: Final = (2.0, 5.0, 15.0, 30.0, 60.0, 120.0)
#: Seconds between further looks, if the patience is longer.
_LATER: Final = 60.0
#: The minimum time between two looks: a timer that fires early must not cause a look that is too early to count.
_SHORTEST_PAUSE: Final = 0.05
#: A look that is no more seconds late is one of those planned; a later one leaves a gap in the watch.
_LATEST_BY: Final = 30.0


class NothingThere(StrEnum):
    """How a campaign ends if its ads were not seen within the patience."""

    FAILED = "failed"  #: with the site's message; the user decides whether to retry
    AGAIN = "again"  #: the fault may go away: retried up to the usual number of times
    UNKNOWN = "unknown"  #: checked once more at the end of the run; then the user is asked


@dataclass(frozen=True, slots=True)
class Rule:
    """How one thing that was heard is treated if the table still shows nothing when the patience is over."""

    ending: NothingThere
    why: str


#: Read row by row: what was heard, how it ends, and why that is sound.
RULES: Final[Mapping[Heard, Rule]] = MappingProxyType(
    {
        Heard.NOTHING: Rule(
            NothingThere.UNKNOWN,
            "Silence, a broken connection, 502 and 504, or an answer without an error: the upload may have been "
            "carried out in a way that nobody has seen. Only the user, who can look, decides.",
        ),
        Heard.REFUSED: Rule(
            NothingThere.FAILED,
            "The site said no to at least one sending, and the others left no ads for as long as ads are known to "
            "take. The same CSV would be refused again.",
        ),
        Heard.ASKED: Rule(
            NothingThere.FAILED,
            "The page asked before it would send anything, and was told no; nothing was seen leaving. It would ask "
            "again.",
        ),
        Heard.SIGNED_OUT: Rule(
            NothingThere.AGAIN,
            "The session was gone when the last sending arrived, and the table was read in a new session.",
        ),
        Heard.THROTTLED: Rule(
            NothingThere.AGAIN,
            "Said at the gate, before anything is done; whatever another sending did was watched for.",
        ),
        Heard.BROKE_DOWN: Rule(
            NothingThere.AGAIN,
            "The site itself said that it failed, and nothing of it came to light for as long as ads are known to "
            "take.",
        ),
        Heard.NO_WAY: Rule(
            NothingThere.AGAIN,
            "Nobody took the last sending, and an earlier one left no ads for as long as ads are known to take.",
        ),
    }
)


def fault_of(heard: Heard, said: Message, campaign_id: str) -> UploaderError:
    """Return the fault of an attempt whose ads did not appear, for everything heard that ends it."""
    what = Message("nothing_created", campaign=campaign_id)
    if said:
        what = Message("nothing_created_said", campaign=campaign_id, said=said)
    if heard is Heard.ASKED:
        return PageNotAsDescribed(what, Message("asked_remedy"))
    if RULES[heard].ending is NothingThere.FAILED:
        return RejectedCsv(what, Message("refused_remedy"))
    return SiteError(what, Message("retrying"))


def why_none_seen(intent: Intent) -> Message:
    """Say why a campaign is unknown whose attempt's ads did not appear."""
    count = len(intent.expected)
    if not intent.said:
        return Message("doubt_none_seen", count=count)
    return Message("doubt_none_seen_said", count=count, said=intent.said)


class Waiting:
    """How long the program has waited for a campaign's ads since it started, and when to look for them next.

    Uses the monotonic clock. The patience starts with the first look at the table: time in an earlier run does not
    count, since the wall clock may have jumped in between, nor does time in which the site could not be reached.

    :param patience: seconds.
    :param was_watched: the patience was already over in an earlier run: one more look is enough.
    """

    def __init__(self, patience: float, clock: Callable[[], float], *, was_watched: bool = False) -> None:
        self._patience = 0.0 if was_watched else patience
        self._clock = clock
        self._began = clock()
        self._first: float | None = None
        self._due: float  # set by each look

    def looked(self) -> None:
        """Record that the table was read. Time in which it could not be read when it was due does not count."""
        now = self._clock()
        if self._first is None:
            self._first = now
        else:
            self._first += max(now - self._due - _LATEST_BY, 0.0)
        self._due = now + self.next_look()

    def last_at_least(self, patience: float) -> None:
        """Wait at least this many seconds in total: something has been seen, and more may appear."""
        self._patience = max(self._patience, patience)

    @property
    def is_over(self) -> bool:
        """Whether the table was checked and the patience has passed since."""
        return self._first is not None and self._clock() >= self._first + self._patience

    @property
    def is_in_vain(self) -> bool:
        """Whether it is over, or the table could not be checked for the same time."""
        return self._clock() >= (self._began if self._first is None else self._first) + self._patience

    def next_look(self, at_least: float = 0.0) -> float:
        """Return the seconds until the next look; the last one is when the patience is over.

        :param at_least: seconds that the site asked to wait.
        """
        passed = self._clock() - (self._began if self._first is None else self._first)
        later = _LOOKS[-1] + _LATER * (1 + max(passed - _LOOKS[-1], 0.0) // _LATER)
        due = next((one for one in _LOOKS if one > passed + _SHORTEST_PAUSE), later)
        return max(min(due, max(self._patience, passed)) - passed, at_least, _SHORTEST_PAUSE)
