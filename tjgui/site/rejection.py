"""Reading what the site says when it refuses a CSV."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tjgui.core.models import RejectedCreative

_NOT_VALID = re.compile(r"following creatives are not valid:\s*((?:[0-9]+[\s,;]*)+)", re.IGNORECASE)
_DIGITS = re.compile(r"[0-9]+")
#: How many digits an ID usually has, and then IDs may follow each other without anything between them; and the most.
_USUAL_DIGITS, _MOST_DIGITS = 10, 20
_HEADING = re.compile(r"at least one issue was detected[^\n]*", re.IGNORECASE)
#: How much of an unknown reason is shown to the user.
_LONGEST_REASON = 400


def read_rejection(shown: dict[str, str]) -> tuple[str, tuple[RejectedCreative, ...]]:
    """Return the reason in the site's own words, and the creatives that it names.

    :param shown: ``near``, the text around the heading, and ``after``, the page's text from the heading on. IDs usually
        have ten digits and may be separated by commas (site-contract, "rejection").
    """
    for text in (shown["near"], shown["after"]):
        found = _NOT_VALID.search(text)
        if found:
            reason = " ".join(text[: found.start(1)].splitlines()[-1].split()).rstrip(": ") or "Not valid"
            ids = dict.fromkeys(one for digits in _DIGITS.findall(found[1]) for one in _ids_in(digits))
            return reason, tuple(RejectedCreative(creative_id, f"{reason}.") for creative_id in ids)
    reason = _HEADING.sub("", shown["near"]).strip() or _HEADING.sub("", shown["after"]).strip()
    return " ".join(reason.split())[:_LONGEST_REASON] or "At least one issue was detected.", ()


def _ids_in(digits: str) -> Iterator[str]:
    length = _MOST_DIGITS if len(digits) % _USUAL_DIGITS else _USUAL_DIGITS
    return (digits[start : start + length] for start in range(0, len(digits), length))
