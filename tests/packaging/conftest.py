"""Tests of the packaged program need one: `make test-package` builds it and says where it lies."""

from __future__ import annotations

import os

collect_ignore = [] if "TJGUI_PACKAGE" in os.environ else ["test_package.py"]
