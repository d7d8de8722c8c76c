"""What is wrong with a file of the batch: where, what, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from tjgui.core.wording.message import NOTHING, Message


class Severity(StrEnum):
    """Whether a problem prevents an upload."""

    ERROR = "error"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong or worth knowing, at one place in one file.

    ``str()`` returns all of it in English: "ads-spring.csv, row 14, column Target URL: The cell is empty. Fill it in,
    then check the batch again."
    """

    file: str  #: the file's name, as the user knows it
    row: int | None  #: the line of the file, the header being 1; for a longer record, the line where it starts
    column: str | None
    what: Message  #: a full sentence about the place
    remedy: Message = NOTHING  #: what to do
    severity: Severity = Severity.ERROR
    campaign_ids: tuple[str, ...] = ()  #: the campaigns that it blocks
    path: Path | None = field(default=None, compare=False)  #: where the file is, once the batch is complete

    @property
    def code(self) -> str:
        """Which problem it is, independent of its text."""
        return self.what.code

    @property
    def sentence(self) -> Message:
        """Where and what, without what to do."""
        if self.row is None and self.column is None:
            return Message("problem_in_file", file=self.file, what=self.what)
        if self.row is None:
            return Message("problem_in_column", file=self.file, column=str(self.column), what=self.what)
        if self.column is None:
            return Message("problem_in_row", file=self.file, row=str(self.row), what=self.what)
        return Message("problem_in_cell", file=self.file, row=str(self.row), column=self.column, what=self.what)

    @property
    def whole(self) -> Message:
        """Where, what, and what to do."""
        return Message("two_sentences", first=self.sentence, second=self.remedy) if self.remedy else self.sentence

    def __str__(self) -> str:
        return str(self.whole)


def errors_first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Put errors before notices, keeping the order within each."""
    return tuple(sorted(problems, key=lambda problem: problem.severity is not Severity.ERROR))
