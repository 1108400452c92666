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
        migrator.registerMigration("3 receipts and rules") { db in
            try db.execute(
                sql: """
                    -- One reading of a file under one set of rules; the newest counts. The same rules may come back later, when
                    -- an edit of the campaign is undone, so they are no key. The receipt is that of the file itself: it holds
                    -- for what does not state a time of its own. What the campaign adds to the rules is kept apart from the
                    -- program's part, since an edited campaign is checked against what was accepted and a new program is not;
                    -- checkedRules are those under which everything accepted was last found to fit.
                    CREATE TABLE newReading (
                      id INTEGER PRIMARY KEY,
                      fileId INTEGER NOT NULL REFERENCES file (id),
                      rules TEXT NOT NULL,
                      campaignRules TEXT,
                      checkedRules TEXT,
                      name TEXT NOT NULL,
                      readAt INTEGER NOT NULL,
                      receivedAt INTEGER NOT NULL,
                      receiptSource TEXT NOT NULL CHECK (receiptSource IN ('given', 'observed')),
                      format TEXT NOT NULL,
                      encoding TEXT,
                      verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'partly', 'refused', 'unreadable'))
                    ) STRICT;
                    INSERT INTO newReading
                      SELECT reading.id, fileId, rules, NULL, NULL, name, readAt,
                        coalesce(
                          (SELECT receivedAt FROM submission JOIN reading AS first ON first.id = readingId
                           WHERE first.fileId = reading.fileId AND timeSource <> 'stated'
                           ORDER BY first.id, submission.id LIMIT 1),
                          (SELECT min(first.readAt) FROM reading AS first WHERE first.fileId = reading.fileId)),
                        coalesce(
                          (SELECT timeSource FROM submission JOIN reading AS first ON first.id = readingId
                           WHERE first.fileId = reading.fileId AND timeSource <> 'stated'
                           ORDER BY first.id, submission.id LIMIT 1), 'observed'),
                        format, encoding, verdict
                      FROM reading;
                    DROP TABLE reading;
                    ALTER TABLE newReading RENAME TO reading;
                    CREATE INDEX readingByFile ON reading (fileId);

                    -- Whether the unit was recognised by a name like its own.
                    ALTER TABLE submission ADD COLUMN isByLikeness INTEGER NOT NULL DEFAULT 0
                      CHECK (isByLikeness IN (0, 1));

                    -- The campaign's days when a file that cannot be read came: what a withdrawal of all days takes back. Of
                    -- older ones they are not known.
                    ALTER TABLE unreadableUnit ADD COLUMN coversFrom TEXT;
                    ALTER TABLE unreadableUnit ADD COLUMN coversTo TEXT;
                    """)
        }
        migrator.registerMigration("summaries of the level below") { db in
            try db.execute(
                sql: """
                    -- What an activity stands for that is a line of a summary, and where a summary comes from, both as JSON;
                    -- NULL for what is stated one by one.
                    ALTER TABLE activity ADD COLUMN sum TEXT;
                    ALTER TABLE submission ADD COLUMN summary TEXT;
                    """)
        }
        migrator.registerMigration("4 approvals and issues") { db in
            try db.execute(
                sql: """
                    -- A unit approved its figures, and those below it, as they were with the readings up to a position. The
                    -- terms (JSON) are the decisions that held and what the figures need of the campaign. One that is revoked
                    -- stays, so that the history of it can be told.
                    CREATE TABLE approval (
                      id INTEGER PRIMARY KEY,
                      unit TEXT NOT NULL CHECK (length(unit) BETWEEN 1 AND 32),
                      byWhom TEXT NOT NULL CHECK (byWhom <> ''),
                      approvedAt INTEGER NOT NULL,
                      position INTEGER NOT NULL CHECK (position >= 0),
                      terms TEXT NOT NULL,
                      revokedBy TEXT CHECK (revokedBy <> ''),
                      revokedAt INTEGER,
                      CHECK ((revokedBy IS NULL) = (revokedAt IS NULL))
                    ) STRICT;
                    CREATE UNIQUE INDEX approvalInForce ON approval (unit) WHERE revokedAt IS NULL;

                    -- A document that was given a number and a date; never changed.
                    CREATE TABLE issue (
                      id INTEGER PRIMARY KEY,
                      report TEXT NOT NULL CHECK (report <> ''),
                      unit TEXT NOT NULL CHECK (length(unit) BETWEEN 1 AND 32),
                      day TEXT,
                      number TEXT NOT NULL CHECK (number <> ''),
                      date TEXT NOT NULL,
                      edition INTEGER NOT NULL CHECK (edition >= 1),
                      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
                      ledgerPosition INTEGER NOT NULL CHECK (ledgerPosition >= 0),
                      decisionsSha256 TEXT NOT NULL CHECK (length(decisionsSha256) = 64),
                      UNIQUE (report, unit, number)
                    ) STRICT;
                    """)
        }
        migrator.registerMigration("findings for operators") { db in
            try db.execute(
                sql: """
                    -- What the finding says to the operator, from the same values; of older ones it is not known.
                    ALTER TABLE finding ADD COLUMN english TEXT;
                    """)
        }
        migrator.registerMigration("places of figures") { db in
            try db.execute(
                sql: """
                    -- Where a figure stands in its file; of older ones the sheet, and the row of an indicator, are not known. An
                    -- audience has a line only where it is not its activity's.
                    ALTER TABLE activity ADD COLUMN sheet TEXT;
                    ALTER TABLE audience ADD COLUMN line INTEGER;
                    ALTER TABLE indicatorValue ADD COLUMN sheet TEXT;
                    ALTER TABLE indicatorValue ADD COLUMN line INTEGER;
                    """)
        }
        return migrator
    }
}
