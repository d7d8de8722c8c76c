"""Other programs are started in one place, where none of them gets a console window."""

from __future__ import annotations

import ast
import os
import sys
from pathlib import Path

import pytest

import tjgui
from tjgui.started_programs import answer_of, start_and_listen, start_unheard

STARTS = {"Popen", "run", "call", "check_call", "check_output", "create_subprocess_exec", "create_subprocess_shell"}
STARTS_BY_OS = {"system", "popen", "spawnl", "spawnv", "execv", "posix_spawn"}


def starts_in(path: Path) -> list[str]:
    """Return the calls in a module that start a program."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            where = ast.unparse(node.func.value)
            if (where in {"subprocess", "asyncio"} and node.func.attr in STARTS - {"run"} | {"shell"}) or (
                (where, node.func.attr) == ("subprocess", "run") or (where == "os" and node.func.attr in STARTS_BY_OS)
            ):
                found.append(f"{path.name}:{node.lineno} {ast.unparse(node.func)}")
    return found


def test_programs_are_started_in_one_place_only() -> None:
    root = Path(tjgui.__file__).parent
    starting = {path.name: starts_in(path) for path in sorted(root.rglob("*.py")) if starts_in(path)}
    assert list(starting) == ["started_programs.py"]


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows opens console windows")
async def test_a_started_program_has_no_console_window() -> None:
    ask = "import ctypes; print(ctypes.windll.kernel32.GetConsoleWindow())"
    assert answer_of([sys.executable, "-c", ask], seconds=60) == "0"
    process = await start_and_listen([sys.executable, "-c", ask], dict(os.environ))
    said, _ = await process.communicate()
    assert said.strip() == b"0"


async def test_both_streams_of_a_program_are_heard() -> None:
    speaking = "import sys; print('one', flush=True); print('two', file=sys.stderr)"
    process = await start_and_listen([sys.executable, "-c", speaking], dict(os.environ))
    said, _ = await process.communicate()
    assert said.split() == [b"one", b"two"]


def test_a_program_that_is_not_there_or_takes_too_long_answers_nothing() -> None:
    assert answer_of(["there-is-no-such-program"], seconds=1) == ""
    assert answer_of([sys.executable, "-c", "import time; time.sleep(60)"], seconds=0.1) == ""


def test_a_program_that_nobody_hears_is_started(tmp_path: Path) -> None:
    file = tmp_path / "file"
    program = start_unheard([sys.executable, "-c", f"print('x'); open({str(file)!r}, 'w').close()"])
    assert program.wait() == 0
    assert file.exists()
