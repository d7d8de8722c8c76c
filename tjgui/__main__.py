"""Where the program begins: `tjgui`, `python -m tjgui`, and the packaged program."""

from __future__ import annotations

import contextlib
import sys


def main() -> int:
    """Put the window on the screen before anything else is loaded, where one is wanted; then do what is asked for."""
    frame = None
    if set(sys.argv[1:]) <= {"--practice"}:
        with contextlib.suppress(ImportError):  # the window itself meets it again, and reports it
            from tjgui.gui.frame import show_frame  # noqa: PLC0415 - a command without a window loads no Qt

            frame = show_frame(practice="--practice" in sys.argv[1:])
    from tjgui.cli import main as do_what_is_asked  # noqa: PLC0415 - behind the frame

    code = do_what_is_asked()
    del frame  # until here: what was shown goes with its last reference
    return code


if __name__ == "__main__":
    sys.exit(main())
