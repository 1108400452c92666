/// Something found wrong or doubtful, with the place, what was found and expected, and the way out.
///
/// Findings about submissions are read by clerks: their ``message`` and ``hint`` are Vietnamese, and their ``value`` tells them
/// in English too. Findings about the campaign, layouts and the machine are read by operators: theirs are English, and ``text``
/// has their values apart. Only the command line prints a diagnostic.
public struct Diagnostic: Hashable, Sendable, Codable, Error {
    /// How much it matters.
    public enum Severity: String, Hashable, Sendable, Codable, Comparable {
        /// Worth knowing; nothing is doubtful.
        case note
        /// Doubtful; does not keep a submission out.
        case warning
        /// Wrong; keeps a submission out, stops a layout or campaign.
        case error

        public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
        private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
    }

    public var severity: Severity
    /// Stable dotted code, e.g. `intake.count`, `layout.unknown-key`; listed in `docs/diagnostics.md`.
    public var code: String
    public var place: SourcePlace
    /// One sentence without full stop: what was being done and what is wrong.
    public var message: String
    /// What stands there, as written; `nil` when there is nothing to show.
    public var found: String?
    /// What was expected; `nil` when the message says it.
    public var expected: String?
    /// What to do now.
    public var hint: String?
    /// What was found, as values, where it can be told in every language; not coded.
    public private(set) var value: FindingValue? = nil
    /// What it says to operators with its values apart, for the catalogue of words; not coded.
    public private(set) var text: OperatorWords? = nil

    private enum CodingKeys: String, CodingKey { case severity, code, place, message, found, expected, hint }

    /// A finding made from values, in the words of its first readers.
    public init(
        _ severity: Severity, _ code: String, at place: SourcePlace, _ value: FindingValue,
        in language: Language = .vietnamese
    ) {
        self.init(severity, code, at: place, value.wording(in: language))
        self.value = value
    }

    /// A finding about the campaign, layouts or the machine.
    public init(
        _ severity: Severity, _ code: String, at place: SourcePlace, _ message: OperatorText, found: String? = nil,
        expected: OperatorText? = nil, hint: OperatorText? = nil
    ) {
        let text = OperatorWords(message, expected: expected, hint: hint)
        self.init(
            severity, code, at: place,
            Wording("\(message)", found: found, expected: expected?.description, hint: hint?.description))
        self.text = text
    }

    /// A finding as it was written down.
    public init(_ severity: Severity, _ code: String, at place: SourcePlace, _ words: Wording) {
        self.severity = severity
        self.code = code
        self.place = place
        message = words.message
        found = words.found
        expected = words.expected
        hint = words.hint
    }

    /// What it says in a language; what was written in one alone is said in that.
    ///
    /// - Parameter words: the pattern of that language for an English one, for what is said to operators.
    public func wording(in language: Language, _ words: (String) -> String = { $0 }) -> Wording {
        if let value { return value.wording(in: language) }
        guard let text else { return Wording(message, found: found, expected: expected, hint: hint) }
        return Wording(
            text.message.said(words), found: found, expected: text.expected?.said(words), hint: text.hint?.said(words))
    }

    /// The same finding in the words of other readers.
    public func worded(in language: Language) -> Diagnostic {
        value.map { Diagnostic(severity, code, at: place, $0, in: language) } ?? self
    }

    /// Adds to what it says to operators.
    public mutating func say(more: OperatorText) {
        message += "\(more)"
        text?.message += more
    }

    /// Gives another way out.
    public mutating func say(hint: OperatorText) {
        self.hint = "\(hint)"
        text?.hint = hint
    }
}

/// What a finding says to operators.
public struct OperatorWords: Hashable, Sendable {
    public internal(set) var message: OperatorText
    public internal(set) var expected: OperatorText?
    public internal(set) var hint: OperatorText?

    init(_ message: OperatorText, expected: OperatorText?, hint: OperatorText?) {
        self.message = message
        self.expected = expected
        self.hint = hint
    }
}

extension Sequence<Diagnostic> {
    /// Whether any of them is an error.
    public var containsError: Bool { contains { $0.severity == .error } }
}

/// Where in an input something stands. Everything is optional but the file, because a place can be a whole file.
public struct SourcePlace: Hashable, Sendable, Codable {
    /// Path or name as the reader knows it.
    public var file: String
    /// Name of the sheet of a workbook.
    public var sheet: String?
    /// Line (text) or row (sheet), from 1.
    public var line: Int?
    /// Column from 1: characters in a text, cells in a sheet or a CSV record when ``columnName`` is set.
    public var column: Int?
    /// Heading of the column the value stands under, as written.
    public var columnName: String?
    /// Path inside a JSON document, e.g. `$.activities[2].date`.
    public var path: String?
    /// Number of the table, from 1, in a document that has no sheets: Word, a web page, a message. ``sheet`` is then its
    /// label, `Bảng 2`.
    public var table: Int?
    /// Number of the paragraph, from 1, among those of such a document that stand outside its tables and are not empty.
    public var paragraph: Int?

    public init(
        _ file: String, sheet: String? = nil, line: Int? = nil, column: Int? = nil, columnName: String? = nil,
        path: String? = nil, table: Int? = nil, paragraph: Int? = nil
    ) {
        self.table = table
        self.paragraph = paragraph
        self.file = file
        self.sheet = sheet
        self.line = line
        self.column = column
        self.columnName = columnName
        self.path = path
    }

    /// Name of a sheet's cell: `D17`; `nil` without line and column, and in a table that no spreadsheet shows.
    public var cell: String? {
        guard table == nil, let line, let column else { return nil }
        return SourcePlace.columnLetters(column) + String(line)
    }

    /// `A` for 1, `AA` for 27.
    public static func columnLetters(_ column: Int) -> String {
        var rest = column
        var letters = ""
        while rest > 0 {
            let digit = (rest - 1) % 26
            letters = String(UnicodeScalar(UInt8(65 + digit))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    /// `file:line:column`, or `file [sheet, D17]`, or `file [Bảng 2, dòng 5, cột 3]`, or `file [$.path]`, as far as known.
    public var text: String {
        if let paragraph { return "\(file) [đoạn \(paragraph)]" }
        if table != nil, let sheet {
            let parts = [sheet, line.map { "dòng \($0)" }, column.map { "cột \($0)" }].compactMap { $0 }
            return "\(file) [\(parts.joined(separator: ", "))]"
        }
        if let sheet { return cell.map { "\(file) [\(sheet), \($0)]" } ?? "\(file) [\(sheet)]" }
        if let path { return "\(file) [\(path)]" }
        guard let line else { return file }
        return column.map { "\(file):\(line):\($0)" } ?? "\(file):\(line)"
    }
}
