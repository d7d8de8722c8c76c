"""The ways in which the practice site is changed, read from `mutations.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

#: The run is exact: every ad once, and the record says so.
WORKS = "works"
#: Nothing shows before the click; the run ends in doubt, says so, and creates nothing twice.
IN_DOUBT = "in doubt"

#: The page asks something at the click that nobody knows: the answer is no, nothing is created, and the run says so.
ASKED = "asked"

#: What the scripts of the mutations use. `keep` makes a change again whenever the page has changed, `whenBuilt` once
#: when the page's own scripts have built the table: both before anybody else gets to see the page.
_TOOLS = """
const $ = (css) => document.querySelector(css);
const $$ = (css) => Array.from(document.querySelectorAll(css));
const keep = (change) => {
  const again = () => { watch.disconnect(); change(); watch.observe(document, { subtree: true, childList: true }); };
  const watch = new MutationObserver(again);
  again();
};
const whenBuilt = (change) => {
  const watch = new MutationObserver(() => { if ($('#adsTable tbody tr')) { watch.disconnect(); change(); } });
  watch.observe(document, { subtree: true, childList: true });
};
const put = (one, text) => { if (one && one.textContent !== text) one.textContent = text; };
"""


@dataclass(frozen=True, slots=True)
class Mutation:
    """One change of the site."""

    name: str
    outcome: (
        str  #: WORKS, ASKED, IN_DOUBT, or the fact that the doctor has to name after the run stopped before the click
    )
    edits: tuple[tuple[str, str], ...] = ()
    script: str = ""
    scenario: str = "layout-inline"

    def rewrite(self, path: str, text: str) -> str:
        """Change one answer of the dashboard."""
        for old, new in self.edits:
            text = text.replace(old, new)
        if self.script and path.endswith("/ad-settings"):
            act = self.script if "keep(" in self.script else f"whenBuilt(() => {{ {self.script} }});"
            text = text.replace("</body>", f"<script>(() => {{ {_TOOLS}{act} }})();</script></body>")
        return text


def _read() -> tuple[Mutation, ...]:
    content = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return tuple(
        Mutation(**{**one, "edits": tuple((old, new) for old, new in one.get("edits", []))})
        for one in content["mutation"]
    )


MUTATIONS = _read()
