"""Every fact of the site that the program relies on, and what it means for a run when one does not hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Any


class Stage(StrEnum):
    """When a fact can be looked at."""

    LIST = "list"  #: on the list of campaigns
    SETTINGS = "settings"  #: on a campaign's ad settings page
    PREVIEW = "preview"  #: there, once a CSV was previewed


class Status(StrEnum):
    """What was seen of a fact."""

    FOUND = "found"
    DIFFERENT = "found differently"
    MISSING = "not found"
    DOUBLED = "found twice"
    UNSEEN = "not to be seen"  #: not now: there is nothing yet to see it by


class Weight(IntEnum):
    """What a run loses when a fact does not hold."""

    COMFORT = 1  #: something is missing that it can do without
    SAFETY = 2  #: it stops, or asks, where it would have known
    UPLOADS = 3  #: nothing can be uploaded


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a page object relies on."""

    words: str  #: what a person would call it
    meaning: str  #: for a run, where it does not hold; a whole sentence
    weight: Weight
    otherwise: str = ""  #: what a person would say where it does not hold; empty where "not found" says it


FACTS: Mapping[str, Fact] = {
    # the list of campaigns
    "signed_in": Fact("You are signed in", "Nothing can be done until you sign in.", Weight.UPLOADS),
    "campaigns_link": Fact("A link to the list of campaigns", "The end of a sign-in can't be noticed.", Weight.UPLOADS),
    "signed_in_text": Fact(
        "“ALL CAMPAIGNS” or “Account Balance”", "The end of a sign-in can't be noticed.", Weight.UPLOADS
    ),
    # a campaign's ad settings
    "opens": Fact("The campaign's ad settings open", "Uploads can't work.", Weight.UPLOADS),
    "heading": Fact(
        "The heading “STEP 5. CREATE YOUR AD”", "The page is known by “Mass create with CSV” alone.", Weight.COMFORT
    ),
    "mass_choice": Fact("The choice “Mass create with CSV”", "Uploads can't work.", Weight.UPLOADS),
    "csv_input": Fact("The field that takes the CSV", "Uploads can't work.", Weight.UPLOADS),
    "campaign_name": Fact(
        "The campaign's name",
        "Only the name is missing: the mapping's one goes into the URLs instead.",
        Weight.COMFORT,
    ),
    "own_campaign": Fact(
        "The page names its own campaign", "The page's address alone says which campaign it is.", Weight.COMFORT
    ),
    "way_clear": Fact(
        "Nothing lies over the page",
        "Buttons can't be pressed: uploads can't work.",
        Weight.UPLOADS,
        otherwise="Something lies over the page",
    ),
    "template": Fact(
        "The template's columns", "The site may refuse the CSVs: nothing would be created.", Weight.SAFETY
    ),
    "required_columns": Fact(
        "No column is required that the program does not know",
        "The site would refuse every CSV: uploads can't work.",
        Weight.UPLOADS,
        otherwise="A column is required that the program does not know",
    ),
    # the ads table
    "table": Fact("The table of ads", "Ads can't be counted, so nothing is uploaded.", Weight.UPLOADS),
    "ad_name_column": Fact(
        "The table's column “Ad Name”", "Ads can't be recognised, so nothing is uploaded.", Weight.UPLOADS
    ),
    "target_url_column": Fact(
        "The table's column “Target URL”", "Ads of the same name can't be told apart.", Weight.SAFETY
    ),
    "compliance_column": Fact(
        "The table's column “Compliance”", "The reports don't say what was approved.", Weight.COMFORT
    ),
    "table_total": Fact(
        "The table's “Showing 1 to 10 of 43 entries”", "Ads can't be counted, so nothing is uploaded.", Weight.UPLOADS
    ),
    "table_whole": Fact(
        "The table shows as many rows as it states", "Ads can't be counted, so nothing is uploaded.", Weight.UPLOADS
    ),
    "counted": Fact(
        "All ads of the table can be read", "Ads can't be counted, so nothing is uploaded.", Weight.UPLOADS
    ),
    "page_length": Fact(
        "The choice of how many ads a page of the table has", "Long tables are read more slowly.", Weight.COMFORT
    ),
    "pager": Fact("The way to the table's next page", "Campaigns with many ads can't be read.", Weight.SAFETY),
    "ad_ids": Fact("The ads' ids in the table", "Ads are recognised by name and address alone.", Weight.COMFORT),
    # the preview
    "preview_button": Fact("The button “Create CSV Preview”", "Uploads can't work.", Weight.UPLOADS),
    "previewed": Fact("The preview of the CSV", "Uploads can't work.", Weight.UPLOADS),
    "preview_layout": Fact("Where the preview is shown", "Uploads can't work.", Weight.COMFORT),
    "create_button": Fact("The button “Create ad(s)”", "Uploads can't work.", Weight.UPLOADS),
    "create_ready": Fact("“Create ad(s)” can be pressed", "Uploads can't work.", Weight.UPLOADS),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where on the page something stands, in CSS pixels from its top left corner."""

    selector: str
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Guess:
    """What a site file could say instead; nobody has proven it."""

    section: str
    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of one fact."""

    key: str
    status: Status
    works: bool  #: whether a run can go on as it is
    detail: str = ""  #: what was seen
    place: Place | None = None
    guess: Guess | None = None

    @property
    def fact(self) -> Fact:
        """The fact itself."""
        return FACTS[self.key]

    @property
    def stops_at_once(self) -> bool:
        """Whether a run need not try: what is only likely to be in the way is left to the look before each click."""
        return self.blocks and self.key not in {"mass_choice", "way_clear"}

    @property
    def blocks(self) -> bool:
        """Whether nothing can be uploaded for it."""
        return not self.works and self.fact.weight is Weight.UPLOADS

    def in_words(self) -> str:
        """Say it in one sentence or two."""
        seen = f" ({self.detail})" if self.detail else ""
        if self.status is Status.FOUND and self.works:
            return f"{self.fact.words}{seen}"
        where = f" at {self.place.selector}" if self.place is not None and self.status is not Status.FOUND else ""
        meaning = "" if self.works else f" {self.fact.meaning}"
        if self.fact.otherwise:
            return f"{self.fact.otherwise}{where}{seen}.{meaning}"
        return f"{self.fact.words}: {self.status}{where}{seen}.{meaning}"


def read_sightings(sightings: Sequence[Mapping[str, Any]]) -> tuple[Finding, ...]:
    """Take over what doctor.js returns."""
    statuses = {one.name.lower(): one for one in Status}
    return tuple(
        Finding(
            key=one["fact"],
            status=statuses[one["status"]],
            works=one["works"],
            detail=one["detail"] or "",
            place=Place(**one["place"]) if one["place"] else None,
            guess=Guess(**one["guess"]) if one["guess"] else None,
        )
        for one in sightings
    )
