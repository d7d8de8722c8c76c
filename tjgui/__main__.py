"""Where the program starts: `tjgui`, `python -m tjgui`, and the packaged program."""

from __future__ import annotations

import contextlib
import sys


def main() -> int:
    """Show the window, if one is wanted, before anything else is loaded; then run the command."""
    frame = None
    if set(sys.argv[1:]) <= {"--practice"}:
        with contextlib.suppress(ImportError):  # the window itself hits it again and reports it
            from tjgui.gui.frame import show_frame  # noqa: PLC0415 - a command without a window loads no Qt

            frame = show_frame(practice="--practice" in sys.argv[1:])
    from tjgui.cli import main as do_what_is_asked  # noqa: PLC0415 - after the frame

    code = do_what_is_asked()
    del frame  # kept until here: the frame closes with its last reference
    return code


if __name__ == "__main__":
    sys.exit(main())
