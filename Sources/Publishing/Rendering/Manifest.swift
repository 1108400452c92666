internal import Files
internal import Foundation
public import ReportModel

/// `manifest.json`: what stands in the output folder.
public struct Manifest: Codable, Sendable {
    /// A place on a page, in points from the top left corner.
    public struct Place: Codable, Sendable, Hashable {
        /// From 1.
        public var page: Int
        public var x: Double
        public var y: Double
        public var w: Double
        public var h: Double
    }

    /// What gave way so that a document fits its pages.
    public struct Remark: Codable, Sendable, Hashable {
        public var code: String
        public var message: String
    }

    /// The annexes of a document as a file of their own.
    public struct Annexes: Codable, Sendable, Hashable {
        /// Place below the manifest's folder.
        public var path: String
        public var sha256: String
        public var pages: Int
        public var bytes: Int
    }

    public struct Document: Codable, Sendable {
        public enum Status: String, Codable, Sendable { case rendered, unchanged, failed }

        public var report: String
        public var unit: String
        /// Place below the manifest's folder.
        public var path: String
        /// Of the bytes under ``path``; `nil` when nothing stands there.
        public var sha256: String?
        public var pages: Int?
        public var bytes: Int?
        public var status: Status
        /// `true` for a daily report that is kept though its figures are no longer those of today.
        public var superseded: Bool?
        /// Where it is numbered, dated, signed, sealed and certified as a copy, by ``Typesetting/MarkedPlace/Kind``; `nil` for a
        /// document that nobody signs.
        public var places: [String: Place]?
        /// Its annexes, where they are a file of their own.
        public var annexes: Annexes?
        /// What gave way so that it fits its pages; `nil` when nothing did.
        public var remarks: [Remark]?
        /// Why it failed, in one line.
        public var error: String?
        /// The same, in parts.
        public var cause: Diagnostic?

        /// A document that stands.
        init(_ document: PlannedDocument, _ entry: RenderState.Entry, _ status: Status) {
            report = document.report
            unit = document.unit
            path = document.path
            sha256 = entry.sha256
            pages = entry.pages
            bytes = entry.bytes
            places = entry.places
            annexes = entry.annexes
            remarks = entry.remarks
            self.status = status
        }

        /// A document that could not be made.
        init(_ document: PlannedDocument, failure: Failure) {
            report = document.report
            unit = document.unit
            path = document.path
            status = .failed
            cause = failure.cause
            error = failure.cause.map { cause in
                (cause.place.file.isEmpty ? "" : cause.place.text + ": ") + cause.message
            }
        }

        // Absent values are written as null, so that every entry has every key.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(report, forKey: .report)
            try container.encode(unit, forKey: .unit)
            try container.encode(path, forKey: .path)
            try container.encode(sha256, forKey: .sha256)
            try container.encode(pages, forKey: .pages)
            try container.encode(bytes, forKey: .bytes)
            try container.encode(status, forKey: .status)
            try container.encode(error, forKey: .error)
            try container.encodeIfPresent(cause, forKey: .cause)
            try container.encodeIfPresent(superseded, forKey: .superseded)
            try container.encodeIfPresent(places, forKey: .places)
            try container.encodeIfPresent(annexes, forKey: .annexes)
            try container.encodeIfPresent(remarks, forKey: .remarks)
        }
    }

    public var campaign: String
    /// Id of the ledger the figures come from; `nil` in those of versions that had none.
    public var ledger: String?
    public var asOf: String
    public var documents: [Document]

    enum CodingKeys: String, CodingKey {
        case campaign
        case ledger
        case asOf = "as_of"
        case documents
    }

    init(campaign: String, ledger: String?, asOf: String, documents: [Document]) {
        self.campaign = campaign
        self.ledger = ledger
        self.asOf = asOf
        self.documents = documents
    }

    /// The manifest that stands there; `nil` when none does.
    init?(path: String) {
        guard let bytes = try? AtomicFile.read(path), let stored = try? JSONDecoder().decode(Manifest.self, from: Data(bytes))
        else { return nil }
        self = stored
    }
}

/// JSON with sorted keys, readable, ending in a newline.
func jsonBytes(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return Array(try encoder.encode(value)) + [0x0A]
}
