import ReportModel
import SourceText
import Vietnamese

/// One row of `units.csv` with its line.
struct UnitRow {
    var unit: Unit
    var line: Int
}

/// One pass over the file, then one over the tree that its rows make.
struct UnitsReading {
    let file: String
    let kinds: UnitKindTable
    let levels: [String]
    var rows: [UnitRow] = []
    var findings: [Diagnostic] = []
    /// Days and deadlines of units' own.
    private(set) var periods: [UnitCode: OwnPeriod] = [:]
    /// Reads them; `nil` where nobody knows the campaign's days.
    private let days: UnitDays?
    private var firstLines: [UnitCode: Int] = [:]

    init(file: String, kinds: [UnitKind], levels: [String], days: UnitDays?) {
        self.file = file
        self.days = days
        self.kinds = UnitKindTable(kinds, levels: levels)
        self.levels = levels
    }

    /// The file's text as UTF-8; `nil` with a finding where its encoding cannot be told.
    mutating func decode(_ bytes: [UInt8]) -> [UInt8]? {
        if bytes.withUnsafeBufferPointer({ String(validating: $0, as: UTF8.self) }) != nil { return bytes }
        let decoded = TextDecoder.decode(bytes)
        let hint: OperatorText = "save it as CSV UTF-8"
        switch decoded.encoding {
        case .utf16LittleEndian, .utf16BigEndian: break
        case .utf8, .undetermined:
            findings.append(
                Diagnostic(
                    .error, "campaign.units-encoding", at: SourcePlace(file),
                    "the file is not UTF-8, nor can its encoding be told",
                    hint: hint))
            return nil
        case .legacy(let encoding):
            findings.append(
                Diagnostic(
                    .warning, "campaign.units-encoding", at: SourcePlace(file),
                    "the file is not UTF-8 and was read as \(encoding.name); look at the names", hint: hint))
        }
        return Array(decoded.text.utf8)
    }

