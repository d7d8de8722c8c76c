"""The ad formats, one row each. Everything that differs between formats is here, and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from tjgui.core.models import AdFormat
from tjgui.core.wording.window_words import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class FormatFacts:
    """Everything the program knows about one format."""

    label: str  #: shown where the format is chosen, in English; context "AdFormat"
    word: str  #: shown where it is only mentioned
    columns: tuple[str, ...]  #: of the ad CSV, in the site's order (site-contract, "The CSV that it takes")
    required: tuple[str, ...]  #: columns that must be in the file and filled in
    urls: tuple[str, ...]  #: columns whose URLs may have the tracking parameter
    creatives: tuple[str, ...]  #: columns with creative IDs
    checkpoint: str  #: the name of its checkpoint file, without slot and suffix
    session_prefix: str  #: the prefix of its sessions' names


AD_FORMATS: Final[Mapping[AdFormat, FormatFacts]] = {
    AdFormat.PREROLL: FormatFacts(
        label=QT_TRANSLATE_NOOP("AdFormat", "Preroll (in-stream video)"),
        word=QT_TRANSLATE_NOOP("AdFormat", "Preroll"),
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
        required=("Ad Name", "Target URL", "Creative ID"),
        urls=("Target URL", "Custom CTA URL", "Banner CTA URL"),
        creatives=("Creative ID", "Banner CTA Creative ID"),
        checkpoint="upload_checkpoint",
        session_prefix="upload_",
    ),
    AdFormat.NATIVE: FormatFacts(
        label=QT_TRANSLATE_NOOP("AdFormat", "Native"),
        word=QT_TRANSLATE_NOOP("AdFormat", "Native"),
        columns=(
            "Ad Name",
            "Target URL",
            "Video Creative ID",
            "Thumbnail Creative ID",
            "Headline",
            "Brand Name",
        ),
        required=(
            "Ad Name",
            "Target URL",
            "Video Creative ID",
            "Thumbnail Creative ID",
            "Headline",
            "Brand Name",
        ),
        urls=("Target URL",),
        creatives=("Video Creative ID", "Thumbnail Creative ID"),
        checkpoint="native_upload_checkpoint",
        session_prefix="native_upload_",
    ),
}


def format_of_session(session_id: str) -> AdFormat | None:
    """Return the format with sessions of this name; None if there is none."""
    return _longest({one: facts.session_prefix for one, facts in AD_FORMATS.items()}, session_id)


def format_of_checkpoint(file_name: str) -> AdFormat | None:
    """Return the format with checkpoint files of this name; None if there is none."""
    return _longest({one: facts.checkpoint for one, facts in AD_FORMATS.items()}, file_name)


def _longest(beginnings: Mapping[AdFormat, str], text: str) -> AdFormat | None:
    """Return the format with the longest matching prefix: one may be a prefix of another."""
    fitting = [one for one, beginning in beginnings.items() if text.startswith(beginning)]
    return max(fitting, key=lambda one: len(beginnings[one]), default=None)
