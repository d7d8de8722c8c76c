"""A mapping, the folder of its ads, or both, dropped anywhere on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from tjgui.gui.batch.batch_form import BatchForm
from tjgui.gui.theme.theme import set_look
from tjgui.gui.toolkit.path_picker import dropped_paths


class Drops(QObject):
    """Gives the form what is dropped on the window: a file is the mapping, a folder that of the ads."""

    def __init__(self, window: QWidget, form: BatchForm) -> None:
        super().__init__(window)
        self._form = form
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what can be used, and highlight the field that it would fill."""
        kind = event.type()
        if kind is QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            mapping, folder = self._taken(event.mimeData())
            self._highlight(mapping=mapping is not None, folder=folder is not None)
            if mapping is not None or folder is not None:
                event.acceptProposedAction()
                return True
        elif kind is QEvent.Type.DragLeave:
            self._highlight(mapping=False, folder=False)
        elif kind is QEvent.Type.Drop and isinstance(event, QDropEvent):
            self._highlight(mapping=False, folder=False)
            mapping, folder = self._taken(event.mimeData())
            if mapping is not None or folder is not None:
                event.acceptProposedAction()
                self._form.choose(mapping, folder)
                return True
        return super().eventFilter(watched, event)

    def _taken(self, data: QMimeData) -> tuple[Path | None, Path | None]:
        """Return the mapping and the folder; neither where it is unclear which one is meant."""
        paths = dropped_paths(data) if self._form.isEnabled() else []
        folders = [path for path in paths if path.is_dir()]
        files = [path for path in paths if path not in folders]
        if len(folders) > 1 or len(files) > 1:
            return None, None
        return (files[0] if files else None), (folders[0] if folders else None)

    def _highlight(self, *, mapping: bool, folder: bool) -> None:
        for edit, is_taken in ((self._form.mapping.edit, mapping), (self._form.ads.edit, folder)):
            set_look(edit, "dragging", "true" if is_taken else "false")
