#!/usr/bin/env bash
# Tests the program as Windows' Python runs it, under Wine: the unit tests and those of the window, the self-test with a
# real Chromium, kills by TerminateProcess, and a log-off in the middle of a run. As root on Debian or Ubuntu.
#
#   packaging/windows/wine/test.sh [PYTEST ARGUMENT...]        with arguments, only these tests
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
require_a_debian_and_root
"$here/setup.sh"
trap tidy_up EXIT
copy_source source
start_relay

failed=()
check() { # NAME COMMAND...
    say "$1"
    "${@:2}" || failed+=("$1")
}
python_path='Z:\w\source\packaging\windows\wine'
tests() { windows_python source -m pytest -q -p no:cacheprovider -p no_native_dialogs "$@"; }

if (($#)); then
    check "the tests that were named" tests "$@"
else
    check "unit tests" tests tests/unit
    check "the window's tests" tests tests/gui
    check "self-test" windows_python source -m tjgui self-test --out build/self-test
    # Four rounds of six kills each.
    check "kills by TerminateProcess" tests tests/faults/test_killed_process.py -k "created_once and (0 or 1 or 2 or 3)"
    check "log-off" tests tests/faults/test_session_end.py
fi
if ((${#failed[@]})); then
    printf 'FAILED on Windows: %s\n' "${failed[@]}" >&2
    exit 1
fi
say "Everything passed on Windows."
