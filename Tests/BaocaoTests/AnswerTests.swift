import Foundation
import TestSupport
import Testing

/// One answer a file, and an answer is never left standing that answers something else.
@Suite struct AnswerTests {
    private func refused(in folder: TemporaryFolder) throws -> String {
        let campaign = try Campaigns.small(in: folder)
        try folder.write(Campaigns.csv("S1", participants: "khoảng 50"), to: "small/inbox/S1.csv")
        #expect(try Campaigns.baocao("collect", campaign).status == 0)
        #expect(try folder.text("small/feedback/S1.csv.txt").contains("CHƯA NHẬN"))
        return campaign
    }

    /// A kill between ledger and rename: the ledger holds the mended file, the old answer stands.
    @Test func anAnswerThatAKillKeptFromBeingWrittenIsMadeUp() throws {
        let folder = try TemporaryFolder()
        let campaign = try refused(in: folder)
        let old = try folder.read("small/feedback/S1.csv.txt")
        try folder.write(Campaigns.csv("S1", participants: "50"), to: "small/inbox/S1.csv")
        #expect(try Campaigns.baocao("collect", campaign).status == 0)
        let new = try folder.read("small/feedback/S1.csv.txt")
        try folder.write(old, to: "small/feedback/S1.csv.txt")
        #expect(try Campaigns.baocao("collect", campaign).status == 0)
        #expect(try folder.text("small/feedback/S1.csv.txt").contains("KẾT QUẢ: ĐÃ NHẬN"))
        // And once it stands, it is not written again.
        try folder.write(new, to: "small/feedback/S1.csv.txt")
        let time = Date(timeIntervalSince1970: 1_700_000_000)
        let path = campaign + "/feedback/S1.csv.txt"
        try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
        #expect(try Campaigns.baocao("collect", campaign).status == 0)
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date == time)
    }

    /// The file names its unit, which gets another code: what the ledger holds fits no more, and nothing was taken for the new
    /// code. Read anew, it counts; with the old code back, it counts as it did.
    @Test func aUnitThatGotAnotherCodeIsNotToldThatItsReportCounts() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let report = Campaigns.csv("Trường Trung học cơ sở Đông Mỹ", participants: "120").replacing("unit_code", with: "Đơn vị")
        try folder.write(report, to: "small/inbox/S1.csv")
        #expect(try Campaigns.baocao("collect", campaign).status == 0)
        let taken = try folder.text("small/feedback/S1.csv.txt")
        #expect(taken.contains("KẾT QUẢ: ĐÃ NHẬN\n"), "\(taken)")
        let units = try folder.text("small/units.csv")
        try folder.write(units.replacing("S1,X", with: "S9,X"), to: "small/units.csv")
        let edited = try Campaigns.baocao("collect", campaign)
        #expect(edited.errors.contains("no-longer-fits") && edited.errors.contains("--again"), "\(edited.errors)")
        let answer = try folder.text("small/feedback/S1.csv.txt")
        #expect(answer.contains("KẾT QUẢ: ĐÃ NHẬN TRƯỚC ĐÂY, NAY KHÔNG CÒN ĐƯỢC TÍNH"), "\(answer)")
        #expect(answer.contains("(S9)\nCHƯA TÍNH") && answer.contains("(S1)\nKHÔNG CÒN PHÙ HỢP"), "\(answer)")
        #expect(!answer.contains("120"), "\(answer)")
        try folder.write(units, to: "small/units.csv")
        #expect(try Campaigns.baocao("collect", campaign).status == 0)
        #expect(try folder.text("small/feedback/S1.csv.txt") == taken)
        try folder.write(units.replacing("S1,X", with: "S9,X"), to: "small/units.csv")
        #expect(try Campaigns.baocao("collect", "--again", campaign).status == 0)
        let again = try folder.text("small/feedback/S1.csv.txt")
        #expect(again.contains("(S9)\nĐÃ NHẬN") && again.contains("120") && !again.contains("(S1)"), "\(again)")
    }

    /// A folder in the answer's place stands for whatever keeps it from being written; it holds for root too.
    @Test func anAnswerThatCannotBeWrittenEndsWith74UntilItIs() throws {
        let folder = try TemporaryFolder()
        let campaign = try refused(in: folder)
        let path = campaign + "/feedback/S1.csv.txt"
        let old = try folder.read("small/feedback/S1.csv.txt")
        try FileManager.default.removeItem(atPath: path)
        try folder.write("", to: "small/feedback/S1.csv.txt/in the way")
        try folder.write(Campaigns.csv("S1", participants: "50"), to: "small/inbox/S1.csv")
        for _ in 0..<2 {
            let result = try Campaigns.baocao("collect", campaign)
            #expect(result.status == 74)
            #expect(result.errors.contains("feedback/S1.csv.txt: error[file.failed]"), "\(result.errors)")
        }
        try FileManager.default.removeItem(atPath: path)
        try folder.write(old, to: "small/feedback/S1.csv.txt")
        #expect(try Campaigns.baocao("collect", campaign).status == 0)
        #expect(try folder.text("small/feedback/S1.csv.txt").contains("KẾT QUẢ: ĐÃ NHẬN"))
    }

    /// Names that are one name to somebody: to Swift, to Windows, to whoever cuts the ending off, to a folder.
    @Test func noTwoFilesShareAnAnswer() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        try FileManager.default.removeItem(atPath: campaign + "/inbox/S1.csv")
        let workbook = try Data(contentsOf: URL(fileURLWithPath: Checkout.root + "/Tests/Workbooks/mixed-openpyxl.xlsx"))
        let names = [
            "Ba\u{301}o ca\u{301}o.csv", "B\u{E1}o c\u{E1}o.csv", "x/bc.csv", "y/bc.csv", "a.xlsx", "a.XLSX", "a.csv.xlsx",
            "a.csv", "a", "t.csv", "t.csv.txt/inside.csv", "t.csv.txt/more.csv",
        ]
        for (index, name) in names.enumerated() {
            // Not by Foundation, which might make one name of two forms. Each workbook has another comment at its end.
            let path = "\(campaign)/inbox/\(name)"
            try FileManager.default.createDirectory(
                atPath: path.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }, withIntermediateDirectories: true)
            let bytes =
                name.hasPrefix("a")
                ? workbook.dropLast(2) + Data([1, 0, UInt8(index)]) : Data(Campaigns.csv("S1", participants: "5\(index)").utf8)
            let file = fopen(path, "w")
            #expect(file != nil, "\(name)")
            bytes.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, file) }
            fclose(file)
        }
        #expect(try Campaigns.baocao("collect", campaign).status == 0)
        let answers = folder.files(below: "small/feedback").filter { $0.hasSuffix(".txt") }
        #expect(answers.count == names.count, "\(answers)")
        #expect(folder.files(below: "small/feedback").count { $0.hasSuffix(".can-sua.xlsx") } == 5)
        let before = try answers.map { try folder.read("small/feedback/\($0)") }
        #expect(Set(before).count == names.count)
        let again = try Campaigns.baocao("collect", campaign)
        #expect(again.status == 0)
        #expect(again.errors.contains("\(names.count) files were known"), "\(again.errors)")
        #expect(try answers.map { try folder.read("small/feedback/\($0)") } == before)
    }

    @Test func filesNamedByTheOperatorShareNoAnswerEither() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        try FileManager.default.removeItem(atPath: campaign + "/inbox/S1.csv")
        let one = try folder.write(Campaigns.csv("S1", participants: "51"), to: "x/bc.csv")
        let two = try folder.write(Campaigns.csv("S2", participants: "52"), to: "y/bc.csv")
        for file in [one, two, one] { #expect(try Campaigns.baocao("collect", campaign, file).status == 0) }
        let answers = folder.files(below: "small/feedback").filter { $0.hasSuffix(".txt") }
        #expect(answers.count == 2)
        #expect(try folder.text("small/feedback/bc.csv.txt").contains("Đông Mỹ"))
    }
}
