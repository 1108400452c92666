import ReportModel

/// A sentence with its values: it knows which parts of it are values, and each language has its own way to write them.
struct Sentence: ExpressibleByStringInterpolation, Hashable, Sendable {
    fileprivate enum Part: Hashable, Sendable {
        case words(String)
        case value(SentenceValue)
    }

    private var parts: [Part]
    private var isCapitalized = false

    init(stringLiteral text: String) { parts = [.words(text)] }

    init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

    /// The sentence as people read it.
    func text(in language: Language) -> String { joined(language) { $0 } }

    /// The sentence with its values in ‹…›, as the reference page shows it.
    func pattern(in language: Language) -> String { joined(language) { "‹\($0)›" } }

    private func joined(_ language: Language, _ mark: (String) -> String) -> String {
        var text = ""
        func add(_ piece: String, _ written: (String) -> String) {
            let isFirst = isCapitalized && text.isEmpty
            text += written(isFirst ? piece.prefix(1).uppercased() + piece.dropFirst() : piece)
        }
        for part in parts {
            switch part {
            case .words(let words): add(words) { $0 }
            case .value(let value):
                for piece in value.pieces(in: language) {
                    switch piece {
                    case .words(let words): add(words) { $0 }
                    case .value(let value): add(value, mark)
                    }
                }
            }
        }
        return text
    }

    /// The sentence with a capital at its beginning, for one that begins with a value.
    var capitalized: Sentence {
        var sentence = self
        sentence.isCapitalized = true
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

        private mutating func append(_ value: SentenceValue) { parts.append(.value(value)) }

        /// How many: `1.234`.
        mutating func appendInterpolation(_ number: Int) { append(.count(number)) }

        /// How large: `64 MB`.
        mutating func appendInterpolation(size bytes: Int) { append(.size(bytes)) }

        /// Which one: row, line, position, or a year: `1234`.
        mutating func appendInterpolation(number: Int) { append(.number(number)) }

        /// `5, 7–9, 12`.
        mutating func appendInterpolation(numbers: [Int]) { append(.numbers(numbers)) }

        /// `02/10/2023`.
        mutating func appendInterpolation(_ day: CalendarDate) { append(.day(day)) }

        /// `từ 02/10/2023 đến 08/10/2023`.
        mutating func appendInterpolation(_ days: DateSpan) { append(.days(days)) }

        /// `16 giờ 20 ngày 06/10/2023`.
        mutating func appendInterpolation(_ time: Timestamp, offset: Int) { append(.time(time, offset: offset)) }

        /// Letters of a column, from 1: `AA`.
        mutating func appendInterpolation(column: Int) { append(.column(column)) }

        /// A name or code of the campaign, as it stands there.
        mutating func appendInterpolation(_ name: String) { append(.name(name)) }

        /// What a sender wrote: on one line, short, with unprintable characters spelled out.
        mutating func appendInterpolation(written text: String, limit: Int = 60) { append(.written(text, limit: limit)) }

        /// `dòng 5`, `trang “Chỉ tiêu”, ô C5`.
        mutating func appendInterpolation(_ place: SourcePlace) { append(.place(place)) }

        /// `dòng 5`, or the path.
        mutating func appendInterpolation(_ row: RowName) { append(.row(row)) }

        /// `A “Ngày”`.
        mutating func appendInterpolation(_ column: ColumnName) {
            append(.column(column.number))
            appendLiteral(" ")
            append(.quoted(column.heading))
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
                if index > 0 { appendLiteral(", ") }
                append(.quoted(text))
            }
        }

        mutating func appendInterpolation(_ sentence: Sentence) { parts += sentence.parts }
    }
}
