"""A local stand-in for the dashboard, for trying out the program and for the tests."""

from __future__ import annotations

from tjgui.practice.scenarios import SCENARIOS, BadScenario, Blocker, Fault, Scenario
from tjgui.practice.server import PracticeSite, show_page

__all__ = ["SCENARIOS", "BadScenario", "Blocker", "Fault", "PracticeSite", "Scenario", "show_page"]
