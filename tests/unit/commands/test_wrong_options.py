"""Whatever is wrong with an option is said in one exact sentence, with exit code 2: every option of every command."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import pytest

from tjgui.cli import COMMANDS, main

#: What each command needs besides the option that is tried.
_NEEDED = {
    "upload": ["mapping.csv", "--ads", "ads"],
    "check": ["mapping.csv", "--ads", "ads"],
    "mark": ["1011737002", "--done"],
    "import": ["file.json"],
    "evidence": ["1011737002", "--out", "evidence.zip"],
    "self-test": ["--out", "out"],
}


class _Options(argparse.ArgumentParser):
    """Collects the options that take a value."""

    def __init__(self, **known: Any) -> None:  # noqa: ANN401 - as argparse has it
        self.names: list[str] = []
        super().__init__(**known)

    def add_argument(self, *names: str, **known: Any) -> argparse.Action:  # noqa: ANN401 - as argparse has it
        action = super().add_argument(*names, **known)
        if action.option_strings and action.nargs != 0:
            self.names.append(action.option_strings[-1])
        return action


def _options() -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for command, (_, add_options) in COMMANDS.items():
        parser = _Options()
        add_options(parser)
        found += [(command, name) for name in parser.names]
    return found


def _refusal(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    return printed.err


@pytest.mark.parametrize("value", ["", " ", "\t"])
@pytest.mark.parametrize(("command", "option"), _options())
def test_an_empty_value_of_any_option_is_refused(
    command: str, option: str, value: str, capsys: pytest.CaptureFixture[str]
) -> None:
    needed = _NEEDED.get(command, [])
    assert option in _refusal([command, *needed, option, value], capsys)
    assert option in _refusal([command, *needed, f"{option}={value}"], capsys)


@pytest.mark.parametrize("command", [one for one, needed in _NEEDED.items() if not needed[0].startswith("-")])
def test_an_empty_argument_is_refused(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "an argument is empty" in _refusal([command, "", *_NEEDED[command][1:]], capsys)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["upload", "--campaigns", ","], "“,” names no campaign"),
        (["upload", "--campaigns", "1011737002,abc"], "“abc” isn't a campaign's ID"),
        (["upload", "--campaigns", "1011737002;1011737003"], "isn't a campaign's ID"),
        (["upload", "--campaigns=-3"], "“-3” isn't a campaign's ID"),
        (["upload", "--tabs", "0"], "“0” isn't a whole number from 1 to"),
        (["upload", "--tabs=-1"], "“-1” isn't a whole number from 1 to"),
        (["upload", "--tabs", "1.5"], "“1.5” isn't a whole number from 1 to"),
        (["upload", "--tabs", "٣"], "“٣” isn't a whole number from 1 to"),
        (["upload", "--tabs", "9" * 5000], "isn't a whole number from 1 to"),
        (["upload", "--format", "video"], "“video” isn't one of"),
        (["upload", "--duplicates", "perhaps"], "“perhaps” isn't one of"),
        (["upload", "--encoding", "klingon"], "“klingon” is not an encoding"),
        (["upload", "--site-url", "example.com"], "“example.com” isn't a full address"),
        (["upload", "--site-url", "http://[::1"], "“http://[::1” isn't a full address"),
        (["upload", "--site-url", "http://x:99999"], "“http://x:99999” isn't a full address"),
        (["upload", "--site-url", "file:///etc/passwd"], "isn't a full address"),
        (["upload", "--sign-in-url", "javascript:alert(1)"], "isn't a full address"),
        (["upload", "--no-such-option"], "unrecognized arguments: --no-such-option"),
        (["practice", "--port", "99999"], "“99999” isn't a port"),
        (["practice", "--port=-1"], "“-1” isn't a port"),
        (["practice", "--port", "80a"], "“80a” isn't a port"),
        (["practice", "--campaigns", "-3"], "--campaigns"),
        (["practice", "--campaigns=-3"], "“-3” isn't a number of campaigns"),
        (["practice", "--campaigns", "0"], "“0” isn't a number of campaigns"),
        (["practice", "--latency", "slow"], "“slow” isn't one of"),
        (["list", "--status", "great"], "“great” isn't one of"),
        (["mark", "1011737002"], "one of the arguments --done --pending --check is required"),
        (["self-test"], "required: --out"),
        (["nonsense"], "“nonsense” isn't one of"),
    ],
)
def test_a_wrong_value_is_named(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    command = arguments[0]
    needed = _NEEDED["upload"] if command == "upload" else []
    assert said in _refusal([command, *needed, *arguments[1:]], capsys)


def test_a_refusal_is_also_json_where_that_was_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["upload", *_NEEDED["upload"], "--slot", "", "--json"])
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert told["error"] == {"code": "usage", "text": "--slot has an empty value. See “tjgui upload --help”."}


@pytest.mark.parametrize("campaign", ["abc", "1011737002x", "-"])
def test_evidence_wants_a_campaigns_id(campaign: str, capsys: pytest.CaptureFixture[str], data_folder: Path) -> None:
    assert main(["evidence", campaign, "--out", str(data_folder / "e.zip")]) == 2
    assert f"“{campaign}” is not a campaign ID" in capsys.readouterr().err
