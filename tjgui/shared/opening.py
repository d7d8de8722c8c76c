"""Joining a shared batch: whether the database is fit for it, and the store that a run works with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import psycopg
from psycopg import errors as pg

from tjgui.core.errors import InputError
from tjgui.core.models import AdFormat
from tjgui.core.wording.message import Message
from tjgui.shared.link import Link
from tjgui.shared.schema import CLIENT, Times
from tjgui.shared.team import Run
from tjgui.shared.team_store import TeamStore

#: Settings without which the database may forget what it has confirmed, after a power cut.
_NEEDED_ON = ("fsync", "full_page_writes")
_TOO_OLD = "TJ001"


@dataclass(frozen=True, slots=True)
class Joined:
    """A batch that this run may work on now.

    :ivar is_new: Whether this run created it.
    """

    store: TeamStore
    times: Times
    is_new: bool


@dataclass(frozen=True, slots=True)
class BatchKey:
    """Which of an account's batches it is; there is one at a time of each.

    :ivar account: The site's host: campaigns of other sites are others, whatever their IDs.
    """

    account: str
    ad_format: AdFormat
    slot: str = ""


@dataclass(frozen=True, slots=True)
class Begun:
    """What a batch is created with: a checkpoint, as text.

    :ivar top: The file without its campaigns, as JSON; the key "campaigns" is in its place.
    :ivar entries: What is known of each campaign: ID, status and entry as JSON.
    """

    top: str
    entries: tuple[tuple[str, str, str], ...] = ()

    @property
    def columns(self) -> tuple[list[str], list[str], list[str]]:
        """The entries as three lists."""
        return ([one[0] for one in self.entries], [one[1] for one in self.entries], [one[2] for one in self.entries])


async def join(
    link: Link,
    run: Run,
    key: BatchKey,
    begun: Begun,
    *,
    now: Callable[[], datetime] = datetime.now,
    on_failure: Callable[[Message], None] = lambda _: None,
    on_recovery: Callable[[], None] = lambda: None,
    on_change: Callable[[Sequence[str]], None] = lambda _: None,
) -> Joined:
    """Join a batch, or create it as it was begun; `TeamStore.stay_in_touch` follows on the run's own loop.

    Raises `RecordUnreachable`, and `InputError` if the database is not fit for it.
    """
    try:
        await _check(link)
        ((_, window, margin, patience, lease),) = await link.call(
            "SELECT * FROM tj.begin_run(%s, %s, %s, %s, %s)",
            (run.run_id, CLIENT, run.who, run.machine, run.version),
        )
        ((batch_id, is_new, kept),) = await link.call(
            "SELECT * FROM tj.join_batch(%s, %s, %s, %s, %s, %s, %s, %s)",
            (run.run_id, key.account, key.ad_format.value, key.slot, begun.top, *begun.columns),
        )
    except psycopg.Error as error:
        raise _unfit(link, error) from error
    store = TeamStore(
        link, batch_id, run, kept, now=now, on_failure=on_failure, on_recovery=on_recovery, on_change=on_change
    )
    await store.look_at_others()
    times = Times(*(one.total_seconds() for one in (window, margin, patience, lease)))
    return Joined(store, times, is_new)


async def check(link: Link) -> None:
    """Return if this user can use the database; raises `RecordUnreachable`, or `InputError` with what is missing."""
    try:
        await _check(link)
        await link.call("SELECT version FROM tj.meta")
    except psycopg.Error as error:
        raise _unfit(link, error) from error


async def _check(link: Link) -> None:
    for setting in _NEEDED_ON:
        ((value,),) = await link.call("SELECT current_setting(%s)", (setting,))
        if value != "on":
            raise InputError(
                Message("store_not_durable", address=link.address, setting=setting), Message("store_make_durable")
            )


def _unfit(link: Link, error: psycopg.Error) -> InputError:
    if isinstance(error, pg.InvalidSchemaName | pg.UndefinedTable | pg.UndefinedFunction):
        return InputError(Message("store_not_made", address=link.address), Message("store_make"))
    if error.sqlstate == _TOO_OLD:
        return InputError(Message("store_too_new", address=link.address), Message("store_update"))
    why = " ".join(str(error).split())
    return InputError(Message("store_no_rights", address=link.address, why=why), Message("store_owner"))
