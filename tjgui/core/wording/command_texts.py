"""Texts that the commands print, some of them also shown in the window."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

COMMAND_TEXTS: Final[Mapping[str, str | tuple[str, str]]] = {
    "batch_checked": "{counts}.",
    "batch_stands": "{campaigns}: {counts}. {ads}.",
    "n_errors": ("{count} error", "{count} errors"),
    "n_notices": ("{count} notice", "{count} notices"),
    # the window's own needs
    "no_screen": "There is no screen for the window ({reason}).",
    "find_screen": (
        "Start the program in a desktop session, or use a command that needs no window (tjgui --help). A virtual "
        "display such as xvfb-run works too."
    ),
    "window_lacks_library": "The window cannot be opened: the system has no {library}.",
    # upload
    "not_in_mapping": "The mapping doesn't contain {campaigns}.",
    "correct_campaigns": "Correct --campaigns, or add the campaigns to the mapping.",
    "all_disabled": "There is nothing to do: every campaign is disabled.",
    "enable_some": "Enable some in the mapping.",
    "all_blocked": "No campaign in the batch can be uploaded.",
    "fix_listed_problems": "Fix the problems listed above.",
    "window_keeps_elsewhere": "The window keeps this batch in the checkpoint “{name}”. Add --slot {name} to resume it.",
    "starting_fresh": "Starting fresh",
    "resuming_from_checkpoint": "Resuming from checkpoint: {counts}",
    "will_retry_failed": "Will retry previously failed campaigns",
    "will_retry_new_failures": "Will retry campaigns that fail in this run, once, after the others",
    "retrying_failed": ("Retrying {count} campaign that failed", "Retrying {count} campaigns that failed"),
    "live_plan": "Live run: {parts}",
    "n_ads_planned": ("{count} ad planned", "{count} ads planned"),
    "n_tabs": ("{count} tab", "{count} tabs"),
    "n_more_blocked": ("and {count} more", "and {count} more"),
    "short_left": "{time} left",
    "short_speed": "{speed}/min",
    "line_paused": "paused",
    # the record: list, mark, import
    "no_campaigns": "No campaigns.",
    "no_checkpoint_named": "There is no checkpoint {file}.",
    "check_slot": "Check --slot and --format.",
    "not_in_checkpoint": "The checkpoint doesn't contain {campaigns}, so nothing was changed.",
    "see_list": "“tjgui list” shows what it contains; check --slot and --format.",
    "marked": "{campaign}: {before} → {now}.",
    "marked_again": "Ads of it that already exist are left out by the next live run, unless --duplicates decides "
    "otherwise.",
    "marked_check": "The next run looks for its ads on the site before it uploads anything.",
    "import_no_file": "There is no file {file}.",
    "correct_file": "Check the file name and the folder.",
    "name_or_replace": "Choose another name with --slot NAME, or archive the existing one with --replace.",
    "imported": "Imported to {file}. {counts}",
    "imported_is_checked": "What isn't successful is checked on the site before anything is uploaded.",
    # the practice site
    "choose_scenario": "Choose one of them with --scenario.",
    "port_unusable": "Port {port} cannot be used: {reason}.",
    "choose_port": "Choose another one with --port.",
    # the history
    "history_upload": "{when}, {campaign}, {name}, {csv}: {outcome}",
    "history_why": "{line}. {why}",
    "history_in_dry_run": "{status} (dry run)",
    "history_ad": "{when}, {campaign}, {name}, {csv}: {ad} {id} {url}",
    "history_empty": "Nothing has been uploaded yet.",
    "history_no_match": "No upload matches.",
    "history_cut": ("Only the most recent one is shown.", "Only the {count} most recent are shown."),
    "not_campaign_id": "“{text}” isn't a campaign ID.",
    "campaign_id_digits": "An ID has only digits, such as 1011737002.",
    "csv_not_readable": "The CSV {file} cannot be read: {reason}.",
    # the doctor
    "said_at": "{time} {what}",
    "doctor_works": "✓ {finding}",
    "doctor_fails": "✗ {finding}",
    "doctor_screenshot": "Screenshot: {file}",
    "doctor_proposed": "Proposed site file: {file}",
    "doctor_no_csv": "There is no ad CSV {file}.",
    "correct_preview": "Correct the name after --preview.",
    "doctor_file_exists": "{file} already exists.",
    "name_other_site_file": "Name another file after --write-site-file.",
    # when the program cannot continue
    "crash_title": "TJ Uploader can't continue.",
    "crash_unexpected": "{kind}: {what}",
    "crash_advice": "Start it again. If the problem persists, send us the log.",
    "crash_log": "Log: {file}",
}
