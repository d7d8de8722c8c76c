"""Evidence of a page: nothing personal is left in it, and the practice site shows the same page again."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from tests.site.conftest import Upload
from tjgui.core.errors import CampaignNotFound, InputError
from tjgui.practice import PracticeSite, show_page
from tjgui.site.doctor import Doctor
from tjgui.site.evidence import take_evidence
from tjgui.site.evidence_pack import read_pack

ONE = "1011737001"
_EMAIL, _TOKEN, _OTHER = "jane.doe@agency.example", "a8f5f167f44f4964e6c998dee827110c", "Secret Campaign of Others"
_SECRETS = ("Jane", "jane", "agency", _TOKEN, _OTHER, "918.27", "4,218.60", ONE, "1011737009", "Spring", "CPA -")
_PERSONAL = f"""
<header><span class="userName">Jane Doe</span> <a href="/me?token={_TOKEN}">{_EMAIL}</a></header>
<meta name="csrf-token" content="{_TOKEN}"><!-- {_TOKEN} --><p>{_OTHER} costs $ 918.27</p>
<input type="hidden" name="_token" value="{_TOKEN}"><select><option value="1011737009">{_OTHER}</option></select>
<a href="https://tracker.example/{_TOKEN}?aff=Jane" title="{_OTHER}" onclick="buy('{_TOKEN}')">Open</a>
<script>window.session = '{_TOKEN}';</script>"""


@pytest.fixture
def site(upload: Callable[..., Upload]) -> Iterator[Upload]:
    """Serve an account full of personal things, whose file field was renamed."""
    here = upload("older-ads", campaigns=1)
    here.site.stop()

    def rewrite(path: str, text: str) -> str:
        return text.replace("massAdsCsv", "adsFile").replace('<main id="content">', f'{_PERSONAL}<main id="content">')

    here.site = PracticeSite("older-ads", campaigns=2, rewrite=rewrite).start()
    yield here
    here.site.stop()


async def test_nothing_personal_leaves_and_the_fault_can_be_seen_again(site: Upload, tmp_path: Path) -> None:
    log = [f"12:00:00 Campaign {ONE}: uploading “garden.csv” for {_EMAIL} to /home/jane/ads", "12:00:01 other campaign"]
    evidence = await take_evidence(site.dashboard(), site.known, ONE, log)
    pack = tmp_path / "pack.zip"
    pack.write_bytes(evidence.packed())
    with zipfile.ZipFile(pack) as parts:
        texts = {name: parts.read(name).decode() for name in parts.namelist() if not name.endswith(".png")}
        assert parts.read("page.png").startswith(b"\x89PNG")
    for name, text in texts.items():
        for secret in _SECRETS:
            assert secret not in text, f"{secret} is left in {name}"
    assert len(texts["steps.txt"].splitlines()) == 1
    assert json.loads(texts["versions.json"])["program"]
    assert 'id="adsFile"' in texts["page.html"]
    assert "Mass create with CSV" in texts["page.html"]
    campaign, page = read_pack(pack)
    with PracticeSite(campaigns=[campaign], rewrite=show_page(page)) as again:
        there = replace(site, site=again)
        report = await Doctor(there.dashboard(), there.known, tmp_path / "doctor").examine(campaign)
    broken = [one.key for one in report.findings if one.blocks]
    assert "csv_input" in broken
    assert "mass_choice" not in broken
    assert "table" not in broken


async def test_a_campaign_that_is_not_there_is_no_evidence(site: Upload) -> None:
    with pytest.raises(CampaignNotFound):
        await take_evidence(site.dashboard(), site.known, "1999999999")


def test_what_is_no_pack_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "pack.zip"
    path.write_bytes(b"PK")
    with pytest.raises(InputError, match="is not an evidence pack"):
        read_pack(path)


def test_a_pack_that_means_harm_runs_and_loads_nothing_where_it_is_served() -> None:
    harm = "<script>fetch('/__ledger')</script><img src=/favicon.ico onerror=alert(1)>"
    with PracticeSite(campaigns=[ONE], rewrite=show_page(harm)) as site:
        cookie = site.session_cookie()
        request = Request(f"{site.site_url}/campaign/{ONE}/ad-settings")  # noqa: S310 - the practice site
        request.add_header("Cookie", f"{cookie['name']}={cookie['value']}")
        with urlopen(request) as answer:  # noqa: S310 - as above
            assert answer.read().decode() == harm
            policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script" not in policy
    assert "connect" not in policy
