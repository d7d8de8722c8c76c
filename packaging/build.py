"""Builds the packaged program for the current system: `dist/tjgui`, its licences, its sizes, an archive.

python packaging/build.py [--no-archive]

On macOS the program is signed before it is packed, where packaging/macos/sign.sh finds keys.
"""

from __future__ import annotations

import argparse
import platform
import shutil
import stat
import subprocess
import sys
import tarfile
import zipfile
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
FOLDER = DIST / "tjgui"
APP = DIST / "TJ Uploader.app"
MEGABYTE = 1_000_000
#: The maximum size of the unpacked and the packed program, in megabytes: by system, and elsewhere.
MOST_UNPACKED = {"win32": 200}.get(sys.platform, 300)
MOST_PACKED = {"win32": 90}.get(sys.platform, 120)
#: What has no place in the bundle, though PyInstaller or a newer Qt may bring it: parts of file names.
UNWANTED = ("opengl32sw", "qdirect2d", "Qt6Qml", "Qt6Quick", "Qt6Pdf", "VirtualKeyboard", "qwebp", "qicns", "api.json")
#: What the program cannot do without, in each bundle.
NEEDED = ("tjgui/_resources/icons", "playwright/driver/node", "playwright/driver/package/cli.js", "licences/tjgui.txt")
#: The start of a path inside the bundle, and what it is for.
PARTS = {
    "playwright/driver/node": "Node, which runs Playwright's driver",
    "playwright": "Playwright",
    "PySide6/Qt/lib/libicu": "ICU, Unicode for Qt",
    "PySide6": "Qt and PySide6",
    "shiboken6": "Qt and PySide6",
    "tjgui": "TJ Uploader itself",
    "licences": "licences",
}
_LICENCE_NAMES = ("licen", "copying", "notice", "authors", "thirdparty")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-archive", action="store_true", help="skip the slow packing")
    options = parser.parse_args()
    build()
    collect_licences(FOLDER / "licences")
    wrong = list(wrong_files())
    sys.stderr.writelines(f"{line}\n" for line in wrong)
    unpacked = report_sizes()
    if sys.platform == "darwin":
        subprocess.run([ROOT / "packaging" / "macos" / "sign.sh", APP], check=True)
    packed = 0.0 if options.no_archive else pack()
    too_large = unpacked > MOST_UNPACKED or packed > MOST_PACKED
    if too_large:
        sys.stderr.write(f"Too large: at most {MOST_UNPACKED} MB unpacked and {MOST_PACKED} MB packed are wanted.\n")
    return int(too_large or bool(wrong))


def build() -> None:
    """Pack the program with PyInstaller."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(DIST), "--workpath", str(ROOT / "build" / "pyinstaller"), str(ROOT / "tjgui.spec")]
    subprocess.run(command, check=True, cwd=ROOT)


def collect_licences(folder: Path) -> None:
    """Copy the licence of everything in the bundle: of each package, of Python, and of the program itself."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "LICENSE", folder / "tjgui.txt")
    for text in (ROOT / "packaging" / "licences").glob("*-*.txt"):
        shutil.copy(text, folder)
    lines = []
    for package in sorted(packed_distributions(), key=lambda one: one.name.lower()):
        meta = package.metadata
        said = next((meta[key] for key in ("License-Expression", "License") if key in meta), "see its files")
        lines.append(f"{package.name} {package.version}: {said.splitlines()[0]}")
        for file in package.files or ():
            if any(word in file.name.lower() for word in _LICENCE_NAMES) and not file.name.endswith((".py", ".pyc")):
                source = Path(str(file.locate()))
                if source.is_file():
                    target = folder / package.name / file.name
                    target.parent.mkdir(exist_ok=True)
                    shutil.copy(source, target)
    for name in ("LICENSE", "LICENSE.txt"):
        python = Path(sys.base_prefix) / name
        alternative = Path(sys.base_prefix) / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / name
        for source in (python, alternative):
            if source.is_file():
                shutil.copy(source, folder / "Python.txt")
    notice = (ROOT / "packaging" / "licences" / "README.txt").read_text(encoding="utf-8")
    (folder / "README.txt").write_text(notice + "\n" + "\n".join(lines) + "\n", encoding="utf-8")


