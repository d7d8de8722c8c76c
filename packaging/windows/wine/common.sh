# Sourced by setup.sh, test.sh and package.sh: where everything is, and how a Windows program is started.
#
# The cache is $TJGUI_WINE, by default ~/.cache/tjgui-wine: Debian trixie with Wine 10 in a folder of its own (Debian 12's
# own Wine 8 cannot run the driver's node), a Windows Python with the locked packages, and the Wine prefix they run in.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
cache=${TJGUI_WINE:-$HOME/.cache/tjgui-wine}
python_version=${TJGUI_WINE_PYTHON:-3.11} # or 3.13
trixie=$cache/trixie
inside=/w # the working folder, as programs in trixie see it; Windows programs see Z:\w
work=$trixie$inside
python_folder=python-$python_version
windows_python_exe="Z:\\w\\$python_folder\\python.exe"
export DEBIAN_FRONTEND=noninteractive UV_CACHE_DIR=$cache/uv-cache

say() { echo "$(date -u +%H:%M:%S) $*"; }

# Ends the script where it cannot do its work, and says so: a check that did not run is never a check that passed.
require_a_debian_and_root() {
    if [[ $EUID -ne 0 ]] || ! command -v apt-get >/dev/null; then
        echo "This did NOT run: it needs Debian or Ubuntu, and root." >&2
        exit 1
    fi
    if [[ -z ${TJGUI_WINE_IS_LOCKED:-} ]]; then # one run at a time: its end ends every program of its Windows
        mkdir -p "$cache"
        exec {lock}>"$cache/lock"
        flock "$lock"
        export TJGUI_WINE_IS_LOCKED=1
    fi
}

in_trixie() {
    mountpoint -q "$trixie/proc" || mount -t proc proc "$trixie/proc"
    chroot "$trixie" env -i HOME=/root PATH=/usr/bin:/bin:/usr/sbin:/sbin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        WINEPREFIX=$inside/prefix WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml=' \
        ${relay_port:+TJGUI_RELAY_PORT=$relay_port} ${relay_port:+TJGUI_BROWSER='C:\chrome.exe'} ${python_path:+PYTHONPATH=$python_path} "$@"
}

# Runs a Windows program in a folder below $work, with real Windows pipes, and says what it says.
windows() {
    local folder=$1
    shift
    in_trixie xvfb-run -a -s '-screen 0 1400x1000x24' sh -c 'cd "$1" && shift && exec wine "$@"' sh "$inside/$folder" \
        "$windows_python_exe" 'Z:\w\real_pipes.py' "$@" </dev/null 2>&1 | cat
    return "${PIPESTATUS[0]}"
}

windows_python() {
    local folder=$1
    shift
    windows "$folder" "$windows_python_exe" "$@"
}

# Copies the checkout, with what is not committed yet, into a folder below $work.
copy_source() {
    local folder=$work/$1
    mkdir -p "$folder"
    find "$folder" -mindepth 1 -maxdepth 1 ! -name build ! -name dist -exec rm -rf {} +
    git -C "$root" ls-files -z --cached --others --exclude-standard |
        (cd "$root" && while IFS= read -r -d '' file; do [[ -f $file && ! -L $file ]] && printf '%s\0' "$file"; done) |
        tar -C "$root" --null -T - -cf - | tar -xf - -C "$folder"
}

# Starts the relay to a Linux Chromium; Windows programs find it through chrome.exe.
start_relay() {
    local chromium
    chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
    # The self-test shows the browser's window, so the relay has a screen; both end with their process group.
    coproc relay { exec setsid xvfb-run -a python3 "$here/chrome_relay.py" "$work/prefix" "$chromium" 2>"$cache/relay.log"; }
    read -r relay_port <&"${relay[0]}"
    relay_pid=$relay_PID
}

tidy_up() {
    [[ -n ${relay_pid:-} ]] && kill -- "-$relay_pid" 2>/dev/null
    in_trixie wineserver -k 2>/dev/null || true
    umount "$trixie/proc" 2>/dev/null || true
}
