"""The saved sign-in: encrypted where the system has a keyring, and forgotten for good once it is forgotten."""

from __future__ import annotations

import json
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import keyring
import pytest
from keyring.backend import KeyringBackend

from tests.fakes.keyrings import AskingKeyring, BrokenKeyring, ForgetfulKeyring, MemoryKeyring
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.sign_in_file import SignInFile
from tjgui.core.disk.system_keyring import packed_keyrings
from tjgui.core.errors import SignInUnreadable
from tjgui.core.reports.support_bundle import support_bundle

Use = Callable[[KeyringBackend], None]

COOKIE = "s3cr3t-cookie-value"
STATE: dict[str, Any] = {"cookies": [{"name": "sid", "value": COOKIE, "domain": "example.com"}], "origins": []}
RENEWED: dict[str, Any] = {"cookies": [{"name": "sid", "value": "renewed", "domain": "example.com"}], "origins": []}


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data")


def file_of(data: DataFolder, seconds: float = 5.0) -> SignInFile:
    """Return the file as another run of the program sees it."""
    return SignInFile(data.storage_state, seconds=seconds)


def state_of(data: DataFolder) -> dict[str, Any] | None:
    kept = file_of(data).read()
    return None if kept is None else dict(kept.state)


def turn_off(data: DataFolder) -> None:
    data.make()
    (data.root / "window.ini").write_text("[browser]\nkeep_sign_in=false\n", encoding="utf-8")


# -- the keyring ---------------------------------------------------------------------------------------------------


def test_no_test_uses_a_real_keyring() -> None:
    assert type(keyring.get_keyring()).__module__ == "keyring.backends.fail"
    asked = [sys.executable, "-c", "import keyring; print(type(keyring.get_keyring()).__module__)"]
    assert subprocess.check_output(asked, text=True).strip() == "keyring.backends.fail"


def test_an_installation_has_the_keyrings_of_every_system() -> None:
    assert {"KWallet", "SecretService", "Windows", "macOS"} <= set(packed_keyrings())


def test_with_a_keyring_the_file_is_encrypted_and_read_again(data: DataFolder, use_keyring: Use) -> None:
    ring = MemoryKeyring()
    use_keyring(ring)
    _, notice = file_of(data).save_new(STATE)
    assert not notice
    written = data.storage_state.read_bytes()
    assert COOKIE.encode() not in written
    assert b"sid" not in written
    assert len(ring.kept) == 1
    assert state_of(data) == STATE
    assert stat.S_IMODE(data.storage_state.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("ring", "reason"),
    [
        (None, "(there is none)"),
        (BrokenKeyring(), "KeyringError: The collection is locked."),
        (BrokenKeyring(RuntimeError("no bus")), "RuntimeError: no bus"),
        (BrokenKeyring(SystemExit(1)), "SystemExit: 1"),
        (ForgetfulKeyring(), "does not keep"),
    ],
    ids=["none", "locked", "no-bus", "exits", "forgetful"],
)
def test_without_one_the_file_is_the_users_alone_and_that_is_said_once(
    data: DataFolder, use_keyring: Use, ring: KeyringBackend | None, reason: str
) -> None:
    if ring is not None:
        use_keyring(ring)
    sign_in, notice = file_of(data).save_new(STATE)
    assert notice.code == "sign_in_kept_plain"
    assert "without encryption" in str(notice)
    assert reason in str(notice)
    assert stat.S_IMODE(data.storage_state.stat().st_mode) == 0o600
    assert state_of(data) == STATE
    assert not file_of(data).save_again(RENEWED, sign_in)
    assert not file_of(data).save_new(STATE)[1]


def test_a_keyring_that_waits_for_the_user_holds_nothing_up(data: DataFolder, use_keyring: Use) -> None:
    ring = AskingKeyring()
    use_keyring(ring)
    file = file_of(data, seconds=0.05)
    try:
        file.prepare()
        assert file.save_new(STATE)[1].code == "sign_in_kept_plain"
        assert ring.asked == 1, "one that does not answer was asked again"
        kept = file.read()
        assert kept is not None
        assert kept.state == STATE
    finally:
        ring.answered.set()


