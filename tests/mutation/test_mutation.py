"""The mutation test itself: what it changes, and that its list of equal mutants is about the program as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mutation.decisive import DECISIVE
from tests.mutation.mutants import Mutant, find_mutants
from tests.mutation.results import Result, Tried
from tests.mutation.scores import as_toml, open_ones, read_equal, table_of

_ROOT = Path(__file__).parents[2]
_MODULE = "tjgui/core/garden.py"


def changes(code: str) -> set[tuple[str, str]]:
    """Return what is put in place of what in a function's body."""
    body = "".join(f"    {line}\n" for line in code.splitlines())
    return {(one.old, one.new) for one in find_mutants(_MODULE, f"def grow(a, b, c):\n{body}".encode())}


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("return a < b", {("<", "<="), ("<", ">="), ("return a < b", "return None")}),
        ("x = a is not None", {("is not", "is")}),
        ("x = a and b", {("a and b", "((a) or (b))"), ("a and b", "((b))"), ("a and b", "((a))")}),
        ("x = not a", {("not a", "(a)")}),
        ("x = a + b", {("+", "-")}),
        ("x = 2", {("2", "3"), ("2", "1")}),
        ("x = max(a, b)", {("max", "min")}),
        ("x = b if a else c", {("b if a else c", "(b)"), ("b if a else c", "(c)")}),
        ("a.save()", {("a.save()", "pass")}),
        ("a.b = c", {("a.b = c", "pass")}),
        ("if a:\n    raise b", {("a", "not (a)"), ("raise b", "pass")}),
        ("x = [one for one in a if b(one)]", {("b(one)", "(not (b(one)))"), ("b(one)", "True")}),
        ("x = a(b, c=c)", {("c=c", "")}),
        ("try:\n    pass\nexcept OSError:\n    pass", {("OSError", "()")}),
        ('"""Only words."""\n_log.info("something")', set()),
    ],
)
def test_each_part_of_a_decision_is_changed(code: str, expected: set[tuple[str, str]]) -> None:
    assert changes(code) == expected


def test_a_constant_is_changed_and_a_protocol_is_not() -> None:
    text = b"LIMIT = 50\n\nclass Door(Protocol):\n    def open(self): return a < b\n"
    assert {(one.where, one.new, one.is_constant) for one in find_mutants(_MODULE, text)} == {
        ("LIMIT", "51", True),
        ("LIMIT", "49", True),
    }


def test_a_mutant_is_the_whole_module_with_one_change() -> None:
    text = 'def grow(a, b):\n    return "ä" if a < b else ""\n'.encode()
    mutant = next(one for one in find_mutants(_MODULE, text) if one.new == "<=")
    assert mutant.applied(text).decode() == 'def grow(a, b):\n    return "ä" if a <= b else ""\n'
    assert mutant.content == (_MODULE, "grow", "compare", "<", "<=", 'return "ä" if a < b else ""')


def test_the_list_of_equal_mutants_is_about_the_program_as_it_is_and_gives_reasons() -> None:
    known = {one.content for module in DECISIVE for one in find_mutants(module, (_ROOT / module).read_bytes())}
    equal = read_equal()
    assert not equal.keys() - known
    assert all(reason.strip() for reason in equal.values())


def test_a_test_that_does_not_end_is_no_kill_and_an_equal_mutant_does_not_count(tmp_path: Path) -> None:
    one, other, third = _mutants()
    tried = [Tried(one, Result.KILLED, "test"), Tried(other, Result.ENDLESS), Tried(third, Result.SURVIVED)]
    equal = {third.content: "It is the same."}
    assert table_of({_MODULE: tried}, equal).splitlines()[-1] == f"| `{_MODULE}` | 3 | 1 | 1 | 1 | 0 | 0 | 0 | 50.0 % |"
    assert [left.mutant for left in open_ones(tried, equal)] == [other]


def test_what_is_printed_for_the_list_of_equal_mutants_can_be_read_again(tmp_path: Path) -> None:
    path = tmp_path / "equal.toml"
    path.write_text("".join(map(as_toml, _mutants())), encoding="utf-8")
    assert set(read_equal(path)) == {one.content for one in _mutants()}


def _mutants() -> list[Mutant]:
    return find_mutants(_MODULE, b'def grow(a):\n    return a == "\\\\\\"x"\n')
