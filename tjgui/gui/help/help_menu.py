"""The Help menu: practice, site check, forgetting the sign-in, the data folder, and About."""

from __future__ import annotations

import platform
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from tjgui import __version__
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.run.events import Level
from tjgui.core.wording.message import NOTHING, Message
from tjgui.gui.desktop.outside import open_report, show_folder
from tjgui.gui.desktop.own_command import own_command, start_own
from tjgui.gui.help.site_check_dialog import SiteCheckDialog
from tjgui.gui.language.messages import in_words
from tjgui.gui.panels.log_view import LogView
from tjgui.gui.theme.theme import app_icon, icon
from tjgui.gui.toolkit.banner import Banner, Kind
from tjgui.gui.toolkit.plain_text import message_box
from tjgui.resources import resource


class HelpMenu(QMenu):
    """Rarely used commands; their results go to the banner and the log."""

    def __init__(self, data_folder: DataFolder, banner: Banner, log: LogView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Help"))
        self._data_folder = data_folder
        self._banner = banner
        self._log = log
        self.site_arguments: tuple[str, ...] = ()  #: where the site is, as the command line takes it
        self.browser: Callable[[], Path | None] = lambda: None  #: the one of the settings; None looks for one
        self.site_file: Message | str = NOTHING  #: which site file is used
        self._add("practiceAction", self.tr("&Practice site…"), self.practise, "start")
        self._add("checkSiteAction", self.tr("&Check the site…"), self._check_site, "search")
        self._add("forgetSignInAction", self.tr("&Forget sign-in"), self.forget_sign_in, "sign-out")
        self._add("openDataFolderAction", self.tr("Open &data folder"), self._open_data_folder, "folder")
        self.addSeparator()
        self._add("proofAction", self.tr("P&roof of the promise"), self._show_proof, "check")
        self._add("aboutAction", self.tr("&About TJ Uploader"), self._about, "info")

    def _add(self, name: str, text: str, act: Callable[[], object], icon_name: str) -> None:
        action = QAction(icon(icon_name), text, self)
        action.setObjectName(name)
        action.triggered.connect(act)
        self.addAction(action)

    def practise(self) -> None:
        """Open a second window on the practice site, with its own batch and checkpoints."""
        start_own("--practice")

    def _check_site(self) -> None:
        """Run the doctor on the site; it changes nothing there."""
        command = own_command("doctor", "--json", "--messages", *self.site_arguments)
        dialog = SiteCheckDialog(command, self._data_folder.root, self.parentWidget(), browser=self.browser())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_proof(self) -> None:
        """Open the page that says what the tests have shown; it comes with the program."""
        open_report(resource("proof.html"))

    def forget_sign_in(self) -> None:
        """Remove the saved sign-in, and say so; a run that is in progress does not save it again."""
        try:
            there = self._data_folder.forget_sign_in()
        except OSError as error:
            what = self.tr("The saved sign-in could not be removed: {}.").format(error.strerror or error)
            self._banner.show_message("sign-in", Kind.ERROR, what, self.tr("Try again, or delete session.json."))
            self._log.append(Level.WARNING, what)
            return
        what = self.tr("The saved sign-in was removed.") if there else self.tr("There is no saved sign-in.")
        self._banner.show_message("sign-in", Kind.INFO, what, self.tr("The next run asks you to sign in."))
        self._log.append(Level.INFO, what)

    def _open_data_folder(self) -> None:
        show_folder(self._data_folder.root)

    def _about(self) -> None:
        said = (
            self.tr(
                "Uploads ad CSVs into campaigns. No ad is created twice, none is lost, and only ads seen on the site "
                "count as uploaded."
            ),
            in_words(self.site_file),
            _versions(),
            self.tr(
                "MIT licence. Uses Qt and PySide6 (LGPL), Playwright (Apache 2.0), qasync (BSD), aiohttp (Apache 2.0), "
                "wakepy (MIT)."
            ),
        )
        box = message_box(
            self.parentWidget(),
            "aboutDialog",
            QMessageBox.Icon.NoIcon,
            title=self.tr("About TJ Uploader"),
            text=f"TJ Uploader {__version__}",
            details="\n\n".join(filter(None, said)),
        )
        box.finished.connect(box.deleteLater)
        box.setIconPixmap(app_icon().pixmap(64, 64))
        box.open()


def _versions() -> str:
    """Show the versions in use, as needed for a bug report."""
    found = [f"Python {platform.python_version()}", f"Qt {qVersion()}", f"PySide6 {PySide6.__version__}"]
    for name in ("Playwright", "qasync"):
        try:
            found.append(f"{name} {version(name.lower())}")
        except PackageNotFoundError:
            found.append(name)
    return " · ".join(found)
