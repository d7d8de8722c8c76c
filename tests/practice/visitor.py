"""A visitor of the practice site: what the page's script sends, without a browser."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import aiohttp

from tjgui.practice import PracticeSite
from tjgui.practice.formats import FORMATS

ONE = "1011737001"
TWO = "1011737002"
THREE = "1011737003"
IN_BACKGROUND = {"X-Requested-With": "XMLHttpRequest"}


def ad(number: int = 1, **cells: str) -> dict[str, str]:
    """Return the cells of a preroll ad that the site takes."""
    return {
        "Ad Name": f"Ad {number}_ID-80EB1C4B-VID",
        "Target URL": f"https://www.example.com/landing?n={number}&c={{CampaignID}}",
        "Creative ID": f"{1032473100 + number}",
        **cells,
    }


def native_ad(number: int = 1, **cells: str) -> dict[str, str]:
    """Return the cells of a native ad that the site takes."""
    return {
        "Ad Name": f"Native {number}",
        "Target URL": f"https://www.example.com/landing?n={number}",
        "Video Creative ID": "1032473100",
        "Thumbnail Creative ID": "1032473101",
        "Headline": "A headline",
        "Brand Name": "A brand",
        **cells,
    }


def csv_of(rows: Sequence[dict[str, str]], columns: Sequence[str] = FORMATS["preroll"].columns) -> bytes:
    """Return a CSV with all columns of the format."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    text: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - what JSON holds is the test's to know
        return json.loads(self.text)

    @property
    def config(self) -> Any:  # noqa: ANN401 - likewise
        """What the page tells its script."""
        found = re.search(r'<script type="application/json" id="page-config">(.*?)</script>', self.text, re.DOTALL)
        assert found is not None
        return json.loads(found[1])

    @property
    def names(self) -> list[str]:
        """The names of the ads that the page's table shows."""
        return [row["cells"]["Ad Name"] for row in self.config["table"]["rows"]]


class Visitor:
    """Asks one practice site over HTTP, keeping cookies."""

    def __init__(self, site: PracticeSite, session: aiohttp.ClientSession) -> None:
        self.site = site
        self._session = session

    async def get(self, path: str, *, background: bool = False, follow: bool = False) -> Answer:
        return await self._ask("GET", path, None, background=background, follow=follow)

    async def post(self, path: str, data: object = None, *, background: bool = True, follow: bool = False) -> Answer:
        return await self._ask("POST", path, data, background=background, follow=follow)

    async def ad_settings(self, campaign_id: str = ONE) -> Answer:
        return await self.get(f"/campaign/{campaign_id}/ad-settings")

    async def preview(self, content: bytes, campaign_id: str = ONE) -> Answer:
        form = aiohttp.FormData()
        form.add_field("csv", content, filename="ads.csv", content_type="text/csv")
        return await self.post(f"/ad/mass-action/{campaign_id}/preview", form)

    async def create(self, token: str, campaign_id: str = ONE, *, background: bool = True) -> Answer:
        return await self.post(f"/ad/mass-action/{campaign_id}/create", {"token": token}, background=background)

    async def upload(self, count: int = 1, campaign_id: str = ONE) -> Answer:
        """Preview and create so many ads."""
        previewed = await self.preview(csv_of([ad(number) for number in range(count)]), campaign_id)
        return await self.create(previewed.json["token"], campaign_id)

    async def _ask(self, method: str, path: str, data: object, *, background: bool, follow: bool) -> Answer:
        url = path if path.startswith("http") else self.site.site_url + path
        headers = IN_BACKGROUND if background else {}
        async with self._session.request(method, url, data=data, headers=headers, allow_redirects=follow) as got:
            return Answer(got.status, dict(got.headers), await got.text())
