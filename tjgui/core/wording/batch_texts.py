"""What is said of a batch's files: mapping, ad CSVs, folders."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

BATCH_TEXTS: Final[Mapping[str, str | tuple[str, str]]] = {}
