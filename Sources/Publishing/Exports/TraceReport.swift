public import Participation
public import ReportModel
internal import Vietnamese

/// `trace`: everything that a figure is made of.
public struct TraceReport: Sendable {
    private let trace: FigureTrace
    private let offset: Int

    public init(_ trace: FigureTrace, _ campaign: Campaign) {
        self.trace = trace
        offset = campaign.timeZone.offset
    }

    // MARK: JSON

    private struct Document: Encodable {
        struct Place: Encodable {
            var file: String?
            var sheet: String?
            var row: Int?
        }

        struct Part: Encodable {
            var unit: String
            var value: Int
            var place: Place
            var sha256: String
            var received_at: String?
            var decision: String?
            var title: String?
            var date: String?

            private enum Key: String, CodingKey { case unit, value, place, sha256, received_at, decision, title, date }

            // A decision is always there, null where there is none.
            func encode(to encoder: any Encoder) throws {
                var container = encoder.container(keyedBy: Key.self)
                try container.encode(unit, forKey: .unit)
                try container.encode(value, forKey: .value)
                try container.encode(place, forKey: .place)
                try container.encode(sha256, forKey: .sha256)
                try container.encodeIfPresent(received_at, forKey: .received_at)
                try container.encode(decision, forKey: .decision)
                try container.encodeIfPresent(title, forKey: .title)
                try container.encodeIfPresent(date, forKey: .date)
            }
        }

        var figure: String
        var unit: String
        var value: Int?
        var parts: [Part]

        private enum Key: String, CodingKey { case figure, unit, value, parts }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(figure, forKey: .figure)
            try container.encode(unit, forKey: .unit)
            try container.encode(value, forKey: .value)
            try container.encode(parts, forKey: .parts)
        }
    }

    /// As `docs/schemas/trace.schema.json` describes it.
    public func json() throws -> [UInt8] {
        try jsonBytes(
            Document(
                figure: trace.figure.text, unit: trace.unit.code, value: trace.value,
                parts: trace.parts.map { part in
                    Document.Part(
                        unit: part.unit.code, value: part.value,
                        place: Document.Place(file: part.source.file, sheet: part.place.sheet, row: part.place.row),
                        sha256: part.source.sha256,
                        received_at: part.source.received?.iso(offset: offset), decision: part.decision, title: part.title,
                        date: part.date?.iso)
                }))
    }

    // MARK: CSV

    /// One row a part; text that a spreadsheet would take for a formula is neutralised.
    public var csv: String {
        let header = ["figure", "unit", "value", "file", "sheet", "row", "sha256", "received_at", "decision", "date", "title"]
        let rows = trace.parts.map { part in
            [
                trace.figure.text, part.unit.code, String(part.value), part.source.file ?? "", part.place.sheet ?? "",
                part.place.row.map(String.init) ?? "",
                part.source.sha256, part.source.received?.iso(offset: offset) ?? "", part.decision ?? "", part.date?.iso ?? "",
                part.title ?? "",
            ]
        }
        var file = CSVText()
        for row in [header] + rows { file.add(row) }
        return file.text
    }

    // MARK: Table (Vietnamese, for the officer)

    public var table: String {
        let value = trace.value.map { NumberFormat.integer($0) } ?? "chưa nêu"
        var text = "\(trace.figure.text), \(trace.unit.name) (\(trace.unit.code)): \(value)\n"
        for part in trace.parts {
            let place = (part.source.file ?? "không rõ tệp") + part.place.words
            text += "  \(NumberFormat.integer(part.value))\t\(part.unit.name) (\(part.unit.code)): \(place)"
            if let received = part.source.received { text += ", nhận \(received.words(offset: offset))" }
            if let title = part.title { text += ", “\(title)”" }
            if let decision = part.decision { text += ", theo quyết định \(decision)" }
            text += "\n"
        }
        return text
    }
}
