"""Puts the program together: window, run, and the site or the practice site. The only room that knows them all."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from tjgui import __version__
from tjgui.core.checkpoint.library import Slots
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.errors import HistoryUnusable, UploaderError
from tjgui.core.history.history import complete_file
from tjgui.core.models import AdFormat
from tjgui.core.run.dashboard import Dashboard
from tjgui.core.run.events import Level
from tjgui.core.settings import Scheme, Settings
from tjgui.gui.desktop.session_end import SessionEnd
from tjgui.gui.display import application as the_application
from tjgui.gui.frame import shown_frame
from tjgui.gui.help.help_menu import HelpMenu
from tjgui.gui.run.site_file_dialog import agree_to_site_file
from tjgui.gui.run.uploader import Uploader
from tjgui.gui.settings.apply_language import install_translation
from tjgui.gui.settings.apply_scheme import apply_scheme
from tjgui.gui.settings.store import SettingsStore
from tjgui.gui.theme.theme import apply_theme
from tjgui.gui.toolkit.gc_pause import no_collection
from tjgui.gui.toolkit.loop import run, start_task
from tjgui.gui.window.main_window import MainWindow
from tjgui.resources import resource
from tjgui.site.addresses import campaign_address
from tjgui.site.agreed_files import AgreedSiteFiles
from tjgui.site.site_file import SiteFile, SiteFileFault, find_site_file, shipped

if TYPE_CHECKING:
    from tjgui.practice import PracticeSite

_log = logging.getLogger(__name__)

_PRACTICE_CAMPAIGNS = 400


@dataclass
class Application:
    """One window and everything that belongs to it, from opening to closing."""

    window: MainWindow
    uploader: Uploader
    practice: PracticeSite | None
    must_end: asyncio.Event = field(default_factory=asyncio.Event)  #: the system ends the session: close without asking

    def __post_init__(self) -> None:
        """Listen to the system."""
        SessionEnd(self.window.frame, end_soon=self.end_soon, is_busy=lambda: self.uploader.is_running)

    async def live(self) -> int:
        """Show the window until the user closes it, with nothing under way; returns the exit code."""
        while True:
            await self.window.closing.wanted.wait()
            if not self.uploader.is_running or self.must_end.is_set() or await self._may_close():
                return await self.end()
            self.window.closing.wanted.clear()  # a second click on the close button asks nothing new

    def end_soon(self) -> None:
        """End as if the window were closed, without asking."""
        self.must_end.set()
        self.uploader.stop()
        self.window.closing.wanted.set()

    async def _may_close(self) -> bool:
        """Ask the user. The question is withdrawn when the run is over: then the window stays, with what came of it.

        It is also withdrawn when the system ends the session meanwhile.
        """
        asked = asyncio.ensure_future(self.window.closing.confirm())
        must = asyncio.ensure_future(self.must_end.wait())
        over = asyncio.ensure_future(self.uploader.wait_ended())
        try:
            await asyncio.wait({asked, must, over}, return_when=asyncio.FIRST_COMPLETED)
            return must.done() or (asked.done() and asked.result())
        finally:
            for one in (asked, must, over):
                one.cancel()
            await asyncio.gather(asked, must, over, return_exceptions=True)

    async def end(self) -> int:
        """Finish the run, if there is one, and close; returns the exit code."""
        is_cut_off = self.uploader.is_running and self.must_end.is_set()
        if self.uploader.is_running:
            self.window.closing.announce()
            self.uploader.stop()
            await self.uploader.wait_ended()
        await self._tidy()
        self.window.close_for_good()
        return _STOPPED_BEFORE_THE_END if is_cut_off else 0

    async def complete_history(self) -> None:
        """Make the history from the checkpoints, beside the window, if it is missing or incomplete."""
        folder, wanted = self.uploader.data_folder, self.window.closing.wanted
        try:
            await asyncio.to_thread(folder.narrow)
            await asyncio.to_thread(folder.sign_in.look_for_keyring)  # so that the settings need not wait for it
            notice = await asyncio.to_thread(complete_file, folder, lambda: not wanted.is_set())
        except HistoryUnusable as error:
            notice = error.whole
        if notice:
            self.window.log.append(Level.WARNING, notice)

    async def _tidy(self) -> None:
        """Tidy the archive, now that nothing is running; a failure is logged and does not keep the window open."""
        try:
            days = self.window.settings.archive_days
            await asyncio.to_thread(Slots(self.uploader.data_folder).tidy, days)
        except UploaderError as error:
            _log.info("The archive was not tidied: %s", error)


_STOPPED_BEFORE_THE_END = 3  # as the command line's exit code

#: Plays the user in the opened window; returns the exit code.
Script = Callable[[Application], Awaitable[int]]


def open_window(*, practice: bool = False, script: Script | None = None, headless: bool = False) -> int:
    """Open the window and return when it is closed.

    :param practice: work on the practice site, with the sample batch and a data folder of its own.
    :param script: plays the user; the window closes when the script is done.
    """
    app = the_application()
    app.setApplicationName("TJ Uploader")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("tjgui")
    apply_theme(app)
    opened: list[Application] = []

    async def main() -> int:
        with no_collection():
            application = _put_together(practice=practice, headless=headless)
        opened.append(application)
        application.window.frame.show()
        start_task(application.complete_history(), name="Completing the history")
        try:
            if script is not None:
                code = await script(application)
                await application.end()
                return code
            return await application.live()
        finally:
            if application.practice is not None:
                application.practice.stop()

    def show(text: str) -> None:
        for application in opened:
            application.window.show_error(text)

    signals: list[None] = []

    def stop() -> None:
        """End as if the window were closed, without asking; the second time at once."""
        signals.append(None)
        for application in opened:
            if len(signals) > 1:
                start_task(application.uploader.abort(), name="Closing the browser")
            else:
                application.end_soon()

    return run(main, app, show=show, on_stop_signal=stop)


def _put_together(*, practice: bool, headless: bool) -> Application:
    data_folder = DataFolder()
    if practice:
        data_folder = DataFolder(data_folder.root / "practice")
    data_folder.make()
    site = _start_practice(data_folder) if practice else None
    store = SettingsStore(data_folder.root / "window.ini")
    site_url, sign_in_url = (site.site_url, site.sign_in_url) if site is not None else ("", "")

    def make_dashboard() -> Dashboard:
        with no_collection():
            from tjgui.site import SiteDashboard, site_settings  # noqa: PLC0415 - loads beside the window

        settings = store.current
        if headless:
            settings = replace(settings, headless=True)
        return SiteDashboard(
            site_settings(data_folder, settings, site_url=site_url, sign_in_url=sign_in_url),
            on_notice=lambda notice: window.log.append(Level.WARNING, notice),
        )

    def address(campaign_id: str) -> str:
        return campaign_address(_known_of_the_site(data_folder)[0], campaign_id, site_url)

    known, fault = _known_of_the_site(data_folder)
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 - open_window made it
    install_translation(app, store.current.language)
    if store.current.scheme is not Scheme.SYSTEM:
        apply_scheme(app, store.current.scheme)
    uploader = Uploader(data_folder, make_dashboard)

    async def download(on_progress: Callable[[int, str], object]) -> None:
        from tjgui.site import download_browser  # noqa: PLC0415 - seldom needed

        await download_browser(DataFolder().root, on_progress)

    uploader.download_browser = download
    uploader.find_limits = lambda: _known_of_the_site(data_folder)[0].limits
    window = MainWindow(uploader, store, address, practice=practice, frame=shown_frame())
    uploader.before_run = lambda: _agree_to_site_file(data_folder, window)
    _tell_of_the_site(window, known, site)
    window.show_settings(_sample_batch(store.current) if practice else store.current)
    window.recents.look_again()
    if fault is not None:
        window.show_error(fault.whole)
    elif known.path is not None:
        window.log.append(Level.INFO, known.message)
    return Application(window, uploader, site)


def _tell_of_the_site(window: MainWindow, known: SiteFile, site: PracticeSite | None) -> None:
    """Point the window's own commands at the same site, and let Help say which site file is used."""
    help_menu = window.frame.findChild(HelpMenu)
    if help_menu is None:
        return
    help_menu.site_file = known.message
    if site is not None:
        help_menu.site_arguments = ("--site-url", site.site_url, "--sign-in-url", site.sign_in_url)
        window.campaign_actions.site_arguments = help_menu.site_arguments


