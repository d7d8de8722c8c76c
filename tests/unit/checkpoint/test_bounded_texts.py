"""No text from elsewhere swells a checkpoint, and none that stands in one reaches the screen as it is."""

from __future__ import annotations

import json

import pytest

from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.entry import read_entry
from tjgui.core.models import AdFormat
from tjgui.core.overview.failure_causes import cause_of
from tjgui.core.wording.message import NOTHING, Message
from tjgui.core.wording.values import Listed, Way

_ALERT = "An error \x1b[2J\u202e\n2026-11-27 INFO forged \ud83d " * 50_000
ONE = "1011737001"


def message(text: str) -> Message:
    many = Listed([Message.quoting(text)] * 40, Way.COMMAS)
    return Message("two_sentences", first=Message("line", parts=many), second=Message("check_if_repeated"))


@pytest.mark.parametrize("error", [Message.quoting(_ALERT), message(_ALERT)])
def test_an_error_of_any_size_takes_little_room(error: Message) -> None:
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    for _ in range(30):
        checkpoint.fail(ONE, error, campaign_name="", csv_file="a.csv")
    content = checkpoint.to_bytes()
    raw = json.loads(content)["campaigns"][ONE]
    assert len(raw["error"]) <= 500
    assert all(len(one["error"]) <= 500 for one in raw["attempts"])
    assert len(content) < 30_000
    entry = checkpoint.entry(ONE)
    assert entry is not None
    assert str(entry.shown_reason).isprintable()


def test_a_long_message_of_ours_is_known_again() -> None:
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    reason = message("a" * 100)
    checkpoint.doubt(ONE, reason)
    entry = Checkpoint.from_bytes(checkpoint.to_bytes()).entry(ONE)
    assert entry is not None
    assert entry.reason == reason


def test_texts_in_somebody_elses_checkpoint_are_cleaned_and_bounded() -> None:
    hostile = {
        "status": "failed",
        "error": _ALERT,
        "campaign_name": _ALERT,
        "timestamp": _ALERT,
        "warning": _ALERT,
        "notice": {"code": "quoted", "values": {"text": _ALERT}},
        "attempts": [{"at": _ALERT, "status": _ALERT, "error": _ALERT, "seconds": 1}],
        "invalid_creatives": [{"creative_id": _ALERT, "reason": _ALERT}],
    }
    entry = read_entry(hostile)
    (attempt,), (creative,) = entry.attempts, entry.invalid_creatives
    texts = (
        *(entry.error, entry.campaign_name, entry.timestamp, entry.warning, str(entry.reason), str(entry.notice)),
        *(attempt.at, attempt.status, attempt.error, creative.creative_id, creative.reason),
    )
    assert len(texts) == 11
    for text in texts:
        assert 0 < len(text) <= 501
        assert text.isprintable()


def test_what_is_compared_or_names_a_file_stays_as_it_is() -> None:
    name = "cod\u202egpj\udce9.csv"
    assert read_entry({"status": "success", "csv_file": name}).csv_file == name


@pytest.mark.parametrize(
    "value", [float("inf"), float("nan"), -1e300, 10**30, {"seconds": float("inf")}, {"seconds": 1e300}]
)
def test_a_number_that_nobody_can_count_makes_no_message(value: object) -> None:
    assert Message.from_json({"code": "seconds", "values": {"seconds": value}}) is None


def test_messages_within_each_other_have_an_end() -> None:
    raw: dict[str, object] = {"code": "quoted", "values": {"text": "x"}}
    for _ in range(5_000):
        raw = {"code": "two_sentences", "values": {"first": raw, "second": ""}}
    assert Message.from_json(raw) is None
    deep = NOTHING
    for _ in range(12):
        deep = Message("two_sentences", first=deep, second=Message.quoting("x"))
    assert Message.from_json(deep.as_json()) == deep


def test_a_quoted_text_of_any_size_is_a_cause() -> None:
    cause = cause_of(Message.quoting("a1 " * 500_000))
    assert len(str(cause)) <= 500
