"""Closing the window in the middle of a run: asked, finished, and nothing left behind."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.window.test_main_window import Stage
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.entry import CreatedAd
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.history.history import History
from tjgui.core.models import AdFormat, Status
from tjgui.gui.application import Application
from tjgui.gui.desktop.session_end import SessionEnd


@pytest.fixture
def application(tmp_path: Path, qtbot: QtBot) -> Callable[[], tuple[Stage, Application]]:
    """Return a maker of applications over a batch of twenty campaigns."""

    def make() -> tuple[Stage, Application]:
        here = Stage(tmp_path, qtbot, campaigns=20)
        return here, Application(here.window, here.uploader, None)

    return make


async def test_closing_with_nothing_under_way_asks_nothing(
    application: Callable[[], tuple[Stage, Application]],
) -> None:
    here, app = application()
    living = asyncio.ensure_future(app.live())
    here.window.frame.close()
    assert here.window.frame.isVisible()
    assert await asyncio.wait_for(living, 120) == 0
    assert not here.window.frame.isVisible()


async def test_closing_in_the_middle_asks_and_finishes_what_is_in_hand(
    application: Callable[[], tuple[Stage, Application]],
) -> None:
    here, app = application()
    await here.load()
    living = asyncio.ensure_future(app.live())
    here.uploader.happened.connect(
        lambda _: here.window.frame.close() if not here.window.closing.wanted.is_set() else None
    )
    here.start()
    box = await here.question()
    here.uploader.happened.disconnect()
    assert "An upload is in progress" in box.text()
    await here.answer("Stop and close")
    assert await asyncio.wait_for(living, 120) == 0
    assert not here.window.frame.isVisible()
    assert here.dashboards[0].closed
    checkpoint = CheckpointStore(here.data).peek(here.choices.ad_format)
    assert checkpoint is not None
    for one in here.ids:
        entry = checkpoint.entry(one)
        assert entry is not None
        assert entry.intent is None
        assert len(here.site.ads(one)) == (2 if entry.status is Status.SUCCESS else 0)


async def test_a_run_goes_on_where_closing_is_declined(
    application: Callable[[], tuple[Stage, Application]],
) -> None:
    here, app = application()
    await here.load()
    living = asyncio.ensure_future(app.live())
    loaded = asyncio.ensure_future(here.until(here.start, here.uploader.loaded))
    await asyncio.sleep(0)
    here.window.frame.close()
    await here.answer("Keep uploading")
    await loaded
    assert here.statuses() == [Status.SUCCESS] * 20
    here.window.frame.close()
    assert await asyncio.wait_for(living, 120) == 0


async def test_closing_again_while_the_question_is_open_does_not_ask_again(
    application: Callable[[], tuple[Stage, Application]],
) -> None:
    here, app = application()
    await here.load()
    living = asyncio.ensure_future(app.live())
    loaded = asyncio.ensure_future(here.until(here.start, here.uploader.loaded))
    await asyncio.sleep(0)
    here.window.frame.close()
    await here.question()
    here.window.frame.close()
    await here.answer("Keep uploading")
    await loaded
    assert here.statuses() == [Status.SUCCESS] * 20
    assert here.window.frame.isVisible()
    assert not here.window.closing.wanted.is_set()
    here.window.frame.close()
    assert await asyncio.wait_for(living, 120) == 0


async def test_a_request_of_the_system_to_end_does_not_wait_for_an_open_question(
    application: Callable[[], tuple[Stage, Application]],
) -> None:
    here, app = application()
    await here.load()
    living = asyncio.ensure_future(app.live())
    here.start()
    await asyncio.sleep(0)
    here.window.frame.close()
    await here.question()
    app.end_soon()
    assert await asyncio.wait_for(living, 120) == 3
    assert not here.window.frame.isVisible()
    assert here.dashboards
    assert all(dashboard.closed for dashboard in here.dashboards)


async def test_the_question_goes_when_the_run_is_over_and_the_window_stays(
    application: Callable[[], tuple[Stage, Application]],
) -> None:
    here, app = application()
    await here.load()
    living = asyncio.ensure_future(app.live())
    loaded = asyncio.ensure_future(here.until(here.start, here.uploader.loaded))
    await asyncio.sleep(0)
    here.window.frame.close()
    box = await here.question()
    gone = asyncio.Event()
    box.destroyed.connect(gone.set)
    await loaded
    await asyncio.wait_for(gone.wait(), 10)
    assert here.statuses() == [Status.SUCCESS] * 20
    assert here.window.frame.isVisible()
    here.window.frame.close()
    assert await asyncio.wait_for(living, 10) == 0


class SystemEnds:
    """What Qt hands out when the session ends: a QSessionManager can only be made by Qt itself."""

    def __init__(self) -> None:
        self.is_held = False

    def cancel(self) -> None:
        self.is_held = True


def ask_to_end(app: Application) -> SystemEnds:
    listener = app.window.frame.findChild(SessionEnd)
    assert listener is not None
    system = SystemEnds()
    listener.hear(cast("QSessionManager", system))
    return system


async def test_the_end_of_the_session_waits_for_a_run_and_asks_nothing(
    application: Callable[[], tuple[Stage, Application]], monkeypatch: pytest.MonkeyPatch
) -> None:
    reasons: list[str] = []
    monkeypatch.setattr("tjgui.gui.desktop.session_end.hold_shutdown", lambda _, reason: reasons.append(reason))
    here, app = application()
    await here.load()
    living = asyncio.ensure_future(app.live())
    here.start()
    await asyncio.sleep(0)
    assert ask_to_end(app).is_held
    assert reasons == ["Ads that were just sent are being checked."]
    assert await asyncio.wait_for(living, 20) == 3
    assert not here.window.frame.isVisible()
    assert not [one for one in QApplication.topLevelWidgets() if one.objectName() == "questionDialog"]
    assert all(dashboard.closed for dashboard in here.dashboards)


async def test_the_end_of_the_session_is_not_held_with_nothing_under_way(
    application: Callable[[], tuple[Stage, Application]],
) -> None:
    here, app = application()
    living = asyncio.ensure_future(app.live())
    assert not ask_to_end(app).is_held
    assert await asyncio.wait_for(living, 10) == 0
    assert not here.window.frame.isVisible()


async def test_a_history_that_is_missing_is_made_beside_the_window(
    application: Callable[[], tuple[Stage, Application]],
) -> None:
    here, app = application()
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    checkpoint.close_intent("1011737001", [CreatedAd("Shears", "https://example.com/1", "17")])
    here.data.storage.write_durably(here.data.checkpoints / "upload_checkpoint.json", checkpoint.to_bytes())
    await app.complete_history()
    with History.open(here.data.history) as history:
        assert history.is_complete
        assert [ad.name for ad in history.created_in("1011737001")] == ["Shears"]


async def test_a_damaged_history_is_told_in_the_log(
    application: Callable[[], tuple[Stage, Application]],
) -> None:
    here, app = application()
    here.data.history.parent.mkdir(parents=True, exist_ok=True)
    here.data.history.write_bytes(b"not a database" * 100)
    await app.complete_history()
    assert "The history was damaged" in here.window.log.toPlainText()
