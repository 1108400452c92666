PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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
INSERT INTO "activity" VALUES(1,1,NULL,'2023-10-02','AA','Lễ phát động',1,0,NULL,1);
INSERT INTO "activity" VALUES(2,1,NULL,'2023-10-03','BB','Tọa đàm',1,0,NULL,1);
INSERT INTO "activity" VALUES(3,2,NULL,'2023-10-02','AA','Hội sách',1,30,NULL,1);
INSERT INTO "activity" VALUES(4,3,NULL,'2023-10-02','AA','Hội sách',1,30,NULL,1);
INSERT INTO "activity" VALUES(5,5,NULL,'2023-10-04','BB','Đọc sách',1,0,NULL,1);
INSERT INTO "activity" VALUES(6,6,NULL,'2023-10-05','BB','Tuyên truyền',1,0,NULL,1);
INSERT INTO "activity" VALUES(7,8,NULL,'2023-10-05','AA','Ngày hội',1,0,NULL,1);
CREATE TABLE audience (
  id INTEGER PRIMARY KEY,
  activityId INTEGER NOT NULL REFERENCES activity (id),
  audienceGroup TEXT NOT NULL,
  participants INTEGER NOT NULL CHECK (participants >= 0),
  femaleParticipants INTEGER CHECK (femaleParticipants BETWEEN 0 AND participants)
) STRICT;
INSERT INTO "audience" VALUES(1,1,'hs',100,40);
INSERT INTO "audience" VALUES(2,2,'hs',50,NULL);
INSERT INTO "audience" VALUES(3,3,'hs',120,60);
INSERT INTO "audience" VALUES(4,4,'hs',90,45);
INSERT INTO "audience" VALUES(5,5,'hs',15,7);
INSERT INTO "audience" VALUES(6,6,'hs',33,NULL);
INSERT INTO "audience" VALUES(7,7,'hs',44,NULL);
CREATE TABLE file (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  name TEXT NOT NULL,
  byteCount INTEGER NOT NULL CHECK (byteCount >= 0)
) STRICT;
INSERT INTO "file" VALUES(1,'8e3f7370abed76eb7fc9adb6568ecf79433eb632c0997062326f16c2eaa967b9','X.json',389);
INSERT INTO "file" VALUES(2,'d90591c3836d21b6a9bf96ac8590a620f531c37f9bc3d93f80b1ed03921d9a7f','S1.json',213);
INSERT INTO "file" VALUES(3,'21d1e872517541f256e45d3496372a437a783476c20340ea4a0d365702173bb6','S1-sua.json',178);
INSERT INTO "file" VALUES(4,'903a1c48c6f55ea46cefd94b50c7d5e94fbc129659cd8e03c3ad48f392b176fd','S2.json',174);
INSERT INTO "file" VALUES(5,'54e017300865e651843edcf51793fb38a0c3a987db03fc41f50de8e98c73a594','S3.xlsx',11);
INSERT INTO "file" VALUES(6,'d9e9d34ae3df5a47bfdd371cae4e8bdb937678e15b20cfee4fb4f78d52dbb024','S4.json',220);
INSERT INTO "file" VALUES(7,'0b73787821bc5c79b594d4a5564a029a1fa4c63d4b1b3dc9430f117acc547e56','S5.json',167);
INSERT INTO "file" VALUES(8,'e422e1418376add0ebcac517aba6b3bb870abff15061a82aff81f61246d5c330','S5-rut.json',58);
INSERT INTO "file" VALUES(9,'f7a625607985f7e314213bcfb0f2219d04a87c59a40829d400c86ed73908e672','ten-gan.json',183);
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
INSERT INTO "finding" VALUES(1,3,3,'warning','intake.replacement-lowers','S1-sua.json','Báo cáo này thay báo cáo trước và làm giảm số liệu: lượt người từ 120 xuống 90; số nữ từ 60 xuống 45',NULL,NULL,'Nếu không chủ ý giảm, gửi lại báo cáo đầy đủ của cả tuần');
INSERT INTO "finding" VALUES(2,4,4,'error','intake.count','S2.json [$.activities[0].audience.hs.participants]','“participants” là số ước chừng, không phải số đếm được','khoảng 50','số nguyên từ 0 trở lên, ví dụ 120','Ghi con số đúng đã đếm, ví dụ 50, không ghi khoảng, gần, hơn');
INSERT INTO "finding" VALUES(3,5,NULL,'error','intake.workbook-damaged','S3.xlsx','Tệp Excel bị hỏng, không mở được',NULL,NULL,'Mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi gửi lại');
INSERT INTO "finding" VALUES(4,9,8,'warning','intake.unit-near','ten-gan.json [$.unit]','Tên đơn vị viết chưa đúng, đã hiểu là Trường Tiểu học Ao Sen (S6)','Truong Tieu hoc Ao Sen','Trường Tiểu học Ao Sen',NULL);
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES('1 submissions');
INSERT INTO "grdb_migrations" VALUES('2 withdrawals');
INSERT INTO "grdb_migrations" VALUES('ledger identity');
INSERT INTO "grdb_migrations" VALUES('3 receipts and rules');
CREATE TABLE identity (
  id TEXT NOT NULL CHECK (length(id) = 16),
  why TEXT
) STRICT;
INSERT INTO "identity" VALUES('ff4871d79fca81b5',NULL);
CREATE TABLE indicatorValue (
  submissionId INTEGER NOT NULL REFERENCES submission (id),
  indicator TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value >= 0),
  PRIMARY KEY (submissionId, indicator)
) STRICT, WITHOUT ROWID;
INSERT INTO "indicatorValue" VALUES(1,'P1',10);
INSERT INTO "indicatorValue" VALUES(1,'P2',4);
INSERT INTO "indicatorValue" VALUES(2,'P1',3);
INSERT INTO "indicatorValue" VALUES(2,'P2',2);
CREATE TABLE "reading" (
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
INSERT INTO "reading" VALUES(1,1,'f38a5387a8f9204440f82aaa06ac57068b7792c0358898958f3256ee757cc413','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','X.json',1696640400,1696640400,'given','json','utf-8','accepted');
INSERT INTO "reading" VALUES(2,2,'f38a5387a8f9204440f82aaa06ac57068b7792c0358898958f3256ee757cc413','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','S1.json',1696554000,1696554000,'given','json','utf-8','accepted');
INSERT INTO "reading" VALUES(3,3,'f38a5387a8f9204440f82aaa06ac57068b7792c0358898958f3256ee757cc413','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','S1-sua.json',1696813200,1696813200,'given','json','utf-8','accepted');
INSERT INTO "reading" VALUES(4,4,'f38a5387a8f9204440f82aaa06ac57068b7792c0358898958f3256ee757cc413','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','S2.json',1696557600,1696557600,'given','json','utf-8','refused');
INSERT INTO "reading" VALUES(5,5,'f38a5387a8f9204440f82aaa06ac57068b7792c0358898958f3256ee757cc413','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','S3.xlsx',1696568400,1696568400,'given','xlsx',NULL,'unreadable');
INSERT INTO "reading" VALUES(6,6,'f38a5387a8f9204440f82aaa06ac57068b7792c0358898958f3256ee757cc413','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','S4.json',1696561200,1696561200,'given','json','utf-8','accepted');
INSERT INTO "reading" VALUES(7,7,'f38a5387a8f9204440f82aaa06ac57068b7792c0358898958f3256ee757cc413','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','S5.json',1696564800,1696564800,'given','json','utf-8','accepted');
INSERT INTO "reading" VALUES(8,8,'f38a5387a8f9204440f82aaa06ac57068b7792c0358898958f3256ee757cc413','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','S5-rut.json',1696572000,1696572000,'given','json','utf-8','accepted');
INSERT INTO "reading" VALUES(9,9,'f38a5387a8f9204440f82aaa06ac57068b7792c0358898958f3256ee757cc413','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','ten-gan.json',1696575600,1696575600,'given','json','utf-8','accepted');
CREATE TABLE remark (
  id INTEGER PRIMARY KEY,
  submissionId INTEGER NOT NULL REFERENCES submission (id),
  kind TEXT NOT NULL CHECK (kind IN ('strength', 'limitation', 'proposal')),
  text TEXT NOT NULL CHECK (text <> '')
) STRICT;
INSERT INTO "remark" VALUES(1,1,'strength','Tốt');
INSERT INTO "remark" VALUES(2,5,'proposal','Thêm sách');
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
, isWithdrawal INTEGER NOT NULL DEFAULT 0
  CHECK (isWithdrawal IN (0, 1)), withdrawsFile TEXT CHECK (length(withdrawsFile) = 64), reason TEXT, isByLikeness INTEGER NOT NULL DEFAULT 0
  CHECK (isByLikeness IN (0, 1))) STRICT;
