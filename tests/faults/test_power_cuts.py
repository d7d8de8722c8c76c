"""What was said to be saved is there after a power cut, at whatever step it comes and whatever was not synced.

`SCENARIOS` are played on a disk that forgets; each says what it was told, and what must hold for it afterwards. Every
call in the program that syncs something is then left out, one after the other: a scenario must fail without it.
"""

from __future__ import annotations

import ast
import asyncio
import errno
import json
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tjgui
from tests.fakes.faulty_disk import FaultyDisk
from tests.fakes.forgetful_disk import Call, ForgetfulDisk
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.entry import Intent, PlannedAd
from tjgui.core.checkpoint.file_record import FileRecord
from tjgui.core.checkpoint.library import Slot, Slots
from tjgui.core.checkpoint.recent_batches import RecentBatches
from tjgui.core.checkpoint.rules import Outcome
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.checkpoint.unclicked_marks import ReadyMarks
from tjgui.core.checkpoint.unsaved_clicks import EmergencyNotes
from tjgui.core.checkpoint.writer import CheckpointWriter, generation_path
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.errors import CheckpointDamaged
from tjgui.core.history.history import History, complete_file
from tjgui.core.history.past import PastUpload, SearchFor
from tjgui.core.models import AdFormat, AdsTable, Status
from tjgui.core.wording.message import NOTHING

ONE, TWO = "1011737001", "1011737002"
FORMAT = AdFormat.PREROLL
NOW = datetime(2026, 11, 27, 9, 0, 0)
OUTCOME = Outcome("Garden", "garden.csv")
_PACKAGE = Path(tjgui.__file__).parent

Said = frozenset[str]


class Full(DiskStorage):
    """A disk that is full whenever it is told to be."""

    is_full = False

    def write_durably(self, path: Path, data: bytes) -> None:
        if self.is_full:
            raise OSError(errno.ENOSPC, "No space left on device")
        super().write_durably(path, data)


def without_links() -> DiskStorage:
    """Return a disk on which a file has one name, as on a memory stick."""
    disk = FaultyDisk()
    disk.fail("link", code=errno.EPERM)
    return DiskStorage(disk)


def folder_at(root: Path, storage: DiskStorage | None = None) -> DataFolder:
    """Return the program's folder; there is none before the first start."""
    return DataFolder(root / "home" / "tjgui", storage=storage, clock=lambda: NOW)


class Run:
    """A run of the program: a record in the data folder's checkpoint, as an upload puts it together."""

    def __init__(self, disk: ForgetfulDisk, boot: str = "1", storage: DiskStorage | None = None) -> None:
        self.disk = disk
        self.data = folder_at(disk.folder, storage)
        self.path = CheckpointStore(self.data).path(FORMAT)
        self.checkpoint = Checkpoint.new(FORMAT, lambda: NOW)
        self.notes = EmergencyNotes.beside(self.path)
        self.writer = CheckpointWriter(
            self.checkpoint,
            self.path,
            self.data.storage,
            on_failure=lambda _: None,
            on_recovery=lambda: None,
            notes=self.notes,
        )
        self.record = FileRecord(self.checkpoint, self.writer, marks_of(self.data, disk.folder.parent, boot))

    async def click(self, campaign_id: str) -> None:
        """Write the intent; the click follows."""
        campaign = self.record.campaign(campaign_id)
        planned = (PlannedAd("Shears", "https://example.com/1", (), 2),)
        await campaign.open_intent(Intent(f"click{campaign_id}", "", planned, AdsTable(()), 1, 1, "sha"), OUTCOME)
        self.disk.say(f"clicked {campaign_id}")
        campaign.press_follows(Intent(f"click{campaign_id}", "", planned, AdsTable(()), 1, 1, "sha"))

    async def succeed(self, campaign_id: str) -> None:
        """Settle the click."""
        campaign = self.record.campaign(campaign_id)
        self.disk.say(f"seen {campaign_id}")
        campaign.close_intent([], None)
        await campaign.succeed(OUTCOME, NOTHING, "sha", None)
        self.disk.say(f"saved {campaign_id}")


def marks_of(data: DataFolder, beside: Path, boot: str) -> ReadyMarks:
    """Return the marks as they are read after a start of the system."""
    file = beside / f"boot-{boot}"
    file.write_text(boot, encoding="ascii")
    return ReadyMarks(data.root / "ready", file)