def test_a_program_ends_although_its_keyring_still_waits(data: DataFolder) -> None:
    program = (
        "import keyring, sys; from pathlib import Path\n"
        "from tests.fakes.keyrings import AskingKeyring; from tjgui.core.disk.sign_in_file import SignInFile\n"
        "keyring.set_keyring(AskingKeyring())\n"
        "print(SignInFile(Path(sys.argv[1]), seconds=0.05).save_new({'cookies': []})[1].code)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program, str(data.storage_state)], capture_output=True, text=True, timeout=60, check=True
    )
    assert ended.stdout.strip() == "sign_in_kept_plain"


def test_a_plain_file_of_an_older_version_is_read_and_becomes_encrypted(data: DataFolder, use_keyring: Use) -> None:
    data.make()
    data.storage_state.write_text(json.dumps(STATE), encoding="utf-8")
    use_keyring(MemoryKeyring())
    file = file_of(data)
    kept = file.read()
    assert kept is not None
    assert kept.state == STATE
    assert not file.save_again(RENEWED, kept.sign_in)
    assert b"renewed" not in data.storage_state.read_bytes()
    assert state_of(data) == RENEWED


def lose(ring: MemoryKeyring) -> None:
    ring.kept.clear()


def change(ring: MemoryKeyring) -> None:
    from cryptography.fernet import Fernet

    ring.kept = dict.fromkeys(ring.kept, Fernet.generate_key().decode())


def spoil(ring: MemoryKeyring) -> None:
    ring.kept = dict.fromkeys(ring.kept, "no key: ä")


@pytest.mark.parametrize("harm", [lose, change, spoil])
def test_a_key_that_is_lost_or_changed_means_signing_in_again(
    data: DataFolder, use_keyring: Use, harm: Callable[[MemoryKeyring], None]
) -> None:
    ring = MemoryKeyring()
    use_keyring(ring)
    file_of(data).save_new(STATE)
    harm(ring)
    with pytest.raises(SignInUnreadable, match="Please sign in again"):
        file_of(data).read()
    file_of(data).save_new(RENEWED)
    assert b"renewed" not in data.storage_state.read_bytes()
    assert state_of(data) == RENEWED


def test_an_encrypted_file_without_its_keyring_says_so_and_is_left_for_better_times(
    data: DataFolder, use_keyring: Use
) -> None:
    ring = MemoryKeyring()
    use_keyring(ring)
    file_of(data).save_new(STATE)
    use_keyring(BrokenKeyring())
    with pytest.raises(SignInUnreadable, match="The collection is locked"):
        file_of(data).read()
    use_keyring(ring)
    assert state_of(data) == STATE


@pytest.mark.parametrize(
    "damaged",
    [b"", b"{torn", b"[]", b"7", b"null", b"\xff\xfe", b'{"cookies": 7}', b'{"sealed": []}', b'{"sealed": "\xc3\xa4"}',
     b"[" * 100_000, b'{"cookies": ' + b"1" * 5000 + b"}", b'{"sign_in": 7, "sealed": 1e999}'],
)  # fmt: skip
def test_a_damaged_file_means_signing_in_again(data: DataFolder, use_keyring: Use, damaged: bytes) -> None:
    use_keyring(MemoryKeyring())
    data.make()
    data.storage_state.write_bytes(damaged)
    file = file_of(data)
    with pytest.raises(SignInUnreadable):
        file.read()
    assert str(file.protection())
    assert not file.save_again(STATE, "0" * 16)
    file.save_new(STATE)
    assert state_of(data) == STATE


@pytest.mark.parametrize("is_sealed", [True, False], ids=["sealed", "plain"])
def test_the_support_bundle_knows_the_secrets_of_either_file(
    data: DataFolder, use_keyring: Use, is_sealed: bool
) -> None:
    if is_sealed:
        use_keyring(MemoryKeyring())
    file_of(data).save_new(STATE)
    data.logs.mkdir()
    (data.logs / "tjgui.log").write_text(f"sid: {COOKIE}", encoding="utf-8")
    assert COOKIE.encode() not in support_bundle(DataFolder(data.root), {"version": COOKIE})


