"""All menus of the window, and what their entries do."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tjgui.gui.frame import Frame
from tjgui.gui.help.help_menu import HelpMenu
from tjgui.gui.run.uploader import Uploader
from tjgui.gui.settings.store import SettingsStore
from tjgui.gui.window.file_menu import RecordMenus
from tjgui.gui.window.menus import Deeds, WindowMenus
from tjgui.gui.window.parts import WindowParts
from tjgui.gui.window.recents import Recents
from tjgui.gui.window.shown_batch import ShownBatch
from tjgui.gui.window.shown_run import ShownRun


class MenuBar(QObject):
    """Fills the window's menu bar, and enables what makes sense with each state of the run."""

    def __init__(
        self,
        frame: Frame,
        parts: WindowParts,
        uploader: Uploader,
        store: SettingsStore,
        batch: ShownBatch,
        run: ShownRun,
    ) -> None:
        super().__init__(frame)
        deeds = Deeds(
            open_mapping=parts.form.mapping.button.click,
            open_ads_folder=parts.form.ads.button.click,
            check_batch=batch.check,
            quit=frame.close,
            start=run.commands.start_or_resume,
            start_fresh=run.commands.start_fresh,
            try_first=run.commands.try_first,
            pause=uploader.pause,
            stop=uploader.stop,
            show_browser=uploader.show_browser,
            show_details=parts.details.toggle,
            show_log=parts.bottom.setVisible,
        )
        self.help = HelpMenu(uploader.data_folder, parts.banner, parts.bottom.log, frame)
        self.help.browser = lambda: store.current.browser
        self.menus = WindowMenus(frame, deeds, parts.actions, parts.view, self.help)
        self.recents = Recents(frame, uploader, store)
        self.recents.add_to(self.menus.file, self.menus.check)
        self.records = RecordMenus(frame, uploader, store, parts.banner, lambda: batch.loaded)
        self.records.sign_in_unwanted.connect(self.help.forget_sign_in)
        self.records.slot_chosen.connect(self.recents.use_record)
        self.records.add_to(self.menus.file, self.menus.file.actions()[-1])
        parts.details.shown.connect(self.menus.details.setChecked)
        run.state_shown.connect(lambda state: self.menus.show_state(state, parts.controls))
