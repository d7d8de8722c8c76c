"""A campaign is opened where the site file says that its page is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from tests.gui.window.test_main_window import ONE, TWO, Stage
from tjgui.gui import application
from tjgui.site.addresses import campaign_address
from tjgui.site.site_file import read_site_file, shipped

OWN = """version = 1
[addresses]
site = "https://ads.example.com/"
ad_settings = "/campaigns/{campaign_id}/ads"
"""


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []

    def open_url(url: QUrl) -> bool:
        found.append(url.toString())
        return True

    monkeypatch.setattr("tjgui.gui.desktop.outside.QDesktopServices.openUrl", open_url)
    return found


async def test_every_selected_campaign_is_opened(tmp_path: Path, qtbot: QtBot, opened: list[str]) -> None:
    here = Stage(tmp_path, qtbot)
    await here.load()
    here.window.table.select_ids([ONE, TWO])
    here.window.campaign_actions.open.trigger()
    assert opened == [f"https://example.com/campaign/{one}" for one in (ONE, TWO)]


async def test_the_program_opens_it_at_the_site_files_address(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, opened: list[str]
) -> None:
    monkeypatch.setenv("TJGUI_DATA", str(tmp_path))
    monkeypatch.delenv("TJGUI_SITE_URL", raising=False)
    (tmp_path / "site.toml").write_text(OWN, encoding="utf-8")
    made = application._put_together(practice=False, headless=True)  # noqa: SLF001 - as open_window does
    qtbot.addWidget(made.window.frame, before_close_func=lambda _: made.window.close_for_good())
    here = Stage(tmp_path, qtbot)
    await here.until(lambda: made.window.show_settings(here.choices), made.uploader.loaded)
    made.window.table.select_ids([ONE])
    made.window.campaign_actions.open.trigger()
    assert opened == [f"https://ads.example.com/campaigns/{ONE}/ads"]


def test_another_site_keeps_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "site.toml"
    path.write_text(OWN, encoding="utf-8")
    own = read_site_file(path)
    monkeypatch.delenv("TJGUI_SITE_URL", raising=False)
    assert campaign_address(shipped(), "7").startswith(f"{shipped().addresses.site}/campaign/7/ad-settings")
    assert campaign_address(own, "7", "http://127.0.0.1:80/") == "http://127.0.0.1:80/campaigns/7/ads"
    monkeypatch.setenv("TJGUI_SITE_URL", "http://127.0.0.1:81")
    assert campaign_address(own, "7") == "http://127.0.0.1:81/campaigns/7/ads"
