"""What the model must notice: one part of the promise's protection taken out at a time.

`python -m tests.faults.removed_fixes [WORDS]` looks for a seed that finds each, or those named, and prints the table.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from types import ModuleType
from typing import Any

import pytest

from tests.faults.upload_world import play
from tjgui.core.checkpoint import rules
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.record import Claim
from tjgui.core.checkpoint.stored_record import RecordedCampaign, StoredRecord
from tjgui.core.checkpoint.unsaved_clicks import EmergencyNotes
from tjgui.core.models import Heard
from tjgui.core.run import ads_to_create, breaker, campaign_run, reconcile
from tjgui.core.run.campaign_run import CampaignRun
from tjgui.core.run.existing_ads import ExistingAds
from tjgui.core.run.past_attempts import Later
from tjgui.core.run.runner import Runner
from tjgui.core.run.settlement import Waiting
from tjgui.core.run.watch import Watch
from tjgui.core.wording.message import NOTHING

_MOST_SEEDS = 3_000

_Change = tuple[type | ModuleType, str, Any]


@dataclass(frozen=True, slots=True)
class Fix:
    """A part of the protection, what stands in its place when it is taken out, and a seed that notices."""

    what: str
    changes: Sequence[_Change]
    seed: int

    def take_out(self, patch: pytest.MonkeyPatch) -> None:
        """Take it out until the patch is undone."""
        for place, name, stand_in in self.changes:
            patch.setattr(place, name, stand_in)


def _impatient_after(*said: Heard) -> Sequence[_Change]:
    whole = Watch.patience_after
    return [(Watch, "patience_after", lambda self, heard: 2.0 if heard in said else whole(self, heard))]


def _by_the_wall_clock() -> Sequence[_Change]:
    wait = CampaignRun._wait  # noqa: SLF001 - it is taken out

    def shortened(self: CampaignRun, patience: float, *, was_watched: bool = False) -> Waiting:
        intent = self._record.entry.intent
        if intent is not None:
            passed = self._watch.now().astimezone() - datetime.fromisoformat(intent.opened_at)
            patience = max(patience - max(passed.total_seconds(), 0.0), 0.0)
        return wait(self, patience, was_watched=was_watched)

    return [(CampaignRun, "_wait", shortened)]


def _unsaved_intents() -> Sequence[_Change]:
    async def open_intent(self: RecordedCampaign, intent: Any, outcome: Any) -> None:  # noqa: ANN401
        self._store.apply(self._id, rules.open_intent(self.entry, intent, outcome))

    return [(RecordedCampaign, "open_intent", open_intent)]


def _no_first_look() -> Sequence[_Change]:
    async def look_first(self: CampaignRun, table: object) -> None:
        del self, table

    return [(CampaignRun, "_look_first", look_first)]


def _nothing_exists(*_: object) -> ExistingAds:
    return ExistingAds()


def _nothing_later(*_: object) -> Later:
    return Later((), ())


_GUESS: Callable[..., Any] = lambda *_: NOTHING  # noqa: E731 - stands in for a function
_YES: Callable[..., Any] = lambda *_: True  # noqa: E731

FIXES = (
    Fix("no way to the site proves nothing: the whole patience", _impatient_after(Heard.NO_WAY), 195),
    Fix("a refusal proves nothing: the whole patience", _impatient_after(Heard.REFUSED), 184),
    Fix("an error page proves nothing: the whole patience", _impatient_after(Heard.BROKE_DOWN), 44),
    Fix("a part is settled only after the whole patience", [(Waiting, "last_at_least", _GUESS)], 949),
    Fix("the patience does not follow the wall clock", _by_the_wall_clock(), 1344),
    Fix(
        "the record is asked before each upload",
        [(StoredRecord, "claim_here", lambda *_: Claim.WORK), (Runner, "_can_retry", _YES)],
        22,
    ),
    Fix(
        "no attempt is forgotten",
        [(campaign_run, "look_for_past_attempts", _nothing_later), (ads_to_create, "existing_ads", _nothing_exists)],
        2,
    ),
    Fix("existing ads are left out", [(ads_to_create, "existing_ads", _nothing_exists)], 2),
    Fix(
        "which ads of a part are missing is not guessed",
        [(reconcile, "_why_part_is_open", _GUESS), (reconcile, "_why_table_misleads", _GUESS)],
        290,
    ),
    Fix("rows that look alike do not prove each ad", [(reconcile, "_without_own_row", lambda *_: None)], 2170),
    Fix("a click that may be lost is looked for first", _no_first_look(), 290),
    Fix("clicks are noted while nothing can be saved", [(EmergencyNotes, "note", _GUESS)], 290),
    Fix("the intent is durable before the click", _unsaved_intents(), 56),
    Fix("an old copy of the record removes nothing", [(Checkpoint, "_is_edit", _YES)], 48),
    Fix("an outage is everyone's", [(breaker, "_CONNECTIONS_IN_A_ROW", 1_000), (breaker, "_CONNECTIONS_OF_ONE", 2)], 2),
)


def _find() -> None:
    logging.disable(logging.CRITICAL)
    chosen = [fix for fix in FIXES if not sys.argv[1:] or any(word in fix.what for word in sys.argv[1:])]
    for fix in chosen:
        with pytest.MonkeyPatch.context() as patch:
            fix.take_out(patch)
            for seed in count():
                try:
                    play(seed)
                except Exception as error:  # noqa: BLE001 - whatever shows that something is missing
                    sys.stdout.write(f"{seed:6} {fix.what}: {str(error).splitlines()[:1]}\n")
                    break
                if seed >= _MOST_SEEDS:
                    sys.stdout.write(f"  none {fix.what}\n")
                    break
        sys.stdout.flush()


if __name__ == "__main__":
    _find()
