"""A site file that leads elsewhere is asked about before the first run with it, and again after every change."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.command_line import Program
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.settings import Settings
from tjgui.site import site_settings
from tjgui.site.agreed_files import AgreedSiteFiles, SiteFileNotAgreed
from tjgui.site.site_file import read_site_file, shipped

ELSEWHERE = '[addresses]\nsite = "https://elsewhere.example"\n'


@pytest.fixture
def program(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Program:
    return Program(tmp_path, capsys)


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"version = 1\n{text}", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            ELSEWHERE,
            "addresses.site is “https://elsewhere.example” instead of “https://advertiser.trafficjunky.com”",
        ),
        ('[addresses]\nsign_in = "https://b.example/in"\n', "addresses.sign_in is “https://b.example/in” instead of"),
        ('[addresses]\nsign_in_parts = ["sign-in"]\n', "addresses.sign_in_parts no longer has “/login”"),
        ('[selectors]\npassword_field = ["#key"]\n', "selectors.password_field has “#key” instead of “input"),
        ('[selectors]\ncookie_buttons = ["*"]\n', "selectors.cookie_buttons has “*” instead of “button, a,"),
        ('[texts]\naccept_cookies = ["Accept All", "Buy"]\n', "texts.accept_cookies also has “Buy”"),
        ('[texts]\ncreate_questions = ["Delete?"]\n', "texts.create_questions also has “Delete?”"),
        ('[texts]\nacts = ["delete"]\n', "texts.acts no longer has “deleting”, “remove”"),
    ],
)
def test_a_host_a_sign_in_or_a_dismissal_is_named_with_both_values(
    program: Program, tmp_path: Path, text: str, named: str
) -> None:
    path = write(tmp_path / "own.toml", text)
    ended = program.upload("--live", "--site-file", str(path))
    assert ended.code == 2
    assert named in ended.err
    assert f"agree once with “tjgui accept-site-file {path}”" in ended.err
    assert program.options is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        '[selectors]\ntable = ["#allAds"]\n',
        "[patience]\nopen = 5\n",
        "[limits]\nads = 20\n",
        '[addresses]\nsite = "https://advertiser.trafficjunky.com"\n',
    ],
)
def test_a_file_that_leads_nowhere_else_asks_nothing(program: Program, tmp_path: Path, text: str) -> None:
    path = write(tmp_path / "own.toml", text)
    assert program.upload("--site-file", str(path)).code == 0
    assert "It can be used as it is" in program("accept-site-file", str(path)).out


def test_what_was_agreed_to_holds_for_this_content_only(program: Program, data_folder: Path) -> None:
    path = write(data_folder / "site.toml", ELSEWHERE)
    assert program.upload().code == 2
    said = program("accept-site-file")
    assert said.code == 0
    assert "addresses.site is “https://elsewhere.example”" in said.out
    assert program.upload().code == 0
    write(path, ELSEWHERE.replace("elsewhere", "nowhere"))
    assert program.upload().code == 2
    write(path, ELSEWHERE)
    assert program.upload().code == 0


def test_no_browser_is_set_up_without_the_agreement(tmp_path: Path) -> None:
    data_folder = DataFolder(tmp_path)
    known = read_site_file(write(tmp_path / "site.toml", ELSEWHERE))
    with pytest.raises(SiteFileNotAgreed):
        site_settings(data_folder, Settings())
    AgreedSiteFiles(data_folder).remember(known)
    assert site_settings(data_folder, Settings()).known == known


@pytest.mark.parametrize("content", [b"", b"{}", b"[1, 2]", b"\xff", b"[" * 5000])
def test_a_damaged_list_of_agreements_asks_again(tmp_path: Path, content: bytes) -> None:
    data_folder = DataFolder(tmp_path)
    known = read_site_file(write(tmp_path / "site.toml", ELSEWHERE))
    agreed = AgreedSiteFiles(data_folder)
    (tmp_path / "agreed_site_files.json").write_bytes(content)
    assert agreed.asks(known)
    agreed.remember(known)
    assert not agreed.asks(known)


def test_a_value_is_named_in_full_however_long_it_is(tmp_path: Path) -> None:
    long = "#a" * 400
    path = write(tmp_path / "site.toml", f'[selectors]\ntour_buttons = ["button", "{long}", "x\\u200by"]\n')
    (only,) = read_site_file(path).redirections()
    assert long in str(only.message)
    assert "“x<U+200B>y”" in str(only.message)


def test_the_shipped_file_asks_nothing(tmp_path: Path) -> None:
    assert shipped().redirections() == []
    assert not AgreedSiteFiles(DataFolder(tmp_path)).asks(shipped())
