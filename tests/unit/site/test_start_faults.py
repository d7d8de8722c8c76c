"""Why a browser does not start is read from what it said, as recorded from real starts."""

from __future__ import annotations

import pytest
from playwright.async_api import Error

from tjgui.core.errors import BrowserForbidden
from tjgui.core.wording.message import Message
from tjgui.site.environment import drop_what_disturbs
from tjgui.site.faults import translate
from tjgui.site.start_faults import CAUSES, why_no_driver, why_not_starting

BROWSER = "/usr/bin/chromium"
_CLOSED = "BrowserType.launch: Target page, context or browser has been closed\nBrowser logs:\n\n"
_COMMAND = f"<launching> {BROWSER} --no-sandbox --disable-gpu --disable-dev-shm-usage --user-data-dir=/tmp/p\n"


def _log(*said: str) -> str:
    lines = "".join(f"[pid=7][err] {line}\n" for line in said)
    tail = "Call log:\n  - <process did exit: exitCode=1, signal=null>\n  - starting temporary directories cleanup\n"
    return f"{_CLOSED}{_COMMAND}<launched> pid=7\n{lines}{tail}"


RECORDED = {
    "policy_headless": _log(
        "/usr/bin/chromium: 9: [: 25264386048: unexpected operator",
        "[7:7:1127/153204.1:ERROR:chrome/browser/ui/startup/startup_browser_creator.cc:1023] Headless mode is "
        "disallowed by the system admin.",
    ),
    "policy_debugging": _log("", "DevTools remote debugging is disallowed by the system admin."),
    "policy_devtools": "BrowserContext.new_page: Cannot read properties of undefined (reading '_page')",
    "policy_incognito": "BrowserContext.new_page: Protocol error (Target.createTarget): Failed to open a new tab",
    "policy_url": "Page.goto: net::ERR_BLOCKED_BY_ADMINISTRATOR at https://example.com/",
    "library_missing": _log(
        "/opt/chrome: error while loading shared libraries: libnss3.so: cannot open shared object file: No such file"
    ),
    "system_too_old": _log("/opt/chrome: /lib/libc.so.6: version `GLIBC_2.36' not found (required by /opt/chrome)"),
    "no_display": _log(
        "[7:7:1127/153217.6:ERROR:ui/ozone/platform/x11/ozone_platform_x11.cc:257] Missing X server or $DISPLAY",
        "[7:7:1127/153217.6:ERROR:ui/aura/env.cc:253] The platform failed to initialize.  Exiting.",
    ),
    "no_sandbox": _log(
        "[7:7:1127/1.1:FATAL:content/browser/zygote_host/zygote_host_impl_linux.cc:129] No usable sandbox! If you are "
        "running on Ubuntu 23.10+ or another Linux distro that has disabled unprivileged user namespaces with AppArmor"
    ),
    "disk_full_browser": "BrowserType.launch: ENOSPC: no space left on device, mkdtemp '/tmp/playwright-artifacts-x'",
    "temp_unusable": "BrowserType.launch: ENOENT: no such file or directory, mkdtemp '/nope/playwright-artifacts-x'",
    "profile_in_use": _log(
        "[7:7:1127/1.1:ERROR:chrome/browser/process_singleton_posix.cc:340] Failed to create a ProcessSingleton for "
        "your profile directory."
    ),
    "home_unusable": _log("cannot create user data directory: /home/x/snap/chromium: Read-only file system"),
    "browser_other_machine": "BrowserType.launch: Failed to launch: Error: spawn ENOEXEC\nCall log:\n",
    "browser_not_executable": "BrowserType.launch: Failed to launch: Error: spawn /opt/chrome EACCES\nCall log:\n",
    "browser_vanished": "BrowserType.launch: Failed to launch: Error: spawn /opt/chrome ENOENT\nCall log:\n",
    "too_many_files": "BrowserType.launch: Failed to launch: Error: spawn /opt/chrome EMFILE\nCall log:\n",
    "no_memory": "BrowserType.launch: Failed to launch: Error: spawn /opt/chrome ENOMEM\nCall log:\n",
    "no_shared_memory": _log("[7:7:1127/1.1:FATAL:platform_shared_memory.cc:249] Unable to access(W_OK|X_OK) /dev/shm"),
    "browser_too_old": (
        "BrowserType.launch: Protocol error (Browser.setDownloadBehavior): 'Browser.setDownloadBehavior' wasn't found"
    ),
}


@pytest.mark.parametrize("code", sorted({one.what for one in CAUSES}))
def test_each_cause_is_recognised_by_what_was_said(code: str) -> None:
    fault = why_not_starting(RECORDED[code], BROWSER)
    assert fault.code == code
    assert fault.remedy


def test_the_missing_library_and_the_folder_are_named() -> None:
    assert "libnss3.so" in why_not_starting(RECORDED["library_missing"], BROWSER).what
    assert "GLIBC_2.36" in why_not_starting(RECORDED["system_too_old"], BROWSER).what
    assert " /nope, " in why_not_starting(RECORDED["temp_unusable"], BROWSER).what


