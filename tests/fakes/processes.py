"""The processes that a program started."""

from __future__ import annotations

import os

import psutil


def descendants(pid: int) -> list[int]:
    """Return the ids of the children of a process, their children, and so on."""
    try:
        return [one.pid for one in psutil.Process(pid).children(recursive=True)]
    except psutil.Error:
        return []


def command_line(pid: int) -> str:
    """Return how a process was started; nothing where it is gone."""
    try:
        return " ".join(psutil.Process(pid).cmdline())
    except psutil.Error:
        return ""


def is_alive(pid: int) -> bool:
    """Whether a process is there and no zombie: those wait for their parent only, which may be the container's."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
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
