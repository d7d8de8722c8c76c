"""JSON that anybody may have written: whatever is wrong with it is one kind of error."""

from __future__ import annotations

import json
from typing import Any


def parsed_json(text: str | bytes) -> Any:  # noqa: ANN401 - any JSON
    """Return what a text means; raises `ValueError` if it is not JSON, also if it is nested too deeply."""
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
