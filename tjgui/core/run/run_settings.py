"""Turns the user's settings into a run's settings."""

from __future__ import annotations

from dataclasses import fields

from tjgui.core.run.runner import RunSettings
from tjgui.core.settings import SETTINGS, Settings


def run_settings(
    settings: Settings,
    *,
    retry_failed: bool = False,
    only: frozenset[str] | None = None,
    interactive: bool = False,
) -> RunSettings:
    """Return a run's settings; fields that `RunSettings` and `Settings` share have the user's values."""
    shared = {one.name: getattr(settings, one.name) for one in fields(RunSettings) if one.name in SETTINGS}
    return RunSettings(
        live=not settings.dry_run, retry_failed=retry_failed, only=only, interactive=interactive, **shared
    )
