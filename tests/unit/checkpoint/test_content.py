"""Success belongs to a campaign and a content: tomorrow's CSV is new work, yesterday's is done."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.bench import Bench
from tests.fakes.memory_dashboard import Creation
from tjgui.core.batch.ad_formats import AD_FORMATS
from tjgui.core.batch.batch import Batch, read_batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.content import Content, entry_for, is_edited
from tjgui.core.checkpoint.entry import Entry
from tjgui.core.models import AdFormat, Click, Duplicates, Heard, Status
from tjgui.core.overview.campaign_status import campaign_outcomes, contents_of

ONE = "1011737001"


def batch_of(folder: Path, csv: str, names: list[str]) -> Batch:
    """Write a batch of one campaign whose CSV has ads of these names."""
    ads = folder / "ads"
    ads.mkdir(parents=True, exist_ok=True)
    rows = [f"{name},https://example.com/?ad={name}&sub11=x,{1032473000 + n},,,,,,," for n, name in enumerate(names)]
    header = ",".join(AD_FORMATS[AdFormat.PREROLL].columns)
    (ads / csv).write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    mapping = folder / f"{csv}.mapping.csv"
    mapping.write_text(f"campaign_id,csv_filename,campaign_name\n{ONE},{csv},Campaign 1\n", encoding="utf-8")
    return read_batch(mapping, ads, AdFormat.PREROLL)


def status_of(here: Bench) -> Status:
    return campaign_outcomes(here.batch, here.checkpoint)[0].status


def site_names(here: Bench) -> Counter[str]:
    return Counter(name for name, _ in here.site.ads(ONE))


async def test_tomorrows_batch_is_uploaded_and_yesterdays_stays_done(
    bench: Callable[..., Bench], tmp_path: Path
) -> None:
    here = bench()
    monday, tuesday = batch_of(tmp_path, "mon.csv", ["a", "b"]), batch_of(tmp_path, "tue.csv", ["c", "d", "e"])
    for batch, created in ((monday, 2), (tuesday, 3), (monday, 2), (tuesday, 3)):
        here.batch = batch
        await here.run()
        outcome = campaign_outcomes(here.batch, here.checkpoint)[0]
        assert (outcome.status, outcome.ads_created, outcome.csv) == (
            Status.SUCCESS, created, batch.campaigns[0].csv_path.name
        )  # fmt: skip
    assert site_names(here) == Counter("abcde")
    assert here.site.uploads[ONE] == 2


async def test_what_is_done_survives_the_file(bench: Callable[..., Bench], tmp_path: Path) -> None:
    here = bench()
    monday, tuesday = batch_of(tmp_path, "mon.csv", ["a", "b"]), batch_of(tmp_path, "tue.csv", ["c"])
    for batch in (monday, tuesday):
        here.batch = batch
        await here.run()
        here.reload()
    here.batch = monday
    assert status_of(here) is Status.SUCCESS
    await here.run()
    assert here.site.uploads[ONE] == 2


async def test_an_edited_csv_is_left_alone_until_the_user_decides(bench: Callable[..., Bench], tmp_path: Path) -> None:
    here = bench()
    here.batch = batch_of(tmp_path, "ads.csv", ["a", "b"])
    await here.run()
    here.batch = batch_of(tmp_path, "ads.csv", ["a", "b", "c"])
    await here.run()
    assert site_names(here) == Counter("ab")
    assert any("with an earlier version of ads.csv" in line for line in here.log())
    here.checkpoint.upload_edited(ONE, contents_of(here.batch)[ONE], again=False)
    await here.run()
    assert site_names(here) == Counter("abc")
    assert status_of(here) is Status.SUCCESS


async def test_an_edited_csv_can_be_uploaded_as_a_whole(bench: Callable[..., Bench], tmp_path: Path) -> None:
    here = bench()
    here.batch = batch_of(tmp_path, "ads.csv", ["a", "b"])
    await here.run()
    here.batch = batch_of(tmp_path, "ads.csv", ["a", "b", "c"])
    here.checkpoint.upload_edited(ONE, contents_of(here.batch)[ONE], again=True)
    await here.run()
    assert site_names(here) == Counter("aabbc")
    here.checkpoint.mark_pending(ONE)
    await here.run()
    assert site_names(here) == Counter("aabbc")  # the answer was for that time


async def test_an_edited_csv_can_be_kept_as_it_is_and_is_not_asked_about_again(
    bench: Callable[..., Bench], tmp_path: Path
) -> None:
    here = bench()
    here.batch = batch_of(tmp_path, "ads.csv", ["a"])
    await here.run()
    here.batch = batch_of(tmp_path, "ads.csv", ["a", "b"])
    sha = here.batch.csvs[here.batch.campaigns[0].csv_path].sha256
    assert is_edited(here.entry(ONE), Content("ads.csv", sha))
    here.checkpoint.keep_edited(ONE, Content("ads.csv", sha))
    assert not is_edited(here.entry(ONE), Content("ads.csv", sha))
    assert is_edited(here.entry(ONE), Content("ads.csv", "another"))
    assert status_of(here) is Status.SUCCESS


async def test_a_fixed_csv_releases_its_campaign(bench: Callable[..., Bench], tmp_path: Path) -> None:
    here = bench()
    here.batch = batch_of(tmp_path, "ads.csv", ["a"])
    here.site.rejected = {"1032473000"}
    await here.run()
    assert status_of(here) is Status.FAILED
    here.batch = batch_of(tmp_path, "ads.csv", ["b"])
    here.site.rejected = set()
    assert status_of(here) is Status.PENDING
    await here.run()
    assert site_names(here) == Counter("b")


async def test_yesterdays_lost_click_is_looked_for_before_todays_upload(
    bench: Callable[..., Bench], tmp_path: Path
) -> None:
    """Its ads come after the run: they are counted where they belong, and uploaded by neither."""
    here = bench()
    monday, tuesday = batch_of(tmp_path, "mon.csv", ["a", "b"]), batch_of(tmp_path, "tue.csv", ["c"])
    here.batch = monday
    here.site.take_next(ONE, Creation(late=200.0, click=Click(Heard.REFUSED)))
    await here.run()
    assert status_of(here) is Status.FAILED
    here.site.show_all()
    here.batch = tuesday
    await here.run()
    assert (status_of(here), here.entry(ONE).ads_created) == (Status.SUCCESS, 1)
    here.batch = monday
    await here.run(retry_failed=True)
    assert site_names(here) == Counter("abc")


async def test_half_of_yesterdays_batch_is_completed_after_todays(bench: Callable[..., Bench], tmp_path: Path) -> None:
    here = bench()
    monday, tuesday = batch_of(tmp_path, "mon.csv", ["a", "b", "c"]), batch_of(tmp_path, "tue.csv", ["d"])
    here.batch = monday
    here.site.take_next(ONE, Creation(creates=1), Creation(creates=0, click=Click(Heard.REFUSED)))
    await here.run()
    assert (status_of(here), site_names(here)) == (Status.FAILED, Counter("a"))
    here.batch = tuesday
    await here.run()
    assert (status_of(here), here.entry(ONE).ads_created) == (Status.SUCCESS, 1)
    here.batch = monday
    assert status_of(here) is Status.FAILED
    await here.run(retry_failed=True)
    assert (status_of(here), here.entry(ONE).ads_created) == (Status.SUCCESS, 3)
    assert site_names(here) == Counter("abcd")


def test_old_checkpoints_go_by_the_name_of_the_csv() -> None:
    old = Entry(Status.SUCCESS, 5, csv_file="ads.csv")
    assert entry_for(old, Content("ads.csv", "sha")) is old
    assert entry_for(old, Content("other.csv", "sha")).status is Status.PENDING
    assert entry_for(replace(old, csv_file=""), Content("other.csv", "sha")).status is Status.SUCCESS


@pytest.mark.parametrize("status", [Status.UNKNOWN, Status.SKIPPED])
def test_what_the_user_must_settle_or_has_decided_concerns_every_csv(status: Status) -> None:
    entry = Entry(status, csv_file="ads.csv", csv_sha256="one")
    assert entry_for(entry, Content("other.csv", "two")) is entry


def test_a_renamed_csv_of_the_same_content_is_done() -> None:
    entry = Entry(Status.SUCCESS, 5, csv_file="ads.csv", csv_sha256="sha")
    assert entry_for(entry, Content("renamed.csv", "sha")) is entry


async def test_a_fresh_start_creates_again_only_what_it_was_started_for(
    bench: Callable[..., Bench], tmp_path: Path
) -> None:
    here = bench()
    monday, tuesday = batch_of(tmp_path, "mon.csv", ["a"]), batch_of(tmp_path, "tue.csv", ["b"])
    for name in "ab":
        here.site.add(ONE, name, f"https://example.com/?ad={name}&sub11=Campaign%201011737001")
    here.checkpoint = Checkpoint.new(AdFormat.PREROLL, here.now)
    here.checkpoint.create_again({ONE: Content("mon.csv", monday.csvs[monday.campaigns[0].csv_path].sha256)})
    here.batch = tuesday
    await here.run()
    assert site_names(here) == Counter("ab")
    here.batch = monday
    await here.run()
    assert site_names(here) == Counter("aab")


# -- what a fresh reader broke ---------------------------------------------------------------------------------------


async def test_a_batch_that_was_only_begun_does_not_hide_that_another_is_done(
    bench: Callable[..., Bench], tmp_path: Path
) -> None:
    here = bench()
    monday, tuesday = batch_of(tmp_path, "mon.csv", ["a", "b"]), batch_of(tmp_path, "tue.csv", ["c"])
    here.batch = monday
    await here.run()
    here.batch = tuesday
    here.on_step("preview", lambda: here.runner.stop())  # noqa: PLW0108 - there is no runner yet
    await here.run()
    here.forget_listeners()
    here.batch = monday
    here.site.names[ONE] = "Renamed"
    assert status_of(here) is Status.SUCCESS
    await here.run(duplicates=Duplicates.CREATE)
    assert site_names(here) == Counter("ab")


async def test_the_open_click_of_another_csv_is_settled_before_anything_is_uploaded(
    bench: Callable[..., Bench], tmp_path: Path
) -> None:
    """Monday's ads were sent, and the run was stopped before they were seen; now Tuesday's batch is loaded."""
    here = bench()
    monday, tuesday = batch_of(tmp_path, "mon.csv", ["a", "b"]), batch_of(tmp_path, "tue.csv", ["c", "d", "e"])
    here.batch = monday
    here.fail_reads_after_click(ONE)
    here.on_step("create", lambda: asyncio.get_running_loop().call_later(3, here.runner.stop))
    await here.run()
    here.forget_listeners()
    here.site.heal()
    assert here.entry(ONE).intent is not None
    here.batch = tuesday
    await here.run()
    assert (status_of(here), here.entry(ONE).ads_created) == (Status.SUCCESS, 3)
    here.batch = monday
    await here.run()
    assert (status_of(here), here.entry(ONE).ads_created) == (Status.SUCCESS, 2)
    assert site_names(here) == Counter("abcde")


@pytest.mark.parametrize("heard", [Heard.REFUSED, Heard.NO_WAY])
async def test_a_refused_click_fails_the_csv_that_it_was_for(
    bench: Callable[..., Bench], tmp_path: Path, heard: Heard
) -> None:
    here = bench()
    monday, tuesday = batch_of(tmp_path, "mon.csv", ["a", "b"]), batch_of(tmp_path, "tue.csv", ["c"])
    here.batch = monday
    await here.run()
    here.batch = tuesday
    here.site.take_next(ONE, Creation(creates=0, click=Click(heard)))
    here.on_step("verify", lambda: asyncio.get_running_loop().call_later(3, here.runner.stop))
    await here.run()
    here.forget_listeners()
    assert here.entry(ONE).intent is not None
    here.batch = monday
    await here.run()
    assert (status_of(here), campaign_outcomes(monday, here.checkpoint)[0].ads_created) == (Status.SUCCESS, 2)
    here.batch = tuesday
    assert status_of(here) is Status.FAILED
    await here.run(retry_failed=True)
    assert site_names(here) == Counter("abc")


async def test_a_mark_is_about_the_csv_that_the_user_was_looking_at(
    bench: Callable[..., Bench], tmp_path: Path
) -> None:
    here = bench()
    monday, tuesday = batch_of(tmp_path, "mon.csv", ["a"]), batch_of(tmp_path, "tue.csv", ["b"])
    here.batch = tuesday
    here.site.rejected = {"1032473000"}
    await here.run()
    here.site.rejected = set()
    here.batch = monday
    here.checkpoint.take_up(ONE, contents_of(monday)[ONE])
    here.checkpoint.mark_done(ONE)
    assert status_of(here) is Status.SUCCESS
    here.batch = tuesday
    assert status_of(here) is Status.FAILED
    await here.run(retry_failed=True)
    assert site_names(here) == Counter("b")


async def test_a_click_that_was_only_noted_is_looked_for_although_another_csv_succeeded(
    bench: Callable[..., Bench], tmp_path: Path
) -> None:
    here = bench()
    monday, tuesday = batch_of(tmp_path, "mon.csv", ["a"]), batch_of(tmp_path, "tue.csv", ["b"])
    here.batch = monday
    await here.run()
    here.checkpoint.look_first([ONE])
    here.site.add(ONE, "b", "https://example.com/?ad=b&sub11=Campaign%201011737001", late=100.0)
    assert status_of(here) is Status.SUCCESS
    here.batch = tuesday
    await here.run()
    assert site_names(here) == Counter("ab")


async def test_the_version_before_an_edit_stays_done(bench: Callable[..., Bench], tmp_path: Path) -> None:
    here = bench()
    first = batch_of(tmp_path / "one", "ads.csv", ["a", "b"])
    second = batch_of(tmp_path / "two", "ads.csv", ["c"])
    here.batch = first
    await here.run()
    here.checkpoint.upload_edited(ONE, contents_of(second)[ONE], again=False)
    here.batch = second
    await here.run()
    here.batch = first
    assert (status_of(here), is_edited(here.entry(ONE), contents_of(first)[ONE])) == (Status.SUCCESS, False)
    await here.run()
    assert site_names(here) == Counter("abc")


def test_nonsense_about_other_contents_is_no_reason_to_stop() -> None:
    document = {
        "campaigns": {
            ONE: {
                "status": "success",
                "csv_file": "ads.csv",
                "other_contents": [7, {"csv_sha256": []}, {"csv_file": "b.csv", "created_so_far": "?"}],
            }
        }
    }
    checkpoint = Checkpoint.from_bytes(json.dumps(document).encode())
    entry = checkpoint.entry(ONE)
    assert entry is not None
    assert entry.own_created == ()
    assert entry_for(entry, Content("b.csv", "sha")).status is Status.PENDING
