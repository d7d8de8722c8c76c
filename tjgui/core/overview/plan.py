"""What a run would do, campaign by campaign, before the first click: for the review and the command line's summary."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from tjgui.core.batch.ad_csv import prepare_ads
from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.content import is_edited
from tjgui.core.checkpoint.entry import CreatedAd, Entry
from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.models import Campaign, Duplicates, Status
from tjgui.core.overview.campaign_status import campaign_status, content_of, entry_of, planned_ads
from tjgui.core.overview.estimate import seconds_each
from tjgui.core.statuses import STATUSES, Again
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Duration


@dataclass(frozen=True, slots=True)
class PlannedRun:
    """What a run would do; campaigns by ID, in the mapping's order."""

    to_do: tuple[str, ...]  #: campaigns that it works on
    ads: int  #: in their CSVs, without those already created
    blocked: tuple[str, ...]  #: by problems in the files
    failed: tuple[str, ...]  #: failed before, and left alone unless failed campaigns are retried
    done: tuple[str, ...]  #: nothing is left to do
    edited: tuple[str, ...]  #: done with an earlier version of their CSV
    renamed: tuple[str, ...]  #: the site's name differs from the mapping's, as far as it was seen
    refused: tuple[str, ...]  #: the site refused creatives in the last dry run
    existing: tuple[str, ...]  #: some of their ads already exist, as far as this computer knows
    existing_ads: int  #: how many ads that are
    duplicates: Duplicates  #: what happens to these
    seconds: float  #: estimated time in one tab

    def messages(self, tabs: int) -> tuple[Message, ...]:
        """Return the plan in sentences, the most important first; what does not apply is left out."""
        campaigns = Message("n_campaigns", count=len(self.to_do))
        if not self.to_do:
            first = Message("plan_nothing")
        else:
            time = Duration.about(self.seconds / max(min(tabs, len(self.to_do)), 1))
            first = Message("plan_upload", campaigns=campaigns, ads=Message("n_ads", count=self.ads), time=time)
        return (first, *self.remarks)

    @property
    def remarks(self) -> tuple[Message, ...]:
        """What is worth knowing before the first click, a sentence each."""
        code = "plan_created_again" if self.duplicates is Duplicates.CREATE else "plan_left_out"
        code = "plan_stopped" if self.duplicates is Duplicates.STOP else code
        counts = (
            (code, self.existing_ads),
            ("plan_blocked", len(self.blocked)),
            ("plan_edited", len(self.edited)),
            ("plan_refused", len(self.refused)),
            ("plan_renamed", len(self.renamed)),
            ("plan_failed", len(self.failed)),
        )
        return tuple(Message(one, count=count) for one, count in counts if count)


def plan(
    batch: Batch,
    checkpoint: RecordView | None,
    *,
    retry_failed: bool = False,
    only: Collection[str] | None = None,
    duplicates: Duplicates = Duplicates.SKIP,
    tracking_parameter: str = "sub11",
    known_ads: Callable[[str], Sequence[CreatedAd]] = lambda _: (),
) -> PlannedRun:
    """Say what a live run would do.

    :param checkpoint: None if it starts fresh, or if there is none yet.
    :param known_ads: all ads that were ever created in a campaign, as far as this computer knows.
    """
    chosen = [one for one in batch.campaigns if one.enabled and (only is None or one.campaign_id in only)]
    entries = {one.campaign_id: entry_of(batch, one, checkpoint) for one in chosen}
    wanted = {status for status, facts in STATUSES.items() if facts.again in {Again.ALWAYS, Again.LIVE}}
    wanted |= {Status.FAILED} if retry_failed else set()
    statuses = {one.campaign_id: campaign_status(batch, one, entries[one.campaign_id]) for one in chosen}
    to_do = [one for one in chosen if statuses[one.campaign_id] in wanted]
    existing = {one.campaign_id: _existing(batch, one, known_ads(one.campaign_id), tracking_parameter) for one in to_do}

    def ids(campaigns: Collection[Campaign], holds: Callable[[Campaign, Entry | None], bool]) -> tuple[str, ...]:
        return tuple(one.campaign_id for one in campaigns if holds(one, entries[one.campaign_id]))

    return PlannedRun(
        to_do=tuple(one.campaign_id for one in to_do),
        ads=sum(_ads_left(batch, one, entries[one.campaign_id]) for one in to_do),
        blocked=ids(chosen, lambda one, _: statuses[one.campaign_id] is Status.BLOCKED),
        failed=ids(chosen, lambda one, _: statuses[one.campaign_id] is Status.FAILED and not retry_failed),
        done=ids(chosen, lambda one, _: statuses[one.campaign_id] is Status.SUCCESS),
        edited=ids(chosen, lambda one, entry: entry is not None and is_edited(entry, content_of(batch, one))),
        renamed=ids(to_do, _is_renamed),
        refused=ids(to_do, lambda _, entry: entry is not None and bool(entry.invalid_creatives_count)),
        existing=tuple(one for one, count in existing.items() if count),
        existing_ads=sum(existing.values()),
        duplicates=duplicates,
        seconds=len(to_do) * seconds_each(batch, chosen, checkpoint),
    )


def _ads_left(batch: Batch, campaign: Campaign, entry: Entry | None) -> int:
    created = len(entry.own_created) if entry is not None else 0
    return max((planned_ads(batch, campaign) or 0) - created, 0)


def _is_renamed(campaign: Campaign, entry: Entry | None) -> bool:
    seen = entry.campaign_name if entry is not None else ""
    return bool(seen and campaign.name) and _folded(seen) != _folded(campaign.name)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _existing(batch: Batch, campaign: Campaign, known: Sequence[CreatedAd], tracking_parameter: str) -> int:
    """Count the CSV's ads that were created in the campaign before: the same row, or the same name and URL."""
    csv = batch.csvs.get(campaign.csv_path)
    if csv is None or not known:
        return 0
    sources = {ad.source for ad in known if ad.source}
    names = {(ad.name, ad.target_url) for ad in known}
    ads = prepare_ads(csv, campaign.name, tracking_parameter=tracking_parameter)
    return sum(ad.source in sources or (ad.name, ad.target_url) in names for ad in ads)
