"""Every scenario of the practice site, with a real Chromium, compared with the site's own ledger."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.site.conftest import Upload
from tjgui.core.models import Status

#: Scenarios in which every campaign gets exactly its ads.
EXACT = [
    "default",
    "layout-inline",
    "layout-modal",
    "layout-modal-in",
    "native",
    "native-without-heading",
    "datatables-2",
    "datatables-2-plain",
    "datatables-bootstrap",
    "no-ids",
    "older-ads",
    "many-older-ads",
    "ajax-table",
    "form-post",
    "after-create-message",
    "after-create-reload",
    "after-create-nothing",
    "late-ads",
    "late-ads-by-looks",
    "blockers",
    "throttled",
    "create-cut-after",
    "create-502-after",
    "create-504-after",
    "create-429",
    "create-503",
    "create-error-but-created",
    "page-500",
    "page-429",
    "page-reset",
    "page-skeleton",
    "page-empty-for-a-moment",
    "foreign-redirect",
    "foreign-redirect-late",
    "popup",
    "download",
    "dialog",
    "beforeunload",
    "table-500",
    "preview-500",
]

#: Those in which the program waits for a page that says nothing; one campaign shows it as well as three.
SLOW = {"table-500", "page-500", "page-reset", "late-ads", "create-429", "create-503"}


@pytest.mark.parametrize("scenario", EXACT)
async def test_every_campaign_gets_exactly_its_ads(upload: Callable[..., Upload], scenario: str) -> None:
    campaigns = 1 if scenario in SLOW else 3
    here = upload(scenario, campaigns=campaigns)
    result = await here.run()
    assert here.statuses() == [Status.SUCCESS] * campaigns, here.entries
    assert here.exact()
    assert not result.stopped
