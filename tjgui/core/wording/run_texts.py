"""What is said of a run: outcomes, pauses, waiting, progress."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

RUN_TEXTS: Final[Mapping[str, str | tuple[str, str]]] = {}
