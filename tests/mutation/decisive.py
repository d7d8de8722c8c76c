"""The modules that decide whether an ad is created twice, lost, or called created without having been seen."""

from __future__ import annotations

from typing import Final

_RUN = (
    "ads_to_create",
    "breaker",
    "campaign_name",
    "campaign_queue",
    "campaign_run",
    "clicks_elsewhere",
    "existing_ads",
    "outcomes",
    "past_attempts",
    "reconcile",
    "recovery",
    "remaining_ads",
    "runner",
    "second_try",
    "selection",
    "settlement",
    "stop",
    "tab_limit",
    "uninterrupted",
    "watch",
)
_CHECKPOINT = (
    "checkpoint",
    "content",
    "entry",
    "file_record",
    "rules",
    "store",
    "stored_record",
    "unclicked_marks",
    "unsaved_clicks",
    "writer",
)
_DISK = ("storage",)
#: Of `ad_settings`, opening and previewing are held by tests/site in a real browser, where a try would take seconds.
#: The click, what was sent and the table are held by unit tests on pages that the tests play.
_SITE = ("ads_table", "ad_settings", "rejection", "sent_requests")

#: Paths from the project's root.
DECISIVE: Final = (
    *(f"tjgui/core/run/{name}.py" for name in _RUN),
    *(f"tjgui/core/checkpoint/{name}.py" for name in _CHECKPOINT),
    *(f"tjgui/core/disk/{name}.py" for name in _DISK),
    *(f"tjgui/site/{name}.py" for name in _SITE),
)
#: The tests that may notice a mutant: what needs a real browser is too slow for thousands of tries.
TESTS: Final = (
    "tests/unit",
    "tests/faults/test_power_cuts.py::test_what_was_said_to_be_saved_is_there_after_a_power_cut",
)
