"""What goes wrong on the site, met with a real Chromium: the right outcome, and never a second upload."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.conftest import Upload, patient
from tjgui.core.models import Status

ONE, TWO, THREE = "1011737001", "1011737002", "1011737003"


def is_png(path: str) -> bool:
    return Path(path).read_bytes().startswith(b"\x89PNG")


async def test_only_the_missing_ads_of_a_part_go_up(upload: Callable[..., Upload]) -> None:
    here = upload("create-partial", campaigns=1)
    await here.run(patience=3.0)
    assert here.exact()
    assert here.site.count("create") == 2


@pytest.mark.parametrize("scenario", ["create-message-only", "never-ads"])
async def test_what_was_sent_and_is_not_seen_is_unknown_and_never_sent_again(
    upload: Callable[..., Upload], scenario: str
) -> None:
    here = upload(scenario, campaigns=1)
    await here.run(patience=2.0)
    assert here.statuses() == [Status.UNKNOWN]
    sent = here.site.count("create")
    await here.run(patience=2.0, retry_failed=True)
    assert here.statuses() == [Status.UNKNOWN]
    assert here.site.count("create") == sent


async def test_a_breakdown_that_created_nothing_is_tried_again_once_no_ad_can_come_late_any_more(
    upload: Callable[..., Upload],
) -> None:
    here = upload("create-500-before", campaigns=1)
    await here.run(patience=1.0, latest_ads=3.0)
    assert here.exact()
    assert here.site.count("create") == 2


async def test_a_reset_that_created_nothing_comes_to_one_upload_by_the_browser_s_own_second_request(
    upload: Callable[..., Upload],
) -> None:
    here = upload("create-reset-before", campaigns=1)
    await here.run(patience=2.0)
    assert here.exact()


async def test_a_request_that_the_browser_itself_sends_twice_is_found_and_named(upload: Callable[..., Upload]) -> None:
    here = upload("create-reset-after", campaigns=1)
    await here.run()
    entry = here.entries[ONE]
    assert entry is not None
    assert set(here.ledger(ONE).values()) == {2}
    assert entry.status is Status.SUCCESS
    assert entry.ads_created == 5
    assert "5 more ads than expected are in the campaign" in entry.warning


async def test_a_refusal_fails_once_no_ad_can_come_any_more(upload: Callable[..., Upload]) -> None:
    here = upload("create-400-before", campaigns=1)
    await here.run(patience=3.0)
    assert here.statuses() == [Status.FAILED]
    assert here.site.ledger() == []


@pytest.mark.parametrize("scenario", ["button-renamed", "button-doubled", "button-covered"])
async def test_a_button_that_is_not_as_described_is_not_pressed(upload: Callable[..., Upload], scenario: str) -> None:
    here = upload(scenario, campaigns=1)
    await here.run()
    entry = here.entries[ONE]
    assert entry is not None
    assert entry.status is Status.FAILED
    assert is_png(entry.evidence)
    assert here.site.count("create") == 0


async def test_a_page_of_another_campaign_fails_and_the_others_go_on(upload: Callable[..., Upload]) -> None:
    here = upload("page-shows-other-campaign", campaigns=4)
    await here.run()
    assert here.statuses() == [Status.SUCCESS, Status.SUCCESS, Status.FAILED, Status.SUCCESS]
    assert here.ledger(THREE) == Counter()


async def test_an_unknown_campaign_fails_for_its_own_reason(upload: Callable[..., Upload]) -> None:
    here = upload("default", campaigns=3)
    here.site.stop()
    here.site = type(here.site)("default", campaigns=[ONE, THREE]).start()
    try:
        await here.run()
        entry = here.entries[TWO]
        assert entry is not None
        assert "does not know campaign" in entry.error
        assert here.statuses() == [Status.SUCCESS, Status.FAILED, Status.SUCCESS]
    finally:
        here.site.stop()


async def test_refused_creatives_are_dropped_and_named(upload: Callable[..., Upload]) -> None:
    here = upload("default", campaigns=1)
    csv = here.batch.campaigns[0].csv_path
    csv.write_text(csv.read_text(encoding="utf-8").replace("1032473002", "1999000002"), encoding="utf-8")
    here.reread()
    await here.run()
    entry = here.entries[ONE]
    assert entry is not None
    assert (entry.status, entry.ads_created) == (Status.SUCCESS, 4)
    assert [one.creative_id for one in entry.invalid_creatives] == ["1999000002"]
    assert here.ledger(ONE).total() == 4


async def test_a_dry_run_reaches_the_preview_and_creates_nothing(upload: Callable[..., Upload]) -> None:
    here = upload("default", campaigns=2, ads=120)
    await here.run(live=False)
    assert here.statuses() == [Status.DRY_RUN_SUCCESS] * 2
    assert here.site.count("preview") == 6
    assert here.site.count("create") == 0


async def test_many_ads_go_up_in_parts_of_fifty(upload: Callable[..., Upload]) -> None:
    here = upload("default", campaigns=2, ads=120)
    await here.run()
    assert here.exact()
    assert here.site.count("create") == 6


async def test_a_table_whose_total_disagrees_is_never_taken_for_a_reading(
    upload: Callable[..., Upload], monkeypatch: pytest.MonkeyPatch
) -> None:
    here = upload("page-wrong-total", campaigns=1)
    here.known = patient(open=2.0)
    await here.run()
    assert here.statuses() == [Status.FAILED]
    assert here.site.count("create") == 0
