"""A campaign whose ads are awaited: shown as such everywhere, neither done nor running, and counted down."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.clicks import click
from tests.gui.window.test_main_window import ONE, THREE, TWO, Stage
from tjgui.core.models import Status, Step
from tjgui.core.run.events import CampaignChanged, ProgressChanged, RunFinished, RunStarted, StepTaken
from tjgui.core.run.progress import Progress
from tjgui.core.settings import Language
from tjgui.gui.campaigns.columns import DETAILS_COLUMN, details_text
from tjgui.gui.campaigns.row import CampaignRow
from tjgui.gui.campaigns.view import CampaignView
from tjgui.gui.language.step_words import waiting_text
from tjgui.gui.run.step_times import StepLog

MakeStage = Callable[..., Stage]


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> MakeStage:
    """Return a maker of stages."""
    return lambda **more: Stage(tmp_path, qtbot, **more)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Stop the clock of the countdowns; what is returned sets it."""
    now = [1000.0]
    monkeypatch.setattr("tjgui.gui.campaigns.columns.time.monotonic", lambda: now[0])

    def set_to(seconds: float) -> None:
        now[0] = 1000.0 + seconds

    return set_to


@pytest.fixture
def view(qtbot: QtBot) -> CampaignView:
    """Return a view of three campaigns, one of which waits."""
    made = CampaignView()
    qtbot.addWidget(made)
    made.resize(1400, 500)
    made.show()
    waiting = CampaignRow("2", Status.WAITING, step="Waiting for its ads", looks_again_at=1020.0)
    made.show_rows([CampaignRow("1"), waiting, CampaignRow("3", Status.SUCCESS)])
    return made


def details(view: CampaignView) -> str:
    return str(view.model.index(1, DETAILS_COLUMN).data())


async def test_table_chips_drawer_and_progress_say_that_a_campaign_waits(
    stage: MakeStage, clock: Callable[[float], None]
) -> None:
    here = stage()
    await here.load()
    window = here.window
    here.uploader.happened.emit(
        [
            RunStarted("upload_20261123_120000", 3, 0, dry_run=False),
            ProgressChanged(Progress(1, 3, success=1)),
            CampaignChanged(ONE, Status.SUCCESS, 2),
            CampaignChanged(TWO, Status.RUNNING),
            StepTaken(TWO, 1, Step.VERIFY),
            CampaignChanged(TWO, Status.WAITING, looks_again_in=20.0),
        ]
    )
    row = window.model.row(TWO)
    assert row is not None
    assert (row.status, row.is_under_way) == (Status.WAITING, True)
    assert details_text(row) == "Waiting for its ads, checking again in 20 s"
    assert window.view.chips.chip(Status.WAITING).text().split() == ["Waiting", "1"]
    assert window.view.chips.chip(Status.RUNNING).text().split() == ["Running", "0"]
    assert window.progress.label.text() == "33% | 1/3 | 1 waiting for ads"
    assert "idle" in window.progress.tabs.texts()[0]  # its tab is free for another campaign
    window.details.show_campaign(TWO)
    assert window.details.drawer.reason.text() == "Waiting for its ads, checking again in 20 s"
    clock(12.5)
    window.view.second_passed.emit()
    assert window.details.drawer.reason.text() == "Waiting for its ads, checking again in 8 s"
    here.uploader.happened.emit([CampaignChanged(TWO, Status.SUCCESS, 2), RunFinished(stopped=False)])
    assert window.progress.label.text() == "33% | 1/3"
    assert "2 successful" in window.banner.text()


def test_the_table_counts_down_once_a_second_while_it_is_seen(
    view: CampaignView, clock: Callable[[float], None], qtbot: QtBot
) -> None:
    assert details(view) == "Waiting for its ads, checking again in 20 s"
    clock(5.0)
    with qtbot.waitSignal(view.model.dataChanged, timeout=5_000) as changed:
        pass
    assert [index.row() for index in changed.args[:2]] == [1, 1]
    assert details(view) == "Waiting for its ads, checking again in 15 s"
    assert view.model.index(1, DETAILS_COLUMN).data(Qt.ItemDataRole.ToolTipRole) == details(view)


def test_nothing_is_counted_down_that_nobody_sees_or_that_does_not_wait(view: CampaignView) -> None:
    assert view._seconds.isActive()  # noqa: SLF001 - whether it ticks is what this is about
    view.hide()
    assert not view._seconds.isActive()  # noqa: SLF001
    view.show()
    assert view._seconds.isActive()  # noqa: SLF001
    view.model.change("2", status=Status.SUCCESS)
    assert not view._seconds.isActive()  # noqa: SLF001


def test_a_chip_shows_only_the_waiting_ones_and_stays_while_the_run_goes_on(view: CampaignView) -> None:
    chip = view.chips.chip(Status.WAITING)
    assert not chip.isHidden()
    click(chip)
    assert view.model.shown_ids() == ["2"]
    click(view.chips.chip(None))
    view.model.apply({"2": {"status": Status.RUNNING}})
    assert not chip.isHidden()
    view.model.apply({"2": {"status": Status.SUCCESS}})
    assert chip.isHidden()


def test_waiting_campaigns_are_sorted_beside_the_running_ones(view: CampaignView) -> None:
    view.show_rows([CampaignRow(str(place), status) for place, status in enumerate(Status)])
    view.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    words = [view.model.index(place, 0).data() for place in range(view.model.rowCount())]
    assert words[:3] == ["Running", "Waiting", "Unknown"]


def test_the_steps_of_an_attempt_are_kept_while_it_waits() -> None:
    log = StepLog(clock=lambda: 0.0)
    for event in (
        CampaignChanged(THREE, Status.RUNNING),
        StepTaken(THREE, 1, Step.CREATE),
        CampaignChanged(THREE, Status.WAITING),
        CampaignChanged(THREE, Status.RUNNING),
        StepTaken(THREE, 2, Step.VERIFY),
    ):
        log.hear(event)
    assert [step.event.step for step in log.steps(THREE)] == [Step.CREATE, Step.VERIFY]
    log.hear(CampaignChanged(THREE, Status.FAILED))
    log.hear(CampaignChanged(THREE, Status.RUNNING))
    assert log.steps(THREE) == ()


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (None, "Waiting for its ads"),
        (120.0, "Waiting for its ads, checking again in 2 min"),
        (19.2, "Waiting for its ads, checking again in 20 s"),
        (0.0, "Waiting for its ads, checking again soon"),
        (-3.0, "Waiting for its ads, checking again soon"),
    ],
)
def test_it_says_how_long_it_waits(seconds: float | None, said: str) -> None:
    assert waiting_text(seconds) == said


def test_it_is_said_in_german_too(view: CampaignView, speaking: Callable[[Language], None]) -> None:
    speaking(Language.GERMAN)
    assert waiting_text(20.0) == "Wartet auf ihre Anzeigen, sieht in 20 s wieder nach"
    assert view.model.index(1, 0).data() == "Wartet"
