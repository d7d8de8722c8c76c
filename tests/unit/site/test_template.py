"""What the site's template wants is compared with what the program writes."""

from __future__ import annotations

import pytest

from tjgui.core.batch.ad_formats import AD_FORMATS
from tjgui.core.models import AdFormat
from tjgui.site.facts import Status
from tjgui.site.template import compare_template, format_of

_PREROLL = ",".join(AD_FORMATS[AdFormat.PREROLL].columns)


@pytest.mark.parametrize("ad_format", list(AdFormat))
def test_a_template_as_it_is_known_is_found(ad_format: AdFormat) -> None:
    template = "\ufeff" + ",".join(AD_FORMATS[ad_format].columns) + "\r\n"
    assert format_of(template) is ad_format
    (finding,) = compare_template(template, ad_format)
    assert (finding.status, finding.works) == (Status.FOUND, True)


def test_marks_of_required_columns_and_letters_make_no_difference() -> None:
    (finding,) = compare_template(_PREROLL.replace("Ad Name", "AD NAME *"), AdFormat.PREROLL)
    assert finding.works


def test_new_and_missing_columns_are_named() -> None:
    (finding,) = compare_template(_PREROLL.replace("Creative ID,", "Age Rating,", 1), AdFormat.PREROLL)
    assert str(finding.detail) == "new: Age Rating; gone: Creative ID (required)"
    assert not finding.works
    assert not finding.blocks


def test_a_new_required_column_blocks() -> None:
    _, finding = compare_template(f"{_PREROLL},Age Rating *", AdFormat.PREROLL)
    assert (finding.key, str(finding.detail), finding.blocks) == ("required_columns", "Age Rating", True)


def test_an_empty_template_is_not_taken_for_no_columns() -> None:
    (finding,) = compare_template("", AdFormat.NATIVE)
    assert finding.status is Status.MISSING
