"""What is fuzzed: each target takes any bytes as one of the files or texts that the program is given from elsewhere.

A target returns, or raises an `UploaderError` with a sentence in it. Anything else is a fault of the program.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.fuzz.mutations import Mutate, mutated_json, mutated_pack, mutated_text
from tjgui.core.batch.ad_csv import drop_creatives, prepare_ads, read_ad_csv, render_csv, split_into_chunks
from tjgui.core.batch.csv_table import EncodingUncertain, TextFileUnusable, read_table
from tjgui.core.batch.mapping import read_mapping
from tjgui.core.batch.problems import Problem
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.content import Content, entry_for, is_edited
from tjgui.core.checkpoint.recent_batches import RecentBatches
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.errors import CheckpointDamaged, UploaderError
from tjgui.core.history.from_checkpoint import facts_in
from tjgui.core.history.history import History, complete
from tjgui.core.history.past import SearchFor
from tjgui.core.models import AdFormat
from tjgui.core.overview.campaign_status import CampaignOutcome
from tjgui.core.overview.failure_causes import failure_causes
from tjgui.core.overview.summary import Summary
from tjgui.core.reports.support_bundle import support_bundle
from tjgui.core.settings import SETTINGS, Settings
from tjgui.core.wording.message import Message
from tjgui.site.evidence_pack import read_pack
from tjgui.site.rejection import read_rejection
from tjgui.site.site_file import read_site_file
from tjgui.site.template import compare_template, format_of

_SEEDS = Path(__file__).parent / "seeds"
_KEPT = Path(__file__).parent / "kept"
#: Bigger inputs are refused by each reader at once; the limits have tests of their own.
LARGEST = 200_000


@dataclass(frozen=True, slots=True)
class Target:
    """Something that reads what comes from elsewhere."""

    name: str
    run: Callable[[bytes, Path], None]  #: takes the input, and an empty folder for itself
    mutate: Mutate

    @property
    def seeds(self) -> tuple[bytes, ...]:
        """Small inputs to begin with."""
        return _files_in(_SEEDS / self.name)

    @property
    def kept(self) -> tuple[bytes, ...]:
        """Inputs that once failed."""
        return _files_in(_KEPT / self.name)

    def check(self, data: bytes, folder: Path) -> None:
        """Run it; an error that is exact is right. Raises whatever else comes."""
        try:
            self.run(data, folder)
        except UploaderError as error:
            assert error.what.strip(), "an error without a sentence"
            assert len(error.what) < LARGEST // 10, "an error as long as a file"


def _files_in(folder: Path) -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in sorted(folder.glob("*")) if path.is_file())


def _say(problems: Iterable[Problem]) -> None:
    for one in problems:
        assert str(one.sentence)


def _always_cp1252(_path: Path, _sha256: str) -> str:
    return "cp1252"


def _text(data: bytes) -> str:
    """Return a text as a page may have it, with lone halves of characters."""
    return data.decode("utf-8", "surrogateescape")


# -- the batch ---------------------------------------------------------------------------------------------------------


def _mapping(data: bytes, folder: Path) -> None:
    (folder / "garden.csv").touch()
    path = folder / "mapping.csv"
    path.write_bytes(data)
    _say(read_mapping(path, folder, _always_cp1252).problems)


def _ad_csv(ad_format: AdFormat) -> Callable[[bytes, Path], None]:
    def run(data: bytes, folder: Path) -> None:
        path = folder / "ads.csv"
        path.write_bytes(data)
        csv = read_ad_csv(path, ad_format, chosen_encoding=_always_cp1252, tracking_parameter="sub11")
        _say(csv.notices)
        ads = prepare_ads(csv, "Ünï & co")
        for chunk in split_into_chunks(ads, ad_format):
            assert render_csv(chunk, ad_format)
        drop_creatives(ads, {"1", "1011737002"})

    return run


def _encoding(data: bytes, folder: Path) -> None:
    path = folder / "ads.csv"
    path.write_bytes(b"name,url\n\xe9," + data)
    try:
        read_table(path, {"name", "url"})
    except EncodingUncertain as uncertain:
        assert all(str(one.message) for one in uncertain.question.readings)
    except TextFileUnusable as unusable:
        assert str(unusable.problem.sentence)


# -- the record --------------------------------------------------------------------------------------------------------


def _checkpoint(data: bytes, folder: Path) -> None:
    data_folder = DataFolder(folder)
    data_folder.checkpoints.mkdir()
    store = CheckpointStore(data_folder)
    store.path(AdFormat.PREROLL).write_bytes(data)
    checkpoint = store.read(AdFormat.PREROLL)
    assert checkpoint is not None
    outcomes = []
    for campaign_id in checkpoint.campaign_ids:
        entry = checkpoint.entry(campaign_id)
        assert entry is not None
        outcomes.append(CampaignOutcome.of_entry(campaign_id, entry))
        facts_in(checkpoint.session_id, campaign_id, entry)
        content = Content("garden.csv", "0" * 64)
        entry_for(entry, content)
        is_edited(entry, content)
    assert Summary(checkpoint.session_id, tuple(outcomes)).ads
    for cause in failure_causes((one.campaign_id, one.status, one.reason) for one in outcomes):
        assert str(cause.what)
    for one in outcomes:
        assert one.seconds is None or f"{one.seconds:.0f}"
        assert str(Message("two_sentences", first=one.reason, second=one.notice))
    store.unsettled(AdFormat.PREROLL)
    checkpoint.add_pending(["1011737999"])
    again = Checkpoint.from_bytes(checkpoint.to_bytes())
    assert again.campaign_ids == checkpoint.campaign_ids


def _history(data: bytes, folder: Path) -> None:
    data_folder = DataFolder(folder)
    data_folder.history.write_bytes(data)
    with History.open(data_folder.history) as history:
        complete(history, data_folder)
        history.uploads(SearchFor(campaign="1011737002"))
        history.ads(SearchFor(ad="garden"))
        history.created_in("1011737002")
        history.contents_of("1011737002")


def _history_from_checkpoint(data: bytes, folder: Path) -> None:
    """Rebuild the history from a checkpoint that somebody edited."""
    try:
        Checkpoint.from_bytes(data)
    except CheckpointDamaged:
        return  # as in the target "checkpoint"
    data_folder = DataFolder(folder)
    data_folder.checkpoints.mkdir()
    (data_folder.checkpoints / "upload_checkpoint.json").write_bytes(data)
    with History.open(data_folder.history) as history:
        complete(history, data_folder)
        for upload in history.uploads(SearchFor()):
            assert str(upload.error) is not None
        history.ads(SearchFor())


def _recent(data: bytes, folder: Path) -> None:
    data_folder = DataFolder(folder)
    (folder / "recent_batches.json").write_bytes(data)
    recent = RecentBatches(data_folder)
    for one in recent.listed():
        assert f"{one.name}{one.what_is_gone()}{one.progress.message}" is not None
    recent.clear_list()
    recent.all()


def _settings(data: bytes, folder: Path) -> None:
    """Read the settings as the window does: any text under any key."""
    del folder
    pairs = dict(line.partition("=")[::2] for line in _text(data).splitlines())
    found: Mapping[str, Any] = {
        name: row.kind.found(row.key, lambda key: pairs.get(key, ""), row.default) for name, row in SETTINGS.items()
    }
    settings = Settings(**found)
    for name, row in SETTINGS.items():
        assert isinstance(row.kind.kept(row.key, getattr(settings, name)), Mapping)


# -- the site and its pages --------------------------------------------------------------------------------------------


def _site_file(data: bytes, folder: Path) -> None:
    path = folder / "site.toml"
    path.write_bytes(data)
    known = read_site_file(path)
    json.dumps(known.for_page())
    known.own_lists()
    known.own_values()
    known.paths_of("1011737002")
    known.is_of_campaign("/campaign/1011737002/", "1011737002")
    known.campaign_in("/campaign/overview/1011737002")
    known.leads_to_sign_in(known.addresses.site)
    assert known.in_words()


def _rejection(data: bytes, folder: Path) -> None:
    del folder
    near, _, after = _text(data).partition("\n---\n")
    reason, refused = read_rejection({"near": near, "after": after})
    assert reason.strip()
    assert all(one.creative_id.isascii() and one.creative_id.isdigit() for one in refused)


def _template(data: bytes, folder: Path) -> None:
    del folder
    text = _text(data)
    for one in compare_template(text, format_of(text)):
        assert str(one.in_words())


def _message(data: bytes, folder: Path) -> None:
    """Read a message that another process or a file contains."""
    del folder
    try:
        read = Message.from_json(json.loads(data))
    except (ValueError, RecursionError):
        return
    if read is not None:
        assert isinstance(str(read), str)
        assert Message.from_json(json.loads(json.dumps(read.as_json()))) is not None


# -- what leaves -------------------------------------------------------------------------------------------------------


def _pack(data: bytes, folder: Path) -> None:
    path = folder / "pack.zip"
    path.write_bytes(data)
    campaign, page = read_pack(path)
    assert campaign.isascii()
    assert campaign.isdigit()
    assert page


def _bundle(data: bytes, folder: Path) -> None:
    """Scrub a log, a checkpoint, a report and the settings that contain anything."""
    data_folder = DataFolder(folder)
    for path in (
        data_folder.logs / "tjgui.log",
        data_folder.checkpoints / "upload_checkpoint.json",
        data_folder.reports / "upload_summary_1.csv",
        folder / "window.ini",
        data_folder.storage_state,
    ):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    assert support_bundle(data_folder, {"program": "1"}, Path("/home/jane"))


_CSV_WORDS = (b"campaign_id", b"csv_filename", b"enabled", b"garden.csv", b"Ad Name", b"Target URL", b"sub11=", b"yes")
_RECORD_WORDS = (
    b"campaigns",
    b"session_id",
    b"status",
    b"intent",
    b"attempts",
    b"created",
    b"other_contents",
    b"past",
    b"reason",
    b"seconds",
    b"ads_created",
    b"timestamp",
    b"csv_sha256",
    b"planned",
    b"evidence",
    b"upload_20251118_110820",
    b"look_first",
)
_REFUSAL = (b"following creatives are not valid: ", b"At least one issue was detected", b"\n---\n", b"1011737002")
_TOML_WORDS = (b"[addresses]", b"[texts]", b"version = 1", b"site = ", b"[" * 500, b"a." * 500, b"{a=", b'"""')
_SECRETS = (
    b"https://a:b@c.example/d?e=f#g",
    b"jane@example.com",
    b"password=",
    b"Bearer abcdef0123456789",
    b"%2F",
    b"\\u0041",
    b"&#65;",
    b"s3cr3t-cookie-value",
    b"/home/jane/",
    b"C:\\Users\\jane\\",
)

