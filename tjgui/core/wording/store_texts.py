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
    # the campaigns
    "claim_lost": "Another machine is working on campaign {campaign}.",
}
