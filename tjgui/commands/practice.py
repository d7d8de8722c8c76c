"""`tjgui practice`: serves the practice site."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tjgui.commands.exits import Exit
from tjgui.commands.output import say
from tjgui.core.errors import InputError
from tjgui.core.wording.message import Message

_LATENCIES = ("off", "tenth", "realistic")
_PORTS = 2**16
_MOST_CAMPAIGNS = 100_000


def add_practice(parser: argparse.ArgumentParser) -> None:
    """Define the command's options."""
    parser.add_argument("--port", type=_port, default=0, metavar="N", help="the port; any free one by default")
    parser.add_argument("--campaigns", type=_count, metavar="N", help="how many campaigns the site knows")
    parser.add_argument("--scenario", default="default", metavar="NAME", help="how the site behaves")
    parser.add_argument("--latency", choices=_LATENCIES, help="how slow the site is")
    parser.add_argument("--from-pack", type=Path, metavar="FILE", help="show the page of an evidence pack")
    parser.set_defaults(command="practice", run=run)


def run(options: argparse.Namespace) -> int:
    """Serve the site until a signal ends it."""
    from tjgui.practice import BadScenario, PracticeSite, show_page

    chosen: dict[str, Any] = {"port": options.port, "latency": options.latency}
    if options.campaigns is not None:
        chosen["campaigns"] = options.campaigns
    if options.from_pack is not None:
        from tjgui.site.evidence_pack import read_pack

        campaign, page = read_pack(options.from_pack)
        chosen.update(campaigns=[campaign], rewrite=show_page(page))
    try:
        site = PracticeSite(options.scenario, **chosen).start()
    except BadScenario as error:
        raise InputError(str(error), Message("choose_scenario")) from error
    except OSError as error:
        what = Message("port_unusable", port=str(options.port), reason=str(error))
        raise InputError(what, Message("choose_port")) from error
    with site:
        places = f"Dashboard: {site.site_url}\nSign-in:   {site.sign_in_url}\nLedger:    {site.ledger_url}"
        asyncio.run(_until_stopped(lambda: say(places)))
    return Exit.DONE


async def _until_stopped(say_ready: Callable[[], None]) -> None:
    from tjgui.stop_signals import catch_stop_signals

    stopped = asyncio.Event()
    with catch_stop_signals(stopped.set):
        say_ready()
        await stopped.wait()


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) < _PORTS):
        raise argparse.ArgumentTypeError(f"“{text}” isn't a port: 1 to {_PORTS - 1}, or 0 for a free one")
    return int(text)


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= _MOST_CAMPAIGNS):
        raise argparse.ArgumentTypeError(f"“{text}” isn't a number of campaigns from 1 to {_MOST_CAMPAIGNS:,}")
    return int(text)
