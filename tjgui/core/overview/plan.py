"""What a run would do, campaign by campaign, before the first click: for the review and the command line's summary."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from tjgui.core.batch.ad_csv import prepare_ads
from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.content import is_edited, is_foreign
from tjgui.core.checkpoint.entry import CREATES_ALL_AGAIN, CreatedAd, Entry
from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.checkpoint.work import wanted_statuses
from tjgui.core.models import Campaign, Duplicates, Status, folded_name
from tjgui.core.overview.campaign_status import campaign_status, content_of, entry_of, is_blocked, planned_ads
from tjgui.core.overview.estimate import seconds_each
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Duration


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One thing worth knowing about a planned run, and the campaigns that it is about."""

    what: Message
    campaign_ids: tuple[str, ...]
    is_warning: bool = False  #: something that the user may want to change first


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
    again_ads: int  #: how many existing ads the user has agreed to create a second time
    duplicates: Duplicates  #: what happens to these
    seconds: float  #: estimated time in one tab

    def headline(self, tabs: int) -> Message:
        """Return what the run does, in one sentence.

        :param tabs: how many campaigns are processed at the same time.
        """
        if not self.to_do:
            return Message("plan_nothing")
        time = Duration.about(self.seconds / max(min(tabs, len(self.to_do)), 1))
        campaigns, ads = Message("n_campaigns", count=len(self.to_do)), Message("n_ads", count=self.ads)
        return Message("plan_upload", campaigns=campaigns, ads=ads, time=time)

    def lines(self) -> tuple[PlanLine, ...]:
        """Return what else is worth knowing, the most important first; what does not apply is left out."""
        existing = {Duplicates.CREATE: "plan_created_again", Duplicates.STOP: "plan_stopped"}
        is_left_out = self.duplicates is Duplicates.SKIP
        lines = (
            (existing.get(self.duplicates, "plan_left_out"), self.existing_ads, self.existing, not is_left_out),
            ("plan_created_again", self.again_ads, self.existing, True),
            ("plan_blocked", len(self.blocked), self.blocked, True),
            ("plan_edited", len(self.edited), self.edited, True),
            ("plan_refused", len(self.refused), self.refused, True),
            ("plan_renamed", len(self.renamed), self.renamed, True),
            ("plan_failed", len(self.failed), self.failed, False),
        )
        return tuple(PlanLine(Message(code, count=count), ids, warns) for code, count, ids, warns in lines if count)

    @property
    def remarks(self) -> tuple[Message, ...]:
        """What is worth knowing before the first click, a sentence each."""
        return tuple(line.what for line in self.lines())


def plan(
    batch: Batch,
    checkpoint: RecordView | None,
    *,
    retry_failed: bool = False,
    only: Collection[str] | None = None,
    duplicates: Duplicates = Duplicates.SKIP,
    tracking_parameter: str = "sub11",
    known_ads: Callable[[str], Sequence[CreatedAd]] | None = None,
) -> PlannedRun:
    """Say what a live run would do.

    :param checkpoint: None if it starts fresh, or if there is none yet.
    :param known_ads: all ads that were ever created in a campaign, as far as this computer knows.
    """
    chosen = [one for one in batch.campaigns if one.enabled and (only is None or one.campaign_id in only)]
    entries = {one.campaign_id: entry_of(batch, one, checkpoint) for one in chosen}
    wanted = wanted_statuses(dry_run=False, retry_failed=retry_failed)
    statuses = {one.campaign_id: campaign_status(batch, one, entries[one.campaign_id]) for one in chosen}
    due = [one for one in chosen if statuses[one.campaign_id] in wanted]
    to_do = [one for one in due if not is_blocked(batch, one, entries[one.campaign_id])]
    existing = {one.campaign_id: 0 for one in to_do}
    if known_ads is not None:
        for one in to_do:
            known = known_ads(one.campaign_id)
            existing[one.campaign_id] = _existing(batch, one, entries[one.campaign_id], known, tracking_parameter)
    agreed = {one.campaign_id for one in to_do if _creates_again(entries[one.campaign_id])}
    is_again = duplicates is Duplicates.CREATE

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
        existing_ads=sum(count for one, count in existing.items() if is_again or one not in agreed),
        again_ads=sum(count for one, count in existing.items() if not is_again and one in agreed),
        duplicates=duplicates,
        seconds=len(to_do) * seconds_each(batch, chosen, checkpoint),
    )


def _creates_again(entry: Entry | None) -> bool:
    return entry is not None and entry.creates_again == CREATES_ALL_AGAIN


def _ads_left(batch: Batch, campaign: Campaign, entry: Entry | None) -> int:
    return max((planned_ads(batch, campaign) or 0) - len(_own_created(batch, campaign, entry)), 0)


def _own_created(batch: Batch, campaign: Campaign, entry: Entry | None) -> Sequence[CreatedAd]:
    """Return the ads of the batch's CSV that the record knows as created; none while another CSV's are settled."""
    is_other = entry is None or is_foreign(entry, content_of(batch, campaign))
    return () if entry is None or is_other else entry.own_created


def _is_renamed(campaign: Campaign, entry: Entry | None) -> bool:
    seen = entry.campaign_name if entry is not None else ""
    return bool(seen and campaign.name) and folded_name(seen) != folded_name(campaign.name)


def _name(campaign: Campaign, entry: Entry | None) -> str:
    """Return what the site calls a campaign, as far as that was seen: its ads' URLs have that name."""
    return (entry.campaign_name if entry is not None else "") or campaign.name


def _existing(
    batch: Batch, campaign: Campaign, entry: Entry | None, known: Sequence[CreatedAd], tracking_parameter: str
) -> int:
    """Count the CSV's ads that were created in the campaign before: the same row, or the same name and URL.

    Those that this upload itself has created, and will not create any more, are not counted.
    """
    csv = batch.csvs.get(campaign.csv_path)
    if csv is None or not known:
        return 0
    own = {ad.row for ad in _own_created(batch, campaign, entry) if ad.csv_sha256 == csv.sha256}
    sources = {ad.source for ad in known if ad.source}
    names = {(ad.name, ad.target_url) for ad in known}
    ads = prepare_ads(csv, _name(campaign, entry), tracking_parameter=tracking_parameter)
    left = [ad for ad in ads if ad.row not in own]
    return sum(ad.source in sources or (ad.name, ad.target_url) in names for ad in left)
