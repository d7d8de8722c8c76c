"""Where the program starts: `tjgui`, `python -m tjgui`, and the packaged program."""

from __future__ import annotations

import contextlib
import sys

from tjgui.running_mark import mark_as_running
from tjgui.streams import give_missing_streams


def main() -> int:
    """Show the window, if one is wanted, before anything else is loaded; then run the command.

    Whatever prevents the window from opening is shown in a dialog: after a double-click there is no console.
    """
    give_missing_streams()
    mark_as_running()
    opens_window = set(sys.argv[1:]) <= {"--practice"}
    try:
        return _run(opens_window=opens_window)
    except Exception as error:
        if not opens_window:
            raise
        from tjgui.gui.help.crash import report_crash  # noqa: PLC0415 - needed only now

        report_crash(error, None)
        return 1


def _run(*, opens_window: bool) -> int:
    frame = None
    if opens_window:
        with contextlib.suppress(ImportError):  # the window itself hits it again and reports it
            from tjgui.gui.frame import show_frame  # noqa: PLC0415 - a command without a window loads no Qt

            frame = show_frame(practice="--practice" in sys.argv[1:])
    from tjgui.cli import main as do_what_is_asked  # noqa: PLC0415 - after the frame

    code = do_what_is_asked()
    del frame  # kept until here: the frame closes with its last reference
    return code


if __name__ == "__main__":
    sys.exit(main())
