"""The command line, called as the shell would, with a batch of its own and a site in memory."""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.memory_dashboard import MemoryDashboard, MemorySite
from tjgui.cli import main
from tjgui.core.disk.data_folder import DataFolder

ONE = "1011737001"
TWO = "1011737002"
THREE = "1011737003"
HEADER = (
    "Ad Name,Target URL,Creative ID,Custom CTA Text,Custom CTA URL,Banner CTA Creative ID,Banner CTA Title,"
    "Banner CTA Subtitle,Banner CTA URL,Tracking Pixel"
)


@dataclass
class Ended:
    """What a call of the program left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - what JSON holds is the test's to know
        return json.loads(self.out.splitlines()[-1])


class Program:
    """The command line with a batch of its own and a site in memory."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.mapping = folder / "mapping.csv"
        self.ads = folder / "ads"
        self.ads.mkdir()
        self.site = MemorySite([ONE, TWO, THREE], time.monotonic)
        self.dashboard = MemoryDashboard(self.site)
        self.options: argparse.Namespace | None = None
        self._capsys = capsys
        self.write_ads("ads.csv", 2)
        self.write_mapping(f"{ONE},ads.csv,One,true", f"{TWO},ads.csv,Two,true")

    def write_mapping(self, *rows: str) -> None:
        text = "\n".join(["campaign_id,csv_filename,campaign_name,enabled", *rows])
        self.mapping.write_text(text + "\n", encoding="utf-8")

    def call_the_csv(self, name: str) -> None:
        """Give the CSV of both campaigns another name."""
        self.write_ads(name, 2)
        self.write_mapping(f"{ONE},{name},One,true", f"{TWO},{name},Two,true")

    def write_ads(self, name: str, count: int, url: str = "https://example.com/?sub11=") -> None:
        rows = [f"Ad {number},{url},{1000000000 + number},,,,,,," for number in range(count)]
        (self.ads / name).write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")

    def __call__(self, *arguments: str) -> Ended:
        self._capsys.readouterr()
        return self.printed(main(arguments, make_dashboard=self._make_dashboard))

    def printed(self, code: int = 2) -> Ended:
        """Return what was printed since the last call; for a call that raised `SystemExit`."""
        captured = self._capsys.readouterr()
        return Ended(code, captured.out, captured.err)

    def upload(self, *arguments: str) -> Ended:
        return self("upload", str(self.mapping), "--ads", str(self.ads), "--json", *arguments)

    def check(self, *arguments: str) -> Ended:
        return self("check", str(self.mapping), "--ads", str(self.ads), *arguments)

    def _make_dashboard(self, options: argparse.Namespace, data_folder: DataFolder) -> MemoryDashboard:
        del data_folder
        self.options = options
        return self.dashboard
