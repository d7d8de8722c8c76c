"""Charts for a self-contained page: inline SVG, coloured by the page's style sheet, in light and dark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape

#: The approximate widths of a full-page and a half-page chart; the page scales them.
WIDE = 1000
HALF = 480
_BAR_HEIGHT = 26
_PLOT_HEIGHT = 150
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 14, 10, 26
_GAP = 2
_LEAST = 4.0  # so that even the smallest value is visible
_TICKS = 4
_NICE = (1, 2, 3, 4, 5, 6, 8)


@dataclass(frozen=True, slots=True)
class Share:
    """One part of a whole."""

    label: str
    count: int
    style: str  #: the CSS class that colours it


def shares_bar(shares: Sequence[Share], title: str) -> str:
    """Draw how a whole is divided, as one bar; nothing if the whole is empty."""
    parts = [share for share in shares if share.count]
    total = sum(share.count for share in parts)
    if not total:
        return ""
    room = WIDE - _GAP * (len(parts) - 1)
    widths = [max(_LEAST, room * share.count / total) for share in parts]
    widths = [width * room / sum(widths) for width in widths]
    drawn, x = [], 0.0
    for share, width in zip(parts, widths, strict=True):
        tip = f"<title>{escape(f'{share.label}: {share.count}')}</title>"
        size = f'width="{width:.1f}" height="{_BAR_HEIGHT}"'
        drawn.append(f'<rect class="{share.style}" x="{x:.1f}" y="0" {size} rx="3">{tip}</rect>')
        x += width + _GAP
    return _svg(WIDE, _BAR_HEIGHT, title, "".join(drawn), stretched=True)


@dataclass(frozen=True, slots=True)
class Series:
    """Times of one kind, to be counted over time."""

    label: str
    style: str
    moments: Sequence[datetime]


def counts_over_time(series: Sequence[Series], title: str, *, buckets: int = 48) -> str:
    """Draw how many things happened in each interval, stacked; nothing if they all happened at once."""
    moments = [moment for one in series for moment in one.moments]
    if not moments or max(moments) - min(moments) < timedelta(seconds=1):
        return ""
    begin, end = min(moments), max(moments)
    span = (end - begin).total_seconds()
    counts = [[0] * buckets for _ in series]
    for row, one in zip(counts, series, strict=True):
        for moment in one.moments:
            row[min(buckets - 1, int(buckets * (moment - begin).total_seconds() / span))] += 1
    most = _nice_top(max(map(sum, zip(*counts, strict=True))))
    width = (HALF - _LEFT - _RIGHT) / buckets
    drawn = [_grid(most)]
    for bucket in range(buckets):
        below = 0
        for row, one in zip(counts, series, strict=True):
            if not row[bucket]:
                continue
            top, bottom = _y(below + row[bucket], most), _y(below, most)
            drawn.append(
                f'<rect class="{one.style}" x="{_LEFT + bucket * width + 0.5:.1f}" y="{top:.1f}" '
                f'width="{width - 1:.1f}" height="{bottom - top:.1f}"/>'
            )
            below += row[bucket]
    drawn.append(_time_axis(begin, end))
    return _svg(HALF, _PLOT_HEIGHT + _TOP + _BOTTOM, title, "".join(drawn))


def growth(points: Sequence[tuple[datetime, int]], title: str, style: str) -> str:
    """Draw how a sum grew, as a line over a filled area; `points` are times and what each adds."""
    ordered = sorted(points)
    if not ordered or ordered[-1][0] - ordered[0][0] < timedelta(seconds=1):
        return ""
    begin, end = ordered[0][0], ordered[-1][0]
    span = (end - begin).total_seconds()
    top, so_far = _nice_top(sum(added for _, added in ordered)), 0
    places = []
    for moment, added in ordered:
        so_far += added
        x = _LEFT + (HALF - _LEFT - _RIGHT) * (moment - begin).total_seconds() / span
        places.append(f"{x:.1f},{_y(so_far, top):.1f}")
    floor = _y(0, top)
    area = f"M{_LEFT},{floor:.1f} L{' L'.join(places)} L{HALF - _RIGHT},{floor:.1f} Z"
    drawn = (
        f'{_grid(top)}<path class="{style} area" d="{area}"/>'
        f'<polyline class="{style} line" points="{" ".join(places)}"/>{_time_axis(begin, end)}'
    )
    return _svg(HALF, _PLOT_HEIGHT + _TOP + _BOTTOM, title, drawn)


def ranking(rows: Sequence[tuple[str, int]], style: str) -> str:
    """Draw a bar for each row, below its text and number, which wrap on a narrow page."""
    most = max((value for _, value in rows), default=0) or 1
    drawn = []
    for label, value in rows:
        bar = f'<rect class="{style}" width="{max(_LEAST, WIDE * value / most):.1f}" height="12" rx="3"/>'
        text = f'<div class="label"><span>{escape(label)}</span><b>{value}</b></div>'
        drawn.append(f'<div class="rank">{text}{_svg(WIDE, 12, f"{label}: {value}", bar, stretched=True)}</div>')
    return "".join(drawn)


def _svg(width: int, height: float, title: str, drawn: str, *, stretched: bool = False) -> str:
    """Wrap a drawing; a stretched one keeps its height, however wide the page makes it."""
    fit = f'preserveAspectRatio="none" height="{height:.0f}" class="bar"' if stretched else ""
    return f'<svg viewBox="0 0 {width} {height:.0f}" role="img" aria-label="{escape(title)}" {fit}>{drawn}</svg>'


def _y(value: float, most: float) -> float:
    return _TOP + _PLOT_HEIGHT * (1 - value / most)


def _nice_top(most: int) -> int:
    """Return a round number that is at least `most` and can be divided into whole ticks."""
    step = 1
    while True:
        for factor in _NICE:
            if step * factor * _TICKS >= most:
                return step * factor * _TICKS
        step *= 10


def _grid(most: int) -> str:
    lines = []
    for tick in range(_TICKS + 1):
        y = _y(most * tick / _TICKS, most)
        lines.append(
            f'<line class="grid" x1="{_LEFT}" x2="{HALF - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
            f'<text class="tick end" x="{_LEFT - 8}" y="{y + 4:.1f}">{most * tick // _TICKS}</text>'
        )
    return "".join(lines)


def _time_axis(begin: datetime, end: datetime) -> str:
    """Write the time of day below the plot, with the date if it spans more than a day."""
    span = (end - begin).total_seconds()
    form = "%H:%M:%S" if span < _SHORT else "%H:%M" if span < _A_DAY else "%m-%d %H:%M"
    texts = []
    middle = begin + (end - begin) / 2
    for tick, when, anchor in ((0.0, begin, "start"), (0.5, middle, "middle"), (1.0, end, "end")):
        x = _LEFT + (HALF - _LEFT - _RIGHT) * tick
        texts.append(
            f'<text class="tick {anchor}" x="{x:.1f}" y="{_TOP + _PLOT_HEIGHT + 19}">{when.strftime(form)}</text>'
        )
    return "".join(texts)


_SHORT = 300.0
_A_DAY = 86_400.0
