"""Mass creation with a CSV: the template, the preview, and the one request that creates ads."""

from __future__ import annotations

import csv
import hashlib
import io
from dataclasses import dataclass
from urllib.parse import urlencode

from aiohttp import web

from tjgui.practice.answers import (
    WIRE,
    WORLD,
    ask_if_human,
    break_down,
    campaign_of,
    cut_off,
    cut_off_in_head,
    error,
    go_wrong,
    hang_up,
    is_in_background,
    session_token,
)
from tjgui.practice.csv_checks import REFUSED, Row, check_csv
from tjgui.practice.ledger import Sending
from tjgui.practice.scenarios import Fault
from tjgui.practice.sign_in import sign_in_url
from tjgui.practice.world import Campaign

# Seconds on the real site (site-contract, "Speed and limits seen"); creating grows with the number of ads.
_PREVIEW_SECONDS = (2.0, 3.0)
_CREATE_SECONDS = (1.5, 1.8)  # before the ads exist, and again before the response
_CREATE_SECONDS_PER_AD = 0.015


def add_mass_action(app: web.Application) -> None:
    """Add what "Mass create with CSV" needs to the dashboard."""
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
    """What the site says about a creation, which may differ from what it did."""

    ok: bool
    message: str


async def _create(request: web.Request) -> web.StreamResponse:
    world = request.app[WORLD]
    campaign = campaign_of(request)
    body = await _note_sending(request, campaign)
    form = await request.post()
    rows = world.previewed(campaign, str(form.get("token", "")))
    if rows is None:
        return error(request, 400)
    fault = world.next_fault("create", campaign)
    wanted = _carried_out(rows, fault)
    is_refused_at_the_gate = not wanted and fault is not None and fault.heard != "answer"
    if is_refused_at_the_gate and (wrong := await _answer_wrongly(request, fault)) is not None:
        return wrong
    shortest, longest = (seconds + _CREATE_SECONDS_PER_AD * len(rows) for seconds in _CREATE_SECONDS)
    await world.wait_as_usual(shortest, longest)
    if wanted:
        world.create(campaign, wanted, body)
        world.sessions.created(session_token(request))
    await world.wait_as_usual(shortest, longest)
    if not is_refused_at_the_gate and (wrong := await _answer_wrongly(request, fault)) is not None:
        return wrong
    failed = fault is not None and fault.kind == "error-but-created"
    message = "Something went wrong. Please try again." if failed else f"{len(rows)} ad(s) created successfully."
    return _answer(request, campaign, _Outcome(not failed, message))


async def _note_sending(request: web.Request, campaign: Campaign) -> str:
    """Log that the request arrived, and on which connection; returns the digest of its body."""
    body = hashlib.sha256(await request.read()).hexdigest()[:12]
    peer = request.transport.get_extra_info("peername") if request.transport is not None else None
    connection = f"{peer[0]}:{peer[1]}" if peer else "gone"
    number = request.app[WIRE].requests_on(request.transport)
    request.app[WORLD].ledger.note_sending(Sending(campaign.campaign_id, body, connection, number))
    return body


def _carried_out(rows: tuple[Row, ...], fault: Fault | None) -> tuple[Row, ...]:
    if fault is None or fault.done == "after":
        return rows
    return rows[: fault.count] if fault.done == "part" else ()


async def _answer_wrongly(request: web.Request, fault: Fault | None) -> web.StreamResponse | None:
    """Respond wrongly, or not at all. None: respond that all is well."""
    if fault is None or fault.heard == "answer":
        return None
    if fault.status is not None or fault.heard == "human-check":
        return error(request, fault.status, fault.retry_after) if fault.status is not None else ask_if_human(request)
    if fault.outage is not None:
        lost = await break_down(request, fault)
        return hang_up(request, "reset") if lost is None and fault.done == "before" else lost
    match fault.heard:
        case "sign-in":
            raise web.HTTPFound(sign_in_url(request))
        case "cut" | "cut-reset":
            return await cut_off(request, "reset" if fault.heard == "cut-reset" else "close")
        case "cut-head":
            return cut_off_in_head(request)
        case "reset-all":
            request.app[WIRE].reset_all()
        case "hang":
            await request.app[WORLD].hang(fault.seconds)
    return hang_up(request, "close" if fault.heard == "close" else "reset")


def _answer(request: web.Request, campaign: Campaign, outcome: _Outcome) -> web.Response:
    if is_in_background(request):
        return web.json_response({"ok": outcome.ok, "message": outcome.message})
    query = urlencode({"created" if outcome.ok else "error": outcome.message})
    raise web.HTTPSeeOther(f"/campaign/{campaign.campaign_id}/ad-settings?{query}#section_adSpecs")
