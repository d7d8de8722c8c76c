"""The record of a batch as the window, the overview and the reports see it, and as a person edits it.

They know these protocols only, so that the record need not be a checkpoint file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from tjgui.core.checkpoint.entry import Entry
from tjgui.core.models import Status
from tjgui.core.wording.message import NOTHING, Message


class RecordView(Protocol):
    """What is known about the campaigns of a session; nothing can be changed through it."""

    @property
    def session_id(self) -> str:
        """The session's name, such as upload_20251118_110820; empty if it has none."""
        ...

    @property
    def campaign_ids(self) -> tuple[str, ...]:
        """The campaigns that have an entry, in the record's order."""
        ...

    def entry(self, campaign_id: str) -> Entry | None:
        """Return what is known about a campaign; None if it has no entry."""
        ...

    def status(self, campaign_id: str) -> Status:
        """Return a campaign's status; without an entry it is pending."""
        ...


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at a record showed; nothing was changed by it."""

    record: RecordView | None = None  #: None if there is none, or none that can be read now
    notice: Message = NOTHING  #: why earlier outcomes are unknown, if they are


class RecordEdit(Protocol):
    """A record that a person edits, with undo; nothing is written before `save`."""

    @property
    def record(self) -> RecordView:
        """The record as edited."""
        ...

    @property
    def is_changed(self) -> bool:
        """Whether there is something to save."""
        ...

    @property
    def can_undo(self) -> bool:
        """Whether a change can be undone."""
        ...

    @property
    def can_redo(self) -> bool:
        """Whether an undone change can be made again."""
        ...

    def set_status(self, campaign_ids: Sequence[str], status: Status) -> None:
        """Give campaigns another status."""
        ...

    def remove(self, campaign_ids: Sequence[str]) -> None:
        """Remove entries: their campaigns start from scratch."""
        ...

    def undo(self) -> None:
        """Undo the last change."""
        ...

    def redo(self) -> None:
        """Redo the change that was undone last."""
        ...

    def uploaded_again(self) -> tuple[str, ...]:
        """Return the campaigns whose ads exist or may exist, and that a run would upload again after these changes."""
        ...

    def save(self) -> None:
        """Save the changes; raises `CheckpointError`, and writes nothing, if that is not possible now."""
        ...
