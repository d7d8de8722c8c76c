"""Tries campaigns that fail in a run once more, after all others have ended."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from tjgui.core.models import Status
from tjgui.core.run.events import CampaignChanged, Event, Listener, ProgressChanged


class SecondTry:
    """A listener that hands every event on, and has failed campaigns retried, each once.

    :param retry: has campaigns retried in the same run, as `Runner.retry` does. It is called on the run's loop, right
        after the event that says that the last campaign has ended.
    """

    def __init__(self, listener: Listener, retry: Callable[[Sequence[str]], None]) -> None:
        self._listener = listener
        self._retry = retry
        self._failed: dict[str, None] = {}  # in the order of failing; not yet retried
        self._retried: set[str] = set()
        self._others_ended = False

    def __call__(self, event: Event) -> None:
        """Take an event of the run."""
        self._listener(event)
        match event:
            case CampaignChanged(campaign_id=campaign_id, status=Status.FAILED):
                if campaign_id not in self._retried:
                    self._failed[campaign_id] = None
            case CampaignChanged(campaign_id=campaign_id):
                self._failed.pop(campaign_id, None)
            case ProgressChanged(progress=progress):
                self._others_ended = 0 < progress.total <= progress.done
            case _:
                return
        if self._others_ended and self._failed:
            asyncio.get_running_loop().call_soon(self._retry_failed)  # once this campaign's outcome has been told

    def _retry_failed(self) -> None:
        again = tuple(self._failed) if self._others_ended else ()
        if again:
            self._failed.clear()
            self._retried.update(again)
            self._others_ended = False
            self._retry(again)
