"""What holds of any file, any URL and any name, tried with made-up ones."""

from __future__ import annotations

import contextlib
import csv
import io
import os
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tjgui.core.batch.ad_csv import (
    AdCsv,
    AdRow,
    FaultyAdCsv,
    fill_in_campaign_name,
    prepare_ads,
    read_ad_csv,
    render_csv,
    shorten_name,
    split_into_chunks,
)
from tjgui.core.batch.ad_formats import AD_FORMATS
from tjgui.core.batch.csv_finder import CsvFinder
from tjgui.core.batch.mapping import Mapping, read_mapping
from tjgui.core.batch.problems import Problem
from tjgui.core.errors import MappingUnreadable
from tjgui.core.models import AdFormat, CsvLimits
from tjgui.core.plain_text import unseen

_EXAMPLES = {"full": 10_000}.get(os.environ.get("TJGUI_TESTS", ""), 150)
_PREROLL = AD_FORMATS[AdFormat.PREROLL].columns
_HEADER = ",".join(_PREROLL)
# Nothing here is timed: the machine that runs the tests may be busy.
_untimed = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=_EXAMPLES)

_ids = st.from_regex(r"[0-9]{10}", fullmatch=True)
_texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
_names = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=90).filter(
    lambda name: name.strip() and not unseen(name)
)
_query_parts = st.sampled_from(
    [
        "sub11=",
        "sub11=x%20y",
        "sub11={CampaignName}",
        "xsub11=1",
        "SUB11=2",
        "a={CampaignID}",
        "sub11",
        "=",
        "",
        "%",
        "?",
    ]
)
_urls = st.builds(
    lambda path, parts, fragment: f"https://example.com/{path}?{'&'.join(parts)}{fragment}",
    st.sampled_from(["", "sub11=x", "a;b", "%7Esub11=%zz"]),
    st.lists(_query_parts, max_size=6),
    st.sampled_from(["", "#", "#sub11=x", "#?sub11=x&sub11="]),
)
_rows = st.tuples(
    _names, _urls, _ids, _texts, st.just("") | _urls, st.just("") | _ids, _texts, _texts, st.just("") | _urls, _texts
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("batch") / "ads"
    folder.mkdir()
    (folder / "a.csv").write_text("Ad Name\n")
    (folder.parent / "outside.csv").write_text("Ad Name\n")
    with contextlib.suppress(OSError):  # where links are for administrators only, one way out is less
        (folder / "link").symlink_to(folder.parent)
    return folder


@_untimed
@given(
    rows=st.lists(_rows, min_size=1, max_size=5),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    separator=st.sampled_from(",;\t"),
    end=st.sampled_from(["\n", "\r\n"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_no_accepted_cell_changes_between_file_and_upload(
    folder: Path, rows: list[tuple[str, ...]], encoding: str, separator: str, end: str, quoting: int
) -> None:
    text = io.StringIO(newline="")
    # A bare carriage return needs quoting that the writer gives only where it ends a line itself.
    quoting = csv.QUOTE_ALL if any("\r" in cell for row in rows for cell in row) else quoting
    writer = csv.writer(text, delimiter=separator, lineterminator=end, quoting=quoting)  # type: ignore[arg-type]
    writer.writerows((_PREROLL, *rows))
    path = folder / "made-up.csv"
    path.write_bytes(text.getvalue().encode(encoding))
    read = read_ad_csv(path, AdFormat.PREROLL)
    assert [row.cells for row in read.rows] == rows
    uploaded = render_csv(prepare_ads(read, ""), AdFormat.PREROLL).decode("utf-8")
    header, *records = csv.reader(io.StringIO(uploaded, newline=""), strict=True)
    assert tuple(header) == _PREROLL
    assert [tuple(record[1:]) for record in records] == [row[1:] for row in rows]
    assert [record[0] for record in records] == [shorten_name(row[0]) for row in rows]


@_untimed
@given(
    content=st.binary(max_size=200)
    | st.builds(
        lambda header, rest, encoding: f"{header}\n{rest}".encode(encoding, "ignore"),
        st.sampled_from([_HEADER, _HEADER.replace(",", ";"), "campaign_id,csv_filename", ""]),
        st.text(st.sampled_from('",;\t\n\r\0 \ufeff1a\u20ac'), max_size=80),
        st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"]),
    )
)
def test_whatever_the_bytes_there_is_a_result_or_an_error_of_ours(folder: Path, content: bytes) -> None:
    path = folder / "bytes.csv"
    path.write_bytes(content)
    problems = _problems_of_ads(path)
    assert [problem for problem in problems if not str(problem).startswith("bytes.csv")] == []
    mapping = _mapping(path, folder)
    if mapping is not None:
        assert mapping.problems or mapping.campaigns
        ids = [campaign.campaign_id for campaign in mapping.rows]
        assert sorted(ids) == sorted({*mapping.blocked, *(one.campaign_id for one in mapping.campaigns)})


def _problems_of_ads(path: Path) -> tuple[Problem, ...]:
    try:
        csv_file = read_ad_csv(path, AdFormat.PREROLL)
    except FaultyAdCsv as faulty:
        return faulty.problems
    return csv_file.notices


def _mapping(path: Path, folder: Path) -> Mapping | None:
    try:
        return read_mapping(path, folder)
    except MappingUnreadable:
        return None


@_untimed
@given(
    name=st.text(max_size=40)
    | st.lists(st.sampled_from(["..", ".", "link", "a", "a.csv", "outside.csv", "", "C:", "nul", "~"])).map("/".join)
)
def test_no_file_name_leads_out_of_the_folder(folder: Path, name: str) -> None:
    found = CsvFinder(folder).find(name)
    assert found.fault or found.path.resolve(strict=True).is_relative_to(folder.resolve())
    assert found.path.is_relative_to(folder)


@_untimed
@given(url=_urls, name=st.text(max_size=40))
def test_no_byte_of_a_url_changes_besides_the_parameters_value(url: str, name: str) -> None:
    filled = fill_in_campaign_name(url, name, "sub11")
    mask = re.compile(r"(?<=[?&]sub11=)[^&#]*")
    assert mask.sub("", filled) == mask.sub("", url)
    for before, after in zip(mask.findall(url), mask.findall(filled), strict=True):
        expected = name.encode(errors="replace").decode() if name.strip() else before
        assert after == before or unquote(after) == expected
        assert re.fullmatch(r"[A-Za-z0-9_.~%-]*", after) or after == before


@_untimed
@given(name=st.text(max_size=200), ending=st.sampled_from(["", "_ID-80EB1C4B-VID", "_ID-0-X", "-1032473171"]))
def test_a_shortened_name_fits_and_keeps_its_id(name: str, ending: str) -> None:
    short = shorten_name(name + ending)
    assert len(short) <= 64
    assert short.endswith(ending)
    assert shorten_name(short) == short


@_untimed
@given(lengths=st.lists(st.integers(0, 200_000) | st.integers(0, 9_000), max_size=130))
def test_chunks_put_together_are_the_whole_and_each_is_within_the_limits(folder: Path, lengths: list[int]) -> None:
    rows = tuple(
        AdRow(line, (f"Ad {line}", "https://example.com/", "1032473171", '"' * (length % 7), *[""] * 5, "ü" * length))
        for line, length in enumerate(lengths, 2)
    )
    ads = prepare_ads(AdCsv(folder / "a.csv", AdFormat.PREROLL, rows, (), ""), "CPA")
    chunks = split_into_chunks(ads, AdFormat.PREROLL)
    assert [ad for chunk in chunks for ad in chunk] == list(ads)
    for chunk in chunks:
        assert 0 < len(chunk) <= CsvLimits().ads
        assert len(render_csv(chunk, AdFormat.PREROLL)) <= CsvLimits().bytes
