import Foundation
import TestSupport
import Testing

/// Layouts as an officer meets them: a file in a folder, checked and drawn by the built program.
@Suite struct LayoutCommandTests {
    private static let added = """
        layout: so-lieu-nhanh
        help: Mẫu người dùng thêm
        style: styles/decree-30
        title: "Số liệu nhanh {unit.name}"
        body:
          - use: parts/letterhead
          - title: {kind: BÁO CÁO, subject: "Số liệu nhanh"}
          - paragraph: "{unit.name} ghi nhận {totals.participants} lượt người tham gia./."
          - use: parts/signature

        """

    /// A home with the real fonts and a copy of the layouts.
    private func home(in folder: TemporaryFolder) throws -> String {
        let home = folder.path + "/home"
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: home + "/Fonts", withDestinationPath: Checkout.root + "/Fonts")
        try FileManager.default.copyItem(atPath: Checkout.root + "/Layouts", toPath: home + "/Layouts")
        return home
    }

    @Test func aFileInTheFolderIsALayout() throws {
        let folder = try TemporaryFolder()
        let home = try home(in: folder)
        let environment = ["BAOCAO_HOME": home]
        let campaign = try Campaigns.small(
            in: folder, reports: "      - {layout: so-lieu-nhanh, for_each: commune, due: period_end}")
        let file = try folder.write(Self.added, to: "home/Layouts/so-lieu-nhanh.yaml")
        #expect(try Campaigns.baocao("layout", "check", file, environment: environment).status == 0)
        let out = folder.path + "/out"
        let run = try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out, environment: environment)
        #expect(run.status == 0, "\(run.errors)")
        let text = try Tool.run("pdftotext", ["\(out)/nho/so-lieu-nhanh/X.pdf", "-"]).text
        #expect(text.contains("Xã Đông Mỹ ghi nhận 120 lượt người tham gia./."))
    }

    @Test func everyFaultOfALayoutIsToldAtOnce() throws {
        let folder = try TemporaryFolder()
        let home = try home(in: folder)
        let broken = Self.added.replacing("help:", with: "halp:").replacing("totals.participants", with: "totals.participant")
            .replacing("parts/signature", with: "parts/signatur") + "  - space: 12\n"
        let file = try folder.write(broken, to: "home/Layouts/so-lieu-nhanh.yaml")
        let expected = """
            \(file):2:1: error[layout.unknown-key]: 'layout file' has no property 'halp'
              hint: did you mean 'help'?
            \(file):8:46: error[layout.unknown-field]: a `totals` has no 'participant'
              hint: did you mean 'participants'?
            \(file):9:10: error[layout.not-found]: there is no file '\(home)/Layouts/parts/signatur.yaml'
              hint: parts are named from the layout's folder
            \(file):10:12: error[layout.length-unit]: 'height' of 'space' lacks its unit: '12', found '12'
              hint: write 12mm, 12pt or 12cm

            """
        let sorted = { (text: String) in text.replacing("\n  hint", with: " hint").split(separator: "\n").sorted() }
        for command in [["check"], ["preview", "--out", folder.path + "/drawn"]] {
            let told = try Tool.run(
                Checkout.program, ["layout", command[0], file] + command.dropFirst(), environment: ["BAOCAO_HOME": home])
            #expect(told.status == 78)
            #expect(sorted(told.errors) == sorted(expected), "\(told.errors)")
        }
        #expect(folder.files(below: "drawn").isEmpty)
        // A campaign that asks for it says the same before anything is made.
        let campaign = try Campaigns.small(
            in: folder, reports: "      - {layout: so-lieu-nhanh, for_each: commune, due: period_end}")
        let run = try Campaigns.baocao(
            "run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", folder.path + "/out", environment: ["BAOCAO_HOME": home])
        #expect(run.status == 78)
        #expect(run.errors.contains("so-lieu-nhanh.yaml:8:46: error[layout.unknown-field]"), "\(run.errors)")
    }

    @Test(arguments: [("", "yaml.empty"), ("\u{0}", "yaml."), ("a: [1\n", "yaml.syntax"), ("a: 1\na: 2\n", "yaml.duplicate"), ("- 1\n", "layout."), ("a:\n\t- b\n", "yaml.")])
    func whatIsNoLayoutIsTold(content: String, code: String) throws {
        let folder = try TemporaryFolder()
        let told = try Campaigns.baocao("layout", "check", try folder.write(content, to: "x.yaml"))
        #expect(told.status == 78)
        #expect(told.errors.contains("error[\(code)"), "\(told.errors)")
    }

    @Test func bytesThatAreNoTextAreTold() throws {
        let folder = try TemporaryFolder()
        let told = try Campaigns.baocao("layout", "check", try folder.write(Data([0x61, 0x3A, 0x20, 0xFF, 0xFE, 0x0A]), to: "x.yaml"))
        #expect(told.status == 78)
        #expect(told.errors.contains("error[yaml."), "\(told.errors)")
    }

    @Test func aPreviewIsAPDFOrAPictureOfEachPage() throws {
        let folder = try TemporaryFolder()
        let layout = Checkout.root + "/Layouts/commune-summary.yaml"
        let pdf = try Campaigns.baocao("layout", "preview", layout, "--out", folder.path + "/pdf")
        #expect(pdf.status == 0)
        let pages = try Tool.run("pdfinfo", [folder.path + "/pdf/commune-summary.pdf"]).text
        for boxes in [[], ["--boxes"]] {
            let out = folder.path + "/png\(boxes.count)"
            let png = try Tool.run(
                Checkout.program, ["layout", "preview", layout, "--png", "--resolution", "20", "--out", out] + boxes,
                environment: ["BAOCAO_HOME": Checkout.root])
            #expect(png.status == 0, "\(png.errors)")
            let files = folder.files(below: "png\(boxes.count)")
            #expect(pages.contains("Pages:           \(files.count)\n"), "\(files) \(pages)")
        }
        // Boxes are drawn: the pictures differ.
        #expect(try folder.read("png0/commune-summary-1.png") != folder.read("png1/commune-summary-1.png"))
    }

    /// Intake refuses what the report's face lacks; with another face, or a ledger of another program, it would come this far.
    @Test func aCharacterThatCannotBePrintedIsTracedToItsFile() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        #expect(try Campaigns.baocao("collect", campaign, "--strict").status == 0)
        let change = "import sqlite3, sys; db = sqlite3.connect(sys.argv[1]); db.execute(\"UPDATE activity SET title = title || ' 汉字'\"); db.commit()"
        #expect(try Tool.run("python3", ["-c", change, campaign + "/ledger.sqlite"]).status == 0)
        let out = folder.path + "/out"
        let run = try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out)
        #expect(run.status == 70)
        #expect(
            run.errors.contains(
                "district-report/H.pdf: error[render.failed]: the report's face has no “汉” (U+6C49), which stands in “汉字”, from activity of S1 on 2023-10-03, row 2; sent in S1.csv"
            ), "\(run.errors)")
        // The commune's summary does not print titles, and is there.
        #expect(folder.files(below: "out").contains { $0.hasSuffix("commune-summary/X.pdf") })
    }
}
