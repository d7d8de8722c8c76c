"""Every fact of the site that the program relies on, and what it means for a run if one does not hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import reduce
from typing import Any

from tjgui.core.wording.message import NOTHING, Message


class Stage(StrEnum):
    """When a fact can be checked."""

    LIST = "list"  #: on the list of campaigns
    OVERVIEW = "overview"  #: on a campaign's overview
    SETTINGS = "settings"  #: on a campaign's ad settings page
    PREVIEW = "preview"  #: there, once a CSV was previewed


class Status(StrEnum):
    """The result of checking a fact."""

    FOUND = "found"
    DIFFERENT = "found differently"
    MISSING = "not found"
    DOUBLED = "found twice"
    UNSEEN = "not checked"  #: not yet possible: there is no example of it


class Weight(IntEnum):
    """What a run loses if a fact does not hold."""

    COMFORT = 1  #: something that it can do without
    SAFETY = 2  #: certainty: it stops or asks instead
    UPLOADS = 3  #: nothing can be uploaded


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a page object relies on; its texts are in `tjgui.core.wording.site_texts`."""

    key: str
    weight: Weight
    means: str  #: the code of the text that says what it means for a run if the fact does not hold
    has_otherwise: bool = False  #: whether it has its own text for not holding, because "not found" would be wrong
    needs_preview: bool = False  #: whether only a previewed CSV shows it

    @property
    def words(self) -> Message:
        """The fact in plain words."""
        return Message(f"fact_{self.key}")

    @property
    def otherwise(self) -> Message:
        """What to say if it does not hold; empty if "not found" says it."""
        return Message(f"fact_{self.key}_otherwise") if self.has_otherwise else NOTHING

    @property
    def meaning(self) -> Message:
        """What it means for a run if it does not hold: a full sentence."""
        return Message(f"means_{self.means}")


_ALL = (
    # the list of campaigns
    Fact("signed_in", Weight.UPLOADS, "sign_in"),
    Fact("campaigns_link", Weight.UPLOADS, "sign_in_unnoticed"),
    Fact("signed_in_text", Weight.UPLOADS, "sign_in_unnoticed"),
    # a campaign's overview
    Fact("overview_name", Weight.COMFORT, "overview_unused"),
    # a campaign's ad settings
    Fact("opens", Weight.UPLOADS, "no_uploads"),
    Fact("heading", Weight.COMFORT, "choice_alone"),
    Fact("mass_choice", Weight.UPLOADS, "no_uploads"),
    Fact("csv_input", Weight.UPLOADS, "no_uploads"),
    Fact("campaign_name", Weight.SAFETY, "name_uncertain"),
    Fact("own_campaign", Weight.COMFORT, "address_alone"),
    Fact("way_clear", Weight.UPLOADS, "covered", has_otherwise=True),
    Fact("template", Weight.SAFETY, "csv_may_be_refused"),
    Fact("required_columns", Weight.UPLOADS, "every_csv_refused", has_otherwise=True),
    # the ads table
    Fact("table", Weight.UPLOADS, "not_counted"),
    Fact("ad_name_column", Weight.UPLOADS, "not_recognised"),
    Fact("target_url_column", Weight.SAFETY, "alike"),
    Fact("compliance_column", Weight.COMFORT, "no_compliance"),
    Fact("table_total", Weight.UPLOADS, "not_counted"),
    Fact("table_whole", Weight.UPLOADS, "not_counted"),
    Fact("counted", Weight.UPLOADS, "not_counted"),
    Fact("page_length", Weight.COMFORT, "slow_tables"),
    Fact("pager", Weight.SAFETY, "many_ads_unread"),
    Fact("ad_ids", Weight.COMFORT, "name_and_address"),
    # the preview
    Fact("preview_button", Weight.UPLOADS, "no_uploads", needs_preview=True),
    Fact("previewed", Weight.UPLOADS, "no_uploads", needs_preview=True),
    Fact("preview_layout", Weight.COMFORT, "no_uploads", needs_preview=True),
    Fact("create_button", Weight.UPLOADS, "no_uploads", needs_preview=True),
    Fact("create_ready", Weight.UPLOADS, "no_uploads", needs_preview=True),
)
FACTS: Mapping[str, Fact] = {one.key: one for one in _ALL}


@dataclass(frozen=True, slots=True)
class Place:
    """Where on the page something is, in CSS pixels from its top left corner."""

    selector: str
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Guess:
    """What a site file could say instead; not proven."""

    section: str
    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Finding:
    """The result for one fact."""

    key: str
    status: Status
    works: bool  #: whether a run can continue with it
    detail: Message = NOTHING  #: what was seen
    place: Place | None = None
    guess: Guess | None = None

    @property
    def fact(self) -> Fact:
        """The fact itself."""
        return FACTS[self.key]

    @property
    def stops_at_once(self) -> bool:
        """Whether a run is pointless: what only might be in the way is left to the check before each click."""
        return self.blocks and self.key not in {"mass_choice", "way_clear"}

    @property
    def blocks(self) -> bool:
        """Whether it prevents all uploads."""
        return not self.works and self.fact.weight is Weight.UPLOADS

    @property
    def is_seen(self) -> bool:
        """Whether the fact could be checked at all."""
        return self.status is not Status.UNSEEN

    def in_words(self) -> Message:
        """Say it in one or two sentences."""
        if self.status is Status.FOUND and self.works:
            return Message("finding_good", fact=self.fact.words, seen=self.detail) if self.detail else self.fact.words
        code = "finding_otherwise" if self.fact.otherwise else "finding"
        values: dict[str, Message | str] = {"fact": self.fact.otherwise or self.fact.words}
        if not self.fact.otherwise:
            values["status"] = Message(f"status_{self.status.name.lower()}")
        if self.place is not None and self.status is not Status.FOUND:
            code, values["place"] = f"{code}_at", self.place.selector
        if self.detail:
            code, values["seen"] = f"{code}_seen", self.detail
        finding = Message(code, **values)
        return finding if self.works else sentences([finding, self.fact.meaning])


def sentences(messages: Iterable[Message]) -> Message:
    """Return several sentences as one message; no sentences are the empty message."""
    return _joined("two_sentences", messages)


def listed(messages: Iterable[Message]) -> Message:
    """Return several words or clauses as one message, with commas between them."""
    return _joined("one_and_more", messages)


def _joined(code: str, messages: Iterable[Message]) -> Message:
    said = [one for one in messages if one]
    return reduce(lambda first, second: Message(code, first=first, second=second), said) if said else NOTHING


def read_sightings(sightings: Sequence[Mapping[str, Any]]) -> tuple[Finding, ...]:
    """Read what doctor.js returns."""
    statuses = {one.name.lower(): one for one in Status}
    return tuple(
        Finding(
            key=one["fact"],
            status=statuses[one["status"]],
            works=one["works"],
            detail=_seen(one["detail"]),
            place=Place(**one["place"]) if one["place"] else None,
            guess=Guess(**one["guess"]) if one["guess"] else None,
        )
        for one in sightings
    )


def _seen(detail: str | Mapping[str, Any] | None) -> Message:
    """Read what was seen: text from the page, or the code of a message with its values."""
    if isinstance(detail, Mapping):
        return Message(f"seen_{detail['code']}", **detail["values"])
    return Message.quoting(detail or "")
