"""Each setting is one row: file, command line and run read it there."""

from __future__ import annotations

import argparse
import ast
from dataclasses import fields
from pathlib import Path

import pytest

import tjgui
from tjgui.commands.site_options import given_settings
from tjgui.core.models import AdFormat, Duplicates
from tjgui.core.run.run_settings import RunSettings, run_settings
from tjgui.core.settings import SETTINGS, Language, PathTo, Scheme, Setting, Settings

EVERY = pytest.mark.parametrize("row", SETTINGS.values(), ids=lambda row: row.name)
#: By contract: a window.ini of today is read tomorrow.
KEYS = {
    "batch/mapping",
    "batch/ads_folder",
    "batch/format",
    "run/dry_run",
    "run/tabs",
    "run/patience",
    "run/tracking_parameter",
    "run/strict_names",
    "run/duplicates",
    "browser/path",
    "browser/headless",
    "browser/keep_sign_in",
    "report/folder",
    "checkpoints/archive_days",
    "look/scheme",
    "look/language",
    *(f"checkpoints/{one.value}" for one in AdFormat),
}
OTHERS = Settings(
    mapping=Path("m.csv"),
    ads_folder=Path("ads"),
    ad_format=AdFormat.NATIVE,
    dry_run=False,
    tabs=5,
    patience=300.0,
    tracking_parameter="sub3",
    strict_names=True,
    duplicates=Duplicates.STOP,
    browser=Path("chrome"),
    headless=True,
    keep_sign_in=False,
    report_folder=Path("reports"),
    archive_days=0,
    scheme=Scheme.DARK,
    language=Language.GERMAN,
    slots={AdFormat.NATIVE: "spring"},
)


def parsed(row: Setting, *arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser(exit_on_error=False)
    row.add_to(parser)
    return parser.parse_args(arguments)


def test_the_keys_of_the_file_are_those_of_the_contract() -> None:
    kept: dict[str, str] = {}
    for row in SETTINGS.values():
        kept |= row.kind.kept(row.key, getattr(OTHERS, row.name))
    assert set(kept) == KEYS


@EVERY
def test_what_is_kept_of_a_setting_is_found_again(row: Setting) -> None:
    value = getattr(OTHERS, row.name)
    assert value != row.default
    kept = row.kind.kept(row.key, value)
    assert row.kind.found(row.key, lambda key: kept.get(key, ""), row.default) == value


@EVERY
def test_what_is_missing_or_makes_no_sense_is_the_default(row: Setting) -> None:
    assert row.kind.found(row.key, lambda _: "", row.default) in (row.default, dict.fromkeys(AdFormat, ""))
    if row.name not in {"tracking_parameter", "slots"} and not isinstance(row.kind, PathTo):
        assert row.kind.found(row.key, lambda _: "²", row.default) == row.default


@EVERY
def test_a_setting_that_the_command_line_takes_has_the_same_default_there_and_says_what_it_is(row: Setting) -> None:
    if not row.option:
        return
    assert given_settings(parsed(row)) == Settings()
    assert row.plain_help


@pytest.mark.parametrize(
    ("name", "arguments", "value"),
    [
        ("ad_format", ["--format", "native"], AdFormat.NATIVE),
        ("tabs", ["--tabs", "5"], 5),
        ("patience", ["--patience", "0.5"], 0.5),
        ("tracking_parameter", ["--tracking-parameter", "sub3"], "sub3"),
        ("strict_names", ["--strict-names"], True),
        ("headless", ["--headless"], True),
        ("report_folder", ["--report", "here"], Path("here")),
    ],
)
def test_the_command_line_takes_it(name: str, arguments: list[str], value: object) -> None:
    assert getattr(given_settings(parsed(SETTINGS[name], *arguments)), name) == value


@pytest.mark.parametrize(("name", "option"), [("tabs", "6"), ("tabs", "0"), ("patience", "0"), ("ad_format", "x")])
def test_the_command_line_refuses_what_makes_no_sense(name: str, option: str) -> None:
    with pytest.raises((argparse.ArgumentError, SystemExit)):
        parsed(SETTINGS[name], SETTINGS[name].option, option)


def test_a_run_obeys_all_that_it_shares_with_the_settings() -> None:
    shared = {one.name for one in fields(RunSettings)} & set(SETTINGS)
    assert shared == {"tabs", "patience", "tracking_parameter", "strict_names", "duplicates"}
    run = run_settings(OTHERS, only=frozenset({"1"}), interactive=True)
    assert {name: getattr(run, name) for name in shared} == {name: getattr(OTHERS, name) for name in shared}
    assert (run.live, run.interactive, run.only) == (True, True, frozenset({"1"}))
    assert not run_settings(Settings()).live


def test_a_runs_own_defaults_are_those_of_the_settings() -> None:
    assert run_settings(Settings()) == RunSettings()


def test_the_sites_settings_are_put_together_in_one_place() -> None:
    package = Path(tjgui.__file__).parent
    places = [
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and _called(node) == "SiteSettings"
    ]
    assert places == ["site/assembly.py"]


def _called(node: ast.Call) -> object:
    return getattr(node.func, "id", getattr(node.func, "attr", None))
