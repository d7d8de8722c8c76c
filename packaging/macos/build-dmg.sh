#!/usr/bin/env bash
# Packs `dist/TJ Uploader.app` into a .dmg with a link to Applications; signs both where there are keys (sign.sh).
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
app="$root/dist/TJ Uploader.app"
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$root/tjgui/__init__.py")
image=$root/dist/tjgui-$version-macos-$(uname -m).dmg

"$root/packaging/macos/sign.sh" "$app"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
ditto "$app" "$folder/TJ Uploader.app"
ln -s /Applications "$folder/Applications"
hdiutil create -volname "TJ Uploader" -srcfolder "$folder" -fs HFS+ -format UDZO -ov "$image"
"$root/packaging/macos/sign.sh" "$image"
echo "$image"
