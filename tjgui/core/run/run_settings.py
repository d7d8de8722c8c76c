"""Turns the user's settings into a run's settings."""

from __future__ import annotations

from dataclasses import dataclass, fields

from tjgui.core.models import Duplicates
from tjgui.core.settings import SETTINGS, Settings


@dataclass(frozen=True, slots=True)
class RunSettings:
    """How a run works; the defaults work without changes.

    :param live: False is a dry run: everything up to the preview, nothing created.
    :param tabs: campaigns worked on at once, 1 to 5, all in one browser with one session.
    :param patience: seconds that ads may take to appear before their upload is unknown; delays of up to two minutes
        were observed on the site.
    :param latest_ads: seconds before which nothing is uploaded again; None for the site's known value.
    :param tracking_parameter: the URLs' query parameter that receives the campaign's name.
    :param strict_names: whether a campaign fails whose name on the site differs from the mapping's.
    :param duplicates: what happens to ads that already exist in their campaign.
    :param only: the campaigns to work on; None for all of the batch.
    :param interactive: whether somebody can answer a pause; otherwise the run ends if it can't continue alone.
    """

    live: bool = False
    tabs: int = 2
    patience: float = 130.0
    latest_ads: float | None = None
    strict_names: bool = False
    duplicates: Duplicates = Duplicates.SKIP
    tracking_parameter: str = "sub11"
    retry_failed: bool = False
    only: frozenset[str] | None = None
    interactive: bool = False


def run_settings(
    settings: Settings,
    *,
    retry_failed: bool = False,
    only: frozenset[str] | None = None,
    interactive: bool = False,
    duplicates: Duplicates | None = None,
) -> RunSettings:
    """Return a run's settings; fields that `RunSettings` and `Settings` share have the user's values.

    :param duplicates: what the user chose for this run instead of the setting.
    """
    shared = {one.name: getattr(settings, one.name) for one in fields(RunSettings) if one.name in SETTINGS}
    if duplicates is not None:
        shared["duplicates"] = duplicates
    return RunSettings(
        live=not settings.dry_run, retry_failed=retry_failed, only=only, interactive=interactive, **shared
    )
