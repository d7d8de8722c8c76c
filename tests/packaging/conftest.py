"""Tests of the packaged program need one: `make test-package` builds it and says where it lies.

Those of the Debian package need Debian's tools.
"""

from __future__ import annotations

import os
import shutil

collect_ignore = [] if "TJGUI_PACKAGE" in os.environ else ["test_package.py"]
if shutil.which("dpkg-deb") is None:
    collect_ignore.append("test_debian_package.py")
