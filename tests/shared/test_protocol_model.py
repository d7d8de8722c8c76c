"""The protocol's model: complete, without a double, and with one as soon as any rule is taken out."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import fields, replace

import pytest

from tests.shared.protocol_model import Doubled, Rules, explore

_MOST_CLAIMS = {"full": 5}.get(os.environ.get("TJGUI_TESTS", ""), 3)
_RULES = [one.name for one in fields(Rules)]


@pytest.mark.parametrize("with_people", [False, True], ids=["nobody answers", "a person answers"])
def test_no_way_leads_to_ads_that_are_there_twice(
    with_people: bool, record_property: Callable[[str, object], None]
) -> None:
    states = explore(Rules(), _MOST_CLAIMS, with_people=with_people)
    assert states > 1_000
    record_property("states", states)


@pytest.mark.parametrize("rule", _RULES)
def test_without_any_one_rule_there_is_a_way(rule: str) -> None:
    with pytest.raises(Doubled, match=r"clicks.*clicks"):
        explore(replace(Rules(), **{rule: False}), _MOST_CLAIMS)
