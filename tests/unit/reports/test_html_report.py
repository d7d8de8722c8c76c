"""The HTML report is one file that loads nothing, shows every campaign, and runs nothing that a name contains."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.fakes.bench import write_batch
from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.models import AdFormat
from tjgui.core.reports.html_charts import Share, shares_bar
from tjgui.core.reports.html_report import html_report
from tjgui.core.wording.message import Message

START = datetime(2026, 11, 23, 9, 0, 0)
NOW = datetime(2026, 11, 23, 12, 0, 0)
EVIL = '<script>alert("x")</script>&'


class Clock:
    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


class Page(HTMLParser):
    """Reads a page: its tags with their attributes, and its texts."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(data.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def count(self, tag: str) -> int:
        return sum(name == tag for name, _ in self.tags)


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    return write_batch(tmp_path, 5, 2)


@pytest.fixture
def checkpoint(batch: Batch) -> Checkpoint:
    clock = Clock()
    made = Checkpoint.new(AdFormat.PREROLL, clock)
    one, two, three, four, _ = (campaign.campaign_id for campaign in batch.campaigns)
    for minute, campaign_id in enumerate((one, two)):
        clock.now = START + timedelta(minutes=minute)
        made.succeed(campaign_id, 3, campaign_name=EVIL, csv_file="garden.csv", seconds=12.5)
    clock.now = START + timedelta(minutes=5)
    made.fail(three, f"Creative “{EVIL}” of campaign {three} is not valid.", campaign_name="Aus", csv_file="garden.csv")
    made.doubt(four, "3 ads may have been created.")
    return made


def test_the_page_loads_nothing_and_runs_nothing(batch: Batch, checkpoint: Checkpoint) -> None:
    data = html_report(batch, checkpoint, NOW)
    page = Page(data)
    assert page.count("script") == page.count("link") == page.count("img") == page.count("iframe") == 0
    assert not re.search(rb"https?://|url\(|@import", data)
    (policy,) = (each for _, each in page.tags if each.get("http-equiv") == "Content-Security-Policy")
    assert "default-src 'none'" in (policy["content"] or "")
    assert EVIL.encode() not in data
    assert EVIL in page.texts
    assert "prefers-color-scheme: dark" in data.decode()


def test_every_campaign_and_every_figure_is_shown(batch: Batch, checkpoint: Checkpoint) -> None:
    page = Page(html_report(batch, checkpoint, NOW))
    for campaign in batch.campaigns:
        assert campaign.campaign_id in page.texts
    assert page.count("tr") == 1 + len(batch.campaigns)
    figures = [text for text in page.texts if text in {"5", "6", "2", "1"}]
    assert figures[:5] == ["5", "6", "2", "1", "1"]  # campaigns, ads, successful, failed, unknown
    assert {
        "Campaigns by status",
        "Campaigns finished over time",
        "Ads created over time",
        "Why campaigns failed",
    } <= set(page.texts)
    order = [text for text in page.texts if text.startswith("10117")]
    assert order[:2] == [batch.campaigns[2].campaign_id, batch.campaigns[3].campaign_id]


def test_what_is_worth_knowing_is_shown_beside_a_success_and_not_twice_beside_an_error(
    batch: Batch, checkpoint: Checkpoint
) -> None:
    one, two, *_ = (campaign.campaign_id for campaign in batch.campaigns)
    notice = Message("name_differs", site=EVIL, mapping="Garden")
    checkpoint.succeed(one, 3, notice=notice)
    checkpoint.fail(two, Message("two_sentences", first=notice, second=Message("name_differs_remedy")), notice=notice)

    page = Page(html_report(batch, checkpoint, NOW))

    assert page.texts.count(str(notice)) == 1
    assert sum(str(notice) in text for text in page.texts) == 2  # of the success, and as the reason of the failure


def test_a_batch_that_was_never_run_has_a_page_without_charts_over_time(batch: Batch) -> None:
    page = Page(html_report(batch, None, NOW))
    assert page.count("tr") == 6
    assert "Campaigns finished over time" not in page.texts


def test_the_words_are_in_the_readers_language(batch: Batch, checkpoint: Checkpoint) -> None:
    page = Page(html_report(batch, checkpoint, NOW, lambda message: f"[{message}]", "de"))
    assert ("html", {"lang": "de"}) in page.tags
    assert {"[Upload report]", "[Failed]", "[Campaign ID]"} <= set(page.texts)


@pytest.mark.parametrize("stamp", ["", "yesterday", "2026-11-23T09:00:00+02:00", "2026-11-23T09:00:00Z"])
def test_a_time_that_a_person_wrote_does_not_break_the_page(batch: Batch, checkpoint: Checkpoint, stamp: str) -> None:
    text = re.sub(r'"timestamp": "[^"]*"', f'"timestamp": "{stamp}"', checkpoint.to_bytes().decode(), count=1)
    page = Page(html_report(batch, Checkpoint.from_bytes(text.encode()), NOW))
    assert page.count("tr") == 6


def test_failures_of_one_cause_are_one_bar(batch: Batch, checkpoint: Checkpoint) -> None:
    for campaign in batch.campaigns[:2]:
        checkpoint.fail(campaign.campaign_id, "It is gone.", campaign_name="", csv_file="")
    page = Page(html_report(batch, checkpoint, NOW))
    assert page.texts.count("It is gone.") == 1 + 2  # in the chart, and in the row of each


def test_a_share_too_small_to_be_seen_is_drawn_all_the_same() -> None:
    drawn = shares_bar([Share("Success", 100_000, "success"), Share("Failed", 1, "failed")], "Shares")
    widths = [float(width) for width in re.findall(r'width="([\d.]+)" height', drawn)]
    assert min(widths) > 3
    assert sum(widths) <= 1000


def test_ads_that_were_not_created_are_counted_and_their_campaigns_marked(batch: Batch) -> None:
    made = Checkpoint.new(AdFormat.PREROLL)
    one = batch.campaigns[0].campaign_id
    made.succeed(one, 1, campaign_name="USA", csv_file="garden.csv", planned=2, refused_ads=1)
    text = html_report(batch, made, START).decode()
    assert '<td class="number is-warning">1 of 2</td>' in text
    assert "<b>1</b><span>ads refused</span>" in text
