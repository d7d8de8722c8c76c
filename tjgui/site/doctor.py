"""The doctor: checks every fact of the site that the program relies on, read-only, and says what it means.

It never creates anything: it has no access to the click. It goes as far as the preview only if a CSV is given.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from enum import IntEnum
from pathlib import Path
from typing import Any

from tjgui.core.batch.ad_csv import prepare_ads, read_ad_csv, render_csv, upload_name
from tjgui.core.errors import CampaignNotFound, SignedOut, UploaderError
from tjgui.core.models import AdCsvFile, AdFormat
from tjgui.core.reports.own_words import MARKUP, markup_words_of
from tjgui.core.reports.scrubber import Scrubber
from tjgui.core.wording.message import NOTHING, QUOTED, Message
from tjgui.site.dashboard import SiteDashboard
from tjgui.site.evidence import picture_of
from tjgui.site.facts import FACTS, Fact, Finding, Stage, Status, Weight, listed, sentences
from tjgui.site.site_file import SiteFile
from tjgui.site.tab import Tab
from tjgui.site.template import compare_template, format_of

_log = logging.getLogger(__name__)

_NAME_IN_SELECTOR = re.compile(r"[^\W_]+")
#: Seconds within which the list of campaigns shows that somebody is signed in.
_SIGNED_IN_SECONDS = 15.0
_PHOTOGRAPH = {Stage.LIST: "campaigns.png", Stage.SETTINGS: "ad-settings.png", Stage.PREVIEW: "preview.png"}


class Health(IntEnum):
    """The verdict; also the exit code of `tjgui doctor`."""

    WELL = 0
    DIFFERENT = 1
    UPLOADS_CANNOT_WORK = 2


@dataclass(frozen=True, slots=True)
class Report:
    """What the doctor found."""

    known: Message  #: which site file is in use
    campaign_id: str = ""
    findings: tuple[Finding, ...] = ()
    screenshots: tuple[Path, ...] = ()

    @property
    def health(self) -> Health:
        """The verdict in one word, for what was checked."""
        if any(one.blocks for one in self.findings) or not self.findings:
            return Health.UPLOADS_CANNOT_WORK
        return Health.WELL if all(one.works for one in self.findings) else Health.DIFFERENT

    @property
    def not_checked(self) -> tuple[Fact, ...]:
        """The facts that could not be checked: those that only a preview shows, or of which the page has no example."""
        seen = {one.key: one.is_seen for one in self.findings}
        return tuple(one for one in FACTS.values() if not seen.get(one.key, not one.needs_preview))

    @property
    def verdict(self) -> Message:
        """The verdict in a few sentences; names what an upload needs but was not checked."""
        unchecked = [one for one in self.not_checked if one.weight is Weight.UPLOADS]
        is_hopeless = self.health is Health.UPLOADS_CANNOT_WORK
        reasons = [one for one in self.findings if (one.blocks if is_hopeless else not one.works)]
        found = sentences(map(Finding.in_words, reasons))
        if is_hopeless:
            verdict = Message("verdict_hopeless", findings=found)
        elif self.health is Health.WELL:
            verdict = Message("verdict_so_far" if unchecked else "verdict_well")
        else:
            verdict = Message("verdict_different_so_far" if unchecked else "verdict_different", findings=found)
        if not unchecked:
            return verdict
        code = "verdict_unchecked" if self.was_preview_tried else "verdict_not_checked"
        return sentences([verdict, Message(code, facts=listed(one.words for one in unchecked))])

    @property
    def was_preview_tried(self) -> bool:
        """Whether a CSV was uploaded for its preview, with whatever result."""
        return any(one.key == "previewed" for one in self.findings)

    def as_json(self) -> dict[str, Any]:
        """Return the whole report for other programs."""
        return {
            "verdict": str(self.verdict),
            "exit": int(self.health),
            "campaign": self.campaign_id,
            "site_file": str(self.known),
            "not_checked": [{"fact": one.key, "words": str(one.words)} for one in self.not_checked],
            "screenshots": [str(one) for one in self.screenshots],
            "facts": [
                {
                    "fact": one.key,
                    "words": str(one.fact.words),
                    "status": one.status.value,
                    "works": one.works,
                    "detail": str(one.detail),
                    "place": asdict(one.place) if one.place is not None else None,
                    "meaning": "" if one.works else str(one.fact.meaning),
                }
                for one in self.findings
            ],
        }


@dataclass
class Doctor:
    """One examination of the site. `examine` is awaited once."""

    dashboard: SiteDashboard
    known: SiteFile
    folder: Path  #: where screenshots are saved
    say: Callable[[Message], object] = lambda _: None
    _findings: list[Finding] = field(default_factory=list)
    _screenshots: list[Path] = field(default_factory=list)

    async def examine(self, campaign_id: str = "", preview_csv: Path | None = None) -> Report:
        """Check all facts; closes the browser at the end, also if cancelled.

        :param campaign_id: whose ad settings to check; if empty, the first one in the list.
        :param preview_csv: an ad CSV whose first ad is previewed, never created; None to stop before.
        """
        try:
            await self.dashboard.start()
            tab = await self.dashboard.new_tab()
            if await self._list(tab):
                campaign_id = campaign_id or await tab.first_campaign() or ""
                if campaign_id:
                    await self._campaign(tab, campaign_id, preview_csv)
                else:
                    self._add(Finding("opens", Status.MISSING, works=False, detail=Message("seen_no_campaign")))
        finally:
            await self.dashboard.close()
        return Report(self.known.message, campaign_id, tuple(self._findings), tuple(self._screenshots))

    # -- page by page ----------------------------------------------------------------------------------------------

    async def _list(self, tab: Tab) -> bool:
        """Check the list of campaigns, after a sign-in if necessary; False if nobody signed in."""
        state = await tab.open_list(_SIGNED_IN_SECONDS)
        if state.get("signedOut") or (state.get("timedOut") and self.known.leads_to_sign_in(state["url"])):
            self.say(Message("doctor_signing_in"))
            try:
                await self.dashboard.sign_in()
            except SignedOut as fault:
                self._add(Finding("signed_in", Status.MISSING, works=False, detail=fault.message))
                return False
            await tab.open_list(_SIGNED_IN_SECONDS)
        await self._look(tab, Stage.LIST)
        return not any(one.key == "signed_in" and not one.works for one in self._findings)

    async def _campaign(self, tab: Tab, campaign_id: str, preview_csv: Path | None) -> None:
        tab.check_no_first_page()
        has_overview = await self._overview(tab, campaign_id)
        self.say(Message("doctor_looking", campaign=campaign_id))
        is_open = False
        try:
            info = await tab.open(campaign_id)
        except CampaignNotFound as fault:
            self._add(Finding("opens", Status.MISSING, works=False, detail=fault.message))
            return
        except UploaderError as fault:
            self._add(_failed("opens", fault))
        else:
            is_open = True
            self._add(Finding("opens", Status.FOUND, works=True, detail=Message.quoting(info.name)))
            if info.is_name_certain and not has_overview:
                self._add(Finding("overview_name", Status.MISSING, works=True, detail=Message("seen_not_needed")))
        await self._look(tab, Stage.SETTINGS)
        await self._count(tab, is_open=is_open)
        ad_format = await self._template(tab, campaign_id)
        if preview_csv is not None and is_open:
            await self._preview(tab, campaign_id, preview_csv, ad_format)

    async def _overview(self, tab: Tab, campaign_id: str) -> bool:
        """Check the campaign's overview, which a run needs if the ad settings do not settle the name."""
        self.say(Message("doctor_overview", campaign=campaign_id))
        missing = Finding("overview_name", Status.MISSING, works=False)
        try:
            if await tab.look_at_overview(campaign_id) is None:
                self._add(missing)
                return False
            found = await tab.examine(Stage.OVERVIEW)
        except UploaderError as fault:
            self._add(replace(missing, detail=fault.message))
            return False
        for one in found:
            self._add(one)
        return all(one.works for one in found)

    async def _count(self, tab: Tab, *, is_open: bool) -> None:
        if not is_open:
            return
        try:
            ads = await tab.read_ads()
        except UploaderError as fault:
            self._add(_failed("counted", fault))
        else:
            self._add(Finding("counted", Status.FOUND, works=True, detail=Message("n_ads", count=ads.total)))

    async def _template(self, tab: Tab, campaign_id: str) -> AdFormat:
        try:
            text = await tab.template(campaign_id)
        except UploaderError as fault:
            self._add(_failed("template", fault))
            return AdFormat.PREROLL
        ad_format = format_of(text)
        for one in compare_template(text, ad_format):
            self._add(one)
        return ad_format

    async def _preview(self, tab: Tab, campaign_id: str, path: Path, ad_format: AdFormat) -> None:
        """Preview the first ad of a CSV, and check the last button without clicking it."""
        self.say(Message("doctor_previewing"))
        ads = prepare_ads(read_ad_csv(path, ad_format, self.known.limits), campaign_id)[:1]
        try:
            answer = await tab.preview(AdCsvFile(upload_name(path), render_csv(ads, ad_format)))
        except UploaderError as fault:
            self._add(_failed("previewed", fault))
            await self._look(tab, Stage.PREVIEW)
            return
        if answer.rejected:
            detail = Message("seen_refused_creative", creative=answer.rejected[0].creative_id)
            self._add(Finding("previewed", Status.DIFFERENT, works=True, detail=detail))
            return
        self._add(Finding("previewed", Status.FOUND, works=True, detail=Message("seen_one_ad")))
        await self._look(tab, Stage.PREVIEW)
        try:
            await tab.ready_to_create()
        except UploaderError as fault:
            self._add(_failed("create_ready", fault))
        else:
            self._add(Finding("create_ready", Status.FOUND, works=True, detail=Message("seen_not_pressed")))

    # -- taking notes ----------------------------------------------------------------------------------------------

    async def _look(self, tab: Tab, stage: Stage) -> None:
        await self._photograph(tab, self.folder / _PHOTOGRAPH[stage])
        try:
            for one in await tab.examine(stage):
                self._add(one)
        except UploaderError as fault:
            _log.warning("The page could not be checked: %s", fault)

    async def _photograph(self, tab: Tab, path: Path) -> None:
        """Save a picture of the page as in an evidence pack: without names, amounts and whatever else is personal."""
        try:
            picture = await picture_of(tab.page, (await tab.scrub())["html"])
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            await asyncio.to_thread(path.write_bytes, picture)
        except (UploaderError, OSError) as fault:
            _log.warning("No picture could be taken: %s", fault)
        else:
            self._screenshots.append(path)

    def _add(self, finding: Finding) -> None:
        """Add a finding, without what is personal; a later check of the same fact replaces an earlier one."""
        finding = _fit_to_be_sent(finding, self.known)
        self._findings = [one for one in self._findings if one.key != finding.key] + [finding]


