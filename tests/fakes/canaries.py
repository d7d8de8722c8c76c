"""Things that must not leave the computer, and every way in which they may be written."""

from __future__ import annotations

import base64
import html
import io
import json
import re
import zipfile
from collections.abc import Iterator
from urllib.parse import quote

#: Each stands for something personal; by what it is.
CANARIES: dict[str, str] = {
    "account name": "Marguerite Ostrowska",
    "first name": "Thaddeus",
    "user name": "mostrowska83",
    "e-mail": "m.ostrowska@brightwater-media.example",
    "company": "Brightwater Media GmbH",
    "phone": "+49 30 5557 1234",
    "balance": "$4,218.60",
    "balance without currency": "91827.45",
    "iban": "DE89370400440532013000",
    "vat number": "ATU12345678",
    "street": "Lindenallee",
    "campaign name": "Zebrafink Fall Promo",
    "other campaign": "Quokka-Desktop-AUS",
    "ad name": "Kolibri_Teaser_V2_ID-80EB1C4B-VID",
    "ad url host": "track.kolibri-offers.test",
    "ad url path": "kolibrilanding",
    "ad url query value": "affkolibri991",
    "ad url query name": "kolibrisub",
    "ad url fragment": "kolibrifragment",
    "creative text": "Flamingo sale",
    "csv file": "Pelikan-Herbst.csv",
    "mapping file": "Kranich_mapping_final.csv",
    "slot": "pelikan-herbstbatch",
    "home folder": "/home/ostrowska",
    "windows home": "C:\\Users\\ostrowskam",
    "mac home": "/Users/margueriteo",
    "network share": "\\\\filesrv07\\buyers",
    "host name": "ostrowska-thinkpad",
    "machine name": "WORKSTN-QX77",
    "ip address": "203.0.113.77",
    "mac address": "a4:5e:60:d1:9c:07",
    "serial number": "PF3XK9L2",
    "session cookie": "7c9e6679f7425a40de944be7",
    "short cookie": "wxyzq7",
    "jwt": "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJvc3Ryb3dza2EifQ.c2lnbmF0dXJl",
    "csrf in meta": "csrfmetaK3YQ",
    "csrf in input": "csrfinputZ8PW",
    "csrf in script": "csrfscriptV5RT",
    "csrf in data": "csrfdataB1NM",
    "local storage": "lstoreGiraffe",
    "session storage": "sstoreOkapi",
    "indexed db": "idbTapir",
    "api key": "sk_live_51HxQwErTy",
    "access key": "AKIAQWERTZUIOPASDFGH",
    "refresh token": "1//0gRefreshWombat",
    "bearer": "bearerWombat42xyz",
    "basic auth": "b3N0cm93c2thOnB3",
    "password": "Tr0ub4dor&3",
    "password of words": "open account page",
    "pin": "483920",
    "two factor code": "719402",
    "proxy user": "proxyuserNarwal",
    "proxy password": "proxypassNarwal9",
    "url user": "urluserMolch",
    "url password": "urlpassMolch7",
    "id": "user-axolotl",
    "class": "acct-salamander",
    "data attribute": "dataTriton",
    "data name": "data-feuersalamander",
    "aria label": "ariaErdmännchen",
    "title": "titleMurmeltier",
    "alt": "altSiebenschläfer",
    "placeholder": "placeholderDachs",
    "srcset": "srcsetIltis",
    "style url": "styleurlWiesel",
    "style variable": "stylevarHermelin",
    "css content": "csscontentMarder",
    "css selector": "cssselectorFuchs",
    "css comment": "csscommentLuchs",
    "font": "fontfamilyWolf",
    "comment": "htmlcommentElch",
    "script": "inlinescriptBiber",
    "noscript": "noscriptOtter",
    "template": "templateBisam",
    "iframe": "iframedocNutria",
    "iframe src": "iframesrcRatte",
    "shadow": "shadowdomHamster",
    "svg text": "svgtextMaus",
    "svg title": "svgtitleSpitz",
    "canvas": "canvasfallbackIgel",
    "textarea": "textareaMaulwurf",
    "typed text": "typedtextHase",
    "select option": "optiontextHirsch",
    "option value": "optionvalueReh",
    "content editable": "editableGams",
    "hidden input": "hiddeninputSteinbock",
    "autocompleted": "autofilledMufflon",
    "radio value": "radiovalueWisent",
    "button label": "Buttonnamed Auerhahn",
    "link text": "Linktext Birkhuhn",
    "table heading": "Thnamed Rebhuhn",
    "heading": "Headnamed Wachtel",
    "page title": "Titletag Fasan",
    "breadcrumb": "Crumbtext Schnepfe",
    "alert": "Alerttext Kiebitz",
    "exception text": "exceptiontextRotmilan",
    "local variable": "localvarBussard",
    "command line": "argvHabicht",
    "log line": "loglineSperber",
    "http header": "x-headerFalke",
    "checkpoint error": "ckpterrorUhu",
    "checkpoint field": "ckptfieldKauz",
    "custom tag": "x-tagdohle",
    "attribute name": "on-attrelster",
    "meta description": "metadescHäher",
    "json-ld": "jsonldSpecht",
    "name in address": "pathsegmentPirol",
    "form action": "formactionAmsel",
    "cyrillic name": "Екатерина",
    "japanese name": "山田太郎",
    "emoji handle": "🦊fennek",
}  # fmt: skip


