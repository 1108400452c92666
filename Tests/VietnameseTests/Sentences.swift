import Foundation
import Testing

/// The test text: Vietnamese sentences about learning weeks, schools and books,
/// one a line, NFC.
enum Sentences {
    static func all() throws -> [String] {
        let url = try #require(
            Bundle.module.url(forResource: "sentences", withExtension: "txt", subdirectory: "Resources"))
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init)
    }
}
