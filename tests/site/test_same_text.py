"""A page's text and the program's are compared by one rule: the page's script folds a text as Python does."""

from __future__ import annotations

import unicodedata
from importlib.resources import files

from playwright.async_api import async_playwright

from tjgui.core.plain_text import plain
from tjgui.site.browser import launch
from tjgui.site.site_file import shipped

_TEXTS = [
    "Spring\ufeff 2",
    " \ufeff a \xa0\x85b\u2028c\x1cd ",
    "cafe\u200b\u0301",
    "Family \U0001f468\u200d\U0001f469\u200d\U0001f467 sale",
    "\u2764\ufe0f \U0001f3f4\U000e0067\U000e007f",
]


async def test_the_script_and_python_fold_every_character_alike() -> None:
    places = (*range(0xD800), *range(0xE000, 0x10000), *range(0xE0000, 0xE1000))
    known = (chr(place) for place in places if unicodedata.category(chr(place)) not in {"Cn", "Co"})
    texts = [*_TEXTS, *(f" a{one} b{one}" for one in known)]
    script = files("tjgui.site").joinpath("page_state.js").read_text(encoding="utf-8")
    async with async_playwright() as playwright:
        browser = await launch(playwright, headless=True)
        page = await browser.new_page()
        folded = await page.evaluate(
            f"([known, texts]) => texts.map(({script})({{...known, op: 'tools'}}).plain)", [shipped().for_page(), texts]
        )
        await browser.close()
    assert [(text, one) for text, one in zip(texts, folded, strict=True) if one != plain(text)] == []
