PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1 submissions');
CREATE TABLE file (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  name TEXT NOT NULL,
  byteCount INTEGER NOT NULL CHECK (byteCount >= 0)
) STRICT;
INSERT INTO file VALUES(1,'2309b086508bf14c7f29c4b69d4187519a8be6ecaf6331dfa60b9ed85f10984d','X.json',389);
INSERT INTO file VALUES(2,'5a4f82a3405af1523eb8cde9b360d33644e381f64c048aa46f37c789fb8a245a','S1.json',213);
INSERT INTO file VALUES(3,'cd400e44b7e4e48a75ef702f7bc2ebad400a0a4b79a4ad66fca2b30b254280fb','S1-sua.json',178);
INSERT INTO file VALUES(4,'16c142a1603a859ed0f580c8e0b2ebf90629a75a0cd81a2976c2ca3420d42022','S1-ngay.json',243);
INSERT INTO file VALUES(5,'35185d76f3b4fd89ea9cd64f6200118d663d30b93cec1241ee8816a3cf0dd5df','S2.json',169);
INSERT INTO file VALUES(8,'9577e5287bb0d0acfbeee472f6cabf91d17e358a841e74ea65bf7af15894259e','S3.xlsx',11);
INSERT INTO file VALUES(9,'8c67e056a2eef73ebc7a68ff3c8d14847fb5ba364443077bb3fcd4fc2f1766a0','S4-a.json',241);
INSERT INTO file VALUES(10,'36a80621e6066e7c4f453f0d965671fe8865da2dca628a63b84edf5c571043f1','S4-b.json',241);
INSERT INTO file VALUES(11,'801c98fe5c2aed4c13dd663140c19f369afbb2c887a34af88949a1fb30776d63','S5.json',212);
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
INSERT INTO reading VALUES(1,1,'8fedd7d7a64e827da607d324fc3c4e8b45aa7b516dabf68d00f7af6ed697b4f8','X.json',1696640400,'json','utf-8','accepted');
INSERT INTO reading VALUES(2,2,'8fedd7d7a64e827da607d324fc3c4e8b45aa7b516dabf68d00f7af6ed697b4f8','S1.json',1696554000,'json','utf-8','accepted');
INSERT INTO reading VALUES(3,3,'8fedd7d7a64e827da607d324fc3c4e8b45aa7b516dabf68d00f7af6ed697b4f8','S1-sua.json',1696813200,'json','utf-8','accepted');
INSERT INTO reading VALUES(4,4,'8fedd7d7a64e827da607d324fc3c4e8b45aa7b516dabf68d00f7af6ed697b4f8','S1-ngay.json',1696816800,'json','utf-8','accepted');
INSERT INTO reading VALUES(5,5,'8fedd7d7a64e827da607d324fc3c4e8b45aa7b516dabf68d00f7af6ed697b4f8','S2.json',1696557600,'json','utf-8','refused');
INSERT INTO reading VALUES(8,8,'8fedd7d7a64e827da607d324fc3c4e8b45aa7b516dabf68d00f7af6ed697b4f8','S3.xlsx',1696568400,'xlsx',NULL,'unreadable');
INSERT INTO reading VALUES(9,9,'8fedd7d7a64e827da607d324fc3c4e8b45aa7b516dabf68d00f7af6ed697b4f8','S4-a.json',1696294800,'json','utf-8','accepted');
INSERT INTO reading VALUES(10,10,'8fedd7d7a64e827da607d324fc3c4e8b45aa7b516dabf68d00f7af6ed697b4f8','S4-b.json',1696381200,'json','utf-8','accepted');
INSERT INTO reading VALUES(11,11,'8fedd7d7a64e827da607d324fc3c4e8b45aa7b516dabf68d00f7af6ed697b4f8','S5.json',1697763600,'json','utf-8','accepted');
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
INSERT INTO submission VALUES(1,1,'X','2023-10-02','2023-10-08',NULL,1696640400,'given',NULL,'accepted',1,1,1);
INSERT INTO submission VALUES(2,2,'S1','2023-10-02','2023-10-08',NULL,1696554000,'given',NULL,'accepted',1,1,0);
INSERT INTO submission VALUES(3,3,'S1','2023-10-02','2023-10-08',NULL,1696813200,'given',NULL,'accepted',1,0,0);
INSERT INTO submission VALUES(4,4,'S1','2023-10-04','2023-10-04',NULL,1696816800,'given',NULL,'accepted',1,1,0);
INSERT INTO submission VALUES(5,5,'S2','2023-10-02','2023-10-08',NULL,1696557600,'given',NULL,'refused',1,0,0);
INSERT INTO submission VALUES(8,9,'S4','2023-10-02','2023-10-02',NULL,1696294800,'given',NULL,'accepted',1,0,0);
INSERT INTO submission VALUES(9,10,'S4','2023-10-03','2023-10-03',NULL,1696381200,'given',NULL,'accepted',1,0,0);
INSERT INTO submission VALUES(10,11,'S5','2023-10-02','2023-10-08',1664931600,1664931600,'stated',NULL,'accepted',1,0,0);
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
INSERT INTO activity VALUES(1,1,NULL,'2023-10-02','AA','Lễ phát động',1,0,NULL,1);
INSERT INTO activity VALUES(2,1,NULL,'2023-10-03','BB','Tọa đàm',1,0,NULL,1);
INSERT INTO activity VALUES(3,2,NULL,'2023-10-02','AA','Hội sách',1,30,NULL,1);
INSERT INTO activity VALUES(4,3,NULL,'2023-10-02','AA','Hội sách',1,30,NULL,1);
INSERT INTO activity VALUES(5,4,NULL,'2023-10-04','AA','Đọc sách',1,0,NULL,1);
INSERT INTO activity VALUES(6,8,'QG1','2023-10-02','AA','Quyên góp',1,100,NULL,1);
INSERT INTO activity VALUES(7,9,'QG1','2023-10-03','AA','Quyên góp',1,100,NULL,1);
INSERT INTO activity VALUES(8,10,NULL,'2023-10-05','BB','Tuyên truyền',1,0,NULL,1);
CREATE TABLE audience (
  id INTEGER PRIMARY KEY,
  activityId INTEGER NOT NULL REFERENCES activity (id),
  audienceGroup TEXT NOT NULL,
  participants INTEGER NOT NULL CHECK (participants >= 0),
  femaleParticipants INTEGER CHECK (femaleParticipants BETWEEN 0 AND participants)
) STRICT;
INSERT INTO audience VALUES(1,1,'hs',100,40);
INSERT INTO audience VALUES(2,2,'nd',50,NULL);
INSERT INTO audience VALUES(3,3,'hs',120,60);
INSERT INTO audience VALUES(4,4,'hs',90,45);
INSERT INTO audience VALUES(5,5,'hs',20,NULL);
INSERT INTO audience VALUES(6,6,'hs',10,NULL);
INSERT INTO audience VALUES(7,7,'hs',15,NULL);
INSERT INTO audience VALUES(8,8,'hs',33,NULL);
CREATE TABLE indicatorValue (
  submissionId INTEGER NOT NULL REFERENCES submission (id),
  indicator TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value >= 0),
  PRIMARY KEY (submissionId, indicator)
) STRICT, WITHOUT ROWID;
INSERT INTO indicatorValue VALUES(1,'P1',10);
INSERT INTO indicatorValue VALUES(1,'P2',4);
INSERT INTO indicatorValue VALUES(2,'P1',3);
INSERT INTO indicatorValue VALUES(2,'P2',2);
INSERT INTO indicatorValue VALUES(4,'P1',5);
CREATE TABLE remark (
  id INTEGER PRIMARY KEY,
  submissionId INTEGER NOT NULL REFERENCES submission (id),
  kind TEXT NOT NULL CHECK (kind IN ('strength', 'limitation', 'proposal')),
  text TEXT NOT NULL CHECK (text <> '')
) STRICT;
INSERT INTO remark VALUES(1,1,'strength','Tốt');
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
INSERT INTO finding VALUES(1,3,3,'warning','intake.replacement-lowers','S1-sua.json','Báo cáo này thay báo cáo trước và làm giảm số liệu: lượt người từ 120 xuống 90; số nữ từ 60 xuống 45',NULL,NULL,'Nếu không chủ ý giảm, gửi lại báo cáo đầy đủ của cả tuần');
INSERT INTO finding VALUES(2,5,5,'error','intake.count','S2.json [$.activities[0].audience.hs.participants]','“participants” có chữ lẫn với số','khoảng 50','số nguyên từ 0 trở lên, ví dụ 120','Chỉ ghi chữ số, bỏ các chữ khác');
INSERT INTO finding VALUES(4,8,NULL,'error','intake.workbook-damaged','S3.xlsx','Tệp Excel bị hỏng, không mở được',NULL,NULL,'Mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi gửi lại');
INSERT INTO finding VALUES(5,11,10,'warning','intake.submitted-early','S5.json','Thời gian gửi ghi trước ngày bắt đầu của đợt','05/10/2022','từ 02/10/2023 trở đi','Ngày đứng trước, tháng đứng sau');
CREATE TABLE unreadableUnit (
  readingId INTEGER NOT NULL REFERENCES reading (id),
  unit TEXT NOT NULL,
  PRIMARY KEY (readingId, unit)
) STRICT, WITHOUT ROWID;
INSERT INTO unreadableUnit VALUES(8,'S3');
CREATE INDEX submissionByUnit ON submission (unit, receivedAt, id);
CREATE INDEX submissionByReading ON submission (readingId);
CREATE INDEX activityBySubmission ON activity (submissionId);
CREATE INDEX audienceByActivity ON audience (activityId);
CREATE INDEX remarkBySubmission ON remark (submissionId);
CREATE INDEX findingByReading ON finding (readingId);
COMMIT;
