"""A campaign's name: from its own element, or from two places that agree.

The name is written into URLs that cost money, so a single heading is not enough: it may greet the user, or name the
page. Pages show the name in several places (site-contract, "The campaign's name"); this module decides what they
prove. It knows no browser.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any, Self
from urllib.parse import urlsplit

from tjgui.core.plain_text import MOST_CHARACTERS, folded

_WORD = re.compile(r"[^\W_]+")
_SEPARATOR = re.compile(r"\s+[-\u2013\u2014|\u00b7:\u00bb]\s+")
#: A word of the site's host counts as one of its own if it has at least this many letters.
_TELLING_LETTERS = 4


class Source(StrEnum):
    """Where a name was seen. Each source counts once, however many pages show it."""

    HEADING = "heading"
    TITLE = "title"  #: confirms a name that it contains as a whole; is not a source on its own
    CRUMB = "breadcrumb"
    LINK = "link"  #: the text of a link to the campaign's overview
    FIELD = "field"  #: next to the label "Campaign name" on the overview
    INPUT = "input"  #: the name field in the basic settings


#: Sources tied to the campaign's ID or to a label: they win over those that may name the page.
_BOUND = frozenset({Source.LINK, Source.FIELD, Source.INPUT})


class Proof(StrEnum):
    """What proves a name."""

    OWN = "own"  #: the element that contains only the name
    PAGE = "page"  #: two places on the ad settings agree
    OVERVIEW = "overview"  #: two places agree, one of them on the overview
    NONE = "none"


@dataclass(frozen=True, slots=True)
class NamesShown:
    """What one page shows that may be its campaign's name, the most likely of each kind first."""

    own: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    crumbs: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    title: str = ""

    @classmethod
    def read(cls, shown: Mapping[str, Any]) -> Self:
        """Read what page_state.js returns."""
        lists = {one.name: tuple(shown[one.name]) for one in fields(cls) if one.name != "title"}
        return cls(**lists, title=shown["title"])


@dataclass(frozen=True, slots=True)
class CampaignName:
    """A campaign's name, and what proves it."""

    name: str = ""  #: the most likely one if nothing proves it; empty if nothing looks like a name
    proof: Proof = Proof.NONE

    @property
    def is_certain(self) -> bool:
        """Whether it may be written into URLs."""
        return self.proof is not Proof.NONE


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The site's own words: text that consists only of them names a page or the site, not a campaign."""

    words: frozenset[str]
    greetings: tuple[str, ...]
    host: str = ""

    @classmethod
    def of(cls, words: Collection[str], greetings: Collection[str], site_url: str) -> Self:
        """Create them from the site file's texts."""
        return cls(
            frozenset(map(str.casefold, words)), tuple(map(folded, greetings)), urlsplit(site_url).hostname or ""
        )

    def are_all(self, text: str) -> bool:
        """Whether a text consists of nothing else; true for an empty one."""
        return all(self._is_own(word) for word in _WORD.findall(folded(text)))

    def may_be_name(self, text: str) -> bool:
        """Whether a heading, a breadcrumb or a link can be a campaign's name at all."""
        return not self._greets(text) and not self.are_all(text) and not text.isdigit()

    def title_holds(self, title: str, name: str) -> bool:
        """Whether a page's title contains a name as a whole, preceded only by the site's own words.

        So the site's own name at the end of each title is not mistaken for a campaign's.
        """
        whole, part = folded(title), folded(name)
        if not part:
            return False
        found = re.finditer(rf"(?<![^\W_]){re.escape(part)}(?![^\W_])", whole)
        return any(self.are_all(whole[: one.start()]) for one in found)

    def in_title(self, title: str) -> str:
        """Return a title without the site's own words at its ends; empty if that cannot be determined."""
        parts = _SEPARATOR.split(title)
        kept = list(parts)
        while kept and self.are_all(kept[-1]):
            kept.pop()
        while kept and self.are_all(kept[0]):
            kept.pop(0)
        if not kept or len(kept) == len(parts):
            return ""
        start, end = title.index(kept[0]), title.rindex(kept[-1]) + len(kept[-1])
        return title[start:end]

    def _is_own(self, word: str) -> bool:
        return word in self.words or (len(word) >= _TELLING_LETTERS and word in self.host)

    def _greets(self, text: str) -> bool:
        said = folded(text)
        return any(re.match(rf"{re.escape(one)}(?:[\s,!.]|$)", said) for one in self.greetings)


def decide_name(settings: NamesShown, overview: NamesShown | None, own_words: OwnWords) -> CampaignName:
    """Determine a campaign's name from its ad settings and, if it was checked, its overview.

    One that is longer than what is read of a page's text is never certain: only its beginning is known.
    """
    name = _decided(settings, overview, own_words)
    return CampaignName(name.name) if len(name.name) >= MOST_CHARACTERS else name


