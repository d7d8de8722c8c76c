"""One page about a batch, to be sent to a colleague: figures, charts and every campaign, in a single file.

The page loads nothing and runs nothing; its policy forbids both. What comes from files or from the site is escaped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape

from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.entry import Entry
from tjgui.core.models import Status
from tjgui.core.overview.failure_causes import cause_of
from tjgui.core.reports.html_charts import Series, Share, counts_over_time, growth, ranking, shares_bar
from tjgui.core.run.progress import duration
from tjgui.resources import resource

#: Says a text in the reader's language, given its context; Qt's own translate fits.
Translate = Callable[[str, str], str]

_MOST_CAUSES = 8
_ORDER = (
    Status.SUCCESS,
    Status.DRY_RUN_SUCCESS,
    Status.FAILED,
    Status.UNKNOWN,
    Status.PENDING,
    Status.RUNNING,
    Status.SKIPPED,
)


@dataclass(frozen=True, slots=True)
class ReportedCampaign:
    """A campaign as the report shows it."""

    campaign_id: str
    name: str
    csv: str
    status: Status
    entry: Entry

    @property
    def reason(self) -> str:
        """Why it failed or is unknown, or what is odd about a success."""
        return self.entry.error or self.entry.doubt or self.entry.warning

    @property
    def ended(self) -> datetime | None:
        """When it came to its present end; None where it did not, or that cannot be told."""
        if self.status in {Status.PENDING, Status.SKIPPED}:
            return None
        try:
            return datetime.fromisoformat(self.entry.timestamp).replace(tzinfo=None)
        except ValueError:
            return None


def reported_campaigns(batch: Batch, checkpoint: Checkpoint | None) -> tuple[ReportedCampaign, ...]:
    """Return every campaign of the batch with what became of it, in the mapping's order."""
    reported = []
    for campaign in batch.campaigns:
        entry = checkpoint.entry(campaign.campaign_id) if checkpoint is not None else None
        entry = entry or Entry(Status.PENDING)
        status = Status.SKIPPED if not campaign.enabled and entry.status is not Status.SUCCESS else entry.status
        name, csv = entry.campaign_name or campaign.name, entry.csv_file or campaign.csv_path.name
        reported.append(ReportedCampaign(campaign.campaign_id, name, csv, status, entry))
    return tuple(reported)


def html_report(
    batch: Batch,
    checkpoint: Checkpoint | None,
    now: datetime,
    translate: Translate = lambda _, text: text,
    language: str = "en",
) -> bytes:
    """Return the page, as UTF-8."""
    page = _Page(reported_campaigns(batch, checkpoint), translate)
    title = translate("HtmlReport", "Upload report")
    session = checkpoint.session_id if checkpoint is not None else ""
    made = translate("HtmlReport", "Made by TJ Uploader on {}.").format(f"{now:%Y-%m-%d %H:%M}")
    which = " · ".join(filter(None, (batch.mapping_path.name, page.when(), session)))
    body = "".join(
        (
            f"<h1>{escape(title)}</h1>",
            f'<div class="muted">{escape(which)}</div>',
            page.facts(),
            page.outcome(),
            page.over_time(),
            page.causes(),
            page.table(),
            f"<footer>{escape(made)}</footer>",
        )
    )
    style = resource("report.css").read_text(encoding="utf-8")
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}"><head><meta charset="utf-8">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)} - {escape(batch.mapping_path.name)}</title><style>{style}</style></head>"
        f"<body><main>{body}</main></body></html>\n"
    ).encode("utf-8", errors="replace")


