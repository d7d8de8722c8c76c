"""What a benchmark says: medians, ratios, tables in Markdown, and the machine that they come from."""

from __future__ import annotations

import asyncio
import os
import platform
import statistics
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from playwright.async_api import async_playwright

from tjgui.site.browser import find_browser


def median(values: Iterable[float]) -> float:
    """Return the median; of a few runs it is what a single disturbed one changes least."""
    return statistics.median(values)


def verdict(value: float, goal: float, *, at_least: bool = False) -> str:
    """Say whether a goal is met."""
    met = value >= goal if at_least else value <= goal
    return "met" if met else "**missed**"


def table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a Markdown table, its first column to the left and the others to the right."""
    lines = [headings, ["---", *["--:"] * (len(headings) - 1)], *rows]
    return "\n".join(f"| {' | '.join(str(cell) for cell in line)} |" for line in lines) + "\n"


def say(text: str = "") -> None:
    """Write to standard output at once, so that a long benchmark can be followed."""
    print(text, flush=True)


def browser_path() -> str:
    """Return the browser that the program would take."""

    async def find() -> str:
        async with async_playwright() as playwright:
            return find_browser(playwright, os.environ.get("TJGUI_BROWSER"))

    return asyncio.run(find())


def machine() -> str:
    """Describe the machine, and how busy it is with other things."""
    version = subprocess.run(
        [browser_path(), "--version"], capture_output=True, text=True, encoding="utf-8", check=False
    ).stdout.strip()
    return table(
        ["machine", ""],
        [
            ["processor", f"{_processor()}, {os.cpu_count()} cores"],
            ["memory", _memory()],
            ["system", f"{platform.system()} {platform.release()}"],
            ["Python", platform.python_version()],
            ["browser", version],
            ["load before the run", _load()],
        ],
    )


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _memory() -> str:
    if hasattr(os, "sysconf"):
        return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GB"
    return "not known"


def _load() -> str:
    return ", ".join(f"{one:.1f}" for one in os.getloadavg()) if hasattr(os, "getloadavg") else "not known"
