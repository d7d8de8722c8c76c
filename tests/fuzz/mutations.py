"""How an input becomes another one: bytes, JSON and packs changed in ways that keep most of their structure."""

from __future__ import annotations

import io
import json
import struct
import warnings
import zipfile
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

#: Takes an input, chance, and the largest size, and returns another input.
Mutate = Callable[[bytes, Random, int], bytes]

_BYTES = (
    b"\0",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b"\xc3",
    b"\r",
    b"\n",
    b"\r\n",
    b"\t",
    b";",
    b",",
    b'"',
    b'""',
    b"'",
    b"=",
    b"\\",
    b"\x1b[31m",
    b"{",
    b"}",
    b"[",
    b"]",
    b"%",
    b"%00",
    b"#",
    b"&",
    b"?",
    b"/",
    b"..",
    b"@",
    b"-1",
    b"0",
    b"1e999",
    b"NaN",
    b"1011737002",
    b"9" * 400,
    b"9" * 5000,
    "“Ünï”".encode(),
    b"\xe2\x80\x8b",
    b"\xe2\x80\xa8",
    b"\xe9",
    "Реклама".encode("cp1251"),
    b"http://[::1",
    b"https://https://",
    b"sep=;",
    b"#REF!",
)
_VALUES: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    1,
    2**31,
    2**63,
    2**64,
    -(2**70),
    10**400,
    0.5,
    -0.0,
    1e308,
    float("inf"),
    float("-inf"),
    float("nan"),
    "",
    " ",
    "\0",
    "\ud800",
    "x" * 5000,
    "9" * 5000,
    "1e999",
    "nan",
    "success",
    "pending",
    "failed",
    "2025-11-18T11:08:20.123456",
    "9999-12-31T23:59:59",
    "0001-01-01T00:00:00+14:00",
    "/etc/passwd",
    "../x",
    "\u202e\u200b",
    "{",
    "{0}",
    "{count}",
    "%s",
    [],
    {},
    [[]],
    [None],
    {"": None},
    {"code": "quoted", "values": {"text": "x"}},
    {"code": "two_sentences", "values": {}},
    {"seconds": 1e300},
    {"way": "and", "items": []},
)
_DEEP = 3000
_MOST_NODES = 300


def mutated_text(words: Sequence[bytes] = ()) -> Mutate:
    """Return a mutation of bytes that also puts in words of the format."""

    def mutate(data: bytes, chance: Random, most: int) -> bytes:
        for _ in range(chance.choice((1, 1, 1, 2, 4, 8))):
            data = _one_change(data, chance, (*_BYTES, *words), most)
        return data[:most]

    return mutate


def _one_change(data: bytes, chance: Random, words: Sequence[bytes], most: int) -> bytes:
    start = chance.randint(0, len(data))
    end = min(len(data), start + chance.choice((0, 1, 1, 2, 8, 64, 1024)))
    piece = data[start:end]
    match chance.randrange(9):
        case 0:
            piece = b""
        case 1:
            piece = bytes(chance.randrange(256) for _ in range(chance.randint(1, 8)))
        case 2 | 3:
            piece = chance.choice(words)
        case 4:
            piece += chance.choice(words)
        case 5:
            other = chance.randint(0, len(data))
            piece += data[other : other + chance.choice((1, 16, 256))]
        case 6:
            piece = piece * chance.choice((2, 3, 17))
        case 7:
            piece = piece[::-1]
        case _ if chance.random() < 0.1:  # rarely: what takes more than linear time shows only when it is long
            piece = piece or chance.choice(words)
            piece *= min(most, 100_000) // len(piece)
        case _:
            piece = piece.swapcase()
    return data[:start] + piece + data[end:]


def mutated_json(words: Sequence[bytes] = ()) -> Mutate:
    """Return a mutation that replaces, removes, doubles or moves parts of JSON; sometimes of its text."""
    as_text = mutated_text(words)

    def mutate(data: bytes, chance: Random, most: int) -> bytes:
        try:
            top = json.loads(data)
        except (ValueError, RecursionError):
            return as_text(data, chance, most)
        if chance.random() < 0.15:
            return as_text(data, chance, most)
        try:
            for _ in range(chance.choice((1, 1, 2, 5))):
                top = _changed(top, chance, [one.decode("utf-8", "replace") for one in words])
            text = json.dumps(top, ensure_ascii=chance.random() < 0.5)
        except (RecursionError, ValueError):  # too deep, or part of itself
            return b"[" * _DEEP + b"]" * _DEEP
        return text.encode("utf-8", "surrogatepass")[:most]

    return mutate


