"""Every text of the core and the site's pages, in English, by code. Each room has a module with its texts.

A text is a whole sentence or clause with named gaps. A text that counts something has two forms, chosen by the value
``count``: for one, and for any other number. Codes are written into checkpoints, so their meaning never changes.

A text ``<code>.cause`` says what several failures with that code have in common: `failure_causes` groups by it and by
the values in its gaps. Without one, all failures with a code are one cause, and their values are shown as dots.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tjgui.core.wording.batch_texts import BATCH_TEXTS
from tjgui.core.wording.command_texts import COMMAND_TEXTS
from tjgui.core.wording.overview_texts import OVERVIEW_TEXTS
from tjgui.core.wording.record_texts import RECORD_TEXTS
from tjgui.core.wording.run_texts import RUN_TEXTS
from tjgui.core.wording.site_texts import SITE_TEXTS
from tjgui.core.wording.store_texts import STORE_TEXTS

Text = str | tuple[str, str]

_COMMON: Final[Mapping[str, Text]] = {
    "nothing": "",
    "quoted": "{text}",
    "two_sentences": "{first} {second}",
    "line": "{parts}",
    "in_quotes": "“{text}”",
    # lists
    "joined": "{first}, {second}",
    "joined_last": "{first} and {second}",
    # lengths of time
    "seconds": "{seconds} s",
    "minutes": "{minutes} min",
    "minutes_and_seconds": "{minutes} min {seconds} s",
    "hours": "{hours} h",
    "hours_and_minutes": "{hours} h {minutes} min",
}

TEXTS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        **_COMMON,
        **BATCH_TEXTS,
        **RECORD_TEXTS,
        **OVERVIEW_TEXTS,
        **COMMAND_TEXTS,
        **RUN_TEXTS,
        **SITE_TEXTS,
        **STORE_TEXTS,
    }
)
