"""A campaign that failed and was then disabled in the mapping: skipped, and what became of it is never erased."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.window.test_main_window import ONE, THREE, TWO, Stage
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.models import AdFormat, Status
from tjgui.gui.campaigns.columns import details_text

REASON = "The page was gone."


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Callable[..., Stage]:
    """Return a maker of stages where ONE and TWO failed and ONE was disabled afterwards."""

    def make() -> Stage:
        here = Stage(tmp_path, qtbot)
        checkpoint = Checkpoint.new(AdFormat.PREROLL)
        for campaign_id in (ONE, TWO):
            checkpoint.fail(campaign_id, REASON, campaign_name="", csv_file="garden.csv")
        here.save(checkpoint)
        mapping = tmp_path / "mapping.csv"
        lines = mapping.read_text(encoding="utf-8").splitlines()
        lines = [f"{lines[0]},enabled", f"{lines[1]},false", *(f"{line},true" for line in lines[2:])]
        mapping.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return here

    return make


def kept(here: Stage) -> tuple[Status, str]:
    checkpoint = CheckpointStore(here.data).peek(AdFormat.PREROLL)
    entry = checkpoint.entry(ONE) if checkpoint is not None else None
    assert entry is not None
    return entry.status, entry.error


async def test_the_table_says_skipped_and_what_became_of_it_before(stage: Callable[..., Stage]) -> None:
    here = stage()
    await here.load()
    assert here.statuses() == [Status.SKIPPED, Status.FAILED, Status.PENDING]
    row = here.window.model.row(ONE)
    assert row is not None
    assert details_text(row) == f"Failed: {REASON}"


async def test_retry_all_failed_leaves_it_as_it_was(stage: Callable[..., Stage]) -> None:
    here = stage()
    await here.load()
    await here.until(here.window.campaign_actions.retry_all.trigger, here.uploader.loaded)
    assert kept(here) == (Status.FAILED, REASON)
    assert here.statuses() == [Status.SKIPPED, Status.SUCCESS, Status.PENDING]
    assert here.site.ads(ONE) == here.site.ads(THREE) == []


async def test_a_retry_that_names_it_leaves_it_as_it_was_too(stage: Callable[..., Stage]) -> None:
    """So it is where the mapping was edited after the table was filled."""
    here = stage()
    await here.load()
    await here.until(lambda: here.uploader.start(here.choices, retry=[ONE, TWO]), here.uploader.loaded)
    assert kept(here) == (Status.FAILED, REASON)
    assert len(here.site.ads(TWO)) == 2
