"""(e) Checking a batch of 100,000 rows: one long ad CSV, a long mapping, many CSVs; alone and as ``tjgui check``."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.benchmarks.figures import median, say, table, verdict
from tjgui.core.batch.ad_formats import AD_FORMATS
from tjgui.core.batch.batch import read_batch
from tjgui.core.models import AdFormat

_ROWS = 100_000
_ADS_A_FILE = 50
_GOAL_SECONDS = 2.0
_HEADER = ",".join(AD_FORMATS[AdFormat.PREROLL].columns)
_MAPPING = "campaign_id,csv_filename,campaign_name"


def run(*, quick: bool) -> None:
    """Measure and print."""
    say(f"## (e) Checking {_ROWS:,} rows\n")
    batches: dict[str, Callable[[Path], None]] = {
        f"one CSV of {_ROWS:,} ads": _one_long_csv,
        f"a mapping of {_ROWS:,} campaigns, all with one CSV": _long_mapping,
        f"{_ROWS // _ADS_A_FILE:,} CSVs of {_ADS_A_FILE} ads": _many_csvs,
    }
    rows = [_measure(name, write, 2 if quick else 7) for name, write in batches.items()]
    say(table(["batch", "read, s", "`tjgui check`, s", "goal"], rows))


def _measure(name: str, write: Callable[[Path], None], rounds: int) -> Sequence[object]:
    reading, checking = [], []
    with tempfile.TemporaryDirectory(prefix="tjgui-bench-") as folder:
        place = Path(folder)
        (place / "ads").mkdir()
        write(place)
        for _ in range(rounds):
            began = time.perf_counter()
            batch = read_batch(place / "mapping.csv", place / "ads", AdFormat.PREROLL)
            reading.append(time.perf_counter() - began)
            if batch.blocked:
                raise RuntimeError(f"The batch is not as it was meant: {batch.problems[0]}")
            began = time.perf_counter()
            command = [sys.executable, "-m", "tjgui", "check", str(place / "mapping.csv"), "--ads", str(place / "ads")]
            subprocess.run(command, check=True, capture_output=True, env={**os.environ, "TJGUI_DATA": folder})
            checking.append(time.perf_counter() - began)
    seconds = median(checking)
    goal = f"≤ {_GOAL_SECONDS:.0f} s: {verdict(seconds, _GOAL_SECONDS)}"
    return [name, f"{median(reading):.2f}", f"{seconds:.2f}", goal]


def _one_long_csv(folder: Path) -> None:
    (folder / "ads" / "all.csv").write_text(_ads(0, _ROWS), encoding="utf-8")
    (folder / "mapping.csv").write_text(f"{_MAPPING}\n1011737001,all.csv,USA\n", encoding="utf-8")


def _long_mapping(folder: Path) -> None:
    (folder / "ads" / "all.csv").write_text(_ads(0, _ADS_A_FILE), encoding="utf-8")
    lines = [f"{1_011_737_001 + number},all.csv,CPA - Video-IS - {number}" for number in range(_ROWS)]
    (folder / "mapping.csv").write_text("\n".join([_MAPPING, *lines]), encoding="utf-8")


def _many_csvs(folder: Path) -> None:
    files = _ROWS // _ADS_A_FILE
    for number in range(files):
        (folder / "ads" / f"{number}.csv").write_text(_ads(number * _ADS_A_FILE, _ADS_A_FILE), encoding="utf-8")
    lines = [f"{1_011_737_001 + number},{number}.csv,CPA - Video-IS - {number}" for number in range(files)]
    (folder / "mapping.csv").write_text("\n".join([_MAPPING, *lines]), encoding="utf-8")


def _ads(first: int, count: int) -> str:
    url = "https://www.example.com/offers/spring?campaign={CampaignID}&sub11=x"
    rows = [
        f"Spring Offer {number:06d}_ID-9E3779B1-VID,{url}&n={number},{1_032_473_000 + number},,,,,,,"
        for number in range(first, first + count)
    ]
    return "\n".join([_HEADER, *rows]) + "\n"
