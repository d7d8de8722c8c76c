"""Which checkpoint records a batch that the window opens; decided once for each batch, without asking the user.

A wrong choice would show uploaded campaigns as untouched, or hide what may have been clicked. So a checkpoint that
knows the batch's contents comes first, and a new one is begun only if none can be about this batch.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import IntEnum
from pathlib import Path

from tjgui.core.checkpoint.content import Content
from tjgui.core.checkpoint.entry import Entry
from tjgui.core.checkpoint.recent_batches import RecentBatch, find
from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.checkpoint.unsaved_clicks import EmergencyNotes
from tjgui.core.checkpoint.writer import generation_path
from tjgui.core.models import AdFormat, Status

#: Leaves room for a number within the 60 characters of a name.
_LONGEST_STEM = 54


class Fit(IntEnum):
    """How well a checkpoint fits a batch."""

    NONE = 0  #: it is about others
    NAMES = 1  #: campaigns and the names of their CSVs agree, as far as outcomes are known
    CONTENT = 2  #: most outcomes are about the very CSVs that the batch has now


def choose_slot(
    store: CheckpointStore,
    batch: RecentBatch,
    contents: Mapping[str, Content],
    known: Sequence[RecentBatch],
) -> str:
    """Return the name of the checkpoint for a batch; empty for the default one.

    :param batch: its `slot` is used if it is the name of a checkpoint that no other batch has, and that fits.
    :param contents: the CSV of each campaign of the batch.
    :param known: all batches that have a checkpoint.
    """
    ad_format = batch.ad_format
    found = find(known, batch)
    if found is not None:
        return found.slot
    for slot in dict.fromkeys(("", *store.slots(ad_format))):
        record = store.peek(ad_format, slot)
        if record is not None and fit(record, contents) is Fit.CONTENT:
            return slot
    taken = {one.slot.casefold() for one in known if one.ad_format is ad_format}
    for slot in dict.fromkeys((batch.slot, "")):
        if slot.casefold() not in taken and _may_be_about(store, ad_format, slot, contents):
            return slot
    return _new_name(store, ad_format, batch.name, taken)


def fit(record: RecordView, contents: Mapping[str, Content]) -> Fit:
    """Compare what a checkpoint knows with the CSVs of a batch."""
    entries = {one: entry for one in contents if (entry := record.entry(one)) is not None}
    if not entries:
        return Fit.NONE if record.campaign_ids else Fit.NAMES
    told = {one: entry for one, entry in entries.items() if _has_outcome(entry)}
    same = sum(contents[one].csv_sha256 in _known(entry, "csv_sha256") for one, entry in told.items())
    if 2 * same > len(told):
        return Fit.CONTENT
    alike = sum(_is_named_alike(entry, contents[one]) for one, entry in told.items())
    return Fit.NAMES if not told or 2 * alike > len(told) else Fit.NONE


def slot_name_for(text: str) -> str:
    """Turn a mapping's name into a valid name for a checkpoint."""
    name = re.sub(r"[^\w-]+", "-", text).strip("-_")[:_LONGEST_STEM].rstrip("-_")
    return f"batch-{name}" if name.startswith("corrupt-") else name or "batch"


def _has_outcome(entry: Entry) -> bool:
    return entry.status is not Status.PENDING or bool(
        entry.intent or entry.created or entry.past or entry.other_contents
    )


def _known(entry: Entry, field: str) -> set[str]:
    """Return the names or digests of all CSVs that the entry knows an outcome of."""
    others = (str(one.get(field) or "") for one in entry.other_contents)
    return {str(getattr(entry, field)), *others} - {""}


def _is_named_alike(entry: Entry, content: Content) -> bool:
    names = _known(entry, "csv_file")
    return not names or content.csv_file in names


def _may_be_about(store: CheckpointStore, ad_format: AdFormat, slot: str, contents: Mapping[str, Content]) -> bool:
    """Whether a checkpoint that no batch has can become this one's; what cannot be read may be about it."""
    record = store.peek(ad_format, slot)
    return record is None or fit(record, contents) is not Fit.NONE


def _new_name(store: CheckpointStore, ad_format: AdFormat, text: str, taken: set[str]) -> str:
    stem = slot_name_for(text)
    name, number = stem, 1
    while name.casefold() in taken or _leaves_something(store.path(ad_format, name)):
        number += 1
        name = f"{stem}-{number}"
    return name


def _leaves_something(path: Path) -> bool:
    """Whether a checkpoint, its backup or its notes of clicks are there."""
    return any(one.exists() for one in (path, generation_path(path), EmergencyNotes.beside(path).path))
