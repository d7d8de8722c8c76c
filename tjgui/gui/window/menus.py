"""The window's menus: every action once, with its shortcut, enabled where it makes sense."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from tjgui.core.run.runner import RunState
from tjgui.gui.campaigns.view import CampaignView
from tjgui.gui.run.campaign_actions import CampaignActions
from tjgui.gui.run.run_controls import RunControls
from tjgui.gui.theme.theme import set_icon


@dataclass(frozen=True, slots=True)
class Deeds:
    """What the menus set off, besides what is done with campaigns."""

    open_mapping: Callable[[], object]
    open_ads_folder: Callable[[], object]
    check_batch: Callable[[], object]
    quit: Callable[[], object]
    start: Callable[[], object]
    start_fresh: Callable[[], object]
    try_first: Callable[[], object]
    pause: Callable[[], object]
    stop: Callable[[], object]
    show_browser: Callable[[], object]
    show_details: Callable[[], object]
    show_log: Callable[[bool], object]


class WindowMenus(QObject):
    """File, Run, Campaign and View; the Help menu is a class of its own."""

    def __init__(
        self, window: QMainWindow, deeds: Deeds, campaigns: CampaignActions, view: CampaignView, help_menu: QMenu
    ) -> None:
        super().__init__(window)
        self._window = window
        self._view = view
        self.check = self._action("checkBatchAction", self.tr("&Check batch"), deeds.check_batch, "F5", "check")
        self.start = self._action("startAction", self.tr("&Start or resume"), deeds.start, "Ctrl+R", "start")
        self.trial = self._action("trialAction", self.tr("&Try the first three…"), deeds.try_first, "Ctrl+T", "check")
        self.fresh = self._action("startFreshAction", self.tr("Start &Fresh…"), deeds.start_fresh, "", "fresh")
        self.pause = self._action("pauseAction", self.tr("&Pause"), deeds.pause, "Ctrl+P", "pause")
        self.stop = self._action("stopAction", self.tr("St&op"), deeds.stop, "Ctrl+.", "stop")
        self.browser = self._action("showBrowserAction", self.tr("Show &browser"), deeds.show_browser, "Ctrl+B", "open")
        self.details = self._action("showDetailsAction", self.tr("&Details"), deeds.show_details, "Ctrl+I", "info")
        self.details.setCheckable(True)
        self.log = self._action("showLogAction", self.tr("&Log and problems"), lambda: None, "Ctrl+L")
        self.log.setCheckable(True)
        self.log.setChecked(True)
        self.log.toggled.connect(deeds.show_log)
        self.follow = self._action("followRunningAction", self.tr("Follow the &run"), lambda: None, "Ctrl+Shift+F")
        self.follow.setCheckable(True)
        self.follow.setChecked(True)
        self.follow.toggled.connect(view.following.set_follows)
        view.following.changed.connect(self.follow.setChecked)
        self._fill(deeds, campaigns, help_menu)

    def show_state(self, state: RunState, controls: RunControls) -> None:
        """Enable what makes sense now, as the buttons do."""
        self.start.setEnabled(controls.resume.isEnabled())
        self.start.setText(self.tr("&Resume") if controls.goes_on else self.tr("&Start"))
        self.trial.setEnabled(controls.fresh.isEnabled())
        self.fresh.setEnabled(controls.fresh.isEnabled())
        self.pause.setEnabled(controls.pause.isEnabled())
        self.stop.setEnabled(controls.stop.isEnabled())
        self.browser.setEnabled(state is not RunState.IDLE)
        self.check.setEnabled(state is RunState.IDLE)

    def _fill(self, deeds: Deeds, campaigns: CampaignActions, help_menu: QMenu) -> None:
        bar = self._window.menuBar()
        self.file = bar.addMenu(self.tr("&File"))
        self.file.addAction(
            self._action("openMappingAction", self.tr("Open &mapping…"), deeds.open_mapping, "Ctrl+O", "file")
        )
        self.file.addAction(
            self._action(
                "openAdsFolderAction", self.tr("Open &ads folder…"), deeds.open_ads_folder, "Ctrl+Shift+O", "folder"
            )
        )
        self.file.addAction(self.check)
        self.file.addSeparator()
        leave = self._action("quitAction", self.tr("&Quit"), deeds.quit, "Ctrl+Q")
        leave.setMenuRole(QAction.MenuRole.QuitRole)
        self.file.addAction(leave)
        run = bar.addMenu(self.tr("&Run"))
        run.addActions([self.start, self.trial, self.fresh])
        run.addSeparator()
        run.addActions([self.pause, self.stop])
        run.addSeparator()
        run.addActions([self.browser])
        campaign = bar.addMenu(self.tr("&Campaign"))
        campaign.addActions([self.details])
        campaign.addSeparator()
        campaign.addActions([campaigns.retry, campaigns.retry_all])
        campaign.addSeparator()
        campaign.addActions(
            [campaigns.check_again, campaigns.mark_done, campaigns.upload_again, campaigns.mark_pending]
        )
        campaign.addSeparator()
        campaign.addActions([campaigns.open, campaigns.copy])
        campaign.aboutToShow.connect(campaigns.offer)
        self.view = bar.addMenu(self.tr("&View"))
        self._fill_view()
        bar.addMenu(help_menu)

    def _fill_view(self) -> None:
        search = self._view.search

        def find() -> None:
            search.setFocus()
            search.selectAll()

        self.view.addAction(self._action("findAction", self.tr("&Find"), find, "Ctrl+F", "search"))
        columns = self.view.addMenu(self.tr("&Columns"))
        columns.aboutToShow.connect(lambda: self._view.columns.fill(columns))
        self.view.addAction(self.follow)
        self.view.addSeparator()
        self.view.addAction(self.log)

    def _action(
        self, name: str, text: str, act: Callable[[], object], shortcut: str = "", icon_name: str = ""
    ) -> QAction:
        action = QAction(text, self._window)
        action.setObjectName(name)
        action.triggered.connect(lambda _: act())
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        if icon_name:
            set_icon(action, icon_name)
        self._window.addAction(action)
        return action
