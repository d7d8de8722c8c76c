"""The review before a run that creates ads: what it would do is worked out, shown, and kept up to date."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from tjgui.core.checkpoint.entry import CreatedAd
from tjgui.core.history.created_before import ads_created_before
from tjgui.core.models import Duplicates, Status
from tjgui.core.overview.campaign_status import campaign_outcomes
from tjgui.core.overview.plan import PlanLine, PlannedRun, plan
from tjgui.core.settings import Settings
from tjgui.core.wording.message import Message
from tjgui.gui.review.memory import ReviewMemory
from tjgui.gui.review.sheet import Answer, Review, ReviewSheet
from tjgui.gui.run.loaded_batch import LoadedBatch
from tjgui.gui.run.trial_run import TRIAL_CAMPAIGNS
from tjgui.gui.run.uploader import Uploader
from tjgui.gui.toolkit.loop import start_task


class Way(StrEnum):
    """Which command is reviewed."""

    START = "start"
    TRIAL = "trial"
    FRESH = "fresh"


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the sheet is about."""

    way: Way
    batch: LoadedBatch
    settings: Settings


class ReviewFirst(QObject):
    """Opens the sheet, and says what the user answered."""

    opened = Signal()  #: the sheet is about to be shown
    answered = Signal(object, object)  #: Way, Answer: the batch is to be uploaded

    def __init__(
        self,
        sheet: ReviewSheet,
        uploader: Uploader,
        settings: Callable[[], Settings],
        batch: Callable[[], LoadedBatch | None],
    ) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._uploader = uploader
        self._settings = settings
        self._batch = batch
        self._asked: _Asked | None = None
        self._memory = ReviewMemory(uploader.data_folder.root / "reviewed-batches.json")
        sheet.accepted.connect(self._take_answer)
        sheet.cancelled.connect(self._forget)

    def is_wanted(self, batch: LoadedBatch) -> bool:
        """Whether a start of this batch is reviewed: its run creates ads, and the user has not declined the review."""
        return not (self._settings().dry_run or self._memory.knows(batch.batch))

    def ask(self, way: Way, batch: LoadedBatch) -> None:
        """Show what a run would do, and ask; asking again moves the focus to the sheet."""
        if self._asked is not None and self._asked.way is way and self._sheet.is_open:
            self.opened.emit()
            self._sheet.cancel.setFocus()
            return
        self._asked = asked = _Asked(way, batch, self._settings())
        self.opened.emit()
        self._sheet.open(self._review(asked), trial=way is Way.TRIAL)
        self._look_up(asked)

    def follow(self) -> None:
        """Keep the sheet in step with the batch and the settings; close it once there is nothing to ask."""
        asked, settings, batch = self._asked, self._settings(), self._batch()
        if asked is None:
            return
        if self._uploader.is_running or settings.dry_run or settings.batch != asked.settings.batch:
            self._sheet.close_sheet()
            self._forget()
        elif batch is None:
            self._sheet.wait()
        elif batch is not asked.batch or settings != asked.settings:
            self._asked = asked = _Asked(asked.way, batch, settings)
            self._sheet.show_review(self._review(asked))
            self._look_up(asked)

    def _take_answer(self, answer: Answer) -> None:
        asked, self._asked = self._asked, None
        if asked is None:
            return
        if answer.remember:
            self._memory.remember(asked.batch.batch)
        self.answered.emit(asked.way, answer)

    def _forget(self) -> None:
        self._asked = None

    def _look_up(self, asked: _Asked) -> None:
        start_task(self._add_known_ads(asked), name="Looking for ads that exist")

    async def _add_known_ads(self, asked: _Asked) -> None:
        """Add what the history knows about; a cancellation leaves the sheet as it is."""
        review = await asyncio.to_thread(self._review_with_history, asked)
        if self._asked is asked and isValid(self._sheet):
            self._sheet.show_review(review)

    def _review_with_history(self, asked: _Asked) -> Review:
        with ads_created_before(self._uploader.data_folder) as known:
            return self._review(asked, known, is_history_known=known is not None)

    def _review(
        self,
        asked: _Asked,
        known: Callable[[str], Sequence[CreatedAd]] | None = None,
        *,
        is_history_known: bool = True,
    ) -> Review:
        made = _planned(asked, known)
        notes = []
        is_fresh = asked.way is Way.FRESH
        is_told = is_history_known and not asked.batch.notice
        if is_fresh:
            made = _with_created(made, asked.batch)
            if not is_told:
                notes.append(PlanLine(Message("plan_unknown_before"), (), is_warning=True))
            elif asked.batch.checkpoint is not None:
                notes.append(PlanLine(Message("plan_archived"), ()))
        trial = 0 if is_fresh else TRIAL_CAMPAIGNS
        return Review(made, asked.settings.tabs, is_fresh, is_told, trial, notes)


def _planned(asked: _Asked, known: Callable[[str], Sequence[CreatedAd]] | None) -> PlannedRun:
    is_fresh = asked.way is Way.FRESH
    return plan(
        asked.batch.batch,
        None if is_fresh else asked.batch.checkpoint,
        duplicates=Duplicates.CREATE if is_fresh else asked.settings.duplicates,
        tracking_parameter=asked.settings.tracking_parameter,
        known_ads=known,
    )


def _with_created(made: PlannedRun, batch: LoadedBatch) -> PlannedRun:
    """Count at least the ads that the checkpoint says were created from these CSVs."""
    outcomes = campaign_outcomes(batch.batch, batch.checkpoint)
    created = {one.campaign_id: one.ads_created for one in outcomes if one.ads_created}
    created = {one: count for one, count in created.items() if one in set(made.to_do)}
    total = sum(created.values())
    if total <= made.existing_ads:
        return made
    doubtful = {one.campaign_id for one in outcomes if one.status is Status.UNKNOWN}
    existing = tuple(one for one in made.to_do if one in created or one in made.existing or one in doubtful)
    return replace(made, existing=existing, existing_ads=total)
