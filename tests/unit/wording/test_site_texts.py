"""Whatever is said of the site's pages is a code with its values, and has its words."""

from __future__ import annotations

import re
from importlib.resources import files
from itertools import product
from string import Formatter

import pytest

from tjgui.core.errors import PageNotAsDescribed
from tjgui.core.models import Heard
from tjgui.core.wording.message import Message
from tjgui.core.wording.site_texts import SITE_TEXTS
from tjgui.core.wording.texts import TEXTS
from tjgui.site.facts import FACTS, Fact, Finding, Place, Status, read_sightings, sentences

PLACE = Place("input#adsFile", 1, 2, 3, 4)


def script(name: str) -> str:
    return files("tjgui.site").joinpath(name).read_text(encoding="utf-8")


def gaps(code: str) -> set[str]:
    text = TEXTS[code]
    forms = (text,) if isinstance(text, str) else text
    return {name for form in forms for _, name, _, _ in Formatter().parse(form) if name}


@pytest.mark.parametrize("fact", FACTS.values(), ids=lambda one: one.key)
def test_every_fact_has_its_words_in_every_status(fact: Fact) -> None:
    cases = list(product(Status, (True, False), (None, PLACE), ("", "a <b>")))
    assert len(cases) == 8 * len(Status)
    for status, works, place, detail in cases:
        said = str(Finding(fact.key, status, works, Message.quoting(detail), place).in_words())
        assert "{" not in said
        assert detail in said
        assert (str(fact.meaning) in said) is not works
        assert str(fact.words) in said or str(fact.otherwise) in said


def test_a_finding_says_where_it_is_and_what_it_means() -> None:
    finding = Finding("csv_input", Status.DIFFERENT, works=False, detail=Message.quoting("CSV"), place=PLACE)
    said = "The field that takes the CSV: found differently at input#adsFile (CSV). Uploads can't work."
    assert str(finding.in_words()) == said


def test_what_the_doctors_script_sees_has_its_words() -> None:
    seen = re.findall(r"say\((?:modal \? )?'(\w+)'(?: : '(\w+)')?(?:, \{([^}]*)\})?\)", script("doctor.js"))
    assert len(seen) >= 8
    for first, second, values in seen:
        given = set(re.findall(r"(?:^|, ) ?(\w+)", re.sub(r":[^,]*", "", values)))
        for code in filter(None, (first, second)):
            assert gaps(f"seen_{code}") <= given, code


def test_what_the_page_lacks_has_its_words() -> None:
    lacks = set(re.findall(r"(?:return|\?) '(\w+_(?:missing|doubled))'", script("page_state.js")))
    assert lacks == {"table_missing", "table_doubled", "name_column_missing", "total_missing"}
    for code in lacks:
        assert gaps(code) == {"campaign"}


def test_what_is_heard_after_a_click_has_its_words() -> None:
    audible = set(Heard) - {Heard.NOTHING, Heard.ASKED}
    assert len(audible) == len(Heard) - 2
    for heard in audible:
        assert str(Message(f"click_{heard}", how="HTTP 403"))


def test_a_cause_has_no_gap_that_its_message_does_not_fill() -> None:
    causes = [code for code in SITE_TEXTS if code.endswith(".cause")]
    assert causes
    for code in causes:
        assert gaps(code) <= gaps(code.removesuffix(".cause")), code


def test_what_was_seen_besides_does_not_change_which_fault_it_is() -> None:
    what = Message("button_missing", campaign="1011737001", button="Create ad(s)")
    fault = PageNotAsDescribed(sentences([what, Message("fact_table"), Message("fact_opens")]))
    assert fault.code == "button_missing"


def test_sightings_are_codes_or_the_pages_own_words() -> None:
    raw = {"fact": "pager", "status": "unseen", "works": True, "place": None, "guess": None}
    (coded,) = read_sightings([{**raw, "detail": {"code": "one_page", "values": {}}}])
    (quoted,) = read_sightings([{**raw, "detail": "{not} a gap"}])
    assert str(coded.in_words()) == "The button for the table's next page: not checked (all ads are on one page)."
    assert "({not} a gap)" in str(quoted.in_words())
