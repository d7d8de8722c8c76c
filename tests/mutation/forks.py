"""Tries mutants: each in a fork of one process that has collected the tests, so that it costs little beside its tests.

Nothing is written into the program's folder: a fork puts the changed code in place of the function's own, runs the
tests that can notice it, the most likely ones first, and ends at the first that fails. What a test starts as another
process runs there without the change.
"""

from __future__ import annotations

import ast
import gc
import json
import os
import selectors
import shutil
import signal
import sys
import tempfile
import time
import types
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import accumulate, groupby
from pathlib import Path

import pytest

from tests.mutation.kept import Fitness
from tests.mutation.measured import Measured
from tests.mutation.mutants import Mutant, constant_name
from tests.mutation.results import Result, Tried, Try

#: A test may take so many times as long as without a change, and so many seconds more; then it never ends.
_TIMES, _MORE = 10.0, 10.0
#: Ends the name of the file in which a fork says which test it is at.
_NOW = ".now"


@dataclass(slots=True)
class _Fork:
    one: Try
    pid: int
    until: float
    folder: Path


def try_all(
    tries: Sequence[Try],
    measured: Measured,
    fitness: Fitness,
    root: Path,
    report: Callable[[Tried], None],
    *,
    processes: int = 1,
    seconds: float = 0.0,
) -> None:
    """Try mutants and report each as soon as its result is known.

    :param seconds: of tests for each, and no more; 0 for all of its tests.
    """
    files = sorted({test.partition("::")[0] for one in tries for test in one.tests})
    plugin = _Forks(tries, measured, fitness, root, report, processes, seconds)
    for one in tries:
        if not one.tests:
            report(Tried(one.mutant, Result.UNTESTED))
    if files:
        pytest.main(["-q", "-s", "-p", "no:cacheprovider", "-p", "no:cov", *files], plugins=[plugin])