def _fit_to_be_sent(finding: Finding, known: SiteFile) -> Finding:
    """Mask page text and unknown ids: people paste what the doctor says. The template's columns belong to the site."""
    detail, place = finding.detail, finding.place
    if finding.key not in {"template", "required_columns"}:
        is_name = finding.key in {"opens", "campaign_name", "overview_name"} and finding.works
        detail = NOTHING if is_name and detail.code == QUOTED else Scrubber().message(detail)
    if place is not None:
        words = MARKUP.union(*(markup_words_of(one) for all_of_key in known.selectors.values() for one in all_of_key))
        place = replace(place, selector=_NAME_IN_SELECTOR.sub(lambda name: _known_or_x(name[0], words), place.selector))
    return replace(finding, detail=detail, place=place)


def _known_or_x(name: str, words: frozenset[str]) -> str:
    return name if markup_words_of(name) <= words else "x"


def _failed(key: str, fault: UploaderError) -> Finding:
    return Finding(key, Status.MISSING, works=False, detail=fault.message)


def propose_site_file(known: SiteFile, findings: Sequence[Finding]) -> str:
    """Return a site file with the current differences from the shipped one and the doctor's guesses, marked."""
    lines = [
        "# A site file of your own: it holds only what differs from the program's.",
        "# What is marked “guessed” was made from what the page looks like: check it with `tjgui doctor` before a run.",
        "",
        "version = 1",
    ]
    kept = {(section, key): values for section, key, values in known.own_lists()}
    guesses = {(one.guess.section, one.guess.key): one for one in findings if one.guess is not None}
    for section in ("selectors", "texts"):
        keys = [key for key in (*kept, *guesses) if key[0] == section]
        if keys:
            lines += ["", f"[{section}]"]
        for key in dict.fromkeys(keys):
            values = list(kept.get(key, getattr(known, section)[key[1]]))
            finding = guesses.get(key)
            if finding is not None and finding.guess is not None and finding.guess.value not in values:
                lines.append(f"# guessed: {finding.fact.words} was {finding.status}")
                values.append(finding.guess.value)
            lines.append(f"{key[1]} = {_toml(tuple(values))}")
    for section, own in known.own_values():
        lines += ["", f"[{section}]", *(f"{key} = {_toml(value)}" for key, value in own.items())]
    return "\n".join(lines) + "\n"


def _toml(value: str | float | tuple[str, ...]) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_quoted, value))}]"
    return _quoted(value) if isinstance(value, str) else str(value)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{"".join(one if one.isprintable() else " " for one in escaped)}"'
