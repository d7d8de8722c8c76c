"""Private names of other libraries are looked at in two files only: a newer version of them breaks nothing else."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import tjgui

PACKAGE = Path(tjgui.__file__).parent
#: Which names are looked at, and where. Each has a test that does without it: tests/site/test_private_names.py and
#: tests/gui/toolkit/test_loop.py.
ALLOWED = {
    "site/driver.py": {
        "playwright.async_api._context_manager",
        "playwright._impl._driver",
        "_client",
        "_transport",
        "_proc",
    },
    "gui/toolkit/loop.py": {"_leave_task", "_enter_task"},
    "gui/display.py": {"_exit"},  # public, whatever its name says
}


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


def private_names(tree: ast.AST) -> Iterator[str]:
    """Yield the private names of others: imported ones, and those behind a dot that is not one's own."""
    own = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
    own |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and _is_set_on_self(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom | ast.Import):
            module = getattr(node, "module", None) or ""
            names = [module, *(alias.name for alias in node.names)]
            yield from (name for name in names if any(is_private(part) for part in name.split(".")))
        elif isinstance(node, ast.Attribute) and is_private(node.attr) and node.attr not in own:
            yield node.attr
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"getattr", "hasattr", "setattr"}:
            named = node.args[1] if len(node.args) > 1 else None
            if isinstance(named, ast.Constant) and isinstance(named.value, str) and is_private(named.value):
                yield named.value


def _is_set_on_self(node: ast.Attribute) -> bool:
    return isinstance(node.ctx, ast.Store) and isinstance(node.value, ast.Name) and node.value.id == "self"


def _part(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0]


def test_private_names_of_other_libraries_are_looked_at_in_few_files_only() -> None:
    found: dict[str, set[str]] = defaultdict(set)
    classes: dict[str, set[str]] = defaultdict(set)  # by the part of the program
    for path in PACKAGE.rglob("*.py"):
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        classes[_part(path)] |= {one.attr for one in nodes if isinstance(one, ast.Attribute) and _is_set_on_self(one)}
    for path in PACKAGE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        variables = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        for name in private_names(tree):
            if name not in classes[_part(path)] and name not in variables:
                found[path.relative_to(PACKAGE).as_posix()].add(name)
    assert {place: names for place, names in found.items() if names} == ALLOWED