def test_an_unknown_reason_is_quoted_without_noise_and_time_stamps() -> None:
    text = _log(
        "[7:7:1127/1.1:ERROR:base/x.cc:1] The moon is in the wrong place.",
        "[7:9:1127/1.1:ERROR:dbus/bus.cc:405] Failed to connect to the bus",
    )
    fault = why_not_starting(text, BROWSER)
    assert fault.what == f"The browser {BROWSER} does not start (The moon is in the wrong place.)."


def test_the_programs_own_options_are_no_reason() -> None:
    assert why_not_starting(_log(), BROWSER).code == "browser_not_starting"


@pytest.mark.parametrize("code", ["policy_devtools", "policy_incognito", "policy_url"])
def test_a_policy_that_shows_itself_later_affects_everyone(code: str) -> None:
    fault = translate(Error(RECORDED[code]), Message("doing_open_tab"))
    assert isinstance(fault, BrowserForbidden)
    assert fault.code == code


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Cannot launch Node.js executable at /n: [Errno 2] No such file or directory: '/n'", "driver_missing"),
        ("Cannot launch Node.js executable at /n: [Errno 13] Permission denied: '/n'", "driver_not_executable"),
        ("Cannot launch Node.js executable at /n: [Errno 8] Exec format error: '/n'", "driver_other_machine"),
        ("Error: Cannot find module 'missing'\n  code: 'MODULE_NOT_FOUND'", "driver_missing"),
        (
            "node: error while loading shared libraries: libatomic.so.1: cannot open shared object",
            "driver_lacks_library",
        ),
        ("Error: ENOENT: no such file or directory, uv_cwd", "folder_gone"),
        ("Connection closed while reading from the driver", "driver_not_starting"),
        ("", "driver_not_starting"),
    ],
)
def test_a_driver_that_does_not_start_says_why(said: str, code: str) -> None:
    fault = why_no_driver(said, "/n")
    assert fault.code == code
    assert fault.remedy


@pytest.mark.parametrize(
    ("error", "advice"),
    [
        ("ERR_CERT_DATE_INVALID", "check_clock"),
        ("ERR_CERT_AUTHORITY_INVALID", "check_certificates"),
        ("ERR_PROXY_CONNECTION_FAILED", "check_proxy"),
        ("ERR_TUNNEL_CONNECTION_FAILED", "check_proxy"),
        ("ERR_NAME_NOT_RESOLVED", "check_dns"),
        ("ERR_DNS_TIMED_OUT", "check_dns"),
        ("ERR_CONNECTION_RESET", "check_network"),
    ],
)
def test_a_failure_below_http_names_what_to_check(error: str, advice: str) -> None:
    fault = translate(Error(f"Page.goto: net::{error} at https://x/"), Message("doing_list"))
    assert fault.advice.code == advice


def test_variables_of_debuggers_and_test_runs_are_dropped_and_the_users_own_kept() -> None:
    kept = {
        "PATH": "/bin",
        "DEBUG": "express",
        "PLAYWRIGHT_BROWSERS_PATH": "/b",
        "PLAYWRIGHT_DOWNLOAD_HOST": "https://mirror",
        "PLAYWRIGHT_NODEJS_PATH": "/n",
        "NODE_EXTRA_CA_CERTS": "/ca.pem",
    }
    dropped = {
        "PWDEBUG": "1",
        "DEBUG_FILE": "driver.log",
        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD": "1",
        "PLAYWRIGHT_LAUNCH_TIMEOUT": "1",
        "SELENIUM_REMOTE_URL": "http://elsewhere",
        "NODE_INSPECT_RESUME_ON_START": "1",
        "VSCODE_INSPECTOR_OPTIONS": "{}",
    }
    environment = kept | dropped
    assert set(drop_what_disturbs(environment)) == set(dropped)
    assert environment == kept
    assert drop_what_disturbs(environment) == ()


@pytest.mark.parametrize("value", ["pw:*", "pw:browser", "*", "express,pw:api"])
def test_a_driver_that_would_print_every_message_does_not(value: str) -> None:
    environment = {"DEBUG": value}
    drop_what_disturbs(environment)
    assert environment == {}


@pytest.mark.parametrize(
    ("given", "left"),
    [
        ("--inspect-brk", None),
        ("--inspect=0 --use-system-ca", "--use-system-ca"),
        ("--require missing --max-old-space-size=4096", "--max-old-space-size=4096"),
        ('-r "/a b/bootloader.js"', None),
        ("--import ./x.mjs", None),
        ('--title="never closed', None),
        ("--use-openssl-ca", "--use-openssl-ca"),
        ("", ""),
    ],
)
def test_node_options_keep_only_what_is_harmless(given: str, left: str | None) -> None:
    environment = {"NODE_OPTIONS": given}
    drop_what_disturbs(environment)
    assert environment.get("NODE_OPTIONS") == left