    mutating func read(_ utf8: [UInt8]) {
        var tokens = DelimitedTokenizer(utf8)
        var record = DelimitedRecord()
        var columns: UnitColumns?
        while tokens.next(&record) {
            guard record.fields.contains(where: { !$0.isEmpty }) else { continue }
            var cells = record.fields.map { UnitCell.text(tokens.text(of: $0)) }
            // No code begins with #: such a row is a remark for whoever edits the file.
            guard cells.contains(where: { !$0.isEmpty }), cells.first?.hasPrefix("#") != true else { continue }
            guard let known = columns else {
                let (found, faults) = UnitColumns.read(cells)
                for fault in faults { error(fault.code, record.line, fault.message, column: fault.column, hint: fault.hint) }
                columns = found
                guard found != nil else { return }
                continue
            }
            while cells.count > known.width, cells.last?.isEmpty == true { cells.removeLast() }
            if cells.count != known.width {
                error(
                    "campaign.field-count", record.line, "the row has \(cells.count) fields, the heading has \(known.width)",
                    hint: "put a field that holds a comma in quotes")
                continue
            }
            readRow(known.cells(of: cells), line: record.line)
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
                hint: "begin it with: \(UnitColumns.required.joined(separator: ","))")
            return
        }
        checkTree()
        if !findings.containsError { tellNamesakes() }
    }

    // MARK: Rows

    private mutating func readRow(_ cells: [String], line: Int) {
        let (code, parent, name) = (UnitCell.code(cells[0]), UnitCell.code(cells[1]), cells[3])
        let isCode = checkCode(code, line)
        if name.isEmpty { error("campaign.missing-name", line, "unit '\(code)' has no name") }
        if let (scalar, position) = ReportCharacters.firstMissing(in: name) {
            error(
                "campaign.character", line,
                "the name of unit '\(code)' holds U+\(String(scalar.value, radix: 16, uppercase: true)) as character \(position), which no report can print",
                hint: "type the name again")
        }
        let kind = readKind(cells[2], code, line)
        if parent == code, isCode { error("campaign.cycle", line, "unit '\(code)' is its own parent") }
        let population = readPopulation(cells[4], code, line)
        let reports = readReports(cells[5], kind, code, line)
        let isNamesake = readNamesake(cells[9], code, line)
        guard isCode else { return }
        if let days { readPeriod(Array(cells[6...8]), days, code, line) }
        rows.append(
            UnitRow(
                unit: Unit(
                    code: code, parent: parent.isEmpty ? nil : parent, kind: kind, name: name, population: population,
                    reports: reports ?? true, isNamesake: isNamesake, bases: readBases(Array(cells[10...]), code, line)),
                line: line))
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

    /// The code of the kind that a cell names by code or by name; the cell itself where it names none.
    private mutating func readKind(_ text: String, _ code: String, _ line: Int) -> String {
        switch kinds.kind(named: text) {
        case .found(let kind): return kind.code
        case .unknown:
            error(
                "campaign.unknown-kind", line, text.isEmpty ? "unit '\(code)' has no kind" : "unknown kind '\(text)'",
                hint: NearestName.hint(for: text, among: kinds.codes) ?? "kinds are listed in campaign.yaml under unit_kinds")
        case .ambiguous(let several):
            error(
                "campaign.unknown-kind", line, "kind '\(text)' can be several: \(several.map(\.code).joined(separator: ", "))",
                hint: "write the code of the kind")
        }
        return text
    }

    private mutating func readPopulation(_ text: String, _ code: String, _ line: Int) -> Int? {
        guard !text.isEmpty else { return nil }
        guard let value = UnitCell.wholeNumber(text) else {
            error(
                "campaign.population", line, "population '\(text)' of unit '\(code)' is not a whole number",
                hint: "digits only, or groups of three as in 14.260")
            return nil
        }
        guard value > 0 else {
            findings.append(
                Diagnostic(
                    .warning, "campaign.population-zero", at: SourcePlace(file, line: line),
                    "population 0 of unit '\(code)' is taken as unknown", hint: "leave it empty where nobody knows it"))
            return nil
        }
        return value
    }

    /// Households, clans and the like; an empty cell is not known, and 0 is none.
    private mutating func readBases(_ cells: [String], _ code: String, _ line: Int) -> UnitBases? {
        var bases = UnitBases()
        for (kind, text) in zip(UnitBases.Kind.allCases, cells) where !text.isEmpty {
            bases[kind] = UnitCell.wholeNumber(text)
            guard bases[kind] == nil else { continue }
            error(
                "campaign.base", line, "\(kind.rawValue) '\(text)' of unit '\(code)' is not a whole number",
                hint: "digits only, or groups of three as in 4.260; leave it empty where nobody knows it")
        }
        return bases == UnitBases() ? nil : bases
    }

    /// `yes`, `no` and what says the same, or by level where it is empty: the lowest two levels report.
    private mutating func readReports(_ text: String, _ kind: String, _ code: String, _ line: Int) -> Bool? {
        if text.isEmpty { return kinds.level(of: kind).map { $0 >= levels.count - 2 } }
        if let answer = UnitCell.answer(text) { return answer }
        error(
            "campaign.reports", line, "reports '\(text)' of unit '\(code)' is neither 'yes' nor 'no'",
            hint: "'yes' or 'có', 'no' or 'không', or empty: then the lowest two levels report")
        return nil
    }

    /// Whether the place bears the name of a person or an event; empty leaves it to the national list.
    private mutating func readNamesake(_ text: String, _ code: String, _ line: Int) -> Bool? {
        guard !text.isEmpty else { return nil }
        if let answer = UnitCell.answer(text) { return answer }
        error(
            "campaign.namesake", line, "namesake '\(text)' of unit '\(code)' is neither 'yes' nor 'no'",
            hint: "'yes' or 'có' for the name of a person or an event, 'no' or 'không' for another, or empty")
        return nil
    }

    /// Days and deadline of the unit's own.
    private mutating func readPeriod(_ cells: [String], _ days: UnitDays, _ code: String, _ line: Int) {
        guard cells.contains(where: { !$0.isEmpty }) else { return }
        var bounds: [CalendarDate?] = []
        for (cell, heading) in zip(cells, ["from", "to"]) {
            let day = cell.isEmpty ? nil : days.day(cell)
            if !cell.isEmpty, day == nil {
                error(
                    "campaign.date", line, "'\(heading)' of unit '\(code)' is no date: '\(cell)'",
                    hint: "write year-month-day, e.g. \(days.period.from.iso)")
                return
            }
            bounds.append(day)
        }
        var own = OwnPeriod()
        if bounds[0] != nil || bounds[1] != nil {
            let (from, to) = (bounds[0] ?? days.period.from, bounds[1] ?? days.period.to)
            var fault: (OperatorText, OperatorText)?
            own.span = OwnPeriodCheck.span(from, to, in: days.period) { fault = ($0, $1) }
            if let (message, hint) = fault {
                error("campaign.period", line, "unit '\(code)': \(message)", hint: hint)
                return
            }
        }
        if !cells[2].isEmpty {
            own.deadline = days.deadline(cells[2])
            if own.deadline == nil {
                error(
                    "campaign.deadline", line, "'deadline' of unit '\(code)' is no time: '\(cells[2])'",
                    hint: "write e.g. \(days.period.to.iso) 17:00")
                return
            }
        }
        periods[code] = own
    }

    // MARK: Names

    /// Names that say the same are told once each group, the first groups only.
    private static let namesakeLimit = 20

    /// Units whose names no spelling tells apart: a report that names one of them by its name alone is refused.
    private mutating func tellNamesakes() {
        var groups: [NameIdentity: [UnitRow]] = [:]
        for row in rows { groups[NameIdentity(row.unit.name), default: []].append(row) }
        let namesakes = groups.values.filter { $0.count > 1 }.sorted { $0[0].line < $1[0].line }
        for group in namesakes.prefix(Self.namesakeLimit) {
            let shown = group.prefix(5).map { "'\($0.unit.code)' (line \($0.line))" }.joined(separator: ", ")
            findings.append(
                Diagnostic(
                    .warning, "campaign.same-name", at: SourcePlace(file, line: group[1].line),
                    "\(group.count) units bear one name, '\(group[0].unit.name)': \(shown)" + (group.count > 5 ? ", …" : ""),
                    hint: "reports must name them by code, or add the name of the unit above"))
        }
        if namesakes.count > Self.namesakeLimit {
            findings.append(
                Diagnostic(
                    .warning, "campaign.same-name", at: SourcePlace(file),
                    "\(namesakes.count - Self.namesakeLimit) more names are borne by several units",
                    hint: "reports must name such units by code, or add the name of the unit above"))
        }
    }

    mutating func error(_ code: String, _ line: Int, _ message: OperatorText, column: Int? = nil, hint: OperatorText? = nil) {
        findings.append(
            Diagnostic(
                .error, code, at: SourcePlace(file, line: line, column: column.map { $0 + 1 }), message, hint: hint))
    }
}
