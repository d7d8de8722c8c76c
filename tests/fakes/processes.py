"""The processes that a program started, as Linux lists them."""

from __future__ import annotations

import os
from pathlib import Path


def descendants(pid: int) -> list[int]:
    """Return the ids of the children of a process, their children, and so on."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it ended meanwhile
        parents[int(stat.parent.name)] = int(fields[1])
    found, fresh = [], [pid]
    while fresh:
        fresh = [one for one, parent in parents.items() if parent in fresh]
        found += fresh
    return found


def command_line(pid: int) -> str:
    """Return how a process was started; nothing where it is gone."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def is_alive(pid: int) -> bool:
    """Whether a process is there and no zombie: those wait for their parent only, which may be the container's."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def renderers() -> list[int]:
    """Return the processes that show the pages of this process's browser."""
    return [pid for pid in descendants(os.getpid()) if "--type=renderer" in command_line(pid)]


def browsers() -> list[int]:
    """Return the main process of this process's browser."""
    return [
        pid
        for pid in descendants(os.getpid())
        if "--remote-debugging-p" in (line := command_line(pid)) and "--type=" not in line
    ]


def drivers() -> list[int]:
    """Return Playwright's driver of this process."""
    return [pid for pid in descendants(os.getpid()) if "run-driver" in command_line(pid)]
