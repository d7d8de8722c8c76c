"""The history of all uploads, in one SQLite file: searched by people, and asked before ads are created."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Protocol, Self

from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.entry import CreatedAd
from tjgui.core.checkpoint.library import Slots
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.errors import CheckpointError
from tjgui.core.history import database
from tjgui.core.history.database import Connect, open_database, transaction, translated
from tjgui.core.history.from_checkpoint import facts_in
from tjgui.core.history.past import PastAd, PastContent, PastRun, PastUpload, SearchFor
from tjgui.core.models import RejectedCreative, Status
from tjgui.core.wording.message import NOTHING, Message

#: How many rows a search returns at most, unless it is told otherwise.
MOST_FOUND: Final = 500
#: How many facts of a checkpoint are added in one transaction.
_ADDED_AT_ONCE: Final = 1000
_LARGEST_INTEGER: Final = 2**63 - 1
_MOST_COUNTED: Final = 10**9


class UploadedBefore(Protocol):
    """What a run asks before it creates ads. Campaigns uploaded with another data folder are not known."""

    def created_in(self, campaign_id: str) -> tuple[CreatedAd, ...]:
        """Return every ad that was ever seen to be created in a campaign, oldest first."""
        ...

    def contents_of(self, campaign_id: str) -> tuple[PastContent, ...]:
        """Return the CSV contents that were uploaded into a campaign with success, the latest last."""
        ...


class History:
    """One connection to the history's file; used by one thread at a time.

    Its methods raise `HistoryUnusable` if the file cannot be read or written. Whatever is added may be there already:
    only what was unknown is filled in.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, notice: Message) -> None:
        self.notice = notice  #: what the user must know about the file that was found; nothing if all is well
        self._path = path
        self._connection = connection

    @classmethod
    def open(
        cls, path: Path, clock: Callable[[], datetime] = datetime.now, *, connect: Connect = database.connect
    ) -> Self:
        """Open the history, a new one if there is none or if it is damaged (`open_database`)."""
        connection, notice = open_database(path, clock, connect)
        return cls(path, connection, notice)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; may be called twice."""
        self._connection.close()

    # -- asking ------------------------------------------------------------------------------------------------------

    def created_in(self, campaign_id: str) -> tuple[CreatedAd, ...]:
        """Return every ad that was ever seen to be created in a campaign, oldest first."""
        return tuple(_created_ad(row) for row in self._all(_CREATED_IN, {"campaign": campaign_id}))

    def contents_of(self, campaign_id: str) -> tuple[PastContent, ...]:
        """Return the CSV contents that were uploaded into a campaign with success, the latest last.

        Contents of old checkpoints, which have no hash, are told apart by the CSV's name.
        """
        asked = {"campaign": campaign_id, "success": Status.SUCCESS.value}
        contents: dict[str, PastContent] = {}
        for row in self._all(_SUCCESSES_IN, asked):
            created = _count(row["ads_created"]) or 0
            content = PastContent(_text(row["csv_sha256"]), _text(row["csv_name"]), created, _text(row["at"]))
            key = content.csv_sha256 or content.csv_name
            contents.pop(key, None)
            contents[key] = content
        return tuple(contents.values())

    def uploads(self, wanted: SearchFor, limit: int = MOST_FOUND) -> tuple[PastUpload, ...]:
        """Return how attempts ended, the latest first; what is wanted of an ad's name does not matter."""
        query = _UPLOADS_IN if wanted.campaign else _UPLOADS
        return tuple(self._upload(row) for row in self._all(query, _asked(wanted, limit)))

    def ads(self, wanted: SearchFor, limit: int = MOST_FOUND) -> tuple[PastAd, ...]:
        """Return the ads that match, the latest first."""
        query = _ADS_IN if wanted.campaign else _ADS
        return tuple(_past_ad(row) for row in self._all(query, _asked(wanted, limit)))

    # -- adding ------------------------------------------------------------------------------------------------------

    @property
    def is_complete(self) -> bool:
        """Whether everything that the checkpoints know is in it, as far as this file tells.

        False for a new file, and after a run that did not close it or could not write everything.
        """
        return not self._all("SELECT token FROM unfinished", {})

    def begin(self, token: str, run: PastRun) -> int:
        """Add a run that is about to be recorded, and mark the history as incomplete until `finish`."""
        with translated(self._path), transaction(self._connection):
            self._connection.execute("INSERT OR IGNORE INTO unfinished VALUES (?, ?)", (token, run.started_at))
            return self._run(run)

    def finish(self, *tokens: str) -> None:
        """Record that everything of these runs was written."""
        with translated(self._path), transaction(self._connection):
            self._connection.executemany("DELETE FROM unfinished WHERE token = ?", [(one,) for one in tokens])

    def add(self, uploads: Iterable[PastUpload], ads: Iterable[PastAd], run_id: int | None = None) -> None:
        """Add outcomes and ads durably, all of them or none."""
        with translated(self._path), transaction(self._connection):
            self._connection.executemany(_ADD_AD, (_ad_fields(ad) | {"run_id": run_id} for ad in ads))
            for upload in uploads:
                self._add_upload(upload, run_id)

    def rebuild(self, checkpoint_folder: Path, own_token: str = "", between: Callable[[], bool] = lambda: True) -> bool:
        """Add what the checkpoints know, also those in the archive; returns whether all were read.

        :param own_token: the run that is being recorded: it stays unfinished.
        :param between: called after each transaction; returns False to stop.
        """
        seen = [row["token"] for row in self._all("SELECT token FROM unfinished", {}) if row["token"] != own_token]
        slots = Slots(DataFolder(checkpoint_folder.parent))
        for slot in slots.unread():
            try:
                checkpoint = slots.load(slot)
            except CheckpointError:  # damaged, or moved meanwhile; there is nothing to take from it
                continue
            for uploads, ads in _facts_in(checkpoint):
                self.add(uploads, ads)
                if not between():
                    return False
        self.finish(*seen)
        return True

    # -- inside ------------------------------------------------------------------------------------------------------

    def _all(self, query: str, values: Mapping[str, object]) -> list[sqlite3.Row]:
        with translated(self._path):
            return self._connection.execute(query, values).fetchall()

    def _run(self, run: PastRun) -> int:
        batch = {
            "path": _clean(run.mapping_path),
            "name": _clean(run.mapping_name),
            "format": run.ad_format.value,
            "account": _clean(run.account) or None,
            "at": run.started_at,
        }
        batch_id = self._connection.execute(_ADD_BATCH, batch).fetchone()[0]
        fields = (batch_id, _clean(run.session_id), run.started_at, run.live)
        return int(self._connection.execute(_ADD_RUN, fields).fetchone()[0])

    def _add_upload(self, upload: PastUpload, run_id: int | None) -> None:
        fields = _upload_fields(upload) | {"run_id": run_id}
        upload_id = self._connection.execute(_ADD_UPLOAD, fields).fetchone()[0]
        refused = [(upload_id, _clean(one.creative_id), _clean(one.reason)) for one in upload.creatives]
        self._connection.executemany("INSERT OR IGNORE INTO refused_creative VALUES (?, ?, ?)", refused)

    def _upload(self, row: sqlite3.Row) -> PastUpload:
        is_preview = row["status"] == Status.DRY_RUN_SUCCESS.value
        return PastUpload(
            session_id=_text(row["session_id"]),
            campaign_id=_text(row["campaign_id"]),
            at=_text(row["at"]),
            attempt=_count(row["attempt"]) or 0,
            status=_text(row["status"]),
            campaign_name=_text(row["campaign_name"]),
            csv_name=_text(row["csv_name"]),
            csv_sha256=_text(row["csv_sha256"]),
            planned=_count(row["planned"]),
            ads_created=_count(row["ads_created"]),
            refused=_count(row["refused"]),
            left_out=_count(row["left_out"]),
            error=_text(row["error"]),
            seconds=_seconds(row["seconds"]),
            live=bool(row["live"]) if row["live"] is not None else False if is_preview else None,
            mapping_name=_text(row["mapping_name"]),
            creatives=tuple(
                RejectedCreative(_text(one["creative_id"]), _text(one["reason"]))
                for one in self._all(_REFUSED, {"id": row["id"]})
            ),
        )


