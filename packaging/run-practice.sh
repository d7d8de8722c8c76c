#!/usr/bin/env bash
# Opens the window on the practice site. Where there is no screen, plays the same batch on a virtual one and says where
# the screenshot and the results lie. The first argument is the `tjgui` command.
set -euo pipefail

tjgui=$1
out=build/self-test

if [[ "$(uname -s)" != Linux || -n "${DISPLAY:-}" || -n "${WAYLAND_DISPLAY:-}" ]]; then
    exec "$tjgui" --practice
fi

echo "There is no screen here: the practice batch is played on a virtual one."
status=0
xvfb-run -a -s '-screen 0 1280x800x24' "$tjgui" self-test --out "$out" || status=$?
echo "The screenshot and the results lie in $out:"
ls -1 "$out"
exit "$status"
