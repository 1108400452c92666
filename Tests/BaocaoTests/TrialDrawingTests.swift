import Foundation
import TestSupport
import Testing

/// What cannot be drawn is said before the night of the deadline: by `doctor CAMPAIGN` and by `layout check`.
@Suite struct TrialDrawingTests {
    @Test func doctorDrawsEveryReportOfACampaign() throws {
        let folder = try TemporaryFolder()
        let campaign = try ExtremeCampaign(name: "month", communes: 20, schools: 1, days: 31).write(in: folder)
        let result = try Campaigns.baocao("doctor", campaign, "--out", folder.path + "/out")
        #expect(result.status == 0, "\(result.text)")
        // Twenty summaries, one report, twenty receipts; nothing was collected for it.
        #expect(result.text.contains("ok   report commune-summary, 20 documents drawn with nine-digit figures\n"))
        #expect(result.text.contains("ok   report district-report, 1 documents drawn with nine-digit figures\n"))
        #expect(result.text.contains("ok   report unit-receipt, 20 documents drawn with nine-digit figures\n"))
        // 31 days of nine digits leave no room for figures in a field.
        #expect(result.text.contains("warn report district-report: district-report/H.pdf: the chart “"))
        #expect(folder.files().allSatisfy { !$0.hasSuffix(".pdf") && !$0.hasSuffix(".sqlite") })
    }

    @Test func doctorNamesTheReportThatCannotBeDrawn() throws {
        let folder = try TemporaryFolder()
        let campaign = try ExtremeCampaign(name: "khmer", communes: 1, schools: 1, recipients: ["Chùa ☃"]).write(in: folder)
        let result = try Campaigns.baocao("doctor", campaign, "--out", folder.path + "/out")
        #expect(result.status == 78)
        #expect(result.text.contains("FAIL report district-report, 1 documents"), "\(result.text)")
        #expect(result.text.contains("☃” (U+2603)"), "\(result.text)")
    }

    /// A literal that drawing would stop at is found where it stands, without drawing.
    @Test(arguments: [
        ("☎ 024.3861", "U+260E", 16), ("Báo \u{202E}cáo", "U+202E", 20), ("中", "U+4E2D", 16), ("xã \u{17B6}", "U+17B6", 18),
    ])
    func layoutCheckFindsCharactersThatCannotBePrinted(text: String, code: String, column: Int) throws {
        let folder = try folderOfStyles()
        let layout = """
            layout: test
            style: styles/decree-30
            title: Thử
            body:
              - paragraph: \(text)

            """
        let file = try folder.write(layout, to: "test.yaml")
        let result = try Campaigns.baocao("layout", "check", file)
        #expect(result.status == 78)
        #expect(
            result.errors.contains("test.yaml:5:\(column): error[layout.unprintable]: the report's faces cannot print \(code)"),
            "\(result.errors)")
    }

    /// What only data bring out is found by drawing samples.
    @Test func layoutCheckDrawsSamples() throws {
        let folder = try folderOfStyles()
        let layout = """
            layout: test
            style: styles/decree-30
            title: Thử
            pages: 1
            body:
              - list: {for_each: units, text: "{name}"}

            """
        let file = try folder.write(layout, to: "test.yaml")
        let result = try Campaigns.baocao("layout", "check", file)
        #expect(result.status == 78)
        #expect(result.errors.contains("test.yaml:4:8: error[layout.pages]"), "\(result.errors)")
    }

    /// A folder that a layout of its own can be drawn in.
    private func folderOfStyles() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for name in ["styles", "parts"] {
            try FileManager.default.copyItem(atPath: "\(Checkout.root)/Layouts/\(name)", toPath: "\(folder.path)/\(name)")
        }
        return folder
    }
}
