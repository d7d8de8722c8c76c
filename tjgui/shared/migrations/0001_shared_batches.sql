-- The record of batches that several machines work on. All times are the database's (clock_timestamp), never a
-- machine's. Members call the functions and read the tables; only the owner changes them in any other way.
--
-- The rules, each of which prevents a campaign's ads from being created twice:
--   1. A campaign of an account is claimed by one run at a time, whatever the batch, with a token that only grows.
--   2. An intent is committed before the click, by the run whose token it is, within its lease, and only while no other
--      intent of the campaign is unsettled (a unique index).
--   3. The click comes before click_by: the page refuses a later one.
--   4. Others leave the campaign alone until click_by + margin; then they only look.
--   5. An intent is settled once: seen by whoever looked, withdrawn by the run that did not click, given up by the run
--      that clicked and was told of a failure, answered by a person once no click can come any more.

CREATE TABLE tj.meta (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    version integer NOT NULL,
    min_client integer NOT NULL,                   -- programs with a lower number are locked out
    click_window interval NOT NULL,                -- from the intent to the last moment for its click
    margin interval NOT NULL,                      -- for what is on its way when the window ends
    patience interval NOT NULL,                    -- for ads that appear late
    lease interval NOT NULL
);

CREATE TABLE tj.batch (
    batch_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    account text NOT NULL,                         -- the site's host
    format text NOT NULL,
    slot text NOT NULL DEFAULT '',
    top text NOT NULL,                             -- the checkpoint without its campaigns, as JSON text
    timeline text NOT NULL,                        -- of the server; another one means that commits may be lost
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    archived_at timestamptz
);
CREATE UNIQUE INDEX one_live_batch ON tj.batch (account, format, slot) WHERE archived_at IS NULL;

CREATE TABLE tj.run (                              -- one start of the program on one machine
    run_id uuid PRIMARY KEY,
    batch_id uuid REFERENCES tj.batch,
    who text NOT NULL,
    machine text NOT NULL,
    version text NOT NULL,
    doing text NOT NULL DEFAULT '',                -- for people
    started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    left_at timestamptz
);

CREATE TABLE tj.entry (                            -- one campaign of one batch: the checkpoint's entry
    batch_id uuid NOT NULL REFERENCES tj.batch,
    campaign_id text NOT NULL,
    position integer NOT NULL,
    status text NOT NULL DEFAULT 'pending',        -- as the user sees it, "unknown" too; for counting
    entry text NOT NULL DEFAULT '{"status": "pending"}', -- JSON text: jsonb would lose the order of the keys
    look_first boolean NOT NULL DEFAULT false,     -- a click may be missing: the server was restored
    changed_by uuid,
    changed_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
    PRIMARY KEY (batch_id, campaign_id)
);
CREATE INDEX entry_changed ON tj.entry (batch_id, changed_in);

CREATE TABLE tj.claim (                            -- whose campaign it is; rows are never deleted: tokens only grow
    account text NOT NULL,
    campaign_id text NOT NULL,
    token bigint NOT NULL,
    run_id uuid,
    batch_id uuid,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (account, campaign_id)
);
CREATE INDEX claim_of_run ON tj.claim (run_id);

CREATE TABLE tj.intent (
    intent_id text PRIMARY KEY,
    account text NOT NULL,
    campaign_id text NOT NULL,
    batch_id uuid NOT NULL,
    run_id uuid NOT NULL,
    token bigint NOT NULL,
    opened_at timestamptz NOT NULL,
    click_by timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'unknown', 'seen', 'withdrawn', 'given_up', 'answered')),
    settled_by uuid,
    settled_at timestamptz,
    body text NOT NULL                             -- the intent as JSON text; without the table before it once settled
);
CREATE UNIQUE INDEX one_unsettled_intent ON tj.intent (account, campaign_id) WHERE state IN ('open', 'unknown');

