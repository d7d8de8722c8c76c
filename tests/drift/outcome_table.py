"""The table of all changes and what came of each, as `make drift-table` writes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from tests.drift.mutations import ASKED, IN_DOUBT, WORKS, Mutation
from tjgui.site.facts import FACTS

_HEAD = """# When the site changes

`tests/drift` changes the practice site's pages in the ways below (`mutations.toml`), uploads to each of them with the
real page objects in a real browser, and compares the run's report with the site's own ledger. These results are
allowed: the run is exact; it stops before the click, and the doctor names the cause; it answers no to a question from
the page at the click, so that nothing is sent, and names the question; or, if nothing can be seen before the click, the
campaign is unknown, and nothing is created twice. A false success, a duplicate, or a time-out without a named cause
fails the test.

Every sixth change is part of each test run; `TJGUI_TESTS=full` runs all of them. `make drift-table` writes this page.
"""


@dataclass
class OutcomeTable:
    """Collects what came of each change."""

    rows: list[tuple[str, str, str]] = field(default_factory=list)

    def add(self, mutation: Mutation) -> None:
        """Note what came of a change."""
        if mutation.outcome == WORKS:
            self.rows.append((mutation.name, "exact", ""))
        elif mutation.outcome == ASKED:
            self.rows.append((mutation.name, "answered no, nothing created", "the run names the question"))
        elif mutation.outcome == IN_DOUBT:
            self.rows.append((mutation.name, "in doubt", "looked at again, then the user is asked"))
        else:
            self.rows.append((mutation.name, "stopped before the click", str(FACTS[mutation.outcome].words)))

    def text(self) -> str:
        """Return the table in Markdown, with its counts."""
        counts = {word: sum(row[1] == word for row in self.rows) for word in dict.fromkeys(row[1] for row in self.rows)}
        counted = ", ".join(f"{count} {word}" for word, count in counts.items())
        lines = [f"| {name} | {outcome} | {named} |" for name, outcome, named in self.rows]
        head = ["| the change | the run | what the doctor names |", "| --- | --- | --- |"]
        return "\n".join([_HEAD, f"{len(self.rows)} changes: {counted}.", "", *head, *lines]) + "\n"

    def write(self, path: Path) -> None:
        """Print the table, and write it."""
        print(self.text())  # noqa: T201 - what the command is asked for
        path.write_text(self.text(), encoding="utf-8")
