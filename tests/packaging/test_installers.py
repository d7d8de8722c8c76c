"""What goes around the packaged program: icons, and what a release says of itself."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import re
import stat
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.fakes.system_needs import needs_symbolic_links
from tjgui.running_mark import MUTEX

_ROOT = Path(__file__).parents[2]
_ICONS = _ROOT / "build" / "icons"


def _run(*command: str | Path, cwd: Path = _ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False)


def _build() -> Any:  # noqa: ANN401 - a script, loaded by its path
    spec = importlib.util.spec_from_file_location("packaging_build", _ROOT / "packaging" / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


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


@needs_symbolic_links
def test_a_zip_keeps_symbolic_links_and_what_may_be_run(tmp_path: Path) -> None:
    """An .app for macOS is full of links, and its signature covers them."""
    app = tmp_path / "Some.app"
    (app / "Versions" / "A").mkdir(parents=True)
    (app / "Versions" / "A" / "program").write_text("#!/bin/sh\n", encoding="utf-8")
    (app / "Versions" / "A" / "program").chmod(0o755)
    (app / "Versions" / "Current").symlink_to("A")
    (app / "program").symlink_to("Versions/Current/program")
    _build().pack_zip(app, tmp_path / "some.zip")
    with zipfile.ZipFile(tmp_path / "some.zip") as packed:
        found = {one.filename: (one.external_attr >> 16, packed.read(one)) for one in packed.infolist()}
    links = {name: content for name, (mode, content) in found.items() if stat.S_ISLNK(mode)}
    assert links == {"Some.app/Versions/Current": b"A", "Some.app/program": b"Versions/Current/program"}
    mode, content = found["Some.app/Versions/A/program"]
    assert (mode & 0o777, content) == (0o755, b"#!/bin/sh\n")


def test_a_bundle_with_unwanted_or_missing_files_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build = _build()
    inside = tmp_path / "_internal"
    for name in ("tjgui/_resources/icons/a.svg", "playwright/driver/node", "PySide6/opengl32sw.dll"):
        (inside / name).parent.mkdir(parents=True, exist_ok=True)
        (inside / name).touch()
    monkeypatch.setattr(build, "FOLDER", tmp_path)
    said = "\n".join(build.wrong_files())
    assert "Unwanted: _internal/PySide6/opengl32sw.dll" in said
    assert "Missing: playwright/driver/package/cli.js" in said
    assert "Missing: playwright/driver/node" not in said


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


def test_the_packages_are_attested_before_they_are_released_by_a_job_that_may_do_nothing_else() -> None:
    jobs = re.split(r"^  (?=\w+:$)", (_ROOT / ".github/workflows/build.yml").read_text(), flags=re.MULTILINE)
    (attest,) = [job for job in jobs if "actions/attest-build-provenance@" in job]
    (release,) = [job for job in jobs if job.startswith("release:")]

    permissions = re.search(r"permissions:\n((?:      .*\n)+)", attest)
    assert permissions is not None
    assert permissions[1].split("\n")[:-1] == ["      id-token: write", "      attestations: write"]
    assert [job for job in jobs if "id-token" in job or "attestations:" in job] == [attest]
    assert "run:" not in attest
    assert "needs: [package, attest]" in release
