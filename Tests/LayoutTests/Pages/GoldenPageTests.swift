import Foundation
import TestSupport
import Testing

@testable import Layout

/// Pages of every layout as text: a change of any of them shows as a difference to read.
struct GoldenPageTests {
    /// Samples that differ in kind; `many_rows` would only be more of the same.
    private static let samples: [SampleData.Variant] = [.typical, .empty, .one, .longNames]
    private static let folder = "Tests/Golden"
    /// Longest file, in bytes, that one still reads.
    private static let most = 60_000

    @Test(arguments: RealLayouts.names, samples)
    func pagesAreAsRecorded(name: String, sample: SampleData.Variant) throws {
        let layout = try RealLayouts.load(name)
        let sheets = try PageMaking.pages(layout, SampleData.report(sample, at: layout.sample)).sheets()
        var known: Set<String> = []
        for (number, sheet) in sheets.enumerated() {
            // The body, then each annex in a file of its own.
            let part = number == 0 ? "" : "-annex-\(number)"
            let file = "\(name)-\(sample.rawValue)\(part).expected"
            known.insert(file)
            #expect(sheet.utf8.count < Self.most, "\(file)")
            let recorded = try? String(contentsOfFile: "\(Checkout.root)/\(Self.folder)/\(file)", encoding: .utf8)
            if let problem = GeneratedFile.problem("\(Self.folder)/\(file)", sheet) {
                Issue.record("\(problem)\(difference(recorded ?? "", sheet))")
            }
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(Checkout.root)/\(Self.folder)")
        // Nothing recorded is left over from a document that had more parts.
        let own = files.filter { $0.hasPrefix("\(name)-\(sample.rawValue).") || $0.hasPrefix("\(name)-\(sample.rawValue)-") }
        #expect(Set(own) == known)
    }

    @Test func everyRecordIsOfALayout() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(Checkout.root)/\(Self.folder)")
        for file in files where file.hasSuffix(".expected") {
            #expect(
                RealLayouts.names.contains { name in Self.samples.contains { file.hasPrefix("\(name)-\($0.rawValue)") } },
                "\(file)")
        }
    }

    /// The first lines that differ.
    private func difference(_ old: String, _ new: String) -> String {
        let (old, new) = (old.split(separator: "\n"), new.split(separator: "\n"))
        guard let line = zip(old, new).enumerated().first(where: { $0.element.0 != $0.element.1 }) else {
            return "\n\(old.count) lines were recorded, now there are \(new.count)"
        }
        return "\nline \(line.offset + 1)\n- \(line.element.0)\n+ \(line.element.1)"
    }
}