CREATE TABLE tj.event (                            -- append-only: who did what
    event_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    batch_id uuid,
    campaign_id text,
    run_id uuid,
    kind text NOT NULL,
    data jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX event_of ON tj.event (campaign_id, event_id);


-- What is acknowledged is on the disk, whatever the session says.
CREATE FUNCTION tj.durably() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT set_config('synchronous_commit', 'on', true)
$$;

-- The server's timeline: it changes when a standby takes over, which may lack the last commits.
CREATE FUNCTION tj.timeline() RETURNS text
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT left(pg_walfile_name(pg_current_wal_lsn()), 8)
$$;

CREATE FUNCTION tj.begin_run(p_run uuid, p_client integer, p_who text, p_machine text, p_version text)
RETURNS TABLE (version integer, click_window interval, margin interval, patience interval, lease interval)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE v tj.meta;
BEGIN
    PERFORM tj.durably();
    SELECT * INTO STRICT v FROM tj.meta;
    IF p_client < v.min_client THEN
        RAISE EXCEPTION 'this program is too old for the shared batch' USING ERRCODE = 'TJ001';
    END IF;
    INSERT INTO tj.run (run_id, who, machine, version) VALUES (p_run, p_who, p_machine, p_version)
        ON CONFLICT (run_id) DO NOTHING;
    RETURN QUERY SELECT v.version, v.click_window, v.margin, v.patience, v.lease;
END $$;

-- Creates the batch with these campaigns, or joins the one that is there. A server that was restored may have lost intents: then every
-- campaign of every batch is looked at first.
CREATE FUNCTION tj.join_batch(p_run uuid, p_account text, p_format text, p_slot text, p_top text, p_campaigns text[],
                              p_statuses text[], p_entries text[])
RETURNS TABLE (batch_id uuid, is_new boolean, top text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE v_batch tj.batch; v_new boolean := true;
BEGIN
    PERFORM tj.durably();
    INSERT INTO tj.batch AS b (account, format, slot, top, timeline)
        VALUES (p_account, p_format, p_slot, p_top, tj.timeline())
        ON CONFLICT (account, format, slot) WHERE archived_at IS NULL DO NOTHING
        RETURNING * INTO v_batch;
    IF NOT FOUND THEN
        v_new := false;
        SELECT * INTO STRICT v_batch FROM tj.batch b
            WHERE b.account = p_account AND b.format = p_format AND b.slot = p_slot AND b.archived_at IS NULL;
    END IF;
    IF v_new THEN
        PERFORM tj.add_entries(v_batch.batch_id, p_run, p_campaigns, p_statuses, p_entries);
    END IF;
    PERFORM tj.look_first_if_restored(v_batch.batch_id);
    UPDATE tj.run r SET batch_id = v_batch.batch_id, seen_at = clock_timestamp() WHERE r.run_id = p_run;
    INSERT INTO tj.event (batch_id, run_id, kind)
        VALUES (v_batch.batch_id, p_run, CASE WHEN v_new THEN 'create' ELSE 'join' END);
    RETURN QUERY SELECT v_batch.batch_id, v_new, v_batch.top;
END $$;

CREATE FUNCTION tj.look_first_if_restored(p_batch uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    UPDATE tj.batch SET timeline = tj.timeline() WHERE batch_id = p_batch AND timeline <> tj.timeline();
    IF FOUND THEN
        UPDATE tj.entry SET look_first = true, changed_in = pg_current_xact_id() WHERE batch_id = p_batch;
        INSERT INTO tj.event (batch_id, kind) VALUES (p_batch, 'restored');
    END IF;
END $$;

-- Adds campaigns, in this order, behind those that are there.
CREATE FUNCTION tj.add_entries(p_batch uuid, p_run uuid, p_campaigns text[], p_statuses text[], p_entries text[])
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE v_last integer; v_added integer;
BEGIN
    PERFORM tj.durably();
    PERFORM 1 FROM tj.batch WHERE batch_id = p_batch AND archived_at IS NULL FOR UPDATE;
    IF NOT FOUND THEN RETURN -1; END IF;
    SELECT coalesce(max(position), 0) INTO v_last FROM tj.entry WHERE batch_id = p_batch;
    INSERT INTO tj.entry (batch_id, campaign_id, position, status, entry, changed_by)
        SELECT p_batch, one.campaign, v_last + one.number, one.status, one.entry, p_run
        FROM unnest(p_campaigns, p_statuses, p_entries) WITH ORDINALITY AS one (campaign, status, entry, number)
        ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS v_added = ROW_COUNT;
    RETURN v_added;
END $$;

-- Has campaigns looked at before anything is uploaded: one of the machines may have clicked before it shared the batch.
CREATE FUNCTION tj.look_first(p_batch uuid, p_run uuid, p_campaigns text[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE v_changed integer;
BEGIN
    PERFORM tj.durably();
    UPDATE tj.entry SET look_first = true, changed_by = p_run, changed_in = pg_current_xact_id()
        WHERE batch_id = p_batch AND campaign_id = ANY (p_campaigns) AND status <> 'success';
    GET DIAGNOSTICS v_changed = ROW_COUNT;
    RETURN v_changed;
END $$;

-- Claims a campaign. The answer's mode: "work" (no unsettled intent), "look" (only look: another run may have clicked),
-- "own" (the run's own intent), "taken" (come back in so many seconds), "gone" (no such entry, or an archived batch).
CREATE FUNCTION tj.claim_campaign(p_batch uuid, p_campaign text, p_run uuid)
RETURNS TABLE (mode text, token bigint, seconds double precision, entry text, look_first boolean, intent_id text,
               intent_batch uuid, intent text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE v_account text; v_meta tj.meta; c tj.claim; i tj.intent; e tj.entry; v_free timestamptz;
BEGIN
    PERFORM tj.durably();
    SELECT * INTO STRICT v_meta FROM tj.meta;
    SELECT b.account INTO v_account FROM tj.batch b WHERE b.batch_id = p_batch AND b.archived_at IS NULL;
    IF NOT FOUND THEN
        RETURN QUERY SELECT 'gone', 0::bigint, 0::float8, NULL::text, false, NULL::text, NULL::uuid, NULL::text;
        RETURN;
    END IF;
    PERFORM tj.look_first_if_restored(p_batch);
    INSERT INTO tj.claim AS k (account, campaign_id, token, expires_at) VALUES (v_account, p_campaign, 0, '-infinity')
        ON CONFLICT DO NOTHING;
    SELECT * INTO STRICT c FROM tj.claim k WHERE k.account = v_account AND k.campaign_id = p_campaign FOR UPDATE;
    SELECT * INTO e FROM tj.entry x WHERE x.batch_id = p_batch AND x.campaign_id = p_campaign;
    IF NOT FOUND THEN
        RETURN QUERY SELECT 'gone', 0::bigint, 0::float8, NULL::text, false, NULL::text, NULL::uuid, NULL::text;
        RETURN;
    END IF;
    SELECT * INTO i FROM tj.intent n
        WHERE n.account = v_account AND n.campaign_id = p_campaign AND n.state IN ('open', 'unknown');
    v_free := CASE WHEN c.run_id IS NOT NULL AND c.run_id <> p_run THEN c.expires_at ELSE '-infinity' END;
    IF i.intent_id IS NOT NULL AND i.run_id <> p_run THEN
        v_free := greatest(v_free, i.click_by + v_meta.margin);
    END IF;
    IF v_free > clock_timestamp() THEN
        RETURN QUERY SELECT 'taken', 0::bigint, extract(epoch FROM v_free - clock_timestamp())::float8, e.entry,
            e.look_first, NULL::text, NULL::uuid, NULL::text;
        RETURN;
    END IF;
    UPDATE tj.claim k SET
        token = k.token + CASE WHEN k.run_id IS NOT DISTINCT FROM p_run AND k.expires_at > clock_timestamp()
                               THEN 0 ELSE 1 END,
        run_id = p_run, batch_id = p_batch, expires_at = clock_timestamp() + v_meta.lease
        WHERE k.account = v_account AND k.campaign_id = p_campaign RETURNING * INTO c;
    INSERT INTO tj.event (batch_id, campaign_id, run_id, kind, data) VALUES (p_batch, p_campaign, p_run, 'claim',
        jsonb_build_object('token', c.token, 'intent', i.intent_id));
    RETURN QUERY SELECT
        CASE WHEN i.intent_id IS NULL THEN 'work' WHEN i.run_id = p_run THEN 'own' ELSE 'look' END,
        c.token, extract(epoch FROM v_meta.lease)::float8, e.entry, e.look_first, i.intent_id, i.batch_id, i.body;
END $$;

-- Extends the leases of a run that is alive. A lease that ran out is never revived: somebody may have looked since.
CREATE FUNCTION tj.heartbeat(p_run uuid, p_doing text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE v_held integer;
BEGIN
    UPDATE tj.run SET seen_at = clock_timestamp(), doing = p_doing WHERE run_id = p_run;
    UPDATE tj.claim SET expires_at = greatest(expires_at, clock_timestamp() + (SELECT lease FROM tj.meta))
        WHERE run_id = p_run AND expires_at > clock_timestamp();
    GET DIAGNOSTICS v_held = ROW_COUNT;
    RETURN v_held;
END $$;

-- The intent, committed before the click. False: no right to click.
CREATE FUNCTION tj.open_intent(p_intent text, p_batch uuid, p_campaign text, p_run uuid, p_token bigint, p_body text,
                               p_entry text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE v_account text; v_meta tj.meta; v_by timestamptz;
BEGIN
    PERFORM tj.durably();
    SELECT * INTO STRICT v_meta FROM tj.meta;
    v_by := clock_timestamp() + v_meta.click_window;
    SELECT b.account INTO v_account FROM tj.batch b WHERE b.batch_id = p_batch AND b.archived_at IS NULL;
    IF NOT FOUND THEN RETURN false; END IF;
    UPDATE tj.claim SET expires_at = greatest(expires_at, v_by + v_meta.margin)
        WHERE account = v_account AND campaign_id = p_campaign AND run_id = p_run AND token = p_token
            AND expires_at > clock_timestamp();
    IF NOT FOUND THEN RETURN false; END IF;
    INSERT INTO tj.intent (intent_id, account, campaign_id, batch_id, run_id, token, opened_at, click_by, state, body)
        VALUES (p_intent, v_account, p_campaign, p_batch, p_run, p_token, clock_timestamp(), v_by, 'open', p_body)
        ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN RETURN false; END IF;
    UPDATE tj.entry SET status = 'pending', entry = p_entry, look_first = false, changed_by = p_run,
            changed_in = pg_current_xact_id()
        WHERE batch_id = p_batch AND campaign_id = p_campaign;
    IF NOT FOUND THEN RAISE EXCEPTION 'no entry for campaign %', p_campaign; END IF;
    INSERT INTO tj.event (batch_id, campaign_id, run_id, kind, data) VALUES (p_batch, p_campaign, p_run, 'intent',
        jsonb_build_object('intent', p_intent, 'token', p_token));
    RETURN true;
END $$;

-- Writes what a run knows of a campaign, and settles its intent where it names one.
-- p_state: NULL (no intent is touched), "open" (a newer state of the run's own), "unknown", "seen", "withdrawn",
-- "given_up". The answer: "saved"; "late", where the intent is settled already or may not be settled like that;
-- "lost", where the campaign is another run's.
CREATE FUNCTION tj.save_entry(p_batch uuid, p_campaign text, p_run uuid, p_token bigint, p_status text, p_entry text,
                              p_intent text, p_state text, p_body text)
RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE v_account text; v_meta tj.meta; c tj.claim; i tj.intent; v_is_owner boolean; v_may boolean;
BEGIN
    PERFORM tj.durably();
    SELECT * INTO STRICT v_meta FROM tj.meta;
    SELECT b.account INTO v_account FROM tj.batch b WHERE b.batch_id = p_batch;
    SELECT * INTO c FROM tj.claim k WHERE k.account = v_account AND k.campaign_id = p_campaign FOR UPDATE;
    v_is_owner := FOUND AND c.run_id = p_run AND c.token = p_token;
    IF p_intent IS NOT NULL THEN
        SELECT * INTO i FROM tj.intent n WHERE n.intent_id = p_intent FOR UPDATE;
        IF NOT FOUND AND p_state = 'withdrawn' THEN
            -- The intent is still on its way, or was lost: it must not arrive any more.
            INSERT INTO tj.intent (intent_id, account, campaign_id, batch_id, run_id, token, opened_at, click_by, state,
                                   settled_by, settled_at, body)
                VALUES (p_intent, v_account, p_campaign, p_batch, p_run, p_token, clock_timestamp(), clock_timestamp(),
                        'withdrawn', p_run, clock_timestamp(), '');
        ELSE
            v_may := i.intent_id IS NOT NULL AND i.state IN ('open', 'unknown') AND CASE p_state
                WHEN 'open' THEN i.run_id = p_run OR v_is_owner
                WHEN 'seen' THEN i.run_id = p_run OR v_is_owner
                WHEN 'withdrawn' THEN i.run_id = p_run
                WHEN 'given_up' THEN i.run_id = p_run AND v_is_owner
                WHEN 'unknown' THEN v_is_owner AND (i.run_id = p_run OR i.click_by + v_meta.margin <= clock_timestamp())
                ELSE false END;
            INSERT INTO tj.event (batch_id, campaign_id, run_id, kind, data) VALUES (p_batch, p_campaign, p_run,
                CASE WHEN coalesce(v_may, false) THEN p_state ELSE 'late ' || p_state END,
                jsonb_build_object('intent', p_intent));
            IF NOT coalesce(v_may, false) THEN
                -- Two runs may see the same ads; the one whose campaign it is writes the entry.
                IF NOT (v_is_owner AND p_state = 'seen' AND i.state = 'seen') THEN RETURN 'late'; END IF;
            END IF;
            UPDATE tj.intent SET
                state = CASE WHEN p_state = 'open' THEN state ELSE p_state END,
                body = CASE WHEN p_state IN ('open', 'unknown') THEN coalesce(p_body, body) ELSE '' END,
                settled_by = CASE WHEN p_state IN ('open', 'unknown') THEN NULL ELSE p_run END,
                settled_at = CASE WHEN p_state IN ('open', 'unknown') THEN NULL ELSE clock_timestamp() END
                WHERE intent_id = p_intent AND state IN ('open', 'unknown');
        END IF;
    END IF;
    -- Who clicked may say what came of it even where the lease ran out; nobody else may write without the token.
    IF NOT v_is_owner AND (p_intent IS NULL OR c.run_id IS NOT NULL AND c.run_id <> p_run) THEN RETURN 'lost'; END IF;
    UPDATE tj.entry SET status = p_status, entry = p_entry, look_first = false, changed_by = p_run,
            changed_in = pg_current_xact_id()
        WHERE batch_id = p_batch AND campaign_id = p_campaign;
    INSERT INTO tj.event (batch_id, campaign_id, run_id, kind) VALUES (p_batch, p_campaign, p_run, p_status);
    RETURN 'saved';
END $$;

-- A person's answer or edit. Only while nobody works on the campaign; and where an intent is unsettled, only once no
-- click of it can come and its ads would have appeared. The answer: "saved", or in how many seconds it may be given;
-- "changed" where the entry is no longer what the person saw.
CREATE FUNCTION tj.answer(p_batch uuid, p_campaign text, p_run uuid, p_saw text, p_status text, p_entry text)
RETURNS TABLE (said text, seconds double precision)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE v_account text; v_meta tj.meta; c tj.claim; i tj.intent; e tj.entry; v_free timestamptz;
BEGIN
    PERFORM tj.durably();
    SELECT * INTO STRICT v_meta FROM tj.meta;
    SELECT b.account INTO v_account FROM tj.batch b WHERE b.batch_id = p_batch AND b.archived_at IS NULL;
    IF NOT FOUND THEN RETURN QUERY SELECT 'gone', 0::float8; RETURN; END IF;
    INSERT INTO tj.claim AS k (account, campaign_id, token, expires_at) VALUES (v_account, p_campaign, 0, '-infinity')
        ON CONFLICT DO NOTHING;
    SELECT * INTO STRICT c FROM tj.claim k WHERE k.account = v_account AND k.campaign_id = p_campaign FOR UPDATE;
    SELECT * INTO e FROM tj.entry x WHERE x.batch_id = p_batch AND x.campaign_id = p_campaign FOR UPDATE;
    IF NOT FOUND OR e.entry <> p_saw THEN RETURN QUERY SELECT 'changed', 0::float8; RETURN; END IF;
    SELECT * INTO i FROM tj.intent n WHERE n.account = v_account AND n.campaign_id = p_campaign
        AND n.state IN ('open', 'unknown') FOR UPDATE;
    v_free := CASE WHEN c.run_id IS NOT NULL THEN c.expires_at ELSE '-infinity' END;
    IF i.intent_id IS NOT NULL THEN
        v_free := greatest(v_free, i.click_by + v_meta.margin + v_meta.patience);
    END IF;
    IF v_free > clock_timestamp() THEN
        RETURN QUERY SELECT 'wait', extract(epoch FROM v_free - clock_timestamp())::float8;
        RETURN;
    END IF;
    UPDATE tj.claim SET token = token + 1, run_id = NULL, expires_at = '-infinity'
        WHERE account = v_account AND campaign_id = p_campaign;
    UPDATE tj.intent SET state = 'answered', settled_by = p_run, settled_at = clock_timestamp(), body = ''
        WHERE intent_id = i.intent_id;
    UPDATE tj.entry SET status = p_status, entry = p_entry, look_first = false, changed_by = p_run,
            changed_in = pg_current_xact_id()
        WHERE batch_id = p_batch AND campaign_id = p_campaign;
    INSERT INTO tj.event (batch_id, campaign_id, run_id, kind, data) VALUES (p_batch, p_campaign, p_run, 'answer',
        jsonb_build_object('status', p_status, 'intent', i.intent_id));
    RETURN QUERY SELECT 'saved', 0::float8;
END $$;

CREATE FUNCTION tj.release_campaign(p_batch uuid, p_campaign text, p_run uuid, p_token bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    UPDATE tj.claim k SET run_id = NULL, expires_at = '-infinity' FROM tj.batch b
        WHERE b.batch_id = p_batch AND k.account = b.account AND k.campaign_id = p_campaign AND k.run_id = p_run
            AND k.token = p_token
$$;

-- Hands back all that a run has; what it clicked stays to be looked at.
CREATE FUNCTION tj.end_run(p_run uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    UPDATE tj.claim SET run_id = NULL, expires_at = '-infinity' WHERE run_id = p_run;
    UPDATE tj.run SET left_at = clock_timestamp(), seen_at = clock_timestamp() WHERE run_id = p_run
$$;

-- Starts fresh: the batch is kept, and a new one may be created in its place. Not while others work on it.
CREATE FUNCTION tj.archive_batch(p_batch uuid, p_run uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tj.durably();
    PERFORM 1 FROM tj.batch WHERE batch_id = p_batch AND archived_at IS NULL FOR UPDATE;
    IF NOT FOUND THEN RETURN false; END IF;
    PERFORM 1 FROM tj.claim WHERE batch_id = p_batch AND run_id <> p_run AND expires_at > clock_timestamp();
    IF FOUND THEN RETURN false; END IF;
    UPDATE tj.batch SET archived_at = clock_timestamp() WHERE batch_id = p_batch;
    INSERT INTO tj.event (batch_id, run_id, kind) VALUES (p_batch, p_run, 'archive');
    RETURN true;
END $$;
