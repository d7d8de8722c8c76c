"""The rules by which several machines share a batch, each with the moment at which it decides."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import replace

import psycopg
import pytest
import pytest_asyncio

from tests.fakes.postgres import Postgres
from tests.shared.machines import Machine
from tests.unit.checkpoint.test_record_contract import INTENT, NEVER, ONE, OUTCOME, SHEARS, TWO
from tjgui.core.checkpoint.record import Claim
from tjgui.core.errors import ClaimLost, RecordUnreachable
from tjgui.core.models import Status
from tjgui.core.wording.message import NOTHING, Message


@pytest_asyncio.fixture
async def ann(database: str) -> AsyncIterator[Machine]:
    async with Machine(database, "ann") as machine:
        machine.record.add_pending([ONE, TWO])
        await machine.record.save()
        yield machine


@pytest_asyncio.fixture
async def bob(database: str, ann: Machine) -> AsyncIterator[Machine]:
    async with Machine(database, "bob") as machine:
        assert machine.store.batch_id == ann.store.batch_id
        yield machine


def asked(database: str, statement: str) -> list[tuple[object, ...]]:
    with psycopg.connect(database, autocommit=True) as owner:
        cursor = owner.execute(statement.encode())
        return cursor.fetchall() if cursor.description else []


async def claims_again(machine: Machine, campaign_id: str = ONE) -> Claim:
    """Claim as often as it takes until the campaign is free; the lease is two seconds."""
    async with asyncio.timeout(20):
        while (claim := await machine.record.claim(campaign_id, NEVER)) is Claim.TAKEN:
            await machine.pass_time(max(machine.record.seconds_until_free(campaign_id), 0.01))
    return claim


async def test_a_campaign_is_one_machines_at_a_time(ann: Machine, bob: Machine) -> None:
    assert await ann.record.claim(ONE, NEVER) is Claim.WORK
    assert await bob.record.claim(ONE, NEVER) is Claim.TAKEN
    assert bob.record.seconds_until_free(ONE) > 0
    assert await bob.record.claim(TWO, NEVER) is Claim.WORK
    ann.record.release(ONE)
    assert await claims_again(bob) is Claim.WORK


async def test_what_one_machine_has_done_the_other_leaves_alone(ann: Machine, bob: Machine) -> None:
    await ann.record.claim(ONE, NEVER)
    await ann.record.campaign(ONE).succeed(OUTCOME, NOTHING, "sha", None)
    ann.record.release(ONE)
    assert await claims_again(bob) is Claim.DONE
    assert bob.record.status(ONE) is Status.SUCCESS


async def test_a_living_machine_keeps_its_campaign_beyond_the_lease(ann: Machine, bob: Machine) -> None:
    await ann.record.claim(ONE, NEVER)
    await asyncio.sleep(2.5)
    assert await bob.record.claim(ONE, NEVER) is Claim.TAKEN


async def test_a_machine_that_is_gone_loses_its_campaign_and_may_not_click_any_more(ann: Machine, bob: Machine) -> None:
    await ann.record.claim(ONE, NEVER)
    ann.vanish()
    assert await claims_again(bob) is Claim.WORK
    with pytest.raises(ClaimLost, match=f"Another machine is working on campaign {ONE}"):
        await ann.record.campaign(ONE).open_intent(INTENT, OUTCOME)
    entry = ann.record.entry(ONE)
    assert entry is not None
    assert entry.intent is None
    await bob.record.campaign(ONE).open_intent(INTENT, OUTCOME)


async def test_after_a_click_that_nobody_settled_the_others_wait_and_then_only_look(
    ann: Machine, bob: Machine, database: str
) -> None:
    await ann.record.claim(ONE, NEVER)
    await ann.record.campaign(ONE).open_intent(INTENT, OUTCOME)
    ann.vanish()
    assert await claims_again(bob) is Claim.WORK
    assert asked(database, "SELECT click_by + interval '0.5 s' <= clock_timestamp() FROM tj.intent") == [(True,)]
    campaign = bob.record.campaign(ONE)
    assert campaign.only_looks
    assert campaign.entry.intent == INTENT
    await campaign.doubt(Message("doubt_look_first"))
    with pytest.raises(ValueError, match="still open"):
        await campaign.open_intent(replace(INTENT, intent_id="8b"), OUTCOME)
    assert asked(database, "SELECT state FROM tj.intent") == [("unknown",)]


async def test_whoever_sees_the_ads_settles_the_click_and_the_machine_that_clicked_learns_of_it(
    ann: Machine, bob: Machine
) -> None:
    await ann.record.claim(ONE, NEVER)
    hers = ann.record.campaign(ONE)
    await hers.open_intent(INTENT, OUTCOME)
    ann.vanish()
    await claims_again(bob)
    his = bob.record.campaign(ONE)
    his.close_intent([SHEARS], None)
    await his.succeed(OUTCOME, NOTHING, "sha", None)
    bob.record.release(ONE)
    with pytest.raises(ClaimLost):
        await hers.doubt(Message("doubt_look_first"))
    assert ann.record.status(ONE) is Status.SUCCESS
    assert await claims_again(ann) is Claim.DONE


async def test_the_machine_that_did_not_click_withdraws_and_the_other_may_upload(ann: Machine, bob: Machine) -> None:
    await ann.record.claim(ONE, NEVER)
    await ann.record.campaign(ONE).open_intent(INTENT, OUTCOME)
    await ann.record.campaign(ONE).give_up_intent(was_pressed=False)
    ann.record.release(ONE)
    assert await claims_again(bob) is Claim.WORK
    assert not bob.record.campaign(ONE).only_looks
    await bob.record.campaign(ONE).open_intent(replace(INTENT, intent_id="8b"), OUTCOME)


async def test_another_batch_of_the_same_account_does_not_double_a_click(ann: Machine, database: str) -> None:
    await ann.record.claim(ONE, NEVER)
    await ann.record.campaign(ONE).open_intent(INTENT, OUTCOME)
    async with Machine(database, "bob", slot="spring") as bob:
        bob.record.add_pending([ONE])
        assert await bob.record.claim(ONE, NEVER) is Claim.TAKEN
        ann.vanish()
        assert await claims_again(bob) is Claim.WORK
        entry = bob.record.entry(ONE)
        assert entry is not None
        assert entry.intent == INTENT
        assert bob.record.campaign(ONE).only_looks


async def test_the_same_campaign_of_another_site_is_another_one(ann: Machine, database: str) -> None:
    await ann.record.claim(ONE, NEVER)
    async with Machine(database, "bob", account="practice.example.com") as bob:
        bob.record.add_pending([ONE])
        assert await bob.record.claim(ONE, NEVER) is Claim.WORK


async def test_without_an_acknowledged_intent_there_is_no_click(ann: Machine, bob: Machine, postgres: Postgres) -> None:
    """The server stands still while the intent is on its way: it is withdrawn wherever it arrives."""
    ann.link.patience = 0.3
    await ann.record.claim(ONE, NEVER)
    campaign = ann.record.campaign(ONE)
    postgres.freeze(frozen=True)
    try:
        with pytest.raises(RecordUnreachable, match="does not respond"):
            await campaign.open_intent(INTENT, OUTCOME)
    finally:
        postgres.freeze(frozen=False)
    assert campaign.entry.intent is None
    await ann.record.wait_until_reachable()
    await ann.record.save()
    ann.record.release(ONE)
    assert await claims_again(bob) is Claim.WORK
    assert not bob.record.campaign(ONE).only_looks


async def test_what_was_clicked_is_told_when_the_database_is_back(
    ann: Machine, bob: Machine, postgres: Postgres
) -> None:
    await ann.record.claim(ONE, NEVER)
    campaign = ann.record.campaign(ONE)
    await campaign.open_intent(INTENT, OUTCOME)
    postgres.crash()
    campaign.close_intent([SHEARS], None)
    await campaign.succeed(OUTCOME, NOTHING, "sha", None)
    await ann.record.save()
    ann.record.release(ONE)
    await bob.record.wait_until_reachable()
    assert await claims_again(bob) is Claim.DONE


async def test_a_person_answers_only_what_no_click_can_change_any_more(ann: Machine, database: str) -> None:
    await ann.record.claim(ONE, NEVER)
    await ann.record.campaign(ONE).open_intent(INTENT, OUTCOME)
    await ann.record.campaign(ONE).doubt(Message("doubt_look_first"))
    (text,) = asked(database, "SELECT entry FROM tj.entry ORDER BY position")[0]
    done = json.dumps({"status": "success", "ads_created": 2})
    said, seconds = await ann.store.answer(ONE, str(text), Status.SUCCESS, done)
    assert (said, seconds > 0) == ("wait", True)
    ann.vanish()
    async with asyncio.timeout(20):
        while (answer := await ann.store.answer(ONE, str(text), Status.SUCCESS, done))[0] == "wait":
            await ann.pass_time(answer[1])
    assert answer[0] == "saved"
    assert asked(database, "SELECT state FROM tj.intent") == [("answered",)]
    assert (await ann.store.answer(ONE, str(text), Status.SUCCESS, done))[0] == "changed"


async def test_a_database_that_was_restored_has_every_campaign_looked_at_first(
    ann: Machine, bob: Machine, database: str
) -> None:
    asked(database, "UPDATE tj.batch SET timeline = '00000000'")
    assert await bob.record.claim(ONE, NEVER) is Claim.WORK
    assert bob.record.campaign(ONE).needs_look
    await bob.record.campaign(ONE).open_intent(INTENT, OUTCOME)
    assert not bob.record.campaign(ONE).needs_look
    assert await ann.record.claim(TWO, NEVER) is Claim.WORK
    assert ann.record.campaign(TWO).needs_look
