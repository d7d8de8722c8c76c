"""Nothing is pressed but what is known: a page full of tempting buttons is left as it is, in every kind of run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from tests.fakes.bench import write_batch
from tests.site.conftest import Upload, patient
from tjgui.core.errors import PageNotAsDescribed
from tjgui.core.models import AdCsvFile, AdFormat, Status
from tjgui.practice import PracticeSite
from tjgui.site.dashboard import SiteDashboard
from tjgui.site.doctor import Doctor, Health
from tjgui.site.tab import Tab

#: Tells every click, whoever made it, and what it was made on.
_TELL = """addEventListener('click', (event) => {
  const one = event.target.closest('button, a, input, [role=button]') || event.target;
  noteClick(one.dataset.tempting ? `tempting: ${one.outerHTML}` : one.innerText || one.value || one.id);
}, true);"""
_OVER = 'style="display:block;position:fixed;inset:0;z-index:9999;background:#0008"'


def tempting(text: str, attributes: str = "", tag: str = "button") -> str:
    return f'<{tag} data-tempting="yes" {attributes}>{text}</{tag}>'


def modal(content: str, attributes: str = 'class="modal show"') -> str:
    return f'<div {attributes} {_OVER}><div class="modal-content">{content}</div></div>'


def alert(content: str) -> str:
    return f'<div class="customAlertBoxBG" {_OVER}><div class="customAlertBox">{content}</div></div>'


#: What covers the page, and has no button that is only there to put it away.
COVERS = {
    "a dialog's cross that closes the campaign": modal(tempting("&times;", 'class="close" title="Close campaign"')),
    "a dialog's cross with a telling label": modal(tempting("&times;", 'class="close" aria-label="Delete all ads"')),
    "a dialog's dismissal that acts": modal(tempting("Pause all", 'data-dismiss="modal"')),
    "a dialog's close campaign": modal(tempting("Close campaign", 'class="close"')),
    "a dialog that asks": modal("Archive?" + tempting("Yes", 'class="close"') + tempting("OK", "data-dismiss=modal")),
    "a dialog's cross that sends a form": modal(
        f'<form action="/campaign/close" method="post">{tempting("&times;", "class=close")}</form>'
    ),
    "a dialog's cross that is a link": modal(tempting("&times;", 'class="close" href="/campaign/close"', "a")),
    "a cross of a row in a dialog": modal(f"<ul><li>All ads {tempting('&times;', 'class=close')}</li></ul>"),
    "a dialog's cross that ticks a box": modal(tempting("&times;", 'class="close" for="adModeManual"', "label")),
    "bids that are raised": modal(
        tempting("Raise all bids", 'id="adjustBids"'), 'class="modal show" id="reviewYourBidsModal"'
    ),
    "an alert whose OK deletes": alert("Delete all ads of this campaign" + tempting("OK", 'class="greenButton"')),
    "an alert that will pause": alert("All ads will be paused." + tempting("OK", 'class="greenButton"')),
    "an alert that asks": alert("Go on?" + tempting("OK", 'class="greenButton"')),
    "an alert with two answers": alert("New prices." + tempting("OK", 'class="greenButton"') + tempting("Cancel")),
    "an alert with another button": alert("All is well." + tempting("Pause all", 'class="greenButton"')),
    "a tour that closes the campaign": (
        f'<div id="pendo-base" {_OVER}>{tempting("&times;", "aria-label=Close&#32;campaign")}</div>'
    ),
    "a tour that goes on": f'<div id="pendo-base" {_OVER}>{tempting("OK, got it")}{tempting("Delete")}</div>',
    "a banner that accepts bids": f"<div {_OVER}>All suggested bids are ready.{tempting('Accept All')}</div>",
    "a banner's other button": f'<div class="cookie-banner" {_OVER}>Cookies{tempting("Delete all")}</div>',
    "accepting in a form": f'<div class="cookie-banner" {_OVER}><form>Cookies{tempting("Accept All")}</form></div>',
    "a box with a cross of its own": f"<div {_OVER}>{tempting('&times;', 'aria-label=Close class=close')}</div>",
}

#: What is somewhere on the page and covers nothing.
_ROW = "".join(
    [
        tempting("Close campaign", 'aria-label="Close campaign"'),
        tempting("&times;", 'aria-label="Close"'),
        tempting("", 'aria-label="Close this campaign" title="Close"'),
        tempting("Close", 'class="close"'),
        tempting("Delete", 'data-dismiss="modal"'),
        tempting("Pause all"),
        tempting("Archive", 'title="Close"'),
        tempting("OK", 'class="greenButton"'),
        tempting("Accept All"),
        tempting("Adjust bids", 'id="adjustBids"'),
        tempting("Create ad(s) and delete the old ones"),
        tempting("Next", 'class="page-link next" href="/campaign/close"', "a"),
        tempting("&rsaquo;", 'class="paginate_button next"', "a"),
        tempting("1", 'class="page-link"', "a"),
        '<label><input type="radio" data-tempting="yes" name="x"> Pause all, then Mass create with CSV</label>',
        '<select name="adsTable_length" data-tempting="yes"><option>delete</option><option>10</option></select>',
    ]
)
LYING_ABOUT = (
    f"<table><tbody><tr><td>{_ROW}</td></tr></tbody></table><nav>{_ROW}</nav><form>{_ROW}</form>"
    f'<div class="modal">{_ROW}</div><div class="alert">{_ROW}</div><div class="suspendo-x">{_ROW}</div>'
)


class Watched(SiteDashboard):
    """The program's dashboard, in a browser that tells what was clicked."""

    def __init__(self, clicks: list[str], inner: SiteDashboard) -> None:
        super().__init__(inner._settings)  # noqa: SLF001 - the same dashboard, looked over its shoulder
        self._clicks = clicks

    async def start(self) -> None:
        await super().start()
        context = self._living_context()
        await context.expose_function("noteClick", self.note_click)
        await context.add_init_script(_TELL)

    def note_click(self, on: str) -> None:
        self._clicks.append(on)


