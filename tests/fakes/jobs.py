"""Looking into an upload job, as no part of the program does."""

from __future__ import annotations

from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.run.kept_record import RecordInFile
from tjgui.core.run.upload_job import UploadJob


def in_file(job: UploadJob) -> Checkpoint:
    """Return the checkpoint of a job whose record is in a file."""
    assert isinstance(job.kept, RecordInFile)
    return job.kept.view
