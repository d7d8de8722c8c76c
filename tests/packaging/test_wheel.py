"""The built wheel holds all that the program needs when its source is not there."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=_ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def _data_files(folder: Path) -> set[Path]:
    return {
        path.relative_to(folder)
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    }


def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())

    assert {f"tjgui/{path.as_posix()}" for path in _data_files(_ROOT / "tjgui")} <= packed


def test_the_wheel_holds_the_resources(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())

    wanted = {f"tjgui/_resources/{path.as_posix()}" for path in _data_files(_ROOT / "resources")}
    assert wanted
    assert wanted <= packed


def test_the_installed_program_finds_its_resources_and_checks_the_sample_batch(wheel: Path, tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(installed)
    code = (
        f"import sys; sys.path.insert(0, {str(installed)!r})\n"
        "from tjgui.resources import resource\n"
        "from tjgui.cli import main\n"
        "batch = resource('sample-batch')\n"
        "print(batch)\n"
        "sys.exit(main(['check', str(batch / 'mapping.csv'), '--ads', str(batch / 'ads')]))\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(str(installed / "tjgui" / "_resources" / "sample-batch"))
