import Foundation
import ReportModel
import TestSupport
import Testing
import WorkbookWriting

@testable import Intake

/// Forms by kind of unit: with the catalogue of 2025 only what is likely there, and «Khác» for the rest; on one page across.
@Suite("Forms by kind of unit") struct FormByKindTests {
    private static func context(_ catalogue: Catalogue) -> IntakeContext? {
        var campaign = Fixture.campaign
        campaign.catalogue = catalogue
        campaign.activityTypes = catalogue.activityTypes
        campaign.audienceGroups = catalogue.audienceGroups
        return IntakeContext(campaign: campaign, tree: Fixture.context.tree)
    }

    private func parts(_ unit: String, _ catalogue: Catalogue) throws -> LikelyParts {
        let context = try #require(Self.context(catalogue))
        return LikelyParts(of: try #require(context.tree[unit]), in: context)
    }

    @Test("a school is asked for pupils and teachers, a commune for its people, each for the rest")
    func likelyParts() throws {
        #expect(try parts("DM-TH", .of2025).groups.map(\.code) == ["hoc_sinh", "giao_vien", "khac"])
        #expect(
            try parts("00685", .of2025).groups.map(\.code) == ["can_bo", "lao_dong", "nguoi_dan", "nguoi_cao_tuoi", "khac"])
        let types = try parts("DM-TH", .of2025).types.map(\.code)
        #expect(!types.contains("DNG") && types.contains("KHA") && types.contains("NHS"))
        // Without a group for the rest nothing is cut down.
        #expect(try parts("DM-TH", .of2023).groups == BuiltInCatalogue.audienceGroups)
        #expect(try parts("DM-TH", .of2023).types == BuiltInCatalogue.activityTypes)
    }

    @Test("opening and closing are two types; the old name of both is taken for the opening")
    func openingAndClosing() throws {
        let types = try #require(Self.context(.of2025)).lookup.types
        #expect(types.code(for: "Lễ phát động, khai mạc Tuần lễ") == "LPD")
        #expect(types.code(for: "Lễ bế mạc, tổng kết Tuần lễ") == "LBM")
        #expect(types.code(for: "LỄ PHÁT ĐỘNG, KHAI MẠC, BẾ MẠC TUẦN LỄ") == "LPD")
        #expect(try #require(Self.context(.none)).lookup.types.code(for: "Lễ phát động, khai mạc, bế mạc Tuần lễ") == nil)
        let indicators = Catalogue.of2025.indicators(communeLevel: "commune").map(\.code)
        for code in ["KINH_PHI", "KINH_PHI_NS", "KINH_PHI_XHH", "VAN_BAN", "TAP_THE_KT"] { #expect(indicators.contains(code)) }
    }

    private func members(_ unit: String) throws -> [String: [UInt8]] {
        let folder = try TemporaryFolder()
        let context = try #require(Self.context(.of2025))
        let path = folder.path + "/a.xlsx"
        try FormWriter.write(unit: try #require(context.tree[unit]), context: context, to: path)
        return try ZipArchive([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))), limits: .standard).everything()
    }

    @Test("the first sheet fits on one page across, with evidence and the two signatures")
    func onePage() throws {
        for unit in ["DM-TH", "00685"] {
            let parts = try members(unit)
            let xml = String(decoding: try #require(parts["xl/worksheets/sheet1.xml"]), as: UTF8.self)
            #expect(xml.contains("orientation=\"landscape\"") && xml.contains("fitToHeight=\"0\""))
            // Widths in characters of 5,25 pt, heights in points, on A4 within the margins (see ActivityForm).
            let widths = xml.matches(of: /<col min="(\d+)" max="(\d+)" width="([\d.]+)"/).reduce(0.0) { sum, match in
                sum + Double(Int(match.2)! - Int(match.1)! + 1) * Double(match.3)!
            }
            let rows = xml.matches(of: /<row r="(\d+)"([^>]*)>/)
            let heights = rows.reduce(0.0) { sum, match in
                sum + (match.2.firstMatch(of: /ht="([\d.]+)"/).map { Double($0.1)! } ?? 15)
            }
            let scale = min(1, (841.9 - 72) / (widths * 5.25))
            #expect(heights * scale < 595.3 - 86.4, "\(unit): \(heights) × \(scale)")
            let texts = String(decoding: try #require(parts["xl/sharedStrings.xml"]), as: UTF8.self)
            for text in ["Minh chứng (đường dẫn):", "Người lập biểu", "Thủ trưởng đơn vị", "BÁO CÁO HOẠT ĐỘNG (TIẾP)"] {
                #expect(texts.contains(text), "\(text)")
            }
        }
    }

    @Test("what lies below the table is no activity")
    func readBack() throws {
        let folder = try TemporaryFolder()
        let context = try #require(Self.context(.of2025))
        let path = folder.path + "/a.xlsx"
        try FormWriter.write(unit: try #require(context.tree["DM-TH"]), context: context, to: path)
        var parts = try ZipArchive([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))), limits: .standard).everything()
        func fill(_ values: [String: String], _ sheet: String) throws {
            let name = "xl/worksheets/\(sheet).xml"
            var xml = String(decoding: try #require(parts[name]), as: UTF8.self)
            for (cell, value) in values {
                let start = try #require(xml.range(of: "<c r=\"\(cell)\""), "\(cell)")
                let end = try #require(xml.range(of: "/>", range: start.upperBound..<xml.endIndex))
                let isNumber = value.utf8.allSatisfy { (48...57).contains($0) }
                let content =
                    isNumber ? "><v>\(value)</v></c>" : " t=\"inlineStr\"><is><t>\(WorkbookBuilder.escape(value))</t></is></c>"
                xml.replaceSubrange(end, with: content)
            }
            parts[name] = Array(xml.utf8)
        }
        // Columns: number, day, type, title, sessions, then pupils, teachers, others.
        try fill(
            [
                "B11": "45201", "C11": "Ngày hội đọc sách, hội sách", "D11": "Ngày hội đọc sách", "F11": "120", "J11": "15",
                "D27": "https://truong.edu.vn/2023/anh", "A30": "Nguyễn Thị Hà",
            ], "sheet1")
        try fill(["B11": "45202", "C11": "Hoạt động khác", "D11": "Nói chuyện", "F11": "80"], "sheet4")
        var builder = WorkbookBuilder()
        builder.members = parts.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
        let result = SubmissionReader.read(InboxFile(name: "a.xlsx", bytes: builder.archive()), context: context)
        #expect(result.allFindings.map(\.code) == [])
        let activities = try #require(result.submissions.first?.submission.activities)
        #expect(activities.map(\.title) == ["Ngày hội đọc sách", "Nói chuyện"])
        #expect(activities[0].audiences.map(\.group) == ["hoc_sinh", "khac"])
        #expect(result.submissions.count == 1)
    }

    @Test("a form is named after its unit, whatever the name holds")
    func names() {
        func unit(_ name: String) -> ReportModel.Unit {
            ReportModel.Unit(code: "DM-THCS", parent: nil, kind: "thcs", name: name, population: nil, reports: true)
        }
        #expect(FormPack.fileName(of: unit("Trường THCS Đông Mỹ")) == "DM-THCS Trường THCS Đông Mỹ")
        #expect(FormPack.fileName(of: unit("TH/THCS “A”: số 1?")) == "DM-THCS TH-THCS “A”- số 1-")
        #expect(FormPack.fileName(of: unit(String(repeating: "ệ", count: 300))).utf8.count <= 200)
    }
}