INSERT INTO "submission" VALUES(1,1,'X','2023-10-02','2023-10-08',NULL,1696640400,'given',NULL,'accepted',1,1,1,0,NULL,NULL,0);
INSERT INTO "submission" VALUES(2,2,'S1','2023-10-02','2023-10-08',NULL,1696554000,'given',NULL,'accepted',1,1,0,0,NULL,NULL,0);
INSERT INTO "submission" VALUES(3,3,'S1','2023-10-02','2023-10-08',NULL,1696813200,'given',NULL,'accepted',1,0,0,0,NULL,NULL,0);
INSERT INTO "submission" VALUES(4,4,'S2','2023-10-02','2023-10-08',NULL,1696557600,'given',NULL,'refused',1,0,0,0,NULL,NULL,0);
INSERT INTO "submission" VALUES(5,6,'S4','2023-10-02','2023-10-08',NULL,1696561200,'given',NULL,'accepted',1,0,1,0,NULL,NULL,0);
INSERT INTO "submission" VALUES(6,7,'S5','2023-10-02','2023-10-08',NULL,1696564800,'given',NULL,'accepted',1,0,0,0,NULL,NULL,0);
INSERT INTO "submission" VALUES(7,8,'S5','2023-10-02','2023-10-08',NULL,1696572000,'given',NULL,'accepted',0,0,0,1,NULL,'gửi nhầm',0);
INSERT INTO "submission" VALUES(8,9,'S6','2023-10-02','2023-10-08',NULL,1696575600,'given',NULL,'accepted',1,0,0,0,NULL,NULL,1);
CREATE TABLE unreadableUnit (
  readingId INTEGER NOT NULL REFERENCES reading (id),
  unit TEXT NOT NULL, coversFrom TEXT, coversTo TEXT,
  PRIMARY KEY (readingId, unit)
) STRICT, WITHOUT ROWID;
INSERT INTO "unreadableUnit" VALUES(5,'S3','2023-10-02','2023-10-08');
CREATE INDEX submissionByUnit ON submission (unit, receivedAt, id);
CREATE INDEX submissionByReading ON submission (readingId);
CREATE INDEX activityBySubmission ON activity (submissionId);
CREATE INDEX audienceByActivity ON audience (activityId);
CREATE INDEX remarkBySubmission ON remark (submissionId);
CREATE INDEX findingByReading ON finding (readingId);
CREATE INDEX readingByFile ON reading (fileId);
COMMIT;
