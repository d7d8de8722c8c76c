"""The batch in the window: its files are read, watched and checked, and what came of it is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tjgui.core.batch.mapping import MappingUncertain
from tjgui.core.batch.problems import Problem, Severity
from tjgui.core.errors import UploaderError
from tjgui.core.history.created_before import ads_created_before
from tjgui.core.overview.changes import new_ads
from tjgui.core.run.events import Level
from tjgui.core.settings import Settings
from tjgui.core.wording.message import Message
from tjgui.gui.batch.batch_changes import BatchChanges
from tjgui.gui.batch.encoding_questions import EncodingQuestions
from tjgui.gui.batch.file_watch import FileWatch
from tjgui.gui.panels.cause_updates import Failures
from tjgui.gui.panels.log_view import MOST_LINES
from tjgui.gui.run.loaded_batch import LoadedBatch
from tjgui.gui.run.uploader import Uploader
from tjgui.gui.settings.store import SettingsStore
from tjgui.gui.toolkit.banner import Kind
from tjgui.gui.window.batch_line import batch_line
from tjgui.gui.window.parts import WindowParts

#: The banner shows how a run ended before it shows the problems of the batch.
_PROBLEMS_PRIORITY = -1


class ShownBatch(QObject):
    """Loads the batch that is set, and keeps the window's widgets in step with it."""

    changed = Signal()  #: another batch is shown, the same one as its checkpoint now has it, or none

    def __init__(
        self,
        window: QWidget,
        parts: WindowParts,
        uploader: Uploader,
        store: SettingsStore,
        show_problems: Callable[[], object],
    ) -> None:
        super().__init__(parts.form)
        self.loaded: LoadedBatch | None = None  #: None where there is none, or while it is read
        self.is_being_read = False
        self._progress = parts.progress
        self._form, self._banner, self._view = parts.form, parts.banner, parts.view
        self._log, self._problems = parts.bottom.log, parts.bottom.problems
        self._details = parts.details
        self.failures = Failures(parts.bottom.causes, parts.view)
        self._changes = BatchChanges(window, parts.banner)
        self._encodings = EncodingQuestions(window, parts.banner, uploader.encodings)
        self._encodings.answered.connect(self.check)
        self._uploader = uploader
        self._store = store
        self._show_problems = show_problems
        self._watch = FileWatch(self)
        self._read_for = (Settings().batch, Settings().tracking_parameter)
        self._named_problems: tuple[Problem, ...] = ()
        self._watch.changed.connect(self._files_changed)
        self._problems.chosen.connect(self._select_blocked)
        self._changes.new_rows = self._new_rows
        self._changes.answered.connect(lambda contents, answer: uploader.answer_edited(contents, answer, store.current))
        uploader.loading.connect(self._is_being_read)
        uploader.loaded.connect(self.show)
        uploader.not_loaded.connect(self._show_unusable)

    def follow(self, settings: Settings) -> None:
        """Load the batch where the settings name another one."""
        read_for = (settings.batch, settings.tracking_parameter)
        if read_for != self._read_for:
            self._read_for = read_for
            self._load(settings)
        elif self.loaded is not None:
            self._form.fold(*batch_line(self.loaded, settings))

    def check(self) -> None:
        """Read all files of the batch again and show what is wrong with them."""
        self._form.mapping.check_again()
        self._form.ads.check_again()
        self._load(self._store.current)

    def show(self, batch: LoadedBatch) -> None:
        """Show a batch, and what its checkpoint knows of it."""
        self.loaded = batch
        self.is_being_read = False
        self._form.mapping.set_problem("")
        self._form.fold(*batch_line(batch, self._store.current))
        self._banner.clear("batch")
        self._view.show_rows(batch.rows())
        self._details.show_batch(batch)
        self.failures.refresh()
        self._problems.show_problems(batch.batch.problems)
        self._name_problems(batch.batch.problems)
        self._changes.show(batch.changes)
        self._encodings.show(batch.batch.questions)
        csvs = {one.csv_path for one in batch.batch.campaigns if one.enabled}
        self._watch.watch({batch.batch.mapping_path, *csvs}, batch.batch.ads_folder)
        if batch.notice:
            self._banner.show_message("checkpoint", Kind.ERROR, batch.notice, Message("resume_uses_backup"))
            self._log.append(Level.ERROR, batch.notice)
        self._show_who_else(batch.used_by)
        self.changed.emit()

    def choose_edited(self) -> None:
        """Ask what is uploaded of edited CSVs."""
        self._changes.choose()

    def _new_rows(self, campaign_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Return the ads that are new or changed in campaigns' CSVs, as far as the history knows the earlier ones."""
        if (loaded := self.loaded) is None:
            return {}
        campaigns = {one.campaign_id: one for one in loaded.batch.campaigns}
        parameter = self._store.current.tracking_parameter
        with ads_created_before(self._uploader.data_folder) as created_in:
            wanted = [one for one in campaign_ids if one in campaigns]
            known = {one: created_in(one) for one in wanted} if created_in is not None else {}
        names = {one.campaign_id: one.name for one in loaded.changes.edited}
        return {
            one: new_ads(loaded.batch, campaigns[one], names.get(one, campaigns[one].name), ads, parameter)
            for one, ads in known.items()
            if ads
        }

    def stop_watching(self) -> None:
        """Leave the files alone from now on."""
        self._watch.stop()

    def _load(self, settings: Settings) -> None:
        if self._uploader.is_running:
            return
        self._named_problems = ()
        self._watch.stop()
        self._banner.clear_all()
        self._progress.put_away()
        if settings.is_complete:
            self._uploader.load(settings)
            return
        self._uploader.unload()
        self.loaded = None
        self._show_nothing()
        self.changed.emit()

    def _files_changed(self) -> None:
        """Check files as soon as they are saved. A run keeps the files it began with; they are checked when it ends."""
        if not self._uploader.is_running:
            self._log.append(Level.INFO, self.tr("Files in the batch changed. Checking it again."))
            self.check()

    def _is_being_read(self) -> None:
        """Offer nothing until it is known what there is to upload."""
        self.loaded = None
        self.is_being_read = True
        self.changed.emit()

    def _show_nothing(self) -> None:
        self.is_being_read = False
        self._form.unfold()
        self._view.model.set_rows([])
        self._problems.show_problems([])
        self._details.show_batch(None)
        self.failures.refresh()

    def _show_unusable(self, error: UploaderError) -> None:
        self.loaded = None
        self._show_nothing()
        settings = self._store.current
        if settings.mapping is not None and settings.ads_folder is not None:
            self._watch.watch({settings.mapping}, settings.ads_folder)
        self._banner.show_message("batch", Kind.ERROR, error.message, error.advice)
        self._log.append(Level.ERROR, error.whole)
        self._encodings.show([error.question] if isinstance(error, MappingUncertain) else [])
        self.changed.emit()

    def _show_who_else(self, used_by: Message) -> None:
        if not used_by:
            self._banner.clear("in-use")
            return
        what = Message("data_folder_in_use", folder=str(self._uploader.data_folder.root), who=used_by)
        self._banner.show_message("in-use", Kind.WARNING, what, Message("look_while_in_use"))

    def _name_problems(self, problems: Sequence[Problem]) -> None:
        """Log the problems of the batch once, although it is read again after each run."""
        named = tuple(problems)
        if named == self._named_problems:
            return
        self._named_problems = named
        for problem in problems[-MOST_LINES:]:
            self._log.append(Level.ERROR if problem.severity is Severity.ERROR else Level.INFO, problem.whole)
        errors = sum(problem.severity is Severity.ERROR for problem in problems)
        if errors:
            self._banner.show_message(
                "problems",
                Kind.WARNING,
                self.tr("The batch has %Ln problems.", "", errors),
                self.tr("Only the campaigns they affect are blocked."),
                action_text=self.tr("Show problems"),
                on_action=self._show_problems,
                priority=_PROBLEMS_PRIORITY,
            )
        else:
            self._banner.clear("problems")

    def _select_blocked(self, problem: Problem) -> None:
        """Select the campaigns that a problem blocks."""
        self._view.table.select_ids(problem.campaign_ids)
