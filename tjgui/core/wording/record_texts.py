"""What is said of checkpoints, the data folder and what was read from them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

RECORD_TEXTS: Final[Mapping[str, str | tuple[str, str]]] = {
    "marked_done_unseen": (
        "Marked as done by you; 1 of its ads was not seen by the program.",
        "Marked as done by you; {count} of its ads were not seen by the program.",
    ),
    # changes by hand
    "no_checkpoint_unchanged": "There is no checkpoint yet, so nothing was changed.",
    "checkpoint_gone_unchanged": "The checkpoint is gone, so nothing was changed.",
    "resume_from_copy": "Resume first: the run continues from the last backup.",
}
