"""The evidence pack: a page that the program could not work with, with everything personal removed.

A pack is a ZIP file: ``page.html`` and ``page.png`` (made from that HTML, so that they show the same), ``steps.txt``,
``findings.json``, ``selectors.json`` and
``versions.json``. The practice site serves it again (`tjgui practice --from-pack FILE`).
"""

from __future__ import annotations

import json
import os
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from tjgui.core.errors import InputError
from tjgui.core.json_text import parsed_json
from tjgui.core.wording.cells import shown
from tjgui.core.wording.message import Message

#: Bytes of a whole pack and of its parts: several times those of a page with a thousand ads.
_LARGEST_PACK = 10_000_000
_LARGEST_PAGE = 10_000_000
_LARGEST_ABOUT = 1_000_000
_MOST_PARTS = 100
_ENCRYPTED = 0x1
#: How the parts of a pack may be packed: of others, nobody has bounded the memory.
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
#: What a damaged file raises, in whatever part of it the damage is.
_UNREADABLE = (
    OSError,
    EOFError,
    LookupError,
    ValueError,
    OverflowError,
    NotImplementedError,
    RuntimeError,
    struct.error,
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The contents of a pack; nothing in it is personal."""

    campaign_id: str  #: the one that replaces the real one throughout the pack
    html: str
    screenshot: bytes  #: PNG
    steps: tuple[str, ...]
    findings: tuple[dict[str, Any], ...]
    selectors: tuple[dict[str, Any], ...]  #: those of the site file, and how many elements each one finds
    versions: dict[str, str]

    def parts(self) -> dict[str, bytes]:
        """Return the pack's files by name."""
        about = {"campaign": self.campaign_id, **self.versions}
        return {
            "page.html": self.html.encode(),
            "page.png": self.screenshot,
            "steps.txt": ("\n".join(self.steps) + "\n").encode(),
            "findings.json": json.dumps(self.findings, ensure_ascii=False, indent=1).encode(),
            "selectors.json": json.dumps(self.selectors, ensure_ascii=False, indent=1).encode(),
            "versions.json": json.dumps(about, ensure_ascii=False, indent=1).encode(),
        }

    def packed(self) -> bytes:
        """Return the pack as a ZIP file."""
        packed = BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as pack:
            for name, content in self.parts().items():
                pack.writestr(name, content)
        return packed.getvalue()


def read_pack(path: Path) -> tuple[str, str]:
    """Return the campaign and the page of a pack; raises `InputError` if it is not a pack.

    Whoever made the file may mean harm: nothing but these two parts is read, and of each no more than a pack has.
    """
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for
            raise _NotEvidence(Message("pack_no_file"))
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size > _LARGEST_PACK:
                raise _NotEvidence(Message("pack_too_large", megabytes=_LARGEST_PACK // 1_000_000))
            with zipfile.ZipFile(file) as pack:
                if len(pack.infolist()) > _MOST_PARTS:
                    raise _NotEvidence(Message("pack_too_many_parts", count=_MOST_PARTS))
                about = parsed_json(_part(pack, "versions.json", _LARGEST_ABOUT))
                page = _part(pack, "page.html", _LARGEST_PAGE).decode()
    except _NotEvidence as error:
        raise _no_pack(path, error.why) from error
    except _UNREADABLE as error:
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise _no_pack(path, Message.quoting(shown(reason))) from error
    campaign = about.get("campaign") if isinstance(about, dict) else None
    if not isinstance(campaign, str) or not re.fullmatch(r"[0-9]{1,20}", campaign):
        raise _no_pack(path, Message("pack_no_campaign"))
    if not page.strip():
        raise _no_pack(path, Message("pack_no_page"))
    return campaign, page


class _NotEvidence(Exception):
    """A ZIP file that no evidence pack is like."""

    def __init__(self, why: Message) -> None:
        super().__init__(str(why))
        self.why = why


def _part(pack: zipfile.ZipFile, name: str, most: int) -> bytes:
    """Read one part, whatever its header says of its size."""
    found = [one for one in pack.infolist() if one.filename == name]
    if len(found) != 1:
        raise _NotEvidence(Message("pack_part_repeated" if found else "pack_part_missing", part=name))
    if found[0].flag_bits & _ENCRYPTED:
        raise _NotEvidence(Message("pack_encrypted", part=name))
    if found[0].compress_type not in _METHODS:
        raise _NotEvidence(Message("pack_method", part=name))
    content = b""
    if found[0].file_size <= most:
        with pack.open(found[0]) as part:
            content = part.read(most + 1)
    if found[0].file_size > most or len(content) > most:
        raise _NotEvidence(Message("pack_part_too_large", part=name, megabytes=most // 1_000_000))
    return content


def _no_pack(path: Path, why: Message) -> InputError:
    return InputError(Message("not_evidence", file=str(path), error=why), Message("name_evidence"))
