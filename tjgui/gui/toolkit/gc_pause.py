"""Python's collection of cyclic garbage, kept from stopping the window.

A full collection looks at every object that there is and lets no thread run meanwhile: 30 to 90 ms once the browser's
library is loaded (tests/benchmarks, f), more with a large batch. What is loaded stays for long; so nothing is
collected while it is being loaded, and later collections leave it out.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_loading = 0


@contextmanager
def no_collection() -> Iterator[None]:
    """Collect nothing while much is loaded that stays; what is there afterwards is left out of later collections.

    May be entered several times at once, from any thread. Objects are freed with their last reference as ever; only
    cycles among those that are there at the end of it are never collected.
    """
    global _loading  # noqa: PLW0603 - the collector is the process's own
    with _lock:
        _loading += 1
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _loading -= 1
            if not _loading:
                gc.freeze()
                gc.enable()
