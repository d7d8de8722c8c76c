"""Which ads of a campaign's CSV are still to be created, and why the others are not.

An ad is not created (again) if the record knows it as created, if the site refuses one of its creatives, or if it
already exists in the campaign and the user wants existing ones left out.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from tjgui.core.batch.ad_csv import AdCsv, drop_creatives, prepare_ads
from tjgui.core.checkpoint.entry import CREATES_ALL_AGAIN, CreatedAd, Entry
from tjgui.core.errors import AdsExistAlready
from tjgui.core.models import Ad, AdsTable, Campaign, CampaignPageInfo, Duplicates, RejectedCreative
from tjgui.core.run.campaign_name import confirmed_name
from tjgui.core.run.existing_ads import ExistingAds, existing_ads
from tjgui.core.run.remaining_ads import ads_left
from tjgui.core.run.remarks import existing_remark, joined, refused_remark
from tjgui.core.run.watch import Watch
from tjgui.core.wording.message import NOTHING, Message


class AdsToCreate:
    """The ads of one campaign that are still to be created; `update` computes them from what is known now.

    :param known: all ads that were ever created in the campaign, as far as this computer knows.
    """

    def __init__(self, campaign: Campaign, csv: AdCsv, watch: Watch, known: Sequence[CreatedAd], name: str) -> None:
        self.name = name  #: of the campaign, as it is written into URLs
        self.ads: list[Ad] = []
        self.unrecognised = 0  #: created ads that match none of the CSV's
        self.rejected: list[RejectedCreative] = []  #: creatives that the site refuses
        self._campaign = campaign
        self._csv = csv
        self._watch = watch
        self._known = known
        self._notice = NOTHING
        self._refused_rows: set[int] = set()
        self._duplicates = watch.duplicates
        self._existing = ExistingAds()  # among the ads that are not known to have been created
        self._again: ExistingAds | None = None  # those that the user wants to have a second time

    def confirm_name(self, page: CampaignPageInfo, in_use: str) -> None:
        """Decide on the name for the URLs; raises if it is needed there but not proven.

        :param in_use: the name in the URLs of ads that exist or may exist; empty if there are none.
        """
        confirmed = confirmed_name(page, self._campaign, strict=self._watch.strict_names)
        if not in_use and self._writes_name():
            confirmed.check()
        self._notice = confirmed.notice
        self.name = in_use or confirmed.name

    def _writes_name(self) -> bool:
        """Whether the campaign's name is written into any of its ads' URLs."""
        parameter = self._watch.tracking_parameter
        one, other = (prepare_ads(self._csv, name, tracking_parameter=parameter) for name in ("one", "other"))
        return one != other

    def update(self, page: CampaignPageInfo, table: AdsTable, entry: Entry) -> None:
        """Compute what is still to be created from the campaign's page, its ads table and its record."""
        names = (self.name, page.name, self._campaign.name)
        left = ads_left(self._csv, names, entry.own_created, self._watch.tracking_parameter)
        self.name, self.unrecognised = left.name, left.unknown
        kept, refused = drop_creatives(left.ads, {one.creative_id for one in self.rejected})
        self._refused_rows = {ad.row for ad in refused}
        is_agreed = entry.creates_again == CREATES_ALL_AGAIN
        self._duplicates = Duplicates.CREATE if is_agreed else self._watch.duplicates
        self._existing = existing_ads(kept, table, entry.own_created, self._known)
        if entry.creates_again:
            self._existing = replace(self._existing, gone={})
        if self._duplicates is Duplicates.CREATE and self._again is None:
            self._again = self._existing
        self.ads = [ad for ad in kept if ad.row not in self.left_out]

    def check_existing(self) -> None:
        """Raise if ads already exist and the user wants to stop in that case."""
        found = self._existing
        if found.rows and self._duplicates is Duplicates.STOP:
            what = Message("ads_exist_already", csv=self._csv.path.name, count=len(found.rows), names=found.names)
            raise AdsExistAlready(what, Message("ads_exist_already_remedy"))

    def drop(self, ads: Collection[Ad], rejected: Sequence[RejectedCreative]) -> None:
        """Drop ads because the site refuses creatives of theirs; `rejected` are those that it named."""
        named = {creative_id for ad in ads for creative_id in ad.creative_ids}
        known = {creative.creative_id for creative in self.rejected}
        self.rejected += [one for one in rejected if one.creative_id in named - known]
        self._refused_rows |= {ad.row for ad in ads}
        self.forget(ads)

    def forget(self, ads: Collection[Ad]) -> None:
        """Count ads as done with."""
        rows = {ad.row for ad in ads}
        self.ads = [ad for ad in self.ads if ad.row not in rows]

    def has_all(self, ads: Collection[Ad]) -> bool:
        """Whether all of these ads are still to be created."""
        return {ad.row for ad in ads} <= {ad.row for ad in self.ads}

    # -- what became of the others -----------------------------------------------------------------------------------

    @property
    def left_out(self) -> Collection[int]:
        """The CSV's lines whose ads are not created because they already exist."""
        return self._existing.rows if self._duplicates is Duplicates.SKIP else ()

    @property
    def is_again(self) -> bool:
        """Whether ads that already exist are created a second time."""
        return self._duplicates is Duplicates.CREATE

    @property
    def refused(self) -> int:
        """How many ads are not created because the site refuses one of their creatives."""
        return len(self._refused_rows)

    @property
    def doubt(self) -> Message:
        """Why it is unknown which of the ads already exist; nothing if it is known, or if it does not matter."""
        return self._existing.unclear if self._duplicates is Duplicates.SKIP else NOTHING

    @property
    def gone(self) -> ExistingAds:
        """Ads that were left out because they were created earlier, although the table no longer shows them."""
        return ExistingAds(gone=self._existing.gone if self.left_out else {})

    @property
    def remarks(self) -> Message:
        """What is worth knowing: the campaign's name, and ads that were refused or that already existed."""
        planned = len(self._csv.rows)
        found = self._existing if self.left_out else self._again or ExistingAds()
        existing = existing_remark(found, planned, left_out=bool(self.left_out))
        return joined([self._notice, refused_remark(self.refused, self.rejected, planned), existing])
