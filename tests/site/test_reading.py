"""What is read of a page is what stands there now."""

from __future__ import annotations

from collections.abc import Callable

from tests.site.conftest import Upload


async def test_what_is_read_after_a_wait_is_what_came_meanwhile(upload: Callable[..., Upload]) -> None:
    here = upload("page-empty-for-a-moment", campaigns=1)
    dashboard = here.dashboard()
    await dashboard.start()
    try:
        tab = await dashboard.new_tab()
        await tab.open(here.batch.campaigns[0].campaign_id)
        await tab.wait_for_ads(12, 30.0)
        assert (await tab.read_ads()).total == 12
    finally:
        await dashboard.close()
