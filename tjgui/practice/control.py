"""The addresses that tests use to inspect and control the practice site. None of them is part of the real site."""

from __future__ import annotations

from aiohttp import web

from tjgui.practice.answers import WORLD
from tjgui.practice.scenarios import BadScenario, scenario_named


def add_control(app: web.Application) -> None:
    """Add the control addresses to a host."""
    app.router.add_get("/__ledger", _ledger)
    app.router.add_get("/__log", _log)
    app.router.add_post("/__reset", _reset)
    app.router.add_post("/__sign-out-all", _sign_out_all)
    app.router.add_post("/__release", _release)
    app.router.add_post("/__scenario/{name}", _set_scenario)


async def _ledger(request: web.Request) -> web.Response:
    return web.json_response([entry.as_json for entry in request.app[WORLD].ledger.entries()])


async def _log(request: web.Request) -> web.Response:
    return web.json_response(request.app[WORLD].log_as_json())


async def _reset(request: web.Request) -> web.Response:
    request.app[WORLD].reset()
    return web.Response(status=204)


async def _sign_out_all(request: web.Request) -> web.Response:
    request.app[WORLD].sessions.end()
    return web.Response(status=204)


async def _release(request: web.Request) -> web.Response:
    request.app[WORLD].release()
    return web.Response(status=204)


async def _set_scenario(request: web.Request) -> web.Response:
    try:
        scenario = scenario_named(request.match_info["name"])
    except BadScenario as problem:
        return web.Response(text=str(problem), status=404)
    request.app[WORLD].set_scenario(scenario)
    return web.Response(status=204)
