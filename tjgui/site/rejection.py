"""Reading what the site says when it refuses a CSV."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tjgui.core.models import RejectedCreative
from tjgui.core.plain_text import bounded
from tjgui.site.page_text import refusal

_NOT_VALID = re.compile(r"following creatives are not valid:\s*((?:[0-9]+[\s,;]*)+)", re.IGNORECASE)
_DIGITS = re.compile(r"[0-9]+")
#: How many digits an ID usually has, and then IDs may follow each other without anything between them; and the most.
_USUAL_DIGITS, _MOST_DIGITS = 10, 20
_HEADING = re.compile(r"at least one issue was detected[^\n]*", re.IGNORECASE)
#: How much of an unknown reason is shown to the user, and of one that is kept with each creative.
_LONGEST_REASON = 400
_LONGEST_OF_CREATIVE = 200
#: No CSV has more creatives.
_MOST_CREATIVES = 500


def read_rejection(shown: dict[str, str]) -> tuple[str, tuple[RejectedCreative, ...]]:
    """Return the reason in the site's own words, and the creatives that it names.

    :param shown: ``near``, the text around the heading, and ``after``, the page's text from the heading on. IDs usually
        have ten digits and may be separated by commas (site-contract, "rejection").
    """
    near, after = refusal(shown["near"]), refusal(shown["after"])
    for text in (near, after):
        found = _NOT_VALID.search(text)
        if found:
            reason = " ".join(text[: found.start(1)].splitlines()[-1].split()).rstrip(": ") or "Not valid"
            reason = bounded(reason, _LONGEST_OF_CREATIVE)
            found_ids = (one for digits in _DIGITS.findall(found[1]) for one in _ids_in(digits))
            ids = list(dict.fromkeys(found_ids))[:_MOST_CREATIVES]
            return reason, tuple(RejectedCreative(creative_id, f"{reason}.") for creative_id in ids)
    reason = _HEADING.sub("", near).strip() or _HEADING.sub("", after).strip()
    return " ".join(reason.split())[:_LONGEST_REASON] or "At least one issue was detected.", ()


def _ids_in(digits: str) -> Iterator[str]:
    length = _MOST_DIGITS if len(digits) % _USUAL_DIGITS else _USUAL_DIGITS
    return (digits[start : start + length] for start in range(0, len(digits), length))
