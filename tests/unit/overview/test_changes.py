"""What changed in a batch since its checkpoint."""

from __future__ import annotations

from pathlib import Path

from tests.fakes.bench import write_batch
from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.models import AdFormat
from tjgui.core.overview.changes import ChangesSince, EditedCampaign, changes_since


def uploaded(batch: Batch, *, sha256: str, count: int | None = None) -> Checkpoint:
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    for campaign in batch.campaigns[:count]:
        checkpoint.succeed(campaign.campaign_id, 2, campaign_name="Seen name", csv_file="garden.csv", csv_sha256=sha256)
    return checkpoint


def test_a_batch_that_is_as_it_was_has_no_changes(tmp_path: Path) -> None:
    batch = write_batch(tmp_path, 2, 2)
    sha256 = next(iter(batch.csvs.values())).sha256
    assert not changes_since(batch, uploaded(batch, sha256=sha256))


def test_without_a_checkpoint_nothing_changed(tmp_path: Path) -> None:
    batch = write_batch(tmp_path, 2, 2)
    assert not changes_since(batch, None)
    assert not changes_since(batch, Checkpoint.new(AdFormat.PREROLL))


def test_a_csv_edited_after_its_upload_is_told_with_what_it_created_and_has_now(tmp_path: Path) -> None:
    batch = write_batch(tmp_path, 2, 3)
    changes = changes_since(batch, uploaded(batch, sha256="another", count=1))
    (edited,) = changes.edited
    assert (edited.campaign_id, edited.name, edited.csv) == ("1011737001", "Seen name", "garden.csv")
    assert (edited.ads_created, edited.ads_now) == (2, 3)
    assert str(changes.message) == "Changed since the last upload: 1 CSV edited, 1 campaign added."


def test_a_success_of_the_old_tool_is_not_told_to_be_edited(tmp_path: Path) -> None:
    batch = write_batch(tmp_path, 1, 2)
    assert changes_since(batch, uploaded(batch, sha256="")).edited == ()


def test_campaigns_that_failed_are_uploaded_as_they_are_now_and_so_not_told(tmp_path: Path) -> None:
    batch = write_batch(tmp_path, 1, 2)
    checkpoint = uploaded(batch, sha256="another")
    checkpoint.mark_pending("1011737001")
    assert not changes_since(batch, checkpoint)


def test_added_and_removed_campaigns_are_told(tmp_path: Path) -> None:
    batch = write_batch(tmp_path, 4, 2)
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    checkpoint.add_pending(["1011737001", "42"])
    changes = changes_since(batch, checkpoint)
    assert changes.added == ("1011737002", "1011737003", "1011737004")
    assert changes.removed == ("42",)


def test_the_line_reads_as_a_person_would_say_it() -> None:
    edited = tuple(EditedCampaign(str(n), csv=f"{n % 2}.csv", ads_created=1, ads_now=1) for n in range(4))
    whole = ChangesSince(edited, ("1", "2", "3"), ("4",))
    assert str(whole.message) == (
        "Changed since the last upload: 2 CSVs edited, 3 campaigns added, 1 campaign removed."
    )
    assert str(ChangesSince(removed=("4",)).message) == "Changed since the last upload: 1 campaign removed."
