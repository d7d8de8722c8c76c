"""What goes around the packaged program: icons, and what a release says of itself."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tjgui.running_mark import MUTEX

_ROOT = Path(__file__).parents[2]
_ICONS = _ROOT / "build" / "icons"


def _run(*command: str | Path, cwd: Path = _ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def _release(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return _run(sys.executable, _ROOT / "packaging" / "release.py", *arguments)


@pytest.fixture(scope="module")
def icons() -> Path:
    done = _run(sys.executable, _ROOT / "packaging" / "icons.py")
    assert done.returncode == 0, done.stderr
    return _ICONS


def test_the_windows_and_mac_icons_hold_every_size(icons: Path) -> None:
    with Image.open(icons / "tjgui.ico") as ico:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= set(ico.info["sizes"])
    with Image.open(icons / "tjgui.icns") as icns:
        assert {(16, 16, 2), (128, 128, 1), (512, 512, 2)} <= set(icns.info["sizes"])


def test_the_icon_is_drawn_and_its_corners_are_clear(icons: Path) -> None:
    with Image.open(icons / "tjgui-256.png") as icon:
        assert icon.getpixel((0, 0)) == (0, 0, 0, 0)
        assert icon.getpixel((40, 40)) == (0x1F, 0x5F, 0xBF, 255)


def test_the_windows_installer_looks_for_the_mutex_that_the_program_makes() -> None:
    script = (_ROOT / "packaging" / "windows" / "tjgui.iss").read_text(encoding="utf-8")
    assert f"AppMutex={MUTEX}\n" in script


def test_the_release_notes_are_this_versions_part_of_the_changelog() -> None:
    notes = _release("notes").stdout

    assert "- `tjgui check` names every problem" in notes
    assert "## " not in notes


def test_the_checksums_are_those_of_the_files_and_not_of_themselves(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"a")

    for _ in range(2):
        assert _release("checksums", tmp_path).returncode == 0

    assert (tmp_path / "SHA256SUMS").read_text() == f"{hashlib.sha256(b'a').hexdigest()}  a.zip\n"


def test_the_sbom_names_the_libraries_with_their_versions(tmp_path: Path) -> None:
    done = _release("sbom", tmp_path / "sbom.json")

    assert done.returncode == 0, done.stderr
    parts = {part["name"]: part["version"] for part in json.loads((tmp_path / "sbom.json").read_text())["components"]}
    assert {"playwright", "pyside6-essentials", "qasync"} <= parts.keys()
    assert all(parts.values())


def test_every_action_is_pinned_to_a_commit() -> None:
    used = re.findall(r"uses: (.*)", (_ROOT / ".github/workflows/build.yml").read_text())

    assert used
    assert [line for line in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v[\d.]+", line)] == []
