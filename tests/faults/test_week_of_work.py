"""A week of a buyer's work: three batches a day over the same campaigns, and everything that comes in between.

After each step the ledger has every ad of the batches that went live exactly once, and the program's words are those of
the ledger.
"""

from __future__ import annotations

import json
import shutil
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fakes.command_line import HEADER, Ended
from tests.fakes.memory_dashboard import MemoryDashboard, MemorySite
from tjgui.cli import main
from tjgui.core.batch.ad_csv import prepare_ads
from tjgui.core.batch.batch import Batch, read_batch
from tjgui.core.checkpoint.record_view import Looked
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.models import AdFormat, Status
from tjgui.core.overview.changes import changes_since
from tjgui.gui.campaigns.row import CampaignRow
from tjgui.gui.run.loaded_batch import LoadedBatch

_CAMPAIGNS = [str(1011737001 + number) for number in range(40)]
_ADS = 3


class Week:
    """The command line, the batches of a week, and what the site's ledger has to hold."""

    def __init__(
        self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, campaigns: list[str]
    ) -> None:
        self.folder = folder
        self.ids = campaigns
        self.site = MemorySite(campaigns, time.monotonic)
        self.dashboard = MemoryDashboard(self.site)
        self.dashboard.latest_ads = 0.2
        self.wanted: Counter[tuple[str, str]] = Counter()  #: campaign and ad name, of what went live
        self._capsys = capsys
        self._monkeypatch = monkeypatch
        self.sit_down_at("office")

    def sit_down_at(self, computer: str) -> None:
        """Use another computer: its own data folder, the same account."""
        self.data = self.folder / computer
        self._monkeypatch.setenv("TJGUI_DATA", str(self.data))

    @property
    def record(self) -> Path:
        return self.data / "checkpoints" / "upload_checkpoint.json"

    def write(self, batch: str, csv: str = "", ads: list[str] | None = None) -> list[str]:
        """Write a batch: its mapping, and the CSV of all its campaigns; returns the names of its ads."""
        names = ads if ads is not None else [f"{batch} {number}" for number in range(_ADS)]
        folder = self.folder / batch
        folder.mkdir(exist_ok=True)
        rows = [
            f"{name},https://example.com/{name.replace(' ', '-')},{1032473000 + number},,,,,,,"
            for number, name in enumerate(names)
        ]
        (folder / (csv or f"{batch}.csv")).write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
        mapping = ["campaign_id,csv_filename,campaign_name", *(f"{one},{csv or f'{batch}.csv'}," for one in self.ids)]
        (folder / "mapping.csv").write_text("\n".join(mapping) + "\n", encoding="utf-8")
        return names

    def upload(self, batch: str, *options: str) -> Ended:
        """Run a batch, and compare what is said with the ledger."""
        folder = self.folder / batch
        arguments = ["upload", str(folder / "mapping.csv"), "--ads", str(folder), "--json", "--patience", "0.2"]
        self._capsys.readouterr()
        code = main([*arguments, *options], make_dashboard=lambda *_: self.dashboard)
        captured = self._capsys.readouterr()
        ended = Ended(code, captured.out, captured.err)
        self.check(ended)
        self.check_window(folder, ended)
        return ended

    def check_window(self, folder: Path, ended: Ended) -> None:
        """Compare what the window shows of the batch with the command line's words and with the ledger."""
        batch = read_batch(folder / "mapping.csv", folder, AdFormat.PREROLL)
        looked = CheckpointStore(DataFolder()).look(AdFormat.PREROLL)
        rows = LoadedBatch.of(batch, looked.record).rows()
        there = Counter(ad.campaign_id for ad in self.site.ledger)
        for row in rows:
            csv = batch.csvs[next(one.csv_path for one in batch.campaigns if one.campaign_id == row.campaign_id)]
            names = {one.name for one in self.site.ledger if one.campaign_id == row.campaign_id}
            if (
                row.status is Status.SUCCESS
                and row.planned == len(csv.rows)
                and not self._is_edited(batch, looked, row)
            ):
                missing = len({one.name for one in prepare_ads(csv, "")} - names)
                assert missing == row.refused_ads, (row, names)
            assert row.ads_created <= there[row.campaign_id], row
        is_rehearsal = "dry-run" in ended.json["checkpoint"]
        if not is_rehearsal:
            assert {row.campaign_id: row.status.value for row in rows} == {
                one: told["status"] for one, told in ended.json["campaigns"].items()
            }

    def _is_edited(self, batch: Batch, looked: Looked, row: CampaignRow) -> bool:
        edited = changes_since(batch, looked.record).edited
        return row.campaign_id in {one.campaign_id for one in edited}

    def upload_refused(self, batch: str) -> Ended:
        """Run a batch of which nothing can be uploaded."""
        folder = self.folder / batch
        self._capsys.readouterr()
        code = main(["upload", str(folder / "mapping.csv"), "--ads", str(folder), "--live"])
        captured = self._capsys.readouterr()
        return Ended(code, captured.out, captured.err)

    def want(self, names: list[str], campaigns: list[str] | None = None) -> None:
        """Note that ads were ordered."""
        self.wanted.update((one, name) for one in campaigns or self.ids for name in names)

    def check(self, ended: Ended) -> None:
        """Compare the ledger with what was ordered, and with what the program says of each success."""
        told = ended.json
        for one, outcome in told["campaigns"].items():
            ads = told["ads"][one]
            if outcome["status"] == "success":
                assert ads["created"] + ads["refused"] + ads["left_out"] == ads["planned"], (one, ads)
            assert outcome["status"] != "unknown", ended.err

    def matches(self) -> bool:
        """Whether the ledger has what was ordered, each ad once."""
        there = Counter((ad.campaign_id, ad.name) for ad in self.site.ledger)
        assert there == self.wanted, (there - self.wanted, self.wanted - there)
        return True


