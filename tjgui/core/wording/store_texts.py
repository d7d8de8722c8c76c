"""Texts about shared batches: the database, and who has a campaign."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

STORE_TEXTS: Final[Mapping[str, str | tuple[str, str]]] = {
    # the address
    "store_url_invalid": "This is not the address of a PostgreSQL database: {why}",
    "store_url_example": "It looks like postgresql://name@host:5432/database.",
    # the database
    "store_unreachable": "The database {address} cannot be reached: {why}.",
    "store_silent": "The database {address} does not respond.",
    "store_busy": "The database {address} is too busy: it undid the same statement several times.",
    "store_waits": "Nothing is clicked until it responds; the upload then continues automatically.",
    "store_check": "Check the address, the network and the user's password (.pgpass or PGPASSWORD).",
    "store_no_rights": "The user of {address} may not do this: {why}",
    "store_owner": "Use the database's owner, or ask the person who has its password.",
    "store_not_made": "The database {address} is not set up for shared batches.",
    "store_make": "Its owner sets it up with “tjgui share init”.",
    "store_too_new": "The database {address} asks for a newer version of this program.",
    "store_update": "Install the current version.",
    "store_not_durable": "The database {address} may forget what it has confirmed ({setting} is off).",
    "store_make_durable": "Its owner must turn this on: otherwise ads could be created twice.",
    # the batch
    "store_no_batch": "There is no such batch in the database {address}.",
    "store_begin_batch": "The first “tjgui upload … --store” creates it. Check --site-url, --format and --slot, too.",
    "store_others_work": "Other machines are working on this batch.",
    "store_wait_for_others": "Start fresh when they have finished, or stop them first.",
    "store_joined": (
        "The record is shared: {address}, 1 campaign so far.",
        "The record is shared: {address}, {count} campaigns so far.",
    ),
    "store_set_up": "The database {address} is set up for shared batches ({applied}).",
    "store_was_set_up": "The database {address} was set up before; nothing had to be changed.",
    "store_no_role": "The role {role} could not be created: the owner of the server has to do it.",
    "store_let_in": "To let a member in, run there:",
    "store_member": "{who} on {machine}: {doing}, last seen {ago} ago.",
    "store_doing_nothing": "nothing yet",
    "store_nobody": "Nobody is working on it now.",
    "store_not_named": "It is not said where the shared batch is.",
    "name_store": "Name its database with --store or in TJGUI_STORE.",
    "name_other_file": "Name another file.",
    "store_written": "The batch was written to {file}.",
    "invitation_unreadable": "The invitation {file} cannot be read: {why}.",
    "invitation_odd": "it is no invitation of this program",
    "ask_for_invitation": "Ask for it again.",
    "invitation_works": "The database {address} can be used. Upload with: {command}",
    # the campaigns
    "claim_lost": "Another machine is working on campaign {campaign}.",
}
