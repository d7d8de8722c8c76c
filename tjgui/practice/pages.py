"""The pages' HTML: templates from the package's `static` folder, filled in."""

from __future__ import annotations

import hashlib
import html
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from string import Template
from typing import Any

_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


@cache
def _static(name: str) -> str:
    return files("tjgui.practice").joinpath("static", name).read_text(encoding="utf-8")


@cache
def _template(name: str) -> Template:
    return Template(_static(name))


@cache
def static_files() -> Mapping[str, tuple[str, str]]:
    """Return name -> (content, media type) of all scripts and styles."""
    folder = files("tjgui.practice").joinpath("static")
    found = {}
    for one in folder.iterdir():
        for ending, media_type in _TYPES.items():
            if one.name.endswith(ending):
                found[one.name] = (_static(one.name), media_type)
    return found


@cache
def _version() -> str:
    """Return a value that changes with the scripts and styles, so that browsers may cache them forever."""
    return hashlib.sha256("".join(text for text, _ in static_files().values()).encode()).hexdigest()[:10]


def as_json_in_html(value: object) -> str:
    """Return JSON that is safe inside a script element."""
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c").replace("\u2028", "\\u2028")


def page(title: str, content: str, *, signed_in: bool = True, config: Mapping[str, Any] | None = None) -> str:
    """Return a whole page of the dashboard.

    :param content: HTML for the middle of the page.
    :param config: the data for the page's script; without it there is no script.
    """
    script = ""
    if config is not None:
        script = _template("page_scripts.html").substitute(config=as_json_in_html(config), version=_version())
    return _template("page.html").substitute(
        title=html.escape(title),
        content=content,
        version=_version(),
        account=_static("account.html") if signed_in else "",
        script=script,
    )


def fill(name: str, **values: object) -> str:
    """Fill in a template; values whose names end in ``_html`` are inserted unchanged, all others are escaped."""
    return _template(name).substitute(
        {key: str(value) if key.endswith("_html") else html.escape(str(value)) for key, value in values.items()}
    )


def error_page(status: int, title: str, text: str) -> str:
    """Return a bare error page, like those of a gateway in front of a site."""
    return fill("error.html", status=status, title=title, text=text)


def version() -> str:
    """Return the version in the URLs of scripts and styles."""
    return _version()
