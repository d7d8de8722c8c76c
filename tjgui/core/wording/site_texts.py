"""Texts about the site's pages, the browser and the network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_ACTIONS: Final[Mapping[str, str]] = {
    # what was being done, inside a sentence such as "The site took too long while {doing}."
    "doing_open": "opening campaign {campaign}",
    "doing_overview": "looking up the name of campaign {campaign}",
    "doing_read_ads": "reading the ads of campaign {campaign}",
    "doing_preview": "previewing {file} in campaign {campaign}",
    "doing_ready": "getting ready to create ads in campaign {campaign}",
    "doing_create": "creating ads in campaign {campaign}",
    "doing_wait": "waiting for ads in campaign {campaign}",
    "doing_click_ready": "getting ready to click",
    "doing_click": "clicking",
    "doing_list": "opening the campaign list",
    "doing_links": "reading the page's links",
    "doing_check_page": "checking the page",
    "doing_template": "getting the CSV template",
    "doing_scrub": "removing personal data from the page",
    "doing_photograph": "taking a picture of the page",
    "doing_start_browser": "starting the browser",
    "doing_reach": "waiting for the site to answer",
    "doing_open_tab": "opening a browser tab",
    "doing_check_site_file": "checking the site file",
    "doing_open_sign_in": "opening the sign-in page",
    "doing_human_check": "waiting for the site's check whether you are human",
    "doing_wait_sign_in": "waiting for the sign-in",
    "doing_keep_sign_in": "saving the sign-in",
}

_FAULTS: Final[Mapping[str, str | tuple[str, str]]] = {
    # any page
    "page_too_slow": "The site took too long while {doing}.",
    "page_unsettled": "The page did not finish loading while {doing}.",
    "page_not_answering": "The page does not respond.",
    "page_broke_off": "The page stopped while {doing} ({error}).",
    "page_broke_off.cause": "The page stopped while {doing}",
    "tab_crashed": "The browser tab crashed while {doing}.",
    "tab_hangs": "The browser tab stopped responding while {doing}.",
    "browser_closed_while": "The browser was closed while {doing}.",
    "browser_closed": "The browser was closed.",
    "browser_hangs": "The browser stopped responding.",
    "new_browser": "A new one starts automatically.",
    "check_if_repeated": "If this keeps happening, open the campaign in the dashboard and check it there.",
    # a check whether a human is there
    "human_check": "The site wants to know whether you are human.",
    "pass_human_check": "Pass its check in the browser window. The upload then continues automatically.",
    "human_check_not_passed": "Nobody passed the site's check whether you are human.",
    "pass_human_check_visibly": (
        "Run with a visible browser (without --headless), pass the check in its window, then resume."
    ),
    # the network
    "network_gone": "The site cannot be reached: the network connection failed while {doing} ({error}).",
    "network_gone.cause": "The site cannot be reached ({error})",
    "connection_failed": "The network connection to the site failed while {doing} ({error}).",
    "connection_failed.cause": "The network connection to the site failed ({error})",
    "no_answer": "The site did not answer at all while {doing}.",
    "check_network": "Check your network connection. The upload continues when the site answers again.",
    "check_clock": (
        "Check this computer's date and time: the site's certificate seems not to be valid now. The upload continues "
        "when the site answers again."
    ),
    "check_certificates": (
        "The browser does not trust the certificate. If your company checks web traffic, ask your administrator to "
        "install its certificate for the browser. The upload continues when the site answers again."
    ),
    "check_proxy": (
        "Check the proxy in the system's settings or in HTTPS_PROXY. The upload continues when the site answers again."
    ),
    "check_dns": (
        "Check your network connection and its DNS server. The upload continues when the site answers again."
    ),
    # what the site answers
    "http_error": "The site answered with an error (HTTP {status}) while {doing}.",
    "http_error.cause": "The site answered with an error (HTTP {status})",
    "http_slow_down": "The site asks to slow down (HTTP {status}).",
    "http_slow_down.cause": "The site asks to slow down (HTTP {status})",
    "too_many_requests": "The site says “Too many requests” at campaign {campaign}.",
    "led_to_other_site": "Opening campaign {campaign} led to another site ({host}).",
    "led_to_other_site.cause": "Opening the campaign led to another site ({host})",
    "nothing_uploaded": "Nothing was uploaded.",
    # signing in
    "signed_out": "You are not signed in to the site.",
    "sign_in_in_browser": "Sign in in the browser window. The upload then continues automatically.",
    "nobody_signed_in_minutes": (
        "Nobody signed in within {count} minute.",
        "Nobody signed in within {count} minutes.",
    ),
    "nobody_signed_in_seconds": (
        "Nobody signed in within {count} second.",
        "Nobody signed in within {count} seconds.",
    ),
    "sign_in_visibly": "Sign in in a visible browser window. The sign-in is saved for next time.",
    "sign_in_not_read": "The saved sign-in can't be read ({reason}). Please sign in again.",
    "sign_in_damaged": "The saved sign-in {file} is damaged. Please sign in again.",
    "sign_in_key_lost": (
        "The saved sign-in can't be decrypted: its key in the system's keyring is missing or has changed. "
        "Please sign in again."
    ),
    "sign_in_no_keyring": (
        "The saved sign-in is encrypted, and the system's keyring can't be used ({reason}). Please sign in again."
    ),
    "sign_in_kept_plain": (
        "The sign-in is saved without encryption, in a file that only you can read: the system's keyring can't be used "
        "({reason})."
    ),
    "keyring_missing": "there is none",
    "keyring_silent": "it does not answer",
    "keyring_forgets": "it does not keep what it is given",
    "sign_in_is_sealed": "The sign-in is encrypted with a key from the system's keyring.",
    "sign_in_is_plain": (
        "The sign-in is saved without encryption, in a file that only you can read: "
        "this system has no keyring that can be used."
    ),
    "sign_in_is_plain_yet": "The saved sign-in is not encrypted yet. The next run encrypts it.",
    "sign_in_page_closed": "The sign-in page was closed.",
    "resume_to_sign_in": "Resume to open it again.",
    # which campaign it is
    "campaign_not_found": "The site does not know campaign {campaign}, or it belongs to another account.",
    "check_mapping_and_account": "Check the ID in the mapping, and which account is signed in.",
    "other_campaign_shown": "The page of campaign {campaign} shows campaign {other} instead.",
    "other_campaign_shown.cause": "The page shows another campaign",
    "led_elsewhere": "Opening campaign {campaign} led to {path} instead.",
    "led_elsewhere.cause": "Opening the campaign led to another page",
    "page_left": "The page of campaign {campaign} went to {path} on its own.",
    "page_left.cause": "The page went elsewhere on its own",
    "check_in_dashboard": "Nothing was uploaded. Check the campaign in the dashboard.",
    # a page that is not as described
    "settings_not_shown": "The ad settings of campaign {campaign} did not appear.",
    "table_missing": "The page of campaign {campaign} has no ads table.",
    "table_missing.cause": "The page has no ads table",
    "table_doubled": "The page of campaign {campaign} has more than one ads table.",
    "table_doubled.cause": "The page has more than one ads table",
    "name_column_missing": "The ads table of campaign {campaign} has no column “Ad Name”.",
    "name_column_missing.cause": "The ads table has no column “Ad Name”",
    "total_missing": "The ads table of campaign {campaign} does not say how many ads there are.",
    "total_missing.cause": "The ads table does not say how many ads there are",
    "csv_fields": (
        "The page of campaign {campaign} has {count} field for the CSV.",
        "The page of campaign {campaign} has {count} fields for the CSV instead of one.",
    ),
    "csv_fields.cause": "The page does not have exactly one field for the CSV",
    "create_buttons": (
        "The page of campaign {campaign} shows {count} “Create ad(s)” button.",
        "The page of campaign {campaign} shows {count} “Create ad(s)” buttons instead of one.",
    ),
    "create_buttons.cause": "The page does not show exactly one “Create ad(s)” button",
    "preview_unknown": (
        "The page of campaign {campaign} received its preview, but shows neither “Create ad(s)” nor a refusal."
    ),
    "preview_unknown.cause": "The page received its preview, but shows neither “Create ad(s)” nor a refusal",
    "button_missing": "The page of campaign {campaign} has no “{button}” button.",
    "button_missing.cause": "The page has no “{button}” button",
    "button_doubled": "The page of campaign {campaign} has more than one “{button}” button ({place}).",
    "button_doubled.cause": "The page has more than one “{button}” button",
    "button_disabled": "The “{button}” button on the page of campaign {campaign} is disabled.",
    "button_disabled.cause": "The “{button}” button is disabled",
    "sends_elsewhere": (
        "“{button}” on the page of campaign {campaign} would send to another site ({place}). This was stopped."
    ),
    "sends_elsewhere.cause": "“{button}” would send to another site ({place})",
    "way_covered": "Something covers the “{button}” button on the page of campaign {campaign} ({place}).",
    "way_covered.cause": "Something covers the “{button}” button",
    "click_too_late": "The click in campaign {campaign} came too late: others may be looking at the campaign by now.",
    "not_checked_before_click": "The page of campaign {campaign} was not checked before the click.",
    "page_changed": "The page of campaign {campaign} has changed. {findings}",
    "page_changed.cause": "The page has changed. {findings}",
    "page_may_have_changed": "Nothing was created. The page may have changed.",
    "see_site_check": "Nothing was created. For details, run “tjgui doctor” or choose Help > Check the site.",
    "site_differs": "The site has changed slightly. {finding}",
    # the preview
    "preview_not_shown": "The site showed no preview of {file} in campaign {campaign}.",
    "preview_not_shown.cause": "The site showed no preview",
    "csv_refused": "The site refuses {file} for campaign {campaign}: {reason}",
    "csv_refused.cause": "The site refuses the CSV: {reason}",
    "fix_csv": "Fix the CSV, then retry.",
    # the ads table
    "table_gone": "There is no ads table on the page while {doing}.",
    "table_unsettled": (
        "The ads table did not finish loading while {doing}: it says “{total}” and shows {count} row.",
        "The ads table did not finish loading while {doing}: it says “{total}” and shows {count} rows.",
    ),
    "table_unsettled.cause": "The ads table did not finish loading",
    "table_no_next_page": "The ads table says {total}, but the ads after the first {shown} cannot be reached.",
    "table_no_next_page.cause": "The ads table's next page cannot be reached",
    "table_total_unreadable": "The ads table gives its total in a form that cannot be read: “{total}”.",
    "table_total_unreadable.cause": "The ads table gives its total in a form that cannot be read",
    "table_row_unnamed": "A row of the ads table of campaign {campaign} has no name.",
    "table_disagrees": (
        "The ads table of campaign {campaign} says {total}, but shows {count} ad.",
        "The ads table of campaign {campaign} says {total}, but shows {count} ads.",
    ),
    "table_disagrees.cause": "The ads table states a different number of ads than it shows",
    "n_ads": ("{count} ad", "{count} ads"),
    # the browser
    "browser_named_missing": "The browser {browser} does not exist.",
    "browser_named_missing.cause": "The browser {browser} does not exist",
    "correct_browser": "Correct it in the settings or in TJGUI_BROWSER, or clear it to let the program look for one.",
    "no_browser": "No browser was found on this computer.",
    "install_browser": (
        "Install Google Chrome, Microsoft Edge or Chromium, or name one in the environment variable TJGUI_BROWSER."
    ),
    "browser_not_starting": "The browser {browser} does not start ({error}).",
    "browser_not_starting.cause": "The browser {browser} does not start",
    "other_browser": (
        "Close its other windows and try again, or choose another browser in the settings or in TJGUI_BROWSER."
    ),
    "browser_not_chromium": "{browser} is not a Chromium browser ({said}).",
    "browser_not_chromium.cause": "{browser} is not a Chromium browser",
    "choose_chromium": (
        "Choose Google Chrome, Microsoft Edge or Chromium in the settings or in TJGUI_BROWSER, or clear it to let the "
        "program look for one."
    ),
    "browser_too_old": "The browser {browser} is too old for this program.",
    "update_browser": "Update it, or choose another browser in the settings or in TJGUI_BROWSER.",
    "browser_other_machine": "The browser {browser} is made for another kind of computer.",
    "browser_not_executable": "The system does not let the program start {browser}: permission denied.",
    "allow_executing": (
        "Check that the file may be executed, that its drive is not mounted with “noexec”, and that no security "
        "software blocks it. Or choose another browser in the settings or in TJGUI_BROWSER."
    ),
    "browser_vanished": "The browser {browser} is there but cannot be started: the system does not find the program.",
    "check_antivirus": (
        "Check that no antivirus program has removed it, then install it again. Or choose another browser in the "
        "settings or in TJGUI_BROWSER."
    ),
    "library_missing": "The browser {browser} does not start: the system has no {library}.",
    "driver_lacks_library": "The browser's driver does not start: the system has no {library}.",
    "install_library": "Install the system's package that contains it, then try again.",
    "system_too_old": "This system is too old: it has no {library}, which the browser or its driver needs.",
    "update_system": "Update the system, or use a computer with a newer one.",
    "no_display": "The browser cannot show its window: there is no display.",
    "run_headless": (
        "Start the program in a desktop session, use a virtual display (xvfb-run), or run the browser without a window "
        "(--headless)."
    ),
    "no_sandbox": "The system does not allow the sandbox in which the browser {browser} opens web pages.",
    "allow_sandbox": (
        "Install Google Chrome or Microsoft Edge from their own packages, which bring the permission with them. Or ask "
        "your administrator to allow user namespaces (AppArmor: kernel.apparmor_restrict_unprivileged_userns)."
    ),
    "disk_full_browser": "The browser does not start: the disk is full.",
    "free_space": "Free some space, also in the folder for temporary files, then try again.",
    "temp_unusable": "The browser does not start: the folder for temporary files, {folder}, cannot be used.",
    "choose_temp": (
        "Create the folder and make it writable, or name another one in TMPDIR (on Windows in TEMP), then start the "
        "program again."
    ),
    "profile_in_use": "The browser does not start: another one is using its profile.",
    "close_windows": "Close that browser's windows, or restart the computer, then try again.",
    "home_unusable": "The browser {browser} cannot create its folder in your home folder.",
    "choose_home": "Make the home folder writable, or choose another browser in the settings or in TJGUI_BROWSER.",
    "too_many_files": "The browser does not start: too many files are open on this computer.",
    "no_memory": "The browser does not start: this computer is out of memory.",
    "close_programs": "Close other programs, then try again.",
    "no_shared_memory": "The browser does not start: it cannot use the system's shared memory (/dev/shm).",
    "allow_shared_memory": "Make /dev/shm writable and larger; in a container, for example, with --shm-size=1g.",
    "driver_not_starting": "The browser's driver does not start ({reason}).",
    "driver_not_starting.cause": "The browser's driver does not start",
    "driver_hangs": "The browser's driver started but does not respond.",
    "driver_missing": "The browser's driver {driver} was not found.",
    "driver_other_machine": "The browser's driver {driver} is made for another kind of computer.",
    "driver_not_executable": "The system does not let the program start the browser's driver {driver}.",
    "allow_driver": (
        "Check that the file may be executed, that its drive is not mounted with “noexec”, and that no security "
        "software blocks it."
    ),
    "install_again": (
        "Check that no antivirus program has removed it, then install the program again. If PLAYWRIGHT_NODEJS_PATH is "
        "set, correct or clear it."
    ),
    "folder_gone": "The folder in which the program was started no longer exists.",
    "start_elsewhere": "Start the program in another folder.",
    # what an administrator forbids
    "policy_headless": "A policy of this computer forbids browsers without a window.",
    "allow_headless": (
        "Run with a window: omit --headless, and turn off “Hide the browser while uploading” in the settings. Or ask "
        "your administrator to "
        "allow it (policy HeadlessMode)."
    ),
    "policy_debugging": "A policy of this computer forbids other programs to control the browser.",
    "allow_debugging": (
        "Ask your administrator to allow it (policy RemoteDebuggingAllowed), or choose a browser without that policy "
        "in the settings or in TJGUI_BROWSER."
    ),
    "policy_devtools": "A policy of this computer forbids the browser's developer tools, which this program needs.",
    "allow_devtools": (
        "Ask your administrator to allow them (policy DeveloperToolsAvailability), or choose a browser without that "
        "policy in the settings or in TJGUI_BROWSER."
    ),
    "policy_incognito": "The browser does not let the program open a tab. A policy of this computer may forbid it.",
    "allow_incognito": (
        "Ask your administrator about the policy IncognitoModeAvailability, or choose a browser without that policy in "
        "the settings or in TJGUI_BROWSER."
    ),
    "policy_url": "A policy of this computer forbids the site.",
    "allow_url": (
        "Ask your administrator to allow it (policies URLBlocklist and URLAllowlist), or choose a browser without that "
        "policy in the settings or in TJGUI_BROWSER."
    ),
    "policy_javascript": "The browser does not run the site's JavaScript. A policy of this computer may forbid it.",
    "allow_javascript": (
        "Ask your administrator to allow it (policies DefaultJavaScriptSetting and JavaScriptBlockedForUrls), or "
        "choose a browser without that policy in the settings or in TJGUI_BROWSER."
    ),
    "download_failed": "Chromium could not be downloaded: {reason}",
    "download_not_trusted": (
        "The downloaded Chromium is not the one that this version of the program was made with. It was removed."
    ),
    "install_trusted": (
        "Something between this computer and the download may have changed it. Install Google Chrome or Microsoft Edge "
        "instead, or ask your administrator. The program finds them automatically."
    ),
    "installer_not_found": "Playwright's installer was not found",
    "no_reason_given": "no reason was given",
    "install_instead": (
        "Check the connection and try again. If downloads are blocked, install Google Chrome or Microsoft Edge, or ask "
        "your administrator to. The program finds them automatically."
    ),
    # evidence
    "browser_closed_before_photo": "The browser was closed before the page could be photographed.",
    "not_evidence": "{file} is not an evidence pack ({error}).",
    "pack_too_large": "it has more than {megabytes} MB",
    "pack_no_file": "it is not a file",
    "pack_too_many_parts": "it has more than {count} parts",
    "pack_part_missing": "{part} is missing",
    "pack_part_repeated": "{part} is in it more than once",
    "pack_part_too_large": "{part} has more than {megabytes} MB",
    "pack_encrypted": "{part} is encrypted",
    "pack_method": "{part} is compressed in an unknown way",
    "pack_no_campaign": "versions.json names no campaign",
    "pack_no_page": "page.html is empty",
    "name_evidence": "Name a file that “tjgui evidence” has written.",
    "template_unanswered": "The browser got no CSV template from the site ({error}).",
    "template_refused": "The site does not provide its CSV template (HTTP {status}).",
}

_SITE_FILE: Final[Mapping[str, str | tuple[str, str]]] = {
    "site_file_shipped": "The program's own site file is in use.",
    "site_file_own": (
        "The site file {file} is in use. It makes {count} change to the program's own.",
        "The site file {file} is in use. It makes {count} changes to the program's own.",
    ),
    "site_file_none": "There is no site file {file}.",
    "correct_site_file_name": "Correct its name after --site-file.",
    "site_file_unreadable": "The site file {file} cannot be read ({reason}).",
    "make_site_file_readable": "Make the file readable.",
    "site_file_not_utf8": "The site file {file} is not UTF-8.",
    "save_site_file_as_utf8": "Save it as UTF-8.",
    "site_file_syntax": "The site file {file} is not TOML: {reason}.",
    "site_file_nested": "The site file {file} has lists or tables that are nested too deeply.",
    "fix_site_file": "Fix that line, or move the file away.",
    "site_file_no_file": "The site file {file} is not a file.",
    "site_file_too_large": "The site file {file} has more than {most} KB.",
    "site_file_is_small": "Write only what differs from the program's own site file.",
    "site_file_line": "{file}, line {line}: {what}.",
    "site_file_long_line": "has more than {most} characters (“{start}”)",
    "break_line": "Break it into several lines.",
    "site_file_key": "{file}, {key}: {what}.",
    "site_file_redirects": "{key} is “{after}” instead of “{before}”",
    "site_file_exchanges": "{key} has {added} instead of {removed}",
    "site_file_adds": "{key} also has {added}",
    "site_file_removes": "{key} no longer has {removed}",
    "site_file_not_agreed": (
        "The site file {file} changes where the program signs in, goes or dismisses something: {changes}."
    ),
    "agree_to_site_file": (
        "If that is what you want, agree once with “tjgui accept-site-file {file}”. If not, move the file away."
    ),
    "site_file_needs_no_answer": (
        "The site file {file} changes neither hosts nor sign-in nor dismissal. It can be used as it is."
    ),
    "site_file_agreed": "Runs may now use {file} as it is. After a change you are asked again.",
    "selector_unusable": "{file}, selectors.{key}: “{selector}” is not a CSS selector.",
    "correct_and_resume": "Correct it, then resume.",
    # what is wrong with a key, and what to write instead
    "key_missing": "is missing",
    "key_unknown": "is not known",
    "key_is_section": "is a section",
    "key_empty": "is empty",
    "key_is": "is {value}",
    "key_is_version": "is {value}, but this program reads version {version}",
    "write_version": "Write “version = {version}” at the top.",
    "file_of_this_version": "Use a file made for this version of the program, or move the file away.",
    "did_you_mean": "Did you mean “{key}”?",
    "known_keys": "Known keys: {keys}.",
    "write_section": "Write [{section}] above its keys.",
    "give_texts": "Enter a list of texts, none of them empty.",
    "give_quoted_text": "Enter a text in quotation marks.",
    "give_address": "Enter a full address, such as https://example.com.",
    "give_https": "Use https. Plain http works only on this computer: localhost, 127.0.0.1 or [::1].",
    "address_is": "{where} is “{url}”.",
    "the_site": "The site's address",
    "give_path": "Enter a path that starts with “/”.",
    "write_placeholder": "Write {placeholder} once, where the campaign's ID belongs.",
    "no_braces": "Use no braces.",
    "no_control_characters": "Use no control characters.",
    "give_seconds": "Enter more than 0 and at most {most} seconds.",
    "give_whole_number": "Enter a whole number from {least} to {most}.",
}

_DOCTOR: Final[Mapping[str, str | tuple[str, str]]] = {
    "doctor_signing_in": "Please sign in in the browser window.",
    "doctor_looking": "Looking at the ad settings of campaign {campaign}.",
    "doctor_overview": "Looking at the overview of campaign {campaign}.",
    "doctor_previewing": "Previewing one ad. Nothing is created.",
    # the verdict
    "verdict_well": "The site is as expected. Uploads can work.",
    "verdict_so_far": "Everything that was checked is as expected.",
    "verdict_different": "Uploads can work, but the site has changed slightly. {findings}",
    "verdict_different_so_far": (
        "Nothing that was checked prevents uploads, but the site has changed slightly. {findings}"
    ),
    "verdict_hopeless": "Uploads can't work with the site as it is now. {findings}",
    "verdict_not_checked": "Not checked: {facts}. `tjgui doctor --preview CSV` checks them too and creates nothing.",
    "verdict_unchecked": "Not checked: {facts}.",
    "one_and_more": "{first}, {second}",
    # one finding: a fact, how it was found, where, and what was seen
    "finding_good": "{fact} ({seen})",
    "finding": "{fact}: {status}.",
    "finding_at": "{fact}: {status} at {place}.",
    "finding_seen": "{fact}: {status} ({seen}).",
    "finding_at_seen": "{fact}: {status} at {place} ({seen}).",
    "finding_otherwise": "{fact}.",
    "finding_otherwise_at": "{fact} at {place}.",
    "finding_otherwise_seen": "{fact} ({seen}).",
    "finding_otherwise_at_seen": "{fact} at {place} ({seen}).",
    "status_found": "found",
    "status_different": "found differently",
    "status_missing": "not found",
    "status_doubled": "found twice",
    "status_unseen": "not checked",
    # what was seen
    "seen_no_campaign": "the list shows no campaign",
    "seen_one_ad": "one ad",
    "seen_not_pressed": "it was not pressed",
    "seen_refused_creative": "the site refuses creative {creative}; use another CSV",
    "seen_several": "{count} of them: {places}",
    "seen_clear": "nothing covers the page",
    "seen_disabled": "it is disabled",
    "seen_in_dialog": "in a dialog",
    "seen_on_page": "on the page",
    "seen_after_file": "it appears once a file is chosen",
    "seen_one_page": "all ads are on one page",
    "seen_no_ads": "there are no ads yet",
    "seen_ids": "{ids} of {rows} rows",
    "seen_total": (
        "it says “{total}” and shows {count} row",
        "it says “{total}” and shows {count} rows",
    ),
    "seen_name_elsewhere": "“{name}”, confirmed by other parts of the page",
    "seen_name_uncertain": "“{name}”, not confirmed by a second source",
    "seen_name_by_overview": "“{name}”, confirmed by the overview",
    "seen_not_needed": "not needed: the ad settings show the name",
    "template_empty": "the template is empty",
    "template_known": ("{count} column, as known", "{count} columns, as known"),
    "template_new": "new: {columns}",
    "template_gone": "gone: {columns}",
    "template_both": "new: {new}; gone: {gone}",
    "column_required": "{column} (required)",
}

_FACTS: Final[Mapping[str, str]] = {
    # the campaign list
    "fact_signed_in": "You are signed in",
    "fact_campaigns_link": "A link to the campaign list",
    "fact_signed_in_text": "“ALL CAMPAIGNS” or “Account Balance”",
    # a campaign's ad settings
    "fact_opens": "The campaign's ad settings open",
    "fact_heading": "The heading “STEP 5. CREATE YOUR AD”",
    "fact_mass_choice": "The choice “Mass create with CSV”",
    "fact_csv_input": "The field that takes the CSV",
    "fact_campaign_name": "The campaign's name",
    "fact_overview_name": "The campaign's name on its overview page",
    "fact_own_campaign": "The page names its own campaign",
    "fact_way_clear": "Nothing covers the page",
    "fact_way_clear_otherwise": "Something covers the page",
    "fact_template": "The columns of the CSV template",
    "fact_required_columns": "No unknown column is required",
    "fact_required_columns_otherwise": "A column is required that the program does not know",
    # the ads table
    "fact_table": "The ads table",
    "fact_ad_name_column": "The table's column “Ad Name”",
    "fact_target_url_column": "The table's column “Target URL”",
    "fact_compliance_column": "The table's column “Compliance”",
    "fact_table_total": "The table's “Showing 1 to 10 of 43 entries”",
    "fact_table_whole": "The table shows as many rows as it says",
    "fact_counted": "All ads of the table can be read",
    "fact_page_length": "The choice of how many ads the table shows at once",
    "fact_pager": "The button for the table's next page",
    "fact_ad_ids": "The ads' IDs in the table",
    # the preview
    "fact_preview_button": "The button “Create CSV Preview”",
    "fact_previewed": "The preview of the CSV",
    "fact_preview_layout": "Where the preview is shown",
    "fact_create_button": "The button “Create ad(s)”",
    "fact_create_ready": "“Create ad(s)” can be pressed",
    # what it means if a fact does not hold
    "means_sign_in": "Nothing can be done until you sign in.",
    "means_sign_in_unnoticed": "The program cannot tell when you have signed in.",
    "means_no_uploads": "Uploads can't work.",
    "means_choice_alone": "The page is recognised by “Mass create with CSV” alone.",
    "means_name_uncertain": "The name cannot be confirmed, so uploads stop before the click and ask.",
    "means_overview_unused": "A name that the ad settings do not confirm cannot be looked up.",
    "means_address_alone": "Only the page's address says which campaign it is.",
    "means_covered": "Buttons cannot be pressed, so uploads can't work.",
    "means_csv_may_be_refused": "The site may refuse the CSVs. Nothing would be created.",
    "means_every_csv_refused": "The site would refuse every CSV, so uploads can't work.",
    "means_not_counted": "Ads cannot be counted, so nothing is uploaded.",
    "means_not_recognised": "Ads cannot be recognised, so nothing is uploaded.",
    "means_alike": "Ads with the same name cannot be told apart.",
    "means_no_compliance": "The reports do not say which ads were approved.",
    "means_slow_tables": "Long tables are read more slowly.",
    "means_many_ads_unread": "Campaigns with many ads cannot be read.",
    "means_name_and_address": "Ads are recognised by name and URL alone.",
}

SITE_TEXTS: Final[Mapping[str, str | tuple[str, str]]] = {
    **_ACTIONS,
    **_FAULTS,
    **_SITE_FILE,
    **_DOCTOR,
    **_FACTS,
    # the click
    "click_refused": "The site refused the upload ({how}).",
    "click_signed_out": "The site no longer knew the session ({how}).",
    "click_throttled": "The site asked to slow down ({how}).",
    "click_broke_down": "The site had an error while creating the ads ({how}).",
    "click_no_way": "The site could not be reached ({how}).",
    "click_asked": "The page asked “{question}” when the button was pressed. The answer was no.",
    "click_browser_broke_off": "The browser stopped responding at the click ({how}).",
}
