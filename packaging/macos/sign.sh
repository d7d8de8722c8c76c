#!/usr/bin/env bash
# Signs and notarises what it is given, an .app or a .dmg: packaging/macos/sign.sh PATH. Each step is left out, and says
# so, where its keys are missing:
#   TJGUI_SIGN_IDENTITY   a "Developer ID Application: …" in the keychain
#   TJGUI_NOTARY_PROFILE  a profile stored with `xcrun notarytool store-credentials`
set -euo pipefail

what=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if [[ ! -e $what ]]; then
    echo "There is no $what. Build it first: make package" >&2
    exit 1
fi

if [[ -z ${TJGUI_SIGN_IDENTITY:-} ]]; then
    echo "Not signed: TJGUI_SIGN_IDENTITY is not set."
    exit 0
fi
sign() {
    codesign --force --timestamp --options runtime --entitlements "$here/entitlements.plist" \
        --sign "$TJGUI_SIGN_IDENTITY" "$@"
}
if [[ -d $what ]]; then
    # From the inside out: a signature covers the signatures in it.
    find "$what/Contents" -type f -print0 | while IFS= read -r -d '' file; do
        if file -b "$file" | grep -q Mach-O; then
            sign "$file"
        fi
    done
    find "$what/Contents" -type d -name '*.framework' -prune -print0 | while IFS= read -r -d '' framework; do
        sign "$framework"
    done
fi
sign "$what"
codesign --verify --strict --deep "$what"

if [[ -z ${TJGUI_NOTARY_PROFILE:-} ]]; then
    echo "Signed, not notarised: TJGUI_NOTARY_PROFILE is not set."
    exit 0
fi
sent=$what
if [[ -d $what ]]; then
    sent=$(mktemp -d)/tjgui.zip
    ditto -c -k --keepParent "$what" "$sent"
fi
xcrun notarytool submit "$sent" --keychain-profile "$TJGUI_NOTARY_PROFILE" --wait
xcrun stapler staple "$what"
