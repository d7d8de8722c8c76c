"""What a release needs besides the packages: notes from CHANGELOG.md, checksums, and a bill of materials.

python packaging/release.py version | notes | checksums FOLDER | sbom FILE
"""

from __future__ import annotations

import argparse
import hashlib
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHECKSUMS = "SHA256SUMS"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("version", help="print the program's version")
    commands.add_parser("notes", help="print what CHANGELOG.md says about this version")
    commands.add_parser("checksums", help=f"write {CHECKSUMS} of a folder's files").add_argument("folder", type=Path)
    commands.add_parser("sbom", help="write a CycloneDX list of the libraries").add_argument("file", type=Path)
    options = parser.parse_args()
    if options.command == "version":
        sys.stdout.write(version() + "\n")
    elif options.command == "notes":
        sys.stdout.write(notes((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), version()))
    elif options.command == "checksums":
        write_checksums(options.folder)
    else:
        write_sbom(options.file)
    return 0


def version() -> str:
    text = (ROOT / "tjgui" / "__init__.py").read_text(encoding="utf-8")
    return text.split('__version__ = "')[1].split('"')[0]


def notes(changelog: str, wanted: str) -> str:
    """Return the section of a version without its heading; exits the program if there is none."""
    for section in re.split(r"^## ", changelog, flags=re.MULTILINE)[1:]:
        heading, _, body = section.partition("\n")
        if heading.split()[0] == wanted and body.strip():
            return body.strip() + "\n"
    raise SystemExit(f"CHANGELOG.md says nothing of {wanted}. Write what a user notices under '## {wanted}'.")


def write_checksums(folder: Path) -> None:
    """Write the SHA-256 of each file as `sha256sum --check` reads them."""
    lines = []
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.name != CHECKSUMS:
            with path.open("rb") as content:
                lines.append(f"{hashlib.file_digest(content, 'sha256').hexdigest()}  {path.name}\n")
    if not lines:
        raise SystemExit(f"There is nothing to release in {folder}.")
    (folder / CHECKSUMS).write_text("".join(lines), encoding="utf-8", newline="\n")


def write_sbom(target: Path) -> None:
    """List the program's components, with the versions and hashes pinned in requirements/app.txt."""
    target.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "cyclonedx_py", "requirements", "requirements/app.txt", "--output-reproducible"]
    command += ["--pyproject", "pyproject.toml", "--output-format", "JSON", "--output-file", str(target.absolute())]
    subprocess.run(command, check=True, cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main())
