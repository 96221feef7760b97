-- One row: this folder is one ballot box.
CREATE TABLE "ElectionState" (
  "one" INTEGER NOT NULL PRIMARY KEY CHECK ("one" = 1),
  "phase" TEXT NOT NULL,
  "draft" TEXT NOT NULL,
  "document" TEXT,
  "rollLines" TEXT,
  "recordSecret" TEXT,
  "readingSeed" BLOB
) STRICT;

CREATE TABLE "AuditEntry" (
  "seq" INTEGER NOT NULL PRIMARY KEY,
  "at" TEXT NOT NULL,
  "actor" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "data" TEXT NOT NULL,
  "salt" TEXT NOT NULL,
  "dataHash" TEXT NOT NULL,
  "prev" TEXT NOT NULL,
  "signature" TEXT
) STRICT;
-- Events of one kind are asked for at every check-in and cast.
CREATE INDEX "AuditEntry_kind" ON "AuditEntry"("kind", "seq");
CREATE TRIGGER "AuditEntry_never_changes" BEFORE UPDATE ON "AuditEntry" BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
CREATE TRIGGER "AuditEntry_never_shrinks" BEFORE DELETE ON "AuditEntry" BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;

CREATE TABLE "Resident" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "rollNumber" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "aliases" TEXT NOT NULL,
  "sex" TEXT NOT NULL CHECK ("sex" IN ('L', 'P', '?')),
  "birthDate" TEXT,
  "married" INTEGER NOT NULL,
  "rt" TEXT NOT NULL,
  "rw" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "flags" TEXT NOT NULL,
  "addedLate" INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX "Resident_rollNumber_key" ON "Resident"("rollNumber");

-- No rowid and no time on the next three tables: SQLite's hidden rowid counts upwards, so it
-- would keep the order in which people came.
CREATE TABLE "CheckIn" (
  "residentId" TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- One letter a state, so that a row keeps its length and its place in the page when it is spent.
CREATE TABLE "Token" (
  "hash" TEXT NOT NULL PRIMARY KEY CHECK (length("hash") = 64),
  "state" TEXT NOT NULL CHECK ("state" IN ('P', 'S', 'R'))
) STRICT, WITHOUT ROWID;

-- Filled once with noise of the final length; a cast overwrites a slot drawn by chance in place.
-- "filled" is 0 or 1: SQLite stores both in no bytes at all, so the row keeps its length too.
-- No index on "id": an index moves its entries in the order in which they come.
CREATE TABLE "BoxSlot" (
  "slot" INTEGER NOT NULL PRIMARY KEY,
  "filled" INTEGER NOT NULL CHECK ("filled" IN (0, 1)),
  "id" BLOB NOT NULL CHECK (length("id") = 32),
  "sealed" BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "Officer" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "roles" TEXT NOT NULL,
  "pinHash" TEXT NOT NULL
) STRICT;

CREATE TABLE "Device" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('kiosk', 'projector', 'booth')),
  "label" TEXT NOT NULL,
  "secretHash" TEXT NOT NULL
) STRICT;
