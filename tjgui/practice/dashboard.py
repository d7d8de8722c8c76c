"""The dashboard's pages: the list of campaigns, and each campaign's ad settings with its table of ads."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from html import escape
from typing import Any

from aiohttp import web

from tjgui.practice import pages
from tjgui.practice.answers import (
    FOREIGN_URL,
    WORLD,
    ask_if_human,
    campaign_of,
    error,
    go_wrong,
    html,
    session_token,
)
from tjgui.practice.mass_action import add_mass_action
from tjgui.practice.scenarios import Fault, Scenario
from tjgui.practice.sign_in import add_session_pages, ask_to_sign_in, sign_in_url
from tjgui.practice.world import Campaign, World

_PAGE_SECONDS = (2.0, 3.0)  # on the real site (site-contract)
_OPEN_TO_ALL = ("/__", "/static/", "/session", "/sign-out", "/favicon.ico")
_HUMAN_CHECK = "/human-check"
_THROTTLED = ("/campaign", "/ad/mass-action/")
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def add_dashboard(app: web.Application) -> None:
    """Add the dashboard's pages."""
    app.router.add_get("/", _to_campaigns)
    app.router.add_get("/campaigns", _campaigns)
    app.router.add_get("/campaign/overview/{campaign_id}", _overview)
    app.router.add_get("/campaign/{campaign_id}/ad-settings", _ad_settings)
    app.router.add_get("/campaign/{campaign_id}/ads", _ads)
    app.router.add_post(_HUMAN_CHECK, _passed_human_check)
    app.router.add_get("/popup", _popup)
    app.router.add_get("/download", _download)
    add_mass_action(app)
    add_session_pages(app)
    app.middlewares.append(_admit)


