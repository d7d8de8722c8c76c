"""The saved sign-in: a file that is encrypted with a key from the system's keyring, where there is one.

Each sign-in has an ID of its own, which is in the file. A running browser may save its cookies over the sign-in that
they come from, and over nothing else: what was forgotten meanwhile stays forgotten, and another program's newer sign-in
stays.
"""

from __future__ import annotations

import configparser
import hashlib
import json
import logging
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from filelock import FileLock

from tjgui.core.disk.storage import DiskStorage
from tjgui.core.disk.system_keyring import UNATTENDED_SECONDS, NoKeyring, SystemKeyring
from tjgui.core.disk.window_file import window_setting
from tjgui.core.errors import SignInUnreadable
from tjgui.core.json_text import parsed_json
from tjgui.core.wording.message import NOTHING, Message

_log = logging.getLogger(__name__)

#: Seconds that another program may take for reading and writing the file.
_LOCK_SECONDS: Final = 5.0


@dataclass(frozen=True, slots=True)
class KeptSignIn:
    """A sign-in as it was saved."""

    state: Mapping[str, Any]  #: cookies and web storage, as the browser gives them
    sign_in: str  #: the ID of the sign-in that they come from


class SignInFile:
    """The file of one data folder. Its methods wait for the disk and the keyring: call them beside the event loop.

    :param seconds: how long the keyring may take each time.
    """

    def __init__(self, path: Path, storage: DiskStorage | None = None, seconds: float = UNATTENDED_SECONDS) -> None:
        self._path = path
        self._storage = storage or DiskStorage()
        self._keyring = SystemKeyring(seconds)
        self._has_keyring: bool | None = None
        self._key = ""  #: the key that opened or sealed the file last

    def read(self) -> KeptSignIn | None:
        """Return the saved sign-in; None if there is none. Raises `SignInUnreadable`, which says why."""
        data = self._read_file() if self._keeps() else None
        if data is None:
            return None
        top = _object(data)
        if "sealed" in top:
            state = _object(self._opened(str(top["sealed"])))
        else:
            state = {name: value for name, value in top.items() if name != "sign_in"}
        if not isinstance(state.get("cookies"), list):
            raise SignInUnreadable(Message("sign_in_damaged", file=self._path.name))
        return KeptSignIn(state, _sign_in_of(top, data))

    def prepare(self) -> None:
        """Ask the keyring now, so that saving need not; without one, saving does without."""
        try:
            self._usable_key()
        except NoKeyring as error:
            _log.info("The system's keyring can't be used: %s", error)

    def save_new(self, state: Mapping[str, Any]) -> tuple[str, Message]:
        """Save a new sign-in, whatever was there; returns its ID and a notice. Raises `OSError`.

        The ID is empty if the user does not want sign-ins to be kept.
        """
        sign_in = secrets.token_hex(8)
        sealed, why_not = self._sealed(state)
        with self._locked():
            if not self._keeps():
                self._storage.remove(self._path)
                return "", NOTHING
            return sign_in, self._write(sign_in, state, sealed, why_not)

    def save_again(self, state: Mapping[str, Any], sign_in: str) -> Message:
        """Save what became of a sign-in, unless it was forgotten or replaced meanwhile; returns a notice.

        Raises `OSError`.
        """
        if not self._is_of(sign_in):
            return NOTHING
        sealed, why_not = self._sealed(state)
        with self._locked():
            return self._write(sign_in, state, sealed, why_not) if self._is_of(sign_in) else NOTHING

    def forget(self) -> bool:
        """Remove the saved sign-in, and what an interrupted save left of one; returns whether there was one.

        Raises `OSError`.
        """
        if not self._path.parent.is_dir():
            return False
        with self._locked():
            for left in self._storage.list(self._path.parent, f".{self._path.name}.*"):
                self._storage.remove(left)
            return self._storage.remove(self._path)

    def look_for_keyring(self) -> bool:
        """Find out whether there is a keyring, without asking it for anything."""
        if self._has_keyring is None:
            self._has_keyring = self._keyring.is_there()
        return self._has_keyring

    def protection(self) -> Message:
        """Say how the saved sign-in is protected, or would be."""
        try:
            data = self._read_file()
            is_plain = data is not None and "sealed" not in _object(data)
        except SignInUnreadable:
            data, is_plain = None, False
        if data is not None and not is_plain:
            return Message("sign_in_is_sealed")
        if not self.look_for_keyring():
            return Message("sign_in_is_plain")
        return Message("sign_in_is_plain_yet" if is_plain else "sign_in_is_sealed")

    # -- inside ----------------------------------------------------------------------------------------------------

    def _locked(self) -> FileLock:
        self._storage.make_folders(self._path.parent)
        return FileLock(self._path.with_name(f"{self._path.name}.lock"), timeout=_LOCK_SECONDS, mode=0o600)

    def _keeps(self) -> bool:
        """Whether the user wants sign-ins to be kept, as the window's settings say now."""
        try:
            return bool(window_setting(self._path.parent, "keep_sign_in"))
        except (OSError, UnicodeError, configparser.Error) as error:
            _log.info("Whether the sign-in is to be kept could not be read: %s", error)
            return True

    def _read_file(self) -> bytes | None:
        try:
            return self._storage.read(self._path)
        except OSError as error:
            raise SignInUnreadable(Message("sign_in_not_read", reason=error.strerror or str(error))) from error

    def _is_of(self, sign_in: str) -> bool:
        """Whether the file is still this sign-in's, and wanted."""
        try:
            data = self._read_file() if sign_in and self._keeps() else None
            return data is not None and _sign_in_of(_object(data), data) == sign_in
        except SignInUnreadable:
            return False

    def _write(self, sign_in: str, state: Mapping[str, Any], sealed: str, why_not: Message) -> Message:
        is_news = not sealed and not self._is_known_to_be_plain()
        content = {"sealed": sealed} if sealed else state
        self._storage.write_durably(self._path, json.dumps({"sign_in": sign_in, **content}).encode())
        return Message("sign_in_kept_plain", reason=why_not) if is_news else NOTHING

    def _is_known_to_be_plain(self) -> bool:
        """Whether the file was saved without encryption before, so that the user was told."""
        try:
            top = _object(self._read_file() or b"{}")
        except SignInUnreadable:
            return False
        return "sign_in" in top and "sealed" not in top

    def _sealed(self, state: Mapping[str, Any]) -> tuple[str, Message]:
        """Return the encrypted sign-in, and why it is empty if it is."""
        from cryptography.fernet import Fernet  # noqa: PLC0415 - slow to import, and seldom needed

        try:
            key = self._usable_key()
        except NoKeyring as error:
            return "", error.reason
        return Fernet(key).encrypt(json.dumps(state).encode()).decode("ascii"), NOTHING

    def _usable_key(self) -> str:
        """Return the keyring's key, a new one if there is none or it is none. Raises `NoKeyring`."""
        from cryptography.fernet import Fernet  # noqa: PLC0415 - as above

        key = self._key or self._keyring.key()
        if key is None or not _is_key(key):
            key = Fernet.generate_key().decode("ascii")
            self._keyring.keep(key)
        self._key = key
        return key

    def _opened(self, sealed: str) -> bytes:
        from cryptography.fernet import Fernet, InvalidToken  # noqa: PLC0415 - as above

        self._key = ""
        try:
            key = self._keyring.key()
        except NoKeyring as error:
            raise SignInUnreadable(Message("sign_in_no_keyring", reason=error.reason)) from error
        if key is None or not _is_key(key):
            raise SignInUnreadable(Message("sign_in_key_lost"))
        try:
            opened = Fernet(key).decrypt(sealed)
        except (InvalidToken, ValueError, TypeError) as error:
            raise SignInUnreadable(Message("sign_in_key_lost")) from error
        self._key = key
        return opened


def _is_key(key: str) -> bool:
    from cryptography.fernet import Fernet  # noqa: PLC0415 - as above

    try:
        Fernet(key)
    except (ValueError, TypeError):
        return False
    return True


def _object(data: bytes) -> dict[str, Any]:
    """Read a JSON object. Raises `SignInUnreadable`."""
    try:
        read = parsed_json(data)
    except ValueError as error:
        raise SignInUnreadable(Message("sign_in_damaged", file="session.json")) from error
    if not isinstance(read, dict):
        raise SignInUnreadable(Message("sign_in_damaged", file="session.json"))
    return read


def _sign_in_of(top: Mapping[str, Any], data: bytes) -> str:
    """Return the ID of a file's sign-in; a file of an older version has none."""
    sign_in = top.get("sign_in")
    return sign_in if isinstance(sign_in, str) and sign_in else hashlib.sha256(data).hexdigest()