TARGETS: Mapping[str, Target] = {
    one.name: one
    for one in (
        Target("mapping", _mapping, mutated_text(_CSV_WORDS)),
        Target("preroll", _ad_csv(AdFormat.PREROLL), mutated_text(_CSV_WORDS)),
        Target("native", _ad_csv(AdFormat.NATIVE), mutated_text(_CSV_WORDS)),
        Target("encoding", _encoding, mutated_text(_CSV_WORDS)),
        Target("checkpoint", _checkpoint, mutated_json(_RECORD_WORDS)),
        Target("past", _history_from_checkpoint, mutated_json(_RECORD_WORDS)),
        Target("history", _history, mutated_text()),
        Target("recent", _recent, mutated_json((b"batches", b"mapping", b"slot", b"opened", b"progress"))),
        Target("settings", _settings, mutated_text()),
        Target("site_file", _site_file, mutated_text(_TOML_WORDS)),
        Target("rejection", _rejection, mutated_text(_REFUSAL)),
        Target("template", _template, mutated_text(_CSV_WORDS)),
        Target("message", _message, mutated_json((b"code", b"values", b"quoted", b"two_sentences", b"count"))),
        Target("pack", _pack, mutated_pack),
        Target("bundle", _bundle, mutated_text(_SECRETS)),
    )
}
