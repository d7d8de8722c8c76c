"""A key in the system's keyring: Windows' Credential Manager, macOS' Keychain, or a Secret Service such as GNOME's.

A keyring may be missing, locked, broken, or ask the user and wait. So each question is put in a thread that nobody has
to wait for, for a limited time; whatever goes wrong there means that there is no keyring.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from importlib.metadata import entry_points
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Final, TypeVar

from tjgui.core.wording.message import Message

_log = logging.getLogger(__name__)

#: Seconds that a keyring may take if nobody is there to answer its questions.
UNATTENDED_SECONDS: Final = 5.0
#: Seconds if somebody may be asked for the keyring's password.
ATTENDED_SECONDS: Final = 30.0
_LOOK_SECONDS: Final = 2.0
_SERVICE: Final = "TJ Uploader"
_NAME: Final = "key of the sign-in"
#: Backends that keep nothing.
_NONE: Final = frozenset({"keyring.backends.fail", "keyring.backends.null"})

_Answer = TypeVar("_Answer")


class NoKeyring(Exception):
    """The system has no keyring that can be used."""

    def __init__(self, reason: Message) -> None:
        super().__init__(str(reason))
        self.reason = reason


class SystemKeyring:
    """The keyring, as long as it answers: after a timeout it is not asked again."""

    def __init__(self, seconds: float = UNATTENDED_SECONDS) -> None:
        self._seconds = seconds
        self._hangs = False

    def key(self) -> str | None:
        """Return the key; None if there is none. Raises `NoKeyring`."""
        return self._ask(_read)

    def keep(self, key: str) -> None:
        """Keep a key. Raises `NoKeyring`, also if the keyring forgets it at once."""
        if self._ask(lambda: _write(key)) != key:
            raise NoKeyring(Message("keyring_forgets"))

    def is_there(self) -> bool:
        """Whether there is a keyring to ask; whether it is locked or broken shows only when it is used."""
        try:
            return self._ask(_backend, _LOOK_SECONDS) not in _NONE
        except NoKeyring as error:
            _log.info("There is no keyring: %s", error)
            return False

    def _ask(self, act: Callable[[], _Answer], seconds: float | None = None) -> _Answer:
        if self._hangs:
            raise NoKeyring(Message("keyring_silent"))
        answers: SimpleQueue[tuple[_Answer, None] | tuple[None, BaseException]] = SimpleQueue()

        def ask() -> None:
            try:
                answers.put((act(), None))
            except BaseException as error:  # noqa: BLE001 - the border to other programs' backends: they raise anything
                answers.put((None, error))

        Thread(
            target=ask, name="Asking the keyring", daemon=True
        ).start()  # one that hangs must not keep us from ending
        try:
            answer, error = answers.get(timeout=self._seconds if seconds is None else seconds)
        except Empty:
            self._hangs = True
            raise NoKeyring(Message("keyring_silent")) from None
        if error is not None:
            raise NoKeyring(_reason(error)) from error
        return answer  # type: ignore[return-value]  # without an error it is the answer


def packed_keyrings() -> list[str]:
    """Return which kinds of keyring this installation could use, on any system; asks none of them."""
    found = []
    for entry in entry_points(group="keyring.backends"):
        try:
            entry.load()
        except ImportError as error:
            _log.info("The keyring %s is not in this installation: %s", entry.name, error)
        else:
            found.append(entry.name)
    return sorted(found)


_LONGEST_REASON: Final = 200


def _reason(error: BaseException) -> Message:
    if type(error).__name__ == "NoKeyringError":  # keyring itself may be what cannot be imported
        return Message("keyring_missing")
    return Message.quoting(f"{type(error).__name__}: {error}"[:_LONGEST_REASON].rstrip(": "))


def _read() -> str | None:
    import keyring  # noqa: PLC0415 - slow to import, and seldom needed

    return keyring.get_password(_SERVICE, _NAME)


def _write(key: str) -> str | None:
    import keyring  # noqa: PLC0415 - as above

    keyring.set_password(_SERVICE, _NAME, key)
    return keyring.get_password(_SERVICE, _NAME)


def _backend() -> str:
    import keyring  # noqa: PLC0415 - as above

    return type(keyring.get_keyring()).__module__
