"""The evidence pack: a page that the program could not work with, with everything personal removed.

A pack is a ZIP file: ``page.html`` and ``page.png`` (made from that HTML, so that they show the same), ``steps.txt``,
``findings.json``, ``selectors.json`` and
``versions.json``. The practice site serves it again (`tjgui practice --from-pack FILE`).
"""

from __future__ import annotations

import json
import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from tjgui.core.errors import InputError
from tjgui.core.wording.message import Message


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
    """Return the campaign and the page of a pack; raises `InputError` if it is not a pack."""
    try:
        with zipfile.ZipFile(path) as pack:
            about = json.loads(pack.read("versions.json"))
            return str(about["campaign"]), pack.read("page.html").decode()
    except (OSError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise InputError(Message("not_evidence", file=str(path), error=str(error)), Message("name_evidence")) from error
