"""What the site checks in an uploaded CSV, and the text with which it refuses one (site-contract)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tjgui.practice.formats import AdsFormat

MOST_ADS = 50
MOST_BYTES = 500_000
LONGEST_NAME = 64
#: The sentence above the reasons.
REFUSED = "At least one issue was detected. Review the following and reupload the CSV"
_WRONG_CREATIVES = (
    "You can only use creatives that match with the campaign content category you selected. "
    "The following creatives are not valid: "
)
_CREATIVE_ID = re.compile(r"[0-9]{10}")
_URL = re.compile(r"https?://[^/\s?#]+\S*")

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CheckedCsv:
    """Either the ads in the file, or the reasons why it is refused."""

    rows: tuple[Row, ...] = ()
    reasons: tuple[str, ...] = ()


def check_csv(
    content: bytes, ads_format: AdsFormat, is_rejected: Callable[[str], bool], separator: str = ", "
) -> CheckedCsv:
    """Check an uploaded file as the site does.

    :param is_rejected: whether a creative does not match the campaign's content category.
    :param separator: the text between the IDs of those creatives.
    """
    if len(content) > MOST_BYTES:
        return CheckedCsv(reasons=("The file is larger than 500 KB.",))
    try:
        text = content.decode("utf-8")
        records = [record for record in csv.reader(io.StringIO(text, newline=""), strict=True) if any(record)]
    except UnicodeDecodeError:
        return CheckedCsv(reasons=("The file is not encoded in UTF-8.",))
    except csv.Error as error:
        return CheckedCsv(reasons=(f"The file is not a valid CSV ({error}).",))
    if reasons := _check_shape(records, ads_format):
        return CheckedCsv(reasons=tuple(reasons))
    header, *lines = records
    rows = tuple(dict(zip(header, line, strict=True)) for line in lines)
    reasons = [reason for number, row in enumerate(rows, 2) for reason in _check_row(number, row, ads_format)]
    if wrong := _rejected(rows, ads_format, is_rejected):
        reasons.append(_WRONG_CREATIVES + separator.join(wrong))
    return CheckedCsv(reasons=tuple(reasons)) if reasons else CheckedCsv(rows=rows)


def _check_shape(records: Sequence[Sequence[str]], ads_format: AdsFormat) -> list[str]:
    if not records:
        return ["The file is empty."]
    header, *lines = records
    missing = [column for column in ads_format.columns if column not in header]
    unknown = [column for column in header if column not in ads_format.columns]
    reasons = []
    if missing:
        reasons.append(f"The following columns are missing: {', '.join(missing)}.")
    if unknown:
        reasons.append(f"The following columns are not known: {', '.join(unknown)}.")
    if len(set(header)) != len(header):
        reasons.append("A column stands in the header twice.")
    if not lines:
        reasons.append("The file has no ads.")
    if len(lines) > MOST_ADS:
        reasons.append(f"The file has {len(lines)} ads. You can create at most {MOST_ADS} ads at once.")
    reasons += [
        f"Row {number}: has {len(line)} cells instead of {len(header)}."
        for number, line in enumerate(lines, 2)
        if len(line) != len(header)
    ]
    return reasons


def _check_row(number: int, row: Row, ads_format: AdsFormat) -> list[str]:
    reasons = [
        f"Row {number}: {column} is required."
        for column in ads_format.columns
        if column in ads_format.required and not row[column].strip()
    ]
    if len(row["Ad Name"]) > LONGEST_NAME:
        reasons.append(f"Row {number}: Ad Name has more than {LONGEST_NAME} characters.")
    reasons += [
        f"Row {number}: {column} is not a creative id."
        for column in ads_format.creative_columns
        if row[column] and not _CREATIVE_ID.fullmatch(row[column])
    ]
    reasons += [
        f"Row {number}: {column} is not a valid URL."
        for column in ads_format.url_columns
        if row[column] and not _URL.fullmatch(row[column])
    ]
    return reasons


def _rejected(rows: Sequence[Row], ads_format: AdsFormat, is_rejected: Callable[[str], bool]) -> list[str]:
    named = dict.fromkeys(row[column] for row in rows for column in ads_format.creative_columns if row[column])
    return [creative for creative in named if is_rejected(creative)]
