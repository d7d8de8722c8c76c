"""The program tests itself: the real window, a real browser, the practice site, and its ledger as the judge."""

from __future__ import annotations

import asyncio
import json
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tjgui.commands.output import say
from tjgui.core.batch.ad_csv import drop_creatives, prepare_ads
from tjgui.core.batch.batch import Batch
from tjgui.core.disk.system_keyring import packed_keyrings
from tjgui.core.models import Status
from tjgui.core.run.events import Event, Paused, PauseReason
from tjgui.gui.application import Application, open_window
from tjgui.gui.run.loaded_batch import LoadedBatch

_LONGEST_RUN = 300.0
_GOES_ON = {PauseReason.NETWORK, PauseReason.BROWSER}
_REFUSED_PREFIX = "1999"  # the practice site refuses creatives whose IDs start with this


def run(out: Path) -> int:
    """Open the window, press Resume, wait for the end; leave ``window.png`` and ``result.json`` in `out`.

    Returns 0 only if every ad of the sample batch is in the practice site's ledger exactly once.
    """
    out.mkdir(parents=True, exist_ok=True)
    headless = not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.name == "nt")
    with TemporaryDirectory(prefix="tjgui-self-test-") as data:
        before = os.environ.get("TJGUI_DATA")
        os.environ["TJGUI_DATA"] = data
        try:
            code = open_window(practice=True, script=lambda application: _play(application, out), headless=headless)
        finally:
            if before is None:
                del os.environ["TJGUI_DATA"]
            else:
                os.environ["TJGUI_DATA"] = before
    verdict = "The self-test passed." if code == 0 else f"The self-test FAILED: {_why(out)}"
    say(f"Screenshot: {out / 'window.png'}\nResults: {out / 'result.json'}\n{verdict}")
    return code


async def _play(application: Application, out: Path) -> int:
    """Act as the user, then compare what the site created with the batch."""
    loaded: asyncio.Queue[LoadedBatch | Paused] = asyncio.Queue()
    application.uploader.loaded.connect(loaded.put_nowait)
    first = await asyncio.wait_for(loaded.get(), _LONGEST_RUN)
    assert isinstance(first, LoadedBatch)  # noqa: S101 - no run is under way that could pause
    application.uploader.happened.connect(lambda events: _note_pauses(events, loaded))
    application.window.controls.resume.click()
    application.window.review.start.click()
    ended = await asyncio.wait_for(loaded.get(), _LONGEST_RUN)  # the batch is reloaded when the run has ended
    await asyncio.sleep(0)
    application.window.frame.grab().save(str(out / "window.png"))
    if isinstance(ended, Paused):
        result: dict[str, object] = {"passed": False, "why": f"{ended.what} {ended.remedy}".strip()}
    else:
        result = _compare(application, first.batch)
    (out / "result.json").write_text(json.dumps(result, indent=2, ensure_ascii=False), encoding="utf-8")
    return 0 if result["passed"] else 1


def _note_pauses(events: Sequence[Event], noted: asyncio.Queue[LoadedBatch | Paused]) -> None:
    """Note a pause that waits for a user: nobody is there, and the reason is what the self-test has to say."""
    for event in events:
        if isinstance(event, Paused) and event.reason not in _GOES_ON:
            noted.put_nowait(event)


def _why(out: Path) -> str:
    """Return why the run could not go on, if that was it."""
    result = json.loads((out / "result.json").read_text(encoding="utf-8"))
    return str(result.get("why", "see the results."))


def _compare(application: Application, batch: Batch) -> dict[str, object]:
    assert application.practice is not None  # noqa: S101 - the self-test uses the practice site
    ledger = Counter((ad["campaign_id"], ad["name"], ad["target_url"]) for ad in application.practice.ledger())
    rows = {row.campaign_id: row for row in application.window.model.rows()}
    expected: Counter[tuple[str, str, str]] = Counter()
    for campaign in batch.campaigns:
        ads = prepare_ads(batch.csvs[campaign.csv_path], rows[campaign.campaign_id].name)
        refused = {one for ad in ads for one in ad.creative_ids if one.startswith(_REFUSED_PREFIX)}
        kept, _ = drop_creatives(ads, refused)
        expected.update((campaign.campaign_id, ad.name, ad.target_url) for ad in kept)
    missing, surplus = expected - ledger, ledger - expected
    unfinished = [row.campaign_id for row in rows.values() if row.status is not Status.SUCCESS]
    wrong_counts = [
        row.campaign_id
        for row in rows.values()
        if row.ads_created != sum(count for (one, _, _), count in ledger.items() if one == row.campaign_id)
    ]
    keyrings = packed_keyrings()
    return {
        "passed": bool(keyrings) and not (missing or surplus or unfinished or wrong_counts),
        "keyrings": keyrings,
        "campaigns": len(rows),
        "ads_in_ledger": ledger.total(),
        "missing": sorted(map(list, missing)),
        "surplus": sorted(map(list, surplus)),
        "not_successful": unfinished,
        "wrong_counts": wrong_counts,
    }
