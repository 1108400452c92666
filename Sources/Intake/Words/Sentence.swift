import ReportModel

/// A sentence with its values: it knows which parts of it are values, and how a value of each kind is written.
struct Sentence: ExpressibleByStringInterpolation, Hashable, Sendable {
    fileprivate enum Part: Hashable, Sendable {
        case words(String)
        case value(String)
    }

    private var parts: [Part]

    init(stringLiteral text: String) { parts = [.words(text)] }

    init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

    /// The sentence as people read it.
    var text: String {
        parts.reduce(into: "") { text, part in
            switch part {
            case .words(let words): text += words
            case .value(let value): text += value
            }
        }
    }

    /// The sentence with its values in ‹…›, as the reference page shows it.
    var pattern: String {
        parts.reduce(into: "") { text, part in
            switch part {
            case .words(let words): text += words
            case .value(let value): text += "‹\(value)›"
            }
        }
    }

    /// The sentence with a capital at its beginning, for one that begins with a value.
    var capitalized: Sentence {
        func raised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
        var sentence = self
        switch parts.first {
        case .words(let words)?: sentence.parts[0] = .words(raised(words))
        case .value(let value)?: sentence.parts[0] = .value(raised(value))
        case nil: break
        }
        return sentence
    }

    static func + (a: Sentence, b: Sentence) -> Sentence {
        var sentence = a
        sentence.parts += b.parts
        return sentence
    }

    /// The sentences one after another, as a list in a sentence.
    static func list(_ sentences: [Sentence], separator: String) -> Sentence {
        var list: Sentence = ""
        for (index, sentence) in sentences.enumerated() {
            if index > 0 { list.parts.append(.words(separator)) }
            list.parts += sentence.parts
        }
        return list
    }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var parts: [Part] = []

        init(literalCapacity: Int, interpolationCount: Int) { parts.reserveCapacity(2 * interpolationCount + 1) }

        mutating func appendLiteral(_ literal: String) { if !literal.isEmpty { parts.append(.words(literal)) } }

        /// How many: `1.234`.
        mutating func appendInterpolation(_ number: Int) { parts.append(.value(grouped(number))) }

        /// Which one: row, line, position, or a year: `1234`.
        mutating func appendInterpolation(number: Int) { parts.append(.value(String(number))) }

        /// `5, 7–9, 12`.
        mutating func appendInterpolation(numbers: [Int]) { parts.append(.value(numberList(numbers))) }

        /// `02/10/2023`.
        mutating func appendInterpolation(_ day: CalendarDate) { parts.append(.value(shortDate(day))) }

        /// `từ 02/10/2023 đến 08/10/2023`.
        mutating func appendInterpolation(_ days: DateSpan) {
            appendLiteral("từ ")
            appendInterpolation(days.from)
            appendLiteral(" đến ")
            appendInterpolation(days.to)
        }

        /// Letters of a column, from 1: `AA`.
        mutating func appendInterpolation(column: Int) { parts.append(.value(SourcePlace.columnLetters(column))) }

        /// A name or code of the campaign, as it stands there.
        mutating func appendInterpolation(_ name: String) { parts.append(.value(name)) }

        /// What a sender wrote: on one line, short, with unprintable characters spelled out.
        mutating func appendInterpolation(written text: String, limit: Int = 60) {
            parts.append(.value(shown(text, limit: limit)))
        }

        /// `dòng 5`, `trang “Chỉ tiêu”, ô C5`.
        mutating func appendInterpolation(_ place: SourcePlace) { parts.append(.value(placeWords(place))) }

        /// `dòng 5`, or the path.
        mutating func appendInterpolation(_ row: RowName) {
            switch row {
            case .line(let line):
                appendLiteral("dòng ")
                appendInterpolation(number: line)
            case .path(let path): parts.append(.value(path))
            }
        }

        /// `A “Ngày”`.
        mutating func appendInterpolation(_ column: ColumnName) {
            appendInterpolation(column: column.number)
            appendLiteral(" “")
            appendInterpolation(written: column.heading)
            appendLiteral("”")
        }

        /// `Trường Tiểu học Đông Mỹ (00640)`.
        mutating func appendInterpolation(_ unit: UnitName) {
            appendInterpolation(unit.name)
            appendLiteral(" (")
            appendInterpolation(unit.code)
            appendLiteral(")")
        }

        /// Units one after another.
        mutating func appendInterpolation(_ units: [UnitName], separator: String) {
            for (index, unit) in units.enumerated() {
                if index > 0 { appendLiteral(separator) }
                appendInterpolation(unit)
            }
        }

        /// Names of the campaign one after another.
        mutating func appendInterpolation(_ names: [String], separator: String) {
            for (index, name) in names.enumerated() {
                if index > 0 { appendLiteral(separator) }
                appendInterpolation(name)
            }
        }

        /// What senders wrote, each in quotation marks: `“Ngày”, “Đối tượng”`.
        mutating func appendInterpolation(quoted texts: [String]) {
            for (index, text) in texts.enumerated() {
                appendLiteral(index > 0 ? ", “" : "“")
                appendInterpolation(written: text)
                appendLiteral("”")
            }
        }

        mutating func appendInterpolation(_ sentence: Sentence) { parts += sentence.parts }
    }
}
