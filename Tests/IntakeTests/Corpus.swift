import Foundation
import TestSupport

@testable import Intake

/// The files of `Tests/Corpus` and `Tests/Workbooks`: one of everything the intake meets.
enum Corpus {
    struct Entry: Sendable, CustomStringConvertible {
        var name: String
        var bytes: [UInt8]

        var description: String { name }
        /// What the first word of the name says must come of it; `nil` for the workbooks, which have tests of their own.
        var verdict: String? {
            name.split(separator: "-").first.map(String.init).flatMap { Corpus.verdicts.contains($0) ? $0 : nil }
        }
        var isArchive: Bool { bytes.starts(with: [0x50, 0x4B, 3, 4]) }
    }

    private static let verdicts: Set<String> = ["accepted", "partly", "refused", "unreadable"]

    static func entries() throws -> [Entry] {
        try ["Tests/Corpus", "Tests/Workbooks"].flatMap { folder -> [Entry] in
            let path = "\(Checkout.root)/\(folder)"
            return try FileManager.default.contentsOfDirectory(atPath: path).filter {
                !$0.hasSuffix(".py") && !$0.hasPrefix("_")
            }
            .sorted().map { name in
                Entry(name: name, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))))
            }
        }
    }

    /// The members of an archive; `nil` when it cannot be opened.
    static func members(of entry: Entry) -> [(name: String, bytes: [UInt8])]? {
        guard let archive = try? ZipArchive(entry.bytes, limits: .standard) else { return nil }
        // What unpacks to much would only slow the mutations down.
        return archive.names.compactMap { name in (try? archive.read(name, limit: 1 << 20)).map { (name, $0) } }
    }
}
