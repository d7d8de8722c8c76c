"""Every text of the core and the site's pages, whichever room it is from."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tjgui.core.wording import texts
from tjgui.core.wording.batch_texts import BATCH_TEXTS
from tjgui.core.wording.command_texts import COMMAND_TEXTS
from tjgui.core.wording.message import gaps
from tjgui.core.wording.overview_texts import OVERVIEW_TEXTS
from tjgui.core.wording.record_texts import RECORD_TEXTS
from tjgui.core.wording.run_texts import RUN_TEXTS
from tjgui.core.wording.site_texts import SITE_TEXTS

ROOMS = (BATCH_TEXTS, RECORD_TEXTS, OVERVIEW_TEXTS, COMMAND_TEXTS, RUN_TEXTS, SITE_TEXTS)
ALL = [(code, form) for code, text in texts.TEXTS.items() for form in ((text,) if isinstance(text, str) else text)]
#: What style.md's table replaces, as far as it can be told by a word.
_NOT_OURS = re.compile(
    r"\b(mend\w*|stands? there|lies in|come to an end|ends by itself|goes on by itself|nobody can tell|can't be told"
    r"|generation|tried again|take your word|(?<!--)slots?)\b",
    re.IGNORECASE,
)


def test_a_code_means_one_text() -> None:
    codes = Counter(code for room in ROOMS for code in room)
    assert [code for code, count in codes.items() if count > 1] == []
    assert codes.keys() <= texts.TEXTS.keys()


@pytest.mark.parametrize(("code", "form"), ALL)
def test_a_gap_is_a_name_and_nothing_more(code: str, form: str) -> None:
    assert re.fullmatch(r"(?:[^{}]|\{[a-z_]+\})*", form), code


def test_both_forms_of_a_text_count_something_and_have_the_same_gaps() -> None:
    counting = {code: text for code, text in texts.TEXTS.items() if not isinstance(text, str)}
    assert len(counting) > 10
    for code, forms in counting.items():
        one, many = (set(re.findall(r"\{(\w+)\}", form)) for form in forms)
        assert one | {"count"} == many | {"count"}, code


def test_a_cause_speaks_of_a_text_that_there_is_and_of_its_values() -> None:
    causes = [code for code in texts.TEXTS if code.endswith(".cause")]
    assert causes
    for code in causes:
        reason = code.removesuffix(".cause")
        assert reason in texts.TEXTS
        assert gaps(code) <= gaps(reason)


@pytest.mark.parametrize(("code", "form"), ALL)
def test_texts_are_plain_english(code: str, form: str) -> None:
    assert not _NOT_OURS.search(form), code
    assert form == form.strip()
    assert "  " not in form
    assert '"' not in form.replace('("")', ""), "quotation marks are “ and ”"
