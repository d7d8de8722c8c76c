"""Campaigns that failed are retried once, when all others have ended."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from tjgui.core.models import Status
from tjgui.core.run.events import CampaignChanged, Event, ProgressChanged
from tjgui.core.run.progress import ProgressMeter
from tjgui.core.run.second_try import SecondTry


class Run:
    """What a run tells its listener, and what it is asked to retry."""

    def __init__(self, campaigns: int) -> None:
        self.heard: list[Event] = []
        self.retried: list[Sequence[str]] = []
        self._meter = ProgressMeter(lambda: 0.0)
        self._meter.started(campaigns, campaigns)
        self._listener = SecondTry(self.heard.append, self._retry)

    def ended(self, campaign_id: str, status: Status) -> None:
        """Count it and tell of it, as a run does."""
        self._meter.finished(status, 1)
        self._listener(ProgressChanged(self._meter.progress))
        self._listener(CampaignChanged(campaign_id, status))

    def added(self) -> None:
        """Have the user add a campaign to the run."""
        self._meter.more(1, 1)
        self._listener(ProgressChanged(self._meter.progress))

    def changed(self, campaign_id: str, status: Status) -> None:
        self._listener(CampaignChanged(campaign_id, status))

    def _retry(self, campaign_ids: Sequence[str]) -> None:
        self.retried.append(campaign_ids)
        self._meter.more(len(campaign_ids), len(campaign_ids))
        self._listener(ProgressChanged(self._meter.progress))


async def turn() -> None:
    for _ in range(3):
        await asyncio.sleep(0)


async def test_failed_ones_are_retried_in_their_order_when_all_have_ended() -> None:
    run = Run(3)
    run.ended("b", Status.FAILED)
    run.ended("a", Status.FAILED)
    await turn()
    assert run.retried == []
    run.ended("c", Status.SUCCESS)
    await turn()
    assert run.retried == [("b", "a")]


async def test_one_that_fails_last_is_retried_too() -> None:
    run = Run(2)
    run.ended("a", Status.SUCCESS)
    run.ended("b", Status.FAILED)
    await turn()
    assert run.retried == [("b",)]


async def test_what_the_user_adds_in_that_very_moment_is_waited_for() -> None:
    run = Run(1)
    run.ended("a", Status.FAILED)
    run.added()
    await turn()
    assert run.retried == []
    run.ended("b", Status.SUCCESS)
    await turn()
    assert run.retried == [("a",)]


async def test_each_is_retried_once() -> None:
    run = Run(1)
    run.ended("a", Status.FAILED)
    await turn()
    run.ended("a", Status.FAILED)
    await turn()
    assert run.retried == [("a",)]


@pytest.mark.parametrize("status", [Status.PENDING, Status.RUNNING, Status.SUCCESS])
async def test_one_that_somebody_else_has_retried_is_left_alone(status: Status) -> None:
    run = Run(2)
    run.ended("a", Status.FAILED)
    run.changed("a", status)
    run.ended("b", Status.SUCCESS)
    await turn()
    assert run.retried == []


async def test_nothing_is_retried_where_nothing_failed() -> None:
    run = Run(1)
    run.ended("a", Status.SUCCESS)
    await turn()
    assert run.retried == []


async def test_nothing_is_retried_before_there_is_anything_to_do() -> None:
    run = Run(0)
    run.changed("a", Status.FAILED)
    await turn()
    assert run.retried == []


async def test_another_failure_of_the_second_try_waits_for_the_rest_of_it() -> None:
    run = Run(2)
    run.ended("a", Status.FAILED)
    run.ended("b", Status.SUCCESS)
    await turn()
    run.changed("c", Status.FAILED)
    await turn()
    assert run.retried == [("a",)]


async def test_every_event_is_handed_on_as_it_came() -> None:
    run = Run(1)
    run.ended("a", Status.FAILED)
    await turn()
    assert [type(event) for event in run.heard] == [ProgressChanged, CampaignChanged, ProgressChanged]
