"""A machine that is not the developer's: the browser starts all the same, or the program says why it does not.

What a policy forbids is tried with real policies in a mount namespace of their own, which only root may make; what
browsers say then is also recorded in tests/unit/site/test_start_faults.py, for everybody.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.conftest import Upload
from tjgui.core.errors import BrowserForbidden, BrowserNotStarting, UploaderError

#: Where Chromium, Chrome and Edge look for policies on Linux.
_POLICIES = ("/etc/chromium", "/etc/opt/chrome", "/etc/opt/edge")
_HIDE = """for folder in {folders}; do
  mkdir -p "$folder" && mount -t tmpfs none "$folder" && mkdir -p "$folder/policies/managed" \
    && printf '%s' "$POLICY" >"$folder/policies/managed/test.json" || exit 97
done
exec "$@" """


def _may_mount() -> bool:
    unshare = ["unshare", "--mount", "sh", "-c", "mount -t tmpfs none /mnt"]
    try:
        return subprocess.run(unshare, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


needs_root = pytest.mark.skipif(
    not _may_mount(), reason="real policies need root's mount namespace; their messages are recorded in the unit tests"
)


@pytest.fixture
def new_upload(upload: Callable[..., Upload]) -> Upload:
    """Return an upload of one ad to a practice site."""
    return upload("default", campaigns=1, ads=1)


async def _start(here: Upload) -> UploaderError | None:
    dashboard = here.dashboard()
    try:
        await dashboard.start()
        await dashboard.new_tab()
    except UploaderError as fault:
        return fault
    finally:
        await dashboard.close()
    return None


def _program(folder: Path, name: str, script: str) -> str:
    path = folder / name
    path.write_text(script)
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("NODE_OPTIONS", "--require missing"),
        ("NODE_OPTIONS", "--inspect-brk=0"),
        ("NODE_OPTIONS", '--title="never closed'),
        ("PWDEBUG", "1"),
        ("DEBUG", "pw:*"),
        ("SELENIUM_REMOTE_URL", "http://127.0.0.1:1"),
        ("PLAYWRIGHT_LAUNCH_TIMEOUT", "1"),
        ("https_proxy", "ht!tp://:::"),
        ("HOME", "/proc"),
    ],
)
async def test_what_a_developer_left_in_the_environment_does_not_matter(
    new_upload: Upload, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    monkeypatch.delenv("DISPLAY", raising=False)  # PWDEBUG would open a window
    assert await _start(new_upload) is None
    assert "pw:" not in capfd.readouterr().err


@pytest.mark.parametrize(
    ("program", "code"),
    [
        (None, "driver_missing"),
        ("\x7fELF\x02\x01\x01\0\0", "driver_other_machine"),
        (
            "#!/bin/sh\necho 'node: libatomic.so.1: cannot open shared object file' >&2; exit 127",
            "driver_lacks_library",
        ),
        ("#!/bin/sh\nexit 1", "driver_not_starting"),
    ],
)
async def test_a_driver_that_does_not_start_says_why(
    new_upload: Upload, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: str | None, code: str
) -> None:
    path = str(tmp_path / "gone") if program is None else _program(tmp_path, "node", program)
    monkeypatch.setenv("PLAYWRIGHT_NODEJS_PATH", path)
    fault = await _start(new_upload)
    assert isinstance(fault, BrowserNotStarting)
    assert fault.code == code


@pytest.mark.parametrize(
    ("script", "code"),
    [
        ("#!/bin/sh\necho 'x: libnss3.so: cannot open shared object file' >&2; exit 127", "library_missing"),
        ("#!/nowhere/interpreter\n", "browser_vanished"),
        ("\x7fELF\x02\x01\x01\0\0", "browser_not_chromium"),
        ("#!/bin/sh\n[ $1 = --version ] && echo 'Mozilla Firefox 140.0' || sleep 1000", "browser_not_chromium"),
        ("#!/bin/sh\n[ $1 = --version ] && echo 'my editor 1.0'", "browser_not_chromium"),
        ("#!/bin/sh\necho 'the moon is in the wrong place' >&2; exit 1", "browser_not_starting"),
    ],
)
async def test_a_program_that_is_no_working_browser_is_named(
    new_upload: Upload, tmp_path: Path, script: str, code: str
) -> None:
    new_upload.executable = _program(tmp_path, "browser", script)
    fault = await _start(new_upload)
    assert isinstance(fault, BrowserNotStarting)
    assert fault.code == code
    assert new_upload.executable in fault.what


async def test_a_missing_folder_for_temporary_files_is_named(
    new_upload: Upload, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path / "gone"))
    fault = await _start(new_upload)
    assert fault is not None
    assert fault.code == "temp_unusable"
    assert str(tmp_path / "gone") in fault.what


async def test_a_missing_display_is_said(new_upload: Upload, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    dashboard = new_upload.dashboard(headless=False)
    with pytest.raises(BrowserNotStarting) as caught:
        await dashboard.start()
    await dashboard.close()
    assert caught.value.code == "no_display"


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("TMPDIR", "/nowhere", "the folder for temporary files, /nowhere,"),
        ("TJGUI_BROWSER", "/bin/true", "not a Chromium"),
    ],
)
def test_the_self_test_says_why_there_is_no_browser(tmp_path: Path, name: str, value: str, said: str) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", name: value}
    environment.pop("DISPLAY", None)
    command = [sys.executable, "-m", "tjgui", "self-test", "--out", str(tmp_path)]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)
    assert ended.returncode == 1, ended.stderr
    assert said in ended.stdout
    assert "Traceback" not in ended.stderr


@needs_root
@pytest.mark.parametrize(
    ("policy", "said"),
    [
        ({"HeadlessMode": 2}, "forbids browsers without a window"),
        ({"RemoteDebuggingAllowed": False}, "forbids other programs to control the browser"),
        ({"DeveloperToolsAvailability": 2}, "forbids the browser's developer tools"),
        ({"IncognitoModeAvailability": 2}, "does not let the program open a tab"),
        ({"URLBlocklist": ["*"]}, "forbids the site"),
        ({"DefaultJavaScriptSetting": 2}, "does not run the site's JavaScript"),
        ({"JavaScriptBlockedForUrls": ["http://127.0.0.1"]}, "does not run the site's JavaScript"),
    ],
)
def test_what_a_policy_forbids_is_said_with_its_name(new_upload: Upload, policy: dict[str, object], said: str) -> None:
    batch = new_upload.batch
    command = [
        *("unshare", "--mount", "sh", "-c", _HIDE.format(folders=" ".join(_POLICIES)), "sh"),
        *(
            sys.executable,
            "-m",
            "tjgui",
            "upload",
            str(batch.mapping_path),
            "--ads",
            str(batch.ads_folder),
            "--headless",
        ),
        *("--site-url", new_upload.site.site_url, "--sign-in-url", new_upload.site.sign_in_url),
    ]
    environment = {**os.environ, "POLICY": json.dumps(policy), "TJGUI_DATA": str(new_upload.folder / "data")}
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 3, ended.stderr
    assert said in ended.stderr
    assert "Traceback" not in ended.stderr
    assert BrowserForbidden.__name__ not in ended.stderr
