"""A third format of ads, as if somebody had added it: a member of the enum and a row of the table."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

import pytest

from tjgui.core.batch.ad_formats import AD_FORMATS, FormatFacts
from tjgui.core.models import AdFormat

BANNER_FACTS = FormatFacts(
    label="Banner (picture)",
    word="Banner",
    columns=("Ad Name", "Target URL", "Picture ID", "Alt Text"),
    required=("Ad Name", "Target URL", "Picture ID"),
    urls=("Target URL",),
    creatives=("Picture ID",),
    checkpoint="banner_upload_checkpoint",
    session_prefix="banner_upload_",
)


def add_third_format(monkeypatch: pytest.MonkeyPatch) -> AdFormat:
    """Add the format until the test is over, and return it."""
    banner: Any = str.__new__(AdFormat, "banner")
    banner._name_, banner._value_ = "BANNER", "banner"
    banner._sort_order_ = len(AdFormat)
    enum: Any = AdFormat
    monkeypatch.setattr(enum, "_member_names_", [*enum._member_names_, "BANNER"])
    monkeypatch.setattr(enum, "_member_map_", {**enum._member_map_, "BANNER": banner})
    monkeypatch.setattr(enum, "_value2member_map_", {**enum._value2member_map_, "banner": banner})
    table: Any = AD_FORMATS
    assert not isinstance(table, MappingProxyType)
    monkeypatch.setitem(table, banner, BANNER_FACTS)
    return AdFormat("banner")
