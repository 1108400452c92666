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
        let run = try Campaigns.baocao(
            "run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out, environment: environment)
        #expect(run.status == 0, "\(run.errors)")
        let text = try Tool.run("pdftotext", ["\(out)/nho/so-lieu-nhanh/X.pdf", "-"]).text
        #expect(text.contains("Xã Đông Mỹ ghi nhận 120 lượt người tham gia./."))
    }

    @Test func everyFaultOfALayoutIsToldAtOnce() throws {
        let folder = try TemporaryFolder()
        let home = try home(in: folder)
        let broken =
            Self.added.replacing("help:", with: "halp:").replacing("totals.participants", with: "totals.participant")
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
            "run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", folder.path + "/out",
            environment: ["BAOCAO_HOME": home])
        #expect(run.status == 78)
        #expect(run.errors.contains("so-lieu-nhanh.yaml:8:46: error[layout.unknown-field]"), "\(run.errors)")
    }

    @Test(arguments: [
        ("", "yaml.empty"), ("\u{0}", "yaml."), ("a: [1\n", "yaml.syntax"), ("a: 1\na: 2\n", "yaml.duplicate"),
        ("- 1\n", "layout."), ("a:\n\t- b\n", "yaml."),
    ])
    func whatIsNoLayoutIsTold(content: String, code: String) throws {
        let folder = try TemporaryFolder()
        let told = try Campaigns.baocao("layout", "check", try folder.write(content, to: "x.yaml"))
        #expect(told.status == 78)
        #expect(told.errors.contains("error[\(code)"), "\(told.errors)")
    }

    @Test func bytesThatAreNoTextAreTold() throws {
        let folder = try TemporaryFolder()
        let told = try Campaigns.baocao(
            "layout", "check", try folder.write(Data([0x61, 0x3A, 0x20, 0xFF, 0xFE, 0x0A]), to: "x.yaml"))
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

    @Test func boxesAreDrawnInAPDFToo() throws {
        let folder = try TemporaryFolder()
        let layout = Checkout.root + "/Layouts/daily-bulletin.yaml"
        let plain = folder.path + "/plain.pdf"
        let boxed = folder.path + "/boxed.pdf"
        #expect(try Campaigns.baocao("layout", "preview", layout, "--out", plain).status == 0)
        #expect(try Campaigns.baocao("layout", "preview", layout, "--out", boxed, "--boxes").status == 0)
        // The same words, and frames besides.
        #expect(try Tool.run("pdftotext", [plain, "-"]).output == (try Tool.run("pdftotext", [boxed, "-"]).output))
        func strokes(_ file: String) throws -> Int {
            try Tool.run("mutool", ["trace", file]).text.components(separatedBy: "<stroke_path").count
        }
        #expect(try strokes(boxed) - (strokes(plain)) >= 8)
        // A name that ends in .png asks for pictures.
        let picture = folder.path + "/page.png"
        #expect(try Campaigns.baocao("layout", "preview", layout, "--out", picture, "--resolution", "20").status == 0)
        #expect(try folder.read("page.png").starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(try Campaigns.baocao("layout", "preview", layout, "--out", plain, "--png").status == 64)
    }

    @Test func aLayoutThatCannotBeDrawnIsInvalid() throws {
        let folder = try TemporaryFolder()
        let home = try home(in: folder)
        let file = try folder.write(
            Self.added.replacing("body:\n", with: "pages: 1\nbody:\n  - paragraph: Một\n  - page_break\n"),
            to: "home/Layouts/so-lieu-nhanh.yaml")
        let told = try Campaigns.baocao(
            "layout", "preview", file, "--out", folder.path + "/drawn", environment: ["BAOCAO_HOME": home])
        #expect(told.status == 78)
        #expect(
            told.errors == """
                \(file):5:8: error[layout.pages]: the document has 2 pages, and its layout allows 1
                  hint: name lists under 'shorten', or allow more pages

                """)
        #expect(folder.files(below: "drawn").isEmpty)
    }

    /// Watching goes on over a layout that is wrong, and draws when it is mended.
    @Test func watchingDrawsAgain() throws {
        let folder = try TemporaryFolder()
        let home = try home(in: folder)
        let file = try folder.write(Self.added.replacing("totals", with: "total"), to: "home/Layouts/so-lieu-nhanh.yaml")
        let drawn = folder.path + "/drawn.pdf"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Checkout.program)
        process.arguments = ["layout", "preview", file, "--watch", "--out", drawn]
        process.environment = ProcessInfo.processInfo.environment.merging(["BAOCAO_HOME": home]) { $1 }
        let messages = Pipe()
        process.standardError = messages
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
        // One that says nothing for minutes is ended, and then there is no more to read: the test fails and does not hang.
        let identifier = process.processIdentifier
        let guardian = DispatchWorkItem { kill(identifier, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + 300, execute: guardian)
        defer { guardian.cancel() }
        var said = Data()
        /// Reads on until the program has said this, or has ended.
        func waits(for words: String) -> Bool {
            while true {
                if let range = said.range(of: Data(words.utf8)) {
                    said.removeSubrange(..<range.upperBound)
                    return true
                }
                let next = messages.fileHandleForReading.availableData
                if next.isEmpty { return false }
                said.append(next)
            }
        }
        // The first finding is the sign that it has looked.
        #expect(waits(for: "error[layout.unknown-field]"))
        try folder.write(Self.added, to: "home/Layouts/so-lieu-nhanh.yaml")
        #expect(waits(for: "drew \(drawn)\n"))
        try FileManager.default.removeItem(atPath: drawn)
        // A part it uses counts as the layout.
        let part = home + "/Layouts/parts/signature.yaml"
        try (String(contentsOfFile: part, encoding: .utf8) + "# đổi\n").write(toFile: part, atomically: true, encoding: .utf8)
        #expect(waits(for: "drew \(drawn)\n"))
        #expect(FileManager.default.fileExists(atPath: drawn))
        process.terminate()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 143)
    }

    /// Intake refuses what the report's face lacks; with another face, or a ledger of another program, it would come this far.
    @Test func aCharacterThatCannotBePrintedIsTracedToItsFile() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        #expect(try Campaigns.baocao("collect", campaign, "--strict").status == 0)
        let change =
            "import sqlite3, sys; db = sqlite3.connect(sys.argv[1]); db.execute(\"UPDATE activity SET title = title || ' 汉字'\"); db.commit()"
        #expect(try Tool.run("python3", ["-c", change, campaign + "/ledger.sqlite"]).status == 0)
        let out = folder.path + "/out"
        let run = try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out)
        #expect(run.status == 70)
        #expect(
            run.errors.contains(
                "district-report/H.pdf: error[document.glyph]: the report's face has no “汉” (U+6C49), which stands in “汉字”, from activity of S1 on 2023-10-03, row 2; sent in S1.csv"
            ), "\(run.errors)")
        // The commune's summary does not print titles, and is there.
        #expect(folder.files(below: "out").contains { $0.hasSuffix("commune-summary/X.pdf") })
    }
}
