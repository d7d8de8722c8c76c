"""How the practice site behaves, as data: options, blockers and faults, and the named scenarios of `scenarios.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Self

#: How slow the site is, as a factor of the times measured on the real one (site-contract, "Speed and limits seen").
LATENCIES: Mapping[str, float] = {"off": 0.0, "tenth": 0.1, "realistic": 1.0}

_CHOICES: Mapping[str, tuple[str, ...]] = {
    "ad_format": ("preroll", "native"),
    "layout": ("alternate", "inline", "modal"),
    "modal_class": ("show", "in"),
    "name_in": ("h1.campaign-name", "h1", "h2"),
    "datatables": ("1.13", "1.13-bootstrap", "2.3"),
    "table_source": ("page", "ajax"),
    "urls": ("href", "title", "whole"),
    "after_create": ("message", "refresh", "reload", "nothing"),
    "create_by": ("xhr", "form"),
    "signed_out": ("redirect", "late-redirect", "form"),
    "signed_out_xhr": ("401", "302"),
    "unknown_campaign": ("404", "redirect"),
}
_BLOCKER_KINDS = ("bids", "modal-show", "modal-in", "alert", "tour", "cookies", "working")
_BLOCKER_MOMENTS = ("load", "before-preview", "after-preview", "before-create", "after-create", "random")
_HTTP = r"http-[1-5]\d\d"
_ANY = rf"{_HTTP}|human-check|hang|reset|close|outage-(refused|reset|close|hang)"
_FAULT_KINDS: Mapping[str, str] = {
    "page": rf"{_ANY}|empty-for-a-moment|skeleton|wrong-total|shows-other-campaign|button-renamed"
    r"|button-doubled|button-covered|foreign-redirect|foreign-redirect-late|popup|download|dialog|beforeunload",
    "table": rf"{_ANY}|empty",
    "preview": rf"{_ANY}|no-answer",
    "create": rf"({_ANY}|reset-all|cut|cut-head|cut-reset|sign-in|answer)-(before|part|after)"
    r"|partial|message-only|error-but-created",
}


class BadScenario(ValueError):
    """A scenario requires something that the practice site cannot do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocker:
    """Something that covers the page until it is dismissed."""

    kind: str  #: one of bids, modal-show, modal-in, alert, tour, cookies, working (which disappears on its own)
    when: str = "load"  #: load, before-preview, after-preview, before-create, after-create or random
    seconds: float = 0.0  #: delay after that moment; for "random" the maximum; for "working" how long it stays
    times: int = 1  #: how often on one page

    def __post_init__(self) -> None:
        if self.kind not in _BLOCKER_KINDS or self.when not in _BLOCKER_MOMENTS:
            raise BadScenario(f"There is no blocker {self.kind!r} at {self.when!r}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something that goes wrong with the first requests of each campaign.

    Kinds for pages, table rows and previews: ``http-NNN``, ``hang``, ``reset``, ``close`` (the connection ends without
    a response) and ``outage-…``; for table rows also ``empty``, for previews ``no-answer`` (a response with neither
    preview nor reason). Pages also: ``empty-for-a-moment``, ``skeleton``, ``wrong-total``, ``shows-other-campaign``,
    ``button-renamed``, ``button-doubled``, ``button-covered``, ``foreign-redirect``, ``foreign-redirect-late``,
    ``popup``, ``download``, ``dialog`` and ``beforeunload``.

    ``human-check`` asks whether the visitor is human, as the services in front of big sites do: this request and every
    later one gets that page, with HTTP 403, until the button on it is pressed.

    An outage affects the whole site for some seconds, and starts with the request that the fault hits:
    ``outage-refused`` (nobody listens), ``outage-reset`` and ``outage-close`` (every connection, old or new, is reset
    or closed without a response) and ``outage-hang`` (everybody waits, and is served when it is over).

    For creating, a kind says what is heard and what was done by then: ``http-403-before`` (nothing is created),
    ``http-403-part`` (the first ``count`` ads are) and ``http-403-after`` (all are). What is heard can be all of the
    above, ``cut`` (the connection is closed in the middle of the response, ``cut-reset``: reset there, ``cut-head``:
    closed in the middle of its headers), ``sign-in`` (a redirect to the sign-in page) and ``answer`` (success). Also
    ``partial`` (like ``answer-part``), ``message-only`` (like ``answer-before``) and ``error-but-created``.

    Chromium resends a request to create ads, without telling the page, if its connection was used before and ends
    without a response (``reset``, ``close``, ``outage-…``): on another open connection if there is one, otherwise on a
    new one (``reset-all`` resets all of them). What happens to the resent request is a separate fault, with
    ``skip = 1``.
    """

    at: str  #: page, table, preview or create
    kind: str
    times: int = 1  #: how many requests of a campaign it hits; 0 for all
    skip: int = 0  #: how many requests of a campaign succeed before it
    seconds: float = 0.0  #: how long it lasts; 0 for "hang" means until `PracticeSite.release`, or the end; 0 for an
    #: outage until `PracticeSite.repair`, or the end
    count: int = 1  #: how many ads a partial creation makes; how far a wrong total is off
    retry_after: int | None = None  #: seconds for the Retry-After header
    while_looking: bool = False  #: whether it only applies after a request to create ads in the campaign
    campaigns: tuple[str, ...] = ()  #: IDs, or "#3" for the third campaign; empty for all

    def __post_init__(self) -> None:
        if self.at not in _FAULT_KINDS or not re.fullmatch(_FAULT_KINDS[self.at], self.kind):
            raise BadScenario(f"There is no fault {self.kind!r} at {self.at!r}.")

    @property
    def status(self) -> int | None:
        """The HTTP status of its response, if it has one."""
        found = re.match(r"http-(\d+)", self.kind)
        return int(found[1]) if found else None

    @property
    def outage(self) -> str | None:
        """The kind of outage that it starts, if it is one."""
        found = re.match(r"outage-([a-z]+)", self.kind)
        return found[1] if found else None

    @property
    def heard(self) -> str:
        """What a request to create ads hears, without what was done by then."""
        by_name = {"partial", "message-only", "error-but-created"}
        return "answer" if self.kind in by_name else self.kind.rpartition("-")[0]

    @property
    def done(self) -> str:
        """How much of a request to create ads is done: before (nothing), part or after (everything)."""
        known = {"partial": "part", "message-only": "before", "error-but-created": "after"}
        return known.get(self.kind, self.kind.rpartition("-")[2])

    def hits(self, campaign_id: str, position: int) -> bool:
        """Whether it applies to this campaign."""
        return not self.campaigns or campaign_id in self.campaigns or f"#{position}" in self.campaigns


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """All options of the practice site. The defaults are those of the real site on a good day."""

    name: str = "default"
    about: str = ""
    # the page
    ad_format: str = "preroll"
    layout: str = "alternate"  #: inline (layout 1), modal (layout 2), or alternating between campaigns
    modal_class: str = "show"
    heading: bool = True  #: "STEP 5. CREATE YOUR AD", which some native campaigns lack
    name_in: str = "h1.campaign-name"
    unknown_campaign: str = "404"
    # the ads table
    datatables: str = "1.13"
    select2: bool = True  #: whether select2 wraps the page length of DataTables 2
    length_number: int = 0  #: the select's id is dt-length-0 or dt-length-1
    table_source: str = "page"  #: ajax loads the rows after the page
    ids_in_table: bool = True
    newest_first: bool = False
    urls: str = "href"  #: where the full URL is, besides the shortened one; "whole" shortens nothing
    older_ads: int = 0
    older_rows: tuple[tuple[str, str], ...] = ()  #: names and URLs for the older ads, in turn
    ads_appear_after: float = 0.0  #: seconds; ``inf`` for never
    ads_appear_after_looks: int = 0  #: how many times page or table are loaded before new ads show
    ads_at_once: int = 0  #: how many ads of each creation show at once anyway
    # uploading
    rejected_creatives: tuple[str, ...] = ()
    rejected_prefix: str = "1999"  #: creatives whose IDs start with this are refused in every campaign
    rejected_separator: str = ", "
    create_by: str = "xhr"
    after_create: str = "refresh"
    latency: str | float = "off"
    # the session
    sign_in: bool = False
    signed_out: str = "redirect"  #: how a page responds then; late-redirect shows the dashboard's shell first
    signed_out_seconds: float = 2.0
    signed_out_xhr: str = "401"
    session_ends_after_requests: int = 0
    session_ends_after_creates: int = 0
    session_ends_times: int = 1  #: how many sessions end this way; later ones last
    # trouble
    throttle_requests: int = 0  #: more than this many pages, previews and creations ...
    throttle_seconds: float = 1.0  #: ... within this time are answered with 429
    throttle_retry_after: int = 1
    blockers: tuple[Blocker, ...] = ()
    faults: tuple[Fault, ...] = ()
    campaigns: Mapping[str, Mapping[str, Any]] = field(default_factory=lambda: MappingProxyType({}))
    """Options of single campaigns, by ID or "#3"; sign-in, throttling and faults apply to all."""

    def __post_init__(self) -> None:
        for option, choices in _CHOICES.items():
            if getattr(self, option) not in choices:
                raise BadScenario(f"{option} is {getattr(self, option)!r}, and has to be one of {', '.join(choices)}.")
        latency_factor(self.latency)

    def but(self, **changes: Any) -> Self:  # noqa: ANN401 - any option
        """Return the scenario with some options changed."""
        return replace(self, **changes)

    def for_campaign(self, campaign_id: str, position: int) -> Self:
        """Return the scenario for one campaign, with its layout decided."""
        own = {**self.campaigns.get(f"#{position}", {}), **self.campaigns.get(campaign_id, {})}
        found = self.but(**_as_options(own)) if own else self
        return found if found.layout != "alternate" else found.but(layout="inline" if position % 2 else "modal")


def latency_factor(latency: str | float) -> float:
    """Return the factor for a latency: off, tenth, realistic, or a number."""
    if isinstance(latency, str):
        if latency not in LATENCIES:
            raise BadScenario(f"The latency is {latency!r}, and has to be one of {', '.join(LATENCIES)}, or a number.")
        return LATENCIES[latency]
    return latency


def scenario_named(scenario: Scenario | str) -> Scenario:
    """Return the scenario of this name; raises `BadScenario` if there is none."""
    if isinstance(scenario, Scenario):
        return scenario
    if scenario not in SCENARIOS:
        raise BadScenario(f"There is no scenario {scenario!r}. There are: {', '.join(SCENARIOS)}.")
    return SCENARIOS[scenario]


def _as_options(table: Mapping[str, Any]) -> dict[str, Any]:
    """Turn a TOML table into the options of a `Scenario`."""
    known = {one.name for one in fields(Scenario)}
    if unknown := sorted(table.keys() - known):
        raise BadScenario(f"There is no option {', '.join(unknown)}.")
    options = dict(table)
    if "blockers" in options:
        options["blockers"] = tuple(one if isinstance(one, Blocker) else Blocker(**one) for one in options["blockers"])
    if "faults" in options:
        options["faults"] = tuple(one if isinstance(one, Fault) else _fault(one) for one in options["faults"])
    if "rejected_creatives" in options:
        options["rejected_creatives"] = tuple(options["rejected_creatives"])
    if "older_rows" in options:
        options["older_rows"] = tuple((name, url) for name, url in options["older_rows"])
    return options


def _fault(table: Mapping[str, Any]) -> Fault:
    return Fault(**{**table, "campaigns": tuple(table.get("campaigns", ()))})


def _read_scenarios() -> dict[str, Scenario]:
    text = files("tjgui.practice").joinpath("scenarios.toml").read_text(encoding="utf-8")
    return {name: Scenario(name=name, **_as_options(table)) for name, table in tomllib.loads(text).items()}


#: The named scenarios, each with a sentence about it.
SCENARIOS: Mapping[str, Scenario] = MappingProxyType(_read_scenarios())
