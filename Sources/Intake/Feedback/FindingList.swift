import ReportModel
import Vietnamese

/// Findings as an answer lists them: what has one cause is told once, with all its rows.
struct FindingList {
    /// Findings of one cause, each by its own cell.
    private struct Cause {
        var first: Diagnostic
        var rows: [Int]
        /// What stands there, each once.
        var found: [String]
        /// Whether all of them are the very same finding.
        var isUniform = true
        var count = 1

        init(_ finding: Diagnostic) {
            first = finding
            rows = finding.place.line.map { [$0] } ?? []
            found = finding.found.map { [$0] } ?? []
        }

        mutating func add(_ finding: Diagnostic, line: Int) {
            rows.append(line)
            count += 1
            if let text = finding.found, !found.contains(text) { found.append(text) }
            if finding.value != first.value { isUniform = false }
        }

        /// What is said of all of them.
        var words: Wording {
            let own = first.wording(in: .vietnamese)
            guard !isUniform, var common = first.value?.general.wording(in: .vietnamese) else { return own }
            // The way out of the first one shows how it is meant.
            common.hint = own.hint
            return common
        }
    }

    /// What makes two findings one cause: what they are, apart from what differs from cell to cell, in one column.
    private struct Key: Hashable {
        var severity: Diagnostic.Severity
        var code: String
        var value: FindingValue
        var sheet: String?
        var column: Int
    }

    private let causes: [Cause]

    /// Different contents that are shown for one cause.
    private static let shownContents = 3

    init(_ findings: [Diagnostic]) {
        var causes: [Cause] = []
        var indexByKey: [Key: Int] = [:]
        var seen: Set<Diagnostic> = []
        // What two tables of a document tell of one place is told once.
        for finding in findings where seen.insert(finding).inserted {
            if let key = FindingList.key(of: finding) {
                if let index = indexByKey[key], let line = finding.place.line {
                    causes[index].add(finding, line: line)
                    continue
                }
                indexByKey[key] = causes.count
            }
            causes.append(Cause(finding))
        }
        self.causes = causes
    }

    /// `nil` for what stands alone: what is of no single cell, and what was written down without its values.
    private static func key(of finding: Diagnostic) -> Key? {
        let place = finding.place
        guard let value = finding.value, place.line != nil, place.columnName != nil, place.path == nil,
            let column = place.column
        else { return nil }
        return Key(
            severity: finding.severity, code: finding.code, value: value.general, sheet: place.sheet, column: column)
    }

    /// The lines of the list, causes numbered from 1.
    ///
    /// - Parameter limit: causes listed at most; the findings of the rest are counted.
    func lines(limit: Int) -> [String] {
        var lines: [String] = []
        for (number, cause) in causes.prefix(limit).enumerated() {
            let place = FindingList.place(of: cause)
            let start = place.isEmpty ? "" : place.prefix(1).uppercased() + place.dropFirst() + ": "
            let words = cause.words
            lines.append("\(number + 1). \(start)\(start.isEmpty ? words.message : SentenceText.small(words.message))")
            lines += FeedbackWriter.detail(
                found: Array(cause.found.prefix(FindingList.shownContents)),
                isCut: cause.found.count > FindingList.shownContents, words)
        }
        let rest = causes.dropFirst(limit).reduce(0) { $0 + $1.count }
        if rest > 0 { lines.append(AnswerWords.more(rest)) }
        return lines
    }

    /// `dòng 5`, or `dòng 5–29, cột F “Học sinh”` for many; empty for the file itself.
    private static func place(of cause: Cause) -> String {
        let place = cause.first.place
        if cause.rows.count > 1, let column = place.column {
            return AnswerWords.cells(Array(Set(cause.rows)).sorted(), at: place, column: column)
        }
        return place.isWholeFile ? "" : placeWords(place)
    }
}

extension SourcePlace {
    /// Whether it names nothing but a file.
    fileprivate var isWholeFile: Bool { line == nil && sheet == nil && path == nil && paragraph == nil }
}
