public import ReportModel
import SourceText
import Vietnamese

/// Reads `units.csv`: who belongs to a campaign.
///
/// The file is the operator's own, so its rules are strict and its messages English: UTF-8, comma, the six columns
/// `code,parent,kind,name,population,reports` in any order. All faults are told at once, each with its line.
public enum UnitsFile {
    static let columns = ["code", "parent", "kind", "name", "population", "reports"]

    /// Reads and checks the file.
    ///
    /// - Parameters:
    ///   - bytes: the file's content.
    ///   - file: its path, for messages.
    ///   - kinds: the campaign's kinds of unit.
    ///   - levels: the campaign's levels from the top down.
    /// - Returns: the tree, `nil` when an error was found; and everything found.
    public static func read(
        _ bytes: [UInt8], file: String, kinds: [UnitKind], levels: [String]
    ) -> (UnitTree?, [Diagnostic]) {
        guard bytes.withUnsafeBufferPointer({ String(validating: $0, as: UTF8.self) }) != nil else {
            return (
                nil,
                [
                    Diagnostic(
                        .error, "campaign.units-encoding", at: SourcePlace(file), "the file is not UTF-8",
                        hint: "save it as CSV UTF-8")
                ]
            )
        }
        var reading = UnitsReading(file: file, kinds: kinds, levels: levels)
        reading.read(bytes)
        guard !reading.findings.containsError else { return (nil, reading.findings.inLineOrder()) }
        guard let tree = UnitTree(reading.rows.map(\.unit), kinds: kinds) else {
            let finding = Diagnostic(.error, "campaign.units-tree", at: SourcePlace(file), "the units do not form one tree")
            return (nil, (reading.findings + [finding]).inLineOrder())
        }
        return (tree, reading.findings.inLineOrder())
    }
}

/// One row of `units.csv` with its line.
private struct UnitRow {
    var unit: Unit
    var line: Int
    /// Whether the file said `yes` or `no`; otherwise its level decides.
    var statesReports: Bool
}

/// One pass over the file, then one over the tree that its rows make.
private struct UnitsReading {
    let file: String
    let kinds: [UnitKind]
    let levels: [String]
    var rows: [UnitRow] = []
    var findings: [Diagnostic] = []
    private var levelOfKind: [String: Int] = [:]
    private var firstLines: [UnitCode: Int] = [:]

    init(file: String, kinds: [UnitKind], levels: [String]) {
        self.file = file
        self.kinds = kinds
        self.levels = levels
        for kind in kinds where levelOfKind[kind.code] == nil { levelOfKind[kind.code] = levels.firstIndex(of: kind.level) }
    }

    mutating func read(_ bytes: [UInt8]) {
        var tokens = DelimitedTokenizer(bytes, delimiter: UInt8(ascii: ","))
        var record = DelimitedRecord()
        var columns: [Int?]?
        while tokens.next(&record) {
            guard record.fields.contains(where: { !$0.isEmpty }) else { continue }
            let cells = record.fields.map { tokens.text(of: $0).nfc.trimmingBlanks() }
            guard let known = columns else {
                columns = readHeader(cells, record)
                guard columns != nil else { return }
                continue
            }
            if cells.count != width {
                error(
                    "campaign.field-count", record.line, "the row has \(cells.count) fields, the heading has \(width)",
                    hint: "put a field that holds a comma in quotes")
                continue
            }
            readRow(known.map { index in index.map { cells[$0] } ?? "" }, line: record.line)
        }
        for fault in tokens.faults {
            findings.append(
                Diagnostic(
                    .error, fault.kind == .unclosedQuote ? "campaign.unclosed-quote" : "campaign.text-after-quote",
                    at: SourcePlace(file, line: fault.line, column: fault.column),
                    fault.kind == .unclosedQuote ? "the quote is never closed" : "text follows the closing quote",
                    hint: "write a quote inside a field as two"))
        }
        if columns == nil {
            error(
                "campaign.units-empty", 1, "the file has no heading row",
                hint: "begin it with: \(UnitsFile.columns.joined(separator: ","))")
            return
        }
        checkTree()
    }

