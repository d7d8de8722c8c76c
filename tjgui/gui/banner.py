"""The banner at the top of the window: what happened, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget


class Kind(IntEnum):
    """How much a message matters; of several the highest is shown."""

    SUCCESS = 0
    INFO = 1
    WARNING = 2
    ERROR = 3


class Banner(QFrame):
    """Shows the most important of the messages that hold, and is hidden while there is none."""

    dismissed = Signal(str)  #: the key of the message that the user closed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")

    def show_message(  # noqa: D102
        self,
        key: str,
        kind: Kind,
        what: str,
        remedy: str = "",
        *,
        action_text: str | None = None,
        on_action: Callable[[], object] | None = None,
        dismissible: bool = True,
        priority: int = 0,
    ) -> None:
        raise NotImplementedError

    def clear(self, key: str) -> None:  # noqa: D102
        raise NotImplementedError

    def clear_all(self) -> None:  # noqa: D102
        raise NotImplementedError

    @property
    def keys(self) -> tuple[str, ...]:  # noqa: D102
        raise NotImplementedError
