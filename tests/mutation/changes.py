"""What is changed in one place of the program: an operator, a number, a condition, a statement that is left out.

Not changed: docstrings, sentences, f-strings, lines for the log, annotations, defaults of parameters, values in a
class's body, and the texts of errors. None of them decides anything.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate

_COMPARE: dict[type[ast.cmpop], str] = {
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.Lt: "<=",
    ast.LtE: "<",
    ast.Gt: ">=",
    ast.GtE: ">",
    ast.Is: "is not",
    ast.IsNot: "is",
    ast.In: "not in",
    ast.NotIn: "in",
}
_OPPOSITE: dict[type[ast.cmpop], str] = {ast.Lt: ">=", ast.LtE: ">", ast.Gt: "<=", ast.GtE: "<"}
_ARITHMETIC: dict[type[ast.operator], str] = {
    ast.Add: "-",
    ast.Sub: "+",
    ast.Mult: "/",
    ast.Div: "*",
    ast.FloorDiv: "*",
    ast.Mod: "*",
    ast.BitOr: "&",
    ast.BitAnd: "|",
    ast.Pow: "*",
}
_CALLS = {
    "all": "any",
    "any": "all",
    "append": "appendleft",
    "appendleft": "append",
    "endswith": "startswith",
    "lstrip": "rstrip",
    "max": "min",
    "min": "max",
    "removeprefix": "removesuffix",
    "removesuffix": "removeprefix",
    "reversed": "list",
    "rstrip": "lstrip",
    "sorted": "list",
    "startswith": "endswith",
}
_COMPARISON = re.compile(r"not\s+in|is\s+not|==|!=|<=|>=|<|>|\bis\b|\bin\b")
_OPERATOR = re.compile(r"\*\*|//|[-+*/%|&]")


@dataclass(frozen=True, slots=True)
class Change:
    """Another text for a part of a module; the places are bytes."""

    kind: str
    start: int
    end: int
    new: str


@dataclass(frozen=True)
class Source:
    """A module's text, and where each node of its tree stands in it."""

    text: bytes
    _starts: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        lines = self.text.splitlines(keepends=True)
        object.__setattr__(self, "_starts", [0, *accumulate(map(len, lines))])

    def span(self, node: ast.expr | ast.stmt | ast.keyword) -> tuple[int, int]:
        """Return where a node begins and ends."""
        last_line, last_column = node.end_lineno, node.end_col_offset
        assert last_line is not None
        assert last_column is not None
        return self._starts[node.lineno - 1] + node.col_offset, self._starts[last_line - 1] + last_column

    def of(self, node: ast.expr | ast.stmt) -> str:
        """Return a node's text."""
        start, end = self.span(node)
        return self.text[start:end].decode()

    def line(self, number: int) -> str:
        """Return a line's text, counted from 1, without its indentation."""
        return self.text[self._starts[number - 1] : self._starts[number]].decode().strip()

    def replaced(self, kind: str, node: ast.expr | ast.stmt, new: str) -> Change:
        """Put a text in place of a node."""
        return Change(kind, *self.span(node), new)

    def between(self, kind: str, left: ast.expr, right: ast.expr, what: re.Pattern[str], new: str) -> Iterator[Change]:
        """Put a text in place of the operator between two nodes."""
        start, end = self.span(left)[1], self.span(right)[0]
        if found := what.search(self.text[start:end].decode()):
            yield Change(kind, start + found.start(), start + found.end(), new)


def _compare(node: ast.Compare, source: Source) -> Iterator[Change]:
    if len(node.ops) > 1:
        yield source.replaced("negate", node, f"(not ({source.of(node)}))")
        return
    kind, right = type(node.ops[0]), node.comparators[0]
    yield from source.between("compare", node.left, right, _COMPARISON, _COMPARE[kind])
    if kind in _OPPOSITE:
        yield from source.between("negate", node.left, right, _COMPARISON, _OPPOSITE[kind])


def _and_or(node: ast.BoolOp, source: Source) -> Iterator[Change]:
    word, other = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
    parts = [f"({source.of(one)})" for one in node.values]
    yield source.replaced("and/or", node, "(" + f" {other} ".join(parts) + ")")
    for number in range(len(parts)):
        kept = f" {word} ".join(parts[:number] + parts[number + 1 :])
        yield source.replaced(f"without operand {number + 1}", node, f"({kept})")


def _unary(node: ast.UnaryOp, source: Source) -> Iterator[Change]:
    if isinstance(node.op, ast.Not | ast.USub):
        kind = "without not" if isinstance(node.op, ast.Not) else "without minus"
        yield source.replaced(kind, node, f"({source.of(node.operand)})")


