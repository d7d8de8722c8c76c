"""What the site says when it refuses a CSV is read in its own words."""

from __future__ import annotations

import pytest

from tjgui.site.rejection import read_rejection

HEADING = "At least one issue was detected. Review the following and reupload the CSV"
NOT_VALID = (
    "You can only use creatives that match with the campaign content category you selected. "
    "The following creatives are not valid: "
)


@pytest.mark.parametrize(
    "ids", ["1032473171, 1032473172", "1032473171,1032473172", "10324731711032473172", "1032473171\n1032473172"]
)
def test_refused_creatives_are_read_however_they_are_separated(ids: str) -> None:
    """The site has shown commas, and nothing at all, between the ids."""
    text = f"{HEADING}\n{NOT_VALID}{ids}"
    reason, creatives = read_rejection({"near": text, "after": text})
    assert [one.creative_id for one in creatives] == ["1032473171", "1032473172"]
    assert reason.startswith("You can only use creatives")


def test_a_reason_without_creatives_is_handed_on_in_the_sites_words() -> None:
    """It can't be mended by dropping rows, and the user must read it."""
    reason, creatives = read_rejection({"near": f"{HEADING}\nThe ad name is too long.", "after": HEADING})
    assert creatives == ()
    assert reason == "The ad name is too long."


def test_a_reason_that_stands_apart_from_its_heading_is_found() -> None:
    """The ids may stand further down the page than the heading."""
    _, creatives = read_rejection({"near": HEADING, "after": f"{HEADING}\n\nsome text\n{NOT_VALID}1032473171"})
    assert [one.creative_id for one in creatives] == ["1032473171"]


def test_creatives_with_another_number_of_digits_are_read_whole() -> None:
    text = "Following creatives are not valid: 10324731711, 103247317; 1032473171 10324731721032473173"
    _, refused = read_rejection({"near": text, "after": ""})
    named = [one.creative_id for one in refused]
    assert named == ["10324731711", "103247317", "1032473171", "1032473172", "1032473173"]