def complete(history: History, data_folder: DataFolder, between: Callable[[], bool] = lambda: True) -> None:
    """Take what is missing from the checkpoints; a run that is in progress does that itself.

    :param between: called after each transaction; returns False to stop.
    """
    if not history.is_complete and not data_folder.used_by():
        history.rebuild(data_folder.checkpoints, between=between)


def complete_file(data_folder: DataFolder, between: Callable[[], bool] = lambda: True) -> Message:
    """Complete a data folder's history, or make it if there are checkpoints; returns what the user must know.

    Raises `HistoryUnusable` if it cannot be read or written.
    """
    if not data_folder.history.exists() and not data_folder.checkpoints.is_dir():
        return NOTHING
    with History.open(data_folder.history) as history:
        complete(history, data_folder, between)
        return history.notice


def _facts_in(checkpoint: Checkpoint) -> Iterator[tuple[list[PastUpload], list[PastAd]]]:
    """Yield what a checkpoint knows, in parts for one transaction each."""
    uploads: list[PastUpload] = []
    ads: list[PastAd] = []
    for campaign_id in checkpoint.campaign_ids:
        entry = checkpoint.entry(campaign_id)
        of_one = facts_in(checkpoint.session_id, campaign_id, entry) if entry is not None else ([], [])
        uploads += of_one[0]
        ads += of_one[1]
        if len(uploads) + len(ads) >= _ADDED_AT_ONCE:
            yield uploads, ads
            uploads, ads = [], []
    yield uploads, ads


