"""Environment variables that change what Playwright's driver does: a developer's, a debugger's, another test run's.

They are taken out of this process once, before the driver starts. Nothing else in the program uses them.
"""

from __future__ import annotations

import logging
import os
import re
import shlex
from collections.abc import MutableMapping

_log = logging.getLogger(__name__)

#: Where browsers are, come from, and which Node runs the driver: the user's own choices, which are kept.
_KEPT = re.compile(
    r"PLAYWRIGHT_(?:BROWSERS_PATH|NODEJS_PATH|HOST_PLATFORM_OVERRIDE|SKIP_VALIDATE_HOST_REQUIREMENTS"
    r"|(?:CHROMIUM_)?DOWNLOAD_HOST|DOWNLOAD_CONNECTION_TIMEOUT)"
)
#: Debuggers that attach themselves, a driver that writes every message (cookies too) to a stream or file, browsers on
#: other machines, downloads that are silently left out.
_DISTURBING = re.compile(
    r"PWDEBUG.*|PW_?TEST_?.*|PW_CODEGEN.*|PLAYWRIGHT_.*|SELENIUM_REMOTE_.*|DEBUGP|DEBUG_FILE|DEBUG_COLORS"
    r"|NODE_(?:DEBUG.*|V8_COVERAGE|INSPECT_.*|CHANNEL_.*|REPL_.*|PATH|COMPILE_CACHE)|VSCODE_INSPECTOR_OPTIONS"
)
#: What of Node's own options is about memory, certificates and the network, not about loading or watching code.
_NODE_OPTION_KEPT = re.compile(
    r"--(?:max-|use-(?:system|openssl|bundled)-ca|dns-|tls-|openssl-|network-family|use-env-proxy).*"
)


def drop_what_disturbs(environment: MutableMapping[str, str] = os.environ) -> tuple[str, ...]:
    """Remove the variables that disturb the driver, and return their names."""
    dropped = [name for name in environment if _DISTURBING.fullmatch(name) and not _KEPT.fullmatch(name)]
    if "pw:" in environment.get("DEBUG", "") or "*" in environment.get("DEBUG", ""):
        dropped.append("DEBUG")
    for name in dropped:
        del environment[name]
    if _drop_node_options(environment):
        dropped.append("NODE_OPTIONS")
    if dropped:
        _log.info("Not used for the browser: the environment variables %s.", ", ".join(sorted(dropped)))
    return tuple(dropped)


def _drop_node_options(environment: MutableMapping[str, str]) -> bool:
    """Keep of NODE_OPTIONS what is harmless; whether anything was removed."""
    given = environment.get("NODE_OPTIONS")
    if given is None:
        return False
    try:
        words = shlex.split(given)
    except ValueError:  # a quotation mark that is not closed: Node would refuse to start
        words = [""]
    kept = [word for word in words if _NODE_OPTION_KEPT.fullmatch(word) and " " not in word]
    if kept == words:
        return False
    if kept:
        environment["NODE_OPTIONS"] = " ".join(kept)
    else:
        del environment["NODE_OPTIONS"]
    return True