def _places(top: object) -> list[tuple[Any, Any]]:
    """Return containers and keys of a value's parts."""
    found: list[tuple[Any, Any]] = []
    waiting = [top]
    while waiting and len(found) < _MOST_NODES:
        one = waiting.pop()
        parts = one.items() if isinstance(one, dict) else enumerate(one) if isinstance(one, list) else ()
        for key, value in parts:
            found.append((one, key))
            waiting.append(value)
    return found


def _changed(top: Any, chance: Random, words: Sequence[str]) -> Any:  # noqa: ANN401 - any JSON
    places = _places(top)
    if not places or chance.random() < 0.02:
        return chance.choice(_VALUES)
    holder, key = chance.choice(places)
    match chance.randrange(6):
        case 0:
            del holder[key]
        case 1:
            other, place = chance.choice(places)
            if isinstance(other, dict) or place < len(other):
                holder[key] = json.loads(json.dumps(other[place]))
        case 2 if words:
            holder[key] = chance.choice(words)
        case 3 if words and isinstance(holder, dict):
            holder[chance.choice(words)] = chance.choice(_VALUES)
        case 4 if chance.random() < 0.05:
            holder[key] = _deep(chance.randint(1, _DEEP))
        case 5 if isinstance(holder, list) and len(holder) < _MOST_NODES:
            holder *= chance.choice((2, 50))
        case _:
            holder[key] = chance.choice(_VALUES)
    return top


def _deep(depth: int) -> object:
    value: object = "x"
    for _ in range(depth):
        value = [value]
    return value


def mutated_pack(data: bytes, chance: Random, most: int) -> bytes:
    """Change a ZIP file: its bytes, its entries, or the sizes and flags that its headers state."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as pack:
            names = pack.namelist()[:20]
            parts = [(name, pack.read(name)[:most]) for name in names]
    except Exception:  # noqa: BLE001 - whatever a broken pack raises, its bytes can be changed
        return mutated_text()(data, chance, most)
    how = chance.randrange(6)
    if how == 0:
        return mutated_text((b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06"))(data, chance, most)
    if how == 1:
        return _with_other_header(data, chance)
    place = chance.randrange(len(parts)) if parts else 0
    if parts:
        name, content = parts[place]
        change = mutated_json() if name.endswith(".json") else mutated_text()
        parts[place] = (name, change(content, chance, most)) if how < 4 else (_name(chance, name), content)
    if how == 5:
        parts += [(_name(chance, "page.html"), b"x" * chance.choice((0, 10, 100_000)))] * chance.choice((1, 2, 200))
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(packed, "w", chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as pack,
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("ignore")  # of names that occur twice
        for name, content in parts:
            pack.writestr(name, content)
    return packed.getvalue()[:most]


def _name(chance: Random, name: str) -> str:
    return chance.choice(
        (name, f"../{name}", f"/{name}", name.upper(), f"{name}/", f"x\\{name}", "versions.json", "page.html", "\u202e")
    )


#: Signatures of ZIP headers, and where the numbers are in them.
_HEADERS = (
    (b"PK\x01\x02", (8, 10, 16, 20, 24, 28, 30, 34, 38, 42)),
    (b"PK\x03\x04", (6, 8, 14, 18, 22, 26, 28)),
    (b"PK\x05\x06", (4, 8, 10, 12, 16)),
)


def _with_other_header(data: bytes, chance: Random) -> bytes:
    """Overwrite a number in the header of an entry."""
    signature, places = chance.choice(_HEADERS)
    start = data.find(signature, chance.randint(0, max(0, len(data) - 4)))
    if start < 0:
        start = max(0, data.find(signature))
    place = start + chance.choice(places)
    value = struct.pack("<I", chance.choice((0, 1, 8, 0x7FFFFFFF, 0xFFFFFFFF, chance.getrandbits(32))))
    return data[:place] + value + data[place + 4 :]
