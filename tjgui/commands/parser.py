"""The parser of the command line, and how wrong input is told: in one sentence, and as JSON where that is asked for."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from tjgui.commands.exits import Exit
from tjgui.commands.output import complain, log, say_json
from tjgui.core.errors import UploaderError
from tjgui.core.wording.message import Message

#: The code of wrong usage in the JSON.
_USAGE = "usage"


class CommandParser(argparse.ArgumentParser):
    """A parser whose errors are one sentence each.

    A command with `--json` sets the default `no_result`: it returns the JSON object of a command that did nothing.
    """

    _given: Sequence[str] = ()

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:  # noqa: ANN401 - as argparse has it
        """Parse the arguments, and remember them for `error`."""
        self._given = sys.argv[1:] if args is None else list(args)
        return super().parse_known_args(self._given, namespace)

    def refuse_empty(self) -> None:
        """Exit if a value was given that is empty, as an unset variable of a script leaves it: it would be a guess."""
        before = ""
        for one in self._given:
            option, _, value = one.partition("=")
            if one.startswith("--") and one != option and not value.strip():
                self.error(f"{option} has an empty value")
            if not one.strip():
                self.error(f"{before} has an empty value" if before.startswith("-") else "an argument is empty")
            before = one

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments, and exit."""
        text = f"{_plain(message)}. See “{self.prog} --help”."
        complain(f"✗ {text}")
        if "--json" in self._given:
            say_json(_refused(self.get_default("no_result"), _USAGE, text))
        self.exit(Exit.BAD_INPUT)


def tell_refusal(error: UploaderError, options: argparse.Namespace) -> None:
    """Say why a command did nothing."""
    log(f"✗ {error}")
    if getattr(options, "json", False):
        say_json(_refused(getattr(options, "no_result", None), _code(error), str(error)))


def _code(error: UploaderError) -> str:
    """Return which fault it is; for a fault of a file, without the place."""
    what = error.message.values.get("first", error.message)
    inner = what.values.get("what")
    return inner.code if what.code.startswith("problem_in_") and isinstance(inner, Message) else error.code


def _plain(message: str) -> str:
    """Return an error of argparse without what only argparse calls it."""
    text = re.sub(r"^argument (?:: )?", "", message).rstrip(".")
    choice = re.search(r"invalid choice: '?(.*?)'? \(choose from (.*)\)$", text)
    if choice is None:
        return text
    given, known = choice[1], choice[2].replace("'", "")
    return f"{text[: choice.start()]}“{given}” isn't one of {known}"


def _refused(no_result: Any, code: str, text: str) -> Mapping[str, object]:  # noqa: ANN401 - a default of argparse's
    empty: Mapping[str, object] = no_result() if no_result is not None else {}
    return {**empty, "error": {"code": code, "text": text}}
