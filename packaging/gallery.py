"""Every state of the window as a picture, for review: light and dark, 100 and 200 %, English and German.

`make screenshots` puts them under build/screenshots/. The site is the practice site, the browser a real one. States
that need a person or a broken network (signing in, downloading a browser) are simulated with the run's events.
`--language pseudo` shows the made-up language that exposes untranslated and truncated texts.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from PySide6.QtCore import QObject, QSettings, QSignalBlocker
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QTableView, QTabWidget, QWidget

from tjgui.core.models import Status
from tjgui.core.run.events import Event, Paused, PauseReason, Resumed
from tjgui.core.wording.message import NOTHING, Message
from tjgui.gui.application import Application, open_window
from tjgui.gui.settings.apply_language import PSEUDO, VARIABLE
from tjgui.practice import PracticeSite
from tjgui.practice.scenarios import Fault, Scenario
from tjgui.resources import resource

_OUT = Path("build/screenshots")
_SCHEMES, _PERCENTS, _LANGUAGES = ("light", "dark"), (100, 200), ("en", "de")
_SCREEN = "2600x1700x24"
_CAMPAIGNS = 36
_PATIENCE = 30  # seconds: the minimum setting
_LONGEST = 240.0
_Found = TypeVar("_Found")
_Part = TypeVar("_Part", bound=QObject)
_MARKETS = ("USA", "Canada", "UK", "Australia", "Germany", "France", "Ireland", "New Zealand", "Netherlands")

#: A day on which some things go wrong: each failure for its own reason, one campaign in doubt.
_SCENARIO = Scenario(
    name="gallery",
    latency="tenth",
    older_ads=3,
    faults=(
        Fault(at="page", kind="button-renamed", times=0, campaigns=("#5",)),
        Fault(at="page", kind="button-covered", times=0, campaigns=("#14",)),
        Fault(at="create", kind="message-only", times=0, campaigns=("#9",)),
        Fault(at="page", kind="shows-other-campaign", times=0, campaigns=("#20",)),
    ),
)


@dataclass
class Gallery:
    """Takes numbered pictures of one variant."""

    application: Application
    folder: Path
    batch: Path
    taken: int = 0
    loads: int = 0  #: how often a batch was loaded

    def __post_init__(self) -> None:
        self.application.uploader.loaded.connect(self._count_load)

    def _count_load(self, _: object) -> None:
        self.loads += 1

    async def loaded(self, act: Callable[[], object]) -> None:
        """Act, and wait until the batch has been reloaded."""
        before = self.loads
        act()
        await self.wait_for(lambda: self.loads > before or None)

    async def take(self, name: str, widget: QWidget | None = None) -> None:
        """Take a picture of the window, or of a widget in front of it."""
        await asyncio.sleep(0.35)  # an animation may be running; a picture proves nothing
        self.taken += 1
        shown = widget if widget is not None else self.application.window.frame
        with self.masked():
            shown.grab().save(str(self.folder / f"{self.taken:02}-{name}.png"))

    async def dialog(self, action: str, name: str, seconds: float = 10.0) -> QDialog:
        """Trigger an action by name, and take a picture of the dialog that opens."""
        _part(self.application.window.frame, QAction, action).trigger()
        opened = await self.wait_for(self.dialog_shown, seconds)
        await self.take(name, opened)
        return opened

    async def close(self, dialog: QDialog | None, leaves: QDialog | None = None) -> None:
        """Close a dialog, and wait until it is gone."""
        if dialog is not None:
            dialog.close()
        await self.wait_for(lambda: True if self.dialog_shown() is leaves else None)

    async def wait_for(self, look: Callable[[], _Found | None], seconds: float = _LONGEST) -> _Found:
        """Wait until something is there."""
        async with asyncio.timeout(seconds):
            while not (found := look()):  # noqa: ASYNC110 - waits for all kinds of things
                await asyncio.sleep(0.02)
        return found

    def choose(self, mapping: Path, ads: Path) -> None:
        """Choose a batch."""
        window = self.application.window
        window.show_settings(replace(window.settings, mapping=mapping, ads_folder=ads))

    @contextmanager
    def masked(self) -> Iterator[None]:
        """Show a different path than the real one of the batch and the reports."""
        frame = self.application.window.frame
        names = ("mappingPicker", "adsFolderPicker")
        edits = {_part(frame, QLineEdit, name): "" for name in names}
        for edit in edits:
            edits[edit] = edit.text()
            with QSignalBlocker(edit):
                edit.setText(edit.text().replace(str(self.batch), "C:/Campaigns/Spring"))
        try:
            yield
        finally:
            for edit, text in edits.items():
                with QSignalBlocker(edit):
                    edit.setText(text)

    def count(self, *statuses: Status) -> int:
        """Count the campaigns with any of the statuses."""
        return sum(row.status in statuses for row in self.application.window.model.rows())

    def first(self, *statuses: Status) -> str:
        """Return the first campaign with any of the statuses."""
        return next(row.campaign_id for row in self.application.window.model.rows() if row.status in statuses)

    def tell(self, *events: Event) -> None:
        """Send events to the window, as a run would."""
        self.application.uploader.happened.emit(list(events))

    def dialog_shown(self) -> QDialog | None:
        """Return the dialog on top."""
        top = QApplication.activeModalWidget()
        return top if isinstance(top, QDialog) and top.isVisible() else None


async def play(gallery: Gallery) -> None:
    """Act as a user through a day, and take a picture at each stage."""
    await gallery.take("first-start")
    await before_the_run(gallery)
    await during_the_run(gallery)
    await after_the_run(gallery)
    await with_edited_files(gallery)
    await show_dialogs(gallery)
    await show_recent_batches(gallery)


async def before_the_run(gallery: Gallery) -> None:
    """Check a batch with problems, then one without."""
    window, batch = gallery.application.window, gallery.batch
    await gallery.loaded(lambda: gallery.choose(batch / "problems.csv", batch / "ads"))
    window.show_problems()
    window.problems.view.selectRow(0)
    await gallery.take("problems")
    await gallery.loaded(lambda: gallery.choose(batch / "mapping.csv", batch / "ads"))
    window.bottom.setCurrentIndex(0)
    await gallery.take("ready")
    window.form.dry_run.setChecked(False)
    window.menus.trial.trigger()
    await gallery.take("review")
    await gallery.loaded(window.review.start.click)
    await gallery.take("tried")
    window.controls.fresh.click()
    await gallery.take("review-fresh")
    window.review.cancel.click()


async def during_the_run(gallery: Gallery) -> None:
    """Upload, with events that a run may send in between."""
    window = gallery.application.window
    ended = gallery.loads
    window.controls.resume.click()
    window.review.start.click()
    await gallery.wait_for(lambda: gallery.count(Status.SUCCESS) >= _CAMPAIGNS // 3 or None)
    await gallery.take("running")
    window.details.show_campaign(gallery.first(Status.RUNNING, Status.SUCCESS))
    await gallery.take("running-details")
    window.details.close()
    gallery.tell(Paused(PauseReason.SIGN_IN, NOTHING))
    await gallery.take("sign-in-needed")
    doing = Message("doing_open", campaign=gallery.first(Status.RUNNING))
    what = Message("network_gone", doing=doing, error="net::ERR_INTERNET_DISCONNECTED")
    gallery.tell(Resumed(), Paused(PauseReason.NETWORK, what, Message("check_network")))
    await gallery.take("network-gone")
    gallery.tell(Resumed())
    asked = asyncio.ensure_future(window.closing.confirm())
    await gallery.take("closing", await gallery.wait_for(gallery.dialog_shown))
    await gallery.close(gallery.dialog_shown())
    await asked
    await gallery.wait_for(lambda: gallery.loads > ended or None)
    await gallery.take("finished")


async def after_the_run(gallery: Gallery) -> None:
    """Show what failed, and why."""
    window = gallery.application.window
    window.view.chips.choose(Status.FAILED)
    window.bottom.setCurrentIndex(2)
    await gallery.take("causes")
    window.details.show_campaign(gallery.first(Status.FAILED))
    await gallery.take("failed-details")
    menu = window.campaign_actions.menu(window.frame)
    menu.popup(window.table.mapToGlobal(window.table.rect().center()))
    await gallery.take("menu", menu)
    menu.close()
    window.view.chips.choose(Status.UNKNOWN)
    window.details.show_campaign(gallery.first(Status.UNKNOWN))
    await gallery.take("unknown-details")
    window.details.close()
    window.view.show_all()
    window.search.setText("Canada")
    await gallery.take("search")
    window.search.clear()
    window.bottom.setCurrentIndex(0)


async def with_edited_files(gallery: Gallery) -> None:
    """Edit a CSV that was uploaded, and show how the window handles it."""
    csv = gallery.batch / "ads" / "Garden-Tools-Spring.csv"
    text = csv.read_text(encoding="utf-8").replace("Spring in the garden", "Summer in the garden")
    await gallery.loaded(lambda: csv.write_text(text, encoding="utf-8"))
    await gallery.take("changed-since")
    _part(gallery.application.window.banner, QPushButton, "bannerActionButton").click()
    await gallery.take("changed-since-choice", await gallery.wait_for(gallery.dialog_shown))
    await gallery.close(gallery.dialog_shown())
    window = gallery.application.window
    window.controls.resume.click()
    await gallery.take("review-edited")
    window.review.cancel.click()
    window.view.show_fewer()
    await gallery.take("fewer-ads")
    window.view.show_all()


async def show_dialogs(gallery: Gallery) -> None:
    """Take pictures of what the menus open."""
    slots = await gallery.dialog("checkpointsAction", "checkpoints")
    table = _part(slots, QTableView, "slotsTable")
    await gallery.wait_for(lambda: table.model().rowCount() or None)
    table.selectRow(0)
    await gallery.take("checkpoints-chosen", slots)
    _part(slots, QPushButton, "entriesButton").click()
    shown = await gallery.wait_for(lambda: _other(gallery.dialog_shown(), slots))
    await gallery.take("entries", shown)
    await gallery.close(shown, leaves=slots)
    await gallery.close(slots)
    settings = await gallery.dialog("settingsAction", "settings")
    for tabs in settings.findChildren(QTabWidget):
        for place in range(1, tabs.count()):
            tabs.setCurrentIndex(place)
            await gallery.take(f"settings-{place + 1}", settings)
    await gallery.close(settings)
    await gallery.close(await gallery.dialog("aboutAction", "about"))
    check = await gallery.dialog("checkSiteAction", "site-check-begins")
    await gallery.wait_for(lambda: None if getattr(check, "is_at_work", False) else True)
    await gallery.take("site-check", check)
    await gallery.close(check)


async def show_recent_batches(gallery: Gallery) -> None:
    """Take pictures of the window without a batch, and of the menu."""
    window = gallery.application.window
    window.show_settings(replace(window.settings, mapping=None, ads_folder=None))
    await gallery.wait_for(lambda: window.recents.list.isVisible() or None)
    await gallery.take("recent-batches")
    window.recents.menu.popup(window.frame.mapToGlobal(window.frame.rect().center()))
    await gallery.take("recent-batches-menu", window.recents.menu)
    window.recents.menu.close()


def _part(parent: QObject, kind: type[_Part], name: str) -> _Part:
    """Return a part of the window by its object name."""
    found = parent.findChild(kind, name)
    if found is None:
        raise LookupError(f"There is no {kind.__name__} {name}.")
    return found


def _other(found: QDialog | None, than: QDialog) -> QDialog | None:
    return found if found is not than else None


def _write_batch(folder: Path) -> None:
    """Write a batch for several markets, and a mapping with one problem of each kind."""
    sample = resource("sample-batch")
    shutil.copytree(sample / "ads", folder / "ads")
    csvs = ["Garden-Tools-Spring.csv", "Coffee-Subscription.csv"]
    header = "campaign_id,csv_filename,campaign_name,enabled\n"
    rows = [
        f"{1011737001 + place},{csvs[place % 2]},CPA - Video-IS - {device} - {market},true"
        for place, (market, device) in enumerate(
            itertools.islice(itertools.cycle(itertools.product(_MARKETS, ("Desktop", "Mobile"))), _CAMPAIGNS)
        )
    ]
    rows[-1] = rows[-1].removesuffix("true") + "false"
    rows[6] = rows[6].replace(csvs[0], "Running-Shoes-All-Sizes.csv")
    (folder / "mapping.csv").write_text(header + "\n".join(rows) + "\n", encoding="utf-8")
    (folder / "ads" / "Broken.csv").write_text("Ad Name,Target URL\nSummer,not a link\n", encoding="utf-8")
    wrong = [
        rows[0],
        "1.01E+09,Garden-Tools-Spring.csv,CPA - Video-IS - Desktop - Spain,true",
        "1011737901,Gone.csv,CPA - Video-IS - Desktop - Italy,true",
        rows[0],
        "1011737902,Broken.csv,CPA - Video-IS - Mobile - Italy,true",
        "1011737903,../secret.csv,CPA - Video-IS - Mobile - Spain,maybe",
        *rows[1:20],
    ]
    (folder / "problems.csv").write_text(header + "\n".join(wrong) + "\n", encoding="utf-8")


def _one(scheme: str, language: str, out: Path) -> int:
    """Take all pictures of one variant; its scale was set before the program started."""
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        data, batch = Path(folder, "data"), Path(folder, "Campaigns")
        data.mkdir()
        batch.mkdir()
        _write_batch(batch)
        kept = QSettings(str(data / "window.ini"), QSettings.Format.IniFormat)
        for name, value in {
            "look/scheme": scheme,
            "look/language": language,
            "run/patience": _PATIENCE,
            "browser/headless": "true",
        }.items():
            kept.setValue(name, value)
        kept.sync()
        site = PracticeSite(scenario=_SCENARIO, campaigns=_CAMPAIGNS).start()
        if language == PSEUDO:
            os.environ[VARIABLE] = PSEUDO
        os.environ |= {"TJGUI_DATA": str(data), "TJGUI_SITE_URL": site.site_url, "TJGUI_SIGN_IN_URL": site.sign_in_url}

        async def script(application: Application) -> int:
            await play(Gallery(application, out, batch))
            return 0

        try:
            return open_window(script=script, headless=True)
        finally:
            site.stop()


def main() -> int:
    """Take the pictures of one variant, or start a process for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scheme", choices=_SCHEMES)
    parser.add_argument("--percent", type=int, choices=_PERCENTS)
    parser.add_argument("--language", choices=(*_LANGUAGES, PSEUDO))
    parser.add_argument("--here", action="store_true", help="in this process, on the current screen")
    options = parser.parse_args()
    if options.here:
        return _one(options.scheme, options.language, _folder(options.scheme, options.percent, options.language))
    worst = 0
    schemes = (options.scheme,) if options.scheme else _SCHEMES
    percents = (options.percent,) if options.percent else _PERCENTS
    languages = (options.language,) if options.language else _LANGUAGES
    for scheme, percent, language in itertools.product(schemes, percents, languages):
        variant = ["--scheme", scheme, "--percent", str(percent), "--language", language]
        command = ["xvfb-run", "-a", "-s", f"-screen 0 {_SCREEN}", sys.executable, __file__, "--here", *variant]
        done = subprocess.run(command, env={**os.environ, "QT_SCALE_FACTOR": str(percent / 100)}, check=False)
        sys.stdout.write(f"{_folder(scheme, percent, language)}: {'done' if done.returncode == 0 else 'FAILED'}\n")
        worst = max(worst, done.returncode)
    return worst


def _folder(scheme: str, percent: int, language: str) -> Path:
    return _OUT / f"{scheme}-{percent}-{language}"


if __name__ == "__main__":
    sys.exit(main())
