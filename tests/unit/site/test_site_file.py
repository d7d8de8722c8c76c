"""What is known of the site can be changed by a small file, and a faulty file is named to the letter."""

from __future__ import annotations

import json
import os
import re
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tjgui.site.site_file import SiteFileFault, find_site_file, read_site_file, shipped


def write(folder: Path, text: str, version: str = "version = 1\n") -> Path:
    path = folder / "site.toml"
    path.write_text(version + text, encoding="utf-8")
    return path


def test_a_key_of_the_users_file_takes_the_place_of_the_same_key(tmp_path: Path) -> None:
    path = write(tmp_path, '[selectors]\ntable = ["#allAds", "table.ads"]\n[patience]\nopen = 45\n')
    known = read_site_file(path)
    assert known.selectors["table"] == ("#allAds", "table.ads")
    assert known.selectors["ad_id"] == shipped().selectors["ad_id"]
    assert (known.patience.open, known.patience.preview) == (45.0, shipped().patience.preview)
    assert known.changed == ("selectors.table", "patience.open")
    assert known.in_words() == f"The site file {path} is in use. It makes 2 changes to the program's own."


def test_one_text_stands_for_a_list_of_one(tmp_path: Path) -> None:
    known = read_site_file(write(tmp_path, '[texts]\nmass_choice = "Massenerstellung mit CSV"\n'))
    assert known.texts["mass_choice"] == ("Massenerstellung mit CSV",)


def test_the_data_folders_file_is_in_force_unless_another_one_is_named(tmp_path: Path) -> None:
    assert find_site_file(tmp_path) is shipped()
    write(tmp_path, "[patience]\nopen = 1\n")
    named = tmp_path / "other.toml"
    named.write_text("version = 1\n", encoding="utf-8")
    assert find_site_file(tmp_path).patience.open == 1.0
    assert find_site_file(tmp_path, named).path == named


@pytest.mark.parametrize(
    ("text", "key", "what", "remedy"),
    [
        ('[selectors]\ntabel = ["x"]\n', "selectors.tabel", "is not known", "Did you mean “table”?"),
        ("[selector]\n", "selector", "is not known", "Did you mean “selectors”?"),
        ("selectors = 3\n", "selectors", "is a section", "Write [selectors] above its keys."),
        ("[selectors]\ntable = []\n", "selectors.table", "is empty", "Enter a list of texts"),
        ("[selectors]\ntable = [1]\n", "selectors.table", "is [1]", "Enter a list of texts"),
        ('[texts]\narrival = ["  "]\n', "texts.arrival", "is ['  ']", "Enter a list of texts"),
        ("[patience]\nopen = 0\n", "patience.open", "is 0", "Enter more than 0 and at most 3600 seconds."),
        ("[patience]\nopen = true\n", "patience.open", "is True", "Enter more than 0"),
        ("[limits]\nads = 0\n", "limits.ads", "is 0", "Enter a whole number from 1 to 10,000."),
        ("[limits]\nad_name = 64.5\n", "limits.ad_name", "is 64.5", "Enter a whole number from 24"),
        ("[limits]\nbytes = true\n", "limits.bytes", "is True", "Enter a whole number"),
        ("[limits]\nadz = 5\n", "limits.adz", "is not known", "Did you mean “ads”?"),
        ("[patience]\nopen = nan\n", "patience.open", "is nan", "Enter more than 0"),
        ('[addresses]\nsite = "advertiser"\n', "addresses.site", "is “advertiser”", "Enter a full address"),
        ('[addresses]\nsite = "http://[::1"\n', "addresses.site", "is “http://[::1”", "Enter a full address"),
        ('[addresses]\nsite = "http://example.com"\n', "addresses.site", "is “http://example.com”", "Use https."),
        ('[addresses]\nsign_in = "https://a@b.com"\n', "addresses.sign_in", "is “https://a@b.com”", "Enter a full"),
        ('[addresses]\nsite = "https://b.com?x"\n', "addresses.site", "is “https://b.com?x”", "Enter a full address"),
        ('[addresses]\ntemplate = "/\\u0000"\n', "addresses.template", "is “/<U+0000>”", "Use no control characters."),
        ('[texts]\nclose = "a\\u001b[2J"\n', "texts.close", "is “a<U+001B>[2J”", "Use no control characters."),
        ('[selectors]\n"a\\u0000b" = 1\n', "selectors.a<U+0000>b", "is not known", "Known keys"),
        ("[selectors]\ntable.x = 1\n", "selectors.table", "is {'x': 1}", "Enter a list of texts"),
        ("[selectors]\ntable = " + "[" * 40 + "]" * 40, "selectors.table", "is [[[[[[[...]]]]]]]", "Enter a list"),
        ("[patience]\nopen = 1e999\n", "patience.open", "is inf", "Enter more than 0"),
        ("[patience]\nopen = 2024-01-01\n", "patience.open", "is datetime.date(2024, 1, 1)", "Enter more than 0"),
        ("[limits]\nads = " + "9" * 900, "limits.ads", "is 999999999999999999...9999999999999999999", "Enter a whole"),
        ("[patience]\nopen = " + "9" * 900, "patience.open", "is 999999999999999999...9999999999", "Enter more than 0"),
        ("[limits]\nads = 0x" + "f" * 900, "limits.ads", "is ", "Enter a whole number"),
        ("[[limits]]\n", "limits", "is a section", "Write [limits] above its keys."),
        ('[addresses]\ncampaigns = "x"\n', "addresses.campaigns", "is “x”", "starts with “/”"),
        ('[addresses]\ntemplate = "/t"\n', "addresses.template", "is “/t”", "Write {campaign_id} once"),
        ('[addresses]\ncampaigns = "/{x}"\n', "addresses.campaigns", "is “/{x}”", "Use no braces."),
        ('[addresses]\nad_settings = "/{x.y}"\n', "addresses.ad_settings", "is “/{x.y}”", "Write {campaign_id} once"),
    ],
)
def test_a_fault_names_file_key_and_remedy(tmp_path: Path, text: str, key: str, what: str, remedy: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(SiteFileFault) as caught:
        read_site_file(path)
    assert caught.value.what.startswith(f"{path}, {key}: {what}")
    assert len(caught.value.what) < len(str(path)) + 150
    assert remedy in caught.value.remedy


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"version = 1\n[limits]\nads = " + b"9" * 5000, "{}, line 3: has more than 1,000 characters (“ads = 9999"),
        (b"version = 1\n[limits]\na" + b".a" * 20_000 + b" = 1", "{}, line 3: has more than 1,000 characters"),
        (b"version = 1\n" + b"#\n" * 40_000, "The site file {} has more than 64 KB."),
        (b"version = 1\nx = " + b"[" * 900, "The site file {} has lists or tables that are nested too deeply."),
        (b"version = 1\nx = " + b"[\n" * 20_000, "The site file {} has lists or tables that are nested too deeply."),
        (b"version = 1\nx = \xff", "The site file {} is not UTF-8."),
        (b"version = 1\nx = '\0'", "The site file {} is not TOML:"),
        (b"version = 1\n[limits]\nads = 1\nads = 2\n", "The site file {} is not TOML:"),
        (b"version = 1\n[limits]\n[limits]\n", "The site file {} is not TOML:"),
        ("version = 1".encode("utf-16"), "The site file {} is not UTF-8."),
    ],
)
def test_a_file_that_cannot_be_read_is_an_exact_error(tmp_path: Path, content: bytes, what: str) -> None:
    path = tmp_path / "site.toml"
    path.write_bytes(content)
    with pytest.raises(SiteFileFault) as caught:
        read_site_file(path)
    assert caught.value.what.startswith(what.format(path))
    assert len(caught.value.what) < len(str(path)) + 150
    assert caught.value.remedy


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "site.toml"
    os.mkfifo(path)
    with pytest.raises(SiteFileFault, match="is not a file"):
        find_site_file(tmp_path)


