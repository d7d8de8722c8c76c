"""What every test stands on: event loops, a data folder of its own, and no exception that goes unseen."""

from __future__ import annotations

import asyncio
import gc
import inspect
import os
import secrets
import shutil
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from keyring.backend import KeyringBackend

if sys.platform == "linux" and not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The offscreen platform's own screen is smaller than Xvfb's. (A path with a drive's colon would end the option.)
if os.environ.get("QT_QPA_PLATFORM") == "offscreen" and os.name == "posix":
    os.environ["QT_QPA_PLATFORM"] += f":configfile={Path(__file__).parent / 'gui' / 'offscreen.json'}"

# No test looks into the keyring of whoever runs it, nor does a program that a test starts.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

# A machine that is busy with other work is no reason to fail.
settings.register_profile("tests", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("tests")

_ROOT = Path(__file__).parent.parent
_ON_QT = _ROOT / "tests" / "gui"
#: Where tests run in several processes: those that wait for long come first, the many short ones fill up what is left.
_FIRST, _LAST = ("wire", "faults", "site"), ("gui", "unit")
_is_one_of_several = "PYTEST_XDIST_WORKER" in os.environ
_unseen: list[str] = []


def pytest_configure(config: pytest.Config) -> None:
    """Give each of several processes a screen of its own: on one, a window would take the focus from the others'."""
    xvfb = shutil.which("Xvfb")
    if not _is_one_of_several or sys.platform != "linux" or xvfb is None or "QT_QPA_PLATFORM" in os.environ:
        return
    reading, writing = os.pipe()
    # `setpriv` ends the screen where this process is killed.
    command = ["setpriv", "--pdeathsig", "TERM", xvfb, "-displayfd", str(writing), "-screen", "0", "1280x800x24"]
    screen = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as answer:
        os.environ["DISPLAY"] = f":{answer.readline().strip()}"
    os.environ.pop("WAYLAND_DISPLAY", None)
    config.add_cleanup(screen.kill)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long, where several processes share the tests."""
    if _is_one_of_several:
        items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    room = item.path.relative_to(_ROOT / "tests").parts[0]
    if room in _FIRST:
        return _FIRST.index(room)
    return len(_FIRST) + (1 + _LAST.index(room) if room in _LAST else 0)


def pytest_collection_finish() -> None:
    """Keep what is there before the first test out of every later collection, which is then over in a moment."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_report_to_serializable() -> Generator[None, object, object]:
    """Let a report of text that is no UTF-8 pass from one process to another: it cannot be sent as it is."""
    return _sendable((yield))


def _sendable(value: object) -> object:
    match value:
        case str():
            return value.encode("utf-8", "backslashreplace").decode()
        case dict():
            return {_sendable(key): _sendable(one) for key, one in value.items()}
        case list() | tuple():
            return type(value)(_sendable(one) for one in value)
        case _:
            return value


def _remember(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    del loop
    _unseen.append(f"{context.get('message')}: {context.get('exception')!r}")


def plain_loop() -> asyncio.AbstractEventLoop:
    """Make asyncio's own loop."""
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(_remember)
    return loop


def qt_loop() -> asyncio.AbstractEventLoop:
    """Make the loop that the window runs on."""
    from PySide6.QtWidgets import QApplication

    from tjgui.gui.toolkit.loop import Loop

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setQuitOnLastWindowClosed(False)
    loop: asyncio.AbstractEventLoop = Loop(app)
    loop.set_exception_handler(_remember)
    return loop


def virtual_time_loop() -> asyncio.AbstractEventLoop:
    """Make a loop whose clock jumps to the next timer when there is nothing else to do."""
    from tests.fakes.virtual_time import VirtualTimeLoop

    loop = VirtualTimeLoop()
    loop.set_exception_handler(_remember)
    return loop


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Run the window's tests on the window's loop, those of whole runs in virtual time, all others on asyncio's own."""
    del config
    if "bench" in getattr(item, "fixturenames", ()):
        return {"virtual": virtual_time_loop}
    return {"qt": qt_loop} if item.path.is_relative_to(_ON_QT) else {"plain": plain_loop}


@pytest.fixture(autouse=True)
def _no_exception_unseen(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test whose background task or callback failed without anybody looking at it."""
    _unseen.clear()
    yield
    if inspect.iscoroutinefunction(request.function):
        gc.collect()  # a task's exception is reported when the task is collected
    if _unseen:
        pytest.fail("Nobody looked at:\n" + "\n".join(_unseen))


@pytest.fixture
def use_keyring() -> Iterator[Callable[[KeyringBackend], None]]:
    """Return what gives the system another keyring; at first it has none."""
    import keyring

    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


@pytest.fixture(autouse=True)
def data_folder(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Keep what the program stores inside the test's own folder, and the user's settings out.

    Most tests have no folder, and making one takes longer the more there are.
    """
    if "tmp_path" in request.fixturenames:
        folder: Path = request.getfixturevalue("tmp_path") / "tjgui-data"
    else:
        folder = tmp_path_factory.getbasetemp() / f"tjgui-data-{secrets.token_hex(8)}"
    monkeypatch.setenv("TJGUI_DATA", str(folder))
    for name in ("TJGUI_SITE_URL", "TJGUI_SIGN_IN_URL"):
        monkeypatch.delenv(name, raising=False)
    return folder
