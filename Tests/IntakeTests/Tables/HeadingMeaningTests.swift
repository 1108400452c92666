import ReportModel
import Testing

@testable import Intake

private let unit = "Đơn vị: Trường THCS Đông Mỹ\n"
private let head = "Ngày;Loại hoạt động;Tên hoạt động;"
private let row = "2/10/2023;LPD;A;"

/// Visits and women that count of a file, by group.
private func groups(_ result: ReadResult) -> [String: Int] {
    var people: [String: Int] = [:]
    for draft in result.submissions where !draft.isRefused {
        for audience in (draft.submission.activities ?? []).flatMap(\.audiences) {
            people[audience.group, default: 0] += audience.participants
            people["\(audience.group) nữ"] = audience.femaleParticipants
        }
    }
    return people
}

/// What headings over columns of people mean: women and men, parts, words in parentheses. All figures worked out by hand.
@Suite("Headings over people") struct HeadingMeaningTests {
    // MARK: Women and men

    @Test(
        "women of a group, however the heading says it",
        arguments: [
            "HS;HS nữ", "Học sinh;Học sinh (nữ)", "HS;Nữ HS", "Học sinh;Trong đó nữ học sinh", "HS;Số HS nữ", "Số HS;HS - nữ",
            "HS;HS (trong đó nữ)", "HS (người);HS nữ (người)", "HS;Số nữ HS",
        ])
    func women(_ columns: String) {
        let result = read(unit + head + columns + "\n" + row + "100;50\n")
        #expect(groups(result) == ["hoc_sinh": 100, "hoc_sinh nữ": 50], "\(lines(result))")
        #expect(codes(result) == [])
    }

