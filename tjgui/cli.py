"""The command line: the window, or one of the commands. Each command imports only what it needs."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tjgui import __version__
from tjgui.commands.accept_site_file import add_accept_site_file
from tjgui.commands.check import add_check
from tjgui.commands.doctor import add_doctor
from tjgui.commands.evidence import add_evidence
from tjgui.commands.exits import Exit
from tjgui.commands.history import add_history
from tjgui.commands.import_checkpoint import add_import
from tjgui.commands.list_campaigns import add_list
from tjgui.commands.mark import add_mark
from tjgui.commands.output import ToStandardError, say_nothing_more, speak_utf8
from tjgui.commands.parser import CommandParser, tell_refusal
from tjgui.commands.practice import add_practice
from tjgui.commands.share import add_share
from tjgui.commands.upload import MakeDashboard, add_upload
from tjgui.commands.window_library import WindowUnusable, window_library
from tjgui.core.errors import UploaderError
from tjgui.log_file import LineFormatter
from tjgui.streams import give_missing_streams

__all__ = ["Exit", "main"]


def main(arguments: Sequence[str] | None = None, *, make_dashboard: MakeDashboard | None = None) -> int:
    """Run the command and return the exit code."""
    give_missing_streams()
    speak_utf8(sys.stdout, sys.stderr)
    to_stderr = ToStandardError(logging.WARNING)
    to_stderr.setFormatter(LineFormatter("%(asctime)s %(name)s: %(message)s", "%H:%M:%S"))
    logging.basicConfig(handlers=[to_stderr])
    options, unknown = _parser().parse_known_args(arguments)
    if unknown:
        options.parser.error(f"unrecognized arguments: {' '.join(unknown)}")
    options.parser.refuse_empty()
    if make_dashboard is not None:
        options.make_dashboard = make_dashboard
    try:
        return int(options.run(options))
    except UploaderError as error:
        tell_refusal(error, options)
        return Exit.BAD_INPUT
    except BrokenPipeError:  # whoever read the result has seen enough
        say_nothing_more(sys.stdout)
        return Exit.DONE
    except KeyboardInterrupt:  # before a run handles the signal itself, or after it
        return Exit.STOPPED


def _parser() -> CommandParser:
    parser = CommandParser(
        prog="tjgui",
        description="Puts ad CSVs into TrafficJunky campaigns. Without a command it opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.add_argument("--practice", action="store_true", help="open the window on the practice site")
    parser.set_defaults(command="", run=_open_window, parser=parser)
    commands = parser.add_subparsers(title="commands", metavar="")
    for name, (purpose, add_options) in COMMANDS.items():
        command = commands.add_parser(name, help=purpose)
        add_options(command)
        command.set_defaults(parser=command)
    return parser


def _open_window(options: argparse.Namespace) -> int:
    from tjgui.core.disk.data_folder import DataFolder
    from tjgui.log_file import log_to

    logs = DataFolder().logs
    try:
        with window_library():
            from tjgui.gui.application import open_window

        with log_to(logs):
            return open_window(practice=options.practice)
    except WindowUnusable:
        raise
    except Exception as error:  # noqa: BLE001 - the border: after a double-click there is no console
        from tjgui.gui.help.crash import report_crash

        report_crash(error, logs)
        return Exit.SOME_FAILED


def _add_self_test(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to save screenshot and results")
    parser.set_defaults(command="self-test", run=_self_test)


def _self_test(options: argparse.Namespace) -> int:
    with window_library():
        from tjgui.commands.self_test import run

    return run(options.out)


#: Each command: what it is for, and what adds its options, with `run`, which returns the exit code.
COMMANDS: Mapping[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "upload": ("upload a batch without a window", add_upload),
    "check": ("list every problem of a batch, without a browser", add_check),
    "list": ("show what happened to each campaign, from the record", add_list),
    "mark": ("mark campaigns as done or pending, or have them checked", add_mark),
    "import": ("take over a checkpoint, such as one of the old command-line tool", add_import),
    "history": ("list what was uploaded, by campaign, ad or CSV", add_history),
    "share": ("work on a batch with several machines", add_share),
    "practice": ("serve the practice site", add_practice),
    "doctor": ("check whether the site is still as the program expects", add_doctor),
    "accept-site-file": ("agree to a site file that changes hosts, sign-in or dismissal", add_accept_site_file),
    "evidence": ("save what a campaign's page looks like, without personal data", add_evidence),
    "self-test": ("play the sample batch on the practice site, in the real window", _add_self_test),
}
