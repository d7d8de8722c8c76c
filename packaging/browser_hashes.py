"""Downloads Chromium as the program does, and writes the digests that the package carries to build/browser_hashes.json.

python packaging/browser_hashes.py

The program refuses a Chromium that is not, file for file, the one that was there when the package was made. Each
system's package is made on that system, so it carries that system's digest. A package made without this step carries
none.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from tjgui.site.browser_download import browsers_folder, download_browser
from tjgui.site.browser_hashes import FILE_NAME, digests_of, written

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    target = ROOT / "build" / FILE_NAME
    target.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(download_browser(Path(folder), lambda *_: None))
        digests = digests_of(browsers_folder(Path(folder)))
    if not digests:
        sys.stderr.write("The download has no browser.\n")
        return 1
    target.write_text(written(digests), encoding="utf-8")
    sys.stdout.writelines(f"{digest}  {name}\n" for name, digest in digests.items())
    return 0


if __name__ == "__main__":
    sys.exit(main())
