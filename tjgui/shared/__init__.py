"""The record of a batch that several machines work on, in a PostgreSQL database; imported only by shared batches.

Knows the core. `link` is the way to the database, `schema` makes what is in it, `team_store` speaks the protocol of
`migrations/`, and `pg_record` is the record as a run sees it.
"""
