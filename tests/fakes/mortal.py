"""A bench whose runs can be killed at any moment, and gone on with from what is on the disk."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from tests.fakes.bench import Bench
from tests.fakes.memory_dashboard import MemorySite
from tjgui.core.checkpoint.unclicked_marks import ReadyMarks
from tjgui.core.disk.storage import Disk, DiskStorage


class QuickDisk(Disk):
    """A disk that is not synced: what is killed here is the program, not the system."""

    def sync(self, descriptor: int) -> None:
        del descriptor


class MortalStorage(DiskStorage):
    """A disk whose every write is preceded and followed by a moment at which the program can be killed."""

    def __init__(self, site: MemorySite) -> None:
        super().__init__(QuickDisk())
        self._site = site
        self.refusals = 0  #: how many writes fail, as on a full disk, once one has worked
        self.has_worked = False

    def write_durably(self, path: Path, data: bytes) -> None:
        self._site.point()
        if self.refusals and self.has_worked:
            self.refusals -= 1
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        super().write_durably(path, data)
        self.has_worked = True
        self._site.point()


def mortal_bench(folder: Path, *, campaigns: int, ads: int) -> Bench:
    """Make a bench in a folder of its own."""
    folder.mkdir(exist_ok=True)
    here = Bench(folder, campaigns=campaigns, ads=ads)
    here.storage = MortalStorage(here.site)
    reboot(here, folder)
    return here


def reboot(here: Bench, folder: Path) -> None:
    """Start the system anew: what a ready mark proved before, it proves no longer."""
    boot = folder / "boot_id"
    starts = int(boot.read_text(encoding="ascii")) if boot.exists() else 0
    boot.write_text(str(starts + 1), encoding="ascii")
    here.marks = ReadyMarks(folder / "ready", boot)