def check_checkpoint(root: Path, said: Said) -> None:
    """Check what the next start finds."""
    data = folder_at(root)
    with data.lock():
        loaded = CheckpointStore(data).load(FORMAT)
    assert not loaded.notice, f"{loaded.notice} after {said}"
    checkpoint = loaded.checkpoint
    for campaign_id in (ONE, TWO):
        entry = checkpoint.entry(campaign_id) if checkpoint is not None else None
        if f"saved {campaign_id}" in said:
            assert entry is not None
            assert entry.status is Status.SUCCESS
            assert entry.intent is None
        elif f"clicked {campaign_id}" in said:
            assert entry is not None, f"a click is forgotten after {said}"
            assert entry.intent is not None or f"seen {campaign_id}" in said
        if entry is not None and entry.status is Status.SUCCESS:
            assert f"seen {campaign_id}" in said
        assert not marks_of(data, root, "2").proves_no_click(f"click{campaign_id}")
    backup = generation_path(CheckpointStore(data).path(FORMAT))
    if backup.exists():
        Checkpoint.from_bytes(backup.read_bytes())


def play_upload(disk: ForgetfulDisk) -> None:
    async def play() -> None:
        run = Run(disk)
        with run.data.lock():
            async with run.writer:
                await run.click(ONE)
                await run.succeed(ONE)
                await run.click(TWO)
                await run.succeed(TWO)

    asyncio.run(play())


def play_full_disk(disk: ForgetfulDisk) -> None:
    """The disk is full when something is clicked, and is free again afterwards."""

    async def play() -> None:
        storage = Full()
        run = Run(disk, storage=storage)
        await run.record.save()
        storage.is_full = True
        for campaign_id in (ONE, TWO):
            await run.click(campaign_id)
            assert campaign_id in run.notes.read()
        storage.is_full = False
        await run.succeed(ONE)
        await run.succeed(TWO)
        disk.say("everything is saved")
        run.notes.drop()

    asyncio.run(play())


def check_full_disk(root: Path, said: Said) -> None:
    unsettled = CheckpointStore(folder_at(root)).unsettled(FORMAT)
    for campaign_id in (ONE, TWO):
        if f"clicked {campaign_id}" in said and f"seen {campaign_id}" not in said:
            assert campaign_id in unsettled, f"a click is forgotten after {said}"
    if "everything is saved" in said:
        assert not unsettled


def play_start_fresh(disk: ForgetfulDisk, storage: DiskStorage | None = None) -> None:
    async def play() -> None:
        old = Run(disk, storage=storage)
        await old.click(ONE)
        await old.succeed(ONE)
        disk.sync_everything()
        disk.say("there was one")
        CheckpointStore(old.data).archive(FORMAT)
        disk.say("archived")
        new = Run(disk, storage=storage)
        await new.click(TWO)

    asyncio.run(play())


def check_start_fresh(root: Path, said: Said) -> None:
    data = folder_at(root)
    store = CheckpointStore(data)
    archived = [Checkpoint.from_bytes(path.read_bytes()) for path in data.archive.glob("*.json")]
    loaded = store.load(FORMAT)
    now = loaded.checkpoint or loaded.generation
    if "there was one" in said:
        everywhere = [one for one in (now, *archived) if one is not None and one.entry(ONE) is not None]
        assert everywhere, f"the old checkpoint is lost after {said}"
    if "archived" in said:
        assert [one for one in archived if one.entry(ONE) is not None]
        assert now is None or now.entry(ONE) is None, "what was archived is back"
        assert not loaded.notice, "the archived one's backup is back"
    if f"clicked {TWO}" in said:
        assert now is not None
        assert now.entry(TWO) is not None


def play_damaged(disk: ForgetfulDisk) -> None:
    """A damaged checkpoint is set aside while its backup is offered."""

    async def play() -> None:
        run = Run(disk)
        await run.click(ONE)
        await run.succeed(ONE)
        run.path.write_bytes(b"\0" * 100)
        disk.sync_everything()
        assert CheckpointStore(run.data).load(FORMAT).generation is not None

    asyncio.run(play())


def check_damaged(root: Path, said: Said) -> None:
    del said
    data = folder_at(root)
    loaded = CheckpointStore(data).load(FORMAT)
    assert loaded.generation is not None
    assert loaded.generation.entry(ONE) is not None
    assert loaded.notice
    kept = list(data.checkpoints.glob("*.corrupt-*"))
    assert [one.read_bytes() for one in kept[:1]] == [b"\0" * 100]


def play_rename(disk: ForgetfulDisk, storage: DiskStorage | None = None) -> None:
    """A checkpoint with notes of a click is given another name."""

    async def play() -> None:
        full = Full()
        run = Run(disk, storage=full)
        await run.record.save()
        full.is_full = True
        await run.click(ONE)
        disk.sync_everything()
        disk.say("noted")
        Slots(run.data, storage=storage).rename(Slot(run.path, FORMAT, ""), "spring")
        disk.say("renamed")

    asyncio.run(play())


