"""The mutants of a module: the same module with one change in one place."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.mutation.changes import Change, Source, of_expression, of_filter, of_handler, of_statement

#: Fields of statements that hold other statements, or nothing that runs.
_NO_EXPRESSIONS = {"body", "orelse", "finalbody", "handlers", "cases", "decorator_list", "annotation", "type_comment"}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change; `module`, `where`, `kind`, `old`, `new` and `code` say which it is, wherever its line is now."""

    module: str  #: its path, from the project's root
    where: str  #: the qualified name of the outermost function, or that of a constant
    kind: str
    old: str
    new: str
    code: str  #: the line it stands in, without indentation
    line: int
    start: int  #: the place in bytes
    end: int
    lines: range  #: a test that runs none of these lines cannot notice it
    is_constant: bool

    @property
    def content(self) -> tuple[str, ...]:
        """What tells it from others, however its module is moved about."""
        return self.module, self.where, self.kind, self.old, self.new, self.code

    def applied(self, source: bytes) -> bytes:
        """Return the module's text with the change."""
        return source[: self.start] + self.new.encode() + source[self.end :]


def find_mutants(module: str, text: bytes) -> list[Mutant]:
    """Return a module's mutants, each once; a few may be no Python."""
    found = {(one.start, one.end, one.new): one for one in _Walk(module, text).module_body()}
    return [one for one in found.values() if one.old != one.new]


class _Walk:
    """Goes through a module: `statement` is the one that the changes stand in, and `where` its function."""

    def __init__(self, module: str, text: bytes) -> None:
        self._module = module
        self._source = Source(text)
        self._body = ast.parse(text).body

    def module_body(self) -> Iterator[Mutant]:
        for statement in self._body:
            if isinstance(statement, ast.Assign | ast.AnnAssign) and (name := constant_name(statement)):
                if statement.value is not None:
                    yield from self._expression(statement.value, statement, name, is_constant=True)
            else:
                yield from self._definition(statement, "")

    def _definition(self, statement: ast.stmt, prefix: str) -> Iterator[Mutant]:
        match statement:
            case ast.FunctionDef(name=name, body=body) | ast.AsyncFunctionDef(name=name, body=body):
                yield from self._block(body, prefix + name)
            case ast.ClassDef(name=name, bases=bases, body=body):
                if not any("Protocol" in self._source.of(base) for base in bases):
                    for one in body:
                        yield from self._definition(one, f"{prefix}{name}.")
            case _:
                return

    def _block(self, body: list[ast.stmt], where: str) -> Iterator[Mutant]:
        for statement in body:
            match statement:
                case ast.FunctionDef(body=inner) | ast.AsyncFunctionDef(body=inner):
                    yield from self._block(inner, where)
                case ast.Expr(value=ast.Constant()) | ast.ClassDef() | ast.Import() | ast.ImportFrom():
                    continue
                case _ if not self._is_for_the_log(statement):
                    changes = of_statement(statement, self._source, is_alone=len(body) == 1)
                    yield from self._made(changes, statement, where)
                    yield from self._inside(statement, where)

    def _is_for_the_log(self, statement: ast.stmt) -> bool:
        if not (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call)):
            return False
        return self._source.of(statement.value.func).startswith(("_log.", "logging."))

    def _inside(self, statement: ast.stmt, where: str) -> Iterator[Mutant]:
        for name, value in ast.iter_fields(statement):
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, ast.withitem):
                    yield from self._expression(one.context_expr, statement, where)
                elif isinstance(one, ast.expr) and name not in _NO_EXPRESSIONS:
                    yield from self._expression(one, statement, where)
        for name in ("body", "orelse", "finalbody"):
            yield from self._block(getattr(statement, name, []), where)
        for case in getattr(statement, "cases", []):
            yield from self._block(case.body, where)
        for handler in getattr(statement, "handlers", []):
            yield from self._made(of_handler(handler, self._source), statement, where, handler.lineno)
            yield from self._block(handler.body, where)

    def _expression(
        self, node: ast.AST, statement: ast.stmt, where: str, *, is_constant: bool = False
    ) -> Iterator[Mutant]:
        if isinstance(node, ast.JoinedStr):
            return  # its parts have no exact places before Python 3.12
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and isinstance(statement, ast.Raise):
            return
        if isinstance(node, ast.expr) and not _is_endless(statement, node):
            yield from self._made(of_expression(node, self._source), statement, where, is_constant=is_constant)
        if isinstance(node, ast.comprehension):
            for condition in node.ifs:
                yield from self._made(of_filter(condition, self._source), statement, where, is_constant=is_constant)
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr | ast.comprehension | ast.keyword):
                yield from self._expression(child, statement, where, is_constant=is_constant)

    def _made(
        self, changes: Iterable[Change], statement: ast.stmt, where: str, line: int = 0, *, is_constant: bool = False
    ) -> Iterator[Mutant]:
        text = self._source.text
        for change in changes:
            own_line = text[: change.start].count(b"\n") + 1
            yield Mutant(
                module=self._module,
                where=where,
                kind=change.kind,
                old=text[change.start : change.end].decode(),
                new=change.new,
                code=self._source.line(own_line),
                line=own_line,
                start=change.start,
                end=change.end,
                lines=range(line, line + 1) if line else _lines_of(statement),
                is_constant=is_constant,
            )


def constant_name(statement: ast.Assign | ast.AnnAssign) -> str:
    """Return the name of a module's constant; empty for what is none."""
    target = statement.targets[0] if isinstance(statement, ast.Assign) else statement.target
    is_constant = isinstance(target, ast.Name) and not target.id.startswith("__") and target.id != "_log"
    if isinstance(statement.value, ast.Call) and "TypeVar" in ast.dump(statement.value.func):
        return ""
    return target.id if is_constant and isinstance(target, ast.Name) else ""


def _is_endless(statement: ast.stmt, node: ast.expr) -> bool:
    return isinstance(statement, ast.While) and isinstance(node, ast.Constant) and node is statement.test


def _lines_of(statement: ast.stmt) -> range:
    """Return the lines of a statement, of a compound one those of its head."""
    body = getattr(statement, "body", None)
    last = body[0].lineno - 1 if isinstance(body, list) and body else statement.end_lineno
    return range(statement.lineno, max(last or 0, statement.lineno) + 1)
