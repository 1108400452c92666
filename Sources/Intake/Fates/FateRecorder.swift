import ReportModel

/// Keeps the fate of every cell while a file is read, when somebody asked for it; a run does not, so that fates cost it
/// nothing.
///
/// A table opens the cells of a row, the readers say of each what it is for, and closing the row settles what they left. What
/// nobody settled is told as unread (``FindingCode/cellUnread``), so that no cell is passed over in silence.
final class FateRecorder {
    /// A cell by its place: sheet, line and column, or the path of a JSON value. A paragraph outside tables is one cell,
    /// whose line is its number below zero, as it is in rows.
    private struct Key: Hashable {
        var sheet: String?
        var line = 0
        var column = 0
        var path: String?

        init?(_ place: SourcePlace) {
            if let paragraph = place.paragraph {
                line = -paragraph
            } else if let path = place.path {
                self.path = path
            } else {
                guard let line = place.line, let column = place.column, place.columnName != nil || place.sheet != nil else {
                    return nil
                }
                sheet = place.sheet
                self.line = line
                self.column = column
            }
        }
    }

    private struct Entry {
        var fate: CellFate
        var owner: UnitDraft?
        var isOpen: Bool
    }

    private var entries: [Entry] = []
    private var indexByKey: [Key: Int] = [:]
    /// Cells of rows, by sheet and line, for findings about a whole row.
    private var cellsByRow: [String: [Int]] = [:]

    // MARK: Opening

    /// Takes note of a cell that is not empty.
    func open(_ place: SourcePlace, _ text: String?) {
        guard let key = Key(place), indexByKey[key] == nil else { return }
        indexByKey[key] = entries.count
        cellsByRow[FateRecorder.row(place), default: []].append(entries.count)
        entries.append(Entry(fate: CellFate(place: place, text: text, kind: .finding), owner: nil, isOpen: true))
    }

    /// Takes note of the cells of a row.
    func open(_ row: Row, _ origin: TableOrigin, headings: [String] = []) {
        for (index, cell) in row.cells.enumerated() where !cell.isEmpty {
            open(origin.place(of: cell, index: index, headings: headings), cell.shownText)
        }
    }

    // MARK: Settling

    /// Says what a cell is for. An error stays an error; otherwise the last word counts.
    func settle(
        _ kind: CellFate.Kind, at place: SourcePlace, owner: UnitDraft? = nil, figure: String? = nil, value: Int? = nil,
        reason: FateReason? = nil
    ) {
        guard let key = Key(place), let index = indexByKey[key] else { return }
        guard entries[index].isOpen || entries[index].fate.kind != .finding else { return }
        entries[index].isOpen = false
        entries[index].owner = owner
        entries[index].fate.kind = kind
        entries[index].fate.figure = figure
        entries[index].fate.value = value
        entries[index].fate.reason = reason
    }

    /// Nothing of a cell's text may be shown: it is in a column of contacts.
    func hideText(at place: SourcePlace) {
        guard let key = Key(place), let index = indexByKey[key] else { return }
        entries[index].fate.text = nil
    }

    /// Settles what is still open among the cells of a row.
    func close(
        _ row: Row, _ origin: TableOrigin, _ kind: (Int) -> CellFate.Kind, owner: UnitDraft? = nil, code: String? = nil,
        reason: (Int) -> FateReason? = { _ in nil }
    ) {
        for (index, cell) in row.cells.enumerated() where !cell.isEmpty {
            guard let key = Key(origin.place(of: cell, index: index, headings: [])), let at = indexByKey[key],
                entries[at].isOpen
            else { continue }
            let kind = kind(index)
            entries[at].isOpen = false
            entries[at].owner = owner
            entries[at].fate.kind = kind
            entries[at].fate.reason = reason(index)
            if kind == .finding { entries[at].fate.code = code }
        }
    }

    /// Settles a cell that is still open.
    func close(_ place: SourcePlace, _ kind: CellFate.Kind, reason: FateReason? = nil) {
        guard let key = Key(place), let index = indexByKey[key], entries[index].isOpen else { return }
        settle(kind, at: place, reason: reason)
    }

    /// Settles every cell of a row again as not counted, whatever was said before.
    func retract(sheet: String?, line: Int, _ kind: CellFate.Kind, code: String, reason: FateReason) {
        for index in cellsByRow[FateRecorder.row(sheet, line)] ?? [] where entries[index].fate.kind != .ignored {
            entries[index].isOpen = false
            entries[index].fate.kind = kind
            entries[index].fate.code = code
            entries[index].fate.reason = reason
        }
    }

