"""Reading what the site says when it refuses a CSV."""

from __future__ import annotations

import re

from tjgui.core.models import RejectedCreative

_NOT_VALID = re.compile(r"following creatives are not valid:\s*((?:\d+[\s,;]*)+)", re.IGNORECASE)
#: Usually ten digits, and then they may follow each other without anything between them.
_CREATIVE_ID = re.compile(r"\d{10}(?=(?:\d{10})*(?!\d))|\d{1,20}")
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
            ids = dict.fromkeys(_CREATIVE_ID.findall(found[1]))
            return reason, tuple(RejectedCreative(creative_id, f"{reason}.") for creative_id in ids)
    reason = _HEADING.sub("", shown["near"]).strip() or _HEADING.sub("", shown["after"]).strip()
    return " ".join(reason.split())[:_LONGEST_REASON] or "At least one issue was detected.", ()