@pytest.fixture
def week(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Week]:
    def make(campaigns: int) -> Week:
        return Week(tmp_path, capsys, monkeypatch, _CAMPAIGNS[:campaigns])

    return make


def test_three_batches_a_day_for_a_week(week: Callable[..., Week]) -> None:
    here = week(40)
    for day in ("mon", "tue", "wed", "thu", "fri"):
        for hour in ("9", "12", "16"):
            names = here.write(f"{day}{hour}")
            assert here.upload(f"{day}{hour}").json["dry_run_success"] == 40
            here.matches()
            done = here.upload(f"{day}{hour}", "--live").json
            here.want(names)
            assert (done["success"], done["ads_created"]) == (40, 120)
            here.matches()
            again = here.upload(f"{day}{hour}", "--live").json
            assert (again["success"], again["ads_created"]) == (40, 120)
    for day, hour in (("mon", "9"), ("thu", "16")):
        yesterdays = here.upload(f"{day}{hour}", "--live").json
        assert (yesterdays["success"], yesterdays["ads_created"]) == (40, 120)
    here.matches()


def test_a_refused_creative_is_counted_and_its_fixed_csv_asks_before_it_is_uploaded(week: Callable[..., Week]) -> None:
    here = week(6)
    here.write("mon", "ads.csv", ["a", "b", "c"])
    here.site.rejected = {"1032473001"}
    told = here.upload("mon", "--live").json
    assert (told["success"], told["ads_created"], told["ads_refused"], told["ads_planned"]) == (6, 12, 6, 18)
    here.want(["a", "c"])
    here.site.rejected = set()
    here.write("mon", "ads.csv", ["a", "d", "c"])
    assert "with an earlier version of ads.csv" in here.upload("mon", "--live").err
    assert here.matches()
    assert main(["mark", *here.ids, "--pending"]) == 0
    told = here.upload("mon", "--live").json
    assert (told["ads_created"], told["ads_left_out"]) == (6, 12)
    here.want(["d"])
    assert here.matches()


def test_a_deleted_record_and_another_computer_create_nothing_twice(week: Callable[..., Week]) -> None:
    here = week(6)
    names = here.write("mon")
    here.upload("mon", "--live", "--campaigns", ",".join(here.ids[:3]))
    here.upload("mon", "--live")
    here.want(names)
    assert here.matches()
    shutil.rmtree(here.data / "checkpoints")
    told = here.upload("mon", "--live").json
    assert (told["success"], told["ads_created"], told["ads_left_out"]) == (6, 0, 18)
    here.sit_down_at("home")
    told = here.upload("mon", "--live").json
    assert (told["success"], told["ads_created"], told["ads_left_out"]) == (6, 0, 18)
    assert here.matches()


def test_a_dry_run_with_everything_pressed_touches_nothing(week: Callable[..., Week]) -> None:
    here = week(6)
    here.want(here.write("mon"))
    here.upload("mon", "--live")
    before = json.loads(here.record.read_bytes())["campaigns"]
    told = here.upload("mon", "--fresh", "--retry-failed", "--duplicates", "create").json
    assert told["dry_run_success"] == 6
    assert json.loads(here.record.read_bytes())["campaigns"] == before
    assert here.upload("mon", "--live").json["ads_created"] == 18
    assert here.matches()


def test_a_blocked_batch_is_released_when_its_file_is_there(week: Callable[..., Week]) -> None:
    here = week(6)
    names = here.write("mon")
    csv = here.folder / "mon" / "mon.csv"
    csv.rename(csv.with_suffix(".kept"))
    assert here.upload_refused("mon").code == 2
    csv.with_suffix(".kept").rename(csv)
    here.upload("mon", "--live")
    here.want(names)
    assert here.matches()


def test_everything_again_is_said_before_and_meant_once(week: Callable[..., Week]) -> None:
    here = week(6)
    names = here.write("mon")
    here.upload("mon", "--live")
    assert "18 ads that already exist will be created a second time" in here.upload("mon", "--live", "--fresh").err
    here.want(names * 2)
    assert here.matches()
    here.upload("mon", "--live")
    assert here.matches()
