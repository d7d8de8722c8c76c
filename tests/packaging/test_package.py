"""The packaged program as a user gets it: from any folder, without Python, with its own window, driver and browser."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.bench import write_batch
from tests.fakes.processes import command_line, descendants
from tjgui.practice import PracticeSite

PACKAGE = Path(os.environ["TJGUI_PACKAGE"]).resolve()
NAME = "tjgui.exe" if sys.platform == "win32" else "tjgui"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Put the program where a user might: a folder with spaces and other letters, in which it may not write."""
    folder = tmp_path_factory.mktemp("place") / "Über uns - программа" / "TJ Uploader"
    shutil.copytree(PACKAGE, folder, symlinks=True)
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
    before = fingerprint(folder)
    yield folder
    assert fingerprint(folder) == before, "the program wrote into its own folder"
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | stat.S_IWUSR)


def fingerprint(folder: Path) -> str:
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        found.update(f"{path.relative_to(folder)} {path.lstat().st_size} {path.lstat().st_mtime_ns}".encode())
    return found.hexdigest()


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """What a user's session has: no Python, no virtual environment. No test looks into the user's keyring."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "LD_"))}
    paths = [part for part in kept["PATH"].split(os.pathsep) if not (Path(part) / "python3").exists()]
    system = tmp_path / "bin"
    system.mkdir()
    for name in ("chromium", "google-chrome", "microsoft-edge"):
        if found := shutil.which(name):
            (system / name).symlink_to(found)
    kept["PYTHON_KEYRING_BACKEND"] = os.environ["PYTHON_KEYRING_BACKEND"]
    return {**kept, "PATH": os.pathsep.join([str(system), *paths]), "TJGUI_DATA": str(tmp_path / "data")}


def test_the_packaged_program_passes_its_self_test(
    installed: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    assert shutil.which("python3", path=environment["PATH"]) is None
    done = subprocess.run(
        [installed / NAME, "self-test", "--out", tmp_path / "out"], env=environment, check=False, timeout=170
    )
    result = json.loads((tmp_path / "out" / "result.json").read_text(encoding="utf-8"))
    assert result["passed"], result
    assert (
        set(result["keyrings"]) >= {"linux": {"SecretService"}, "win32": {"Windows"}, "darwin": {"macOS"}}[sys.platform]
    )
    assert done.returncode == 0
    assert (tmp_path / "out" / "window.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells which libraries a process has in memory")
def test_the_browser_uses_none_of_the_bundle_s_libraries(
    installed: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    write_batch(tmp_path, 5, 5)
    with PracticeSite("default", campaigns=6) as site:
        command = [str(installed / NAME), "upload", str(tmp_path / "mapping.csv"), "--ads", str(tmp_path / "ads")]
        program = subprocess.Popen(
            [*command, "--live", "--headless", "--site-url", site.site_url], env=environment, stderr=subprocess.DEVNULL
        )
        assert site.wait_for("page", seconds=60)
        browsers = [pid for pid in descendants(program.pid) if "--type=" in command_line(pid)]
        assert browsers
        mapped = {pid: Path(f"/proc/{pid}/maps").read_text(encoding="utf-8") for pid in browsers}
        assert [pid for pid, maps in mapped.items() if str(installed) in maps] == []
        assert program.wait(timeout=100) == 0


def test_the_licences_of_what_is_in_it_lie_in_it(installed: Path) -> None:
    folder = installed / "licences"
    there = {path.name for path in folder.iterdir()}
    assert {
        "README.txt",
        "tjgui.txt",
        "playwright",
        "qasync",
        "aiohttp",
        "psutil",
        "Python.txt",
        "LGPL-3.0.txt",
    } <= there
    assert "Lesser General Public License" in (folder / "README.txt").read_text(encoding="utf-8")


def test_the_list_of_public_suffixes_is_in_it(installed: Path) -> None:
    assert (installed / "_internal" / "publicsuffixlist" / "public_suffix_list.dat").is_file()


def test_the_packaged_program_says_its_version(installed: Path, environment: dict[str, str]) -> None:
    from tjgui import __version__

    said = subprocess.run(
        [installed / NAME, "--version"],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )
    assert __version__ in said.stdout


def test_the_packaged_program_brings_what_it_needs_for_shared_batches(
    installed: Path, environment: dict[str, str]
) -> None:
    command = [str(installed / NAME), "share", "status", "--store", "postgresql://ann@127.0.0.1:1/ads"]
    said = subprocess.run(command, env=environment, check=False, capture_output=True, text=True, timeout=60)
    assert said.returncode == 2
    assert "postgresql://ann@127.0.0.1:1/ads cannot be reached" in said.stderr