def _if_else(node: ast.IfExp, source: Source) -> Iterator[Change]:
    yield source.replaced("always the first", node, f"({source.of(node.body)})")
    yield source.replaced("always the second", node, f"({source.of(node.orelse)})")


def _arithmetic(node: ast.BinOp, source: Source) -> Iterator[Change]:
    is_text = any(
        isinstance(one, ast.JoinedStr) or (isinstance(one, ast.Constant) and isinstance(one.value, str))
        for one in (node.left, node.right)
    )
    if type(node.op) in _ARITHMETIC and not is_text:
        yield from source.between("arithmetic", node.left, node.right, _OPERATOR, _ARITHMETIC[type(node.op)])


def _constant(node: ast.Constant, source: Source) -> Iterator[Change]:
    value = node.value
    if isinstance(value, bool):
        yield source.replaced("bool", node, str(not value))
    elif isinstance(value, int | float):
        yield source.replaced("number + 1", node, repr(value + 1))
        if abs(value) > 1:
            yield source.replaced("number - 1", node, repr(value - 1))
    elif isinstance(value, str) and " " not in value.strip() and "\n" not in value:
        yield source.replaced("text", node, repr("XX" + value))


def _call(node: ast.Call, source: Source) -> Iterator[Change]:
    called = node.func
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    if name in _CALLS:
        end = source.span(called)[1]
        yield Change("call", end - len(name), end, _CALLS[name])
    if name == "shield":
        yield source.replaced("without shield", node, source.of(node.args[0]))
    if name[:1].isupper() or name == "replace":
        return  # what an object is made of is mostly required
    for keyword in node.keywords:
        if keyword.arg and not isinstance(keyword.value, ast.Constant):
            start, end = source.span(keyword)
            comma = re.match(r"\s*,", source.text[end:].decode())
            yield Change("without argument", start, end + (comma.end() if comma else 0), "")


_OF_EXPRESSIONS: dict[type[ast.expr], Callable[..., Iterator[Change]]] = {
    ast.Compare: _compare,
    ast.BoolOp: _and_or,
    ast.UnaryOp: _unary,
    ast.IfExp: _if_else,
    ast.BinOp: _arithmetic,
    ast.Constant: _constant,
    ast.Call: _call,
}


def of_expression(node: ast.expr, source: Source) -> Iterator[Change]:
    """Return the changes of an expression itself, without those of its parts."""
    if changes := _OF_EXPRESSIONS.get(type(node)):
        yield from changes(node, source)


def of_filter(node: ast.expr, source: Source) -> Iterator[Change]:
    """Return the changes of a comprehension's condition as a whole."""
    if not isinstance(node, ast.Compare | ast.UnaryOp | ast.BoolOp):
        yield source.replaced("negate", node, f"(not ({source.of(node)}))")
    yield source.replaced("no filter", node, "True")


def of_statement(node: ast.stmt, source: Source, *, is_alone: bool) -> Iterator[Change]:
    """Return the changes of a statement as a whole.

    :param is_alone: whether its block has no other.
    """
    match node:
        case ast.Expr():
            yield source.replaced("left out", node, "pass")
        case ast.Assign(targets=[ast.Attribute() | ast.Subscript(), *_]) | ast.Delete():
            yield source.replaced("left out", node, "pass")
        case ast.AnnAssign(target=ast.Attribute() | ast.Subscript(), value=ast.expr()):
            yield source.replaced("left out", node, "pass")
        case ast.AugAssign(target=target, op=op, value=value):
            yield source.replaced("left out", node, "pass")
            if other := _ARITHMETIC.get(type(op)):
                yield source.replaced("arithmetic", node, f"{source.of(target)} {other}= {source.of(value)}")
        case ast.Raise():
            yield source.replaced("left out", node, "pass")
        case ast.If(test=test) | ast.While(test=test) if not isinstance(test, ast.Compare | ast.UnaryOp | ast.Constant):
            yield source.replaced("negate", test, f"not ({source.of(test)})")
        case _:
            yield from _of_jump(node, source, is_alone=is_alone)


def _of_jump(node: ast.stmt, source: Source, *, is_alone: bool) -> Iterator[Change]:
    match node:
        case ast.Break():
            yield source.replaced("break", node, "continue")
        case ast.Continue():
            yield source.replaced("continue", node, "break" if is_alone else "pass")
        case ast.Return(value=None):
            yield source.replaced("left out", node, "pass")
        case ast.Return(value=value) if not isinstance(value, ast.Constant):
            yield source.replaced("return None", node, "return None")
        case _:
            return


def of_handler(node: ast.ExceptHandler, source: Source) -> Iterator[Change]:
    """Return the change that makes a handler catch nothing."""
    if node.type is not None:
        yield source.replaced("caught by nobody", node.type, "()")
