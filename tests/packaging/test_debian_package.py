"""The Debian package puts the program where its users look for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]


def _run(*command: str | Path, cwd: Path = _ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False)


def _release(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return _run(sys.executable, _ROOT / "packaging" / "release.py", *arguments)


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the .deb around a small program and unpack it."""
    assert _run(sys.executable, _ROOT / "packaging" / "icons.py").returncode == 0
    folder = tmp_path_factory.mktemp("deb")
    program = folder / "program"
    program.mkdir(mode=0o700)
    (program / "tjgui").write_text("#!/bin/sh\n")
    (program / "tjgui").chmod(0o755)
    done = _run(_ROOT / "packaging" / "linux" / "build-deb.sh", program, folder)
    assert done.returncode == 0, done.stderr
    done = _run("dpkg-deb", "-R", done.stdout.strip(), folder / "tree")
    assert done.returncode == 0, done.stderr
    return folder / "tree"


def test_the_debian_package_starts_the_program_from_the_menu_and_the_shell(unpacked: Path) -> None:
    assert (unpacked / "usr/bin/tjgui").readlink() == Path("/opt/tjgui/tjgui")
    assert (unpacked / "opt/tjgui/tjgui").stat().st_mode & 0o777 == 0o755
    assert (unpacked / "opt/tjgui").stat().st_mode & 0o777 == 0o755, "other users could not open it"
    assert "Exec=tjgui\n" in (unpacked / "usr/share/applications/tjgui.desktop").read_text()
    for size in (16, 48, 256):
        assert (unpacked / f"usr/share/icons/hicolor/{size}x{size}/apps/tjgui.png").is_file()


def test_the_debian_package_carries_the_programs_version(unpacked: Path) -> None:
    version = _release("version").stdout.strip()

    assert f"\nVersion: {version}\n" in (unpacked / "DEBIAN/control").read_text()
    assert f'version="{version}"' in (unpacked / "usr/share/metainfo/io.github.tjgui.metainfo.xml").read_text()


def test_without_a_built_program_the_debian_package_says_what_to_do(tmp_path: Path) -> None:
    done = _run(_ROOT / "packaging" / "linux" / "build-deb.sh", tmp_path / "none", tmp_path)

    assert done.returncode == 1
    assert "make package" in done.stderr
