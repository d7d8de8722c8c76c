"""Whatever file is called an evidence pack: it is read within bounds, or refused with the reason."""

from __future__ import annotations

import io
import json
import os
import struct
import tracemalloc
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tjgui.core.errors import InputError
from tjgui.site.evidence_pack import read_pack

_ABOUT = json.dumps({"campaign": "1000000001"}).encode()
_PAGE = b"<!doctype html><p>x</p>"


def packed(*parts: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    data = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(data, "w", method) as pack:
        warnings.simplefilter("ignore")  # of names that occur twice
        for name, content in parts:
            pack.writestr(name, content)
    return data.getvalue()


def usual(*more: tuple[str, bytes]) -> bytes:
    return packed(("page.html", _PAGE), ("versions.json", _ABOUT), *more)


def changed(data: bytes, header: bytes, place: int, value: bytes) -> bytes:
    """Overwrite a part of the header of the first entry."""
    start = data.index(header) + place
    return data[:start] + value + data[start + len(value) :]


def deep(depth: int) -> bytes:
    return b'{"campaign": ' + b"[" * depth + b"]" * depth + b"}"


_WRONG: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "is not an evidence pack"),
    "no zip": (b"<html>", "File is not a zip file"),
    "cut": (usual()[:-30], "File is not a zip file"),
    "cut at the front": (usual()[30:], "is not an evidence pack"),
    "no page": (packed(("versions.json", _ABOUT)), "page.html is missing"),
    "no versions": (packed(("page.html", _PAGE)), "versions.json is missing"),
    "names twice": (usual(("page.html", b"other")), "page.html is in it more than once"),
    "path that leads out": (packed(("../page.html", _PAGE), ("versions.json", _ABOUT)), "page.html is missing"),
    "bomb": (packed(("page.html", b"\0" * 300_000_000), ("versions.json", _ABOUT)), "page.html has more than 10 MB"),
    "bomb beside": (packed(("versions.json", b" " * 50_000_000)), "versions.json has more than 1 MB"),
    "many parts": (usual(*((f"{one}.txt", b"") for one in range(200))), "more than 100 parts"),
    "large": (usual(("page.png", b"")) + b"\0" * 10_000_001, "more than 10 MB"),
    "encrypted": (changed(usual(), b"PK\x01\x02", 8, b"\x01"), "is encrypted|password"),
    "unknown method": (changed(usual(), b"PK\x01\x02", 10, struct.pack("<H", 99)), "unknown way"),
    "lzma": (packed(("page.html", _PAGE), ("versions.json", _ABOUT), method=zipfile.ZIP_LZMA), "unknown way"),
    "size that is none": (changed(usual(), b"PK\x01\x02", 24, b"\xff\xff\xff\x7f"), "page.html has more than 10 MB"),
    "place that is none": (changed(usual(), b"PK\x01\x02", 42, b"\xff\xff\xff\x7f"), "is not an evidence pack"),
    "other content": (changed(usual(), b"PK\x03\x04", 42, b"\x55\x55\x55\x55"), "is not an evidence pack"),
    "no JSON": (packed(("page.html", _PAGE), ("versions.json", b"x")), "is not an evidence pack"),
    "deep JSON": (packed(("page.html", _PAGE), ("versions.json", deep(100_000))), "nested too deeply"),
    "another JSON": (packed(("page.html", _PAGE), ("versions.json", b"[]")), "names no campaign"),
    "another campaign": (packed(("page.html", _PAGE), ("versions.json", b'{"campaign": "../1"}')), "names no campaign"),
    "number as campaign": (packed(("page.html", _PAGE), ("versions.json", b'{"campaign": 1e9}')), "names no campaign"),
    "no UTF-8": (packed(("page.html", b"\xff\xfe"), ("versions.json", _ABOUT)), "is not an evidence pack"),
    "blank page": (packed(("page.html", b" "), ("versions.json", _ABOUT)), "page.html is empty"),
    "a pack in a pack": (packed(("pack.zip", usual())), "versions.json is missing"),
}  # fmt: skip


@pytest.mark.parametrize("name", _WRONG)
def test_what_is_no_pack_is_refused_with_the_reason_and_within_bounds(name: str, tmp_path: Path) -> None:
    data, reason = _WRONG[name]
    path = tmp_path / "pack.zip"
    path.write_bytes(data)
    tracemalloc.start()
    try:
        with pytest.raises(InputError, match=reason):
            read_pack(path)
        assert tracemalloc.get_traced_memory()[1] < 100_000_000
    finally:
        tracemalloc.stop()


_NO_FILES: dict[str, Callable[[Path], object]] = {
    "folder": Path.mkdir,
    "pipe": getattr(os, "mkfifo", Path.mkdir),
    "link to nothing": lambda path: path.symlink_to("/nonexistent"),
    "nothing": lambda _: None,
}


@pytest.mark.parametrize("make", _NO_FILES.values(), ids=_NO_FILES)
def test_what_is_no_file_is_refused(make: Callable[[Path], object], tmp_path: Path) -> None:
    path = tmp_path / "pack.zip"
    make(path)
    with pytest.raises(InputError, match="is not an evidence pack"):
        read_pack(path)


def test_links_in_a_pack_are_not_followed(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("page.html")
    link.external_attr = 0o120777 << 16
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as pack:
        pack.writestr(link, "/etc/passwd")
        pack.writestr("versions.json", _ABOUT)
    path = tmp_path / "pack.zip"
    path.write_bytes(data.getvalue())
    assert read_pack(path) == ("1000000001", "/etc/passwd")


def test_a_pack_is_read(tmp_path: Path) -> None:
    path = tmp_path / "pack.zip"
    path.write_bytes(usual())
    assert read_pack(path) == ("1000000001", _PAGE.decode())
