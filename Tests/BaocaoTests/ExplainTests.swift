import Foundation
import TestSupport
import Testing

/// `explain` through the program: the JSON that is a contract, the table, the workbook, what it says of a file that is gone.
@Suite struct ExplainTests {
    private struct Explanation: Decodable {
        struct Cell: Decodable {
            var place: String
            var text: String?
            var fate: String
            var unit: String?
            var figure: String?
            var value: Int?
            var code: String?
            var reason: String?
        }

        var file: String
        var sha256: String
        var received_at: String
        var verdict: String
        var cells: [Cell]
    }

    private static let csv = """
        Đơn vị:,Trường THCS Đông Mỹ,,,,
        STT,Ngày,Loại hoạt động,Tên hoạt động,Đối tượng,Số người tham gia
        1,2/10/2023,LPD,Lễ phát động,Học sinh,540
        2,3/10/2023,LPD,Ngày hội,Học sinh,khoảng 50
        ,Tổng cộng,,,,590

        """

    @Test func everyCellOnce() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        try folder.write(Self.csv, to: "small/inbox/a.csv")
        let run = try Campaigns.baocao("explain", campaign, "a.csv", "--json")
        #expect(run.status == 0)
        let explanation = try JSONDecoder().decode(Explanation.self, from: run.output)
        #expect(explanation.file == "a.csv")
        #expect(explanation.verdict == "refused")
        #expect(explanation.sha256.count == 64)
        #expect(explanation.cells.count == 22)
        #expect(Set(explanation.cells.map(\.place)).count == 22)
        func cell(_ place: String) throws -> Explanation.Cell {
            try #require(explanation.cells.first { $0.place == place })
        }
        let counted = try cell("a.csv:3:6")
        #expect(counted.fate == "counted")
        #expect(counted.value == 540)
        #expect(counted.figure == "participants@type=LPD,audience=hoc_sinh,day=2023-10-02")
        let wrong = try cell("a.csv:4:6")
        #expect(wrong.fate == "finding")
        #expect(wrong.code == "intake.count")
        #expect(try cell("a.csv:5:6").fate == "checked")
        #expect(try cell("a.csv:3:1").fate == "ignored")
        #expect(try cell("a.csv:1:2").fate == "used")
        // Every key stands in every cell, `null` where it does not apply.
        let cells = try #require(try Campaigns.json(run.output)["cells"] as? [[String: Any]])
        #expect(cells.allSatisfy { $0.count == 8 })
    }

    @Test func tableAndWorkbook() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        try folder.write(Self.csv, to: "small/inbox/a.csv")
        let table = try Campaigns.baocao("explain", campaign, "a.csv")
        let text = table.text
        #expect(text.contains("Kết quả: chưa nhận, cần sửa"))
        #expect(text.contains("participants@type=LPD"))
        let book = campaign + "/explained.xlsx"
        #expect(try Campaigns.baocao("explain", campaign, "a.csv", "--xlsx", book).status == 0)
        let comments = try Tool.run("unzip", ["-p", book, "xl/comments*.xml"])
        #expect(comments.text.contains("Giá trị: 540"))
        let styles = try Tool.run("unzip", ["-p", book, "xl/styles.xml"])
        #expect(styles.text.contains("FFC6EFCE"))
    }

    @Test func aFileThatIsGone() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let run = try Campaigns.baocao("explain", campaign, "nowhere.csv")
        #expect(run.status == 66)
        #expect(run.errors.contains("error[explain.no-file]"))
    }
}
