internal import Foundation

/// `manifest.json`: what stands in the output folder.
public struct Manifest: Codable, Sendable {
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
        /// Why it failed.
        public var error: String?

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
        }
    }

    public var campaign: String
    public var asOf: String
    public var documents: [Document]

    enum CodingKeys: String, CodingKey {
        case campaign
        case asOf = "as_of"
        case documents
    }

    static let fileName = "manifest.json"

    static func path(in folder: String) -> String { "\(folder)/\(fileName)" }

    init(campaign: String, asOf: String, documents: [Document]) {
        self.campaign = campaign
        self.asOf = asOf
        self.documents = documents
    }

    /// The manifest that stands there; `nil` when none does.
    init?(path: String) {
        guard let bytes = try? AtomicFile.read(path), let stored = try? JSONDecoder().decode(Manifest.self, from: Data(bytes))
        else { return nil }
        self = stored
    }

    func write(to path: String) throws { try AtomicFile.write(jsonBytes(self), to: path) }
}

/// JSON with sorted keys, readable, ending in a newline.
func jsonBytes(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return Array(try encoder.encode(value)) + [0x0A]
}
