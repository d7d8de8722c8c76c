"""URLs of ads as a browser parses them: what would leave the tracking parameter unfilled, and what looks mistaken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from tjgui.core.batch.problems import Severity
from tjgui.core.wording.cells import shown
from tjgui.core.wording.message import Message

_ESCAPED_AMPERSAND = re.compile(r"&(?:amp|#0*38|#x0*26);", re.IGNORECASE)
_SECOND_SCHEME = re.compile(r"https?:[/\\]*(?:https?|ftp)(?::|[/\\]{2})", re.IGNORECASE)
_ENCODED_MACRO = re.compile(r"%7b\w+%7d", re.IGNORECASE)
_OPEN_MACRO = re.compile(r"\{[^{}]*(?=\{|$)|(?:^|\})[^{}]*\}")


#: A URL without anything that `look_at_url` speaks of, apart from the parameter; most are.
_PLAIN = re.compile(
    r"https?://(?!https?[:/\\]|ftp[:/\\])[^?#{}%&;]*(?:\?(?:[^?#{}%;]|\{\w+\}|%(?!7b))*)?(?:#[\w-]*)?", re.IGNORECASE
)


class UrlFinding(NamedTuple):
    """One thing that is wrong with a URL, or may be."""

    what: Message
    remedy: Message
    severity: Severity


def is_plain_url(url: str, parameter: str) -> bool:
    """Whether there is certainly nothing to say about a URL, or there is none."""
    return not url or (_PLAIN.fullmatch(url) is not None and (not parameter or has_parameter(url, parameter)))


def has_parameter(url: str, parameter: str) -> bool:
    """Whether a URL's query has the parameter in a form that is filled in."""
    query = url.partition("#")[0].partition("?")[2]
    return query.startswith(f"{parameter}=") or f"&{parameter}=" in query


def look_at_url(url: str, parameter: str) -> Iterator[UrlFinding]:
    """Yield what is wrong with a URL that has a scheme and a host, for the tracking parameter in use (or none)."""
    if _SECOND_SCHEME.match(url):
        yield UrlFinding(Message("url_two_schemes", cell=shown(url)), Message("whole_url_example"), Severity.ERROR)
        return
    unfilled = _unfilled(url, parameter) if parameter and not has_parameter(url, parameter) else None
    if unfilled is not None:
        yield unfilled
    elif _ESCAPED_AMPERSAND.search(url):
        yield _notice("url_amp", url, "write_ampersand")
    if url.partition("#")[0].count("?") > 1:
        yield _notice("url_second_question", url, "write_ampersand_for_question")
    if _ENCODED_MACRO.search(url):
        yield _notice("url_macro_encoded", url, "write_braces")
    if _OPEN_MACRO.search(url):
        yield _notice("url_macro_open", url, "close_brace")


def _notice(code: str, url: str, remedy: str) -> UrlFinding:
    return UrlFinding(Message(code, cell=shown(url)), Message(remedy), Severity.NOTICE)


def _unfilled(url: str, parameter: str) -> UrlFinding | None:
    """Return why the parameter, which is meant to be in a URL, would stay unfilled; None if it is not meant to be."""
    if parameter.casefold() not in unquote(url).casefold():
        return None
    before, _, fragment = url.partition("#")
    query = before.partition("?")[2]
    names = [part.partition("=")[::2] if "=" in part else (part, None) for part in query.split("&")]
    is_respelt = any(unquote(name) == parameter or name.casefold() == parameter.casefold() for name, _ in names)
    reasons = (
        (has_parameter(_ESCAPED_AMPERSAND.sub("&", url), parameter), "url_parameter_amp", "write_ampersand"),
        (has_parameter("?" + query.replace(";", "&"), parameter), "url_parameter_semicolon", "separate_by_ampersand"),
        ((parameter, None) in names, "url_parameter_bare", "write_parameter"),
        (is_respelt, "url_parameter_spelling", "write_parameter"),
        (_in_fragment(fragment, parameter), "url_parameter_fragment", "move_before_hash"),
    )
    return next((_error(code, url, parameter, remedy) for is_so, code, remedy in reasons if is_so), None)


def _in_fragment(fragment: str, parameter: str) -> bool:
    return re.search(rf"(?:^|[?&;/]){re.escape(parameter)}=", fragment) is not None


def _error(code: str, url: str, parameter: str, remedy: str) -> UrlFinding:
    what = Message(code, cell=shown(url), parameter=parameter)
    return UrlFinding(what, Message(remedy, parameter=parameter), Severity.ERROR)
