"""The columns in the site's CSV template, compared with those that the program writes."""

from __future__ import annotations

import csv
import io

from tjgui.core.batch.ad_formats import AD_FORMATS
from tjgui.core.models import AdFormat
from tjgui.core.plain_text import bounded, folded
from tjgui.core.wording.message import Message
from tjgui.site.facts import Finding, Status, listed

#: No template has so many columns.
_MOST_COLUMNS = 200


def _fold(column: str) -> str:
    return folded(folded(column).strip("*"))


def format_of(template: str) -> AdFormat:
    """Return the format whose columns are most similar to the template's."""
    wanted = {_fold(one) for one in _header(template)}
    return max(AdFormat, key=lambda one: len(wanted & {_fold(column) for column in AD_FORMATS[one].columns}))


def compare_template(template: str, ad_format: AdFormat) -> tuple[Finding, ...]:
    """Say which columns the site wants but the program does not write, and vice versa.

    A header shows which columns are required only if it marks them with an asterisk.
    """
    header = _header(template)
    if not header:
        return (Finding("template", Status.MISSING, works=False, detail=Message("template_empty")),)
    known = {_fold(one): one for one in AD_FORMATS[ad_format].columns}
    wanted = {_fold(one): one for one in header}
    new = [one for key, one in wanted.items() if key not in known]
    gone = [one for key, one in known.items() if key not in wanted]
    if not new and not gone:
        return (Finding("template", Status.FOUND, works=True, detail=Message("template_known", count=len(header))),)
    must = AD_FORMATS[ad_format].required
    lost = [Message("column_required", column=one) if one in must else Message.quoting(one) for one in gone]
    detail = _changes(listed(map(Message.quoting, new)), listed(lost))
    findings = [Finding("template", Status.DIFFERENT, works=False, detail=detail)]
    required = ", ".join(one.strip(" *") for one in new if "*" in one)
    if required:
        findings.append(Finding("required_columns", Status.MISSING, works=False, detail=Message.quoting(required)))
    return tuple(findings)


def _changes(new: Message, gone: Message) -> Message:
    if new and gone:
        return Message("template_both", new=new, gone=gone)
    return Message("template_new", columns=new) if new else Message("template_gone", columns=gone)


def _header(template: str) -> list[str]:
    rows = csv.reader(io.StringIO(template.lstrip("\ufeff"), newline=""))
    try:
        return [bounded(one.strip()) for one in next(rows, [])[:_MOST_COLUMNS] if one.strip()]
    except csv.Error:  # a cell that is longer than any column's name
        return []
