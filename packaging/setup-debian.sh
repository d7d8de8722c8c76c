#!/usr/bin/env bash
# Installs what TJ Uploader needs from Debian's or Ubuntu's packages: Python's venv, Qt's libraries, a virtual screen,
# and Chromium where no browser is found. Calls apt only for what is missing, as root or through sudo.
set -euo pipefail

packages=(
    # Qt, also without a screen
    libegl1 libgl1 libglib2.0-0 libxkbcommon0 libfontconfig1 libdbus-1-3 fonts-dejavu-core
    # Qt in a window
    libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0
    # a screen where there is none
    xvfb xauth
    # Playwright's driver
    libatomic1
)

is_installed() {
    # From Ubuntu 24.04 on, libglib2.0-0 and others are called libglib2.0-0t64.
    grep -q '^ii' <<<"$(dpkg-query -W -f='${db:Status-Abbrev}\n' "$1" "$1t64" 2>/dev/null)"
}

has_browser() {
    [[ -n "${TJGUI_BROWSER:-}" ]] && return 0
    local name
    for name in google-chrome google-chrome-stable microsoft-edge microsoft-edge-stable chromium chromium-browser \
        /opt/google/chrome/chrome /opt/microsoft/msedge/msedge; do
        command -v "$name" >/dev/null && return 0
    done
    compgen -G "$HOME/.cache/ms-playwright/chromium-*/chrome-linux*/chrome" >/dev/null
}

has_venv() {
    "${PYTHON:-python3}" -c 'import ensurepip, venv' 2>/dev/null
}

as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null && [[ -t 0 ]]; then
        sudo "$@"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        sudo -n "$@"
    else
        echo "This needs root: apt-get install ${missing[*]}" >&2
        exit 1
    fi
}

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "This is neither Debian nor Ubuntu: nothing was installed. The packages it would take there: ${packages[*]}" >&2
    exit 0
fi

missing=()
for package in "${packages[@]}"; do
    is_installed "$package" || missing+=("$package")
done
has_venv || missing+=(python3 python3-venv)
has_browser || missing+=(chromium)

if [[ ${#missing[@]} -gt 0 ]]; then
    echo "Installing ${missing[*]}"
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi
