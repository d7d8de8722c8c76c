"""The table of scores, and the list of mutants that are no other program."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from tests.mutation.mutants import Mutant
from tests.mutation.results import Result, Tried

_HERE = Path(__file__).parent
_HEAD = """\
# Mutation scores

`make mutate` changes the modules that decide about the promise in one place at a time and runs the tests that reach
that place. Whoever takes a condition, a sync or a comparison out of them must be told so by a test. Written by
`python -m tests.mutation`; nothing here is typed by hand.

Score: how many of the mutants that are another program were killed, that is, made a test fail. *Equal* ones behave like
the original; [equal.toml](equal.toml) says why, for each. A test that does not end any more (*endless*) is not a kill.
*Untested* lines are run by no test, *untried* mutants are those whose module or tests have changed since.

| module | mutants | equal | killed | endless | survived | untested | untried | score |
| --- | --: | --: | --: | --: | --: | --: | --: | --: |
"""

_COUNTED = (Result.KILLED, Result.ENDLESS, Result.SURVIVED, Result.UNTESTED, Result.UNTRIED)


def read_equal(path: Path = _HERE / "equal.toml") -> dict[tuple[str, ...], str]:
    """Return the mutants that are no other program, by their content, with the reasons."""
    rows = tomllib.loads(path.read_text(encoding="utf-8")).get("equal", [])
    return {
        tuple(row[name] for name in ("module", "where", "kind", "old", "new", "code")): row["reason"] for row in rows
    }


def table_of(results: Mapping[str, Sequence[Tried]], equal: Mapping[tuple[str, ...], str]) -> str:
    """Return the scores as Markdown, and what is not killed below them."""
    rows = [_row(module, results[module], equal) for module in sorted(results)]
    return _HEAD + "".join(rows)


def open_ones(tried: Iterable[Tried], equal: Mapping[tuple[str, ...], str]) -> list[Tried]:
    """Return the mutants that nothing killed although they are another program."""
    return [
        one for one in tried if one.mutant.content not in equal and one.result not in {Result.KILLED, Result.UNUSED}
    ]


def in_words(mutant: Mutant) -> str:
    """Return where a mutant is and what it changes, on one line."""
    old, new = (" ".join(text.split()) or "nothing" for text in (mutant.old, mutant.new))
    return f"{mutant.module}:{mutant.line} {mutant.where}: {mutant.kind}: {old} -> {new}    | {mutant.code}"


def as_toml(mutant: Mutant) -> str:
    """Return a mutant as a row for the list of equal ones; its reason is still missing."""
    values = zip(("module", "where", "kind", "old", "new", "code"), mutant.content, strict=True)
    return "[[equal]]\n" + "".join(f"{name} = {_quoted(value)}\n" for name, value in values) + 'reason = ""\n'


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _row(module: str, tried: Sequence[Tried], equal: Mapping[tuple[str, ...], str]) -> str:
    used = [one for one in tried if one.result is not Result.UNUSED]
    counts = Counter(one.result for one in used if one.mutant.content not in equal)
    others = counts.total()
    score = f"{100 * counts[Result.KILLED] / others if others else 100.0:.1f} %"
    if counts[Result.UNTRIED]:
        score = f"at least {score}" if counts[Result.KILLED] else "not tried yet"
    cells = [
        f"`{module}`",
        len(used),
        len(used) - others,
        *(counts[one] for one in _COUNTED),
        score,
    ]
    return "| " + " | ".join(map(str, cells)) + " |\n"
