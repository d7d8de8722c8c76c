"""A trial run: the first three campaigns, then a banner that offers to look at them and to continue with the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from tjgui.core.checkpoint.work import wanted_statuses
from tjgui.core.models import Status
from tjgui.core.overview.campaign_status import campaign_outcomes, campaign_status, entry_of
from tjgui.core.overview.counts import Tally
from tjgui.core.overview.summary import ads_in_words
from tjgui.core.settings import Settings
from tjgui.core.statuses import Counted
from tjgui.gui.language.messages import in_words
from tjgui.gui.run.loaded_batch import LoadedBatch
from tjgui.gui.run.uploader import Uploader
from tjgui.gui.toolkit.banner import Action, Banner, Kind

#: How many campaigns a trial uploads.
TRIAL_CAMPAIGNS = 3
_KEY = "trial"
#: The trial comes before the run's own summary, which says less.
_PRIORITY = 1


class TrialRun(QObject):
    """Starts the trial and says how it went; a run continues only where the user presses Continue."""

    start_wanted = Signal()  #: to continue otherwise than was offered: the start is reviewed first

    def __init__(
        self,
        uploader: Uploader,
        settings: Callable[[], Settings],
        banner: Banner,
        open_pages: Callable[[Sequence[str]], object],
    ) -> None:
        super().__init__(banner)
        self._uploader = uploader
        self._settings = settings
        self._banner = banner
        self._open_pages = open_pages
        self._tried: tuple[str, ...] = ()
        self._started_with: Settings | None = None
        uploader.loaded.connect(self._loaded)

    def start(self, batch: LoadedBatch, reviewed: str = "") -> None:
        """Upload the first campaigns that a run would upload."""
        settings = self._settings()
        to_do = _to_do(batch, settings)
        if not to_do:
            return
        self._tried, self._started_with = to_do[:TRIAL_CAMPAIGNS], settings
        self._uploader.start(settings, only=self._tried, reviewed=reviewed)

    def _loaded(self, batch: LoadedBatch) -> None:
        if not self._tried or self._uploader.is_running:
            return
        tried, self._tried = self._tried, ()
        before, self._started_with = self._started_with, None
        now = self._settings()
        if before is not None and (before.batch, before.dry_run) == (now.batch, now.dry_run):
            self._say(batch, tried, now)

    def _say(self, batch: LoadedBatch, tried: tuple[str, ...], settings: Settings) -> None:
        left = len(_to_do(batch, settings))
        outcomes = [one for one in campaign_outcomes(batch.batch, batch.checkpoint) if one.campaign_id in set(tried)]
        tally = Tally(one.status for one in outcomes)
        good, is_whole = tally.ended_well, not any(one.is_partial for one in outcomes)
        if not left or good + tally.counted(Counted.FAILED) == 0:
            return  # all is done, or it was stopped before anything was known
        ads = in_words(ads_in_words(outcomes, dry_run=settings.dry_run))
        said = self.tr("{} of %Ln succeeded: {}.", "", len(tried)).format(good, ads)
        look = Action(self.tr("Open these %Ln", "", len(tried)), lambda: self._open_pages(tried))
        self._banner.clear("end")  # the run's own summary says no more
        self._banner.show_message(
            _KEY,
            Kind.SUCCESS if good == len(tried) and is_whole else Kind.WARNING,
            said,
            self._what_next(left, dry_run=settings.dry_run),
            action_text=self.tr("Continue"),
            on_action=lambda: self._go_on(settings),
            priority=_PRIORITY,
            other=None if settings.dry_run else look,
        )

    def _what_next(self, left: int, *, dry_run: bool) -> str:
        """Say how to continue; after a dry run there is nothing on the site to look at."""
        if dry_run:
            return self.tr("Nothing was created. Continue the dry run with the other %Ln?", "", left)
        return self.tr("Check them on the site, then continue with the other %Ln.", "", left)

    def _go_on(self, offered: Settings) -> None:
        """Continue as was offered; if that is no longer what would start, have it reviewed first."""
        self._banner.clear(_KEY)
        now = self._settings()
        if (now.batch, now.dry_run) == (offered.batch, offered.dry_run):
            self._uploader.start(now)
        else:
            self.start_wanted.emit()


def _statuses(batch: LoadedBatch) -> dict[str, Status]:
    enabled = (one for one in batch.batch.campaigns if one.enabled)
    return {
        one.campaign_id: campaign_status(batch.batch, one, entry_of(batch.batch, one, batch.checkpoint))
        for one in enabled
    }


def _to_do(batch: LoadedBatch, settings: Settings) -> tuple[str, ...]:
    wanted = wanted_statuses(dry_run=settings.dry_run, retry_failed=False)
    return tuple(one for one, status in _statuses(batch).items() if status in wanted)
