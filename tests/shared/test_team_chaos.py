"""Real processes, a real PostgreSQL, one batch: killed, suspended beyond the lease, cut off, the database crashed."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from tests.fakes.bench import write_batch
from tests.fakes.postgres import Postgres
from tests.shared.team_site import TeamSite
from tjgui.core.batch.ad_csv import prepare_ads

_ADS = 2
_IS_FULL = os.environ.get("TJGUI_TESTS") == "full"
#: Machines and campaigns.
_TEAMS = [(2, 40), (8, 64), *([(50, 5000)] if _IS_FULL else [])]
#: Campaigns that are clicked between two blows.
_CLICKS_BETWEEN = 5
#: After which the team hangs; no measure of its speed.
_MOST_SECONDS = 7200 if _IS_FULL else 600


class Team:
    """Machines as processes; whoever is killed starts again."""

    def __init__(self, url: str, socket: Path, folder: Path, machines: int) -> None:
        self._command = [sys.executable, "-m", "tests.shared.team_machine", url, str(socket), str(folder)]
        self._names = [f"machine-{number}" for number in range(1, machines + 1)]
        self._alive: dict[str, subprocess.Popen[str]] = {}
        self.statuses: list[dict[str, str]] = []
        self.counted: Counter[str] = Counter()

    def start(self) -> None:
        for name in self._names:
            self._start(name)

    def _start(self, name: str) -> None:
        self._alive[name] = subprocess.Popen(
            [*self._command, name], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def some(self, chance: random.Random) -> subprocess.Popen[str] | None:
        return chance.choice([*self._alive.values()]) if self._alive else None

    def kill(self, chance: random.Random) -> None:
        name = chance.choice([*self._alive])
        self._alive[name].kill()
        self._alive[name].communicate()
        self.counted["kills"] += 1
        self._start(name)

    def suspend(self, chance: random.Random, seconds: float) -> None:
        one = self.some(chance)
        assert one is not None
        one.send_signal(signal.SIGSTOP)
        time.sleep(seconds)
        one.send_signal(signal.SIGCONT)
        self.counted["suspends"] += 1

    def collect(self) -> bool:
        """Take the results of those that are done; whether all are."""
        for name, process in [*self._alive.items()]:
            if process.poll() is not None:
                output, errors = process.communicate()
                assert process.returncode == 0, errors
                self.statuses.append(json.loads(output))
                del self._alive[name]
        return not self._alive

    def end(self) -> None:
        for process in self._alive.values():
            process.kill()
            process.communicate()


def cut_connections(url: str) -> int:
    with psycopg.connect(url, autocommit=True) as owner:
        statement = (
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        (cut,) = owner.execute(statement).fetchone() or (0,)
        return int(cut)


def crash(postgres: Postgres, team: Team) -> None:
    postgres.crash()
    team.counted["crashes of the database"] += 1


@pytest.mark.parametrize(("machines", "campaigns"), _TEAMS)
def test_whatever_happens_to_a_team_every_ad_is_created_once(
    database: str,
    postgres: Postgres,
    tmp_path: Path,
    machines: int,
    campaigns: int,
    record_property: Callable[[str, object], None],
) -> None:
    batch = write_batch(tmp_path, campaigns, _ADS)
    ids = [one.campaign_id for one in batch.campaigns]
    chance = random.Random(machines)
    site = TeamSite(ids, tmp_path / "site.sock", machines, slow=0.03)
    team = Team(database, tmp_path / "site.sock", tmp_path, machines)
    team.start()
    try:
        until = time.monotonic() + _MOST_SECONDS
        mischief: list[Callable[[], None]] = [
            lambda: team.kill(chance),
            lambda: team.kill(chance),
            lambda: team.suspend(chance, chance.uniform(0.3, 3.5)),
            lambda: team.counted.update({"cut connections": cut_connections(database)}),
            lambda: crash(postgres, team),
        ]
        acts = 0
        while not team.collect():
            assert time.monotonic() < until, team.statuses
            if acts * _CLICKS_BETWEEN <= len(site.clicks) < campaigns * 0.9:
                chance.choice(mischief)()
                acts += 1
            time.sleep(chance.uniform(0.05, 0.4))
    finally:
        team.end()
        site.close()
    judge(site, team.statuses, batch.csvs[batch.campaigns[0].csv_path], ids)
    record_property("machines", machines)
    for what, count in (*team.counted.items(), ("late clicks refused", site.late)):
        record_property(what, count)


def judge(site: TeamSite, told: list[dict[str, str]], csv: object, ids: list[str]) -> None:
    """Compare what the machines say with what really is on the site."""
    doubles = {one: ads for one in ids if max(Counter(ads := site.site.ads(one)).values(), default=0) > 1}
    assert doubles == {}
    for one in ids:
        wanted = {(ad.name, ad.target_url) for ad in prepare_ads(csv, site.site.names[one])}  # type: ignore[arg-type]
        found = set(site.site.ads(one))
        for statuses in told[-1:]:
            if statuses[one] == "success":
                assert found == wanted, one
            else:
                assert statuses[one] in {"unknown", "failed"}, (one, statuses[one])
                assert found <= wanted, one
    assert sum(status == "success" for status in told[-1].values()) > len(ids) * 0.5
