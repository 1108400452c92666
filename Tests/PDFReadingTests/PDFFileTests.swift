import Foundation
import TestSupport
import Testing

@testable import PDFReading

/// Documents of the corpus, made by a script of its own and signed by another program.
@Suite struct PDFFileTests {
    private func file(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(Checkout.root)/Tests/Corpus/\(name).pdf")))
    }

    @Test(arguments: ["accepted-table", "accepted-packed", "accepted-signed", "accepted-signed-twice"])
    func findsTheAttachedFile(name: String) throws {
        let pdf = try PDFFile(file(name))
        let attached = try #require(try pdf.embeddedFile(named: "summary.json"))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(attached)) as? [String: Any])
        #expect(object["unit"] as? String == "00685")
        #expect(try pdf.embeddedFile(named: "other.json") == nil)
    }

    @Test func hasNoFileWhereThereIsNone() throws {
        #expect(try PDFFile(file("unreadable-foreign")).embeddedFile(named: "summary.json") == nil)
        #expect(try PDFFile(file("unreadable-other-data")).embeddedFile(named: "summary.json") == nil)
    }

    /// What poppler's `pdfsig` 22.12 says of the same files, but that it takes a PSS salt of any length.
    @Test func tellsWhoSignedAndWhetherItHolds() throws {
        func signatures(_ name: String) throws -> [String] {
            try PDFFile(file(name)).signatures().map {
                "\($0.signer ?? "–") \($0.isValid.map(String.init) ?? "?") \($0.coversWholeDocument)"
            }
        }
        #expect(try signatures("accepted-table") == [])
        #expect(try signatures("accepted-signed") == ["Nguyễn Văn Đức true true"])
        #expect(try signatures("accepted-signed-twice") == ["Nguyễn Văn Đức true false", "UBND xã Đông Mỹ true true"])
        #expect(try signatures("accepted-signed-changed") == ["Nguyễn Văn Đức false false", "UBND xã Đông Mỹ false true"])
        #expect(try signatures("accepted-signed-pss") == ["Trần Thị Hoà ? true"])
    }

    /// Every byte that was signed counts, and what is added behind it shows.
    @Test func seesEveryChangeAfterSigning() throws {
        let signed = try file("accepted-signed")
        let plain = try file("accepted-table")
        for place in stride(from: 40, to: plain.count, by: 97) {
            var changed = signed
            changed[place] ^= 1
            // What breaks the file is seen before the signature is.
            guard let signatures = try? PDFFile(changed).signatures() else { continue }
            #expect(signatures.allSatisfy { $0.isValid == false }, "byte \(place)")
        }
        let added = try PDFFile(signed + Array("\n% more\n".utf8)).signatures()
        #expect(added.map(\.isValid) == [true])
        #expect(added.map(\.coversWholeDocument) == [false])
    }

    @Test func refusesWhatIsBrokenLockedOrTooMuch() throws {
        #expect(throws: PDFReadingFault.encrypted) { try PDFFile(file("unreadable-locked")) }
        #expect(throws: PDFReadingFault.self) { try PDFFile(file("unreadable-cut")) }
        #expect(throws: PDFReadingFault.self) { try PDFFile(file("unreadable-section")) }
        #expect(throws: PDFReadingFault.self) { try PDFFile(Array("%PDF-1.7".utf8)) }
        #expect(throws: PDFReadingFault.self) { try PDFFile([]) }
        for name in ["unreadable-bomb", "unreadable-circle", "unreadable-depth", "unreadable-names"] {
            #expect(throws: PDFReadingFault.self, "\(name)") { try PDFFile(file(name)).embeddedFile(named: "summary.json") }
        }
        var limits = PDFReadingLimits()
        limits.objects = 3
        #expect(throws: PDFReadingFault.self) { try PDFFile(file("accepted-table"), limits: limits) }
    }
}
