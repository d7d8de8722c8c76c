"""Every text of the core and the site's pages, in English, by its code. The rooms' own modules hold them.

A text is a whole sentence or clause with named gaps; where it counts something it has two forms, chosen by the value
``count``. A code is written into checkpoints, so it is never given another meaning.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tjgui.core.wording.batch_texts import BATCH_TEXTS
from tjgui.core.wording.record_texts import RECORD_TEXTS
from tjgui.core.wording.run_texts import RUN_TEXTS
from tjgui.core.wording.site_texts import SITE_TEXTS

Text = str | tuple[str, str]

_COMMON: Mapping[str, Text] = {
    "nothing": "",
    "quoted": "{text}",
    "two_sentences": "{first} {second}",
}

TEXTS: Final[Mapping[str, Text]] = MappingProxyType(
    {**_COMMON, **BATCH_TEXTS, **RECORD_TEXTS, **RUN_TEXTS, **SITE_TEXTS}
)
