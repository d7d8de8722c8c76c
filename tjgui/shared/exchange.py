"""A shared batch as a checkpoint file, and the other way round; not even the keys' order is lost."""

from __future__ import annotations

from typing import Any

from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.entry import read_entry
from tjgui.core.errors import InputError
from tjgui.core.json_text import parsed_json
from tjgui.core.wording.message import Message
from tjgui.shared.entry_text import entry_text
from tjgui.shared.link import Link
from tjgui.shared.opening import BatchKey, Begun
from tjgui.shared.team import Member


def begun_from(checkpoint: Checkpoint) -> Begun:
    """Return a checkpoint as what a shared batch is created with."""
    top: dict[str, Any] = parsed_json(checkpoint.to_bytes())
    campaigns = top["campaigns"]
    entries = ((one, read_entry(raw).status.value, entry_text(raw)) for one, raw in campaigns.items())
    return Begun(entry_text({**top, "campaigns": {}}), tuple(entries))


async def exported(link: Link, key: BatchKey) -> bytes:
    """Return a shared batch as a checkpoint file; raises `InputError` if there is none."""
    tops = await link.call(
        "SELECT top, batch_id FROM tj.batch WHERE account = %s AND format = %s AND slot = %s AND archived_at IS NULL",
        (key.account, key.ad_format.value, key.slot),
    )
    if not tops:
        raise InputError(Message("store_no_batch", address=link.address), Message("store_begin_batch"))
    ((text, batch_id),) = tops
    rows = await link.call("SELECT campaign_id, entry FROM tj.entry WHERE batch_id = %s ORDER BY position", (batch_id,))
    top = parsed_json(text)
    top["campaigns"] = {campaign_id: parsed_json(entry) for campaign_id, entry in rows}
    stamps = [
        str(raw["timestamp"]) for raw in top["campaigns"].values() if isinstance(raw, dict) and "timestamp" in raw
    ]
    top["last_updated"] = max([str(top.get("last_updated") or ""), *stamps])
    return Checkpoint.from_bytes(entry_text(top).encode("utf-8", "surrogatepass")).to_bytes()


async def members(link: Link, key: BatchKey) -> tuple[Member, ...]:
    """Return who works on a batch now, the last heard of first."""
    rows = await link.call(
        "SELECT r.who, r.machine, r.doing, extract(epoch FROM clock_timestamp() - r.seen_at)::float8 "
        "FROM tj.run r JOIN tj.batch b USING (batch_id) "
        "WHERE b.account = %s AND b.format = %s AND b.slot = %s AND b.archived_at IS NULL AND r.left_at IS NULL "
        "AND r.seen_at > clock_timestamp() - (SELECT 10 * lease FROM tj.meta) ORDER BY r.seen_at DESC",
        (key.account, key.ad_format.value, key.slot),
    )
    return tuple(Member(*row) for row in rows)
