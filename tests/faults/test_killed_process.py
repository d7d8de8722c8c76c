"""The real program with a real Chromium, killed by SIGKILL at random moments and started again until it is done."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.bench import write_batch
from tests.fakes.processes import descendants, is_alive
from tjgui.core.batch.ad_csv import prepare_ads
from tjgui.practice import PracticeSite

_CAMPAIGNS = 14
_KILLS_A_ROUND = 6
#: Seconds after the start, from the first page to the last click. Windows' Python starts later, in Wine later still.
_MOMENTS = (1.5, 8.0) if sys.platform == "win32" else (0.6, 3.0)
_ROUNDS = {"full": 84}.get(os.environ.get("TJGUI_TESTS", ""), 10)


@pytest.mark.parametrize("seed", range(_ROUNDS))
def test_whenever_the_program_is_killed_every_ad_is_created_once(
    tmp_path: Path, seed: int, record_property: Callable[[str, object], None]
) -> None:
    moments = random.Random(seed)
    batch = write_batch(tmp_path, _CAMPAIGNS, 5)
    unknown = kills = rounds = 0
    with PracticeSite("default", campaigns=_CAMPAIGNS + 1) as site:
        while kills < _KILLS_A_ROUND:
            site.reset()
            data = tmp_path / f"data-{rounds}"  # one that was done before it was killed has no kill to count
            rounds += 1
            result, killed = _until_done(tmp_path, data, site, moments, _KILLS_A_ROUND - kills)
            kills += killed
            created = Counter((ad["campaign_id"], ad["name"], ad["target_url"]) for ad in site.ledger())
            assert not [ad for ad, times in created.items() if times > 1]
            for campaign in batch.campaigns:
                outcome = result["campaigns"][campaign.campaign_id]
                ads = {ad for ad in created if ad[0] == campaign.campaign_id}
                if outcome["status"] == "unknown":
                    unknown += 1
                    assert ads == set()
                    continue
                assert outcome["status"] == "success"
                wanted = prepare_ads(batch.csvs[campaign.csv_path], "x")
                assert {ad[1] for ad in ads} == {ad.name for ad in wanted}
                assert outcome["ads_created"] == len(wanted)
                assert not [ad for ad in ads if ad[2].endswith("sub11=x")]
    record_property("kills", kills)
    record_property("in doubt", unknown)


def _until_done(
    folder: Path, data: Path, site: PracticeSite, moments: random.Random, most: int
) -> tuple[dict[str, Any], int]:
    """Start the program again and again, killed at random moments; the last start is let run to its end."""
    killed = 0
    while killed < most:
        program = _start(folder, data, site)
        try:
            program.communicate(timeout=moments.uniform(*_MOMENTS))
        except subprocess.TimeoutExpired:
            program.kill()
            program.communicate()
            killed += 1
        else:
            break  # it was faster
    program = _start(folder, data, site)
    output, _ = program.communicate(timeout=120)
    result: dict[str, Any] = json.loads(output.splitlines()[-1])
    return result, killed


def _start(folder: Path, data: Path, site: PracticeSite) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tjgui", "upload", str(folder / "mapping.csv"), "--ads", str(folder / "ads")]
    command += ["--live", "--headless", "--json", "--patience", "6", "--site-url", site.site_url]
    environment = {**os.environ, "TJGUI_DATA": str(data)}
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, encoding="utf-8"
    )


def test_nothing_is_left_behind_by_a_killed_program(tmp_path: Path) -> None:
    write_batch(tmp_path, _CAMPAIGNS, 5)
    with PracticeSite("default", campaigns=_CAMPAIGNS + 1) as site:
        program = _start(tmp_path, tmp_path / "data", site)
        assert site.wait_for("page", seconds=30)
        family = descendants(program.pid)
        assert family
        program.kill()
        program.communicate()
        deadline = time.monotonic() + 20
        while (left := [pid for pid in family if is_alive(pid)]) and time.monotonic() < deadline:
            time.sleep(0.1)
        assert left == []