def packed_distributions() -> list[Distribution]:
    """Return the installed packages that have files in the bundle, by the top-level name of their modules."""
    inside = {path.name for path in (FOLDER / "_internal").iterdir()} | modules_in_archive()
    found = []
    for package in distributions():
        tops = {file.parts[0].removesuffix(".py") for file in package.files or () if file.parts}
        if package.name != "tjgui" and tops & inside:
            found.append(package)
    return found


def modules_in_archive() -> set[str]:
    """Return the top-level names of the Python modules in PyInstaller's archive."""
    listing = ROOT / "build" / "pyinstaller" / "tjgui" / "PYZ-00.toc"
    if not listing.is_file():
        return set()
    words = listing.read_text(encoding="utf-8").split("('")[1:]
    return {word.split("'")[0].split(".")[0] for word in words}


def wrong_files() -> Iterator[str]:
    """Say what is in the bundle and should not be, and what is missing."""
    inside = {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*")}
    for name in sorted(inside):
        if any(word in name.rpartition("/")[2] for word in UNWANTED):
            yield f"Unwanted: {name}"
    programs = ("tjgui.exe", "tjgui-cli.exe") if sys.platform == "win32" else ("tjgui",)
    for name in (*programs, *NEEDED):
        if not any(one.removeprefix("_internal/").startswith(name) for one in inside):
            yield f"Missing: {name}"


def report_sizes() -> float:
    """Print the size of each part, and return the total in megabytes."""
    sizes: Counter[str] = Counter()
    for path in FOLDER.rglob("*"):
        if path.is_file() and not path.is_symlink():
            sizes[part_of(path.relative_to(FOLDER))] += path.stat().st_size
    for part, size in sizes.most_common():
        sys.stdout.write(f"{size / MEGABYTE:8.1f} MB  {part}\n")
    whole = sizes.total() / MEGABYTE
    sys.stdout.write(f"{whole:8.1f} MB  unpacked\n")
    return whole


def part_of(path: Path) -> str:
    """Say what a file of the bundle is for."""
    inside = path.as_posix().removeprefix("_internal/")
    return next((part for start, part in PARTS.items() if inside.startswith(start)), "Python and its libraries")


def pack() -> float:
    """Pack the folder in the system's usual format, and return the archive's size in megabytes."""
    version = (ROOT / "tjgui" / "__init__.py").read_text(encoding="utf-8").split('__version__ = "')[1].split('"')[0]
    system = {"linux": "linux", "darwin": "macos", "win32": "windows"}[sys.platform]
    machine = platform.machine().lower()
    stem = DIST / f"tjgui-{version}-{system}-{'x64' if (sys.platform, machine) == ('win32', 'amd64') else machine}"
    if sys.platform == "linux":
        archive = stem.with_name(f"{stem.name}.tar.xz")
        with tarfile.open(archive, "w:xz", preset=6) as packed:
            packed.add(FOLDER, arcname="tjgui")
    else:
        archive = stem.with_name(f"{stem.name}.zip")
        pack_zip(APP if sys.platform == "darwin" else FOLDER, archive)
    size = archive.stat().st_size / MEGABYTE
    sys.stdout.write(f"{size:8.1f} MB  packed: {archive.relative_to(ROOT)}\n")
    return size


def pack_zip(folder: Path, archive: Path) -> None:
    """Pack a folder with its symbolic links as such: the signature of an .app covers them."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(folder.rglob("*")):
            name = (Path(folder.name) / path.relative_to(folder)).as_posix()
            if path.is_symlink():
                link = zipfile.ZipInfo(name)
                link.create_system = 3  # Unix, whose mode is in the upper half of the attributes
                link.external_attr = (stat.S_IFLNK | 0o755) << 16
                packed.writestr(link, str(path.readlink()))
            else:
                packed.write(path, name)


if __name__ == "__main__":
    sys.exit(main())