def forms(value: str) -> Iterator[str]:
    """Yield the value as it may be written, each form once."""
    data = value.encode()
    twice = quote(quote(value, safe=""), safe="")
    every = "".join(f"%{byte:02x}" for byte in data)
    encoded = [
        base64.b64encode(b"\0" * shift + data).decode()[4 if shift else 0 :].rstrip("=")[:-1] for shift in (0, 1, 2)
    ]
    yield from dict.fromkeys(
        (
            value,
            value.upper(),
            value.lower(),
            value[::-1],
            quote(value, safe=""),
            quote(value),
            twice,
            every,
            every.upper(),
            json.dumps(value)[1:-1],
            json.dumps(json.dumps(value))[1:-1],
            "".join(f"\\u{ord(one):04x}" for one in value),
            "".join(f"&#{ord(one)};" for one in value),
            "".join(f"&#x{ord(one):x};" for one in value),
            html.escape(value),
            data.hex(),
            data.hex().upper(),
            " ".join(str(byte) for byte in data),
            *encoded,
            base64.urlsafe_b64encode(data).decode().rstrip("="),
            base64.b32encode(data).decode().rstrip("="),
            " ".join(value.replace(" ", "")),
            value.replace(" ", ""),
            value.encode("utf-16-le").hex(),
        )
    )


def leaks(data: bytes, *, but: frozenset[str] = frozenset()) -> list[str]:
    """Return which canaries are in a file, in whatever form; of a ZIP, in its names and in each of its files."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as pack:
            inside = [
                pack.comment,
                *(one.filename.encode() for one in pack.infolist()),
                *map(pack.read, pack.namelist()),
            ]
        return [one for part in inside for one in leaks(part, but=but)]
    encodings = ("utf-8", "utf-16-le", "utf-16-be") if b"\0" in data else ("utf-8",)
    read = {data.decode(encoding, "replace") for encoding in encodings}
    read |= {html.unescape(one) for one in read}
    texts = read | {re.sub(r"\s+", "", one) for one in read} | {re.sub(r"<[^>]*>", "", one) for one in read}
    folded = {one.casefold() for one in texts}
    return [
        f"{name}: {form}"
        for name, value in CANARIES.items()
        if name not in but
        for form in dict.fromkeys(form.casefold() for form in forms(value) if len(form) >= 4)
        if any(form in text for text in folded)
    ]