    // MARK: Heading

    private var width = 0

    /// Where each of ``UnitsFile/columns`` stands; `nil` when rows cannot be read.
    private mutating func readHeader(_ cells: [String], _ record: DelimitedRecord) -> [Int?]? {
        width = cells.count
        var index: [String: Int] = [:]
        var isReadable = true
        for (at, cell) in cells.enumerated() {
            let name = cell.lowercased()
            guard UnitsFile.columns.contains(name) else {
                error(
                    "campaign.unknown-column", record.line, "unknown column '\(cell)'", column: at,
                    hint: NearestName.of(name, among: UnitsFile.columns).map { "did you mean '\($0)'?" }
                        ?? "the columns are \(UnitsFile.columns.joined(separator: ","))")
                continue
            }
            if index[name] != nil {
                error("campaign.column-twice", record.line, "column '\(name)' stands twice", column: at)
                isReadable = false
            }
            index[name] = at
        }
        for name in UnitsFile.columns where index[name] == nil {
            error("campaign.missing-column", record.line, "column '\(name)' is missing")
            if name == "code" || name == "kind" || name == "name" || name == "parent" { isReadable = false }
        }
        return isReadable ? UnitsFile.columns.map { index[$0] } : nil
    }

    // MARK: Rows

    private mutating func readRow(_ cells: [String], line: Int) {
        let (code, parent, kind, name) = (cells[0], cells[1], cells[2], cells[3])
        let isCode = checkCode(code, line)
        if name.isEmpty { error("campaign.missing-name", line, "unit '\(code)' has no name") }
        if let (scalar, position) = ReportCharacters.firstMissing(in: name) {
            error(
                "campaign.character", line,
                "the name of unit '\(code)' holds U+\(String(scalar.value, radix: 16, uppercase: true)) as character "
                    + "\(position), which no report can print",
                hint: "type the name again")
        }
        if levelOfKind[kind] == nil {
            error(
                "campaign.unknown-kind", line, kind.isEmpty ? "unit '\(code)' has no kind" : "unknown kind '\(kind)'",
                hint: NearestName.hint(for: kind, among: kinds.map(\.code))
                    ?? "kinds are listed in campaign.yaml under unit_kinds")
        }
        if parent == code, isCode { error("campaign.cycle", line, "unit '\(code)' is its own parent") }
        let population = readPopulation(cells[4], code, line)
        let reports = readReports(cells[5], kind, code, line)
        guard isCode else { return }
        rows.append(
            UnitRow(
                unit: Unit(
                    code: code, parent: parent.isEmpty ? nil : parent, kind: kind, name: name, population: population,
                    reports: reports ?? true),
                line: line, statesReports: reports != nil))
    }

