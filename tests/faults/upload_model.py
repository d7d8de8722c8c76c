"""What may be true of a batch, whatever happened: a model that knows nothing of the program.

It knows the campaigns, the ads that each is to get, and what the user and the site were told to do. After each step it
is compared with the site's ledger and with the file that the record leaves on the disk.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

#: The ads that exist in each campaign by name, shown or not, without a colleague's.
Ledger = Mapping[str, Counter[str]]


@dataclass
class Model:
    """Each ad may exist as often as somebody wanted its campaign's ads; a success needs all of them."""

    ads: frozenset[str]  #: the names of the ads that every campaign is to get
    wanted: Counter[str]  #: how often anybody had the ads of a campaign created
    users_word: set[str] = field(default_factory=set)  #: campaigns that are successful because the user says so
    has_reason: set[str] = field(default_factory=set)  #: campaigns that may fail: something of their own went wrong

    @classmethod
    def of(cls, campaigns: Iterable[str], ads: Iterable[str]) -> Model:
        """Return the model of a batch that was never uploaded: everything is wanted once."""
        return cls(frozenset(ads), Counter(campaigns))

    # -- what happens ------------------------------------------------------------------------------------------------

    def wants_again(self, campaign: str) -> None:
        """Know that the ads of a campaign may be created once more from now on."""
        self.wanted[campaign] += 1

    def fails_on_its_own(self, campaign: str) -> None:
        """Know that something goes wrong that concerns this campaign only."""
        self.has_reason.add(campaign)

    def is_done_says_the_user(self, campaign: str) -> None:
        """Know that the user checked a campaign."""
        self.users_word.add(campaign)

    def is_recorded_no_longer(self, campaign: str) -> None:
        """Know that the record of a campaign was reset or deleted."""
        self.users_word.discard(campaign)

    # -- what must hold ----------------------------------------------------------------------------------------------

    def check(self, ledger: Ledger, statuses: Mapping[str, str]) -> None:
        """Compare with what exists and with what the record says; raises `AssertionError`."""
        for campaign, exists in ledger.items():
            twice = {ad: count for ad, count in exists.items() if count > self.wanted[campaign]}
            assert not twice, f"created twice in {campaign}: {twice}, wanted {self.wanted[campaign]} times"
            status = statuses.get(campaign, "pending")
            if status == "success" and campaign not in self.users_word:
                assert self.ads <= exists.keys(), f"success in {campaign} without {sorted(self.ads - exists.keys())}"
            assert status != "failed" or campaign in self.has_reason, f"{campaign} failed without a reason of its own"

    def check_end(self, ledger: Ledger, statuses: Mapping[str, str], campaigns: Collection[str]) -> None:
        """Check that nothing was lost once nothing goes wrong any more and everything was retried."""
        self.check(ledger, statuses)
        for campaign in campaigns:
            assert statuses.get(campaign) == "success", f"{campaign} is {statuses.get(campaign)} in the end"
            lost = sorted(self.ads - ledger[campaign].keys())
            assert not lost, f"lost in {campaign}: {lost}"
