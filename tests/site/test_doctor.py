"""The doctor looks at a real page, names what differs, and creates nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.conftest import Upload, patient
from tests.site.test_session import sign_in
from tjgui.core.models import Status
from tjgui.practice import PracticeSite
from tjgui.site.doctor import Doctor, Health, Report, propose_site_file
from tjgui.site.facts import Status as Seen
from tjgui.site.site_file import read_site_file

ONE = "1011737001"


async def examine(here: Upload, campaign_id: str = ONE, *, preview: bool = False) -> Report:
    doctor = Doctor(here.dashboard(), here.known, here.folder / "doctor")
    csv = next(iter(here.batch.csvs)) if preview else None
    return await doctor.examine(campaign_id, csv)


def rebuilt(here: Upload, *edits: tuple[str, str]) -> Upload:
    """Serve the site anew, with texts that were replaced."""

    def rewrite(path: str, text: str) -> str:
        for old, new in edits:
            text = text.replace(old, new)
        return text

    here.site.stop()
    here.site = PracticeSite("layout-inline", campaigns=2, rewrite=rewrite).start()
    return here


@pytest.mark.parametrize("scenario", ["layout-inline", "layout-modal", "datatables-2", "older-ads", "native"])
async def test_a_site_as_it_is_known_is_well_and_untouched(upload: Callable[..., Upload], scenario: str) -> None:
    here = upload(scenario, campaigns=1)
    report = await examine(here, preview=True)
    assert report.health is Health.WELL, report.verdict
    assert "create_ready" not in [one.key for one in report.not_checked]
    assert here.site.count("preview") == 1
    assert here.site.count("create") == 0
    assert len(report.screenshots) == 3
    assert all(path.stat().st_size for path in report.screenshots)


async def test_nothing_is_previewed_unless_it_is_asked_for(upload: Callable[..., Upload]) -> None:
    here = upload("default", campaigns=1)
    report = await examine(here, campaign_id="")
    assert report.campaign_id == ONE
    assert here.site.count("upload") == 0
    assert "create_ready" in [one.key for one in report.not_checked]


async def test_the_doctor_signs_in_where_nobody_is(upload: Callable[..., Upload]) -> None:
    here = upload("signed-out", campaigns=1)
    here.assistant = sign_in
    assert (await examine(here)).health is Health.WELL


async def test_an_unknown_campaign_is_said_to_be_one(upload: Callable[..., Upload]) -> None:
    report = await examine(upload("default", campaigns=1), campaign_id="1999999999")
    assert report.health is Health.UPLOADS_CANNOT_WORK
    assert "does not know campaign 1999999999" in str(report.verdict)


async def test_a_renamed_field_is_guessed_and_the_proposed_file_mends_the_run(
    upload: Callable[..., Upload], tmp_path: Path
) -> None:
    here = rebuilt(upload("default", campaigns=1), ("massAdsCsv", "adsFile"), ("Mass create with CSV", "Bulk CSV"))
    here.known = patient(open=2.0)
    await here.run()
    assert here.statuses() == [Status.FAILED]
    report = await examine(here)
    assert report.health is Health.UPLOADS_CANNOT_WORK
    found = {one.key: one.status for one in report.findings}
    assert found["csv_input"] is found["mass_choice"] is Seen.DIFFERENT
    proposal = tmp_path / "site.toml"
    proposal.write_text(propose_site_file(here.known, report.findings), encoding="utf-8")
    assert "# guessed: The field that takes the CSV was found differently" in proposal.read_text(encoding="utf-8")
    here.known = read_site_file(proposal)
    assert (await examine(here, preview=True)).health is Health.WELL
    await here.run(retry_failed=True)
    assert here.statuses() == [Status.SUCCESS]
    assert here.exact()


async def test_a_run_says_at_its_first_campaign_what_has_changed(upload: Callable[..., Upload]) -> None:
    here = rebuilt(upload("default", campaigns=1), ("massAdsCsv", "adsFile"))
    await here.run()
    (entry,) = here.entries.values()
    assert entry is not None
    assert entry.status is Status.FAILED
    assert "The field that takes the CSV: found differently at input#adsFile" in entry.error
    assert here.site.count("upload") == 0


async def test_a_new_required_column_stops_a_run_before_anything_is_uploaded(upload: Callable[..., Upload]) -> None:
    here = rebuilt(upload("default", campaigns=1), ("CTA URL,Tracking Pixel", "CTA URL,Tracking Pixel,Age Rating *"))
    await here.run()
    (entry,) = here.entries.values()
    assert entry is not None
    assert entry.status is Status.FAILED
    assert "(Age Rating)" in entry.error
    assert here.site.count("upload") == 0
