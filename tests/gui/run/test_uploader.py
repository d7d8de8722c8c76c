"""What happens between the window and a run: what is uploaded is what is shown, and nothing twice."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes.memory_dashboard import Creation
from tests.gui.window.test_main_window import ONE, THREE, TWO, Stage, done, said_in
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.checkpoint.writer import generation_path
from tjgui.core.models import AdFormat, Click, Heard, Status
from tjgui.core.run.dashboard import Dashboard
from tjgui.core.run.events import CampaignChanged, Event
from tjgui.core.run.runner import RunState
from tjgui.core.wording.message import Message

MakeStage = Callable[..., Stage]


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> MakeStage:
    """Return a maker of stages."""
    return lambda **more: Stage(tmp_path, qtbot, **more)


def failed(*campaign_ids: str) -> Checkpoint:
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    for campaign_id in campaign_ids:
        checkpoint.fail(campaign_id, "The page was gone.", campaign_name="", csv_file="garden.csv")
    return checkpoint


# -- what is uploaded is what is shown -------------------------------------------------------------------------------


async def test_a_start_right_after_choosing_another_mapping_uploads_nothing_of_the_one_before(
    stage: MakeStage, tmp_path: Path
) -> None:
    here = stage()
    await here.load()
    other = tmp_path / "other.csv"
    other.write_text(f"campaign_id,csv_filename,campaign_name\n{THREE},garden.csv,Only\n", encoding="utf-8")

    def choose_and_start() -> None:
        here.window.form.mapping.set_path(other)
        here.start()

    await here.until(choose_and_start, here.uploader.loaded)
    assert not here.uploader.is_running
    await here.run()
    assert dict(here.site.uploads) == {THREE: 1}


async def test_what_was_reviewed_is_what_is_uploaded(stage: MakeStage, tmp_path: Path) -> None:
    """The CSV changes after the review was read, and before the file watch notices."""
    here = stage()
    await here.load()
    csv = tmp_path / "ads" / "garden.csv"
    csv.write_text(csv.read_text(encoding="utf-8").replace("Garden shears", "Hedge trimmer"), encoding="utf-8")
    await here.run()
    assert here.site.ledger == []
    assert "The files changed since they were checked" in here.window.banner.text()
    await here.run()
    assert [name for name, _ in here.site.ads(ONE)] == ["Hedge trimmer 0", "Hedge trimmer 1"]


async def test_check_batch_reads_the_files_again(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    await here.load()
    mapping = tmp_path / "mapping.csv"
    mapping.write_text(mapping.read_text(encoding="utf-8") + "1011737009,garden.csv,New\n", encoding="utf-8")
    await here.until(here.window.menus.check.trigger, here.uploader.loaded)
    assert here.window.model.row("1011737009") is not None


async def test_a_field_that_is_cleared_while_the_batch_is_read_stays_without_one(stage: MakeStage) -> None:
    here = stage()
    here.window.show_settings(here.choices)
    here.window.form.mapping.set_path(None)
    reading = [task for task in asyncio.all_tasks() if task.get_name() == "Reading the batch"]
    assert len(reading) == 1
    await asyncio.wait(reading)
    assert here.window.model.rowCount() == 0
    assert not here.window.controls.resume.isEnabled()


async def test_start_fresh_shows_every_campaign_as_pending_again(stage: MakeStage) -> None:
    here = stage()
    here.save(done(ONE, TWO))
    await here.load()
    shown: list[list[Status]] = []
    here.uploader.started.connect(lambda *_: shown.append(here.statuses()))
    here.window.controls.fresh.click()
    await here.until(here.window.review.start.click, here.uploader.loaded)
    assert shown == [[Status.PENDING] * 3]


async def test_events_are_handed_on_many_at_once_and_none_is_lost(stage: MakeStage) -> None:
    here = stage(campaigns=40)
    await here.load()
    batches: list[list[Event]] = []
    here.uploader.happened.connect(batches.append)
    await here.run()
    events = [event for batch in batches for event in batch]
    ended = {one.campaign_id for one in events if isinstance(one, CampaignChanged) and one.status is Status.SUCCESS}
    assert ended == set(here.ids)
    assert len(batches) < len(events) / 2


# -- beginnings and ends ---------------------------------------------------------------------------------------------


async def test_a_stop_while_the_run_begins_stops_it_before_its_first_campaign(stage: MakeStage) -> None:
    here = stage(campaigns=30)
    await here.load()

    def start_and_stop() -> None:
        here.start()
        here.window.controls.stop.click()
        assert here.uploader.state is RunState.STOPPING

    await here.until(start_and_stop, here.uploader.loaded)
    assert here.site.ledger == []
    assert here.window.controls.resume.isEnabled()


async def test_a_stop_with_nothing_under_way_does_not_stop_the_next_run(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    here.uploader.stop()
    assert here.uploader.state is RunState.IDLE
    await here.run()
    here.uploader.stop()
    assert here.statuses() == [Status.SUCCESS] * 3


async def test_after_an_error_that_nobody_expected_the_window_can_be_used_again(
    stage: MakeStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = stage()
    await here.load()
    reported: list[object] = []
    loop = asyncio.get_running_loop()
    before = loop.get_exception_handler()
    loop.set_exception_handler(lambda _, context: reported.append(context.get("exception")))

    def make_none() -> Dashboard:
        raise ImportError("There is no such library.")

    monkeypatch.setattr(here.uploader, "_make_dashboard", make_none)
    await here.run()
    loop.set_exception_handler(before)
    assert [type(error) for error in reported] == [ImportError]
    assert here.window.form.isEnabled()
    assert here.window.controls.resume.isEnabled()
    with here.data.lock():
        pass


async def test_the_summary_of_a_run_stands_before_the_problems_of_its_batch(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    mapping = tmp_path / "mapping.csv"
    mapping.write_text(mapping.read_text(encoding="utf-8") + "1011737009,missing.csv,Gone\n", encoding="utf-8")
    await here.load()
    assert "The batch has 1 problem." in here.window.banner.text()
    await here.run()
    assert "3 successful, 1 blocked" in here.window.banner.text()
    assert here.window.banner.keys == ("end",)
    lines = [line for line in here.window.log.toPlainText().splitlines() if "missing.csv" in line]
    assert len(lines) == 2  # once for the batch, once for its campaign


# -- what happened before can't be told ------------------------------------------------------------------------------


@pytest.mark.parametrize("what", ["damaged", "gone"])
async def test_a_lost_checkpoint_is_said_on_opening_and_start_fresh_asks(stage: MakeStage, what: str) -> None:
    here = stage()
    here.save(done(ONE, TWO))
    path = CheckpointStore(here.data).path(AdFormat.PREROLL)
    generation_path(path).parent.mkdir(parents=True, exist_ok=True)
    generation_path(path).write_bytes(path.read_bytes())
    if what == "damaged":
        path.write_bytes(b'{"campaigns": ')
    else:
        path.unlink()
    await here.load()
    assert path.name in here.window.banner.text()
    assert path.name in here.window.log.toPlainText()
    here.window.controls.fresh.click()
    assert "unknown how many" in said_in(here.window.review)
    here.window.review.cancel.click()
    assert not here.uploader.is_running
    assert here.site.ledger == []


async def test_a_run_from_the_last_good_copy_says_so_in_the_banner(stage: MakeStage) -> None:
    here = stage()
    here.save(done(ONE, TWO, THREE))
    path = CheckpointStore(here.data).path(AdFormat.PREROLL)
    generation_path(path).parent.mkdir(parents=True, exist_ok=True)
    path.replace(generation_path(path))
    await here.load()
    said: list[Message] = []
    here.uploader.noticed.connect(said.append)
    await here.run()
    assert len(said) == 1
    assert "last backup" in str(said[0])
    assert "checkpoint" in here.window.banner.keys
    assert here.site.ledger == []


# -- at the user's word ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [Status.SUCCESS, Status.PENDING])
async def test_an_unknown_campaign_of_a_run_under_way_is_left_alone_and_not_uploaded_again(
    stage: MakeStage, status: Status
) -> None:
    here = stage(campaigns=40)
    here.choices = replace(here.choices, patience=0.05)
    await here.load()
    here.site.take_next(ONE, Creation(late=3600.0, click=Click(Heard.NOTHING)))
    refusals: list[object] = []
    here.uploader.refused.connect(refusals.append)

    def act(events: list[Event]) -> None:
        now_unknown = [one for one in events if isinstance(one, CampaignChanged) and one.status is Status.UNKNOWN]
        if now_unknown and not refusals:
            here.window.table.select_ids([ONE])
            assert not here.window.campaign_actions.mark_done.isEnabled()
            assert not here.window.campaign_actions.mark_pending.isEnabled()
            here.uploader.mark([ONE], status, here.choices)

    here.uploader.happened.connect(act)
    await here.run()
    assert len(refusals) == 1
    assert here.site.uploads[ONE] == 1
    assert here.statuses()[0] is Status.UNKNOWN


async def test_a_mark_where_there_is_no_checkpoint_is_refused_and_said(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    here.window.table.select_ids([ONE])
    await here.until(here.window.campaign_actions.mark_pending.trigger, here.uploader.loaded)
    assert "There is no checkpoint yet" in here.window.banner.text()


async def test_a_mark_in_the_table_keeps_the_checkpoint_before_as_its_generation(stage: MakeStage) -> None:
    here = stage()
    here.save(failed(ONE, TWO))
    path = CheckpointStore(here.data).path(AdFormat.PREROLL)
    before = path.read_bytes()
    await here.load()
    here.window.table.select_ids([ONE])
    await here.until(here.window.campaign_actions.mark_pending.trigger, here.uploader.loaded)
    assert here.statuses() == [Status.PENDING, Status.FAILED, Status.PENDING]
    assert generation_path(path).read_bytes() == before


async def test_an_unknown_campaign_is_marked_as_done_once_the_run_is_over(stage: MakeStage) -> None:
    here = stage()
    checkpoint = done(TWO, THREE)
    checkpoint.doubt(ONE, "Nobody knows.")
    here.save(checkpoint)
    await here.load()
    here.window.table.select_ids([ONE])
    await here.until(here.window.campaign_actions.mark_done.trigger, here.uploader.loaded)
    assert here.statuses() == [Status.SUCCESS] * 3
    assert here.site.ledger == []


async def test_the_actions_follow_the_selection_without_a_menu_being_opened(stage: MakeStage) -> None:
    here = stage()
    here.save(failed(TWO))
    await here.load()
    window = here.window
    assert not window.campaign_actions.retry.isEnabled()
    window.table.select_ids([ONE])
    assert not window.campaign_actions.retry.isEnabled()
    assert window.campaign_actions.mark_pending.isEnabled()
    window.table.select_ids([TWO])
    assert window.campaign_actions.retry.isEnabled()
    assert window.campaign_actions.copy.isEnabled()


async def test_all_failed_campaigns_are_retried_and_no_other(stage: MakeStage) -> None:
    here = stage()
    here.save(failed(TWO, THREE))
    await here.load()
    await here.until(here.window.campaign_actions.retry_all.trigger, here.uploader.loaded)
    assert here.statuses() == [Status.PENDING, Status.SUCCESS, Status.SUCCESS]
    assert dict(here.site.uploads) == {TWO: 1, THREE: 1}


# -- two programs on one data folder -----------------------------------------------------------------------------------


async def test_a_second_window_shows_the_batch_says_who_holds_it_and_starts_nothing(stage: MakeStage) -> None:
    here = stage()
    here.save(done(ONE))
    with here.data.lock():
        await here.load()
        assert f"process {os.getpid()}" in here.window.banner.text()
        assert here.statuses() == [Status.SUCCESS, Status.PENDING, Status.PENDING]
        refusals: list[object] = []
        here.uploader.refused.connect(refusals.append)
        await here.until(here.start, here.uploader.loaded)
        assert len(refusals) == 1
        assert here.site.ledger == []
    await here.until(here.window.menus.check.trigger, here.uploader.loaded)
    assert "in use" not in here.window.banner.text()
    await here.run()
    assert here.statuses() == [Status.SUCCESS] * 3