def _decided(settings: NamesShown, overview: NamesShown | None, own_words: OwnWords) -> CampaignName:
    for page, proof in ((settings, Proof.OWN), (overview, Proof.OVERVIEW)):
        if page is not None and len({folded(one) for one in page.own}) == 1:
            return CampaignName(page.own[0], proof)
    settings = replace(settings, inputs=())  # there, a field called "name" is an ad's
    pages = [settings] if overview is None else [settings, overview]
    candidates = _candidates(pages, own_words)
    told = {folded(text): text for page in pages for text in (*page.fields, *page.inputs) if text}
    if told:  # what a page calls the name is never overruled by places that happen to agree
        candidates = [one for one in candidates if folded(one.text) in told]
    is_contradicted = len(told) > 1
    agreed = [] if is_contradicted else [one for one in candidates if len(one.sources) > 1]
    bound = [one for one in agreed if one.sources & _BOUND]
    proven = bound or agreed
    if len(proven) == 1:
        return CampaignName(proven[0].text, Proof.PAGE if overview is None else Proof.OVERVIEW)
    ranked = sorted(proven or candidates, key=lambda one: _rank(one.sources))
    if ranked:
        return CampaignName(ranked[0].text)
    return CampaignName(next(filter(own_words.may_be_name, (own_words.in_title(page.title) for page in pages)), ""))


@dataclass(slots=True)
class _Candidate:
    text: str
    sources: set[Source] = field(default_factory=set)


def _candidates(pages: Sequence[NamesShown], own_words: OwnWords) -> list[_Candidate]:
    found: dict[str, _Candidate] = {}
    for text, source in (one for page in pages for one in _seen(page, own_words)):
        found.setdefault(folded(text), _Candidate(text)).sources.add(source)
    for one in found.values():
        if any(own_words.title_holds(page.title, one.text) for page in pages):
            one.sources.add(Source.TITLE)
    return list(found.values())


def _seen(page: NamesShown, own_words: OwnWords) -> Iterator[tuple[str, Source]]:
    labelled = ((page.fields, Source.FIELD), (page.inputs, Source.INPUT))
    yield from ((text, source) for texts, source in labelled for text in texts if text)
    free = ((page.links, Source.LINK), (page.own + page.headings, Source.HEADING), (page.crumbs, Source.CRUMB))
    yield from ((text, source) for texts, source in free for text in texts if own_words.may_be_name(text))


def _rank(sources: Collection[Source]) -> int:
    order = (Source.FIELD, Source.INPUT, Source.LINK, Source.HEADING, Source.CRUMB)
    return min(order.index(one) for one in sources if one in order)


@dataclass(slots=True)
class CampaignNames:
    """The names that a browser's tabs have seen. Says when the overview must be checked, too.

    If names have no element of their own, two places on a page may agree because both name the page. So the first
    name without one is compared with the overview, and so is a name that another campaign's page shows, too.
    """

    own_words: OwnWords
    _settled: dict[str, CampaignName] = field(default_factory=dict)
    _by_page: dict[str, set[str]] = field(default_factory=dict)  # a folded name -> the campaigns that show it
    _pages_are_right: bool | None = None  # None until it has been checked
    _has_overviews: bool = True

    def on_page(self, campaign_id: str, settings: NamesShown) -> CampaignName | None:
        """Return the campaign's name; None if the overview must be checked first."""
        name = decide_name(settings, None, self.own_words)
        if name.proof is Proof.OWN:
            return name
        if campaign_id in self._settled:
            return self._settled[campaign_id]
        if not name.is_certain:
            return None
        shown_by = self._by_page.setdefault(folded(name.name), set())
        shown_by.add(campaign_id)
        is_shared = len(shown_by) > 1
        if not self._has_overviews:
            return CampaignName(name.name) if is_shared else name
        return None if is_shared or not self._pages_are_right else name

    def settle(self, campaign_id: str, settings: NamesShown, overview: NamesShown | None) -> CampaignName:
        """Decide on a campaign's name after checking its overview.

        :param overview: what it shows; None if the site has none.
        """
        by_page = decide_name(settings, None, self.own_words)
        name = by_page if overview is None else decide_name(settings, overview, self.own_words)
        told = (*overview.fields, *overview.inputs, *overview.own) if overview is not None else ()
        if by_page.is_certain and told:
            self._pages_are_right = folded(by_page.name) in set(map(folded, told))
        elif by_page.is_certain and overview is None:
            self._has_overviews = False
            if len(self._by_page.get(folded(by_page.name), ())) > 1:
                name = CampaignName(by_page.name)
        self._settled[campaign_id] = name
        return name

    def without_overview(self, settings: NamesShown) -> CampaignName:
        """Decide on a campaign's name for now, if its overview could not be checked."""
        return decide_name(settings, None, self.own_words)
