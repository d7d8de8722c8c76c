"""What every test of the suite keeps to: none passes because what it goes over is empty."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

_TESTS = Path(__file__).parent.parent
_FILES = sorted(path for path in _TESTS.rglob("*.py") if path.name.startswith(("test_", "conftest")))

Function = ast.FunctionDef | ast.AsyncFunctionDef


def _functions(text: str) -> Iterator[Function]:
    return (node for node in ast.walk(ast.parse(text)) if isinstance(node, Function))


def _asserts(node: ast.AST, function: Function, *, is_sure: bool = True) -> Iterator[tuple[ast.Assert, bool]]:
    """Yield each assertion, and whether it is made at all: not inside a loop over what may be empty."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Assert):
            yield child, is_sure
        elif isinstance(child, ast.For | ast.AsyncFor):
            yield from _asserts(child, function, is_sure=is_sure and _has_members(child.iter, function))
        else:
            yield from _asserts(child, function, is_sure=is_sure)


def _has_members(iterated: ast.expr, function: Function) -> bool:
    """Whether it stands in the function itself that there is something to go over."""
    match iterated:
        case ast.Tuple(elts=members) | ast.List(elts=members) | ast.Set(elts=members):
            said = any(not isinstance(one, ast.Starred) for one in members)
        case ast.Dict(keys=keys):
            said = any(key is not None for key in keys)
        case ast.Call(func=ast.Name(id="range"), args=[*_, number]):
            said = isinstance(number, ast.Constant)
        case (
            ast.Call(func=ast.Attribute(value=inner, attr="items" | "keys" | "values"))
            | ast.Call(func=ast.Name(id="enumerate" | "reversed" | "sorted" | "zip" | "list"), args=[inner, *_])
            | ast.Subscript(value=ast.Name() as inner)
        ):
            said = _has_members(inner, function)
        case ast.Name(id=name):
            said = any(_has_members(value, function) for value in _values_of(name, function))
        case _:
            said = False
    return said


def _values_of(name: str, function: Function) -> Iterator[ast.expr]:
    for node in ast.walk(function):
        match node:
            case ast.Assign(targets=[ast.Name(id=found)], value=value) if found == name:
                yield value
            case ast.AnnAssign(target=ast.Name(id=found), value=ast.expr() as value) if found == name:
                yield value


def _alls(node: ast.AST) -> Iterator[ast.expr]:
    """Yield what each ``all(…)`` and ``not any(…)`` below a node goes over."""
    match node:
        case ast.Call(func=ast.Name(id="all"), args=[inner]):
            yield inner
        case ast.UnaryOp(op=ast.Not(), operand=ast.Call(func=ast.Name(id="any"), args=[inner])):
            yield inner
    for child in ast.iter_child_nodes(node):
        yield from _alls(child)


def _names(node: ast.AST) -> set[str]:
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}


def _vacuous(text: str) -> Iterator[str]:
    """Yield the name of each test that may have asserted nothing at its end, and of each function that may in a line.

    A line that goes over something says enough where another assertion speaks of the same thing.
    """
    for function in _functions(text):
        asserts = list(_asserts(function, function))
        is_test = function.name.startswith("test_")
        if is_test and asserts and not any(is_sure for _, is_sure in asserts):
            yield function.name
        for statement, _ in asserts:
            for inner in _alls(statement):
                over = inner.generators[0].iter if isinstance(inner, ast.GeneratorExp) else inner
                said = set[str]().union(*(_names(other) for other, _ in asserts if other is not statement))
                if not _has_members(over, function) and not _names(over) & said:
                    yield function.name


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.relative_to(_TESTS).as_posix())
def test_no_test_passes_because_there_was_nothing_to_look_at(path: Path) -> None:
    """Where this fails, assert how many there are before going over them."""
    assert list(_vacuous(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("body", "is_vacuous"),
    [
        ("for one in found():\n  assert one", True),
        ("for one in found():\n  for other in (1, 2):\n   assert one", True),
        ("for one in (*found(),):\n  assert one", True),
        ("for one in found:\n  if one:\n   assert one", True),
        ("assert all(one for one in found)", True),
        ("assert not any(found)", True),
        ("assert True\n for one in found:\n  assert one", False),
        ("for one in (1, 2):\n  assert one", False),
        ("for one in range(3):\n  assert one", False),
        ("table = {1: 2}\n for one, other in table.items():\n  assert one", False),
        ("assert len(found) == 3\n assert all(found)", False),
        ("assert all(one for one in [1, 2])", False),
        ("assert any(found)", False),
    ],
)
def test_what_may_go_over_nothing_is_noticed(body: str, is_vacuous: bool) -> None:
    assert list(_vacuous(f"def test_it():\n {body}\n")) == ["test_it"] * is_vacuous


def test_the_suite_is_all_there() -> None:
    assert len(_FILES) > 150
