"""A newer Playwright may rename what is inside of it: a run works without each of the names that are looked at."""

from __future__ import annotations

import importlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.site.conftest import Upload
from tjgui.site import driver
from tjgui.site.driver import installer

_WITHOUT = """
import importlib
import playwright.async_api  # which uses it itself, under whatever name
module = importlib.import_module({module!r})
delattr(module, {name!r})
import tjgui.site.assembly, tjgui.site.browser_download, tjgui.site.dashboard, tjgui.site.linger
from tjgui.site.driver import installer
print(*installer())
"""


class Without:
    """Something of which one private name was renamed, however deep inside."""

    def __init__(self, real: object, name: str) -> None:
        self._real, self._name = real, name

    def __getattr__(self, name: str) -> object:
        if name == self._name:
            raise AttributeError(name)
        found = getattr(self._real, name)
        return Without(found, self._name) if name.startswith("_") else found


@pytest.mark.parametrize("name", ["_client", "_transport", "_proc", "on_error_future"])
async def test_a_run_works_although_a_private_name_of_the_driver_is_another(
    upload: Callable[..., Upload], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    looked: list[str] = []

    def renamed(look: Callable[[Any], object]) -> Callable[[Any], object]:
        def at(real: object) -> object:
            looked.append(look.__name__)
            return look(Without(real, name))

        return at

    monkeypatch.setattr("tjgui.site.dashboard.expect_its_end", renamed(driver.expect_its_end))
    monkeypatch.setattr("tjgui.site.linger.pipes_of", renamed(driver.pipes_of))
    here = upload(campaigns=2, ads=2)
    result = await here.run(tabs=1)
    assert not result.stopped
    assert here.exact()
    assert {*looked} == {"expect_its_end", "pipes_of"}


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("playwright._impl._driver", "compute_driver_executable"),
        ("playwright.async_api._context_manager", "PlaywrightContextManager"),
    ],
)
def test_the_sites_modules_are_loaded_and_the_installer_found_without_a_private_name(module: str, name: str) -> None:
    assert hasattr(importlib.import_module(module), name)
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT.format(module=module, name=name)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = installer()
    assert found
    assert done.stdout.split() == list(found)
    assert all(Path(one).is_file() for one in found)
