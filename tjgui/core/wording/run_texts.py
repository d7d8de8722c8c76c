"""Texts about a run: outcomes, pauses, waiting, progress."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

RUN_TEXTS: Final[Mapping[str, str | tuple[str, str]]] = {
    # why the table is unclear
    "unclear_other_url": "New ads have the right name but a different target URL: {names}.",
    "unclear_surplus_alike": (
        "Some ads were created more than once, and the table does not show whether “{name}” is among them."
    ),
    "unclear_surplus_and_missing": "Some ads were created more than once ({names}) while others are missing.",
    "unclear_rows_gone": (
        "1 ad that was in the campaign before the upload is no longer shown.",
        "{count} ads that were in the campaign before the upload are no longer shown.",
    ),
    "unclear_which": (
        "{found} of {of} ads are in the campaign, but it is unclear which: “{one}” or “{other}” may be missing."
    ),
    "unclear_other_names": "New ads that could be the missing ones have other names: {names}.",
    "unclear_same_url": "New ads have the right target URL but other names: {names}.",
    # why a campaign is unknown
    "doubt_unclear": "{why} Check the campaign, then mark it as done or as pending.",
    "doubt_none_seen": (
        "The ad may have been created, but it is not in the campaign's table. It is not uploaded again.",
        "{count} ads may have been created, but none is in the campaign's table. They are not uploaded again.",
    ),
    "doubt_none_seen_said": (
        (
            "The ad may have been created, but it is not in the campaign's table. It is not uploaded again. "
            "The site said: {said}"
        ),
        (
            "{count} ads may have been created, but none is in the campaign's table. They are not uploaded again. "
            "The site said: {said}"
        ),
    ),
    "doubt_past": (
        "An earlier upload may have created some of these ads. {why} Check the campaign: mark it as done, or remove "
        "those ads and mark it as pending. To start it over regardless, delete its entry in File > Checkpoints."
    ),
    "doubt_look_first": (
        "The campaign has ads like those in the CSV, and the checkpoint does not say whether they came from this "
        "batch. Check the campaign, then mark it as done or as pending."
    ),
    "doubt_other_version": "{ads} {then}",
    "ads_of_other_version": (
        "1 ad from another version of {csv} is in the campaign.",
        "{count} ads from another version of {csv} are in the campaign.",
    ),
    "check_then_mark": (
        "Check the campaign. Mark it as pending to upload the rows that are not there, or as done to leave it as it is."
    ),
    "doubt_not_looked_at": "Ads may have been created, but the campaign could not be checked: {why}",
    # what is unusual about a success
    "surplus": (
        "1 more ad than expected is in the campaign: {names}.",
        "{count} more ads than expected are in the campaign: {names}.",
    ),
    "late_ads": (
        "1 ad of an earlier upload appeared late: {names}.",
        "{count} ads of an earlier upload appeared late: {names}.",
    ),
    "other_version_uploaded": (
        "{csv} was changed after the upload. The ads in the campaign are those of the earlier version."
    ),
    "doubt_created_before": (
        "1 ad was created here earlier and is no longer in the ads table: {names}. {then}",
        "{count} ads were created here earlier and are no longer in the ads table: {names}. {then}",
    ),
    "doubt_no_progress": (
        "Ads were created, but none of the CSV's rows is recognised in them. Check the campaign. Mark it as done to "
        "leave it as it is."
    ),
    "doubt_existing": (
        "Nothing was created, because it is not clear which ads already exist. {why} Check the campaign. Mark it as "
        "pending to create all ads of the CSV, or as done to leave it as it is."
    ),
    "existing_may_be": "The ads table shows “{shown}”, which may be “{name}”.",
    # ads that were refused or exist already
    "ads_refused": (
        "1 of {of} ads was refused: {creatives}.",
        "{count} of {of} ads were refused: {creatives}.",
    ),
    "ads_left_out": (
        "1 of {of} ads already exists and was left out: {names}.",
        "{count} of {of} ads already exist and were left out: {names}.",
    ),
    "ads_created_again": (
        "1 of {of} ads already existed and was to be created a second time: {names}.",
        "{count} of {of} ads already existed and were to be created a second time: {names}.",
    ),
    "ads_exist_already": (
        "1 ad of {csv} is already in the campaign: {names}.",
        "{count} ads of {csv} are already in the campaign: {names}.",
    ),
    "ads_exist_already_remedy": (
        "Nothing was created. Remove these rows from the CSV, or have existing ads left out, then retry."
    ),
    # the campaign's name
    "name_not_shown": "The page of campaign {campaign} does not show the campaign's name.",
    "name_not_shown_remedy": (
        "Nothing was created, because the name becomes part of the ads' URLs. Check the campaign's page."
    ),
    "name_uncertain": (
        "It is not certain that campaign {campaign} is called “{name}”: only one place on its page says so."
    ),
    "name_uncertain_remedy": (
        "Nothing was created, because the name becomes part of the ads' URLs. If it is right, enter it in the "
        "mapping's campaign_name column, then retry."
    ),
    "name_differs": "The site calls the campaign “{site}”; the mapping says “{mapping}”.",
    "name_differs_remedy": "Nothing was created. Correct the mapping, or turn off strict names, then retry.",
    # how a campaign continues or ends
    "part_of": "part {number} of {of}",
    "waiting_for_ads": "Waiting for its ads.",
    "stopped_while_waiting": "Stopped while waiting for its ads. The next run looks for them first.",
    "ads_accepted": ("1 ad was accepted in the preview.", "{count} ads were accepted in the preview."),
    "refuses_other_creatives": "The site refuses creatives that are not in {csv}: {creatives}.",
    "upload_by_hand_to_see": "Open the campaign and upload the CSV by hand to see what the site says.",
    "refuses_every_ad": (
        "The site refuses every ad of {csv} for campaign {campaign}: one creative is not valid. {reason}",
        "The site refuses every ad of {csv} for campaign {campaign}: {count} creatives are not valid. {reason}",
    ),
    "replace_creatives": "Replace the creatives, or use a campaign of their content category.",
    "table_keeps_changing": "The ads table of campaign {campaign} keeps changing.",
    "nothing_created_retrying": "Nothing was created. Retrying.",
    "nothing_created": "None of the uploaded ads appeared in campaign {campaign}.",
    "nothing_created_said": "None of the uploaded ads appeared in campaign {campaign}. {said}",
    "asked_remedy": "If the answer should be yes, add the question to texts.create_questions in a site file.",
    "refused_remedy": "Open the campaign to see what the site says, then retry.",
    "gave_up": "Tried {count} times without success. Retry it later.",
    "retrying": "Retrying.",
    "csv_not_usable": "Its CSV cannot be used.",
    # lines of the log
    "ads_created": ("1 ad created", "{count} ads created"),
    "campaign_success": "✓ Campaign {campaign} - {ads}",
    "campaign_dry_run": "✓ Campaign {campaign} - dry run: {what}",
    "campaign_failed": "✗ Campaign {campaign} - {why}",
    "campaign_unknown": "? Campaign {campaign} - {why}",
    "campaign_remark": "Campaign {campaign}: {what}",
    "campaign_waiting": "Campaign {campaign}: waiting for its ads.",
    "campaign_retrying": "Campaign {campaign}: {why} Retrying in {seconds} s.",
    "skipping_successful": "⊘ Skipping campaign {campaign} - already successful ({ads} ads)",
    "skipping_edited": (
        "⊘ Skipping campaign {campaign} - already successful ({ads} ads) with an earlier version of {csv}"
    ),
    "campaign_blocked": "⊘ Campaign {campaign} is blocked: {why}",
    "campaign_partial": "✓ Campaign {campaign} - {created} of {ads}",
    "skipping_failed": "⊘ Skipping campaign {campaign} - failed before ({why})",
    "skipping_other": "⊘ Skipping campaign {campaign} - {status}",
    "continuing_slower": "{why} Continuing in {seconds} s with {tabs}.",
    "with_tabs": ("1 browser tab", "{count} browser tabs"),
    "throttled_at_click": "The site asked to slow down.",
    "put_back": "Not this campaign's fault, so it is pending again: {why}",
    "reports_not_written": "The reports could not be written to {folder}: {why}.",
    "files_changed_at_start": "The files changed since they were checked, so nothing was uploaded.",
    "look_and_start_again": "Look at the batch again, then start the upload.",
    # pauses
    "paused_by_user": "Paused. The current campaigns are finished first.",
    "paused_for": "Paused: {why}",
    "run_gave_up": "Stopped: {why}",
    "pages_changed": "The pages of {count} campaigns in a row are not as expected. {why}",
    "pages_changed_remedy": (
        "The site may have changed. Use Help > Check the site, then resume. These campaigns are pending again."
    ),
    "failed_alike": "{count} campaigns in a row failed for the same reason. {why}",
    "failed_alike_remedy": ("Check one of them in the browser, then resume. These campaigns are pending again."),
    "site_unreachable": "The site cannot be reached. {why}",
    "site_unreachable_remedy": "Check the connection. The upload continues as soon as the site answers.",
}