@dataclass
class WatchedUpload(Upload):
    """An upload whose every click is noted."""

    clicks: list[str] = field(default_factory=list)

    def dashboard(self, *, headless: bool = True) -> SiteDashboard:
        return Watched(self.clicks, super().dashboard(headless=headless))

    def was_tempted(self) -> list[str]:
        return [one for one in self.clicks if one.startswith("tempting")]


@pytest.fixture
def tempted(tmp_path: Path) -> Iterator[Callable[[Callable[[str], str]], WatchedUpload]]:
    """Return a maker of uploads to pages that have something more at their end, told by the page's path."""
    sites: list[PracticeSite] = []

    def make(more: Callable[[str], str], campaigns: int = 1) -> WatchedUpload:
        def rewrite(path: str, text: str) -> str:
            return text.replace("</main>", f"{more(path)}</main>") if "/campaign/" in path else text

        site = PracticeSite("layout-inline", campaigns=campaigns, rewrite=rewrite).start()
        sites.append(site)
        known = patient(clear=0.3)
        return WatchedUpload(tmp_path, site, write_batch(tmp_path, campaigns, 2, AdFormat.PREROLL), known=known)

    yield make
    for site in sites:
        site.stop()


async def previewed(tab: Tab, campaign_id: str, csv: AdCsvFile) -> str:
    """Go as far as the preview; returns the code of what came of it."""
    try:
        await tab.open(campaign_id)
        await tab.preview(csv)
        await tab.ready_to_create()
    except PageNotAsDescribed as fault:
        return fault.code
    return "ready"


async def test_what_covers_the_page_and_is_not_known_stops_before_the_click_and_is_named(
    tempted: Callable[..., WatchedUpload],
) -> None:
    names = list(COVERS)
    first = 1011737001
    here = tempted(
        lambda path: COVERS[names[int(path.split("/")[2]) - first]] if "settings" in path else "", len(names)
    )
    csv = AdCsvFile("garden.csv", here.batch.campaigns[0].csv_path.read_bytes())
    dashboard = here.dashboard()
    await dashboard.start()
    try:
        tab = await dashboard.new_tab()
        tab.check_no_first_page()
        came = {name: await previewed(tab, str(first + place), csv) for place, name in enumerate(names)}
    finally:
        await dashboard.close()
    assert here.was_tempted() == []
    assert came == dict.fromkeys(names, "way_covered")
    assert here.site.count("create") == 0


@pytest.mark.parametrize("live", [False, True])
async def test_a_run_presses_its_own_three_buttons_and_nothing_else(
    tempted: Callable[..., WatchedUpload], live: bool
) -> None:
    here = tempted(lambda path: LYING_ABOUT if "settings" in path else "")
    await here.run(live=live)
    assert here.was_tempted() == []
    own = {"adModeCsv", "Create CSV Preview"} | ({"Create ad(s)"} if live else set())
    assert {one.strip() for one in here.clicks} <= own | {"Mass create with CSV", "on", "csv"}
    assert here.statuses() == [Status.SUCCESS if live else Status.DRY_RUN_SUCCESS]
    assert here.site.count("create") == (1 if live else 0)


async def test_a_dry_run_stops_at_what_covers_the_page_and_says_what_it_is(
    tempted: Callable[..., WatchedUpload],
) -> None:
    here = tempted(lambda path: COVERS["an alert whose OK deletes"] if "settings" in path else "")
    await here.run(live=False)
    (entry,) = here.entries.values()
    assert entry is not None
    assert entry.status is Status.FAILED
    assert "Delete all ads of this campaign" in entry.error
    assert here.was_tempted() == []


async def test_the_doctor_presses_nothing_of_it_either(tempted: Callable[..., WatchedUpload]) -> None:
    here = tempted(lambda path: LYING_ABOUT + (COVERS["a dialog's close campaign"] if "settings" in path else ""))
    doctor = Doctor(here.dashboard(), here.known, here.folder / "doctor")
    report = await doctor.examine("", here.batch.campaigns[0].csv_path)
    assert here.was_tempted() == []
    assert report.health is Health.UPLOADS_CANNOT_WORK
    assert "way_clear" in {one.key for one in report.findings if one.blocks}
    assert here.site.count("create") == 0


async def test_a_page_that_keeps_covering_itself_is_not_pressed_for_ever(
    tempted: Callable[..., WatchedUpload],
) -> None:
    stubborn = modal('<button class="close" aria-label="Close">&times;</button>')
    here = tempted(lambda path: stubborn if "settings" in path else "")
    here.known = replace(here.known, patience=replace(here.known.patience, open=3.0))
    await here.run(live=False)
    assert here.statuses() == [Status.FAILED]
    assert 1 <= len([one for one in here.clicks if "\u00d7" in one]) <= 20
