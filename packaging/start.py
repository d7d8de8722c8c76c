"""Where the packaged program begins."""

from __future__ import annotations

import sys

from tjgui.cli import main

sys.exit(main())
