"""(i) The history: writing 100,000 ads beside an event loop, searching them, and building it from checkpoints."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.benchmarks.figures import median, say, table, verdict
from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.entry import Attempt, CreatedAd, Entry
from tjgui.core.history.history import History
from tjgui.core.history.past import SearchFor
from tjgui.core.history.recorder import HistoryRecorder
from tjgui.core.models import AdFormat, Status

_CAMPAIGNS, _ADS = 2_000, 50
_GOAL_MS = 100.0
_SESSION = "upload_20261127_090000"


def run(*, quick: bool) -> None:
    """Measure and print."""
    campaigns = _CAMPAIGNS // 10 if quick else _CAMPAIGNS
    with tempfile.TemporaryDirectory(prefix="tjgui-bench-") as name:
        folder = Path(name)
        path = folder / "history.db"
        say(f"## (i) The history of {campaigns * _ADS:,} ads\n")
        say(table(["writing, each outcome durable", ""], asyncio.run(_write(path, folder, campaigns))))
        rows = list(_search(path, campaigns))
        say(table(["searching", "rows", "median of 9, ms", f"goal: {_GOAL_MS:.0f} ms"], rows))
        say(table(["building from a checkpoint", ""], [_build(folder, campaigns)]))


async def _write(path: Path, folder: Path, campaigns: int) -> list[Sequence[object]]:
    """Feed a recorder as fast as it can be fed; a turn of the loop in between must never be late."""
    batch = Batch(folder / "spring.csv", folder, AdFormat.PREROLL, (), {}, {}, ())
    recorder = HistoryRecorder(path, folder / "none", batch, _SESSION, live=True, on_notice=_fail)
    await recorder.ready()
    began = last = time.perf_counter()
    longest = 0.0
    for number in range(campaigns):
        recorder.ads_seen(_id(number), _seen(number))
        recorder.ended(_id(number), _success(number))
        await asyncio.sleep(0)
        longest, last = max(longest, time.perf_counter() - last), time.perf_counter()
    closing = asyncio.ensure_future(recorder.close())
    while not closing.done():
        await asyncio.sleep(0.001)
        longest, last = max(longest, time.perf_counter() - last), time.perf_counter()
    whole = time.perf_counter() - began
    return [("all of it, s", f"{whole:.1f}"), ("longest turn of the loop meanwhile, ms", f"{1000 * longest:.1f}")]


def _search(path: Path, campaigns: int) -> Sequence[Sequence[object]]:
    began = time.perf_counter()
    with History.open(path) as history:
        say(f"The file has {path.stat().st_size / 1e6:.0f} MB.\n")
        rows = [("opening and checking the file", "", f"{1000 * (time.perf_counter() - began):.1f}", "")]
        searches: dict[str, Callable[[], Sequence[object]]] = {
            "ads created in a campaign": lambda: history.created_in(_id(campaigns // 2)),
            "contents of a campaign": lambda: history.contents_of(_id(campaigns // 2)),
            "ads, a part of one name": lambda: history.ads(SearchFor(ad=f"offer {campaigns // 2:05d}-007")),
            "ads, a part of all names": lambda: history.ads(SearchFor(ad="spring")),
            "ads, a part of no name": lambda: history.ads(SearchFor(ad="no such ad")),
            "ads, two letters": lambda: history.ads(SearchFor(ad="-0")),
            "uploads of a campaign": lambda: history.uploads(SearchFor(campaign=_id(7))),
            "uploads of a CSV, by a part of its name": lambda: history.uploads(SearchFor(csv="csv-00017")),
            "uploads of a CSV, by its content": lambda: history.uploads(SearchFor(csv_sha256=_sha(17))),
            "the latest uploads": lambda: history.uploads(SearchFor()),
        }
        return rows + [_timed(what, search) for what, search in searches.items()]


def _timed(what: str, search: Callable[[], Sequence[object]]) -> tuple[str, str, str, str]:
    times, found = [], 0
    for _ in range(9):
        began = time.perf_counter()
        found = len(search())
        times.append(1000 * (time.perf_counter() - began))
    return what, f"{found:,}", f"{median(times):.1f}", verdict(median(times), _GOAL_MS)


def _build(folder: Path, campaigns: int) -> Sequence[object]:
    checkpoints = folder / "checkpoints"
    checkpoints.mkdir()
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    for number in range(campaigns):
        checkpoint.close_intent(_id(number), _created(number))
    (checkpoints / "upload_checkpoint.json").write_bytes(checkpoint.to_bytes())
    began = time.perf_counter()
    with History.open(folder / "built.db") as history:
        history.rebuild(checkpoints)
    return "all of it, s", f"{time.perf_counter() - began:.1f}"


def _id(number: int) -> str:
    return str(1_011_737_001 + number)


def _sha(number: int) -> str:
    return f"{number:064x}"


def _created(number: int) -> tuple[CreatedAd, ...]:
    url = "https://www.example.com/offers/spring?n={}&sub11=CPA%20-%20Video-IS%20-%20USA"
    return tuple(
        CreatedAd(
            f"Spring Offer {number:05d}-{n:03d}_ID-9E3779B1-VID",
            url.format(n),
            str(1_700_000_001 + number * _ADS + n),
            row=n + 2,
            csv_sha256=_sha(number % 300),
            source=f"{n:016x}",
            intent_id=f"{number:032x}",
        )
        for n in range(_ADS)
    )


def _at(number: int) -> str:
    minutes, seconds = divmod(number, 60)
    return f"2026-11-{1 + minutes // 1440:02}T{minutes // 60 % 24:02}:{minutes % 60:02}:{seconds:02}.000000"


def _seen(number: int) -> Entry:
    return Entry(
        Status.PENDING,
        campaign_name="CPA - Video-IS - USA",
        csv_file=f"csv-{number % 300:05d}.csv",
        timestamp=_at(number),
        created=_created(number),
    )


def _success(number: int) -> Entry:
    return Entry(
        Status.SUCCESS,
        ads_created=_ADS,
        campaign_name="CPA - Video-IS - USA",
        csv_file=f"csv-{number % 300:05d}.csv",
        csv_sha256=_sha(number % 300),
        planned=_ADS,
        attempts=(Attempt(_at(number), Status.SUCCESS.value, "", 8.5),),
    )


def _fail(what: object) -> None:
    raise RuntimeError(str(what))
