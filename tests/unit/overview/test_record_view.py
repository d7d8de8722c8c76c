"""Window, overview and reports say the same of a record that is no checkpoint file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from tests.fakes.bench import write_batch
from tests.fakes.mortal import QuickDisk
from tests.fakes.work_to_do import work_to_do
from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.entry import Intent, PlannedAd
from tjgui.core.checkpoint.file_record import FileRecord
from tjgui.core.checkpoint.memory_record import MemoryRecord
from tjgui.core.checkpoint.record import BatchRecord
from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.checkpoint.rules import Outcome
from tjgui.core.checkpoint.writer import CheckpointWriter
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.models import AdFormat, AdsTable, RejectedCreative, Status
from tjgui.core.overview.campaign_status import campaign_outcomes
from tjgui.core.overview.changes import changes_since
from tjgui.core.overview.counts import outlook
from tjgui.core.overview.estimate import check
from tjgui.core.overview.summary import summarise
from tjgui.core.reports.failed_mapping import failed_mapping
from tjgui.core.reports.html_report import html_report
from tjgui.core.reports.result_files import write_reports
from tjgui.core.wording.message import NOTHING, Message
from tjgui.gui.run.loaded_batch import LoadedBatch

NOW = datetime(2026, 11, 23, 12, 0, 0, 123456)
SUCCEEDED, FAILED, IN_DOUBT, CLICKED, NEW = IDS = [str(1011737001 + number) for number in range(5)]
INTENT = Intent("a", "2026-11-23T12:00:00", (PlannedAd("A", "https://a"),), AdsTable(()), 1, 1, "x")
OUTCOME = Outcome("Garden", "garden.csv", (RejectedCreative("1032473001", "no"),), 3.0)


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    return write_batch(tmp_path, 5, 2)


@pytest.fixture
async def records(tmp_path: Path) -> tuple[RecordView, RecordView]:
    """Return a checkpoint file's record and one in memory, of the same campaigns."""
    checkpoint = Checkpoint.new(AdFormat.PREROLL, lambda: NOW)
    storage = DiskStorage(QuickDisk())
    path = tmp_path / "upload_checkpoint.json"
    writer = CheckpointWriter(checkpoint, path, storage, on_failure=lambda _: None, on_recovery=lambda: None)
    file, memory = FileRecord(checkpoint, writer), MemoryRecord(checkpoint.session_id, lambda: NOW)
    for record in (file, memory):
        await fill(record)
    return file, memory


async def fill(record: BatchRecord) -> None:
    record.add_pending(IDS[:4])
    await record.campaign(SUCCEEDED).succeed(OUTCOME, NOTHING, "another CSV", None)
    record.fail(FAILED, Message("csv_not_usable"), OUTCOME)
    await record.campaign(IN_DOUBT).doubt(Message.quoting("2 ads may have been created."))
    await record.campaign(CLICKED).open_intent(INTENT, OUTCOME)


def reports(folder: Path, record: RecordView) -> list[bytes]:
    return [path.read_bytes() for path in write_reports(folder, record, IDS, NOW)]


@pytest.mark.parametrize(
    "say",
    [
        lambda batch, record: (record.session_id, record.campaign_ids, [record.status(one) for one in IDS]),
        campaign_outcomes,
        changes_since,
        outlook,
        check,
        summarise,
        failed_mapping,
        lambda batch, record: html_report(batch, record, NOW),
        lambda batch, record: work_to_do(record, IDS, dry_run=False, retry_failed=True),
        lambda batch, record: LoadedBatch.of(batch, record).rows(),
    ],
)
async def test_what_is_said_of_a_record_does_not_depend_on_its_kind(
    batch: Batch, records: tuple[RecordView, RecordView], say: Callable[[Batch, RecordView], object]
) -> None:
    file, memory = records
    assert say(batch, memory) == say(batch, file)


async def test_the_reports_of_a_run_do_not_depend_on_the_kind_of_its_record(
    tmp_path: Path, records: tuple[RecordView, RecordView]
) -> None:
    file, memory = records
    assert reports(tmp_path / "memory", memory) == reports(tmp_path / "file", file)


async def test_a_record_without_a_file_is_understood(batch: Batch, records: tuple[RecordView, RecordView]) -> None:
    _, memory = records
    assert memory.campaign_ids == tuple(IDS[:4])
    assert [memory.status(one) for one in IDS] == [
        Status.SUCCESS,
        Status.FAILED,
        Status.UNKNOWN,
        Status.PENDING,
        Status.PENDING,
    ]
    assert (outlook(batch, memory).successful, outlook(batch, memory).failed) == (1, 1)


def test_without_a_record_everything_is_still_to_do() -> None:
    assert work_to_do(None, IDS, dry_run=False, retry_failed=False) == (tuple(IDS), ())