def said_of(path: Path) -> str:
    """Return what is said of a file: that it is in use, or what is wrong with it."""
    try:
        return read_site_file(path).in_words()
    except SiteFileFault as fault:
        return fault.what


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_at_all_are_a_site_file_or_a_fault(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "site.toml")
        path.write_bytes(b"version = 1\n" + content)
        assert str(path) in said_of(path)


_VALUES = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), st.lists, max_leaves=5)
_KEYS = st.sampled_from(
    [("addresses", "site"), ("addresses", "sign_in_parts"), ("selectors", "table"), ("texts", "close")]
)


@given(_KEYS, _VALUES)
def test_any_value_of_any_key_is_taken_or_named(key: tuple[str, str], value: object) -> None:
    if value is None:
        return
    with TemporaryDirectory() as folder:
        text = f"[{key[0]}]\n{key[1]} = {json.dumps(value)}\n"
        path = write(Path(folder), text.replace("NaN", "nan").replace("Infinity", "inf"))
        assert str(path) in said_of(path)


@pytest.mark.parametrize(
    ("version", "what"), [("", "is missing"), ("version = 2\n", "is 2"), ("version = true\n", "is")]
)
def test_a_file_of_another_version_is_not_taken(tmp_path: Path, version: str, what: str) -> None:
    with pytest.raises(SiteFileFault, match=f"version: {what}"):
        read_site_file(write(tmp_path, "", version))


def test_what_is_no_toml_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(SiteFileFault, match="line 2"):
        read_site_file(write(tmp_path, "[selectors\n"))


def test_the_scripts_ask_for_nothing_that_the_file_does_not_name() -> None:
    known = shipped().for_page()
    for script in ("page_state.js", "doctor.js"):
        text = files("tjgui.site").joinpath(script).read_text(encoding="utf-8")
        assert set(re.findall(r"\bS\.(\w+)", text)) <= set(known["selectors"]), script
        assert set(re.findall(r"\bT\.(\w+)", text)) <= set(known["texts"]), script


def test_a_campaigns_pages_are_known_by_their_addresses_and_so_are_a_drafts() -> None:
    known = shipped()
    for path in ("/campaign/1011737001/ad-settings", "/campaign/drafts/1011737001/ad-settings", "/campaign/1011737001"):
        assert known.is_of_campaign(path, "1011737001")
        assert not known.is_of_campaign(path, "101173700")
    assert not known.is_of_campaign("/campaign/overview/1011737001", "1011737001")


@pytest.mark.parametrize(
    ("link", "campaign"),
    [
        ("/campaign/1011737001/ad-settings", "1011737001"),
        ("https://advertiser.trafficjunky.com/campaign/overview/1011737001", "1011737001"),
        ("/campaign/overview/1011737001?tab=ads", "1011737001"),
        ("/campaign/drafts/1011737001/ad-settings", None),
        ("/campaign/new", None),
    ],
)
def test_the_campaign_that_a_link_leads_to_is_read_from_it(link: str, campaign: str | None) -> None:
    assert shipped().campaign_in(link) == campaign


def test_a_named_file_that_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SiteFileFault, match="There is no site file"):
        find_site_file(tmp_path, tmp_path / "none.toml")