# -- rows ------------------------------------------------------------------------------------------------------------


def _created_ad(row: sqlite3.Row) -> CreatedAd:
    return CreatedAd(
        _text(row["name"]),
        _text(row["target_url"]),
        _text(row["ad_id"]) if row["ad_id"] is not None else None,
        row=_count(row["row"]) or 0,
        csv_sha256=_text(row["csv_sha256"]),
        source=_text(row["source"]),
        intent_id=_text(row["intent_id"]),
    )


def _past_ad(row: sqlite3.Row) -> PastAd:
    return PastAd(
        session_id=_text(row["session_id"]),
        campaign_id=_text(row["campaign_id"]),
        ad=_created_ad(row),
        identity=_text(row["identity"]),
        at=_text(row["at"]),
        campaign_name=_text(row["campaign_name"]),
        csv_name=_text(row["csv_name"]),
        mapping_name=_text(row["mapping_name"]),
    )


def _text(value: object) -> str:
    """Return a text; SQLite keeps anything in any column."""
    if isinstance(value, bytes):
        return value.decode(errors="replace")
    return "" if value is None else str(value)


def _count(value: object) -> int | None:
    """Return a count; None if it is none."""
    return value if isinstance(value, int) and 0 <= value <= _MOST_COUNTED else None


def _seconds(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and 0 <= value <= _MOST_COUNTED else None


def _ad_fields(past: PastAd) -> dict[str, Any]:
    ad = past.ad
    name = _clean(ad.name)
    return _where(past.session_id, past.campaign_id, past.campaign_name, past.csv_name, past.at) | {
        "identity": _clean(past.identity),
        "name": name,
        "name_key": name.casefold(),
        "target_url": _clean(ad.target_url),
        "ad_id": None if ad.ad_id is None else _clean(ad.ad_id),
        "row": _integer(ad.row),
        "source": _clean(ad.source),
        "csv_sha256": _clean(ad.csv_sha256),
        "intent_id": _clean(ad.intent_id),
    }


def _upload_fields(past: PastUpload) -> dict[str, Any]:
    return _where(past.session_id, past.campaign_id, past.campaign_name, past.csv_name, past.at) | {
        "attempt": past.attempt,
        "status": _clean(past.status),
        "csv_sha256": _clean(past.csv_sha256) or None,
        "planned": _integer(past.planned),
        "ads_created": _integer(past.ads_created),
        "refused": _integer(past.refused),
        "left_out": _integer(past.left_out),
        "error": _clean(past.error) or None,
        "seconds": past.seconds,
    }


def _where(session_id: str, campaign_id: str, campaign_name: str, csv_name: str, at: str) -> dict[str, Any]:
    csv_name = _clean(csv_name)
    return {
        "session_id": _clean(session_id),
        "campaign_id": _clean(campaign_id),
        "campaign_name": _clean(campaign_name) or None,
        "csv_name": csv_name or None,
        "csv_key": csv_name.casefold() or None,
        "at": _clean(at),
        "moment": _moment(at),
    }


def _clean(text: str) -> str:
    """Return a text that UTF-8 can encode; a checkpoint may have lone surrogates."""
    return text.encode(errors="replace").decode()


def _integer(number: int | None) -> int | None:
    """Return a number that SQLite can store; somebody may have written any into a checkpoint."""
    return None if number is None else min(number, _LARGEST_INTEGER)


def _moment(at: str) -> float:
    """Return a time as seconds, for sorting; 0 if it is invalid. Without a time zone it is local time."""
    try:
        return datetime.fromisoformat(at).timestamp()
    except (ValueError, OverflowError, OSError):
        return 0.0


def _asked(wanted: SearchFor, limit: int) -> dict[str, object]:
    return {
        "campaign": _clean(wanted.campaign),
        "ad": _clean(wanted.ad).casefold(),
        "csv": _clean(wanted.csv).casefold(),
        "sha": wanted.csv_sha256.lower(),
        "limit": limit,
    }


# -- queries ---------------------------------------------------------------------------------------------------------

_CREATED_IN = "SELECT * FROM ad WHERE campaign_id = :campaign ORDER BY moment, id"
_SUCCESSES_IN = """
SELECT csv_sha256, csv_name, ads_created, at FROM upload
WHERE campaign_id = :campaign AND status = :success AND coalesce(csv_sha256, csv_name) IS NOT NULL
ORDER BY moment, id
"""
_REFUSED = "SELECT creative_id, reason FROM refused_creative WHERE upload_id = :id ORDER BY creative_id"
# The inner queries need nothing but an index, so a name is found in 100,000 ads in about 15 ms.
_ADS = """
SELECT * FROM past_ad WHERE id IN (
    SELECT id FROM ad
    WHERE instr(name_key, :ad)
        AND (:csv || :sha = '' OR (:csv != '' AND instr(csv_key, :csv)) OR (:sha != '' AND csv_sha256 = :sha))
    ORDER BY moment DESC, id DESC LIMIT :limit
) ORDER BY moment DESC, id DESC
"""
_ADS_IN = """
SELECT * FROM past_ad WHERE id IN (
    SELECT id FROM ad
    WHERE campaign_id = :campaign AND instr(name_key, :ad)
        AND (:csv || :sha = '' OR (:csv != '' AND instr(csv_key, :csv)) OR (:sha != '' AND csv_sha256 = :sha))
    ORDER BY moment DESC, id DESC LIMIT :limit
) ORDER BY moment DESC, id DESC
"""
_UPLOADS = """
SELECT * FROM past_upload WHERE id IN (
    SELECT id FROM upload
    WHERE :csv || :sha = '' OR (:csv != '' AND instr(csv_key, :csv)) OR (:sha != '' AND csv_sha256 = :sha)
    ORDER BY moment DESC, id DESC LIMIT :limit
) ORDER BY moment DESC, id DESC
"""
_UPLOADS_IN = """
SELECT * FROM past_upload WHERE id IN (
    SELECT id FROM upload
    WHERE campaign_id = :campaign
        AND (:csv || :sha = '' OR (:csv != '' AND instr(csv_key, :csv)) OR (:sha != '' AND csv_sha256 = :sha))
    ORDER BY moment DESC, id DESC LIMIT :limit
) ORDER BY moment DESC, id DESC
"""
_ADD_BATCH = """
INSERT INTO batch (mapping_path, mapping_name, ad_format, account, first_seen)
VALUES (:path, :name, :format, :account, :at)
ON CONFLICT (mapping_path, ad_format) DO UPDATE SET account = coalesce(account, excluded.account)
RETURNING id
"""
_ADD_RUN = """
INSERT INTO run (batch_id, session_id, started_at, live) VALUES (?, ?, ?, ?)
ON CONFLICT (session_id, started_at) DO UPDATE SET live = excluded.live
RETURNING id
"""
_ADD_UPLOAD = """
INSERT INTO upload (
    run_id, session_id, campaign_id, campaign_name, at, moment, attempt, status, csv_name, csv_key, csv_sha256,
    planned, ads_created, refused, left_out, error, seconds
) VALUES (
    :run_id, :session_id, :campaign_id, :campaign_name, :at, :moment, :attempt, :status, :csv_name, :csv_key,
    :csv_sha256, :planned, :ads_created, :refused, :left_out, :error, :seconds
) ON CONFLICT (session_id, campaign_id, at) DO UPDATE SET
    run_id = coalesce(run_id, excluded.run_id),
    campaign_name = coalesce(campaign_name, excluded.campaign_name),
    csv_name = coalesce(csv_name, excluded.csv_name),
    csv_key = coalesce(csv_key, excluded.csv_key),
    csv_sha256 = coalesce(csv_sha256, excluded.csv_sha256),
    planned = coalesce(planned, excluded.planned),
    ads_created = coalesce(ads_created, excluded.ads_created),
    refused = coalesce(refused, excluded.refused),
    left_out = coalesce(left_out, excluded.left_out)
RETURNING id
"""
_ADD_AD = """
INSERT INTO ad (
    run_id, session_id, campaign_id, campaign_name, identity, name, name_key, target_url, ad_id, row, source,
    csv_sha256, csv_name, csv_key, intent_id, at, moment
) VALUES (
    :run_id, :session_id, :campaign_id, :campaign_name, :identity, :name, :name_key, :target_url, :ad_id, :row,
    :source, :csv_sha256, :csv_name, :csv_key, :intent_id, :at, :moment
) ON CONFLICT (campaign_id, identity) DO UPDATE SET run_id = coalesce(run_id, excluded.run_id)
"""
