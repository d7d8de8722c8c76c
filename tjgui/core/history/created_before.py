"""Which ads were created in a campaign before, for what is said before a run."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager

from tjgui.core.checkpoint.entry import CreatedAd
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.errors import HistoryUnusable
from tjgui.core.history.history import History, complete

_log = logging.getLogger(__name__)


@contextmanager
def ads_created_before(
    data_folder: DataFolder, *, holds_lock: bool = False
) -> Iterator[Callable[[str], Sequence[CreatedAd]] | None]:
    """Return what gives all ads that were ever created in a campaign, as far as this computer knows.

    None if the history cannot be used: the ads table decides in any case, before each click.

    :param holds_lock: whether this program has locked the data folder; otherwise a run may be writing the history.
    """
    with ExitStack() as opened:
        try:
            history = opened.enter_context(History.open(data_folder.history))
            if history.notice:
                _log.warning("%s", history.notice)
            if holds_lock and not history.is_complete:
                history.rebuild(data_folder.checkpoints)
            elif not holds_lock:
                complete(history, data_folder)
        except HistoryUnusable as error:
            _log.warning("What was created before is not known: %s", error)
            yield None
            return

        def created_in(campaign_id: str) -> Sequence[CreatedAd]:
            try:
                return history.created_in(campaign_id)
            except HistoryUnusable as error:
                _log.warning("What was created before is not known: %s", error)
                return ()

        yield created_in
