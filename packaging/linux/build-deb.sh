#!/usr/bin/env bash
# Packs the built program into a Debian package: packaging/linux/build-deb.sh [program folder [target folder]].
# Needs dist/tjgui (packaging/build.py) and build/icons (packaging/icons.py). SOURCE_DATE_EPOCH sets the release's date.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
here=$root/packaging/linux
program=${1:-$root/dist/tjgui}
target=${2:-$root/dist}
icons=${TJGUI_ICONS:-$root/build/icons}

if [[ ! -x $program/tjgui ]]; then
    echo "There is no program in $program. Build it first: make package" >&2
    exit 1
fi
if [[ ! -f $icons/tjgui-256.png ]]; then
    echo "There are no icons in $icons. Make them first: python packaging/icons.py" >&2
    exit 1
fi

version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$root/tjgui/__init__.py")
architecture=$(dpkg --print-architecture)
date=$(date --utc --date="@${SOURCE_DATE_EPOCH:-$(date +%s)}" +%Y-%m-%d)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
chmod 755 "$tree"

install -d "$tree/DEBIAN" "$tree/opt" "$tree/usr/bin" "$tree/usr/share/doc/tjgui"
cp -a "$program" "$tree/opt/tjgui"
ln -s /opt/tjgui/tjgui "$tree/usr/bin/tjgui"
install -Dm644 "$here/tjgui.desktop" "$tree/usr/share/applications/tjgui.desktop"
install -d "$tree/usr/share/metainfo"
sed -e "s/@VERSION@/$version/" -e "s/@DATE@/$date/" "$here/io.github.tjgui.metainfo.xml.in" \
    >"$tree/usr/share/metainfo/io.github.tjgui.metainfo.xml"
for icon in "$icons"/tjgui-*.png; do
    size=$(basename "$icon" .png)
    size=${size#tjgui-}
    install -Dm644 "$icon" "$tree/usr/share/icons/hicolor/${size}x$size/apps/tjgui.png"
done
install -Dm644 "$root/resources/icons/app.svg" "$tree/usr/share/icons/hicolor/scalable/apps/tjgui.svg"
install -Dm644 "$root/LICENSE" "$tree/usr/share/doc/tjgui/copyright"
gzip -9nc "$root/CHANGELOG.md" >"$tree/usr/share/doc/tjgui/changelog.gz"
# What is root's may be read by everybody and written by nobody else, whoever builds it.
chmod -R u=rwX,go=rX "$tree"

cat >"$tree/DEBIAN/control" <<CONTROL
Package: tjgui
Version: $version
Architecture: $architecture
Maintainer: TJ Uploader <tjgui@users.noreply.github.com>
Installed-Size: $(du -sk --exclude=DEBIAN "$tree" | cut -f1)
Depends: libc6, libegl1, libgl1, libglib2.0-0 | libglib2.0-0t64, libxkbcommon0, libfontconfig1, libdbus-1-3, libxkbcommon-x11-0, libxcb-cursor0, libxcb-icccm4, libxcb-keysyms1, libxcb-shape0, libatomic1
Recommends: chromium | google-chrome-stable | microsoft-edge-stable | chromium-browser
Section: misc
Priority: optional
Description: puts ad CSVs into TrafficJunky campaigns
 TJ Uploader puts a media buyer's ad CSVs into hundreds of TrafficJunky
 campaigns, and never twice: it goes on where an interrupted batch stopped.
CONTROL

mkdir -p "$target"
package=$target/tjgui_${version}_$architecture.deb
dpkg-deb --root-owner-group -Zxz --build "$tree" "$package" >/dev/null
echo "$package"
