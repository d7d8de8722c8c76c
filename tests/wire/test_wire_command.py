"""The same, as a user meets it: the real command in a process of its own, its JSON and its exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.bench import write_batch
from tests.wire.cells import ADS, COMMANDS, PATIENCE, Cell
from tests.wire.conftest import Judge
from tjgui.cli import Exit
from tjgui.core.models import Status
from tjgui.practice import PracticeSite


def _upload(folder: Path, site: PracticeSite, cell: Cell, *more: str) -> tuple[int, dict[str, Any]]:
    """Run the command to its end; returns its exit code and what it says of each campaign."""
    command = [sys.executable, "-m", "tjgui", "upload", str(folder / "mapping.csv"), "--ads", str(folder / "ads")]
    command += ["--live", "--headless", "--json", "--patience", str(PATIENCE), "--tabs", str(cell.tabs)]
    command += ["--site-url", site.site_url, "--sign-in-url", site.sign_in_url, *more]
    environment = {**os.environ, "TJGUI_DATA": str(folder / "data")}
    done = subprocess.run(
        command,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    campaigns: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])["campaigns"]
    return done.returncode, campaigns


@pytest.mark.parametrize("cell", COMMANDS, ids=lambda cell: cell.name)
def test_the_command_tells_the_truth_of_every_campaign_and_its_retry_doubles_none(tmp_path: Path, cell: Cell) -> None:
    batch = write_batch(tmp_path, cell.campaigns, ADS)
    with PracticeSite(cell.scenario, campaigns=cell.campaigns + 1) as site:
        judge = Judge(batch, site)
        code, campaigns = _upload(tmp_path, site, cell)
        for place, (campaign_id, said) in enumerate(campaigns.items(), 1):
            is_hit = f"#{place}" in cell.hits
            may_come_later = is_hit and cell.comes_after_patience
            judge.check(campaign_id, said["status"], said["ads_created"], may_come_later=may_come_later)
            assert said["status"] in (cell.first if is_hit else {Status.SUCCESS}), said
        assert code == (Exit.DONE if cell.first == {Status.SUCCESS} else Exit.SOME_FAILED)
        time.sleep(site.seconds_until_all_show())
        code, campaigns = _upload(tmp_path, site, cell, "--retry-failed")
        for campaign_id, said in campaigns.items():
            judge.check(campaign_id, said["status"], said["ads_created"])
        assert {said["status"] for said in campaigns.values()} == {Status.SUCCESS}
        assert code == Exit.DONE
