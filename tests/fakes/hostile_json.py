"""Checkpoints as text that somebody made to do harm: any value at any place, above all numbers."""

from __future__ import annotations

import json

from hypothesis import strategies as st

from tjgui.core.checkpoint.entry import CONTENT_FIELDS, STATUS_WORDS
from tjgui.core.wording.texts import TEXTS

DEEP = "[" * 400 + "]" * 400
NUMBERS = (
    "0", "1", "7", "-1", "-0.0", "1.5", "1e999", "-1e999", "1e308", "1e-999", "NaN", "Infinity", "-Infinity",
    "9" * 19, "9" * 400, "9" * 5000, f"-{'9' * 5000}", f"{'9' * 5000}.5", "true", "false", "null",
)  # fmt: skip
MOMENTS = (
    "", "0001-01-01T00:00:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.999999", "9999-12-31T23:59:59-23:59",
    "99999-01-01T00:00:00", "2026-13-45", "2026-11-01T08:00:00", "2026-11-01T08:00:00+99:99", "1e999", "today",
)  # fmt: skip
FIELDS = (
    *CONTENT_FIELDS, "status", "timestamp", "campaign_name", "intent", "past_attempts", "look_first", "other_contents",
)  # fmt: skip
_PARTS = (
    "at", "status", "error", "seconds", "reason", "name", "target_url", "ad_id", "row", "csv_sha256", "cells", "code",
    "values", "count", "first", "second", "way", "items", "expected", "before", "chunk", "chunks", "creative_id",
)  # fmt: skip


def _object(pairs: list[tuple[str, str]]) -> str:
    return "{" + ", ".join(f"{json.dumps(name)}: {value}" for name, value in pairs) + "}"


numbers = st.sampled_from(NUMBERS)
texts = st.one_of(st.sampled_from(MOMENTS), st.sampled_from(sorted(TEXTS)), st.text(max_size=8)).map(json.dumps)
leaves = st.one_of(numbers, texts, st.sampled_from(("[]", "{}", DEEP)))


def _branches(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    names = st.one_of(st.sampled_from(_PARTS), st.text(max_size=3))
    messages = st.tuples(st.sampled_from(sorted(TEXTS)), st.lists(st.tuples(names, inner), max_size=4)).map(
        lambda drawn: _object([("code", json.dumps(drawn[0])), ("values", _object(drawn[1]))])
    )
    return st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.lists(st.tuples(names, inner), max_size=5).map(_object),
        messages,
    )


trees = st.recursive(leaves, _branches, max_leaves=12)
statuses = st.one_of(st.sampled_from([json.dumps(word) for word in STATUS_WORDS]), trees)
entries = st.one_of(
    st.tuples(
        statuses,
        numbers,
        st.sampled_from(MOMENTS).map(json.dumps),
        trees,
        st.lists(st.tuples(st.sampled_from(FIELDS), trees), max_size=6),
    ).map(
        lambda drawn: _object(
            [("status", drawn[0]), ("seconds", drawn[1]), ("timestamp", drawn[2]), ("foreign", drawn[3]), *drawn[4]]
        )
    ),
    trees,
)


@st.composite
def checkpoints(draw: st.DrawFn, campaign_ids: tuple[str, ...]) -> bytes:
    """Draw the text of a checkpoint of these campaigns; some may be there twice."""
    campaigns = _object([(one, draw(entries)) for one in (*campaign_ids, draw(st.sampled_from(campaign_ids)))])
    top = [
        ("session_id", draw(st.one_of(st.just('"upload_20261101_080000"'), trees))),
        ("started_at", draw(st.one_of(texts, trees))),
        ("last_updated", draw(st.one_of(texts, trees))),
        ("foreign", draw(trees)),
        ("campaigns", campaigns),
    ]
    return _object(top).encode("utf-8", "surrogatepass")
