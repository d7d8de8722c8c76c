"""(b) Saving the checkpoint: time and bytes, on the window's thread and off it, and the share of a run."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.figures import median, say, table, verdict
from tjgui.core.checkpoint.checkpoint import Checkpoint, CreatedAd, Intent, PlannedAd
from tjgui.core.checkpoint.writer import CheckpointWriter
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.models import AdFormat, AdsTable

_CAMPAIGNS = (250, 10_000, 100_000)
_ADS = 5
#: A campaign with one chunk of ads is saved with its intent and with its outcome.
_SAVES_A_CAMPAIGN = 2
#: What a campaign takes on the real site, in seconds: page 2.5, preview 2.5, creation 3.5 (site-contract).
_CAMPAIGN_SECONDS = 8.5
_GOAL_PERCENT = 1.0
_GOAL_AT = 10_000


def run(*, quick: bool) -> None:
    """Measure and print."""
    say("## (b) Saving the checkpoint\n")
    rows = [asyncio.run(_measure(campaigns, 5 if quick else 25)) for campaigns in _CAMPAIGNS]
    say("Each campaign has five created ads; medians, with fsync of file and folder.\n")
    headings = ["campaigns", "bytes a save", "first save, ms", "save, ms", "of it on the window's thread, ms"]
    say(table([*headings, "longest turn of the first save, ms", "share of a run", "goal"], rows))


async def _measure(campaigns: int, saves: int) -> Sequence[object]:
    with tempfile.TemporaryDirectory(prefix="tjgui-bench-") as folder:
        checkpoint, ids = _full(campaigns)
        path = Path(folder) / "upload_checkpoint.json"
        writer = CheckpointWriter(checkpoint, path, DiskStorage(), on_failure=_fail, on_recovery=lambda: None)
        longest, first = await _first_save(writer)
        on_thread, whole = [], []
        for number in range(saves):
            _succeed(checkpoint, ids[number])
            began = time.perf_counter()
            checkpoint.pieces()
            on_thread.append(time.perf_counter() - began)
            _succeed(checkpoint, ids[number])
            began = time.perf_counter()
            await writer.save()
            whole.append(time.perf_counter() - began)
        size = path.stat().st_size
    share = 100 * _SAVES_A_CAMPAIGN * median(whole) / _CAMPAIGN_SECONDS
    return [
        f"{campaigns:,}",
        f"{size:,}",
        f"{1000 * first:.1f}",
        f"{1000 * median(whole):.1f}",
        f"{1000 * median(on_thread):.2f}",
        f"{1000 * longest:.1f}",
        f"{share:.2f} %",
        f"< {_GOAL_PERCENT:.0f} %: {verdict(share, _GOAL_PERCENT)}" if campaigns == _GOAL_AT else "",
    ]


async def _first_save(writer: CheckpointWriter) -> tuple[float, float]:
    """Save everything for the first time; returns the longest that anybody else waited, and the whole."""
    began = time.perf_counter()
    saving = asyncio.create_task(writer.save())
    longest, last = 0.0, began
    while not saving.done():
        await asyncio.sleep(0)
        longest, last = max(longest, time.perf_counter() - last), time.perf_counter()
    return longest, time.perf_counter() - began


def _full(campaigns: int) -> tuple[Checkpoint, list[str]]:
    """Make a checkpoint of so many campaigns, all of which are done."""
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    ids = [str(1_011_737_001 + number) for number in range(campaigns)]
    urls = [f"https://www.example.com/offers/spring?n={n}&sub11=CPA%20-%20Video-IS%20-%20USA" for n in range(_ADS)]
    planned = tuple(PlannedAd(f"Spring Offer {n:03d}_ID-9E3779B1-VID", url) for n, url in enumerate(urls))
    created = [CreatedAd(ad.name, ad.target_url, str(1_700_000_001 + n)) for n, ad in enumerate(planned)]
    intent = Intent("0" * 32, "2026-11-23T12:00:00.000000", planned, AdsTable(()), 1, 1, "0" * 64)
    for campaign_id in ids:
        checkpoint.open_intent(campaign_id, intent, campaign_name="CPA - Video-IS - USA", csv_file="spring.csv")
        checkpoint.close_intent(campaign_id, created)
        _succeed(checkpoint, campaign_id)
    return checkpoint, ids


def _succeed(checkpoint: Checkpoint, campaign_id: str) -> None:
    checkpoint.succeed(
        campaign_id, _ADS, campaign_name="CPA - Video-IS - USA", csv_file="spring.csv", seconds=8.5, csv_sha256="0" * 64
    )


def _fail(what: str) -> None:
    raise RuntimeError(what)
