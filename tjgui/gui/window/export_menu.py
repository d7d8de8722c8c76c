"""The Export menu: results, a mapping of failed campaigns, a report, and a support bundle."""

from __future__ import annotations

import asyncio
import platform
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from tjgui import __version__
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.overview.campaign_status import campaign_outcomes
from tjgui.core.reports.cleaned_csvs import cleaned_csvs, write_cleaned_csvs
from tjgui.core.reports.failed_mapping import failed_campaigns, failed_mapping
from tjgui.core.reports.html_report import html_report
from tjgui.core.reports.result_files import results_csv
from tjgui.core.reports.support_bundle import support_bundle
from tjgui.gui.desktop.outside import open_report, show_folder
from tjgui.gui.language.messages import in_words
from tjgui.gui.run.loaded_batch import LoadedBatch
from tjgui.gui.theme.theme import set_icon
from tjgui.gui.toolkit.banner import Banner, Kind
from tjgui.gui.toolkit.loop import start_task

#: What the user has just asked for comes before what the banner said until then.
_PRIORITY = 1


@dataclass(frozen=True, slots=True)
class _File:
    """A file to be saved where the user wants it."""

    title: str  #: the title of the dialog
    name: str  #: the suggested file name
    file_filter: str
    make: Callable[[], bytes]
    advice: str = ""  #: what to do with it
    opens: bool = False  #: the banner offers to open the file; otherwise its folder


class ExportMenu(QMenu):
    """Exports what is known about the batch; results go to the banner."""

    def __init__(
        self, batch: Callable[[], LoadedBatch | None], data_folder: DataFolder, banner: Banner, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("exportMenu")
        self.setTitle(self.tr("&Export"))
        self._batch = batch
        self._data_folder = data_folder
        self._banner = banner
        self.report_folder: Callable[[], Path | None] = lambda: None  #: where the user wants reports
        self._of_batch = [
            self._add("exportResultsAction", self.tr("&Results as CSV…"), self._results, "file"),
            self._add("exportReportAction", self.tr("Report as &HTML…"), self._report, "file"),
        ]
        self._failed = self._add("exportFailedAction", self.tr("Mapping of &failed campaigns…"), self._mapping, "file")
        self._cleaned = self._add("exportCleanedAction", self.tr("&CSVs without refused ads"), self._clean, "file")
        self.addSeparator()
        self._add("exportSupportAction", self.tr("&Support bundle…"), self._support, "info")
        self.aboutToShow.connect(self.offer)

    def offer(self) -> None:
        """Enable the exports that have something to save."""
        loaded = self._batch()
        for action in self._of_batch:
            action.setEnabled(loaded is not None)
        self._cleaned.setEnabled(loaded is not None and bool(cleaned_csvs(loaded.batch, loaded.checkpoint)))
        self._failed.setEnabled(loaded is not None and bool(failed_campaigns(loaded.batch, loaded.checkpoint)))

    def _add(self, name: str, text: str, act: Callable[[], object], icon_name: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.triggered.connect(act)
        set_icon(action, icon_name)
        self.addAction(action)
        return action

    def _results(self) -> None:
        if (loaded := self._batch()) is None:
            return
        outcomes = campaign_outcomes(loaded.batch, loaded.checkpoint)
        self._ask(
            _File(
                self.tr("Save results"),
                f"{loaded.batch.mapping_path.stem}-results-{_stamp()}.csv",
                self.tr("CSV files (*.csv)"),
                lambda: results_csv(outcomes),
            )
        )

    def _mapping(self) -> None:
        if (loaded := self._batch()) is None:
            return
        self._ask(
            _File(
                self.tr("Save mapping of failed campaigns"),
                f"{loaded.batch.mapping_path.stem}-failed-{_stamp()}.csv",
                self.tr("CSV files (*.csv)"),
                lambda: failed_mapping(loaded.batch, loaded.checkpoint),
                self.tr("To retry them, choose it as the mapping with the same ads folder, then Retry all failed."),
            )
        )

    def _report(self) -> None:
        if (loaded := self._batch()) is None:
            return
        language = QLocale().name().partition("_")[0]
        self._ask(
            _File(
                self.tr("Save report"),
                f"{loaded.batch.mapping_path.stem}-report-{_stamp()}.html",
                self.tr("Web pages (*.html)"),
                lambda: html_report(loaded.batch, loaded.checkpoint, datetime.now(), in_words, language),
                self.tr("It is a single file that opens in any browser. You can send it as it is."),
                opens=True,
            )
        )

    def _clean(self) -> None:
        if (loaded := self._batch()) is not None:
            start_task(self.write_cleaned(loaded), name="Writing cleaned CSVs")

    async def write_cleaned(self, loaded: LoadedBatch) -> None:
        """Write the CSVs without refused ads beside the reports; a cancellation may leave only some of them."""
        folder = self.report_folder() or self._data_folder.reports
        try:
            written = await asyncio.to_thread(
                write_cleaned_csvs, folder, loaded.batch, loaded.checkpoint, datetime.now()
            )
        except OSError as error:
            what = self.tr("The CSVs could not be saved: {}.").format(error.strerror or str(error))
            self._banner.show_message(
                "export", Kind.ERROR, what, self.tr("Choose another report folder."), priority=_PRIORITY
            )
            return
        if written:
            place = written[-1].parent
            self._banner.show_message(
                "export",
                Kind.SUCCESS,
                self.tr("Saved %Ln CSVs without refused ads.", "", len(written) - 1),
                self.tr("They are in {}, with a mapping of the campaigns that they belong to.").format(place),
                action_text=self.tr("Show folder"),
                on_action=lambda: show_folder(place),
                priority=_PRIORITY,
            )

    def _support(self) -> None:
        about = {
            "program": __version__,
            "python": platform.python_version(),
            "qt": qVersion(),
            "system": platform.platform(),
            "data_folder": str(self._data_folder.root),
        }
        self._ask(
            _File(
                self.tr("Save support bundle"),
                f"tjgui-support-{_stamp()}.zip",
                self.tr("Zip files (*.zip)"),
                lambda: support_bundle(self._data_folder, about, Path.home()),
                self.tr("It contains no sign-in, screenshots or CSVs. Look through it before you send it."),
            )
        )

    def _ask(self, file: _File) -> None:
        """Ask where to save; saving starts when the dialog is accepted."""
        dialog = QFileDialog(self.parentWidget(), file.title)
        dialog.setObjectName("exportDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(file.file_filter)
        dialog.setDefaultSuffix(file.name.rpartition(".")[2])
        dialog.selectFile(file.name)
        dialog.fileSelected.connect(lambda path: start_task(self.save(file, Path(path)), name="Saving an export"))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def save(self, file: _File, path: Path) -> None:
        """Write the file and say where it is; a cancellation leaves the old file or the new one, complete."""
        try:
            content = file.make()
            await asyncio.to_thread(DiskStorage().write_durably, path, content)
        except OSError as error:
            what = self.tr("{} could not be saved: {}.").format(path.name, error.strerror or str(error))
            self._banner.show_message(
                "export", Kind.ERROR, what, self.tr("Save it to another folder."), priority=_PRIORITY
            )
            return
        self._banner.show_message(
            "export",
            Kind.SUCCESS,
            self.tr("Saved {}.").format(path.name),
            file.advice,
            action_text=self.tr("Open") if file.opens else self.tr("Show folder"),
            on_action=lambda: open_report(path) if file.opens else show_folder(path.parent),
            priority=_PRIORITY,
        )


def _stamp() -> str:
    return f"{datetime.now():%Y%m%d-%H%M%S}"
