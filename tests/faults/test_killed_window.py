"""The real window with a real Chromium: killed, closed and ended by the system in the middle, and on again."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

from tests.fakes.bench import write_batch
from tjgui.core.batch.ad_csv import prepare_ads
from tjgui.practice import PracticeSite

_CAMPAIGNS = 24


def test_a_window_that_is_killed_closed_and_ended_in_the_middle_does_every_ad_once(tmp_path: Path) -> None:
    batch = write_batch(tmp_path, _CAMPAIGNS, 5)
    with PracticeSite("default", campaigns=_CAMPAIGNS + 1) as site:
        killed = _start(tmp_path, site)
        assert site.wait_for("created", count=4, seconds=60)
        killed.kill()
        killed.communicate()

        closed = _start(tmp_path, site, "8")
        closed.communicate(timeout=60)
        assert closed.returncode == 0
        assert 8 <= _successes(tmp_path) < _CAMPAIGNS

        ended = _start(tmp_path, site)
        assert site.wait_for("created", count=site.count("created") + 3, seconds=60)
        ended.send_signal(signal.SIGTERM)
        ended.communicate(timeout=60)
        assert ended.returncode == 3
        assert _successes(tmp_path) < _CAMPAIGNS

        last = _start(tmp_path, site)
        last.communicate(timeout=120)
        assert last.returncode == 0
        assert _successes(tmp_path) == _CAMPAIGNS
        ledger = Counter((ad["campaign_id"], ad["name"]) for ad in site.ledger())
        csv = batch.csvs[batch.campaigns[0].csv_path]
        wanted = [ad.name for ad in prepare_ads(csv, "x")]
        assert ledger == Counter((one.campaign_id, name) for one in batch.campaigns for name in wanted)


def _start(folder: Path, site: PracticeSite, *close_after: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.faults.window_player"]
    command += [str(folder / "mapping.csv"), str(folder / "ads"), *close_after]
    environment = {**os.environ, "TJGUI_DATA": str(folder / "data"), "TJGUI_SITE_URL": site.site_url}
    return subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)


def _successes(folder: Path) -> int:
    checkpoint = json.loads((folder / "data/checkpoints/upload_checkpoint.json").read_text(encoding="utf-8"))
    return sum(entry["status"] == "success" for entry in checkpoint["campaigns"].values())
