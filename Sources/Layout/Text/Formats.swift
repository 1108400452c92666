import Participation
import ReportModel
import Vietnamese

/// A way to print a value: `{totals.participants | number}`. Declared once, like every property.
struct Format: Sendable {
    enum Argument: Hashable, Sendable {
        case number(Int)
        case text(String)
    }

    /// What may stand in the brackets after the name.
    enum Arguments: Sendable {
        case none
        /// A number, with a default.
        case number(ClosedRange<Int>, otherwise: Int)
        /// A text, with a default; `nil` = it must be given.
        case text(otherwise: String?)
    }

    let name: String
    let help: String
    /// What it makes, for the reference.
    let example: String
    /// Kinds of values it takes.
    let takes: [Input]
    let arguments: Arguments
    let apply: @Sendable (Value, Call) -> Value

    /// What a format is given besides the value.
    struct Call {
        var argument: Argument?
        /// Type of the value.
        var type: FieldType
        var binder: Binder
    }

    enum Input: Hashable, Sendable {
        case text, integer, decimal, rate, date, moment, texts, list

        func fits(_ type: FieldType) -> Bool {
            switch (self, type) {
            case (.text, .text), (.integer, .integer), (.decimal, .decimal), (.rate, .rate), (.date, .date),
                (.moment, .moment), (.texts, .texts), (.list, .list):
                true
            default: false
            }
        }

        var name: String {
            switch self {
            case .integer: "number"
            case .decimal: "decimal number"
            case .moment: "time"
            case .texts: "list of texts"
            case .list: "list"
            default: "\(self)"
            }
        }
    }
}

extension Format {
    static func named(_ name: String) -> Format? { index[name] }

