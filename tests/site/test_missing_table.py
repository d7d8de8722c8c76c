"""A page that came to rest without a usable ads table is not as described, at once; a slow table is waited for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.site.conftest import Upload, patient
from tjgui.core.models import Status
from tjgui.practice import PracticeSite, Scenario
from tjgui.practice.scenarios import Fault

ONE = "1011737001"
_TABLE = '<table id="adsTable" class="table"></table>'


def changed(here: Upload, *edits: tuple[str, str], scenario: Scenario | str = "layout-inline") -> Upload:
    """Serve the site anew, with texts that were replaced, to a program that is soon certain."""

    def rewrite(path: str, text: str) -> str:
        for old, new in edits:
            text = text.replace(old, new)
        return text

    here.site.stop()
    here.site = PracticeSite(scenario, campaigns=2, rewrite=rewrite).start()
    here.known = patient(still=0.5)
    return here


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("adsTable", "allAds", "has no ads table"),
        (_TABLE, f"{_TABLE}<table id='adsTable'><tr><td>Another</td></tr></table>", "has more than one ads table"),
        ("dataTables_info", "summary", "does not say how many ads there are"),
    ],
)
async def test_what_the_page_lacks_is_named_at_its_first_load(
    upload: Callable[..., Upload], old: str, new: str, said: str
) -> None:
    here = changed(upload("default", campaigns=1), (old, new), ("`${id}_info`", "`${id}_told`"))
    await here.run()
    (entry,) = here.entries.values()
    assert entry is not None
    assert entry.status is Status.FAILED
    assert said in entry.error
    assert here.site.count("page") == 1
    assert here.site.count("upload") == 0


async def test_a_column_that_is_missing_while_the_table_never_settles_is_named_too(
    upload: Callable[..., Upload],
) -> None:
    here = changed(
        upload("default", campaigns=1),
        ('"Ad Name", "Tags"', '"Title", "Tags"'),
        ("return 'No data available in table'", "return 'You have no ads yet'"),
    )
    await here.run()
    (entry,) = here.entries.values()
    assert entry is not None
    assert "has no column “Ad Name”" in entry.error
    assert here.site.count("page") == 1


async def test_a_table_that_comes_with_a_slow_answer_is_waited_for(upload: Callable[..., Upload]) -> None:
    """It is not on the page before its rows are, which takes several times as long as a still page is given."""
    slow = Scenario(name="slow", layout="inline", faults=(Fault(at="table", kind="hang", seconds=2.5, times=0),))
    add = f"document.querySelector('main').insertAdjacentHTML('beforeend', '{_TABLE}')"
    made = f"fetch(config.adsUrl).then(() => {{ {add}; start(); }});"
    here = changed(
        upload("default", campaigns=1),
        (_TABLE, ""),
        ("  } else if (config.table) {\n    start();", f"  }} else if (config.table) {{\n    {made}"),
        scenario=slow,
    )
    await here.run()
    assert here.statuses() == [Status.SUCCESS], here.entries
    assert here.exact()


async def test_a_page_that_asks_again_and_again_is_not_waited_for_for_ever(upload: Callable[..., Upload]) -> None:
    poll = "<script>setInterval(() => fetch('/session'), 200)</script></body>"
    here = changed(upload("default", campaigns=1), ("adsTable", "allAds"), ("</body>", poll))
    await here.run()
    (entry,) = here.entries.values()
    assert entry is not None
    assert "has no ads table" in entry.error
    assert here.site.count("page") == 1
