"""Failures that have one cause are one line."""

from __future__ import annotations

import pytest

from tjgui.core.models import Status
from tjgui.core.overview.failure_causes import cause_of, failure_causes


def test_failures_that_differ_in_ids_and_names_are_one_cause_and_the_largest_comes_first() -> None:
    causes = failure_causes(
        [
            ("1", Status.FAILED, "The site does not know campaign 1011737001."),
            ("2", Status.FAILED, "There is no preview button. Look at the screenshot."),
            ("3", Status.SUCCESS, ""),
            ("4", Status.FAILED, "The site does not know campaign 1011737004."),
        ]
    )
    assert [(cause.what, cause.campaign_ids) for cause in causes] == [
        ("The site does not know campaign …", ("1", "4")),
        ("There is no preview button", ("2",)),
    ]
    assert causes[0].example == "The site does not know campaign 1011737001."


def test_what_is_unknown_is_never_grouped_with_what_failed() -> None:
    causes = failure_causes([("1", Status.FAILED, "Gone."), ("2", Status.UNKNOWN, "Gone.")])
    assert [(cause.status, cause.campaign_ids) for cause in causes] == [
        (Status.FAILED, ("1",)),
        (Status.UNKNOWN, ("2",)),
    ]


@pytest.mark.parametrize(
    ("reason", "cause"),
    [
        (
            "The site refuses every ad of spring.csv for campaign 1011737002: 3 creatives are not valid. No.",
            "Creative not valid",
        ),
        ("spring.csv, row 14, column Target URL: is empty. Fill it in.", "Target URL: is empty"),
        ('my ads.csv, row 2: "x" is odd. Mend it.', "… is odd"),
        ("12 ads may have been created, but none was seen.", "… ads may have been created, but none was seen"),
        ("", "No reason was noted"),
    ],
)
def test_the_cause_is_the_first_sentence_without_what_differs(reason: str, cause: str) -> None:
    assert cause_of(reason) == cause