class _Forks:
    """A plugin for pytest that runs forks instead of the tests."""

    def __init__(
        self,
        tries: Sequence[Try],
        measured: Measured,
        fitness: Fitness,
        root: Path,
        report: Callable[[Tried], None],
        processes: int,
        seconds: float,
    ) -> None:
        self._tries = [one for one in tries if one.tests]
        self._measured = measured
        self._fitness = fitness
        self._sources = {one.mutant.module: (root / one.mutant.module).read_bytes() for one in tries}
        self._root = root
        self._processes = processes
        self._seconds = seconds
        self._report = report
        self._functions: dict[str, list[types.FunctionType]] = defaultdict(list)
        self._items: dict[str, pytest.Item] = {}
        self._failed = ""
        self._kills = Counter[tuple[str, str]]()
        self._temp = Path(tempfile.mkdtemp(prefix="mutation-"))

    # -- in the process that collects ------------------------------------------------------------------------------

    def pytest_configure(self) -> None:
        import hypothesis  # pytest prepares it first

        hypothesis.settings.register_profile(
            "mutation",
            database=None,
            derandomize=True,
            deadline=None,
            phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate),
            suppress_health_check=list(hypothesis.HealthCheck),
        )
        hypothesis.settings.load_profile("mutation")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self._failed = self._failed or report.nodeid

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self._items = {one.nodeid: one for one in session.items}
        for one in gc.get_objects():
            if isinstance(one, types.FunctionType):
                self._functions[one.__code__.co_filename].append(one)
        gc.collect()
        gc.freeze()
        useless = self._useless()
        try:
            self._run(replace(one, tests=self._in_order(one, useless)) for one in self._tries)
        finally:
            shutil.rmtree(self._temp, ignore_errors=True)
        return True

    def _run(self, tries: Iterable[Try]) -> None:
        for tried in self._results(tries, self._changed):
            self._kills[tried.mutant.module, tried.by] += tried.result is Result.KILLED
            self._report(tried)

    def _in_order(self, one: Try, useless: Collection[str]) -> list[str]:
        """Return its tests: the one that noticed it before, then quick ones about few modules."""

        def cost(test: str) -> float:
            effort = max(self._measured.duration(test), 0.02) * self._measured.breadth(test)
            return 0.0 if test == one.likely else effort / (1 + self._kills[one.mutant.module, test])

        ordered = sorted((test for test in one.tests if test not in useless), key=cost)
        if not self._seconds:
            return ordered
        passed = accumulate(map(self._measured.duration, ordered))
        return [test for test, so_far in zip(ordered, passed, strict=True) if so_far <= self._seconds] or ordered[:1]

    def _useless(self) -> set[str]:
        """Return the tests that fail in a fork without any change: they say nothing."""
        tests = sorted({test for one in self._tries for test in one.tests})
        for _, unknown in groupby(self._fitness.unknown(tests), key=lambda test: test.partition("::")[0]):
            file = list(unknown)
            self._fitness.add(file, self._unfit(file))
        return self._fitness.unfit(tests)

    def _unfit(self, tests: Sequence[str]) -> set[str]:
        blank, rest, unfit = self._tries[0].mutant, list(tests), set[str]()
        while rest:
            tried = next(iter(self._results([Try(blank, rest)], lambda _: True)))
            if tried.result is Result.SURVIVED:
                break
            if tried.by not in rest:
                raise RuntimeError(f"The tests do not run in a fork: {tried.result} {tried.by}")
            rest.remove(tried.by)
            unfit.add(tried.by)
        return unfit

    def _results(self, tries: Iterable[Try], change: Callable[[Mutant], bool]) -> Iterator[Tried]:
        waiting = iter(tries)
        with selectors.DefaultSelector() as running:
            while True:
                while len(running.get_map()) < self._processes and (one := next(waiting, None)) is not None:
                    end, fork = self._fork(one, change)
                    running.register(end, selectors.EVENT_READ, fork)
                if not running.get_map():
                    return
                forks = [key.data for key in running.get_map().values()]
                ready = running.select(max(min(fork.until for fork in forks) - time.monotonic(), 0.0))
                for key, _ in ready:
                    running.unregister(key.fileobj)
                    yield self._ended(key.fd, key.data)
                now = time.monotonic()
                for key in [one for one in running.get_map().values() if one.data.until <= now]:
                    running.unregister(key.fileobj)
                    _end(key.data)
                    yield self._ended(key.fd, key.data)

    def _fork(self, one: Try, change: Callable[[Mutant], bool]) -> tuple[int, _Fork]:
        folder = Path(tempfile.mkdtemp(dir=self._temp))
        read_end, write_end = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(read_end)
            self._be_a_fork(one, change, folder, write_end)
        os.close(write_end)
        most = sum(self._limit(test) for test in one.tests)
        return read_end, _Fork(one, pid, time.monotonic() + most, folder)

    def _limit(self, test: str) -> float:
        return self._measured.duration(test) * _TIMES + _MORE

    def _ended(self, read_end: int, fork: _Fork) -> Tried:
        with os.fdopen(read_end, "rb", buffering=0) as pipe:
            said = pipe.read(4096) or b"{}"
        if said == b"{}":
            _end(fork)  # by the alarm of a test that does not end, most likely
        _, status = os.waitpid(fork.pid, 0)
        _end(fork)  # what its tests have left behind
        answer: dict[str, str] = {"by": _last_test(fork)} | json.loads(said)
        shutil.rmtree(fork.folder, ignore_errors=True)
        died_of = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
        if "result" in answer:
            result = Result(answer["result"])
        elif died_of in {signal.SIGALRM, signal.SIGKILL}:
            result = Result.ENDLESS
        else:
            result = Result.KILLED
        return Tried(fork.one.mutant, result, answer.get("by", ""), fork.one.tests)

    # -- in a fork -------------------------------------------------------------------------------------------------

    def _be_a_fork(self, one: Try, change: Callable[[Mutant], bool], folder: Path, write_end: int) -> None:
        """Run the tests, say what became of them, and end. Never returns."""
        os.setsid()
        null = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(null, descriptor)
        try:
            answer = {"result": self._result(one, change, folder).value, "by": self._failed}
        except BaseException as error:  # noqa: BLE001 - whatever a change leads to has been noticed
            answer = {"result": Result.KILLED.value, "by": self._failed or f"{type(error).__name__}: {error}"[:200]}
        os.write(write_end, json.dumps(answer).encode())
        os._exit(0)

    def _result(self, one: Try, change: Callable[[Mutant], bool], folder: Path) -> Result:
        try:
            if not change(one.mutant):
                return Result.UNUSED
        except SyntaxError:
            return Result.UNUSED
        chosen = [self._items[test] for test in one.tests if test in self._items]
        chosen[0].config._tmp_path_factory._basetemp = folder  # type: ignore[attr-defined]  # noqa: SLF001
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        for item, following in zip(chosen, [*chosen[1:], None], strict=True):
            folder.with_suffix(_NOW).write_text(item.nodeid, encoding="utf-8")
            signal.setitimer(signal.ITIMER_REAL, self._limit(item.nodeid))
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            signal.setitimer(signal.ITIMER_REAL, 0)
            if self._failed:
                return Result.KILLED
        return Result.SURVIVED

    def _changed(self, mutant: Mutant) -> bool:
        """Put the change in place; False if there is nothing that it could change."""
        path = self._root / mutant.module
        text = mutant.applied(self._sources[mutant.module])
        if mutant.is_constant:
            return _change_constant(mutant, text)
        code = compile(text, str(path), "exec", dont_inherit=True)
        codes = {(one.co_qualname, one.co_firstlineno): one for one in _codes_in(code)}
        changed = False
        for function in self._functions[str(path)]:
            own = function.__code__
            new = codes.get((own.co_qualname, own.co_firstlineno))
            is_meant = own.co_qualname == mutant.where or own.co_qualname.startswith(f"{mutant.where}.<locals>.")
            if is_meant and new is not None and len(new.co_freevars) == len(own.co_freevars):
                function.__code__ = new
                changed = True
        return changed


def _last_test(fork: _Fork) -> str:
    """Return the test that a fork was at when it ended."""
    path = fork.folder.with_suffix(_NOW)
    test = path.read_text(encoding="utf-8") if path.exists() else ""
    path.unlink(missing_ok=True)
    return test


def _end(fork: _Fork) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(fork.pid, signal.SIGKILL)


def _change_constant(mutant: Mutant, text: bytes) -> bool:
    module = sys.modules.get(mutant.module.removesuffix(".py").replace("/", "."))
    if module is None:
        return False
    old = module.__dict__[mutant.where]
    own: list[ast.stmt] = [
        one
        for one in ast.parse(text).body
        if isinstance(one, ast.Assign | ast.AnnAssign) and constant_name(one) == mutant.where
    ]
    names = dict(module.__dict__)
    exec(compile(ast.Module(own, []), mutant.module, "exec"), names)  # noqa: S102 - the program's text, with one change
    users = [module] if mutant.where.startswith("_") else list(sys.modules.values())
    for one in users:
        if one.__name__.startswith("tjgui") and one.__dict__.get(mutant.where) is old:
            one.__dict__[mutant.where] = names[mutant.where]
    return True


def _codes_in(code: types.CodeType) -> Iterator[types.CodeType]:
    for one in code.co_consts:
        if isinstance(one, types.CodeType):
            yield one
            yield from _codes_in(one)
