"""Texts about a batch as a whole: counts, estimates, changes, progress, causes, and the report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

OVERVIEW_TEXTS: Final[Mapping[str, str | tuple[str, str]]] = {
    # the statuses
    "status_pending": "Pending",
    "status_running": "Running",
    "status_waiting": "Waiting",
    "status_success": "Success",
    "status_failed": "Failed",
    "status_unknown": "Unknown",
    "status_skipped": "Skipped",
    "status_dry_run_success": "Dry run passed",
    "status_blocked": "Blocked",
    # what comes next for a campaign
    "advice_waiting": "Its ads were sent. Other campaigns are uploaded until they appear.",
    "advice_pending": "The next run uploads it.",
    "advice_dry_run_success": "The site accepted the preview. A run that isn't a dry run uploads it.",
    "advice_skipped": "The mapping leaves it out.",
    "advice_blocked": "Fix the problem in the file. The campaign is then released automatically.",
    # how many campaigns have which status
    "n_pending": ("{count} pending", "{count} pending"),
    "n_running": ("{count} running", "{count} running"),
    "n_waiting": ("{count} waiting for ads", "{count} waiting for ads"),
    "n_success": ("{count} successful", "{count} successful"),
    "n_failed": ("{count} failed", "{count} failed"),
    "n_unknown": ("{count} unknown", "{count} unknown"),
    "n_skipped": ("{count} skipped", "{count} skipped"),
    "n_dry_run_success": ("{count} passed the dry run", "{count} passed the dry run"),
    "n_blocked": ("{count} blocked", "{count} blocked"),
    "n_remaining": ("{count} remaining", "{count} remaining"),
    "n_to_do": ("{count} campaign to do", "{count} campaigns to do"),
    # the result of a check
    "n_campaigns": ("{count} campaign", "{count} campaigns"),
    "n_csvs": ("{count} CSV", "{count} CSVs"),
    "n_problems": ("{count} problem", "{count} problems"),
    "no_problems": "no problems",
    "n_ads_to_create": ("{count} ad to create", "{count} ads to create"),
    "n_ads_created": ("{count} ad created", "{count} ads created"),
    "nothing_to_create": "nothing to create",
    "n_ads_refused": ("{count} ad refused", "{count} ads refused"),
    "n_ads_left_out": ("{count} ad left out", "{count} ads left out"),
    "created_of_planned": "{created} of {planned}",
    "takes_about": "about {time}",
    # what a run would do
    "plan_nothing": "Nothing to upload.",
    "plan_upload": "Upload {campaigns} with {ads}, in about {time}.",
    "plan_left_out": (
        "1 ad already exists and is left out.",
        "{count} ads already exist and are left out.",
    ),
    "plan_created_again": (
        "1 ad that already exists will be created a second time.",
        "{count} ads that already exist will be created a second time.",
    ),
    "plan_stopped": (
        "1 ad already exists: its campaign fails.",
        "{count} ads already exist: their campaigns fail.",
    ),
    "plan_blocked": (
        "1 campaign is blocked by a problem in the files.",
        "{count} campaigns are blocked by problems in the files.",
    ),
    "plan_edited": (
        "1 campaign was uploaded with an earlier version of its CSV and stays as it is.",
        "{count} campaigns were uploaded with an earlier version of their CSV and stay as they are.",
    ),
    "plan_refused": (
        "In 1 campaign, the site refused creatives before.",
        "In {count} campaigns, the site refused creatives before.",
    ),
    "plan_renamed": (
        "The site calls 1 campaign otherwise than the mapping does.",
        "The site calls {count} campaigns otherwise than the mapping does.",
    ),
    "plan_failed": (
        "1 campaign failed before and is not retried.",
        "{count} campaigns failed before and are not retried.",
    ),
    "plan_archived": "The current checkpoint is archived.",
    "plan_history_unusable": ("The history cannot be used. Ads that exist are recognised in the ads table only."),
    "plan_unknown_before": (
        "It is unknown how many campaigns were already uploaded. Ads that exist would be created a second time."
    ),
    # what changed since the checkpoint
    "changed_since": "Changed since the last upload: {changes}.",
    "n_csvs_edited": ("{count} CSV edited", "{count} CSVs edited"),
    "n_campaigns_added": ("{count} campaign added", "{count} campaigns added"),
    "n_campaigns_removed": ("{count} campaign removed", "{count} campaigns removed"),
    # how far a run is
    "nothing_to_do": "Nothing to do",
    "percent": "{percent}%",
    "done_of_total": "{done}/{total}",
    "per_minute": "{speed} per minute",
    "time_left": "about {time} left",
    # how a run ended
    "run_done": "Done: {counts}.",
    "run_stopped": "Stopped before the end: {counts}.",
    "run_had_nothing": "There was nothing to do.",
    "report_saved": "Report saved to {folder}.",
    "sentence": "{what}.",
    # causes of failure, and of ads that were not created
    "cause_ads_refused": "The site refused some of the ads because of their creatives.",
    "cause_ads_left_out": "Some of the ads already exist and were left out.",
    "no_reason": "No reason was recorded.",
    # the report for a colleague
    "report_title": "Upload report",
    "report_made": "Created by TJ Uploader on {when}.",
    "report_campaigns": "campaigns",
    "report_ads_created": "ads created",
    "report_ads_planned": "ads planned",
    "report_ads_refused": "ads refused",
    "report_ads_left_out": "ads left out",
    "report_successful": "successful",
    "report_failed": "failed",
    "report_unknown": "unknown",
    "report_per_campaign": "per campaign",
    "report_by_status": "Campaigns by status",
    "report_pace": "Campaigns finished over time",
    "report_growth": "Ads created over time",
    "report_causes": "Why campaigns failed",
    "report_all": "All campaigns",
    "report_id": "Campaign ID",
    "report_name": "Name",
    "report_csv": "CSV",
    "report_status": "Status",
    "report_ads": "Ads",
    "report_time": "Time",
    "report_reason": "Reason",
    "replace_creative": "Replace the creative, or move it to a campaign of its content category.",
}