    @Test("«Nữ» right behind each group is that group's")
    func womenByPlace() {
        for women in ["Nữ", "Trong đó nữ", "Số nữ"] {
            let result = read(unit + head + "HS;\(women);GV;\(women);Tổng;\(women)\n" + row + "100;50;10;5;110;55\n")
            #expect(
                groups(result) == ["hoc_sinh": 100, "hoc_sinh nữ": 50, "giao_vien": 10, "giao_vien nữ": 5], "\(lines(result))")
            #expect(codes(result) == [])
        }
    }

    @Test("«Nữ» before the groups is of nobody")
    func womenBefore() {
        let result = read(unit + head + "Nữ;HS;Nữ;GV\n" + row + "50;100;5;10\n")
        #expect(groups(result) == [:], "\(lines(result))")
        #expect(codes(result).contains("female-not-divided"), "\(lines(result))")
    }

    @Test("groups named as parts of the number beside them, and as lines of an online form")
    func parts() {
        let told = read(unit + head + "Số người tham gia;Trong đó: học sinh;Trong đó: giáo viên\n" + row + "130;100;30\n")
        #expect(groups(told) == ["hoc_sinh": 100, "giao_vien": 30], "\(lines(told))")
        let wrong = read(unit + head + "Số người tham gia;Trong đó: học sinh;Trong đó: giáo viên\n" + row + "131;100;30\n")
        #expect(codes(wrong) == ["total-differs"], "\(lines(wrong))")
        // A part of a group that has a column is no further group.
        let part = read(unit + head + "Học sinh;Trong đó: giáo viên\n" + row + "100;30\n")
        #expect(groups(part) == [:], "\(lines(part))")
        let grid = read(
            unit + head + "Số người tham gia [Học sinh];Số người tham gia [Giáo viên];Trong đó nữ [Học sinh]\n" + row
                + "100;30;50\n")
        #expect(groups(grid) == ["hoc_sinh": 100, "giao_vien": 30, "hoc_sinh nữ": 50], "\(lines(grid))")
    }

    @Test("two columns «Số lượng», and a second activity beside the first, are refused")
    func twice() {
        let two = read(unit + head + "Đối tượng;Số lượng;Số lượng\n" + row + "Học sinh;1;540\n")
        #expect(groups(two) == [:] && codes(two) == ["column-twice"], "\(lines(two))")
        let second = read(
            unit
                + "Ngày tổ chức;Loại hoạt động;Tên hoạt động;Đối tượng;Số người;Ngày tổ chức 2;Loại hoạt động 2;Tên hoạt động 2;"
                + "Đối tượng 2;Số người 2\n2/10/2023;LPD;A;Học sinh;540;3/10/2023;TLS;B;Học sinh;480\n")
        #expect(groups(second) == [:] && codes(second) == ["column-twice"], "\(lines(second))")
    }

    @Test("the first and the last day of each activity")
    func days() {
        for columns in ["Từ ngày;Đến ngày", "Ngày bắt đầu;Ngày kết thúc"] {
            let table = unit + columns + ";Loại hoạt động;Tên hoạt động;Đối tượng;Số người\n"
            let same = read(table + "2/10/2023;2/10/2023;LPD;A;Học sinh;100\n3/10/2023;3/10/2023;LPD;B;Học sinh;50\n")
            #expect(groups(same) == ["hoc_sinh": 150], "\(lines(same))")
            #expect(groups(read(table + "2/10/2023;4/10/2023;LPD;A;Học sinh;100\n")) == [:])
        }
    }

    @Test("men and women together are the people; beside the people men tell the women, or are compared")
    func men() {
        let divided = read(unit + head + "HS nam;HS nữ\n" + row + "40;60\n")
        #expect(groups(divided) == ["hoc_sinh": 100, "hoc_sinh nữ": 60], "\(lines(divided))")
        let told = read(unit + head + "HS;HS nam\n" + row + "100;40\n")
        #expect(groups(told) == ["hoc_sinh": 100, "hoc_sinh nữ": 60], "\(lines(told))")
        let compared = read(unit + head + "HS;HS nam;HS nữ\n" + row + "100;40;61\n")
        #expect(groups(compared) == ["hoc_sinh": 100, "hoc_sinh nữ": 61])
        #expect(codes(compared) == ["total-differs"])
        #expect(codes(read(unit + head + "HS;HS nam;HS nữ\n" + row + "100;40;60\n")) == [])
        let long = read(unit + head + "Đối tượng;Nam;Nữ\n" + row + "Học sinh;40;60\n")
        #expect(groups(long) == ["hoc_sinh": 100, "hoc_sinh nữ": 60], "\(lines(long))")
        let whole = read(unit + head + "HS;GV;Tổng số;Nam;Nữ\n" + row + "100;0;100;40;60\n")
        #expect(groups(whole)["hoc_sinh nữ"] == 60, "\(lines(whole))")
        #expect(codes(whole) == [])
        // Men alone say nothing of how many there were.
        #expect(groups(read(unit + head + "HS nam;GV\n" + row + "40;10\n")) == [:])
    }

    @Test("the fates of cells of men and women add up to what counts")
    func fatesOfMen() {
        let divided = fates(unit + head + "HS nam;HS nữ\n" + row + "40;60\n")
        #expect(divided["D"] == "counted participants 100", "\(divided)")
        #expect(divided["E"] == "counted female_participants 60")
        let told = fates(unit + head + "HS;HS nam\n" + row + "100;40\n")
        #expect(told["E"] == "counted female_participants 60")
        let compared = fates(unit + head + "HS;HS nam;HS nữ\n" + row + "100;40;60\n")
        #expect(compared["E"]?.hasPrefix("checked") == true)
    }

    private func fates(_ text: String) -> [String: String] {
        let result = SubmissionReader.read(
            InboxFile(name: "a.csv", bytes: Array(text.utf8)), context: Fixture.context, tellsFates: true)
        var fates: [String: String] = [:]
        for fate in result.fates {
            guard let name = fate.place.columnName, let value = fate.value else { continue }
            fates[name] = "\(fate.kind) \(fate.figure?.prefix { $0 != "@" } ?? "") \(value)"
        }
        return fates
    }

    // MARK: Three rows

    @Test("a heading of three rows is read down to its last")
    func threeRows() {
        let result = read(
            unit + "Ngày;Loại hoạt động;Tên hoạt động;Đối tượng tham gia;;;\n;;;HS;;GV;\n;;;TS;Nữ;TS;Nữ\n" + row
                + "60;30;40;20\n")
        #expect(
            groups(result) == ["hoc_sinh": 60, "hoc_sinh nữ": 30, "giao_vien": 40, "giao_vien nữ": 20], "\(lines(result))")
        #expect(codes(result) == [])
    }

    @Test(
        "any word for a total stands over the women of a group",
        arguments: ["TS", "SL", "Số lượng", "Tổng", "Số người", "Chung"])
    func totalsOfGroup(_ word: String) {
        let result = read(
            unit + "Ngày;Loại hoạt động;Tên hoạt động;Học sinh;;GV;\n;;;\(word);Nữ;\(word);Nữ\n" + row + "60;30;40;20\n")
        #expect(
            groups(result) == ["hoc_sinh": 60, "hoc_sinh nữ": 30, "giao_vien": 40, "giao_vien nữ": 20], "\(lines(result))")
    }

    @Test("a part of a group's name that begins a part of another's means neither")
    func sharedParts() {
        let names = AudienceNames([
            AudienceGroup(code: "cb", name: "Cán bộ, công chức, viên chức"),
            AudienceGroup(code: "gv", name: "Cán bộ quản lý, giáo viên, nhân viên trường học"),
            AudienceGroup(code: "hs", name: "Học sinh, học viên"), AudienceGroup(code: "ph", name: "Cha mẹ học sinh"),
        ])
        #expect(names.code(for: "Cán bộ") == nil && names.code(for: "CB") == nil)
        #expect(names.code(for: "Công chức") == "cb" && names.code(for: "CB, GV") == "gv" && names.code(for: "CBQL") == "gv")
        #expect(names.code(for: "HS") == "hs" && names.code(for: "Học viên") == "hs")
    }

    @Test("parts under a group's heading are nobody's people until somebody adds them up")
    func partsOfGroup() {
        let result = read(
            unit + "Ngày;Loại hoạt động;Tên hoạt động;Học sinh;;GV\n;;;Khối 6;Khối 7;\n" + row + "60;30;40\n")
        #expect(groups(result) == [:])
        #expect(codes(result) == ["audience-column", "audience-column"])
        #expect(lines(result).contains { $0.contains("Học sinh – Khối 6") }, "\(lines(result))")
    }

    // MARK: Parentheses

    @Test(
        "words in parentheses that make another number of it are not thrown away",
        arguments: [
            "Học sinh (kế hoạch);GV", "Học sinh (nghìn em);GV", "Học sinh (trăm em);GV", "Học sinh (bao gồm cả học viên);GV",
            "Người dân (dự kiến);GV",
        ])
    func unclear(_ columns: String) {
        let result = read(unit + head + columns + "\n" + row + "5;10\n")
        #expect(groups(result) == [:], "\(lines(result))")
        #expect(codes(result) == ["audience-column"])
    }

    @Test(
        "words in parentheses that only name what is counted are",
        arguments: [
            "HS (người)", "Học sinh (em)", "Học sinh (lượt người)", "Học sinh (HS)", "HS (học sinh)", "Học sinh (*)",
            "Học sinh (nếu có)", "Học sinh (thực hiện)", "Số HS (người)",
        ])
    func harmless(_ column: String) {
        let result = read(unit + head + column + ";GV\n" + row + "5;10\n")
        #expect(groups(result)["hoc_sinh"] == 5, "\(lines(result))")
        #expect(codes(result) == [])
    }

    @Test("classes, shares and money are no people, books or meetings")
    func otherThings() {
        let classes = read(unit + head + "HS;Học sinh (số lớp);GV (%);% nữ;Nữ (%)\n" + row + "5;12;98;48;48\n")
        #expect(groups(classes) == ["hoc_sinh": 5], "\(lines(classes))")
        let long = read(
            unit + head + "Đối tượng;Số lượng (kế hoạch);Số lượng (thực hiện);Số buổi (dự kiến);Số sách (triệu đồng)\n" + row
                + "Học sinh;200;150;8;4\n")
        #expect(groups(long) == ["hoc_sinh": 150], "\(lines(long))")
        let activity = long.submissions.first?.submission.activities?.first
        #expect(activity?.sessions == 1 && activity?.booksDonated == 0, "\(String(describing: activity))")
        #expect(groups(read(unit + head + "Đối tượng;Số lượng (nghìn lượt)\n" + row + "Học sinh;2\n")) == [:])
    }

    @Test(
        "numbers stated in hundreds or thousands are refused wherever that is said; money may be",
        arguments: ["Đơn vị tính: nghìn lượt người", "(ĐVT: trăm người)", "Đơn vị tính;nghìn người"])
    func multiples(_ line: String) {
        let result = read(unit + line + "\n" + head + "HS\n" + row + "2\n")
        #expect(groups(result) == [:])
        #expect(codes(result) == ["multiplied"], "\(lines(result))")
        // «Triệu», «Văn» and «Trăm» are names too.
        for name in ["Nhà văn hóa Triệu Ước số 3", "THCS Văn Điển"] { #expect(!UnitWords.isMultiple(name)) }
        #expect(codes(read(unit + "Đơn vị tính: nghìn đồng\n" + head + "HS\n" + row + "2\n")) == [])
    }

    // MARK: Lost groups

    @Test("the women of a group without the group make every unknown column a suspect; so do headings of nothing but people")
    func lostGroups() {
        let renamed = read(unit + "Ngày;Các em;Loại hoạt động;Tên hoạt động;Học sinh – nữ;GV\n2/10/2023;50;LPD;A;;10\n")
        #expect(codes(renamed) == ["audience-column"], "\(lines(renamed))")
        let named = read(unit + "Ngày;Khách mời;Loại hoạt động;Tên hoạt động;HS;GV\n2/10/2023;50;LPD;A;7;10\n")
        #expect(codes(named) == ["audience-column"], "\(lines(named))")
        // Other numbers far from the groups are not people.
        let other = read(unit + "Ngày;Lần thứ;Loại hoạt động;Tên hoạt động;HS;GV\n2/10/2023;50;LPD;A;7;10\n")
        #expect(groups(other)["hoc_sinh"] == 7, "\(lines(other))")
    }

    @Test("columns of one group are to be added, not thrown away; two totals are one too many")
    func secondOfAKind() {
        let parts = read(unit + head + "GV;NV;HS\n" + row + "10;2;100\n")
        #expect(groups(parts) == [:])
        #expect(parts.allFindings.first?.hint?.contains("Cộng số") == true, "\(lines(parts))")
        let totals = read(unit + head + "Số buổi;Số cuộc;HS\n" + row + "1;1;100\n")
        #expect(totals.allFindings.first?.hint == "Giữ lại một cột")
    }
}
