"""A checkpoint's file as text: read into JSON's own types, and written from them.

A person may have edited it. Names that are there twice are what is left of two versions: their entries are joined, the
later one wins, and a campaign whose entries differ is checked on the site before anything is uploaded.
"""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from tjgui.core.errors import CheckpointDamaged
from tjgui.core.json_text import Pairs, parsed_json
from tjgui.core.wording.message import Message


def read_top(data: bytes) -> dict[str, Any]:
    """Return the file's outermost object; raises `CheckpointDamaged` if it is not a checkpoint's."""
    try:
        top = parsed_json(data, _object)
    except ValueError as error:
        is_empty = not data.strip()
        what = Message("checkpoint_empty") if is_empty else Message("checkpoint_no_json", why=str(error))
        raise CheckpointDamaged(what) from error
    if not isinstance(top, dict) or not isinstance(top.get("campaigns"), dict):
        raise CheckpointDamaged(Message("checkpoint_no_campaigns"))
    return top


def copied(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """Return a copy of JSON's own types, however deeply they are nested."""
    return parsed_json(rendered(value))


def rendered(value: object, indent: str = "") -> bytes:
    """Render JSON nested at `indent`; lone surrogates, which UTF-8 cannot encode, are escaped."""
    try:
        return json.dumps(value, indent=2, ensure_ascii=False).replace("\n", f"\n{indent}").encode()
    except UnicodeEncodeError:
        return json.dumps(value, indent=2).replace("\n", f"\n{indent}").encode()
    except RecursionError:
        return _on_one_line(value)


def _on_one_line(value: object) -> bytes:
    """Render what is nested so deeply that it can only just be read: with the whole stack of a new thread."""
    with ThreadPoolExecutor(1) as fresh:
        return fresh.submit(json.dumps, value).result().encode()


def _object(pairs: Pairs) -> dict[str, Any]:
    read = dict(pairs)
    return read if len(read) == len(pairs) else _joined(pairs)


def _joined(pairs: Pairs) -> dict[str, Any]:
    """Join what two versions say of a campaign, or of all; of anything else, the later one is the only one."""
    read: dict[str, Any] = {}
    for name, value in pairs:
        before: Any = read.get(name, value)
        is_joined = (name == "campaigns" or name.isdigit()) and isinstance(before, dict) and isinstance(value, dict)
        if not is_joined or before == value:
            read[name] = value
        elif name == "campaigns":
            read[name] = _joined([*before.items(), *value.items()])
        else:
            read[name] = before | value | {"look_first": True}
    return read