def test_what_protects_the_sign_in_is_said(data: DataFolder, use_keyring: Use) -> None:
    assert file_of(data).protection().code == "sign_in_is_plain"
    use_keyring(MemoryKeyring())
    assert file_of(data).protection().code == "sign_in_is_sealed"
    data.make()
    data.storage_state.write_text(json.dumps(STATE), encoding="utf-8")
    assert file_of(data).protection().code == "sign_in_is_plain_yet"
    file_of(data).save_new(STATE)
    assert file_of(data).protection().code == "sign_in_is_sealed"


# -- forgetting ----------------------------------------------------------------------------------------------------


def test_what_is_forgotten_during_a_run_is_not_saved_at_its_end(data: DataFolder) -> None:
    running = file_of(data)
    sign_in, _ = running.save_new(STATE)
    assert data.forget_sign_in()
    running.save_again(RENEWED, sign_in)
    assert not data.storage_state.exists()
    assert not data.forget_sign_in()


def test_a_sign_in_after_forgetting_is_saved_again_and_so_is_what_becomes_of_it(data: DataFolder) -> None:
    running = file_of(data)
    old, _ = running.save_new(STATE)
    data.forget_sign_in()
    new, _ = running.save_new(STATE)
    running.save_again({"cookies": []}, old)
    assert state_of(data) == STATE
    running.save_again(RENEWED, new)
    assert state_of(data) == RENEWED


def test_an_older_window_does_not_save_over_a_newer_sign_in(data: DataFolder) -> None:
    one, other = file_of(data), file_of(data)
    old, _ = one.save_new(STATE)
    other.forget()
    other.save_new(RENEWED)
    one.save_again(STATE, old)
    assert state_of(data) == RENEWED


def test_an_older_versions_file_that_is_forgotten_stays_forgotten(data: DataFolder) -> None:
    data.make()
    data.storage_state.write_text(json.dumps(STATE), encoding="utf-8")
    running = file_of(data)
    kept = running.read()
    assert kept is not None
    data.forget_sign_in()
    running.save_again(RENEWED, kept.sign_in)
    assert not data.storage_state.exists()


def test_forgetting_removes_what_a_crash_left_half_written(data: DataFolder) -> None:
    file_of(data).save_new(STATE)
    left = data.root / ".session.json.0a1b2c3d4e5f.tmp"
    left.write_text(json.dumps(STATE), encoding="utf-8")
    assert data.forget_sign_in()
    assert [path for path in data.root.iterdir() if path.is_file() and path.stat().st_size] == []


def test_forgetting_while_another_thread_saves_leaves_nothing(data: DataFolder) -> None:
    """Whichever comes first: a save that has begun is removed, and one that has not is not done."""
    for _ in range(20):
        running = file_of(data)
        sign_in, _notice = running.save_new(STATE)
        saving = threading.Thread(target=running.save_again, args=(RENEWED, sign_in))
        saving.start()
        data.forget_sign_in()
        saving.join()
        assert not data.storage_state.exists()


def test_forgetting_makes_no_folder(data: DataFolder) -> None:
    assert not data.forget_sign_in()
    assert not data.root.exists()


# -- not keeping it ------------------------------------------------------------------------------------------------


def test_a_user_who_wants_it_not_kept_gets_no_file_whichever_program_signs_in(data: DataFolder) -> None:
    sign_in, _ = file_of(data).save_new(STATE)
    turn_off(data)
    assert state_of(data) is None
    file_of(data).save_again(RENEWED, sign_in)
    data.forget_sign_in()
    assert file_of(data).save_new(STATE)[0] == ""
    assert not data.storage_state.exists()


@pytest.mark.parametrize("content", [b"\xff\xfe[", b"[browser]\nkeep_sign_in=perhaps\n", b"[browser", b"=\n"])
def test_settings_that_cannot_be_read_change_nothing(data: DataFolder, content: bytes) -> None:
    data.make()
    (data.root / "window.ini").write_bytes(content)
    file_of(data).save_new(STATE)
    assert state_of(data) == STATE
