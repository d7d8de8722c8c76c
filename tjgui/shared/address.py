"""The address of a shared batch's database: a `postgresql://` URL, as libpq takes it."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from tjgui.core.errors import InputError
from tjgui.core.wording.message import Message

#: For every connection: a database that does not respond is noticed within seconds, also where the cable was pulled.
_ALWAYS = {
    "connect_timeout": "5",
    "keepalives_idle": "5",
    "keepalives_interval": "2",
    "keepalives_count": "3",
    "tcp_user_timeout": "10000",
    "application_name": "tjgui",
}


def conninfo(url: str) -> str:
    """Return what psycopg connects to; raises `InputError` if it is no address.

    What the URL leaves open comes from where libpq looks for it: PGSERVICE, PGHOST and the like, and .pgpass.
    """
    try:
        given = conninfo_to_dict(url)
    except ProgrammingError as error:
        raise InputError(Message("store_url_invalid", why=_one_line(error)), Message("store_url_example")) from error
    return make_conninfo("", **{**_ALWAYS, **given})


def shown(url: str) -> str:
    """Return the address without its password, as it may be shown, written and logged."""
    try:
        given = conninfo_to_dict(url)
    except ProgrammingError:
        return "postgresql://"
    host = str(given.get("host") or "")
    host = f"[{host}]" if ":" in host else host
    user = f"{given['user']}@" if given.get("user") else ""
    port = f":{given['port']}" if given.get("port") else ""
    return f"postgresql://{user}{host if not host.startswith('/') else ''}{port}/{given.get('dbname') or ''}"


def without_password(url: str) -> str:
    """Return the address as it may be handed on, with all that is needed to connect but the password.

    Raises `InputError` if it is no address.
    """
    conninfo(url)
    if "://" not in url:
        kept = {name: str(value) for name, value in conninfo_to_dict(url).items() if name != "password"}
        return make_conninfo("", **kept)
    parts = urlsplit(url)
    user, _, host = parts.netloc.rpartition("@")
    name = user.partition(":")[0]
    query = "&".join(one for one in parts.query.split("&") if not one.startswith("password="))
    return urlunsplit((parts.scheme, f"{name}@{host}" if name else host, parts.path, query, parts.fragment))


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
