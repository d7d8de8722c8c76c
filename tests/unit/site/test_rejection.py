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


def test_a_reason_names_the_site_s_last_line_before_the_creatives() -> None:
    reason, creatives = read_rejection({"near": f"{HEADING}\nOther line\n  Some   {NOT_VALID}1032473171", "after": ""})
    assert reason == f"Some {NOT_VALID}".rstrip(": ")
    assert creatives[0].reason == f"{reason}."


def test_what_is_near_the_heading_comes_before_the_rest_of_the_page() -> None:
    near, after = f"{NOT_VALID}1032473171", f"{NOT_VALID}1032473999"
    _, creatives = read_rejection({"near": near, "after": after})
    assert [one.creative_id for one in creatives] == ["1032473171"]


def test_a_creative_that_is_named_twice_is_one() -> None:
    _, creatives = read_rejection({"near": f"{NOT_VALID}1032473171, 1032473171", "after": ""})
    assert len(creatives) == 1


def test_without_any_words_the_heading_is_the_reason() -> None:
    assert read_rejection({"near": HEADING, "after": HEADING}) == ("At least one issue was detected.", ())


def test_a_reason_apart_from_the_heading_is_read_from_the_page() -> None:
    reason, _ = read_rejection({"near": f" {HEADING}\n ", "after": f"{HEADING}\n\n  The  URL is\nwrong. "})
    assert reason == "The URL is wrong."


def test_a_very_long_reason_is_cut_at_four_hundred_characters() -> None:
    reason, _ = read_rejection({"near": "x" * 500, "after": ""})
    assert reason == "x" * 400


def test_letters_of_any_size_are_read() -> None:
    reason, creatives = read_rejection({"near": "FOLLOWING CREATIVES ARE NOT VALID:1032473171", "after": ""})
    assert (reason, creatives[0].creative_id) == ("FOLLOWING CREATIVES ARE NOT VALID", "1032473171")
    assert read_rejection({"near": HEADING.upper(), "after": ""})[0] == "At least one issue was detected."
