"""Keyrings in memory: one that works, and those that do not. No test looks into a real one."""

from __future__ import annotations

from threading import Event

import keyring.backend
from keyring.errors import KeyringError


class MemoryKeyring(keyring.backend.KeyringBackend):
    """Keeps what it is given; counts what it is asked."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring's own has no types
        self.kept: dict[tuple[str, str], str] = {}
        self.asked = 0

    def get_password(self, service: str, username: str) -> str | None:
        self.asked += 1
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.asked += 1
        self.kept[service, username] = password


class BrokenKeyring(MemoryKeyring):
    """Raises what a backend raises: its own errors, or those of the libraries beneath it."""

    def __init__(self, error: BaseException | None = None) -> None:
        super().__init__()
        self.error = error or KeyringError("The collection is locked.")

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self.error


class ForgetfulKeyring(MemoryKeyring):
    """Takes everything and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        self.asked += 1


class AskingKeyring(MemoryKeyring):
    """Asks the user for a password and waits, until the test answers."""

    def __init__(self) -> None:
        super().__init__()
        self.answered = Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.asked += 1
        self.answered.wait()
        return super().get_password(service, username)
