"""What changed in a batch since its checkpoint: CSVs edited after their upload, campaigns added and removed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tjgui.core.batch.ad_csv import prepare_ads
from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.content import is_edited
from tjgui.core.checkpoint.entry import CreatedAd
from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.models import Campaign
from tjgui.core.overview.campaign_status import CampaignOutcome, content_of, entry_of
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Listed, Way


@dataclass(frozen=True, slots=True)
class EditedCampaign(CampaignOutcome):
    """A campaign that succeeded with a different CSV than the current one."""

    ads_now: int = 0  #: rows in the current CSV
    csv_sha256: str = ""  #: of the current CSV


@dataclass(frozen=True, slots=True)
class ChangesSince:
    """How the batch differs from its checkpoint."""

    edited: tuple[EditedCampaign, ...] = ()  #: in the mapping's order
    added: tuple[str, ...] = ()  #: IDs of enabled campaigns that are not in the checkpoint
    removed: tuple[str, ...] = ()  #: IDs that are in the checkpoint but no longer in the mapping

    @property
    def edited_csvs(self) -> int:
        """How many CSVs were edited after their upload."""
        return len({one.csv for one in self.edited})

    def __bool__(self) -> bool:
        return bool(self.edited or self.added or self.removed)

    @property
    def message(self) -> Message:
        """The line, such as "Changed since the last upload: 2 CSVs edited, 3 campaigns added, 1 campaign removed."."""
        counts = (
            ("n_csvs_edited", self.edited_csvs),
            ("n_campaigns_added", len(self.added)),
            ("n_campaigns_removed", len(self.removed)),
        )
        parts = (Message(code, count=count) for code, count in counts if count)
        return Message("changed_since", changes=Listed(parts, Way.COMMAS))


def new_ads(
    batch: Batch, campaign: Campaign, name: str, created: Sequence[CreatedAd], tracking_parameter: str
) -> tuple[str, ...]:
    """Return the names of a CSV's ads whose row is new, and whose name or URL no existing ad has.

    :param name: what the site calls the campaign.
    :param created: all ads that were ever created in the campaign.
    """
    csv = batch.csvs.get(campaign.csv_path)
    if csv is None:
        return ()
    sources = {ad.source for ad in created if ad.source}
    names = {(ad.name, ad.target_url) for ad in created}
    ads = prepare_ads(csv, name, tracking_parameter=tracking_parameter)
    return tuple(ad.name for ad in ads if ad.source not in sources and (ad.name, ad.target_url) not in names)


def changes_since(batch: Batch, checkpoint: RecordView | None) -> ChangesSince:
    """Compare a batch with its checkpoint; without a checkpoint, or with an empty one, nothing has changed.

    A success whose CSV was not recorded, as in the old tool's files, does not count as edited: that is unknown.
    """
    if checkpoint is None or not checkpoint.campaign_ids:
        return ChangesSince()
    known = set(checkpoint.campaign_ids)
    edited = []
    for campaign in batch.campaigns:
        entry = entry_of(batch, campaign, checkpoint)
        csv = batch.csvs.get(campaign.csv_path)
        if entry is None or csv is None:
            continue
        if campaign.enabled and is_edited(entry, content_of(batch, campaign)):
            uploaded = EditedCampaign.of(batch, campaign, entry)
            edited.append(replace(uploaded, csv=csv.path.name, ads_now=len(csv.rows), csv_sha256=csv.sha256))
    mapped = {one.campaign_id for one in batch.campaigns}
    return ChangesSince(
        edited=tuple(edited),
        added=tuple(one.campaign_id for one in batch.campaigns if one.enabled and one.campaign_id not in known),
        removed=tuple(one for one in checkpoint.campaign_ids if one not in mapped),
    )
