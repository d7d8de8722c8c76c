"""What a page says is cleaned and bounded where it enters, and still matches what it is compared with."""

from __future__ import annotations

import pytest
from playwright.async_api import Error

from tjgui.core.checkpoint.entry import PlannedAd
from tjgui.core.models import AdsTable, SeenAd
from tjgui.core.plain_text import plain
from tjgui.core.run.reconcile import Finding, reconcile
from tjgui.core.wording.message import Message
from tjgui.site.campaign_name import NamesShown, OwnWords, decide_name
from tjgui.site.faults import translate
from tjgui.site.page_text import MOST_OF_CELL, MOST_OF_REFUSAL, from_page, said_by
from tjgui.site.rejection import read_rejection

_MEGABYTE = 1_000_000
_HOSTILE = "\x1b[2J\x9bred\u202e\u2028\nforged \ud83d"


def longest(value: object) -> int:
    if isinstance(value, str):
        return len(value)
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return max(map(longest, parts), default=0)


def texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for part in parts for text in texts(part)]


def test_every_text_in_a_state_is_one_line_and_short() -> None:
    big = _HOSTILE * 100_000
    state = {
        "said": [big] * 3,
        "names": {"own": [big], "title": big},
        "detail": big,
        "others": ["1"] * 5_000,
        "table": {"info": big, "rows": [{"id": big, "name": {"text": big, "href": big, "titles": [big]}}]},
        "count": 3,
        "timedOut": None,
    }
    read = from_page(state)
    assert all(text.isprintable() for text in texts(read))
    assert longest({**read, "table": {"info": read["table"]["info"], "id": read["table"]["rows"][0]["id"]}}) == 500
    assert longest(read["table"]["rows"][0]["name"]) == MOST_OF_CELL
    assert len(read["others"]) == 1_000
    assert (read["count"], read["timedOut"]) == (3, None)


def test_a_structure_without_an_end_has_one() -> None:
    nested: list[object] = []
    for _ in range(100_000):
        nested = [nested]
    assert from_page(nested) is not None


@pytest.mark.parametrize("name", ["Sp\u200bring \ufeff2", "a\xa0b\tc", "half\ud83d", "\u202etfel", "Caf\u0065\u0301"])
def test_a_name_still_reads_the_same(name: str) -> None:
    assert plain(from_page({"text": name})["text"]) == plain(name)


@pytest.mark.parametrize("length", [400, 600, 3_999, 4_000, 4_001, 100_000])
def test_ads_with_longer_names_and_urls_than_the_limit_are_still_found(length: int) -> None:
    planned = [
        PlannedAd(f"{number} {'n' * length}", f"https://example.com/{number}?{'u' * length}") for number in (1, 2)
    ]
    seen = [
        SeenAd(str(place), from_page(one.name, "text"), from_page(one.target_url, "href"))
        for place, one in enumerate(planned)
    ]
    assert reconcile(AdsTable(()), AdsTable(tuple(seen)), planned).finding is Finding.ALL


def test_a_campaigns_name_of_which_only_the_beginning_is_known_is_not_certain() -> None:
    own_words = OwnWords(frozenset(), ())
    whole, cut = NamesShown(own=("n" * 499,)), NamesShown(own=(from_page("n" * 600),))
    assert decide_name(whole, None, own_words).is_certain
    assert not decide_name(cut, None, own_words).is_certain


def test_playwrights_words_are_one_bounded_line() -> None:
    assert said_by(Error("Error: first\nsecond")) == "Error: first"
    assert said_by(Error("")) == ""
    fault = translate(Error(f"Page.evaluate: {_HOSTILE * 10_000}"), Message("doing_links"))
    assert len(str(fault.message)) < 700
    assert str(fault.message).isprintable()


@pytest.mark.parametrize(
    "text",
    [
        "1" * _MEGABYTE,
        "1032473171" * (_MEGABYTE // 10),
        "1, " * (_MEGABYTE // 3),
        " " * _MEGABYTE,
        "\n" * _MEGABYTE,
        "following creatives are not valid: " * (_MEGABYTE // 35),
        "at least one issue was detected " * (_MEGABYTE // 32),
        f"The following creatives are not valid: {'7 ' * (_MEGABYTE // 2)}",
        f"The following creatives are not valid: {' ' * _MEGABYTE}x",
        _HOSTILE * (_MEGABYTE // len(_HOSTILE)),
    ],
)
@pytest.mark.parametrize("place", ["near", "after"])
def test_a_refusal_of_any_size_is_read(text: str, place: str) -> None:
    reason, creatives = read_rejection({"near": "", "after": "", place: text})
    assert len(reason) <= 400
    assert reason.isprintable()
    assert len(creatives) <= 500
    assert sum(len(one.creative_id) + len(one.reason) for one in creatives) < 120_000


def test_all_the_creatives_of_a_usual_refusal_are_read() -> None:
    ids = [str(1_032_473_000 + number) for number in range(400)]
    said = f"At least one issue was detected.\nThe following creatives are not valid: {', '.join(ids)}"
    state = from_page({"rejection": {"near": said, "after": said}})
    reason, creatives = read_rejection(state["rejection"])
    assert [one.creative_id for one in creatives] == ids
    assert reason == "The following creatives are not valid"


def test_an_id_that_the_limit_cuts_is_left_out() -> None:
    start = "The following creatives are not valid: "
    filler = "1032473171, " * ((MOST_OF_REFUSAL - len(start)) // 12)
    said = f"{start}{filler}{'2' * 10}, {'3' * 10}"[: MOST_OF_REFUSAL + 1]
    _, creatives = read_rejection({"near": f"{said}4444444444", "after": ""})
    assert {one.creative_id for one in creatives} <= {"1032473171", "2" * 10}
