import ReportModel
import SourceText
import Vietnamese

/// Reads the small tables that may lie beside `campaign.yaml` (`mapping.csv`, `targets.csv`, `contacts.csv`): UTF-8, comma or
/// semicolon, columns by their English names in any order. All faults are told at once, each with its line.
struct SideTable {
    /// A row with its cells in the order of the columns asked for.
    struct Row {
        var line: Int
        var cells: [String]
    }

    let file: String
    private(set) var rows: [Row] = []
    private(set) var findings: [Diagnostic] = []

    /// - Parameters:
    ///   - columns: names of the columns.
    ///   - optional: those that may be missing; their cells are empty then.
    init(_ bytes: [UInt8], file: String, columns: [String], optional: Set<String> = []) {
        self.file = file
        guard bytes.withUnsafeBufferPointer({ String(validating: $0, as: UTF8.self) }) != nil else {
            error("encoding", nil, "the file is not UTF-8", hint: "save it as CSV UTF-8")
            return
        }
        let firstLine = bytes.prefix { $0 != UInt8(ascii: "\n") }
        let delimiter = firstLine.contains(UInt8(ascii: ",")) ? UInt8(ascii: ",") : UInt8(ascii: ";")
        var tokens = DelimitedTokenizer(bytes, delimiter: delimiter)
        var record = DelimitedRecord()
        var places: [Int?]?
        while tokens.next(&record) {
            let cells = record.fields.map { tokens.text(of: $0).nfc.trimmed }
            guard cells.contains(where: { !$0.isEmpty }) else { continue }
            guard let known = places else {
                places = header(cells, record.line, columns, optional)
                if places == nil { return }
                continue
            }
            rows.append(
                Row(line: record.line, cells: known.map { at in at.flatMap { $0 < cells.count ? cells[$0] : nil } ?? "" }))
        }
        for fault in tokens.faults {
            error(
                "table-quote", fault.line, "a quote is not closed, or text follows it",
                hint: "write a quote inside a field as two")
        }
        if places == nil {
            error("table-empty", 1, "the file has no heading row", hint: "begin it with: \(columns.joined(separator: ","))")
        }
    }

    private mutating func header(_ cells: [String], _ line: Int, _ columns: [String], _ optional: Set<String>) -> [Int?]? {
        var index: [String: Int] = [:]
        for (at, cell) in cells.enumerated() {
            let name = cell.lowercased()
            guard columns.contains(name) else {
                error(
                    "unknown-column", line, "unknown column '\(cell)'",
                    hint: NearestName.of(name, among: columns).map { "did you mean '\($0)'?" }
                        ?? "the columns are \(columns.joined(separator: ","))")
                continue
            }
            if index[name] != nil { error("column-twice", line, "column '\(name)' stands twice") }
            index[name] = at
        }
        var isReadable = true
        for name in columns where index[name] == nil && !optional.contains(name) {
            error("missing-column", line, "column '\(name)' is missing")
            isReadable = false
        }
        return isReadable ? columns.map { index[$0] } : nil
    }

    mutating func error(_ kind: String, _ line: Int?, _ message: OperatorText, found: String? = nil, hint: OperatorText? = nil)
    {
        findings.append(
            Diagnostic(.error, "campaign.\(kind)", at: SourcePlace(file, line: line), message, found: found, hint: hint))
    }

    mutating func warning(_ kind: String, _ line: Int?, _ message: OperatorText, hint: OperatorText? = nil) {
        findings.append(Diagnostic(.warning, "campaign.\(kind)", at: SourcePlace(file, line: line), message, hint: hint))
    }
}

extension String {
    /// Without blanks at its ends.
    fileprivate var trimmed: String {
        var scalars = Substring(self).unicodeScalars
        while let first = scalars.first, first == " " || first == "\t" || first == "\u{A0}" || first == "\u{FEFF}" {
            scalars.removeFirst()
        }
        while let last = scalars.last, last == " " || last == "\t" || last == "\u{A0}" { scalars.removeLast() }
        return String(scalars)
    }
}