    private static let index: [String: Format] = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })

    /// Every format, in the order of the reference page.
    static let all: [Format] = numbers.map(\.inEachLanguage) + dates + names + texts

    /// What prints a value without a format.
    static func standard(for type: FieldType) -> String? {
        switch type {
        case .text: nil
        case .integer: "number"
        case .decimal: "decimal"
        case .rate: "percent"
        case .date: "date.short"
        case .moment: "time.short"
        case .texts: "names"
        case .flag, .record, .list: nil
        }
    }

    /// The same with the signs of the document's language in what it makes.
    private var inEachLanguage: Format {
        Format(name: name, help: help, example: example, takes: takes, arguments: arguments) { [apply] value, call in
            guard call.binder.context.language == .english, case .text(let text, _, _) = apply(value, call) else {
                return apply(value, call)
            }
            return .text(EnglishForms.number(text))
        }
    }

    // MARK: Numbers

    private static let numbers: [Format] = [
        Format(
            name: "number", help: "Whole number, thousands grouped", example: "1.234.567", takes: [.integer], arguments: .none
        ) {
            value, _ in
            guard case .integer(let number) = value else { return .absent }
            return .text(NumberFormat.integer(number))
        },
        Format(
            name: "plain", help: "Whole number without grouping: years, codes", example: "2023", takes: [.integer],
            arguments: .none
        ) {
            value, _ in
            guard case .integer(let number) = value else { return .absent }
            return .text(String(number))
        },
        Format(
            name: "signed", help: "Whole number with its sign, as of a change", example: "+1.234", takes: [.integer],
            arguments: .none
        ) {
            value, _ in
            guard case .integer(let number) = value else { return .absent }
            return .text((number > 0 ? "+" : "") + NumberFormat.integer(number))
        },
        Format(name: "words", help: "Whole number in words", example: "mười hai", takes: [.integer], arguments: .none) {
            value, call in
            guard case .integer(let number) = value else { return .absent }
            return .text(call.binder.context.language == .english ? EnglishForms.words(number) : NumberFormat.words(number))
        },
        Format(name: "roman", help: "Roman number", example: "IV", takes: [.integer], arguments: .none) { value, _ in
            guard case .integer(let number) = value else { return .absent }
            return .text(Numerals.roman(number))
        },
        Format(
            name: "letter", help: "Letter of the document's alphabet, as for points", example: "đ", takes: [.integer],
            arguments: .none
        ) {
            value, call in
            guard case .integer(let number) = value else { return .absent }
            return .text(Numerals.letter(number, in: call.binder.context.language))
        },
        Format(
            name: "decimal", help: "Number with decimals (1, or as many as given)", example: "12,5",
            takes: [.decimal, .integer], arguments: .number(0...6, otherwise: 1)
        ) { value, call in
            switch value {
            case .decimal(let number): .text(NumberFormat.decimal(number, digits: call.argument.number))
            case .integer(let number): .text(NumberFormat.decimal(Double(number), digits: call.argument.number))
            default: .absent
            }
        },
        Format(
            name: "percent", help: "Rate, or a number of which 1 is the whole, in per cent; a rate is 100% only when complete",
            example: "93,7%", takes: [.rate, .decimal], arguments: .number(0...4, otherwise: 1)
        ) { value, call in
            percent(value, digits: call.argument.number).map { .text($0) } ?? .absent
        },
        Format(
            name: "percent.signed", help: "The same with its sign, as of a change", example: "+12,5%",
            takes: [.rate, .decimal],
            arguments: .number(0...4, otherwise: 1)
        ) { value, call in
            guard let text = percent(value, digits: call.argument.number), let number = value.comparable else { return .absent }
            return .text(number > 0 && text != "0%" && !text.hasPrefix("<") ? "+" + text : text)
        },
        Format(
            name: "percent.column",
            help:
                "Rate, or a number of which 1 is the whole, for a column headed (%): always with its decimals, without the sign; what columns of rates print",
            example: "75,0", takes: [.rate, .decimal], arguments: .number(0...4, otherwise: 1)
        ) { value, call in
            let digits = call.argument.number
            return percent(value, digits: digits).map { .text(NumberFormat.inColumn(percent: $0, digits: digits)) } ?? .absent
        },
        Format(name: "ratio", help: "Rate as its two numbers", example: "89/95", takes: [.rate], arguments: .none) { value, _ in
            guard case .rate(let rate) = value else { return .absent }
            return .text(NumberFormat.ratio(rate.part, rate.whole))
        },
    ]

    private static func percent(_ value: Value, digits: Int) -> String? {
        switch value {
        case .rate(let rate): return NumberFormat.percent(rate.part, of: rate.whole, digits: digits)
        case .decimal(let number):
            // The point moves in the digits, which are rounded once.
            let text = NumberFormat.decimal(number.magnitude, digits: digits + 2)
            guard let units = Int(text.filter(\.isNumber)) else { return nil }
            var scale = 1
            for _ in 0..<digits { scale *= 10 }
            let fraction = String(units % scale + scale).dropFirst()
            let whole = (number < 0 && units > 0 ? "-" : "") + NumberFormat.integer(units / scale)
            return whole + (units % scale == 0 ? "" : "," + fraction) + "%"
        default: return nil
        }
    }

    // MARK: Names and lists

    private static let names: [Format] = [
        Format(
            name: "names", help: "Names of a list, with the separator given and “và” before the last", example: "A, B và C",
            takes: [.texts, .list], arguments: .text(otherwise: ", ")
        ) { value, call in
            .text(
                joined(
                    call.binder.names(of: value, type: call.type, field: nil), call.argument.text, call.binder.context.language)
            )
        },
        Format(
            name: "joined", help: "Names of a list with the separator given between all", example: "A, B, C",
            takes: [.texts, .list], arguments: .text(otherwise: ", ")
        ) { value, call in
            .text(call.binder.names(of: value, type: call.type, field: nil).joined(separator: call.argument.text))
        },
        Format(
            name: "names.in_sentence", help: "The same, each name as within a sentence", example: "xã A, xã B và xã C",
            takes: [.list], arguments: .text(otherwise: ", ")
        ) { value, call in
            .text(
                joined(
                    call.binder.names(of: value, type: call.type, field: "name_in_sentence"), call.argument.text,
                    call.binder.context.language))
        },
        Format(
            name: "in_sentence", help: "Name of a unit as within a sentence", example: "xã Đông Mỹ", takes: [.text],
            arguments: .none
        ) { value, _ in mapText(value, UnitNaming.inSentence) },
    ]

    private static func joined(_ names: [String], _ separator: String, _ language: Language) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: separator) + (language == .english ? " and " : " và ") + last
    }

    // MARK: Texts

    private static let texts: [Format] = [
        Format(name: "upper", help: "All capitals", example: "ĐÔNG MỸ", takes: [.text], arguments: .none) { value, _ in
            mapText(value, CaseMapping.uppercased)
        },
        Format(name: "lower", help: "All small letters", example: "đông mỹ", takes: [.text], arguments: .none) { value, _ in
            mapText(value, CaseMapping.lowercased)
        },
        Format(name: "capital", help: "First letter capital", example: "Thứ Hai", takes: [.text], arguments: .none) {
            value, _ in
            mapText(value, CaseMapping.sentenceCased)
        },
        Format(
            name: "small", help: "First letter small, but of abbreviations and of words such as Chủ nhật", example: "thứ Hai",
            takes: [.text], arguments: .none
        ) { value, _ in mapText(value, SentenceText.small) },
        Format(
            name: "sentence", help: "A whole sentence: first letter capital, full stop at the end", example: "Đã xong.",
            takes: [.text], arguments: .none
        ) { value, _ in mapText(value, Sentences.sentence) },
        Format(
            name: "clause", help: "Part of a sentence: first letter capital, no mark at the end", example: "Đã xong",
            takes: [.text], arguments: .none
        ) { value, _ in mapText(value, Sentences.clause) },
        Format(
            name: "quoted", help: "In quotation marks, those inside it single, without a mark at its end",
            example: "“Tọa đàm ‘Gia đình học tập’”", takes: [.text], arguments: .none
        ) { value, _ in mapText(value, Sentences.quoted) },
        Format(
            name: "lines", help: "Broken by sense into lines, as names of bodies in a letterhead",
            example: "BAN CHỈ ĐẠO / XÂY DỰNG XÃ HỘI HỌC TẬP", takes: [.text], arguments: .none
        ) { value, call in mapText(value) { Sentences.lines($0, breaks: call.binder.senseBreaks) } },
        Format(
            name: "default", help: "What to print when the value is absent; stands last", example: "–",
            takes: [.text, .integer, .decimal, .rate, .date, .moment, .texts], arguments: .text(otherwise: nil)
        ) { value, _ in value },
    ]

    private static func mapText(_ value: Value, _ map: (String) -> String) -> Value {
        guard case .text(let text, let origin, let language) = value else { return .absent }
        return .text(map(text), origin: origin, language: language)
    }
}

extension Format.Argument? {
    fileprivate var number: Int {
        if case .number(let number) = self { number } else { 0 }
    }

    fileprivate var text: String {
        if case .text(let text) = self { text } else { "" }
    }
}
