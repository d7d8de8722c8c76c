"""Why a browser or its driver does not start, or may not do what a run needs: what they say, and what to do about it.

Each row of the table names one cause. What it is recognised by stands anywhere in Playwright's message, which
contains what the browser itself wrote; the first row that fits counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tjgui.core.errors import BrowserForbidden, BrowserNotStarting, EveryonesFault
from tjgui.core.wording.message import Message


@dataclass(frozen=True, slots=True)
class Cause:
    """One reason. The texts' gaps are the pattern's named groups, and ``browser``."""

    pattern: re.Pattern[str]
    what: str  #: the code of the text that says what is wrong
    remedy: str
    kind: type[EveryonesFault] = BrowserNotStarting


def _cause(pattern: str, what: str, remedy: str, kind: type[EveryonesFault] = BrowserNotStarting) -> Cause:
    return Cause(re.compile(pattern, re.IGNORECASE), what, remedy, kind)


#: What a policy of the computer's administrator forbids; also said when a tab is opened.
_POLICIES = (
    _cause("headless mode is disallowed", "policy_headless", "allow_headless", BrowserForbidden),
    _cause("remote debugging is disallowed", "policy_debugging", "allow_debugging", BrowserForbidden),
    _cause(r"\(reading '_page'\)", "policy_devtools", "allow_devtools", BrowserForbidden),
    _cause(r"Failed to open a new tab", "policy_incognito", "allow_incognito", BrowserForbidden),
    _cause("ERR_BLOCKED_BY_ADMINISTRATOR", "policy_url", "allow_url", BrowserForbidden),
)

CAUSES = (
    *_POLICIES,
    _cause(r"(?P<library>[\w.+-]+\.so[\w.]*): cannot open shared object", "library_missing", "install_library"),
    _cause(r"Library not loaded: (?P<library>\S+)", "library_missing", "install_library"),
    _cause(r"version \W(?P<library>\w+?_[\d.]+)\W not found", "system_too_old", "update_system"),
    _cause(r"missing dependencies[\s\S]*?(?P<library>lib[\w.+-]+)", "library_missing", "install_library"),
    _cause(r"XServer running|missing x server|platform failed to initialize|cannot open display|connect to wayland"
           r"|unable to open x display", "no_display", "run_headless"),
    _cause(r"no usable sandbox|without --no-sandbox|namespace sandbox|setuid sandbox|zygote_host_impl", "no_sandbox",
           "allow_sandbox"),
    _cause(r"ENOSPC|no space left on device|disk quota exceeded|EDQUOT", "disk_full_browser", "free_space"),
    _cause(r"mkdtemp '(?P<folder>.+?)[\\/][^\\/']*'", "temp_unusable", "choose_temp"),
    _cause(r"(?:E\w+): [^\n]*'(?P<folder>[^'\n]+?)[\\/]playwright[^']*'", "temp_unusable", "choose_temp"),
    _cause(r"ProcessSingleton|SingletonLock|profile appears to be in use|existing browser session"
           r"|user data directory is already in use", "profile_in_use", "close_windows"),
    _cause(r"cannot create (?:user data )?directory|failed to create (?:user )?data|snap[^\n]*home", "home_unusable",
           "choose_home"),
    _cause(r"exec format error|ENOEXEC|bad cpu type|not a valid win32|%1 is not|cannot execute binary",
           "browser_other_machine", "other_browser"),
    _cause(r"spawn [^\n]*(?:EACCES|EPERM)|exec[^\n]*permission denied", "browser_not_executable", "allow_executing"),
    _cause(r"spawn [^\n]*(?:ENOENT|UNKNOWN)|executable doesn't exist|interpreter: no such file",
           "browser_vanished", "check_antivirus"),
    _cause(r"EMFILE|ENFILE|too many open files", "too_many_files", "close_programs"),
    _cause(r"ENOMEM|cannot allocate memory|out of memory|EAGAIN|resource temporarily unavailable", "no_memory",
           "close_programs"),
    _cause(r"/dev.shm\b|shared memory", "no_shared_memory", "allow_shared_memory"),
    _cause(r"signal=SIGILL", "browser_other_machine", "other_browser"),
    _cause(r"wasn't found|method not found|unsupported [^\n]*protocol", "browser_too_old", "update_browser"),
)  # fmt: skip
#: Lines of a browser that say nothing about why it does not start.
_NOISE = re.compile(
    r"dbus|unexpected operator|gpu|vaapi|Fontconfig|gcm|DevTools listening|^\s*$|ld\.so: object", re.IGNORECASE
)
_SAID = re.compile(r"^\[pid=\d+\]\[(?:err|out)\] (.*)$", re.MULTILINE)
_STAMP = re.compile(r"^\[[\d:/.]+:(?:ERROR|FATAL|WARNING)[^\]]*\]\s*")
_LONGEST = 300
#: The driver is a program of its own; the texts' gap ``driver`` is its path.
_OF_THE_DRIVER = (
    _cause(r"uv_cwd", "folder_gone", "start_elsewhere"),
    _cause(r"(?P<library>[\w.+-]+\.so[\w.]*): cannot open shared object", "driver_lacks_library", "install_library"),
    _cause(r"version \W(?P<library>\w+?_[\d.]+)\W not found", "system_too_old", "update_system"),
    _cause(r"ENOEXEC|exec format error|Errno 8\b|WinError (?:193|216)", "driver_other_machine", "install_again"),
    _cause(r"EACCES|EPERM|Errno (?:1|13)\b|WinError (?:5|225|1260)\b", "driver_not_executable", "allow_driver"),
    _cause(r"ENOENT|Errno 2\b|WinError [23]\b|MODULE_NOT_FOUND|Cannot find module", "driver_missing", "install_again"),
    _cause(r"ENOMEM|EAGAIN|Errno (?:11|12)\b|out of memory", "no_memory", "close_programs"),
    _cause(r"EMFILE|ENFILE|Errno 2[34]\b", "too_many_files", "close_programs"),
    _cause(r"ENOSPC|Errno 28\b", "disk_full_browser", "free_space"),
)


def cause_of(text: str, causes: Sequence[Cause] = CAUSES, **values: str) -> EveryonesFault | None:
    """Return the fault that a message names; None if it is none of the known causes."""
    for cause in causes:
        if found := cause.pattern.search(text):
            named = {key: value for key, value in found.groupdict().items() if value is not None}
            return cause.kind(Message(cause.what, **values, **named), Message(cause.remedy))
    return None


def forbidden(text: str) -> EveryonesFault | None:
    """Return the fault if a policy forbids what was tried; None if the message names none."""
    return cause_of(text, _POLICIES)


def what_was_said(text: str) -> str:
    """Return the last meaningful line that the browser wrote before it ended; empty if there is none."""
    said = [_STAMP.sub("", line).strip() for line in _SAID.findall(text) if not _NOISE.search(line)]
    return next((line[:_LONGEST] for line in reversed(said) if line), "")


def why_not_starting(text: str, browser: str) -> EveryonesFault:
    """Return the fault for a browser whose start failed with this message."""
    own_words = "\n".join(line for line in text.splitlines() if "<launching>" not in line)  # not our own options
    known = cause_of(own_words, browser=browser)
    if known is not None:
        return known
    first = what_was_said(text) or text.partition("\n")[0][:_LONGEST]
    return BrowserNotStarting(Message("browser_not_starting", browser=browser, error=first), Message("other_browser"))


def why_no_driver(text: str, driver: str) -> EveryonesFault:
    """Return the fault for a driver that does not start; `text` is what it, or the system, says about that."""
    known = cause_of(text, _OF_THE_DRIVER, driver=driver)
    if known is not None:
        return known
    lines = [line.strip()[:_LONGEST] for line in text.splitlines() if line.strip()]
    telling = next((line for line in lines if "rror" in line), lines[-1] if lines else "")
    reason = Message.quoting(telling) or Message("no_reason_given")
    return BrowserNotStarting(Message("driver_not_starting", reason=reason), Message("install_again"))
