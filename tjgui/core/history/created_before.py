"""Which ads were created in a campaign before, for what is said before a run."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager

from tjgui.core.checkpoint.entry import CreatedAd
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.errors import HistoryUnusable
from tjgui.core.history.history import History

_log = logging.getLogger(__name__)


@contextmanager
def ads_created_before(data_folder: DataFolder) -> Iterator[Callable[[str], Sequence[CreatedAd]]]:
    """Return what gives all ads that were ever created in a campaign, as far as this computer knows.

    A history that cannot be used knows none: the ads table decides in any case, before each click.
    """
    with ExitStack() as opened:
        try:
            history = opened.enter_context(History.open(data_folder.history))
            if not history.is_complete:
                history.rebuild(data_folder.checkpoints)
        except HistoryUnusable as error:
            _log.warning("What was created before is not known: %s", error)
            yield lambda _: ()
            return

        def created_in(campaign_id: str) -> Sequence[CreatedAd]:
            try:
                return history.created_in(campaign_id)
            except HistoryUnusable as error:
                _log.warning("What was created before is not known: %s", error)
                return ()

        yield created_in