def check_rename(root: Path, said: Said) -> None:
    if "noted" not in said:
        return
    store = CheckpointStore(folder_at(root))
    there = [slot for slot in ("", "spring") if store.peek(FORMAT, slot) is not None]
    assert there
    assert "renamed" not in said or there == ["spring"]
    for slot in there:
        assert ONE in store.unsettled(FORMAT, slot), f"the note is lost after {said}"


def play_tidy(disk: ForgetfulDisk) -> None:
    async def play() -> None:
        run = Run(disk)
        await run.click(ONE)
        CheckpointStore(run.data).archive(FORMAT)
        disk.sync_everything()
        disk.say("archived")
        Slots(run.data, clock=lambda: NOW + timedelta(days=30)).tidy(0)
        assert list(run.data.archive.glob("*.gz"))

    asyncio.run(play())


def check_tidy(root: Path, said: Said) -> None:
    library = Slots(folder_at(root))
    found = [library.load(slot) for slot in library.list()]
    assert "archived" not in said or [one for one in found if one.entry(ONE) is not None]


def play_recent(disk: ForgetfulDisk) -> None:
    recent = RecentBatches(folder_at(disk.folder))
    for slot in ("spring", "summer"):
        recent.bind(Path("map.csv"), Path("ads"), FORMAT, slot)
        disk.say(slot)


def check_recent(root: Path, said: Said) -> None:
    slot = RecentBatches(folder_at(root)).slot_of(Path("map.csv"), FORMAT)
    assert slot in ({"summer"} if "summer" in said else {"spring", "summer"} if "spring" in said else {"", "spring"})


def play_sign_in(disk: ForgetfulDisk) -> None:
    data = folder_at(disk.folder)
    data.storage.write_durably(data.storage_state, b'{"cookies": []}')
    disk.say("signed in")
    assert data.forget_sign_in()
    disk.say("forgotten")


def check_sign_in(root: Path, said: Said) -> None:
    file = folder_at(root).storage_state
    assert not (file.exists() and "forgotten" in said)
    assert not file.exists() or json.loads(file.read_bytes()) == {"cookies": []}


def play_new_file(disk: ForgetfulDisk) -> None:
    """As reports and copies are written."""
    DiskStorage().write_new(disk.folder / "reports" / "failed.csv", b"Campaign ID\n" * 9)
    disk.say("written")


def check_new_file(root: Path, said: Said) -> None:
    file = root / "reports" / "failed.csv"
    assert file.exists() or "written" not in said
    assert not file.exists() or file.read_bytes() == b"Campaign ID\n" * 9


@dataclass(frozen=True, slots=True)
class Scenario:
    """What is done on the disk, and what must hold after a cut."""

    name: str
    play: Callable[[ForgetfulDisk], None]
    check: Callable[[Path, Said], None]
    least: int  #: how many different outcomes of cuts are to be seen at least


SCENARIOS = (
    Scenario("upload", play_upload, check_checkpoint, 60),
    Scenario("full-disk", play_full_disk, check_full_disk, 50),
    Scenario("start-fresh", play_start_fresh, check_start_fresh, 20),
    Scenario("start-fresh-without-links", lambda disk: play_start_fresh(disk, without_links()), check_start_fresh, 20),
    Scenario("damaged", play_damaged, check_damaged, 3),
    Scenario("rename", play_rename, check_rename, 5),
    Scenario("rename-without-links", lambda disk: play_rename(disk, without_links()), check_rename, 5),
    Scenario("tidy", play_tidy, check_tidy, 3),
    Scenario("recent-batches", play_recent, check_recent, 10),
    Scenario("sign-in", play_sign_in, check_sign_in, 5),
    Scenario("new-file", play_new_file, check_new_file, 5),
)


def cut_everywhere(scenario: Scenario, folder: Path, without: Call | None = None) -> int:
    """Play a scenario and check it after every cut; returns how many there were."""
    (folder / "disk").mkdir(parents=True)
    disk = ForgetfulDisk(folder / "disk", without)
    disk.sync_everything()
    with disk.listening():
        scenario.play(disk)
    cuts = 0
    with disk.nothing_synced():
        for found, said in disk.cuts(folder / "found", random.Random(7)):
            scenario.check(found, said)
            cuts += 1
    return cuts


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda one: one.name)
def test_what_was_said_to_be_saved_is_there_after_a_power_cut(
    tmp_path: Path, scenario: Scenario, record_property: Callable[[str, object], None]
) -> None:
    cuts = cut_everywhere(scenario, tmp_path)
    assert cuts >= scenario.least
    record_property("cuts", cuts)


