"""One page about a batch, to send to a colleague: figures, charts and every campaign, in a single file.

The page loads nothing and runs no scripts; its policy forbids both. Text from files or from the site is escaped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from html import escape

from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.models import Status
from tjgui.core.overview.campaign_status import CampaignOutcome, campaign_outcomes
from tjgui.core.overview.counts import Tally
from tjgui.core.overview.failure_causes import cause_of
from tjgui.core.reports.html_charts import Series, Share, counts_over_time, growth, ranking, shares_bar
from tjgui.core.statuses import STATUSES, TOLD_ORDER
from tjgui.core.wording.message import Message, time_taken
from tjgui.resources import resource

#: Returns a message in the reader's language.
Say = Callable[[Message], str]

_MOST_CAUSES = 8


def html_report(
    batch: Batch,
    checkpoint: RecordView | None,
    now: datetime,
    say: Say = str,
    language: str = "en",
) -> bytes:
    """Return the page, as UTF-8."""
    page = _Page(campaign_outcomes(batch, checkpoint), say)
    title = say(Message("report_title"))
    session = checkpoint.session_id if checkpoint is not None else ""
    made = say(Message("report_made", when=f"{now:%Y-%m-%d %H:%M}"))
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

    def __init__(self, campaigns: Sequence[CampaignOutcome], say: Say) -> None:
        self._campaigns = campaigns
        self._say = say
        self._counts = Tally(one.status for one in campaigns)
        self._ends = sorted(ended for one in campaigns if (ended := one.ended) is not None)
        self._words = {status: say(facts.label) for status, facts in STATUSES.items()}

    def when(self) -> str:
        """Say when the first and the last campaign ended."""
        if not self._ends:
            return ""
        first, last = self._ends[0], self._ends[-1]
        until = f"{last:%H:%M}" if first.date() == last.date() else f"{last:%Y-%m-%d %H:%M}"
        return f"{first:%Y-%m-%d %H:%M} - {until}"

    def facts(self) -> str:
        """Show the most important figures."""
        seconds = [one.seconds for one in self._campaigns if one.seconds is not None and one.ended]
        counts = (
            ("report_campaigns", len(self._campaigns)),
            ("report_ads_created", sum(one.ads_created for one in self._campaigns)),
            ("report_successful", self._counts[Status.SUCCESS]),
            ("report_failed", self._counts[Status.FAILED]),
            ("report_unknown", self._counts[Status.UNKNOWN]),
        )
        facts = [(self._say(Message("line", parts=count)), self._say(Message(code))) for code, count in counts]
        if seconds:
            facts.append(
                (self._say(time_taken(sum(seconds) / len(seconds))), self._say(Message("report_per_campaign")))
            )
        cards = (f'<div class="fact"><b>{escape(one)}</b><span>{escape(what)}</span></div>' for one, what in facts)
        return f'<div class="facts">{"".join(cards)}</div>'

    def outcome(self) -> str:
        """Draw the campaigns by status."""
        title = self._say(Message("report_by_status"))
        shares = [Share(self._words[one], self._counts[one], _style(one)) for one in TOLD_ORDER]
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
        pace, grown = self._say(Message("report_pace")), self._say(Message("report_growth"))
        ended = [(one, moment) for one in self._campaigns if (moment := one.ended) is not None]
        series = [
            Series(self._words[status], _style(status), [moment for one, moment in ended if one.status is status])
            for status in TOLD_ORDER
        ]
        points = [(moment, one.ads_created) for one, moment in ended if one.ads_created]
        charts = (
            (pace, counts_over_time(series, pace)),
            (grown, growth(points, grown, STATUSES[Status.SUCCESS].colour)),
        )
        shown = "".join(f"<section><h2>{escape(title)}</h2>{chart}</section>" for title, chart in charts if chart)
        return f'<div class="pair">{shown}</div>' if shown else ""

    def causes(self) -> str:
        """Draw why campaigns failed, the most frequent cause first."""
        title = self._say(Message("report_causes"))
        failed = Counter(cause_of(one.reason) for one in self._campaigns if one.status is Status.FAILED)
        causes = [(self._say(cause), count) for cause, count in failed.most_common(_MOST_CAUSES)]
        chart = ranking(causes, _style(Status.FAILED))
        return f"<section><h2>{escape(title)}</h2>{chart}</section>" if chart else ""

    def table(self) -> str:
        """List every campaign; those that need attention come first."""
        titles = (
            ("", "report_id"),
            ("", "report_name"),
            ("", "report_csv"),
            ("", "report_status"),
            ("number", "report_ads"),
            ("number", "report_time"),
            ("", "report_reason"),
        )
        head = "".join(f'<th class="{style}">{escape(self._say(Message(code)))}</th>' for style, code in titles)
        first = [status for status in TOLD_ORDER if STATUSES[status].needs_look]
        ordered = sorted(
            self._campaigns, key=lambda one: first.index(one.status) if one.status in first else len(first)
        )
        rows = "".join(self._row(one) for one in ordered)
        title = self._say(Message("report_all"))
        return (
            f'<section><h2>{escape(title)}</h2><div class="table"><table><thead><tr>{head}</tr></thead>'
            f"<tbody>{rows}</tbody></table></div></section>"
        )

    def _row(self, one: CampaignOutcome) -> str:
        reason = self._say(one.reason)
        if one.is_set_aside:
            reason = f"{self._words[one.recorded]}: {reason}"
        remark = f'<div class="muted">{escape(self._say(one.remark))}</div>' if one.remark else ""
        taken = "" if one.seconds is None else self._say(time_taken(one.seconds))
        return (
            f'<tr><td class="id">{escape(one.campaign_id)}</td><td>{escape(one.name)}</td><td>{escape(one.csv)}</td>'
            f'<td class="status is-{STATUSES[one.status].colour}">{escape(self._words[one.status])}</td>'
            f'<td class="number">{one.ads_created or ""}</td><td class="number">{escape(taken)}</td>'
            f'<td class="reason">{escape(reason)}{remark}</td></tr>'
        )


def _style(status: Status) -> str:
    """Return the CSS classes for drawing a status."""
    return f"{STATUSES[status].colour} {status.value}"
