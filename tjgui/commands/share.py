"""`tjgui share`: setting up, watching, exporting and joining batches that several machines work on."""

from __future__ import annotations

import argparse
import asyncio
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from tjgui.commands.batch_options import add_json_option
from tjgui.commands.exits import Exit
from tjgui.commands.output import say, say_json
from tjgui.commands.record_options import add_slot_option
from tjgui.core.errors import InputError
from tjgui.core.settings import SETTINGS
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Duration

if TYPE_CHECKING:
    from tjgui.shared.invitation import Invitation
    from tjgui.shared.link import Link
    from tjgui.shared.opening import BatchKey
    from tjgui.shared.team import Member

_Result = TypeVar("_Result")


def add_share(parser: argparse.ArgumentParser) -> None:
    """Define the command's own commands and their options."""
    commands = parser.add_subparsers(title="commands", metavar="", required=True)
    init = commands.add_parser("init", help="make the tables, functions and roles in a PostgreSQL database")
    init.add_argument("store", metavar="URL", help="the database, as postgresql://owner@host/name")
    _finish(init, _init, "share init")
    status = commands.add_parser("status", help="how far a shared batch is, and who works on it")
    _add_batch_options(status)
    _finish(status, _status, "share status")
    export = commands.add_parser("export", help="write a shared batch as a checkpoint file")
    _add_batch_options(export)
    export.add_argument("--out", type=Path, required=True, metavar="FILE", help="the file to write; must not exist yet")
    _finish(export, _export, "share export")
    invite = commands.add_parser("invite", help="write an invitation to a shared batch, without a password")
    _add_batch_options(invite)
    invite.add_argument("--out", type=Path, required=True, metavar="FILE", help="the file to write; must not exist yet")
    _finish(invite, _invite, "share invite")
    join = commands.add_parser("join", help="check an invitation, and say how to work on its batch")
    join.add_argument("invitation", type=Path, metavar="FILE", help="the invitation")
    _finish(join, _join, "share join")


def add_store_option(parser: argparse.ArgumentParser) -> None:
    """Add the option for the database of a shared batch; TJGUI_STORE stands for it."""
    parser.add_argument(
        "--store",
        default=os.environ.get("TJGUI_STORE", ""),
        metavar="URL",
        help="keep the record in this PostgreSQL database, for several machines (default: $TJGUI_STORE)",
    )


def _finish(parser: argparse.ArgumentParser, act: Callable[[argparse.Namespace], int], command: str) -> None:
    add_json_option(parser)
    parser.set_defaults(command=command, run=act, no_result=dict, parser=parser)


def _add_batch_options(parser: argparse.ArgumentParser) -> None:
    add_store_option(parser)
    SETTINGS["ad_format"].add_to(parser)
    add_slot_option(parser)
    parser.add_argument("--site-url", metavar="URL", default="", help="another site")


def account_of(site_url: str) -> str:
    """Return the account that campaigns belong to: the site's host and port, as the record knows it."""
    from tjgui.site.origins import Origin
    from tjgui.site.site_file import shipped

    origin = Origin.of(site_url or shipped().addresses.site)
    return origin.authority if origin is not None else site_url


def _key(options: argparse.Namespace) -> BatchKey:
    from tjgui.shared.opening import BatchKey

    if not options.store:
        raise InputError(Message("store_not_named"), Message("name_store"))
    return BatchKey(account_of(options.site_url), options.ad_format, options.slot)


def _with_link(url: str, act: Callable[[Link], Awaitable[_Result]]) -> _Result:
    from tjgui.shared.link import Link
    from tjgui.shared.opening import check

    async def whole() -> _Result:
        link = Link(url)
        try:
            await check(link)
            return await act(link)
        finally:
            await link.close()

    return asyncio.run(whole())


def _init(options: argparse.Namespace) -> int:
    from tjgui.shared.address import shown
    from tjgui.shared.schema import MEMBERS, grants, make_schema

    made = make_schema(options.store)
    address = shown(options.store)
    if options.json:
        say_json({"store": address, "applied": list(made.applied), "has_role": made.has_role, "grants": list(grants())})
        return Exit.DONE
    if made.applied:
        say(Message("store_set_up", address=address, applied=", ".join(made.applied)))
    else:
        say(Message("store_was_set_up", address=address))
    if not made.has_role:
        say(Message("store_no_role", role=MEMBERS))
    say(Message("store_let_in"))
    for line in grants():
        say(f"  {line}")
    return Exit.DONE


def _status(options: argparse.Namespace) -> int:
    from tjgui.commands.record_options import counts_in_words, recorded
    from tjgui.core.checkpoint.checkpoint import Checkpoint
    from tjgui.shared.exchange import exported, members

    key = _key(options)

    async def read(link: Link) -> tuple[bytes, tuple[Member, ...]]:
        return await exported(link, key), await members(link, key)

    data, team = _with_link(options.store, read)
    summary = recorded(Checkpoint.from_bytes(data))
    if options.json:
        from tjgui.commands.record_options import counts_as_json

        told = [{"who": one.who, "machine": one.machine, "doing": one.doing, "seconds": one.seconds} for one in team]
        say_json({"session_id": summary.session_id, **counts_as_json(summary), "members": told})
        return Exit.DONE
    say(counts_in_words(summary))
    for one in team:
        doing = Message.quoting(one.doing) if one.doing else Message("store_doing_nothing")
        say(Message("store_member", who=one.who, machine=one.machine, doing=doing, ago=Duration(one.seconds)))
    if not team:
        say(Message("store_nobody"))
    return Exit.DONE


def _export(options: argparse.Namespace) -> int:
    from tjgui.shared.exchange import exported

    key = _key(options)
    data = _with_link(options.store, lambda link: exported(link, key))
    _write_new(options.out, data)
    say(Message("store_written", file=str(options.out)))
    return Exit.DONE


def _invite(options: argparse.Namespace) -> int:
    from tjgui.shared.invitation import Invitation

    key = _key(options)
    _write_new(options.out, Invitation.to(options.store, key).to_bytes())
    say(Message("store_written", file=str(options.out)))
    return Exit.DONE


def _join(options: argparse.Namespace) -> int:
    from tjgui.shared.invitation import read_invitation
    from tjgui.shared.opening import check

    invitation = read_invitation(options.invitation)
    _with_link(invitation.store, check)
    say(Message("invitation_works", address=invitation.store, command=_command(invitation)))
    return Exit.DONE


def _command(invitation: Invitation) -> str:
    slot = f" --slot {invitation.slot}" if invitation.slot else ""
    return f"tjgui upload MAPPING --ads DIR --format {invitation.ad_format}{slot} --store {invitation.store} --live"


def _write_new(path: Path, data: bytes) -> None:
    try:
        with path.open("xb") as file:
            file.write(data)
    except OSError as error:
        raise InputError(
            Message("file_not_written", file=str(path), reason=error.strerror or str(error)), Message("name_other_file")
        ) from error
