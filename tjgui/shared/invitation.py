"""An invitation to a shared batch: a small file that says where it is; the password is given in person."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

from tjgui.core.errors import InputError
from tjgui.core.json_text import parsed_json
from tjgui.core.models import AdFormat
from tjgui.core.wording.message import Message
from tjgui.shared.address import without_password
from tjgui.shared.opening import BatchKey

_MOST_BYTES = 10_000


@dataclass(frozen=True, slots=True)
class Invitation:
    """Where a batch is.

    :ivar store: The database's address, without a password.
    """

    store: str
    account: str
    ad_format: str
    slot: str = ""

    @classmethod
    def to(cls, store: str, key: BatchKey) -> Self:
        """Invite to a batch."""
        return cls(without_password(store), key.account, key.ad_format.value, key.slot)

    def to_bytes(self) -> bytes:
        """Return the file."""
        return json.dumps({"tjgui_invitation": 1, **asdict(self)}, indent=2, ensure_ascii=False).encode() + b"\n"


def read_invitation(path: Path) -> Invitation:
    """Read an invitation; raises `InputError` if it is none."""
    try:
        with path.open("rb") as file:
            raw = parsed_json(file.read(_MOST_BYTES))
        if raw["tjgui_invitation"] != 1:
            raise ValueError
        found = Invitation(*(str(raw[name]) for name in ("store", "account", "ad_format", "slot")))
        AdFormat(found.ad_format)
        without_password(found.store)
    except OSError as error:
        raise _unreadable(path, Message.quoting(error.strerror or str(error))) from error
    except (ValueError, TypeError, LookupError) as error:
        raise _unreadable(path, Message("invitation_odd")) from error
    return found


def _unreadable(path: Path, why: Message) -> InputError:
    return InputError(Message("invitation_unreadable", file=str(path), why=why), Message("ask_for_invitation"))
