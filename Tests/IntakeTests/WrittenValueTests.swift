import ReportModel
import TestSupport
import Testing

@testable import Intake

@Suite("Values as clerks really write them") struct WrittenValueTests {
    private static let frame = DayText.Frame(offset: 25_200, period: Fixture.campaign.period)

    @Test(
        "days among words, with nothing supplied",
        arguments: [
            "Thứ Hai, ngày 02/10/2023", "thứ hai 2/10/2023", "Thứ 2 (02/10/2023)", "T2, 2/10/2023", "Sáng 02/10/2023",
            "Chiều ngày 2-10-2023", "02/10/2023 (sáng)", "Sáng thứ Hai, ngày 2 tháng 10 năm 2023", "ngày 02 tháng 10, năm 2023",
            "8h00 ngày 02/10/2023", "8 giờ 30 phút, ngày 2/10/2023", "7h30' sáng 02.10.2023", "8h00 - 10h00 ngày 02/10/2023",
            "Ngày 2/10/2023.", "THU HAI 02/10/2023", "2023-10-01T17:00:00.000Z", "2023-10-02T23:30:00+07:00", "2023-10-02Z",
            "2023-10-02T00:00:00+09:00", "Thứ Hai 2/10/2023 (02/10/2023)", "buổi tối 2/10/2023",
        ])
    func days(_ text: String) {
        // 2023-10-02T00:00+09:00 is 22:00 of the day before in Hà Nội.
        let day = text.hasSuffix("+09:00") ? "2023-10-01" : "2023-10-02"
        #expect(DayText.read(text, in: Self.frame) == .day(Fixture.day(day)))
    }

    @Test(
        "a year is supplied where only one fits",
        arguments: [
            ("2/10", DayText.Supplement.year), ("02/10", .year), ("Sáng 2/10", .year), ("Thứ Hai, 2/10", .year),
            ("ngày 2 tháng 10", .year), ("2/10/23", .century), ("02.10.23", .century), ("thứ Hai 02-10-23", .century),
        ])
    func supplied(_ text: String, _ supplement: DayText.Supplement) {
        #expect(DayText.read(text, in: Self.frame) == .supplied(Fixture.day("2023-10-02"), supplement))
    }

    @Test(
        "what could be mistaken is no day",
        arguments: [
            ("9/10", DayText.Fault.noYear), ("10/2", .noYear), ("31/9", .noYear), ("2-10", .noYear), ("2.10", .noYear),
            ("10/2/23", .shortYear), ("23/10/2", .shortYear), ("2/10-4/10/2023", .several), ("2-4/10/2023", .several),
            ("02/10/2023 - 04/10/2023", .several), ("từ 2/10 đến 4/10/2023", .several), ("2, 3/10/2023", .several),
            ("2 và 3/10/2023", .several), ("2/10; 4/10", .several), ("từ ngày 2 đến ngày 4/10/2023", .several),
            ("đến 4/10/2023", .several), ("Thứ Ba, 02/10/2023", .weekday(stated: 2, real: 1)),
            ("CN 02/10", .weekday(stated: 7, real: 1)), ("khoảng 2/10/2023", .notADate),
            ("2/10/2023 tại sân trường", .notADate),
            ("tuần 2", .notADate), ("từ 8h đến 10h ngày 04/10/2023", .notADate), ("25h ngày 2/10/2023", .notADate),
            ("Thứ Hai", .notADate), ("thứ 9, 2/10/2023", .notADate), ("32/10/2023", .noSuchDay),
        ])
    func refused(_ text: String, _ fault: DayText.Fault) {
        #expect(DayText.read(text, in: Self.frame) == .fault(fault), "\(text)")
    }