def _known_of_the_site(data_folder: DataFolder) -> tuple[SiteFile, SiteFileFault | None]:
    """Return what is known of the site; if the user's own file is faulty, the shipped one and what is wrong with it.

    No run starts with a faulty file: each run reads it again and reports the same.
    """
    try:
        return find_site_file(data_folder.root), None
    except SiteFileFault as fault:
        return shipped(), fault


async def _agree_to_site_file(data_folder: DataFolder, window: MainWindow) -> None:
    """Ask about a site file that leads elsewhere; raises `SiteFileNotAgreed` if the answer is no."""
    known, _ = _known_of_the_site(data_folder)  # a run with a faulty file reports it itself
    agreed = AgreedSiteFiles(data_folder)
    if not agreed.asks(known):
        return
    changes = [one.message for one in known.redirections()]
    if await agree_to_site_file(window.frame, str(known.path), changes):
        agreed.remember(known)
    agreed.check(known)


def _start_practice(data_folder: DataFolder) -> PracticeSite:
    from tjgui.practice import PracticeSite  # noqa: PLC0415 - only where one practises

    return PracticeSite(campaigns=_PRACTICE_CAMPAIGNS, keep_in=data_folder.root / "practice-ledger.jsonl").start()


def _sample_batch(settings: Settings) -> Settings:
    folder: Path = resource("sample-batch")
    mapping, ads = folder / "mapping.csv", folder / "ads"
    return replace(settings, mapping=mapping, ads_folder=ads, ad_format=AdFormat.PREROLL, dry_run=False)
