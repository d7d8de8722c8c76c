"""What `tjgui upload` says before it starts, and which failures it tries again in the same run."""

from __future__ import annotations

import pytest

from tests.fakes.command_line import ONE, THREE, TWO, Ended, Program
from tjgui.core.errors import RejectedCsv


def said(ended: Ended) -> list[str]:
    """Return the lines of the log without the time of day."""
    return [line[9:] for line in ended.err.splitlines()]


@pytest.fixture
def three(program: Program) -> Program:
    """Return the program with a batch of three campaigns, the last of which the site does not know."""
    program.write_mapping(*(f"{one},ads.csv,Name,true" for one in (ONE, TWO, THREE)))
    program.site.names.pop(THREE)
    return program


def test_the_first_run_starts_fresh(program: Program) -> None:
    lines = said(program.upload())

    assert lines[0] == "Starting fresh"
    assert not any(line.startswith(("Live run", "Will retry")) for line in lines)


def test_a_later_run_says_how_far_the_batch_is(three: Program) -> None:
    three.upload("--live", "--campaigns", f"{ONE},{THREE}")

    assert said(three.upload("--live"))[0] == "Resuming from checkpoint: 1 successful, 1 failed, 1 remaining"


def test_a_retry_of_failed_campaigns_is_announced(three: Program) -> None:
    three.upload("--live")

    lines = said(three.upload("--live", "--retry-failed"))

    assert lines[:2] == [
        "Resuming from checkpoint: 2 successful, 1 failed, 0 remaining",
        "Will retry previously failed campaigns",
    ]
    assert lines[2].startswith("Live run: 1 campaign, 2 ads planned, 1 tab, about ")


def test_a_live_run_says_what_it_is_about_to_do(program: Program) -> None:
    lines = said(program.upload("--live", "--tabs", "5"))

    assert lines[1] == "Live run: 2 campaigns, 4 ads planned, 2 tabs, about 20 s"
    assert lines.index(lines[1]) < min(number for number, line in enumerate(lines) if line.startswith("✓"))


def test_what_is_blocked_is_counted_and_the_first_are_named(program: Program) -> None:
    gone = [f"101173800{number}" for number in range(5)]
    program.write_mapping(f"{ONE},ads.csv,One,true", *(f"{one},gone.csv,Gone,true" for one in gone))

    lines = said(program.upload("--live"))

    start = lines.index("5 campaigns are blocked by problems in the files.")
    assert lines[start - 1] == "Live run: 1 campaign, 2 ads planned, 1 tab, about 20 s"
    assert [line[:20] for line in lines[start + 1 : start + 4]] == [f"Campaign {one}:" for one in gone[:3]]
    assert "“gone.csv” was not found" in lines[start + 1]
    assert lines[start + 4] == "and 2 more"
    assert said(program.upload())[5] == "Resuming from checkpoint: 1 successful, 0 failed, 0 remaining, 5 blocked"


def test_a_live_run_with_nothing_to_do_says_so(program: Program) -> None:
    program.upload("--live")

    assert "Live run: 0 campaigns, 0 ads planned" in said(program.upload("--live"))


# -- a second try in the same run ---------------------------------------------------------------------------------


@pytest.mark.parametrize("tabs", ["1", "3"])
@pytest.mark.parametrize("failing", [[ONE], [THREE], [ONE, TWO, THREE]], ids=["the first", "the last", "all"])
def test_what_fails_in_a_fresh_run_is_tried_once_more_after_the_others(
    program: Program, failing: list[str], tabs: str
) -> None:
    program.write_mapping(*(f"{one},ads.csv,Name,true" for one in (ONE, TWO, THREE)))
    for one in failing:
        program.site.fail("preview", one, RejectedCsv(f"Nobody likes {one}."))

    ended = program.upload("--live", "--fresh", "--retry-failed", "--tabs", tabs)

    assert (ended.code, ended.json["success"]) == (0, 3)
    assert [len(program.site.ads(one)) for one in (ONE, TWO, THREE)] == [2, 2, 2]
    lines = said(ended)
    again = lines.index(next(line for line in lines if line.startswith("Retrying")))
    others = [number for number, line in enumerate(lines) if line.startswith("✓") and line[11:21] not in failing]
    assert len(others) == 3 - len(failing)
    assert all(number < again for number in others)


def test_what_fails_twice_is_not_tried_a_third_time(program: Program) -> None:
    program.site.fail("preview", TWO, *(RejectedCsv("No.") for _ in range(3)))

    ended = program.upload("--live", "--fresh", "--retry-failed")

    assert ended.code == 1
    assert sum(line.startswith(f"✗ Campaign {TWO}") for line in said(ended)) == 2


def test_without_retry_failed_a_fresh_run_tries_nothing_again(program: Program) -> None:
    program.site.fail("preview", TWO, RejectedCsv("No."))

    assert program.upload("--live", "--fresh").json["failed"] == 1
