"""Whatever changes on the site: a run is exact, or stops before the click and the doctor names the cause."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.async_api import Browser

from tests.drift.conftest import ChangedSite, changed_site
from tests.drift.mutations import ASKED, IN_DOUBT, MUTATIONS, WORKS, Mutation
from tests.drift.outcome_table import OutcomeTable
from tjgui.core.models import Status
from tjgui.site.facts import FACTS

#: Every change where all is wanted (TJGUI_TESTS=full), else every fifth.
_CHOSEN = MUTATIONS if os.environ.get("TJGUI_TESTS") == "full" else MUTATIONS[::6]
#: What an error says that names nothing.
_BARE = ("did not appear", "took too long", "showed no preview", "did not finish loading")


@contextmanager
def served(folder: Path, mutation: Mutation, browser: Browser) -> Iterator[ChangedSite]:
    here = changed_site(folder, mutation, browser)
    try:
        yield here
    finally:
        here.site.stop()


@pytest.fixture(autouse=True)
def _hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait no longer than a site that answers at once needs."""
    monkeypatch.setattr("tjgui.core.run.runner._BACK_OFF", (0.05, 0.05))
    monkeypatch.setattr("tjgui.core.run.campaign_run._WATCH_SECONDS", 0.2)


def outcome_of(here: ChangedSite) -> str:
    """Tell what came of a run; raises where it is what must never be."""
    (entry,) = here.entries.values()
    assert entry is not None
    campaign_id = here.batch.campaigns[0].campaign_id
    found, wanted = here.ledger(campaign_id), here.expected(campaign_id, entry.campaign_name)
    assert found <= wanted, f"more on the site than wanted: {found - wanted}"
    if entry.status is Status.SUCCESS:
        assert here.exact(), f"a success, and on the site are {found}"
        return WORKS
    if entry.status is Status.UNKNOWN:
        return IN_DOUBT
    assert entry.status is Status.FAILED, entry
    assert not found, f"failed, and on the site are {found}"
    assert here.site.count("create") == 0, "it was clicked"
    return entry.error


@pytest.mark.parametrize("mutation", _CHOSEN, ids=lambda one: one.name)
async def test_a_changed_site_is_worked_with_or_named(
    mutation: Mutation,
    tmp_path: Path,
    browser: Browser,
    outcomes: OutcomeTable,
    record_property: Callable[[str, object], None],
) -> None:
    record_property("changes", 1)
    with served(tmp_path / "run", mutation, browser) as here:
        await here.run(patience=20.0 if mutation.outcome == WORKS else 0.5, latest_ads=0.5, tabs=1)
        outcome = outcome_of(here)
        assert here.changed == {old for old, _ in mutation.edits}, "the mutation changed nothing"
        if mutation.outcome in {WORKS, IN_DOUBT}:
            assert outcome == mutation.outcome
            outcomes.add(mutation)
            return
        assert outcome not in {WORKS, IN_DOUBT}, "it was clicked"
        if mutation.outcome == ASKED:
            assert "asked “Create these ads?” when the button was pressed. The answer was no." in outcome
            outcomes.add(mutation)
            return
        report = await here.examine()
    named = {one.key for one in report.findings if not one.works}
    assert mutation.outcome in named, report.verdict
    assert report.health != 0
    if any(bare in outcome for bare in _BARE):
        assert any(str(FACTS[key].words) in outcome for key in named), f"a bare time-out: {outcome}"
    outcomes.add(mutation)


async def test_a_question_at_the_click_that_the_site_file_lets_pass_is_answered_with_yes(
    tmp_path: Path, browser: Browser
) -> None:
    mutation = next(one for one in MUTATIONS if one.outcome == ASKED)
    with served(tmp_path / "run", mutation, browser) as here:
        texts = {**here.known.texts, "create_questions": ("create  these ads?",)}
        here.known = replace(here.known, texts=texts)
        await here.run(tabs=1)
        assert outcome_of(here) == WORKS
        assert here.site.count("create") == 1