    @Test("a short year needs a period in which neither the month nor the year can stand first")
    func ambiguousYear() {
        let wide = DayText.Frame(offset: 25_200, period: Fixture.span("2023-01-01", "2023-12-31"))
        #expect(DayText.read("2/10/23", in: wide) == .fault(.shortYear))
        #expect(DayText.read("10/10/23", in: wide) == .supplied(Fixture.day("2023-10-10"), .century))
        #expect(DayText.read("20/10/23", in: wide) == .supplied(Fixture.day("2023-10-20"), .century))
        let years = DayText.Frame(offset: 25_200, period: Fixture.span("2022-12-20", "2024-01-10"))
        #expect(DayText.read("25/12", in: years) == .fault(.noYear))
        #expect(DayText.read("25/6", in: years) == .supplied(Fixture.day("2023-06-25"), .year))
        #expect(DayText.read("2/10") == .fault(.noYear))
    }

    @Test("seconds before midnight in a stored day are the next day's")
    func midnight() {
        var stored = Self.frame
        stored.isStored = true
        let next = DayText.Reading.supplied(Fixture.day("2023-10-02"), .midnight)
        // 45200 + 86357/86400 and 45200 + 86399.136/86400.
        #expect(DayText.read("45200.99950231481", in: stored) == next)
        #expect(DayText.read("45200.99999", in: stored) == next)
        #expect(DayText.read("2023-10-01 23:59:17", in: stored) == next)
        #expect(DayText.read("2023-10-01T16:59:30Z", in: stored) == next)
        #expect(DayText.read("2023-10-01 23:58:59", in: stored) == .day(Fixture.day("2023-10-01")))
        #expect(DayText.read("45201.5", in: stored) == .day(Fixture.day("2023-10-02")))
        stored.endsSpan = true
        #expect(DayText.read("2023-10-08T23:59:59+07:00", in: stored) == .day(Fixture.day("2023-10-08")))
        #expect(DayText.read("2023-10-01 23:59:59", in: Self.frame) == .day(Fixture.day("2023-10-01")))
    }

