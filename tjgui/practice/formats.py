"""The two ad formats: what their CSVs contain and what their ads table shows (site-contract)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AdsFormat:
    """The columns of one format, in the CSV and in the table."""

    title: str  #: the name in the info bar
    columns: tuple[str, ...]
    required: frozenset[str]
    creative_columns: tuple[str, ...]
    url_columns: tuple[str, ...]
    table_columns: tuple[str, ...]  #: the first one is the checkbox, whose heading is empty


_PREROLL = AdsFormat(
    title="In-Stream Video",
    columns=(
        "Ad Name",
        "Target URL",
        "Creative ID",
        "Custom CTA Text",
        "Custom CTA URL",
        "Banner CTA Creative ID",
        "Banner CTA Title",
        "Banner CTA Subtitle",
        "Banner CTA URL",
        "Tracking Pixel",
    ),
    required=frozenset({"Ad Name", "Target URL", "Creative ID"}),
    creative_columns=("Creative ID", "Banner CTA Creative ID"),
    url_columns=("Target URL", "Custom CTA URL", "Banner CTA URL", "Tracking Pixel"),
    table_columns=(
        "",
        "Compliance",
        "Thumbnail",
        "Ad Name",
        "Tags",
        "Target URL",
        "Custom CTA",
        "Banner CTA",
        "Tracking Pixel",
        "Date Created",
        "Action",
    ),
)
_NATIVE_COLUMNS = (
    "Ad Name",
    "Target URL",
    "Video Creative ID",
    "Thumbnail Creative ID",
    "Headline",
    "Brand Name",
)
_NATIVE = AdsFormat(
    title="Native",
    columns=_NATIVE_COLUMNS,
    required=frozenset(_NATIVE_COLUMNS),
    creative_columns=("Video Creative ID", "Thumbnail Creative ID"),
    url_columns=("Target URL",),
    table_columns=(
        "",
        "Thumbnail",
        "Ad Name",
        "Headline",
        "Brand Name",
        "Compliance",
        "Target URL",
        "Tags",
        "Date Created",
        "Action",
    ),
)

#: The formats by the name that a scenario gives.
FORMATS: Mapping[str, AdsFormat] = {"preroll": _PREROLL, "native": _NATIVE}
