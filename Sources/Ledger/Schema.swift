internal import GRDB

/// The ledger's tables, made by named migrations that are only ever added to.
///
/// What Swift assumes is said to SQLite too: not null, checks, uniqueness, foreign keys. Nothing is ever deleted.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 submissions") { db in
            try db.execute(
                sql: """
                    -- A file as it lay in the inbox, known by its bytes.
                    CREATE TABLE file (
                      id INTEGER PRIMARY KEY,
                      sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
                      name TEXT NOT NULL,
                      byteCount INTEGER NOT NULL CHECK (byteCount >= 0)
                    ) STRICT;

                    -- One reading of a file under one set of rules (campaign, units, program); the newest counts.
                    CREATE TABLE reading (
                      id INTEGER PRIMARY KEY,
                      fileId INTEGER NOT NULL REFERENCES file (id),
                      rules TEXT NOT NULL,
                      name TEXT NOT NULL,
                      readAt INTEGER NOT NULL,
                      format TEXT NOT NULL,
                      encoding TEXT,
                      verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'partly', 'refused', 'unreadable')),
                      UNIQUE (fileId, rules)
                    ) STRICT;

                    -- What one unit stated in one reading; every version stays.
                    CREATE TABLE submission (
                      id INTEGER PRIMARY KEY,
                      readingId INTEGER NOT NULL REFERENCES reading (id),
                      unit TEXT NOT NULL CHECK (length(unit) BETWEEN 1 AND 32),
                      coversFrom TEXT NOT NULL,
                      coversTo TEXT NOT NULL CHECK (coversTo >= coversFrom),
                      submittedAt INTEGER,
                      receivedAt INTEGER NOT NULL,
                      timeSource TEXT NOT NULL CHECK (timeSource IN ('stated', 'given', 'observed')),
                      reportId TEXT,
                      state TEXT NOT NULL CHECK (state IN ('accepted', 'refused')),
                      statesActivities INTEGER NOT NULL CHECK (statesActivities IN (0, 1)),
                      statesIndicators INTEGER NOT NULL CHECK (statesIndicators IN (0, 1)),
                      statesRemarks INTEGER NOT NULL CHECK (statesRemarks IN (0, 1))
                    ) STRICT;
                    CREATE INDEX submissionByUnit ON submission (unit, receivedAt, id);
                    CREATE INDEX submissionByReading ON submission (readingId);

                    CREATE TABLE activity (
                      id INTEGER PRIMARY KEY,
                      submissionId INTEGER NOT NULL REFERENCES submission (id),
                      activityId TEXT,
                      date TEXT NOT NULL,
                      type TEXT NOT NULL,
                      title TEXT NOT NULL CHECK (title <> ''),
                      sessions INTEGER NOT NULL CHECK (sessions >= 0),
                      booksDonated INTEGER NOT NULL CHECK (booksDonated >= 0),
                      note TEXT,
                      line INTEGER
                    ) STRICT;
                    CREATE INDEX activityBySubmission ON activity (submissionId);

                    CREATE TABLE audience (
                      id INTEGER PRIMARY KEY,
                      activityId INTEGER NOT NULL REFERENCES activity (id),
                      audienceGroup TEXT NOT NULL,
                      participants INTEGER NOT NULL CHECK (participants >= 0),
                      femaleParticipants INTEGER CHECK (femaleParticipants BETWEEN 0 AND participants)
                    ) STRICT;
                    CREATE INDEX audienceByActivity ON audience (activityId);

                    CREATE TABLE indicatorValue (
                      submissionId INTEGER NOT NULL REFERENCES submission (id),
                      indicator TEXT NOT NULL,
                      value INTEGER NOT NULL CHECK (value >= 0),
                      PRIMARY KEY (submissionId, indicator)
                    ) STRICT, WITHOUT ROWID;

                    CREATE TABLE remark (
                      id INTEGER PRIMARY KEY,
                      submissionId INTEGER NOT NULL REFERENCES submission (id),
                      kind TEXT NOT NULL CHECK (kind IN ('strength', 'limitation', 'proposal')),
                      text TEXT NOT NULL CHECK (text <> '')
                    ) STRICT;
                    CREATE INDEX remarkBySubmission ON remark (submissionId);

                    -- Every finding of a reading, of a submission where it belongs to one.
                    CREATE TABLE finding (
                      id INTEGER PRIMARY KEY,
                      readingId INTEGER NOT NULL REFERENCES reading (id),
                      submissionId INTEGER REFERENCES submission (id),
                      severity TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
                      code TEXT NOT NULL,
                      place TEXT NOT NULL,
                      message TEXT NOT NULL,
                      found TEXT,
                      expected TEXT,
                      hint TEXT
                    ) STRICT;
                    CREATE INDEX findingByReading ON finding (readingId);

                    -- A unit that the name of an unreadable file points to.
                    CREATE TABLE unreadableUnit (
                      readingId INTEGER NOT NULL REFERENCES reading (id),
                      unit TEXT NOT NULL,
                      PRIMARY KEY (readingId, unit)
                    ) STRICT, WITHOUT ROWID;
                    """)
        }
        migrator.registerMigration("2 withdrawals") { db in
            try db.execute(
                sql: """
                    -- A withdrawal is a submission that states nothing and takes back what its unit had sent.
                    ALTER TABLE submission ADD COLUMN isWithdrawal INTEGER NOT NULL DEFAULT 0
                      CHECK (isWithdrawal IN (0, 1));
                    -- The file it takes back, by its bytes; without one it takes back the days covered.
                    ALTER TABLE submission ADD COLUMN withdrawsFile TEXT CHECK (length(withdrawsFile) = 64);
                    ALTER TABLE submission ADD COLUMN reason TEXT;
                    """)
        }
        migrator.registerMigration("ledger identity") { db in
            try db.execute(
                sql: """
                    -- Tells this ledger from another of the same campaign, in manifest and answers. One row.
                    CREATE TABLE identity (
                      id TEXT NOT NULL CHECK (length(id) = 16),
                      why TEXT
                    ) STRICT;
                    INSERT INTO identity (id) VALUES (lower(hex(randomblob(8))));
                    """)
        }
        return migrator
    }
}