class _Page:
    """The parts of the page."""

    def __init__(self, campaigns: Sequence[ReportedCampaign], translate: Translate) -> None:
        self._campaigns = campaigns
        self._translate = translate
        self._counts = Counter(one.status for one in campaigns)
        self._ends = sorted(ended for one in campaigns if (ended := one.ended) is not None)
        self._words = {
            Status.PENDING: translate("HtmlReport", "Pending"),
            Status.RUNNING: translate("HtmlReport", "Running"),
            Status.SUCCESS: translate("HtmlReport", "Success"),
            Status.FAILED: translate("HtmlReport", "Failed"),
            Status.UNKNOWN: translate("HtmlReport", "Unknown"),
            Status.SKIPPED: translate("HtmlReport", "Skipped"),
            Status.DRY_RUN_SUCCESS: translate("HtmlReport", "Dry run passed"),
        }

    def when(self) -> str:
        """Say from when to when the campaigns ended."""
        if not self._ends:
            return ""
        first, last = self._ends[0], self._ends[-1]
        until = f"{last:%H:%M}" if first.date() == last.date() else f"{last:%Y-%m-%d %H:%M}"
        return f"{first:%Y-%m-%d %H:%M} - {until}"

    def facts(self) -> str:
        """Show the figures that one looks for first."""
        translate = self._translate
        seconds = [one.entry.seconds for one in self._campaigns if one.entry.seconds is not None and one.ended]
        facts = [
            (str(len(self._campaigns)), translate("HtmlReport", "campaigns")),
            (str(sum(one.entry.ads_created for one in self._campaigns)), translate("HtmlReport", "ads created")),
            (str(self._counts[Status.SUCCESS]), translate("HtmlReport", "successful")),
            (str(self._counts[Status.FAILED]), translate("HtmlReport", "failed")),
            (str(self._counts[Status.UNKNOWN]), translate("HtmlReport", "unknown")),
        ]
        if seconds:
            facts.append((duration(sum(seconds) / len(seconds)), translate("HtmlReport", "per campaign")))
        cards = (f'<div class="fact"><b>{escape(one)}</b><span>{escape(what)}</span></div>' for one, what in facts)
        return f'<div class="facts">{"".join(cards)}</div>'

    def outcome(self) -> str:
        """Draw how the campaigns are parted by status."""
        translate = self._translate
        title = translate("HtmlReport", "Campaigns by status")
        shares = [Share(self._words[status], self._counts[status], status.value) for status in _ORDER]
        legend = "".join(
            f'<li><svg viewBox="0 0 11 11" aria-hidden="true"><rect class="{share.style}" width="11" height="11" '
            f'rx="3"/></svg>{escape(share.label)} <b>{share.count}</b></li>'
            for share in shares
            if share.count
        )
        chart = shares_bar(shares, title)
        return f'<section><h2>{escape(title)}</h2>{chart}<ul class="legend">{legend}</ul></section>' if chart else ""

    def over_time(self) -> str:
        """Draw what happened when: the pace of the campaigns, and how the ads grew."""
        translate = self._translate
        pace = translate("HtmlReport", "Campaigns ended over time")
        grown = translate("HtmlReport", "Ads created over time")
        ended = [(one, moment) for one in self._campaigns if (moment := one.ended) is not None]
        series = [
            Series(self._words[status], status.value, [moment for one, moment in ended if one.status is status])
            for status in _ORDER
        ]
        points = [(moment, one.entry.ads_created) for one, moment in ended if one.entry.ads_created]
        charts = ((pace, counts_over_time(series, pace)), (grown, growth(points, grown, "success")))
        shown = "".join(f"<section><h2>{escape(title)}</h2>{chart}</section>" for title, chart in charts if chart)
        return f'<div class="pair">{shown}</div>' if shown else ""

    def causes(self) -> str:
        """Draw why campaigns failed, the commonest first."""
        translate = self._translate
        title = translate("HtmlReport", "Why campaigns failed")
        failed = Counter(cause_of(one.reason) for one in self._campaigns if one.status is Status.FAILED and one.reason)
        chart = ranking(failed.most_common(_MOST_CAUSES), Status.FAILED.value)
        return f"<section><h2>{escape(title)}</h2>{chart}</section>" if chart else ""

    def table(self) -> str:
        """List every campaign; those that need a look come first."""
        translate = self._translate
        titles = (
            ("", translate("HtmlReport", "Campaign ID")),
            ("", translate("HtmlReport", "Name")),
            ("", translate("HtmlReport", "CSV")),
            ("", translate("HtmlReport", "Status")),
            ("number", translate("HtmlReport", "Ads")),
            ("number", translate("HtmlReport", "Time")),
            ("", translate("HtmlReport", "Reason")),
        )
        head = "".join(f'<th class="{style}">{escape(title)}</th>' for style, title in titles)
        first = {Status.FAILED: 0, Status.UNKNOWN: 1}
        ordered = sorted(self._campaigns, key=lambda one: first.get(one.status, 2))
        rows = "".join(self._row(one) for one in ordered)
        title = translate("HtmlReport", "All campaigns")
        return (
            f'<section><h2>{escape(title)}</h2><div class="table"><table><thead><tr>{head}</tr></thead>'
            f"<tbody>{rows}</tbody></table></div></section>"
        )

    def _row(self, one: ReportedCampaign) -> str:
        seconds = one.entry.seconds
        taken = "" if seconds is None else f"{seconds:.1f} s" if seconds < _MINUTE else duration(seconds)
        return (
            f'<tr><td class="id">{escape(one.campaign_id)}</td><td>{escape(one.name)}</td><td>{escape(one.csv)}</td>'
            f'<td class="status is-{one.status.value}">{escape(self._words[one.status])}</td>'
            f'<td class="number">{one.entry.ads_created or ""}</td><td class="number">{escape(taken)}</td>'
            f'<td class="reason">{escape(one.reason)}</td></tr>'
        )


_MINUTE = 60
