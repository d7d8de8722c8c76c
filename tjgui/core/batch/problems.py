"""What is wrong with a file of the batch: where it stands, what it is, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

#: How much of a cell is shown in a message.
_LONGEST_SHOWN = 60


class Severity(StrEnum):
    """Whether a problem keeps something from being uploaded."""

    ERROR = "error"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, or worth knowing, in one place of one file.

    ``str()`` gives it whole: "ads-spring.csv, row 14, column Target URL: is empty. Fill it in and check the batch
    again."
    """

    file: str  #: the file's name, as the user knows it
    row: int | None  #: the line of the file, the header being 1; of a longer record, the line where it starts
    column: str | None
    what: str  #: a clause without a full stop, such as "is empty"
    remedy: str  #: a whole sentence, or empty
    severity: Severity = Severity.ERROR
    campaign_ids: tuple[str, ...] = ()  #: the campaigns that it blocks
    path: Path | None = field(default=None, compare=False)  #: where the file lies, once the batch is put together

    @property
    def place(self) -> str:
        """File, row and column, as far as they are known."""
        row = f", row {self.row}" if self.row is not None else ""
        column = f", column {self.column}" if self.column is not None else ""
        return f"{self.file}{row}{column}"

    @property
    def sentence(self) -> str:
        """Where and what, without the remedy."""
        return f"{self.place}: {self.what}."

    def __str__(self) -> str:
        return f"{self.sentence} {self.remedy}".rstrip()


def errors_first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Put the errors before the notices; within each the order stays."""
    return tuple(sorted(problems, key=lambda problem: problem.severity is not Severity.ERROR))


def shown(value: str) -> str:
    """Show a cell inside a message: quoted, cut where it is long, invisible characters written as their codes."""
    cut = value[:_LONGEST_SHOWN]
    visible = "".join(
        character if character.isprintable() and (character == " " or not character.isspace()) else _code(character)
        for character in cut
    )
    return f'"{visible}…"' if len(value) > len(cut) else f'"{visible}"'


def listed(words: Iterable[str]) -> str:
    """Join words for a sentence: "a", "a and b", "a, b and c"."""
    *most, last = list(words) or [""]
    return f"{', '.join(most)} and {last}" if most else last


def _code(character: str) -> str:
    return f"<U+{ord(character):04X}>"
