"""Tries one input after another on a target, within limits of time and memory."""

from __future__ import annotations

import hashlib
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.fuzz.targets import LARGEST, Target

#: Seconds of computing that an input may take. Time that others compute does not count.
MOST_SECONDS = 2.0
#: What an input may take.
MOST_MEGABYTES = 300
_STATUS = Path("/proc/self/status")


class LimitExceededError(AssertionError):
    """An input that takes too long or too much."""


def try_one(target: Target, data: bytes) -> None:
    """Give a target an input; raises what it should not raise, and `LimitExceededError`."""
    folder = Path(tempfile.mkdtemp(prefix="fuzz-", dir=_memory_disk()))
    before = _forget_most_memory()
    began = time.process_time()
    try:
        target.check(data, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    taken = time.process_time() - began
    if taken > MOST_SECONDS:
        raise LimitExceededError(f"{taken:.1f} s for {len(data):,} bytes")
    if (megabytes := _most_memory() - before) > MOST_MEGABYTES:
        raise LimitExceededError(f"{megabytes:.0f} MB, with {len(data):,} bytes")


def inputs(target: Target, seed: int, most: int = LARGEST) -> Iterator[bytes]:
    """Yield the kept inputs, the seeds, and then what becomes of them: the same for the same seed, without end."""
    yield from target.kept
    yield from target.seeds
    chance = Random(f"{target.name} {seed}")
    pool = [*target.seeds, *target.kept, b""]
    while True:
        data = chance.choice(pool)
        for _ in range(chance.choice((1, 1, 1, 2, 3))):
            data = target.mutate(data, chance, most)
        if len(data) < most // 100 and chance.random() < 0.05:
            pool.append(data)
        yield data


def keep(target: Target, data: bytes, folder: Path) -> Path:
    """Save an input that failed."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{target.name}-{hashlib.sha256(data).hexdigest()[:12]}"
    path.write_bytes(data)
    return path


def _memory_disk() -> str | None:
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


def _forget_most_memory() -> float:
    """Let the system measure the most memory anew; returns how many megabytes there are now."""
    if not _STATUS.exists():
        return 0.0
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    return _most_memory()


def _most_memory() -> float:
    """Return the most megabytes since the last look; 0 where the system does not say."""
    if not _STATUS.exists():
        return 0.0
    found = re.search(r"VmHWM:\s+(\d+) kB", _STATUS.read_text(encoding="ascii", errors="replace"))
    return int(found[1]) / 1024 if found is not None else 0.0
