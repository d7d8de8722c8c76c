"""`tjgui evidence`: what a campaign's page looks like, without personal data, for whoever fixes the program."""

from __future__ import annotations

import argparse
import asyncio
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tjgui.commands.output import say
from tjgui.commands.site_options import add_site_options, given_site
from tjgui.commands.window_library import window_library
from tjgui.core.errors import InputError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tjgui.core.disk.data_folder import DataFolder
    from tjgui.site.evidence_pack import Evidence

_DONE, _THROWN_AWAY = 0, 1


def add_evidence(parser: argparse.ArgumentParser) -> None:
    """Define the command's options."""
    add_site_options(parser)
    parser.add_argument("campaign", metavar="CAMPAIGN", help="the campaign whose ad settings are the evidence")
    parser.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        help="save it there without showing it first; look into it before you send it on",
    )
    parser.set_defaults(command="evidence", run=run)


def run(options: argparse.Namespace) -> int:
    """Take the evidence, show it, and save it if the user agrees."""
    from tjgui.core.disk.data_folder import DataFolder

    if not options.campaign.isdigit():
        raise InputError(f"“{options.campaign}” is not a campaign ID.", "An ID has only digits, such as 1011737002.")
    data_folder = DataFolder()
    app = _screen() if options.out is None else None
    evidence = asyncio.run(_take(options, data_folder))
    suggested = Path.home() / f"tjgui-evidence-{datetime.now():%Y%m%d-%H%M%S}.zip"
    saved = _save(evidence, options.out) if options.out is not None else _show(evidence, suggested)
    del app  # kept until here: the dialog needs it
    say(f"Saved: {saved}" if saved is not None else "Nothing was saved.")
    return _DONE if saved is not None else _THROWN_AWAY


async def _take(options: argparse.Namespace, data_folder: DataFolder) -> Evidence:
    from tjgui.site.dashboard import SiteDashboard
    from tjgui.site.evidence import take_evidence

    settings = given_site(options, data_folder)
    return await take_evidence(SiteDashboard(settings), settings.known, options.campaign, _log_lines(data_folder.logs))


def _log_lines(folder: Path) -> list[str]:
    """Return the lines of the newest logs, oldest first; unreadable logs are skipped."""
    lines: list[str] = []
    for path in sorted(folder.glob("*.log*"), key=lambda one: one.stat().st_mtime):
        try:
            lines += path.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            continue
    return lines


def _screen() -> QApplication:
    """Make sure that there is a screen for the dialog, before anything is asked of the site."""
    with window_library():
        from tjgui.gui.display import application
        from tjgui.gui.theme.theme import apply_theme

    app = application()
    apply_theme(app)
    return app


def _save(evidence: Evidence, path: Path) -> Path:
    try:
        path.write_bytes(evidence.packed())
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror or error}.", "Name another file.") from error
    return path


def _show(evidence: Evidence, suggested: Path) -> Path | None:
    from tjgui.gui.help.evidence_dialog import EvidenceDialog

    dialog = EvidenceDialog(evidence.parts(), evidence.packed(), suggested)
    dialog.exec()
    return dialog.saved
