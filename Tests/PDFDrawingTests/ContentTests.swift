import Foundation
import TestSupport
import Testing
import Typesetting

@testable import PDFDrawing

@Suite("Numbers of a page's content, and pages that are damaged")
struct ContentTests {
    private func number(_ text: String) -> ContentNumber? {
        Array(text.utf8).withUnsafeBufferPointer { ContentNumber($0[...]) }
    }

    private func rounded(_ text: String) throws -> String {
        var bytes: [UInt8] = []
        try #require(number(text)).rounded.write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("numbers are cut to thousandths, halves away from zero")
    func rounding() throws {
        for (given, expected) in [
            ("595.275591", "595.276"), ("-0.0004", "0"), ("0.0005", "0.001"), ("-0.0005", "-0.001"), ("-.5", "-0.5"),
            ("12", "12"), ("+3.", "3"), ("0.123456789", "0.123"), ("-17.711299", "-17.711"), ("99999.9996", "100000"),
        ] {
            #expect(try rounded(given) == expected, "\(given)")
        }
    }

    @Test(
        "what is no plain number is left alone",
        arguments: ["", "-", ".", "1e5", "--1", "1.2.3", "1-2", "0.1234567891", "99999999999999999"])
    func notNumbers(text: String) { #expect(number(text) == nil) }

    /// Each line of letters is placed from the one before it; what rounding takes must not add up.
    @Test("the last of many lines stands as exactly as the first")
    func noDrift() throws {
        let fonts = try Fixture.fonts()
        let style = TextStyle(size: 11.7)
        let step = 11.7 * 1.13
        let lines = (0..<55).map { "Dòng \($0) – xã Đông Mỹ" }
        let sheet = SheetBuilder(fonts: fonts)
        let element = sheet.add(.paragraph)
        for (index, line) in lines.enumerated() {
            let (x, baseline) = (60.123 + Double(index) * 0.377, 60 + Double(index) * step)
            try sheet.text(line, style, x: x, baseline: baseline, .element(element))
        }
        let folder = try TemporaryFolder()
        let path = try Fixture.write(sheet.document(), fonts: fonts, to: folder)
        let boxes = try Tool.run("pdftotext", ["-bbox", path, "-"]).text.split(whereSeparator: \.isNewline)
            .filter { $0.contains(">Dòng<") }
        #expect(boxes.count == lines.count)
        func value(_ box: Substring, _ name: String) throws -> Double {
            let rest = try #require(box.firstRange(of: "\(name)=\"")).upperBound
            return try #require(Double(box[rest...].prefix { $0 != "\"" }))
        }
        let top = try value(boxes[0], "yMin")
        for (index, box) in boxes.enumerated() {
            #expect(abs(try value(box, "xMin") - 60.123 - Double(index) * 0.377) < 0.01, "line \(index)")
            let drift = try value(box, "yMin") - top - Double(index) * step
            #expect(abs(drift) < 0.01, "line \(index): \(drift)")
        }
    }

    @Test("what Cairo wrote is taken whole or refused, never half")
    func damage() throws {
        let fonts = try Fixture.fonts()
        let document = try Fixture.page(["Trường Tiểu học Đông Mỹ", "1.234 lượt"], TextStyle(size: 13), fonts: fonts)
        let drawn = try DrawnDocument.draw(document, created: Samples.metadata.created, fonts: fonts, sink: ByteSink())
        func finish(_ bytes: [UInt8], _ segments: [[DrawnDocument.Segment]]? = nil) throws(PDFFault) {
            let damaged = DrawnDocument(bytes: bytes, segments: segments ?? drawn.segments)
            _ = try Finisher(damaged, document: document, metadata: Samples.metadata, options: PDFOptions()).finish()
        }
        try finish(drawn.bytes)
        for length in [0, 8, 100, drawn.bytes.count / 2, drawn.bytes.count - 30] {
            #expect(throws: PDFFault.self, "\(length)") { try finish(Array(drawn.bytes.prefix(length))) }
        }
        // More or fewer stretches than were drawn, or others.
        #expect(throws: PDFFault.self) { try finish(drawn.bytes, [Array(drawn.segments[0].dropLast())]) }
        #expect(throws: PDFFault.self) { try finish(drawn.bytes, [drawn.segments[0] + drawn.segments[0]]) }
        var other = drawn.segments
        other[0][0].carrier = "H1"
        #expect(throws: PDFFault.self) { try finish(drawn.bytes, other) }
        // A byte changed anywhere is found or harmless; nothing crashes.
        var random = SeededGenerator(seed: 9)
        for _ in 0..<200 {
            var bytes = drawn.bytes
            bytes[Int.random(in: bytes.indices, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
            do throws(PDFFault) { try finish(bytes) } catch { #expect(!error.message.isEmpty) }
        }
    }
}