@web.middleware
async def _admit(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Admit requests that are signed in and not throttled."""
    if request.path.startswith(_OPEN_TO_ALL):
        return await handler(request)
    world = request.app[WORLD]
    if world.checks_humans and request.path != _HUMAN_CHECK:
        world.ledger.note("human-check", "", request.path)
        return ask_if_human(request)
    if request.path.startswith(_THROTTLED) and world.is_throttled():
        return error(request, 429, world.scenario.throttle_retry_after)
    if not world.sessions.admits(session_token(request)):
        return ask_to_sign_in(request)
    return await handler(request)


async def _passed_human_check(request: web.Request) -> web.Response:
    request.app[WORLD].checks_humans = False
    raise web.HTTPSeeOther("/campaigns")


async def _to_campaigns(_: web.Request) -> web.Response:
    raise web.HTTPFound("/campaigns")


async def _campaigns(request: web.Request) -> web.Response:
    world = request.app[WORLD]
    world.ledger.note("page", "", "/campaigns")
    await world.wait_as_usual(*_PAGE_SECONDS)
    rows = "".join(
        f'<tr><td><span class="dot"></span>RUNNING</td><td>{campaign.campaign_id}</td><td>'
        f'<a href="/campaign/overview/{campaign.campaign_id}">{escape(campaign.name)}</a></td></tr>'
        for campaign in world.campaigns.values()
    )
    return html(pages.page("Campaigns", pages.fill("campaigns.html", rows_html=rows), config={}))


async def _overview(request: web.Request) -> web.Response:
    world = request.app[WORLD]
    campaign = campaign_of(request)
    world.ledger.note("overview", campaign.campaign_id)
    await world.wait_as_usual(*_PAGE_SECONDS)
    content = pages.fill("overview.html", campaign_id=campaign.campaign_id, campaign_name=campaign.name)
    return html(pages.page(campaign.name, content, config={}))


async def _ad_settings(request: web.Request) -> web.Response:
    world = request.app[WORLD]
    campaign = campaign_of(request)
    world.ledger.note("page", campaign.campaign_id)
    fault = world.next_fault("page", campaign)
    if (wrong := await go_wrong(request, fault)) is not None:
        return wrong
    if fault is not None and fault.kind == "foreign-redirect":
        raise web.HTTPFound(request.app[FOREIGN_URL])
    await world.wait_as_usual(*_PAGE_SECONDS)
    shown = world.neighbour(campaign) if fault is not None and fault.kind == "shows-other-campaign" else campaign
    return html(_ad_settings_page(request, shown, fault))


def _ad_settings_page(request: web.Request, campaign: Campaign, fault: Fault | None) -> str:
    world = request.app[WORLD]
    scenario = world.scenario_of(campaign)
    ads_format = world.format_of(campaign)
    tag = scenario.name_in.split(".", maxsplit=1)[0]
    css = ' class="campaign-name"' if scenario.name_in == "h1.campaign-name" else ""
    content = pages.fill(
        "ad_settings.html",
        campaign_id=campaign.campaign_id,
        name_html=f"<{tag}{css}>{escape(campaign.name)}</{tag}>",
        format=ads_format.title,
        devices="Mobile" if "Mobile" in campaign.name else "Desktop",
        heading_html="<h3>STEP 5. CREATE YOUR AD</h3>" if scenario.heading else "",
        modal_html=pages.fill("preview_modal.html") if scenario.layout == "modal" else "",
    )
    config = _config(request, campaign, scenario)
    if fault is not None:
        config["effect"] = {"kind": fault.kind, "seconds": fault.seconds, "count": fault.count}
        if fault.kind == "skeleton":
            content = pages.fill("skeleton.html", content_html=content)
    return pages.page(campaign.name, content, config=config)


def _config(request: web.Request, campaign: Campaign, scenario: Scenario) -> dict[str, Any]:
    """Return the data for the script of a campaign's page."""
    world = request.app[WORLD]
    base = f"/ad/mass-action/{campaign.campaign_id}"
    return {
        "layout": scenario.layout,
        "modalClass": scenario.modal_class,
        "createBy": scenario.create_by,
        "afterCreate": scenario.after_create,
        "previewUrl": f"{base}/preview",
        "createUrl": f"{base}/create",
        "adsUrl": f"/campaign/{campaign.campaign_id}/ads",
        "foreignUrl": request.app[FOREIGN_URL],
        "signInUrl": sign_in_url(request),
        "table": {
            "generation": scenario.datatables,
            "select2": scenario.select2,
            "lengthNumber": scenario.length_number,
            "columns": world.format_of(campaign).table_columns,
            "ids": scenario.ids_in_table,
            "urls": scenario.urls,
            "rows": _rows(world, campaign) if scenario.table_source == "page" else None,
        },
        "blockers": [
            {"kind": one.kind, "when": one.when, "seconds": one.seconds, "times": one.times}
            for one in scenario.blockers
        ],
    }


async def _ads(request: web.Request) -> web.Response:
    """Respond with the table's rows, for tables that load them and for pages that refresh them."""
    world = request.app[WORLD]
    campaign = campaign_of(request)
    world.ledger.note("table", campaign.campaign_id)
    fault = world.next_fault("table", campaign)
    if (wrong := await go_wrong(request, fault)) is not None:
        return wrong
    empty = fault is not None and fault.kind == "empty"
    return web.json_response({"rows": [] if empty else _rows(world, campaign)})


def _rows(world: World, campaign: Campaign) -> list[dict[str, Any]]:
    return [
        {"id": ad.ad_id, "compliance": ad.compliance, "date": ad.date, "cells": ad.cells} for ad in world.look(campaign)
    ]


async def _popup(_: web.Request) -> web.Response:
    return html(pages.error_page(200, "Special offer", "A popup of the practice site."))


async def _download(_: web.Request) -> web.Response:
    headers = {"Content-Disposition": 'attachment; filename="report.csv"'}
    return web.Response(text="nothing\r\n", content_type="text/csv", headers=headers)
