import Participation
import ReportModel
import Testing
import Typesetting

@testable import Layout

/// How bodies, offices and those who head them are named.
struct OfficeNameTests {
    private func unit(_ name: String) -> Unit {
        Unit(code: "X", parent: nil, kind: "k", name: name, population: nil, reports: true)
    }

    @Test(arguments: [
        ("Xã Đông Mỹ", "UBND xã Đông Mỹ"), ("Phường Điện Biên Phủ", "UBND Phường Điện Biên Phủ"),
        ("Đặc khu Phú Quốc", "UBND đặc khu Phú Quốc"), ("Trường THCS Đông Mỹ", "Trường THCS Đông Mỹ"),
        ("Phòng Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội"),
    ])
    func theOfficeOfAPlaceIsItsCommittee(name: String, office: String) {
        #expect(UnitNaming.office(unit(name)).name == office)
        #expect(UnitNaming.inSentence(UnitNaming.office(unit(name))) == office)
    }

    @Test(arguments: [
        ("Ban Chỉ đạo xây dựng xã hội học tập huyện Thanh Trì", "Ban Chỉ đạo"),
        ("Ủy ban nhân dân phường Hà Đông", "UBND phường Hà Đông"),
        ("Sở Giáo dục và Đào tạo Hà Nội", "Sở Giáo dục và Đào tạo"), ("Ban Chỉ đạo", nil), ("Trường THCS Đông Mỹ", nil),
    ])
    func aLongNameHasAShortOne(full: String, short: String?) { #expect(OfficialNames.short(full) == short) }

    @Test(arguments: [
        ("Trường Trung học cơ sở Lê Lợi", "THCSLL"), ("Trường THCS Đông Mỹ", "THCSĐM"),
        ("Trường Mầm non A xã Đông Mỹ", "MNAĐM"),
        ("Trung tâm Học tập cộng đồng phường Hà Đông", "TTHTCĐHĐ"), ("Tổ dân phố số 2", "TDP2"),
        ("Trường Tiểu học và Trung học cơ sở Ba Vì", "THTHCSBV"), ("Trường", "T"), ("---", nil),
        ("Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện Thanh Trì", nil),
    ])
    func aSchoolsSymbolIsTheInitialsOfItsName(name: String, initials: String?) {
        #expect(UnitNaming.initials(name) == initials)
    }

    @Test(arguments: [
        ("Phường Hà Đông", "Ward"), ("Huyện Thanh Trì", "District"), ("Thành phố Hà Nội", "City"),
        ("Đặc khu Phú Quốc", "Special Zone"), ("Trường THCS Đông Mỹ", nil),
    ])
    func aPlaceHasATypeInEnglish(name: String, type: String?) { #expect(EnglishForms.type(name) == type) }

    @Test(arguments: [
        ("Ban Chỉ đạo xây dựng xã hội học tập phường Hà Đông", "Steering Committee for Building a Learning Society"),
        ("UBND xã Đông Mỹ", "People's Committee"), ("Sở Giáo dục và Đào tạo", "Department of Education and Training"),
        ("UBNDX", nil), ("Đoàn xã", nil),
    ])
    func aBodyHasANameInEnglish(name: String, english: String?) { #expect(EnglishForms.body(name) == english) }

    @Test(arguments: [
        ("Tọa đàm xây dựng “Gia đình học tập”", "“Tọa đàm xây dựng ‘Gia đình học tập’”"),
        ("Hội sách \"Đọc\" và \"Nghe\".", "“Hội sách ‘Đọc’ và ‘Nghe’”"), ("Lễ phát động;", "“Lễ phát động”"),
    ])
    func quotationMarksInsideOthersAreSingle(text: String, quoted: String) { #expect(Sentences.quoted(text) == quoted) }

    @Test(arguments: [
        ("Ủy ban nhân dân phường Hà Đông", "Chủ tịch Ủy ban nhân dân phường Hà Đông", "Chủ tịch"),
        ("UBND huyện Thanh Trì", "Chủ tịch Ủy ban nhân dân huyện Thanh Trì", "Chủ tịch"),
        ("Sở Giáo dục và Đào tạo Hà Nội", "Giám đốc Sở Giáo dục và Đào tạo Hà Nội", "Giám đốc"),
    ])
    func aBodyIsHeaded(full: String, head: String, post: String) throws {
        let found = try #require(OfficialNames.head(full))
        #expect(found.name == head && found.post == post)
        #expect(OfficialNames.head("Ban Chỉ đạo xây dựng xã hội học tập") == nil)
    }

    @Test(arguments: [
        ("Trường Mầm non", "Hiệu trưởng", "nhà trường"), ("Trung tâm Học tập cộng đồng", "Giám đốc", "trung tâm"),
        ("Tổ dân phố", "Tổ trưởng", "tổ dân phố"), ("Thôn", "Trưởng thôn", "thôn"),
        ("Thư viện", "Giám đốc", "thư viện"), ("Hợp tác xã", "Thủ trưởng đơn vị", "đơn vị"),
    ])
    func aUnitIsHeadedAndCallsItself(kind: String, post: String, own: String) {
        #expect(UnitNaming.headPost(ofKind: kind) == post)
        #expect(UnitNaming.ownWord(ofKind: kind) == own)
    }

    /// A commune's own report stands beside the commune with its schools under another name.
    @Test func theRowOfACommunesOwnReportIsItsOffice() throws {
        let data = SampleData.report(.typical, at: .area)
        let document = try RealLayouts.load("commune-summary").compose(data)
        let cells = document.document.sections.flatMap(\.blocks).compactMap(\.table).flatMap(\.rows).flatMap(\.cells).map {
            $0.spans.map(\.text).joined()
        }
        #expect(cells.contains("UBND xã Duyên Hà") && !cells.contains("Xã Duyên Hà"))
    }

    @Test func aPlanWithoutASubjectLeavesDots() {
        let plan = CitedDocument(kind: "Kế hoạch", number: "118/KH-UBND")
        #expect(plan.citation == "Kế hoạch số 118/KH-UBND ngày …/…/…… về việc …………………")
        #expect(CitedDocument.unnamed.citation == "Kế hoạch số ……/KH-…… ngày …/…/……")
    }

    @Test(arguments: [
        ("2023-10-02", "2023-10-08", "from 2 to 8 October 2023"),
        ("2025-09-29", "2025-10-05", "from 29 September to 5 October 2025"),
        ("2025-12-29", "2026-01-04", "from 29 December 2025 to 4 January 2026"),
        ("2025-10-01", "2025-10-01", "on 1 October 2025"),
    ])
    func daysAreSaidOnceInEnglish(from: String, to: String, words: String) throws {
        let (first, last) = (try #require(CalendarDate(iso: from)), try #require(CalendarDate(iso: to)))
        let span = try #require(DateSpan(from: first, to: last))
        #expect(EnglishForms.span(span) == words)
    }
}
