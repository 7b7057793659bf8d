-- Incidents as they are now. breakage is the key by which failures of one breakage find each other; noticed moves when an
-- incident is opened again.
CREATE TABLE incidents (
    id       TEXT NOT NULL PRIMARY KEY,
    breakage TEXT NOT NULL,
    stage    TEXT NOT NULL,
    noticed  BIGINT NOT NULL,
    version  BIGINT NOT NULL,
    state    TEXT NOT NULL
);
CREATE INDEX incidents_by_breakage ON incidents (breakage, noticed);
CREATE INDEX incidents_open ON incidents (noticed) WHERE stage <> 'recovered';

-- What Power Automate is still to be asked. sent is 1 once a request may have gone out that must not be repeated.
CREATE TABLE asks (
    id       TEXT NOT NULL PRIMARY KEY,
    ask      TEXT NOT NULL,
    created  BIGINT NOT NULL,
    due      BIGINT NOT NULL,
    attempts INTEGER NOT NULL,
    sent     INTEGER NOT NULL
);
CREATE INDEX asks_by_due ON asks (due);

-- Up to when things have been read that are read again and again.
CREATE TABLE cursors (
    name   TEXT NOT NULL PRIMARY KEY,
    moment BIGINT NOT NULL
);
