"""The tables of the history, and how each version of them becomes the next one.

A migration that was released never changes. NULL means unknown, everywhere: a checkpoint knows less than a run.
"""

from __future__ import annotations

from typing import Final

_FIRST = """
CREATE TABLE batch (
    id INTEGER PRIMARY KEY,
    mapping_path TEXT NOT NULL,
    mapping_name TEXT NOT NULL,
    ad_format TEXT NOT NULL,
    account TEXT,
    first_seen TEXT NOT NULL,
    UNIQUE (mapping_path, ad_format)
);
CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    batch_id INTEGER NOT NULL REFERENCES batch,
    session_id TEXT NOT NULL,
    started_at TEXT NOT NULL,
    live INTEGER NOT NULL,
    UNIQUE (session_id, started_at)
);
CREATE TABLE upload (
    id INTEGER PRIMARY KEY,
    run_id INTEGER REFERENCES run,
    session_id TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    campaign_name TEXT,
    at TEXT NOT NULL,
    moment REAL NOT NULL,
    attempt INTEGER NOT NULL,
    status TEXT NOT NULL,
    csv_name TEXT,
    csv_key TEXT,
    csv_sha256 TEXT,
    planned INTEGER,
    ads_created INTEGER,
    refused INTEGER,
    left_out INTEGER,
    error TEXT,
    seconds REAL,
    UNIQUE (session_id, campaign_id, at)
);
CREATE INDEX upload_by_campaign ON upload (campaign_id, moment);
CREATE INDEX upload_by_time ON upload (moment, csv_key, csv_sha256);
CREATE TABLE refused_creative (
    upload_id INTEGER NOT NULL REFERENCES upload,
    creative_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (upload_id, creative_id)
) WITHOUT ROWID;
CREATE TABLE ad (
    id INTEGER PRIMARY KEY,
    run_id INTEGER REFERENCES run,
    session_id TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    campaign_name TEXT,
    identity TEXT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    target_url TEXT NOT NULL,
    ad_id TEXT,
    row INTEGER NOT NULL,
    source TEXT NOT NULL,
    csv_sha256 TEXT NOT NULL,
    csv_name TEXT,
    csv_key TEXT,
    intent_id TEXT NOT NULL,
    at TEXT NOT NULL,
    moment REAL NOT NULL,
    UNIQUE (campaign_id, identity)
);
CREATE INDEX ad_by_campaign ON ad (campaign_id, moment, name_key);
CREATE INDEX ad_by_time ON ad (moment, name_key, csv_key, csv_sha256);
CREATE VIEW past_upload AS
    SELECT upload.*, run.live, batch.mapping_name
    FROM upload LEFT JOIN run ON run.id = upload.run_id LEFT JOIN batch ON batch.id = run.batch_id;
CREATE VIEW past_ad AS
    SELECT ad.*, batch.mapping_name
    FROM ad LEFT JOIN run ON run.id = ad.run_id LEFT JOIN batch ON batch.id = run.batch_id;
CREATE TABLE unfinished (
    token TEXT PRIMARY KEY,
    since TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO unfinished VALUES ('new', strftime('%Y-%m-%dT%H:%M:%S', 'now', 'localtime'));
"""

#: Each makes the next version of the schema, beginning with version 1.
MIGRATIONS: Final[tuple[str, ...]] = (_FIRST,)


def statements(migration: str) -> tuple[str, ...]:
    """Return the statements of a migration; none of them contains a semicolon of its own."""
    return tuple(one for part in migration.split(";") if (one := part.strip()))
