-- Moments are milliseconds since 1970 in UTC: they compare and index as numbers in every database, and no zone can slip in.
-- Keys of people, places, messages and lanes are ids joined by '/'; the ids themselves stand in the JSON beside them.

-- Inputs that were handled.
CREATE TABLE inbox (
    event_id TEXT NOT NULL PRIMARY KEY,
    arrived  BIGINT NOT NULL
);
CREATE INDEX inbox_by_age ON inbox (arrived);

-- Conversations as they are now. version counts every change, revision only those that make old buttons stale.
CREATE TABLE conversations (
    id       TEXT NOT NULL PRIMARY KEY,
    person   TEXT NOT NULL,
    stage    TEXT NOT NULL,
    touched  BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    version  BIGINT NOT NULL,
    state    TEXT NOT NULL
);
CREATE INDEX conversations_by_person ON conversations (person, touched);

-- Copies of cards. shown is the digest of what the copy shows; live is 1 for the newest copy of its card in its place.
CREATE TABLE placements (
    message   TEXT NOT NULL PRIMARY KEY,
    aggregate TEXT NOT NULL,
    body      TEXT NOT NULL,
    shown     TEXT NOT NULL,
    live      INTEGER NOT NULL
);
CREATE INDEX placements_by_aggregate ON placements (aggregate) WHERE live = 1;

-- What is to be shown. sending is emptied when the row is finished, because it may hold text and short-lived addresses.
CREATE TABLE outbox (
    position  INTEGER PRIMARY KEY AUTOINCREMENT,
    id        TEXT NOT NULL UNIQUE,
    lane      TEXT NOT NULL,
    aggregate TEXT NOT NULL,
    reader    TEXT NOT NULL,
    kind      TEXT NOT NULL,
    sending   TEXT NOT NULL,
    created   BIGINT NOT NULL,
    due       BIGINT NOT NULL,
    attempts  INTEGER NOT NULL,
    asked     BIGINT NOT NULL,
    finished  BIGINT,
    outcome   TEXT
);
CREATE INDEX outbox_waiting ON outbox (lane, position) WHERE finished IS NULL;
CREATE INDEX outbox_by_age ON outbox (finished) WHERE finished IS NOT NULL;

-- Timers that run.
CREATE TABLE timers (
    aggregate TEXT NOT NULL,
    timer     TEXT NOT NULL,
    due       BIGINT NOT NULL,
    PRIMARY KEY (aggregate, timer)
);
CREATE INDEX timers_by_due ON timers (due);

-- Languages that people chose.
CREATE TABLE people (
    person   TEXT NOT NULL PRIMARY KEY,
    language TEXT NOT NULL
);

-- What the adapters remember.
CREATE TABLE adapter_memory (
    name TEXT NOT NULL PRIMARY KEY,
    text TEXT NOT NULL
);
