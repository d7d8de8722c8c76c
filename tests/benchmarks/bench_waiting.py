"""(h) Waiting holds no tab: three of ten campaigns are created in part for good; two tabs, the usual patience."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.figures import say, table, verdict
from tests.fakes.bench import write_batch
from tjgui.practice import PracticeSite
from tjgui.practice.scenarios import Fault, Scenario

_ROOT = Path(__file__).parents[2]
_CAMPAIGNS, _PARTS, _ADS, _TABS = 10, 3, 5, 2
_PATIENCE = 130.0
#: Seconds in which the others are to be done, and all of them.
_OTHERS_GOAL, _ALL_GOAL = 40.0, 150.0
_LONGEST = 600.0


def run(*, quick: bool) -> None:
    """Measure and print."""
    del quick
    say("## (h) Campaigns whose ads are awaited\n")
    with tempfile.TemporaryDirectory(prefix="tjgui-bench-") as name:
        others, everything = _upload(Path(name))
    rows: list[Sequence[object]] = [
        [
            f"{_CAMPAIGNS - _PARTS} others done",
            f"{others:.1f}",
            f"≤ {_OTHERS_GOAL:.0f}: {verdict(others, _OTHERS_GOAL)}",
        ],
        ["all done", f"{everything:.1f}", f"≤ {_ALL_GOAL:.0f}: {verdict(everything, _ALL_GOAL)}"],
    ]
    say(f"A tenth of real latency, {_TABS} tabs, a patience of {_PATIENCE:.0f} s, from the start of the process.\n")
    say(table(["", "s", "goal"], rows))


def _upload(folder: Path) -> tuple[float, float]:
    """Upload, and return the seconds until all others were done, and until everything was."""
    batch = write_batch(folder, _CAMPAIGNS, _ADS)
    ids = [one.campaign_id for one in batch.campaigns]
    parts = tuple(ids[:_PARTS])
    fault = Fault(at="create", kind="partial", count=2, campaigns=parts)
    scenario = Scenario(name="parts", latency="tenth", faults=(fault,))
    with PracticeSite(scenario, campaigns=_CAMPAIGNS + 1) as site:
        command = [sys.executable, "-m", "tjgui", "upload", str(batch.mapping_path), "--ads", str(batch.ads_folder)]
        command += ["--live", "--headless", "--json", "--tabs", str(_TABS), "--patience", f"{_PATIENCE:.0f}"]
        began = time.monotonic()
        process = subprocess.Popen(
            [*command, "--site-url", site.site_url],
            env={**os.environ, "TJGUI_DATA": str(folder / "data")},
            cwd=_ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        assert process.stderr is not None
        others = 0.0
        done: set[str] = set()
        for line in process.stderr:
            done.update(one for one in ids if f"✓ Campaign {one}" in line)
            if not others and len(done.difference(parts)) == _CAMPAIGNS - _PARTS:
                others = time.monotonic() - began
        output, _ = process.communicate(timeout=_LONGEST)
        everything = time.monotonic() - began
        created = Counter((ad["campaign_id"], ad["name"]) for ad in site.ledger())
    answer = json.loads(output.splitlines()[-1])
    if answer["success"] != _CAMPAIGNS or len(created) != _CAMPAIGNS * _ADS or set(created.values()) != {1}:
        raise RuntimeError(f"The upload went wrong ({len(created)} ads): {answer}")
    return others, everything
