"""Loading the window's library where a system may lack what it needs: one sentence instead of a traceback."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from tjgui.core.errors import UploaderError
from tjgui.core.wording.message import Message

_LIBRARY = re.compile(r"(?P<name>[\w.+-]+\.so[\w.]*): cannot open shared object")


class WindowUnusable(UploaderError):
    """The system lacks something that the window needs."""


@contextmanager
def window_library() -> Iterator[None]:
    """Raise `WindowUnusable` if what is imported inside fails because of a library that the system lacks."""
    try:
        yield
    except ImportError as error:
        found = _LIBRARY.search(str(error))
        if found is None:
            raise
        what = Message("window_lacks_library", library=found["name"])
        raise WindowUnusable(what, Message("install_library")) from error