# -- every sync is needed ----------------------------------------------------------------------------------------------

_SYNC = re.compile(r"_*(f|fdata|full)?_?sync(_folder)?|fsync|fdatasync")
#: Calls that no power cut here can show to be needed, with the reason.
_NOT_SHOWN = {
    "fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)": "only on macOS: tests/unit/disk/test_storage.py",
}


def syncs() -> Iterator[tuple[str, Call]]:
    """Find every call in the program that syncs something."""
    for path in sorted(_PACKAGE.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if "sync" not in text.lower():
            continue
        for node in ast.walk(ast.parse(text)):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            source = ast.unparse(node)
            if _SYNC.fullmatch(name) or (name == "fcntl" and "FULLFSYNC" in source):
                where = Call(str(path), node.lineno, node.end_lineno or node.lineno)
                yield f"{path.relative_to(_PACKAGE).as_posix()}:{node.lineno} {source}", where


_ALL = list(syncs())


def test_the_programs_syncs_are_found() -> None:
    found = {name.partition(":")[0] for name, _ in _ALL}
    assert found >= {"core/disk/storage.py", "core/checkpoint/unsaved_clicks.py"}
    assert {name.partition(" ")[2] for name, _ in _ALL} >= {*_NOT_SHOWN, "os.fsync(descriptor)"}


@pytest.mark.parametrize(
    "call", [pytest.param(call, id=name) for name, call in _ALL if name.partition(" ")[2] not in _NOT_SHOWN]
)
def test_without_any_one_sync_something_is_lost(
    tmp_path: Path, call: Call, record_property: Callable[[str, object], None]
) -> None:
    record_property("syncs left out", 1)
    lost = []
    for scenario in sorted(SCENARIOS, key=lambda one: one.least):  # the short ones first
        try:
            cut_everywhere(scenario, tmp_path / scenario.name, without=call)
        except (AssertionError, CheckpointDamaged, ValueError) as error:
            lost.append((scenario.name, error))
            break
    assert lost, "nothing is lost without this sync: take it out, or add the scenario that it is for"


# -- long sequences ----------------------------------------------------------------------------------------------------


@settings(max_examples=12)
@given(
    steps=st.lists(st.tuples(st.sampled_from([ONE, TWO]), st.booleans()), min_size=4, max_size=10),
    seed=st.integers(0, 2**32),
)
def test_a_long_run_loses_nothing_either(
    tmp_path_factory: pytest.TempPathFactory, steps: Sequence[tuple[str, bool]], seed: int
) -> None:
    """Campaigns are clicked and settled in any order, with the disk full at any of the steps."""

    async def play(disk: ForgetfulDisk) -> None:
        storage = Full()
        run = Run(disk, storage=storage)
        await run.record.save()
        for campaign_id, is_full in steps:
            entry = run.record.entry(campaign_id)
            storage.is_full = is_full and entry is None
            if entry is None:
                await run.click(campaign_id)
            elif entry.intent is not None:
                await run.succeed(campaign_id)
        storage.is_full = False
        await run.record.save()

    folder = tmp_path_factory.mktemp("long")
    (folder / "disk").mkdir()
    disk = ForgetfulDisk(folder / "disk")
    with disk.listening():
        asyncio.run(play(disk))
    cuts = list(disk.cuts(folder / "found", random.Random(seed), most=25))
    assert cuts
    for found, said in cuts:
        check_full_disk(found, said - {"everything is saved"})


# -- what SQLite writes ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("left", [b"", bytes(8192), None], ids=["empty", "zeroed", "gone"])
async def test_a_history_that_a_power_cut_took_is_made_again_from_the_checkpoints(
    tmp_path: Path, left: bytes | None
) -> None:
    """SQLite syncs by itself (`synchronous = FULL`, tests/unit/history); here its file is lost all the same."""
    (tmp_path / "disk").mkdir()
    run = Run(ForgetfulDisk(tmp_path / "disk"))
    await run.click(ONE)
    await run.succeed(ONE)

    def uploads() -> tuple[PastUpload, ...]:
        complete_file(run.data)
        with History.open(run.data.history) as history:
            return history.uploads(SearchFor())

    before = uploads()
    assert [one.campaign_id for one in before] == [ONE]
    for path in run.data.root.glob("history.db*"):
        path.unlink()
    if left is not None:
        run.data.history.write_bytes(left)
    assert uploads() == before