    @Test("what was supplied is told with the cell")
    func suppliedIsTold() {
        let text = """
            unit_code,date,activity_type,title,audience_group,participants
            DM-TH,2/10,LPD,A,hoc_sinh,5
            DM-TH,"Thứ Ba, 02/10/2023",LPD,B,hoc_sinh,5
            DM-TH,2-4/10/2023,LPD,C,hoc_sinh,5
            """
        #expect(
            lines(read(text)) == [
                "DM-TH 2:2 warning date-supplied: “date” chưa ghi năm, đã hiểu là ngày 02/10/2023 | 2/10 | Lần sau ghi đủ ngày/tháng/năm",
                "DM-TH 3:2 error date: “date” ghi thứ Ba, nhưng ngày đó là thứ Hai | Thứ Ba, 02/10/2023 | cần ngày/tháng/năm, ví dụ 02/10/2023 | Xem lại ngày hoặc thứ; có thể bỏ thứ, chỉ ghi ngày",
                "DM-TH 4:2 error date: “date” là nhiều ngày, không phải một ngày | 2-4/10/2023 | cần ngày/tháng/năm, ví dụ 02/10/2023 | Mỗi dòng chỉ ghi một ngày; hoạt động nhiều ngày thì ghi mỗi ngày một dòng",
            ])
    }

    // MARK: Counts

    @Test(
        "counts among words say what to write instead",
        arguments: [
            ("540 HS", WholeNumber.Fault.unit(540)), ("540HS", .unit(540)), ("1.200 em", .unit(1_200)), ("HS: 540", .unit(540)),
            ("540 (học sinh)", .unit(540)), ("15 buổi.", .unit(15)), ("khoảng 50", .approximate(50)),
            ("Gần 1.200 em", .approximate(1_200)),
            ("hơn 100 người", .approximate(100)), ("~50", .approximate(50)), ("50+", .approximate(50)),
            (">100", .approximate(100)),
            ("khoảng 5 nghìn", .approximate(nil)), ("trên dưới 50", .approximate(50)), ("5 nghìn", .words),
            ("2 lớp 35 em", .words),
            ("1 trăm", .words), ("1.2E+03", .words), ("năm mươi", .notANumber), ("đủ", .notANumber),
        ])
    func counts(_ text: String, _ fault: WholeNumber.Fault) {
        #expect(WholeNumber.read(text) == .fault(fault), "\(text)")
    }

    @Test("a dash in a cell that may be empty means empty, in a required one it is no number")
    func dashes() {
        let text = """
            unit_code,unit_name,date,activity_type,title,audience_group,sessions,participants,female_participants,books_donated,activity_id,note
            -,Trường Tiểu học Đông Mỹ,2/10/2023,LPD,A,hoc_sinh,–,5,—,--,-,-
            DM-THCS,,2/10/2023,LPD,B,hoc_sinh,,-,,,,
            """
        let result = read(text)
        #expect(
            summary(result) == ["DM-TH · 2023-10-02 LPD A ×1 0b hoc_sinh 5/–", "DM-THCS REFUSED"])
        #expect(result.submissions.first?.submission.activities?.first?.note == nil)
        #expect(
            lines(result) == [
                "DM-THCS 3:8 error count: “participants” không phải là số | - | cần số nguyên từ 0 trở lên, ví dụ 120 | Chỉ ghi chữ số"
            ])
        let wide =
            "Mã đơn vị,Ngày,Loại hoạt động,Tên hoạt động,Học sinh,Người dân,Số người tham gia\nDM-TH,2/10/2023,LPD,A,7,-,-\n"
        #expect(summary(read(wide)) == ["DM-TH · 2023-10-02 LPD A ×1 0b hoc_sinh 7/–"])
        let indicators = "unit_code,indicator,value\nDM-TH,BANG_RON,-\nDM-TH,TIN_BAI,3\n"
        #expect(summary(read(indicators)) == ["DM-TH · TIN_BAI=3"])
        #expect(lines(read(indicators)) == [])
    }

    // MARK: Codes

    @Test(
        "codes as spreadsheets and fingers leave them",
        arguments: [
            ("=\"00685\"", "00685", false), ("'00685", "00685", false), ("DM\u{2011}TH", "DM-TH", false),
            ("DM\u{2010}TH", "DM-TH", false), ("D\u{AD}M-TH", "DM-TH", false), ("685", "00685", true),
            ("00685.0", "00685", true),
            ("685.00", "00685", true), ("DM–TH", "DM-TH", true), ("DM_TH", "DM-TH", true), ("DM.TH", "DM-TH", true),
            ("dm - th", "DM-TH", true), ("DM\u{2212}TH", "DM-TH", true),
        ])
    func codes(_ code: String, _ unit: String, _ isWarned: Bool) {
        let quoted = "\"\(code.replacing("\"", with: "\"\""))\""
        let result = read("unit_code,indicator,value\n\(quoted),BANG_RON,3\n")
        #expect(summary(result) == ["\(unit) · BANG_RON=3"])
        #expect(result.allFindings.map(\.code) == (isWarned ? ["intake.unit-near"] : []))
    }

    @Test("codes that only differ in what is left out are not told apart by it")
    func looseCodes() {
        #expect(CodeText.loose("00640.0") == "640" && CodeText.loose("6.40") == "6-40" && CodeText.loose("640.5") == "640-5")
        #expect(CodeText.loose("A–1") == CodeText.loose("a_1") && CodeText.loose("A1") != CodeText.loose("A-1"))
        let result = read("unit_code,indicator,value\nDMTH,BANG_RON,3\n")
        #expect(result.findings.map(\.code) == ["intake.unit-unknown"])
    }

    // MARK: Marks nobody sees

    @Test("soft hyphens and lone ticks pass with a note")
    func marks() {
        let text =
            "unit_code,date,activity_type,title,audience_group,participants,note\nDM-TH,2/10/2023,LPD,Phát \u{AD}động tuần\u{AD} lễ,hoc_sinh,5,\u{F0FC}\nDM-TH,3/10/2023,LPD,B,hoc_sinh,6,✓\nDM-TH,4/10/2023,LPD,\u{F0FC} Đọc sách,hoc_sinh,7,\u{F0FE} xong\n"
        let result = read(text)
        #expect(!result.submissions[0].isRefused)
        #expect(result.submissions[0].submission.activities?.map(\.title) == ["Phát động tuần lễ", "B", "Đọc sách"])
        #expect(result.submissions[0].submission.activities?.map(\.note) == [nil, nil, "xong"])
        #expect(
            lines(result).map { $0.split(separator: ":").prefix(2).joined(separator: ":") } == [
                "DM-TH 2:4 note symbol-dropped", "DM-TH 2:7 note symbol-dropped", "DM-TH 3:7 note symbol-dropped",
                "DM-TH 4:4 warning symbol-dropped", "DM-TH 4:7 warning symbol-dropped",
            ])
        // A title that is a tick alone says nothing.
        #expect(read(text.replacing(",B,", with: ",✓,")).submissions[0].isRefused)
    }

    // MARK: Bytes

    @Test("stray bytes at the end are passed over with a note")
    func strayBytes() {
        let text = "unit_code,indicator,value\nDM-TH,BANG_RON,3\n"
        func utf16(_ text: String) -> [UInt8] { [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
        let cases: [(bytes: [UInt8], count: Int)] = [
            (Array(text.utf8) + [0x1A], 1), (Array(text.utf8) + [0, 0, 0, 0], 4), (Array(text.utf8) + [0x1A, 0, 0], 3),
            ([0xEF, 0xBB, 0xBF] + Array(text.utf8) + [0x1A], 1), (utf16(text) + [0x0A], 1), (utf16(text) + [0x1A, 0], 2),
            (utf16(text) + [0, 0, 0, 0, 0x41], 5),
        ]
        for (bytes, count) in cases {
            let result = SubmissionReader.read(InboxFile(name: "a.csv", bytes: bytes), context: Fixture.context)
            #expect(summary(result) == ["DM-TH · BANG_RON=3"])
            #expect(lines(result) == ["-  note stray-bytes: Cuối tệp có \(count) byte thừa không phải là chữ, đã bỏ qua"])
        }
        let json = Array("{\"unit\": \"DM-TH\", \"indicators\": {\"BANG_RON\": 3}}".utf8) + [0x1A]
        #expect(
            summary(SubmissionReader.read(InboxFile(name: "a.json", bytes: json), context: Fixture.context)) == [
                "DM-TH · BANG_RON=3"
            ])
    }

    @Test("one bad byte is named by its place")
    func badByte() {
        let head = "unit_code,date,activity_type,title,audience_group,participants,Cột lạ\n"
        var bytes = Array(
            (head + "DM-TH,2/10/2023,LPD,Đọc sách,hoc_sinh,5,\nDM-TH,3/10/2023,LPD,Thi kể chuyện,hoc_sinh,6,lạ").utf8)
        bytes += [0xE1] + Array("\n".utf8)
        let result = SubmissionReader.read(InboxFile(name: "a.csv", bytes: bytes), context: Fixture.context)
        #expect(
            lines(result).contains(
                "- 3:48 warning bad-byte: Có một byte không phải là chữ UTF-8, nên mất một chữ ở đây | Gõ lại chữ ở chỗ đó, lưu lại rồi gửi lại"
            ))
        #expect(summary(result).first?.contains("hoc_sinh 6") == true)
        #expect(result.encoding == "utf-8")
        // In a title it keeps the report out, with the cell.
        let title = bytes.map { $0 }
        let place = Array("Thi k".utf8).count
        guard let start = String(decoding: title, as: UTF8.self).firstRange(of: "Thi")?.lowerBound else { return }
        let offset = String(decoding: title, as: UTF8.self).utf8.distance(
            from: String(decoding: title, as: UTF8.self).startIndex, to: start)
        var broken = bytes
        broken[offset + place] = 0xFF
        let refused = SubmissionReader.read(InboxFile(name: "a.csv", bytes: broken), context: Fixture.context)
        #expect(refused.submissions.first?.isRefused == true)
    }

    // MARK: Contact details

    @Test(
        "telephone numbers, identity cards and addresses are left out however they are written",
        arguments: [
            ("Liên hệ (024) 3861 2345", "Liên hệ"), ("Gọi 09 12 34 56 78 nhé", "Gọi nhé"), ("Gọi 0912–345–678", "Gọi"),
            ("Gửi a.b(at)gmail.com", "Gửi"), ("Thẻ 001203004567 đã cấp", "Thẻ đã cấp"), ("ĐT: 0912345678", "ĐT:"),
            ("ĐT0912345678", "ĐT"), ("0912.345.678", ""), ("0912 345 678, 0987 654 321", ","), ("024 3861 2345", ""),
            ("024.38612345 máy lẻ 12", "máy lẻ 12"), ("+84 912 345 678", ""), ("(+84) 912-345-678", ""),
            ("+84 (0)24 3861 2345", ""),
            ("84912345678", ""), ("0084912345678", ""), ("091 234 5678", ""), ("0912345678/0987654321", "/"),
            ("Liên hệ 0987654321 đồng chí Lan", "Liên hệ đồng chí Lan"), ("CCCD 001 203 004 567", "CCCD"),
            ("(0912345678)", ""), ("Cô Lan (0912 345 678) phụ trách", "Cô Lan phụ trách"), ("0912\u{A0}345\u{A0}678", ""),
            ("0912\u{2011}345\u{2011}678", ""), ("04 3861 2345", ""), ("0912 345 678 90 em", "90 em"),
            ("lan.nguyen@edu.gov.vn.", "."), ("a.b [at] gmail [dot] com", ""), ("lan @ gmail.com", ""),
            ("a.b(a còng)gmail.com", ""),
            ("a.b{at}gmail.com xong", "xong"), ("A.B@GMAIL.COM", ""),
        ])
    func contacts(_ text: String, _ rest: String) {
        #expect(ContactDetails.dropped(from: text) == rest, "\(text)")
    }

    @Test(
        "decision numbers, sums, days and codes stay",
        arguments: [
            "Quyết định số 0123456789/QĐ-UBND", "Trao 0987654321 đồng", "HD01750336153D6", "Từ 02.10.2023 08h30",
            "02-10-2023 - 08-10-2023", "Ngày 03.10.2023 08 giờ", "1.012.345.678 đồng", "Công văn 0912345678-CV/TU",
            "Các ngày 03-04-05-06-07/10/2023", "Lớp 5A @ phòng 12", "Trang @truongthcsdongmy", "12 lớp, 1.234.567.890 lượt",
            "Mã 20231002001122334455", "Năm 2020-2025, 2023-2024", "84 học sinh, 120 giáo viên, 345 người, 678 cuốn",
            "84.912.345.678 đồng", "(at) cuối tuần", "Tờ trình 0912345678/TTr-THCS", "0912345678901234", "SGK 9786040123456",
        ])
    func kept(_ text: String) {
        #expect(ContactDetails.dropped(from: text) == nil, "\(text)")
    }

    @Test("a title that is a telephone number alone is no title, a note may vanish")
    func onlyContact() {
        let text =
            "unit_code,date,activity_type,title,audience_group,participants,note\nDM-TH,2/10/2023,LPD,A,hoc_sinh,5,0912345678\n"
        let result = read(text)
        #expect(!result.submissions[0].isRefused && result.submissions[0].submission.activities?.first?.note == nil)
        #expect(result.allFindings.map(\.code) == ["intake.contact-dropped"])
        #expect(read(text.replacing(",A,", with: ",0912 345 678,")).submissions[0].isRefused)
    }
}
