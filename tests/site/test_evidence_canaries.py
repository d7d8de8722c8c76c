"""Whatever personal is on a page, wherever and in whatever form: none of it is in an evidence pack."""

from __future__ import annotations

import html
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from itertools import count

import pytest

from tests.fakes.canaries import CANARIES, forms, leaks
from tests.site.conftest import Upload
from tjgui.practice import PracticeSite
from tjgui.site.doctor import Doctor
from tjgui.site.evidence import take_evidence

ONE = "1011737001"
#: What the log says of itself, or a value whose words are all of an interface.
_SAYABLE = frozenset({"password of words"})


def _place(key: str) -> str:
    return html.escape(CANARIES[key], quote=True)


def _page() -> str:
    """Return markup with every canary in every place and in every form."""
    numbers = count()
    in_head = f"""
<title>{_place("page title")}</title><meta name="csrf-token" content="{_place("csrf in meta")}">
<meta name="description" content="{_place("meta description")}"><base target="{_place("id")}">
<style>/* {CANARIES["css comment"]} */ .{CANARIES["css selector"]} {{ --x: '{CANARIES["style variable"]}';
font-family: '{CANARIES["font"]}'; background: url(/{CANARIES["style url"]}.png); }}
.x::after {{ content: '{CANARIES["css content"]}'; }}</style>"""
    script = f"""<script>
document.cookie = 'sid={CANARIES["session cookie"]}'; localStorage.setItem('t', '{CANARIES["local storage"]}');
sessionStorage.setItem('t', '{CANARIES["session storage"]}'); window.csrf = '{CANARIES["csrf in script"]}';
addEventListener('load', () => {{
  const host = document.createElement('div');
  document.body.append(host);
  host.attachShadow({{ mode: 'open' }}).innerHTML = '<p>{CANARIES["shadow"]}</p>';
  const typed = document.createElement('input');
  typed.value = '{CANARIES["typed text"]}';
  document.body.append(typed);
}});</script><script type="application/ld+json">{{"name": "{CANARIES["json-ld"]}"}}</script>"""
    parts = [in_head, script]
    for shift, value in enumerate(CANARIES.values()):
        for form in (value, *[*forms(value)][shift % 3 :: 3]):  # all of them take minutes to load
            text = html.escape(form, quote=True)
            number = next(numbers)
            parts.append(
                f"""
<!-- {form.replace("--", "")} --><div id="{text}" class="{text}" data-x="{text}" data-{number}="{text}"
 title="{text}" aria-label="{text}"
 style="background:url({text});--v:{text}" data-full-text="{text}"><p>{text}</p>
<a href="/{text}/{text}?{text}={text}#{text}">{text}</a><a href="https://{text}/">x</a></div>"""
            )
    for value in CANARIES.values():
        text = html.escape(value, quote=True)
        number = next(numbers)
        parts.append(
            f"""<div><label for="{text}">{text}</label><button name="{text}">{text}</button>
<h1>{text}</h1><h2>{text}</h2><h3>{text}</h3>
<input type="hidden" name="{text}" value="{text}"><input type="password" hidden value="{text}">
<input placeholder="{text}" value="{text}"><input type="radio" name="r{number}" value="{text}">
<input type="checkbox" value="{text}"><input type="submit" value="{text}">
<textarea name="{text}">{text}</textarea><select name="{text}"><option value="{text}">{text}</option></select>
<img alt="{text}" src="/{text}.png" srcset="/{text}.png 2x"><svg><title>{text}</title><text>{text}</text></svg>
<noscript>{text}</noscript><template>{text}</template><iframe srcdoc="{text}"></iframe><object>{text}</object>
<canvas>{text}</canvas><span contenteditable="true">{text}</span>
<table><tr><th>{text}</th></tr><tr><td>{text}</td></tr></table>
<form action="/{text}?{text}"></form><div class="alert">{text}</div><nav class="breadcrumb">{text}</nav>
<x-{number}>{text}</x-{number}><b>{text[:4]}</b>{text[4:]}
<i>{text} Account Balance</i><em>STEP 5. CREATE YOUR AD {text}</em>
<details><summary>{text}</summary>{text}</details><progress value="1">{text}</progress>
<q cite="{text}">{text}</q></div>"""
        )
    return "".join(parts)


@pytest.fixture
def site(upload: Callable[..., Upload]) -> Iterator[Upload]:
    here = upload("older-ads", campaigns=1)
    here.site.stop()
    more = _page()

    def rewrite(path: str, text: str) -> str:
        if not path.endswith("/ad-settings"):
            return text
        return text.replace("massAdsCsv", "adsFile").replace("</main>", f"</main><div id='much'>{more}</div>", 1)

    here.site = PracticeSite("older-ads", campaigns=2, rewrite=rewrite).start()
    yield here
    here.site.stop()


async def test_none_is_in_an_evidence_pack_and_what_helps_is(site: Upload) -> None:
    log = [
        f"2026-11-27 09:00:00,123 INFO x: Campaign {ONE}: {form}" for one in CANARIES.values() for form in forms(one)
    ][-190:]
    log.append(f"2026-11-27 09:00:01,123 INFO x: Campaign {ONE}: uploading “{CANARIES['csv file']}”: HTTP 502")
    evidence = await take_evidence(site.dashboard(), site.known, ONE, log)
    packed = evidence.packed()
    assert leaks(packed, but=_SAYABLE) == []
    with zipfile.ZipFile(io.BytesIO(packed)) as pack:
        page = pack.read("page.html").decode()
        found = {one["key"]: one for one in json.loads(pack.read("selectors.json"))}
        steps = pack.read("steps.txt").decode()
        facts = json.loads(pack.read("findings.json"))
    for kept in (
        'id="adsFile"',
        "Mass create with CSV",
        ">Ad Name<",
        "STEP 5. CREATE YOUR AD",
        'id="adsTable"',
        'type="file"',
    ):
        assert kept in page
    assert found["csvInput"]["found"] == [0]
    assert found["table"]["found"] == [1]
    assert "uploading “" in steps
    assert "HTTP 502" in steps
    assert {key: one[key] for one in facts if one["fact"] == "csv_input" for key in ("fact", "works")} == {
        "fact": "csv_input",
        "works": False,
    }


async def test_none_is_in_what_the_doctor_says(site: Upload) -> None:
    report = await Doctor(site.dashboard(), site.known, site.folder / "doctor").examine(ONE)
    assert leaks(json.dumps(report.as_json(), ensure_ascii=False).encode()) == []
    assert "csv_input" in [one.key for one in report.findings if one.blocks]
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in report.screenshots)
