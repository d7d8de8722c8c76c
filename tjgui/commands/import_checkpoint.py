"""`tjgui import`: takes over a checkpoint from elsewhere, such as the old command-line tool."""

from __future__ import annotations

import argparse
from pathlib import Path

from tjgui.commands.archive import tidy_archive
from tjgui.commands.batch_options import add_json_option
from tjgui.commands.exits import Exit
from tjgui.commands.output import say, say_json
from tjgui.commands.record_options import add_slot_option, counts_as_json, counts_in_words, recorded
from tjgui.core.errors import CheckpointError, InputError
from tjgui.core.wording.message import Message


def add_import(parser: argparse.ArgumentParser) -> None:
    """Define the command's options."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the checkpoint; it is not changed")
    add_slot_option(parser)
    parser.add_argument("--replace", action="store_true", help="archive the checkpoint that is there")
    add_json_option(parser)
    parser.set_defaults(command="import", run=run, no_result=_no_result)


def run(options: argparse.Namespace) -> int:
    """Import the file; its campaigns that have not succeeded are checked on the site before anything is uploaded."""
    from tjgui.core.checkpoint.checkpoint import Checkpoint
    from tjgui.core.checkpoint.library import Slots
    from tjgui.core.disk.data_folder import DataFolder

    if not options.file.is_file():
        raise InputError(Message("import_no_file", file=str(options.file)), Message("correct_file"))
    data_folder = DataFolder()
    try:
        path = Slots(data_folder).import_file(options.file, options.slot, replace=options.replace)
    except CheckpointError as error:
        if error.code != "checkpoint_name_taken":
            raise
        raise CheckpointError(error.message, Message("name_or_replace")) from error
    tidy_archive(data_folder)
    checkpoint = Checkpoint.from_bytes(path.read_bytes())
    summary = recorded(checkpoint)
    if options.json:
        about = {"session_id": checkpoint.session_id, "format": checkpoint.ad_format, "checkpoint": str(path)}
        say_json(about | counts_as_json(summary))
    else:
        say(Message("imported", file=str(path), counts=counts_in_words(summary)))
        say(Message("imported_is_checked"))
    return Exit.DONE


def _no_result() -> dict[str, object]:
    return {"session_id": "", "format": "", "checkpoint": "", **counts_as_json(recorded(None))}
