import Foundation
import TestSupport
import Testing

/// `doctor` sees what a run would stumble over, and says what to do.
@Suite struct DoctorTests {
    /// A home and a campaign of one's own, to break things in.
    private struct Patient {
        let folder: TemporaryFolder
        let campaign: String
        let home: String

        init() throws {
            folder = try TemporaryFolder()
            campaign = try Campaigns.small(in: folder)
            home = folder.path + "/home"
            try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
            for part in ["Layouts", "Fonts"] {
                try FileManager.default.copyItem(atPath: "\(Checkout.root)/\(part)", toPath: "\(home)/\(part)")
            }
        }

        func doctor() throws -> ToolResult {
            try Tool.run(
                Checkout.program, ["doctor", campaign, "--out", folder.path + "/out"], environment: ["BAOCAO_HOME": home])
        }

        func edit(_ file: String, _ change: (String) -> String) throws {
            let before = try folder.text(file)
            let after = change(before)
            #expect(before != after, "nothing was broken in \(file)")
            try folder.write(after, to: file)
        }

        /// The line that says what is wrong, and that a remedy follows it.
        func expectFailure(_ words: String, status: Int32 = 78, remedy: String) throws {
            let result = try doctor()
            #expect(result.status == status, "\(result.text)")
            let lines = result.text.components(separatedBy: "\n")
            let line = lines.firstIndex { $0.hasPrefix("FAIL") && $0.contains(words) }
            let found = try #require(line, "no failure says '\(words)': \(result.text)")
            #expect(lines[found + 1].hasPrefix("     remedy: "), "\(result.text)")
            #expect(lines[found + 1].contains(remedy), "\(lines[found + 1])")
        }
    }

    @Test func whatIsWellIsOk() throws {
        let patient = try Patient()
        let before = patient.folder.files()
        let result = try patient.doctor()
        #expect(result.status == 0, "\(result.text)")
        #expect(!result.text.contains("FAIL"), "\(result.text)")
        #expect(result.text.contains("ok   layout district-report"))
        #expect(patient.folder.files() == before, "it changes nothing")
    }

    @Test func aLayoutThatIsNotThere() throws {
        let patient = try Patient()
        try FileManager.default.removeItem(atPath: patient.home + "/Layouts/commune-summary.yaml")
        try patient.expectFailure("commune-summary", remedy: "district-report")
    }

    @Test func aCampaignToCompareWithThatIsNotThere() throws {
        let patient = try Patient()
        try patient.edit("small/campaign.yaml") { "compare_with: ../of-2022\n" + $0 }
        try patient.expectFailure("of-2022", remedy: "comparison")
    }

    @Test func twoUnitsOfOneName() throws {
        let patient = try Patient()
        try patient.edit("small/units.csv") { $0 + "S9,X,thcs,TRƯỜNG THCS ĐÔNG MỸ,,yes\n" }
        try patient.expectFailure("S1, S9", remedy: "ambiguous")
    }

    @Test func aListOfFontsThatIsNotThere() throws {
        let patient = try Patient()
        try FileManager.default.removeItem(atPath: patient.home + "/Fonts/faces.json")
        try patient.expectFailure("faces.json", remedy: "restore Fonts/faces.json")
    }

    /// A face dropped into Fonts/ whose file says that it holds PostScript outlines, and holds none.
    @Test func aFaceThatCannotBeUsed() throws {
        let patient = try Patient()
        let folder = "/usr/share/fonts/truetype/liberation2"
        for face in ["Regular", "Bold", "Italic", "BoldItalic"] {
            var bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/LiberationSerif-\(face).ttf"))
            if face == "Bold" { bytes.replaceSubrange(0..<4, with: Data("OTTO".utf8)) }
            try patient.folder.write(bytes, to: "home/Fonts/LiberationSerif-\(face).ttf")
        }
        try patient.expectFailure("LiberationSerif-Bold.ttf", remedy: "as TrueType")
    }

    @Test func aLayoutThatDrawsNothing() throws {
        let patient = try Patient()
        try patient.edit("home/Layouts/unit-receipt.yaml") { text in
            // Its one block never holds for a unit that reports itself.
            text.components(separatedBy: "\npages: 1")[0] + "\nbody:\n  - paragraph:\n      - {when: not own, text: \"x\"}\n"
        }
        try patient.expectFailure("layout unit-receipt", remedy: "layout preview")
    }

    @Test func aLedgerThatIsCutShort() throws {
        let patient = try Patient()
        #expect(try Campaigns.baocao("collect", patient.campaign).status == 0)
        try patient.folder.write(patient.folder.read("small/ledger.sqlite").prefix(5_000), to: "small/ledger.sqlite")
        try patient.expectFailure("cut short", remedy: "baocao ledger restore")
    }

    @Test func anInboxThatIsNotThere() throws {
        let patient = try Patient()
        try FileManager.default.removeItem(atPath: patient.campaign + "/inbox")
        try patient.expectFailure("/inbox", status: 74, remedy: "mkdir -p")
    }
}
