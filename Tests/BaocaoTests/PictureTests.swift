import Foundation
import TestSupport
import Testing

/// A few pages as small pictures: what text cannot show, such as bars, shades and tiles.
///
/// Two limits, because rasterisers differ a little everywhere: how much a pixel may differ, and how many may differ by more.
/// What a page says and where is compared exactly by the golden pages; a picture only has to look the same.
@Suite struct PictureTests {
    private static let folder = "Tests/Golden/pictures"
    /// Pixels an inch: words are grey bars, shapes are clear.
    private static let resolution = "22"
    private static let largestFile = 20 * 1024

    /// Layout, sample and page.
    static let pages = [
        ("daily-bulletin", "typical", 1), ("unit-receipt", "typical", 1), ("district-report", "typical", 3),
        ("district-report", "typical", 7), ("district-report", "long_names", 5), ("commune-summary", "typical", 2),
    ]

    @Test(arguments: pages)
    func pageLooksAsRecorded(layout: String, sample: String, page: Int) throws {
        let folder = try TemporaryFolder()
        let drawn = try Campaigns.baocao(
            "layout", "preview", "\(Checkout.root)/Layouts/\(layout).yaml", "--sample", sample, "--edition", "illustrated",
            "--out", folder.path)
        #expect(drawn.status == 0, "\(drawn.errors)")
        let name = "\(layout)-\(sample)-\(page).png"
        let number = String(page)
        try Tool.run(
            "pdftoppm",
            [
                "-r", Self.resolution, "-gray", "-png", "-f", number, "-l", number, "-singlefile",
                "\(folder.path)/\(layout).pdf",
                "\(folder.path)/\(name.dropLast(4))",
            ])
        let actual = "\(folder.path)/\(name)"
        let expected = "\(Checkout.root)/\(Self.folder)/\(name)"
        #expect(try Data(contentsOf: URL(fileURLWithPath: actual)).count <= Self.largestFile)

        let difference = "\(folder.path)/diff.png"
        let verdict = try Comparer.compare(expected, actual, "--diff", difference)
        guard verdict.status != 0 else { return }
        if ProcessInfo.processInfo.environment["BAOCAO_RECORD"] == "1" {
            try? FileManager.default.removeItem(atPath: expected)
            try FileManager.default.copyItem(atPath: actual, toPath: expected)
            Issue.record("\(name) was recorded; look at it and run the tests again")
            return
        }
        let kept = "\(Checkout.root)/.build/pictures"
        try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
        for (file, suffix) in [(actual, "actual"), (difference, "diff")] where FileManager.default.fileExists(atPath: file) {
            let copy = "\(kept)/\(name.dropLast(4))-\(suffix).png"
            try? FileManager.default.removeItem(atPath: copy)
            try FileManager.default.copyItem(atPath: file, toPath: copy)
        }
        Issue.record(
            "\(name): \(verdict.text)compare \(Self.folder)/\(name) with the pictures in \(kept); to record: make golden")
    }

    @Test func everyRecordIsOfAPage() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(Checkout.root)/\(Self.folder)")
        #expect(Set(files) == Set(Self.pages.map { "\($0)-\($1)-\($2).png" }))
    }
}

/// The comparer sees what differs, and only that.
@Suite struct PictureComparerTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        /// Changes some of a thousand grey pixels.
        var change: @Sendable (inout [UInt8]) -> Void
        var status: Int32
        var says: String
    }

    static let cases = [
        Case(testDescription: "the same", change: { _ in }, status: 0, says: "agree: largest difference 0, 0 pixels"),
        Case(
            testDescription: "all a little darker", change: { pixels in for i in pixels.indices { pixels[i] -= 50 } },
            status: 0,
            says: "agree: largest difference 50, 0 pixels"),
        Case(
            testDescription: "one pixel quite different", change: { $0[500] = 0 }, status: 0,
            says: "agree: largest difference 200, 1 pixels (0.1000%) beyond 60"),
        Case(
            testDescription: "a word moved", change: { for i in 300..<320 { $0[i] = 0 } }, status: 1,
            says: "differ: largest difference 200, 20 pixels (2.0000%) beyond 60"),
    ]

    @Test(arguments: cases)
    func twoLimits(_ input: Case) throws {
        let folder = try TemporaryFolder()
        let plain = [UInt8](repeating: 200, count: 1_000)
        var changed = plain
        input.change(&changed)
        let verdict = try Comparer.compare(
            try write(plain, 40, to: folder, "a.pgm"), try write(changed, 40, to: folder, "b.pgm"), "--channel", "60",
            "--share",
            "0.001", "--diff", folder.path + "/diff.png")
        #expect(verdict.status == input.status)
        #expect(verdict.text.hasPrefix(input.says), "\(verdict.text)")
        // The difference is a picture again, white where nothing differs.
        let seen = try Comparer.compare(
            folder.path + "/diff.png", try write(zip(plain, changed).map { 255 - $0 + $1 }, 40, to: folder, "want.pgm"),
            "--channel", "0", "--share", "0")
        #expect(seen.status == 0, "\(seen.text)")
    }

    @Test func anotherSizeDiffers() throws {
        let folder = try TemporaryFolder()
        let pixels = [UInt8](repeating: 200, count: 1_000)
        let verdict = try Comparer.compare(
            try write(pixels, 40, to: folder, "a.pgm"), try write(pixels, 50, to: folder, "b.pgm"))
        #expect(verdict.status == 1)
        #expect(verdict.text == "expected 40 x 25 pixels of 1 channels, found 50 x 20 of 1\n")
    }

    @Test(arguments: ["", "P5\n4 4\n255\nabc", "no picture", "\u{89}PNG"])
    func whatIsNoPictureIsSaid(content: String) throws {
        let folder = try TemporaryFolder()
        let good = try write([UInt8](repeating: 200, count: 1_000), 40, to: folder, "a.pgm")
        let bad = try folder.write(content, to: "bad.png")
        #expect(try Comparer.compare(good, bad).status == 2)
        #expect(try Comparer.compare(bad, good).status == 2)
        #expect(try Comparer.compare(good, folder.path + "/none.png").status == 2)
    }

    private func write(_ pixels: [UInt8], _ width: Int, to folder: TemporaryFolder, _ name: String) throws -> String {
        try folder.write(Data("P5\n\(width) \(pixels.count / width)\n255\n".utf8) + Data(pixels), to: name)
    }
}

private enum Comparer {
    static func compare(_ arguments: String...) throws -> ToolResult {
        try Tool.run("python3", ["\(Checkout.root)/Tests/Validators/pictures/compare.py"] + arguments)
    }
}
