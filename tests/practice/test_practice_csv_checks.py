"""What the practice site refuses in a CSV, and in which words."""

from __future__ import annotations

import pytest

from tests.practice.visitor import ad, csv_of, native_ad
from tjgui.practice.csv_checks import check_csv
from tjgui.practice.formats import FORMATS

_PREROLL = FORMATS["preroll"]
_NATIVE = FORMATS["native"]


def _nothing_rejected(creative: str) -> bool:
    del creative
    return False


def _reasons(content: bytes) -> tuple[str, ...]:
    checked = check_csv(content, _PREROLL, _nothing_rejected)
    assert not checked.rows
    return checked.reasons


def test_a_csv_as_the_template_wants_it_is_taken_with_every_cell_byte_for_byte() -> None:
    row = ad(1, **{"Custom CTA Text": 'Say "hi", now', "Custom CTA URL": "https://a.example/?x={AdID}&ü=1"})

    checked = check_csv(csv_of([row, ad(2)]), _PREROLL, _nothing_rejected)

    assert checked.reasons == ()
    assert [one["Ad Name"] for one in checked.rows] == [row["Ad Name"], ad(2)["Ad Name"]]
    assert checked.rows[0]["Custom CTA Text"] == 'Say "hi", now'
    assert checked.rows[0]["Custom CTA URL"] == "https://a.example/?x={AdID}&ü=1"


def test_a_native_csv_is_taken() -> None:
    checked = check_csv(csv_of([native_ad()], _NATIVE.columns), _NATIVE, _nothing_rejected)

    assert checked.reasons == ()
    assert checked.rows[0] == native_ad()


@pytest.mark.parametrize("column", _NATIVE.columns)
def test_every_cell_of_a_native_ad_is_required(column: str) -> None:
    checked = check_csv(csv_of([native_ad(1, **{column: ""})], _NATIVE.columns), _NATIVE, _nothing_rejected)

    assert f"Row 2: {column} is required." in checked.reasons


@pytest.mark.parametrize("column", ["Ad Name", "Target URL", "Creative ID"])
def test_a_required_cell_that_is_empty_is_named(column: str) -> None:
    assert _reasons(csv_of([ad(1), ad(2, **{column: ""})])) == (f"Row 3: {column} is required.",)


def test_fifty_ads_are_taken_and_one_more_is_refused() -> None:
    assert check_csv(csv_of([ad(number) for number in range(50)]), _PREROLL, _nothing_rejected).reasons == ()
    assert "at most 50" in _reasons(csv_of([ad(number) for number in range(51)]))[0]


def test_five_hundred_kilobytes_are_taken_and_one_byte_more_is_refused() -> None:
    rows = [ad(number, **{"Tracking Pixel": "https://a.example/" + "x" * 99_000}) for number in range(5)]
    rows[0]["Target URL"] += "x" * (500_000 - len(csv_of(rows)))

    assert check_csv(csv_of(rows), _PREROLL, _nothing_rejected).reasons == ()
    rows[0]["Target URL"] += "x"
    assert _reasons(csv_of(rows)) == ("The file is larger than 500 KB.",)


def test_columns_that_are_missing_are_named() -> None:
    content = csv_of([ad(1)], [column for column in _PREROLL.columns if column not in {"Tracking Pixel", "Ad Name"}])

    assert _reasons(content) == ("The following columns are missing: Ad Name, Tracking Pixel.",)


def test_a_byte_order_mark_spoils_the_first_column() -> None:
    assert "Ad Name" in _reasons(b"\xef\xbb\xbf" + csv_of([ad(1)]))[0]


def test_a_name_of_64_characters_is_taken_and_one_of_65_is_refused() -> None:
    longest = ad(1, **{"Ad Name": "ü" * 64})
    assert check_csv(csv_of([longest]), _PREROLL, _nothing_rejected).reasons == ()
    assert _reasons(csv_of([ad(1, **{"Ad Name": "ü" * 65})])) == ("Row 2: Ad Name has more than 64 characters.",)


@pytest.mark.parametrize("creative", ["103247317", "10324731711", "abcdefghij", "1032473171 "])
def test_what_is_no_creative_id_is_refused(creative: str) -> None:
    assert _reasons(csv_of([ad(1, **{"Creative ID": creative})])) == ("Row 2: Creative ID is not a creative id.",)


@pytest.mark.parametrize("url", ["www.example.com", "ftp://example.com/", "https://", "https://a.example/a b"])
def test_what_is_no_url_is_refused(url: str) -> None:
    assert _reasons(csv_of([ad(1, **{"Banner CTA URL": url})])) == ("Row 2: Banner CTA URL is not a valid URL.",)


def test_another_encoding_than_utf_8_is_refused() -> None:
    content = csv_of([ad(1, **{"Ad Name": "Café"})]).decode().encode("cp1252")

    assert _reasons(content) == ("The file is not encoded in UTF-8.",)


@pytest.mark.parametrize("content", [b"", b"\r\n", csv_of([]), b'"Ad Name\r\n', b"\x00\x01"])
def test_what_holds_no_ads_is_refused(content: bytes) -> None:
    assert _reasons(content)


def test_creatives_of_another_category_are_named_once_each_in_the_sites_own_words() -> None:
    rows = [ad(1, **{"Creative ID": "1032473171"}), ad(2, **{"Creative ID": "1032473172"})]
    rows.append(ad(3, **{"Creative ID": "1032473171", "Banner CTA Creative ID": "1032473999"}))

    checked = check_csv(csv_of(rows), _PREROLL, {"1032473171", "1032473172"}.__contains__)

    assert checked.reasons == (
        (
            "You can only use creatives that match with the campaign content category you selected. "
            "The following creatives are not valid: 1032473171, 1032473172"
        ),
    )


def test_all_that_is_wrong_is_said_at_once() -> None:
    rows = [ad(1, **{"Ad Name": ""}), ad(2, **{"Target URL": "nowhere"}), ad(3, **{"Creative ID": "1999000000"})]

    reasons = check_csv(csv_of(rows), _PREROLL, lambda creative: creative.startswith("1999")).reasons

    assert len(reasons) == 3
