internal import Files
internal import Foundation
internal import ReportModel

/// A line of `issued.jsonl`: a document that was given a number and a date.
struct IssueLine: Codable, Hashable, Sendable {
    var report: String
    var unit: String
    /// The day of a daily report.
    var day: String?
    var number: String
    var date: String
    var edition: Int
    /// Number of the document it supplements.
    var supplements: String?
    /// Place of the PDF below the campaign's folder in `out/`.
    var path: String
    /// Of the PDF's bytes.
    var sha256: String
    var pages: Int
    var bytes: Int
    /// Its annexes, where they are a file of their own.
    var annexes: Manifest.Annexes?
    /// Id of the ledger.
    var ledger: String
    var ledgerPosition: Int
    var decisionsSha256: String

    enum CodingKeys: String, CodingKey {
        case report, unit, day, number, date, edition, supplements, path, sha256, pages, bytes, annexes, ledger
        case ledgerPosition = "ledger_position"
        case decisionsSha256 = "decisions_sha256"
    }

    /// As the ledger keeps it; `nil` when a day in it is none.
    var document: IssuedDocument? {
        guard let date = CalendarDate(iso: date) else { return nil }
        return IssuedDocument(
            report: report, unit: unit, day: day.flatMap { CalendarDate(iso: $0) }, number: number, date: date,
            edition: edition, sha256: sha256, position: ledgerPosition, decisions: decisionsSha256)
    }

    /// Place of what is kept beside the PDF.
    var recordPath: String { IssueLine.recordPath(of: path) }

    static func recordPath(of path: String) -> String { String(path.dropLast(4)) + ".json" }

    /// Place of a document's PDF.
    static func path(_ report: String, _ unit: UnitCode, _ number: String, _ date: CalendarDate) -> String {
        "\(OutputPaths.issuedFolder)/\(report)/\(unit)/\(number)-\(date.iso).pdf"
    }

    /// Place of the annexes of a document, by that of its PDF.
    static func annexPath(of path: String) -> String { String(path.dropLast(4)) + "-annexes.pdf" }

    /// One line of JSON, keys sorted.
    var text: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    /// The lines of a file, in order; one that a killed run left unfinished is passed over.
    static func all(in path: String) -> [IssueLine] {
        guard let bytes = try? AtomicFile.read(path) else { return [] }
        return bytes.split(separator: UInt8(ascii: "\n")).compactMap {
            try? JSONDecoder().decode(IssueLine.self, from: Data($0))
        }
    }
}
