"""What `tjgui upload` says before it starts: what it resumes, and before the first click what it is about to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from tjgui.core.models import Duplicates
from tjgui.core.overview.counts import outlook
from tjgui.core.overview.plan import PlannedRun, plan
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Duration, Listed, Way

if TYPE_CHECKING:
    from tjgui.core.batch.batch import Batch
    from tjgui.core.checkpoint.entry import CreatedAd
    from tjgui.core.checkpoint.record_view import RecordView
    from tjgui.core.run.run_settings import RunSettings

#: How many blocked campaigns are named.
_MOST_NAMED = 3


def lines_before(
    batch: Batch,
    checkpoint: RecordView,
    settings: RunSettings,
    *,
    fresh: bool,
    again: bool = False,
    known_ads: Callable[[str], Sequence[CreatedAd]] | None = None,
) -> Iterator[Message]:
    """Yield everything that is said before a run starts, a line each.

    :param again: whether a fresh start creates ads that already exist a second time.
    :param known_ads: all ads that were ever created in a campaign, as far as this computer knows; None if the history
        cannot be used.
    """
    yield Message("starting_fresh") if fresh else _what_is_resumed(batch, checkpoint)
    if settings.retry_failed:
        yield Message("will_retry_new_failures" if fresh else "will_retry_failed")
    if settings.live:
        coming = plan(
            batch,
            checkpoint,
            retry_failed=settings.retry_failed,
            only=settings.only,
            duplicates=Duplicates.CREATE if fresh and again else settings.duplicates,
            tracking_parameter=settings.tracking_parameter,
            known_ads=known_ads,
        )
        if known_ads is None:
            yield Message("plan_unknown_before" if fresh and again else "plan_history_unusable")
        yield from _what_comes(batch, coming, settings.tabs)


def _what_is_resumed(batch: Batch, checkpoint: RecordView) -> Message:
    """Say how far the batch is, in the words of the old command-line tool."""
    if not checkpoint.campaign_ids:
        return Message("starting_fresh")
    so_far = outlook(batch, checkpoint)
    counts = {"n_success": so_far.successful, "n_failed": so_far.failed, "n_remaining": so_far.remaining}
    others = {"n_unknown": so_far.unknown, "n_blocked": so_far.blocked}
    counts |= {code: count for code, count in others.items() if count}
    parts = (Message(code, count=count) for code, count in counts.items())
    return Message("resuming_from_checkpoint", counts=Listed(parts, Way.COMMAS))


def _what_comes(batch: Batch, coming: PlannedRun, tabs: int) -> Iterator[Message]:
    """Say what a live run is about to create, and what it leaves out."""
    count = len(coming.to_do)
    tabs = min(tabs, count)
    parts = [Message("n_campaigns", count=count), Message("n_ads_planned", count=coming.ads)]
    if count:
        parts += [Message("n_tabs", count=tabs), Message("takes_about", time=Duration.about(coming.seconds / tabs))]
    yield Message("live_plan", parts=Listed(parts, Way.COMMAS))
    for remark in coming.remarks:
        yield remark
        if remark.code == "plan_blocked":
            yield from _why_blocked(batch, coming)


def _why_blocked(batch: Batch, coming: PlannedRun) -> Iterator[Message]:
    for campaign_id in coming.blocked[:_MOST_NAMED]:
        yield Message("campaign_remark", campaign=campaign_id, what=batch.blocked[campaign_id].whole)
    if len(coming.blocked) > _MOST_NAMED:
        yield Message("n_more_blocked", count=len(coming.blocked) - _MOST_NAMED)
