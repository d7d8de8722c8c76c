#!/usr/bin/env bash
# The steps of .github/workflows/build.yml: packaging/ci.sh setup|test|package|test-package|installer|release.
# They run on Linux, macOS and Windows (Git's bash), and from a clone as well.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
python=.venv/bin/python
[[ ${OS:-} == Windows_NT ]] && python=.venv/Scripts/python.exe
screen=()
[[ $(uname -s) == Linux && -z ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]] && screen=(xvfb-run -a -s "-screen 0 1280x800x24")

install() {
    test -x "$python" || "${PYTHON:-python3}" -m venv .venv
    "$python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
    "$python" -m pip install --quiet --disable-pip-version-check --no-index --no-deps --no-build-isolation -e .
}

case ${1:-} in
setup)
    [[ $(uname -s) == Linux ]] && packaging/setup-debian.sh
    [[ ${OS:-} == Windows_NT ]] && export PYTHON=python
    install
    ;;
test)
    ${screen[@]+"${screen[@]}"} "$python" -m pytest
    ;;
package)
    "$python" packaging/icons.py
    "$python" packaging/browser_hashes.py
    "$python" packaging/build.py
    ;;
test-package)
    TJGUI_PACKAGE=dist/tjgui ${screen[@]+"${screen[@]}"} "$python" -m pytest tests/packaging
    ;;
installer)
    case $(uname -s) in
    Linux) packaging/linux/build-deb.sh && mv dist/tjgui_*.deb "dist/tjgui-$("$python" packaging/release.py version)-linux-$(dpkg --print-architecture).deb" ;;
    Darwin) packaging/macos/build-dmg.sh ;;
    *) pwsh packaging/windows/build.ps1 ;;
    esac
    ;;
release)
    install
    version=$("$python" packaging/release.py version)
    if [[ ${GITHUB_REF_NAME:-v$version} != "v$version" ]]; then
        echo "The tag $GITHUB_REF_NAME is not the version v$version of tjgui/__init__.py." >&2
        exit 1
    fi
    "$python" packaging/release.py notes >build-notes.md
    "$python" packaging/release.py sbom "dist/tjgui-$version.cdx.json"
    "$python" packaging/release.py checksums dist
    gh release create "v$version" --draft --title "TJ Uploader $version" --notes-file build-notes.md dist/*
    ;;
*)
    sed -n '2,3p' "${BASH_SOURCE[0]}" >&2
    exit 2
    ;;
esac
