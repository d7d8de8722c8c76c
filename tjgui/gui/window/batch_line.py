"""A loaded batch in one line, such as "Spring: 12 campaigns, 3 CSVs, preroll, sub11"."""

from __future__ import annotations

from pathlib import Path

from tjgui.core.settings import Settings
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Listed, Way
from tjgui.gui.language.messages import in_words
from tjgui.gui.language.status_words import format_word
from tjgui.gui.run.loaded_batch import LoadedBatch

#: A mapping of this name says nothing; the folder it is in does.
_USUAL_NAME = "mapping"


def batch_line(batch: LoadedBatch, settings: Settings) -> tuple[str, str]:
    """Return the line, and the paths as its tooltip."""
    mapping, ads = batch.batch.mapping_path, batch.batch.ads_folder
    counts = Message("n_campaigns", count=batch.check.campaigns), Message("n_csvs", count=batch.check.csvs)
    said = in_words(Message("line", parts=Listed(counts, Way.COMMAS)))
    how = format_word(settings.ad_format), settings.tracking_parameter
    return f"{_name_of(mapping)}: {', '.join((said, *how))}", f"{mapping}\n{ads}"


def _name_of(mapping: Path) -> str:
    return mapping.parent.name if mapping.stem.casefold() == _USUAL_NAME and mapping.parent.name else mapping.stem
