"""Mass creation with a CSV: the template, the preview, and the one request that creates ads."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from urllib.parse import urlencode

from aiohttp import web

from tjgui.practice.answers import (
    WORLD,
    campaign_of,
    cut_off,
    error,
    go_wrong,
    is_in_background,
    reset,
    session_token,
)
from tjgui.practice.csv_checks import REFUSED, check_csv
from tjgui.practice.scenarios import Fault
from tjgui.practice.world import Campaign

# Seconds on the real site (site-contract, "Speed and limits seen"); creating grows with the number of ads.
_PREVIEW_SECONDS = (2.0, 3.0)
_CREATE_SECONDS = (1.5, 1.8)  # before the ads are there, and again before the answer
_CREATE_SECONDS_PER_AD = 0.015


def add_mass_action(app: web.Application) -> None:
    """Give the dashboard what "Mass create with CSV" needs."""
    app.router.add_get("/ad/mass-action/{campaign_id}/template", _template)
    app.router.add_post("/ad/mass-action/{campaign_id}/preview", _preview)
    app.router.add_post("/ad/mass-action/{campaign_id}/create", _create)


async def _template(request: web.Request) -> web.Response:
    world = request.app[WORLD]
    campaign = campaign_of(request)
    world.ledger.note("template", campaign.campaign_id)
    text = io.StringIO()
    csv.writer(text).writerow(world.format_of(campaign).columns)
    name = f"template-{campaign.campaign_id}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return web.Response(text=text.getvalue(), content_type="text/csv", charset="utf-8", headers=headers)


async def _preview(request: web.Request) -> web.Response:
    world = request.app[WORLD]
    campaign = campaign_of(request)
    scenario = world.scenario_of(campaign)
    form = await request.post()
    file = form.get("csv")
    if not isinstance(file, web.FileField):
        return error(request, 400)
    content = file.file.read()
    world.ledger.note("upload", campaign.campaign_id, f"{file.filename}, {len(content)} bytes")
    fault = world.next_fault("preview", campaign)
    if (wrong := await go_wrong(request, fault)) is not None:
        return wrong
    await world.wait_as_usual(*_PREVIEW_SECONDS)
    if fault is not None and fault.kind == "no-answer":
        return web.json_response({})
    checked = check_csv(
        content,
        world.format_of(campaign),
        lambda creative: creative in scenario.rejected_creatives or creative.startswith(scenario.rejected_prefix),
        scenario.rejected_separator,
    )
    if checked.reasons:
        return web.json_response({"ok": False, "heading": REFUSED, "reasons": checked.reasons})
    token = world.keep_preview(campaign, checked.rows)
    world.ledger.note("preview", campaign.campaign_id, f"{len(checked.rows)} ads")
    columns = world.format_of(campaign).columns
    rows = [[row[column] for column in columns] for row in checked.rows]
    return web.json_response({"ok": True, "token": token, "columns": columns, "rows": rows})


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What the site says of a creation, which need not be what it did."""

    ok: bool
    message: str


async def _create(request: web.Request) -> web.StreamResponse:
    world = request.app[WORLD]
    campaign = campaign_of(request)
    form = await request.post()
    world.ledger.note("create", campaign.campaign_id)
    rows = world.previewed(campaign, str(form.get("token", "")))
    if rows is None:
        return error(request, 400)
    fault = world.next_fault("create", campaign)
    if (refused := await _fail_before(request, fault)) is not None:
        return refused
    shortest, longest = (seconds + _CREATE_SECONDS_PER_AD * len(rows) for seconds in _CREATE_SECONDS)
    await world.wait_as_usual(shortest, longest)
    wanted = rows
    if fault is not None and fault.kind in {"partial", "message-only"}:
        wanted = rows[: fault.count] if fault.kind == "partial" else ()
    if wanted:
        world.create(campaign, wanted)
        world.sessions.created(session_token(request))
    await world.wait_as_usual(shortest, longest)
    if (lost := await _fail_after(request, fault)) is not None:
        return lost
    failed = fault is not None and fault.kind == "error-but-created"
    message = "Something went wrong. Please try again." if failed else f"{len(rows)} ad(s) created successfully."
    return _answer(request, campaign, _Outcome(not failed, message))


async def _fail_before(request: web.Request, fault: Fault | None) -> web.Response | None:
    """Answer in place of creating anything, where the fault is of that kind."""
    if fault is None or not fault.kind.endswith("-before"):
        return None
    if fault.status is not None:
        return error(request, fault.status, fault.retry_after)
    if fault.kind == "hang-before":
        await request.app[WORLD].hang(fault.seconds)
    return reset(request)


async def _fail_after(request: web.Request, fault: Fault | None) -> web.StreamResponse | None:
    """Answer wrongly, or not at all, after everything was created, where the fault is of that kind."""
    if fault is None or not fault.kind.endswith("-after"):
        return None
    if fault.status is not None:
        return error(request, fault.status, fault.retry_after)
    if fault.kind == "cut-after":
        return await cut_off(request)
    if fault.kind == "hang-after":
        await request.app[WORLD].hang(fault.seconds)
    return reset(request)


def _answer(request: web.Request, campaign: Campaign, outcome: _Outcome) -> web.Response:
    if is_in_background(request):
        return web.json_response({"ok": outcome.ok, "message": outcome.message})
    query = urlencode({"created" if outcome.ok else "error": outcome.message})
    raise web.HTTPSeeOther(f"/campaign/{campaign.campaign_id}/ad-settings?{query}#section_adSpecs")