    private mutating func checkCode(_ code: String, _ line: Int) -> Bool {
        let isPlain =
            (1...32).contains(code.utf8.count)
            && code.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5F, 0x2D: true
                default: false
                }
            }
        guard isPlain, code != ".", code != ".." else {
            error(
                "campaign.unit-code", line, code.isEmpty ? "the code is empty" : "'\(code)' is not a code",
                hint: "1 to 32 of the letters A-Z a-z, digits, '.', '_' and '-'")
            return false
        }
        if let first = firstLines[code] {
            error(
                "campaign.duplicate-code", line, "code '\(code)' stands already on line \(first)",
                hint: "give each unit a code of its own, or remove one of the two lines")
            return false
        }
        firstLines[code] = line
        return true
    }

    private mutating func readPopulation(_ text: String, _ code: String, _ line: Int) -> Int? {
        guard !text.isEmpty else { return nil }
        guard text.utf8.allSatisfy({ (48...57).contains($0) }), text.utf8.count <= 10, let value = Int(text) else {
            error(
                "campaign.population", line, "population '\(text)' of unit '\(code)' is not a whole number", hint: "digits only"
            )
            return nil
        }
        return value
    }

    /// `yes`, `no`, or by level where it is empty: the lowest two levels report.
    private mutating func readReports(_ text: String, _ kind: String, _ code: String, _ line: Int) -> Bool? {
        switch text.lowercased() {
        case "yes": return true
        case "no": return false
        case "": return levelOfKind[kind].map { $0 >= levels.count - 2 }
        default:
            error("campaign.reports", line, "reports '\(text)' of unit '\(code)' is neither 'yes' nor 'no'")
            return nil
        }
    }

    // MARK: Tree

    private mutating func checkTree() {
        let rowByCode = Dictionary(rows.map { ($0.unit.code, $0) }, uniquingKeysWith: { first, _ in first })
        let roots = rows.filter { $0.unit.parent == nil }
        if roots.isEmpty, !rows.isEmpty {
            error("campaign.no-root", 1, "no unit is the root", hint: "leave the parent of one unit empty")
        }
        if rows.isEmpty, !findings.containsError { error("campaign.units-empty", 1, "the file lists no units") }
        for extra in roots.dropFirst() {
            error(
                "campaign.second-root", extra.line,
                "'\(extra.unit.code)' has no parent, but line \(roots[0].line) is the root already ('\(roots[0].unit.code)')",
                hint: "give it a parent")
        }
        // Each suggestion looks at all units; a file broken throughout needs only a few.
        var suggestions = 20
        for row in rows {
            guard let parent = row.unit.parent, parent != row.unit.code else { continue }
            guard let above = rowByCode[parent] else {
                suggestions -= 1
                error(
                    "campaign.unknown-parent", row.line, "parent '\(parent)' of unit '\(row.unit.code)' is not in the file",
                    hint: (suggestions < 0 ? nil : NearestName.of(parent, among: rows.lazy.map(\.unit.code)))
                        .map { "did you mean '\($0)'?" } ?? "add a line for '\(parent)', or mend the code")
                continue
            }
            if let own = levelOfKind[row.unit.kind], let other = levelOfKind[above.unit.kind], own <= other {
                error(
                    "campaign.unit-level", row.line,
                    "unit '\(row.unit.code)' (level '\(levels[own])') cannot stand below '\(parent)' (level '\(levels[other])')",
                    hint: "a unit's level lies below its parent's")
            }
        }
        checkCycles(rowByCode)
    }

    private mutating func checkCycles(_ rowByCode: [UnitCode: UnitRow]) {
        var settled: Set<UnitCode> = []
        for row in rows {
            var path: [UnitCode] = []
            var position: [UnitCode: Int] = [:]
            var code: UnitCode? = row.unit.code
            while let next = code, !settled.contains(next), let step = rowByCode[next] {
                if let start = position[next] {
                    let members = path[start...]
                    if members.count > 1 {
                        let line = members.compactMap { rowByCode[$0]?.line }.min() ?? step.line
                        error(
                            "campaign.cycle", line, "the units stand in a circle: \(members.joined(separator: " → ")) → \(next)"
                        )
                    }
                    break
                }
                position[next] = path.count
                path.append(next)
                code = step.unit.parent
            }
            settled.formUnion(path)
        }
    }

    private mutating func error(_ code: String, _ line: Int, _ message: String, column: Int? = nil, hint: String? = nil) {
        findings.append(
            Diagnostic(
                .error, code, at: SourcePlace(file, line: line, column: column.map { $0 + 1 }), message, hint: hint))
    }
}

extension [Diagnostic] {
    fileprivate func inLineOrder() -> [Diagnostic] {
        enumerated().sorted { ($0.element.place.line ?? 0, $0.offset) < ($1.element.place.line ?? 0, $1.offset) }.map(\.element)
    }
}

extension String {
    fileprivate func trimmingBlanks() -> String {
        var scalars = Substring(self).unicodeScalars
        while let first = scalars.first, first == " " || first == "\t" || first == "\u{A0}" { scalars.removeFirst() }
        while let last = scalars.last, last == " " || last == "\t" || last == "\u{A0}" { scalars.removeLast() }
        return String(scalars)
    }
}
