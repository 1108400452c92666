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
INSERT INTO "activity" VALUES(5,4,NULL,'2023-10-04','AA','Đọc sách',1,0,NULL,1);
INSERT INTO "activity" VALUES(6,6,NULL,'2023-10-05','BB','Tuyên truyền',1,0,NULL,1);
INSERT INTO "activity" VALUES(7,7,NULL,'2023-10-06','BB','Ngày hội',1,0,NULL,1);
CREATE TABLE audience (
  id INTEGER PRIMARY KEY,
  activityId INTEGER NOT NULL REFERENCES activity (id),
  audienceGroup TEXT NOT NULL,
  participants INTEGER NOT NULL CHECK (participants >= 0),
  femaleParticipants INTEGER CHECK (femaleParticipants BETWEEN 0 AND participants)
) STRICT;
INSERT INTO "audience" VALUES(1,1,'hs',100,40);
INSERT INTO "audience" VALUES(2,2,'nd',50,NULL);
INSERT INTO "audience" VALUES(3,3,'hs',120,60);
INSERT INTO "audience" VALUES(4,4,'hs',90,45);
INSERT INTO "audience" VALUES(5,5,'hs',20,NULL);
INSERT INTO "audience" VALUES(6,6,'hs',33,NULL);
INSERT INTO "audience" VALUES(7,7,'hs',70,NULL);
CREATE TABLE file (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  name TEXT NOT NULL,
  byteCount INTEGER NOT NULL CHECK (byteCount >= 0)
) STRICT;
INSERT INTO "file" VALUES(1,'86621ff474bfc2b7390d26f30bc3589750f17ef309c16517411aa9592b9270f0','X.json',401);
INSERT INTO "file" VALUES(2,'5e84de4d72022b14743f3e80267754abac850e14333e5f81c5d331f0b74de9fc','S1.json',219);
INSERT INTO "file" VALUES(3,'5b34e253eb7b69ecd2ef32184da64982b52a4b593104d2e2faef63b6dd860d15','S1-sua.json',184);
INSERT INTO "file" VALUES(4,'c83109a90645dbef138ff190c2449d08dd35c6b943cb8542d591b7a909b4e931','S1-ngay.json',249);
INSERT INTO "file" VALUES(5,'33096685f9fee999a4205ee989ef3dff6d0d37f9fc8132da51f7fb495d614dc7','S2.json',181);
INSERT INTO "file" VALUES(6,'370b69b2feefe02750adae676037ede8a13e04fb11b2fafa6130023938c188fb','S3.xlsx',11);
INSERT INTO "file" VALUES(7,'cf13324e86e67de4095d230ae6cbf59b379e1b7e8d82535a76c9cc71be9a3965','S5.json',218);
INSERT INTO "file" VALUES(8,'49be1c4738cf10a1215ed4b6ed98c0e44db64ab7d8b334558aa8e81b2e9bedbb','S6.json',169);
INSERT INTO "file" VALUES(9,'d095edff2fa91e5d036687fe69488e362ea5a8bb374601268666d5fd74069847','S6-rut.json',32);
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
INSERT INTO "finding" VALUES(2,4,4,'warning','intake.replacement-lowers','S1-ngay.json','Báo cáo này thay báo cáo trước và làm giảm số liệu: chỉ tiêu P2 (2) không còn',NULL,NULL,'Nếu không chủ ý giảm, gửi lại báo cáo đầy đủ của cả tuần');
INSERT INTO "finding" VALUES(3,5,5,'error','intake.count','S2.json [$.activities[0].audience.hs.participants]','“participants” là số ước chừng, không phải số đếm được','khoảng 50','số nguyên từ 0 trở lên, ví dụ 120','Ghi con số đúng đã đếm, ví dụ 50, không ghi khoảng, gần, hơn');
INSERT INTO "finding" VALUES(4,6,NULL,'error','intake.workbook-damaged','S3.xlsx','Tệp Excel bị hỏng, không mở được',NULL,NULL,'Mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi gửi lại');
INSERT INTO "finding" VALUES(5,7,6,'warning','intake.submitted-early','S5.json','Thời gian gửi ghi trước khi đợt được thông báo, đã lấy lúc nhận tệp','08 giờ 00 ngày 05/10/2022','gần lúc nhận tệp: 08 giờ 00 ngày 20/10/2023','Xem lại ngày, tháng, năm của thời gian gửi');
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES('1 submissions');
INSERT INTO "grdb_migrations" VALUES('2 withdrawals');
INSERT INTO "grdb_migrations" VALUES('ledger identity');
INSERT INTO "grdb_migrations" VALUES('3 receipts and rules');
CREATE TABLE identity (
  id TEXT NOT NULL CHECK (length(id) = 16),
  why TEXT
) STRICT;
INSERT INTO "identity" VALUES('7b6eb7045fde3d23',NULL);
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
INSERT INTO "indicatorValue" VALUES(4,'P1',5);
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
INSERT INTO "reading" VALUES(4,4,'f38a5387a8f9204440f82aaa06ac57068b7792c0358898958f3256ee757cc413','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','S1-ngay.json',1696816800,1696816800,'given','json','utf-8','accepted');
INSERT INTO "reading" VALUES(5,5,'f38a5387a8f9204440f82aaa06ac57068b7792c0358898958f3256ee757cc413','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','S2.json',1696557600,1696557600,'given','json','utf-8','refused');
INSERT INTO "reading" VALUES(6,6,'f38a5387a8f9204440f82aaa06ac57068b7792c0358898958f3256ee757cc413','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','S3.xlsx',1696568400,1696568400,'given','xlsx',NULL,'unreadable');
INSERT INTO "reading" VALUES(7,7,'f38a5387a8f9204440f82aaa06ac57068b7792c0358898958f3256ee757cc413','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','S5.json',1697763600,1697763600,'given','json','utf-8','accepted');
INSERT INTO "reading" VALUES(8,8,'f38a5387a8f9204440f82aaa06ac57068b7792c0358898958f3256ee757cc413','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','S6.json',1696572000,1696572000,'given','json','utf-8','accepted');
INSERT INTO "reading" VALUES(9,9,'f38a5387a8f9204440f82aaa06ac57068b7792c0358898958f3256ee757cc413','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','b320217c3e648f5e193fba1fcc74ce82fb317ea118be8cc71aff9501c4e42eab','S6-rut.json',1696575600,1696575600,'given','json','utf-8','accepted');
CREATE TABLE remark (
  id INTEGER PRIMARY KEY,
  submissionId INTEGER NOT NULL REFERENCES submission (id),
  kind TEXT NOT NULL CHECK (kind IN ('strength', 'limitation', 'proposal')),
  text TEXT NOT NULL CHECK (text <> '')
) STRICT;
INSERT INTO "remark" VALUES(1,1,'strength','Tốt');
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
INSERT INTO "submission" VALUES(4,4,'S1','2023-10-04','2023-10-04',NULL,1696816800,'given',NULL,'accepted',1,1,0,0,NULL,NULL,0);
INSERT INTO "submission" VALUES(5,5,'S2','2023-10-02','2023-10-08',NULL,1696557600,'given',NULL,'refused',1,0,0,0,NULL,NULL,0);
INSERT INTO "submission" VALUES(6,7,'S5','2023-10-02','2023-10-08',1664931600,1697763600,'given',NULL,'accepted',1,0,0,0,NULL,NULL,0);
INSERT INTO "submission" VALUES(7,8,'S6','2023-10-02','2023-10-08',NULL,1696572000,'given',NULL,'accepted',1,0,0,0,NULL,NULL,0);
INSERT INTO "submission" VALUES(8,9,'S6','2023-10-02','2023-10-08',NULL,1696575600,'given',NULL,'accepted',0,0,0,1,NULL,NULL,0);
CREATE TABLE unreadableUnit (
  readingId INTEGER NOT NULL REFERENCES reading (id),
  unit TEXT NOT NULL, coversFrom TEXT, coversTo TEXT,
  PRIMARY KEY (readingId, unit)
) STRICT, WITHOUT ROWID;
INSERT INTO "unreadableUnit" VALUES(6,'S3','2023-10-02','2023-10-08');
CREATE INDEX submissionByUnit ON submission (unit, receivedAt, id);
CREATE INDEX submissionByReading ON submission (readingId);
CREATE INDEX activityBySubmission ON activity (submissionId);
CREATE INDEX audienceByActivity ON audience (activityId);
CREATE INDEX remarkBySubmission ON remark (submissionId);
CREATE INDEX findingByReading ON finding (readingId);
CREATE INDEX readingByFile ON reading (fileId);
COMMIT;
