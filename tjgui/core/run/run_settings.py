"""From what the user set to how a run works."""

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
    """Return how a run works; what `RunSettings` and `Settings` both have is what the user set."""
    shared = {one.name: getattr(settings, one.name) for one in fields(RunSettings) if one.name in SETTINGS}
    return RunSettings(
        live=not settings.dry_run, retry_failed=retry_failed, only=only, interactive=interactive, **shared
    )