    /// Settles every cell of a row again as what a finding about the row says.
    func retract(_ row: Row, _ origin: TableOrigin, _ finding: Diagnostic) {
        guard let value = finding.value else { return }
        retract(sheet: origin.sheet, line: row.line, .finding, code: finding.code, reason: .finding(value))
    }

    /// A number is not counted because what it belongs to is wrong elsewhere.
    func fail(_ place: SourcePlace, code: String, reason: FateReason) {
        guard let key = Key(place), let index = indexByKey[key] else { return }
        guard entries[index].isOpen || entries[index].fate.kind != .finding else { return }
        entries[index].isOpen = false
        entries[index].fate.kind = .finding
        entries[index].fate.code = code
        entries[index].fate.reason = reason
    }

    /// Everything under a path of a JSON document is not read.
    func ignore(below path: String, reason: FateReason) { close(below: path, .ignored, code: nil, reason: reason) }

    /// Everything under a path of a JSON document shares the lot of what it belongs to, which is wrong.
    func fail(below path: String, code: String, reason: FateReason) { close(below: path, .finding, code: code, reason: reason) }

    private func close(below path: String, _ kind: CellFate.Kind, code: String?, reason: FateReason) {
        for index in entries.indices where entries[index].isOpen {
            guard let own = entries[index].fate.place.path, own.hasPrefix(path) else { continue }
            let rest = own.dropFirst(path.count)
            guard rest.isEmpty || rest.first == "." || rest.first == "[" else { continue }
            entries[index].isOpen = false
            entries[index].fate.kind = kind
            if let code { entries[index].fate.code = code }
            entries[index].fate.reason = reason
        }
    }

    /// A finding was made: an error is the fate of its cell, a warning is noted with it. One about a whole row is noted with
    /// each of its cells.
    func note(_ finding: Diagnostic) {
        if let key = Key(finding.place), let index = indexByKey[key] {
            mark(index, finding)
        } else if finding.place.column == nil, finding.place.line != nil, finding.severity == .warning {
            for index in cellsByRow[FateRecorder.row(finding.place)] ?? [] where entries[index].fate.code == nil {
                entries[index].fate.code = finding.code
            }
        }
    }

    private func mark(_ index: Int, _ finding: Diagnostic) {
        if finding.severity == .error {
            guard entries[index].isOpen || entries[index].fate.kind != .finding else { return }
            entries[index].isOpen = false
            entries[index].fate.kind = .finding
            entries[index].fate.code = finding.code
            entries[index].fate.reason = finding.value.map(FateReason.finding)
        } else if entries[index].fate.code == nil, finding.severity == .warning {
            entries[index].fate.code = finding.code
        }
    }

    /// Code of an error already found in a row, for the cells that share its lot.
    func code(ofRow row: Row, _ origin: TableOrigin) -> String? {
        for (index, cell) in row.cells.enumerated() where !cell.isEmpty {
            if let key = Key(origin.place(of: cell, index: index, headings: [])), let at = indexByKey[key],
                entries[at].fate.kind == .finding, !entries[at].isOpen, let code = entries[at].fate.code
            {
                return code
            }
        }
        return nil
    }

    // MARK: Result

    /// The fates, in order of reading; a number that no unit took is told with `homeless`.
    func fates(homeless code: String) -> [CellFate] {
        entries.map { entry in
            var fate = entry.fate
            fate.unit = entry.owner?.resolved.unit
            if entry.isOpen {
                fate.code = FindingCode.cellUnread.rawValue
                fate.reason = .unread
            } else if fate.kind == .counted, fate.unit == nil {
                fate.kind = .finding
                fate.code = fate.code ?? code
                fate.reason = .homeless
            }
            if fate.kind == .finding { fate.figure = nil }
            return fate
        }
    }

    /// Cells nobody settled.
    var unread: [SourcePlace] { entries.filter(\.isOpen).map(\.fate.place) }

    private static func row(_ place: SourcePlace) -> String {
        row(place.sheet, place.paragraph.map { -$0 } ?? place.line ?? 0)
    }

    /// Paragraphs are numbered in the document, not in a table.
    private static func row(_ sheet: String?, _ line: Int) -> String { "\(line < 0 ? "" : sheet ?? "")\u{0}\(line)" }
}
