"""Texts about checkpoints, the data folder and what was read from them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

RECORD_TEXTS: Final[Mapping[str, str | tuple[str, str]]] = {
    # the data folder
    "data_folder_in_use": "The data folder {folder} is in use by {who}.",
    "another_instance": "another instance of the program",
    "another_instance_known": "another instance of the program (process {process} on {host}, since {since})",
    "close_other_instance": "Close the other window or command, or wait until it finishes.",
    "look_while_in_use": "You can view everything here, and upload when the other instance has finished.",
    "data_folder_unusable": "The data folder {folder} cannot be used: {reason}.",
    "make_data_folder_writable": "Make it writable, or name another folder in TJGUI_DATA.",
    "data_folder_read_only": "The data folder cannot be written to ({reason}).",
    "data_folder_read_only.cause": "The data folder cannot be written to ({reason}).",
    "not_clicked_retrying": "Nothing was created. The upload will retry.",
    # a checkpoint that cannot be used as it is
    "checkpoint_gone": "The checkpoint {file} is gone.",
    "checkpoint_unreadable": "The checkpoint {file} cannot be read: {reason}.",
    "checkpoint_damaged": "The checkpoint {file} is damaged: {what}",
    "checkpoint_empty": "The checkpoint is empty.",
    "checkpoint_no_json": "The checkpoint is not complete JSON: {why}.",
    "checkpoint_no_campaigns": "The checkpoint is JSON, but has no “campaigns” object.",
    "checkpoint_unreadable_now": "The checkpoint {file} cannot be read.",
    "damaged_file_kept": "It was kept as {file}.",
    "backup_missing": "There is no usable backup, so a new checkpoint was started. Each campaign is checked on the "
    "site before anything is uploaded.",
    "backup_used": "The last backup, saved on {when}, is used instead. What it may lack is checked on the site first.",
    "resume_uses_backup": "Resume uses the last backup, if there is one, and checks the site first.",
    "set_aside_failed": "The checkpoint {file} is damaged and cannot be moved: {reason}.",
    "make_writable_or_move": "Make the folder writable, or move the file yourself.",
    "archive_open_click": (
        "The last click in 1 campaign is not settled. No other checkpoint would look for its ads.",
        "The last clicks in {count} campaigns are not settled. No other checkpoint would look for their ads.",
    ),
    "settle_first": "Resume the batch, or mark these campaigns, before you archive the checkpoint.",
    "archiving_failed": "The checkpoint {file} cannot be moved to the archive: {reason}.",
    "make_writable_start_fresh": "Make the folder writable, then start fresh again.",
    # an entry that cannot be used as it is
    "entry_no_object": "Its entry in the checkpoint is {entry}, not an object.",
    "entry_odd_status": "Its entry in the checkpoint has the unknown status {status}.",
    "entry_no_status": "Its entry in the checkpoint has no status.",
    "entry_unreadable_ads": "Its entry in the checkpoint cannot be read, and its ads may have been created.",
    "entry_in_doubt": "Its entry in the checkpoint says that it is in doubt.",
    "check_campaign_then_mark": "Check the campaign, then mark it as done or as pending.",
    # the library of checkpoints
    "checkpoint_name_invalid": "“{name}” isn't a valid checkpoint name.",
    "checkpoint_name_rule": "Use up to 60 letters, digits, hyphens and underscores.",
    "checkpoint_name_taken": "There is already a checkpoint {file}.",
    "take_other_name": "Choose another name, or archive the existing one.",
    "import_no_format": "{file} doesn't say for which ad format it is: its session_id is “{session}”.",
    "import_session_rule": "A session_id begins with upload_ or native_upload_.",
    "checkpoint_too_large": "{file} is too large for a checkpoint.",
    "choose_other_file": "Choose another file.",
    "open_list_again": "Open the list again.",
    "file_not_written": "{file} cannot be written: {reason}.",
    "check_disk": "Check the disk and the folder.",
    # recent batches
    "recent_done": "{done} of {total}",
    "recent_not_started": ("{count} campaign, not started", "{count} campaigns, not started"),
    "recent_mapping_gone": "mapping not found",
    "recent_ads_gone": "ads folder not found",
    # the history
    "history_newer": "The history {file} was written by a newer version of the program, so it is left as it is.",
    "update_program": "Update the program to use it.",
    "history_damaged": "The history was damaged. It was kept as {file}, and a new one is made from the checkpoints.",
    "history_unusable": "The history {file} cannot be used: {reason}.",
    "history_off": "The upload continues without it.",
    "history_not_written": "The history {file} cannot be written: {reason}. The upload continues, and the history is "
    "completed the next time.",
    # changes by hand
    "no_change_while_running": "Nothing was changed because an upload is running.",
    "stop_or_wait": "Stop it, or wait until it finishes.",
    "nothing_changed": "Nothing was changed.",
    "no_checkpoint_unchanged": "There is no checkpoint yet, so nothing was changed.",
    "checkpoint_gone_unchanged": "The checkpoint is gone, so nothing was changed.",
    "resume_from_copy": "Resume first: the run continues from the last backup.",
    "checkpoint_changed_meanwhile": "The checkpoint {file} was changed since it was opened. Nothing was saved.",
    "campaign_changed_meanwhile": (
        "Another program has changed campaign {campaign} meanwhile: it is {status} now. Nothing was changed."
    ),
    "look_at_it_again": "Look at it again, then repeat what you did if it is still needed.",
    "open_and_repeat": "Open it again and repeat the changes.",
    "check_disk_save_again": "Check the disk and the folder, then save again.",
    "marked_done_unseen": (
        "Marked as done by you; 1 of its ads was not seen by the program.",
        "Marked as done by you; {count} of its ads were not seen by the program.",
    ),
}
