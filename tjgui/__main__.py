"""`python -m tjgui`."""

from __future__ import annotations

import sys

from tjgui.cli import main

if __name__ == "__main__":
    sys.exit(main())
