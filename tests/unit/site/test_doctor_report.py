"""The doctor's verdict covers what it looked at, and names what it did not check."""

from __future__ import annotations

import argparse

import pytest

from tjgui.commands.doctor import add_doctor, run
from tjgui.core.wording.message import Message
from tjgui.site.doctor import Health, Report
from tjgui.site.facts import FACTS, Finding, Status

KNOWN = Message("site_file_shipped")
BEFORE = tuple(Finding(one.key, Status.FOUND, works=True) for one in FACTS.values() if not one.needs_preview)
ALL = tuple(Finding(one, Status.FOUND, works=True) for one in FACTS)
PREVIEW = {"preview_button", "previewed", "preview_layout", "create_button", "create_ready"}


def test_a_site_that_was_gone_through_whole_is_well() -> None:
    report = Report(KNOWN, "1011737001", ALL)
    assert report.health is Health.WELL
    assert report.not_checked == ()
    assert str(report.verdict) == "The site is as expected. Uploads can work."


def test_without_a_preview_the_verdict_says_what_was_not_checked() -> None:
    report = Report(KNOWN, "1011737001", (*BEFORE, Finding("preview_button", Status.UNSEEN, works=True)))
    assert report.health is Health.WELL
    assert {one.key for one in report.not_checked} == PREVIEW
    verdict = str(report.verdict)
    assert "is as expected" in verdict
    assert "Uploads can work" not in verdict
    assert "Not checked: The button “Create CSV Preview”, The preview of the CSV, The button “Create ad(s)”" in verdict
    assert "tjgui doctor --preview CSV" in verdict
    assert [one["fact"] for one in report.as_json()["not_checked"]] == [one for one in FACTS if one in PREVIEW]


def test_what_differs_does_not_hide_what_was_not_checked() -> None:
    different = Finding("ad_ids", Status.MISSING, works=False)
    verdict = str(Report(KNOWN, "1011737001", (*BEFORE, different)).verdict)
    assert "has changed slightly" in verdict
    assert "Not checked: " in verdict
    assert "Uploads can work" not in verdict


def test_a_preview_that_was_refused_leaves_the_last_button_unchecked() -> None:
    refused = Message("seen_refused_creative", creative="1032473000")
    previewed = Finding("previewed", Status.DIFFERENT, works=True, detail=refused)
    report = Report(KNOWN, "1011737001", (*BEFORE, Finding("preview_button", Status.FOUND, works=True), previewed))
    assert {one.key for one in report.not_checked} == {"preview_layout", "create_button", "create_ready"}
    assert "Not checked: The button “Create ad(s)”" in str(report.verdict)
    assert "--preview" not in str(report.verdict)


def test_what_the_page_has_no_example_of_is_not_checked_but_does_not_spoil_the_verdict() -> None:
    pager = Finding("pager", Status.UNSEEN, works=True, detail=Message("seen_one_page"))
    report = Report(KNOWN, "1011737001", (*(one for one in ALL if one.key != "pager"), pager))
    assert [one.key for one in report.not_checked] == ["pager"]
    assert str(report.verdict) == "The site is as expected. Uploads can work."


class Examined:
    """A doctor that has already examined the site, without a preview."""

    async def examine(self, campaign_id: str, csv: object) -> Report:
        del campaign_id, csv
        return Report(KNOWN, "1011737001", BEFORE)


def test_the_command_says_once_that_there_was_no_preview(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    parser = argparse.ArgumentParser()
    add_doctor(parser)
    monkeypatch.setattr("tjgui.commands.doctor.make_doctor", lambda options: Examined())
    assert run(parser.parse_args([])) == Health.WELL
    said = capsys.readouterr().out
    assert said.count("--preview CSV") == 1
    assert said.lower().count("not checked") == 1
