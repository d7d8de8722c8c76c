"""The practice site's pages, its ledger and its options, asked over HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import aiohttp
import pytest

from tests.practice.visitor import ONE, THREE, TWO, Visitor, ad, csv_of, native_ad
from tjgui.practice import SCENARIOS, BadScenario, Blocker, Fault, PracticeSite, Scenario
from tjgui.practice.formats import FORMATS

Visit = Callable[..., Visitor]


async def test_the_list_of_campaigns_links_to_each_of_them(visit: Visit) -> None:
    visitor = visit(campaigns=["1000000000", "1011737262"])

    text = (await visitor.get("/campaigns")).text

    assert "ALL CAMPAIGNS" in text
    assert "Account Balance" in text
    assert 'href="/campaign/overview/1000000000"' in text
    assert 'href="/campaign/overview/1011737262"' in text


async def test_a_number_of_campaigns_knows_the_sample_batch_by_its_names(visit: Visit) -> None:
    visitor = visit(campaigns=12)

    assert set(visitor.site.campaign_ids) == {str(1011737000 + number) for number in range(13)}
    assert "CPA - Video-IS - Desktop - USA" in (await visitor.ad_settings(ONE)).text
    assert "CPA - Video-IS - Mobile - Netherlands" in (await visitor.ad_settings("1011737012")).text


async def test_names_can_be_given_and_cannot_break_the_page(visit: Visit) -> None:
    visitor = visit(campaigns={ONE: "A <b>bold</b> & $cheap </script> name"})

    text = (await visitor.ad_settings()).text

    assert '<h1 class="campaign-name">A &lt;b&gt;bold&lt;/b&gt; &amp; $cheap &lt;/script&gt; name</h1>' in text


async def test_every_page_says_that_it_is_a_practice_site(visit: Visit) -> None:
    visitor = visit(SCENARIOS["signed-out"])
    pages = ["/campaigns", visitor.site.sign_in_url, visitor.site.sign_in_url.replace("sign-in", "google")]

    texts = [(await visitor.get(page, follow=True)).text for page in pages]
    visitor.site.set_scenario("page-500")
    texts += [(await visitor.get(page)).text for page in ("/campaigns", f"/campaign/{ONE}/ad-settings", "/popup")]

    assert len(texts) == 6
    assert all("Practice site - nothing leaves this computer" in text for text in texts)


async def test_an_unknown_campaign_is_not_found(visit: Visit) -> None:
    visitor = visit(campaigns=[ONE])

    assert (await visitor.ad_settings(TWO)).status == 404
    visitor.site.set_scenario(Scenario(unknown_campaign="redirect"))
    led = await visitor.ad_settings(TWO)
    assert (led.status, led.headers["Location"]) == (302, "/campaigns")


async def test_the_template_is_the_header_of_the_campaigns_format(visit: Visit) -> None:
    visitor = visit(Scenario(campaigns={TWO: {"ad_format": "native"}}))

    preroll = await visitor.get(f"/ad/mass-action/{ONE}/template")
    native = await visitor.get(f"/ad/mass-action/{TWO}/template")

    assert preroll.text == ",".join(FORMATS["preroll"].columns) + "\r\n"
    assert native.text == ",".join(FORMATS["native"].columns) + "\r\n"


async def test_a_preview_creates_nothing(visit: Visit) -> None:
    visitor = visit()

    answer = await visitor.preview(csv_of([ad(1), ad(2)]))

    assert answer.json["ok"] is True
    assert [row[0] for row in answer.json["rows"]] == [ad(1)["Ad Name"], ad(2)["Ad Name"]]
    assert visitor.site.ledger() == []
    assert (visitor.site.count("upload", ONE), visitor.site.count("preview", ONE)) == (1, 1)


async def test_created_ads_stand_in_the_ledger_with_every_cell_and_in_the_table_with_their_ids(visit: Visit) -> None:
    visitor = visit()
    rows = [ad(1), ad(2, **{"Tracking Pixel": "https://pixel.example/?s={SpotID}"})]

    token = (await visitor.preview(csv_of(rows))).json["token"]
    assert (await visitor.create(token)).json["ok"] is True

    ledger = visitor.site.ledger()
    assert ledger == (await visitor.get("/__ledger")).json
    assert [one["cells"] for one in ledger] == [
        {**dict.fromkeys(FORMATS["preroll"].columns, ""), **row} for row in rows
    ]
    assert [(one["name"], one["target_url"]) for one in ledger] == [(row["Ad Name"], row["Target URL"]) for row in rows]
    assert {one["campaign_id"] for one in ledger} == {ONE}
    assert len({one["upload_id"] for one in ledger}) == 1
    shown = (await visitor.ad_settings()).config["table"]["rows"]
    assert [row["id"] for row in shown] == [one["ad_id"] for one in ledger]
    assert (await visitor.ad_settings(TWO)).names == []


async def test_ad_ids_have_ten_digits_and_rise_also_after_a_reset(visit: Visit) -> None:
    visitor = visit()
    await visitor.upload(3)
    before = [one["ad_id"] for one in visitor.site.ledger()]
    visitor.site.reset()
    await visitor.upload(2, TWO)
    after = [one["ad_id"] for one in visitor.site.ledger()]

    assert [len(ad_id) for ad_id in before + after] == [10] * 5
    assert sorted(set(before + after)) == before + after


async def test_every_request_that_creates_is_an_upload_of_its_own_even_with_the_same_preview(visit: Visit) -> None:
    visitor = visit()
    token = (await visitor.preview(csv_of([ad(1)]))).json["token"]

    await visitor.create(token)
    await visitor.create(token)

    assert len({one["upload_id"] for one in visitor.site.ledger()}) == 2
    assert visitor.site.count("create", ONE) == 2


async def test_a_preview_of_one_campaign_creates_nothing_in_another(visit: Visit) -> None:
    visitor = visit()
    token = (await visitor.preview(csv_of([ad(1)]), ONE)).json["token"]

    assert (await visitor.create(token, TWO)).status == 400
    assert visitor.site.ledger() == []


async def test_a_reset_forgets_ads_previews_and_log(visit: Visit) -> None:
    visitor = visit()
    token = (await visitor.preview(csv_of([ad(1)]))).json["token"]
    await visitor.create(token)

    assert (await visitor.post("/__reset")).status == 204

    assert visitor.site.ledger() == []
    assert visitor.site.log() == {"counts": {}, "events": [], "sendings": []}
    assert (await visitor.create(token)).status == 400
    assert (await visitor.ad_settings()).names == []


async def test_the_log_counts_per_campaign(visit: Visit) -> None:
    visitor = visit()
    await visitor.ad_settings(ONE)
    await visitor.ad_settings(ONE)
    await visitor.upload(2, TWO)

    counts = (await visitor.get("/__log")).json["counts"]

    assert counts == {ONE: {"page": 2}, TWO: {"upload": 1, "preview": 1, "create": 1, "created": 1}}


async def test_layouts_alternate_campaign_by_campaign(visit: Visit) -> None:
    visitor = visit()

    pages = [await visitor.ad_settings(campaign) for campaign in (ONE, TWO, THREE)]

    assert [page.config["layout"] for page in pages] == ["inline", "modal", "inline"]
    assert ['id="csvPreviewModal"' in page.text for page in pages] == [False, True, False]


async def test_native_pages_may_lack_the_heading(visit: Visit) -> None:
    visitor = visit("native-without-heading")

    page = await visitor.ad_settings()

    assert "STEP 5" not in page.text
    assert "Mass create with CSV" in page.text
    assert "<h2>CPA - Native - Desktop - USA</h2>" in page.text
    content = csv_of([native_ad()], FORMATS["native"].columns)
    assert (await visitor.create((await visitor.preview(content)).json["token"])).json["ok"] is True


async def test_refused_creatives_are_named_in_the_sites_words(visit: Visit) -> None:
    visitor = visit("rejected-creatives")
    rows = [ad(1, **{"Creative ID": "1032473171"}), ad(2), ad(3, **{"Creative ID": "1999000001"})]

    answer = (await visitor.preview(csv_of(rows))).json

    assert answer["ok"] is False
    assert answer["heading"] == "At least one issue was detected. Review the following and reupload the CSV"
    assert answer["reasons"][0].endswith("The following creatives are not valid: 1032473171, 1999000001")
    assert visitor.site.count("preview") == 0


async def test_older_ads_stand_in_the_table_but_not_in_the_ledger(visit: Visit) -> None:
    visitor = visit(Scenario(older_ads=5, older_rows=(("Same", "https://a.example/"), ("Other", "https://b.example/"))))

    assert (await visitor.ad_settings()).names == ["Same", "Other", "Same", "Other", "Same"]
    visitor.site.add_ads(ONE, [("One more", "https://c.example/")])
    assert (await visitor.ad_settings()).names[-1] == "One more"
    assert visitor.site.ledger() == []


async def test_late_ads_show_when_the_table_was_looked_at_often_enough(visit: Visit) -> None:
    visitor = visit(Scenario(ads_appear_after_looks=2))
    await visitor.upload(1)

    shown = [len((await visitor.ad_settings()).names) for _ in range(4)]

    assert shown == [0, 0, 1, 1]
    assert len(visitor.site.ledger()) == 1


async def test_late_ads_show_when_their_time_has_come(visit: Visit) -> None:
    visitor = visit("never-ads")
    await visitor.upload(2)

    assert (await visitor.ad_settings()).names == []
    visitor.site.set_scenario("default")
    assert len((await visitor.ad_settings()).names) == 2


async def test_one_campaign_can_misbehave_alone(visit: Visit) -> None:
    visitor = visit(Scenario(campaigns={"#3": {"older_ads": 4}, TWO: {"layout": "inline", "ids_in_table": False}}))

    pages = {campaign: await visitor.ad_settings(campaign) for campaign in (ONE, TWO, THREE)}

    assert [len(page.names) for page in pages.values()] == [0, 0, 4]
    assert pages[TWO].config["layout"] == "inline"
    assert [page.config["table"]["ids"] for page in pages.values()] == [True, False, True]


async def test_a_form_that_creates_leads_back_to_the_page(visit: Visit) -> None:
    visitor = visit("form-post")
    token = (await visitor.preview(csv_of([ad(1)]))).json["token"]

    answer = await visitor.create(token, background=False)

    assert answer.status == 303
    assert answer.headers["Location"].startswith(f"/campaign/{ONE}/ad-settings?created=")
    assert len(visitor.site.ledger()) == 1


async def test_latency_slows_a_page_down(visit: Visit) -> None:
    slow = visit(latency=1000.0)
    asked = asyncio.ensure_future(slow.ad_settings())

    assert await asyncio.to_thread(slow.site.wait_for, "page", ONE)
    assert not asked.done()

    await asyncio.to_thread(slow.site.stop)
    with pytest.raises(aiohttp.ClientError):
        await asked


async def test_too_many_requests_are_refused_before_anything_is_created(visit: Visit) -> None:
    visitor = visit(Scenario(throttle_requests=3, throttle_seconds=60.0, throttle_retry_after=7))
    token = (await visitor.preview(csv_of([ad(1)]))).json["token"]
    await visitor.ad_settings()
    await visitor.ad_settings()

    refused = await visitor.create(token)

    assert refused.status == 429
    assert refused.headers["Retry-After"] == "7"
    assert refused.json["message"] == "Too many requests"
    assert visitor.site.ledger() == []


async def test_what_is_waited_for_is_noticed(visit: Visit) -> None:
    visitor = visit()
    await visitor.upload(1)

    assert visitor.site.wait_for("created", ONE, seconds=5)
    assert not visitor.site.wait_for("created", ONE, count=2, seconds=0)


async def test_every_named_scenario_answers_and_says_what_it_is_about(visit: Visit) -> None:
    visitor = visit(latency="off")

    for name, scenario in SCENARIOS.items():
        assert scenario.name == name
        assert scenario.about.endswith(".")
        assert (await visitor.post(f"/__scenario/{name}")).status == 204
    assert (await visitor.post("/__scenario/none-such")).status == 404


def test_a_site_can_be_stopped_twice_and_started_again_on_its_ports() -> None:
    site = PracticeSite()
    with site:
        first = (site.site_url, site.sign_in_url)
    site.stop()
    with site:
        assert (site.site_url, site.sign_in_url) == first


def test_a_port_that_is_taken_is_refused() -> None:
    with PracticeSite() as site:
        port = int(site.site_url.rsplit(":", 1)[1])
        with pytest.raises(OSError, match="in use"):
            PracticeSite(port=port).start()


async def test_a_site_stops_while_requests_hang(visit: Visit) -> None:
    visitor = visit(Scenario(faults=(Fault(at="page", kind="hang", seconds=0),)))
    asked = asyncio.ensure_future(visitor.ad_settings())
    await asyncio.to_thread(visitor.site.wait_for, "fault", ONE)
    await asyncio.to_thread(visitor.site.stop)

    assert "STEP 5" in (await asked).text


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Scenario(layout="upside-down"),
        lambda: Scenario(latency="sometimes"),
        lambda: Fault(at="create", kind="hang"),
        lambda: Fault(at="nowhere", kind="hang"),
        lambda: Blocker(kind="cloud"),
        lambda: PracticeSite("no-such-scenario"),
        lambda: Scenario(campaigns={ONE: {"colour": "red"}}).for_campaign(ONE, 1),
    ],
)
def test_what_the_site_cannot_do_is_refused(wrong: Callable[[], object]) -> None:
    with pytest.raises(BadScenario):
        wrong()
