import Participation
import ReportModel

/// What a field of the data holds: something a layout can print, compare or walk over.
enum Value: Sendable {
    /// Not stated, not there.
    case absent
    /// A text; `origin` names the submission it came from, for texts that others wrote. `language` is what it is written in:
    /// Vietnamese, as all data are, unless it was put into another.
    case text(String, origin: String? = nil, language: Language = .vietnamese)
    case integer(Int)
    case decimal(Double)
    case rate(Rate)
    case date(CalendarDate)
    case moment(Timestamp)
    case flag(Bool)
    case texts([String])
    case record(any Sendable)
    case list([any Sendable])
}

/// What kind of value a field holds; decides formats and comparisons when a layout is checked.
enum FieldType: Hashable, Sendable {
    case text, integer, decimal, rate, date, moment, flag, texts
    /// A record of the named type.
    case record(String)
    /// A list of records of the named type.
    case list(String)

    /// For the reference: `number`, `list of unit`.
    var name: String { words.description }

    /// For messages, behind an article.
    var words: OperatorText {
        switch self {
        case .text: "text"
        case .integer: "number"
        case .decimal: "decimal number"
        case .rate: "rate"
        case .date: "date"
        case .moment: "time"
        case .flag: "yes/no"
        case .texts: "list of texts"
        case .record(let type): "record `\(type)`"
        case .list(let type): "list of `\(type)`"
        }
    }
}

/// A field of a record, declared once: the checker, the binder and the reference read this.
struct Field: Sendable {
    let name: String
    let type: FieldType
    /// Whether it can be absent; a layout must then say what to print instead, or test for it first.
    let isOptional: Bool
    /// Whether it is a figure: one that is not stated is absent, and prints as `–` where a layout says nothing else.
    var isFigure = false
    let help: String
    /// Reads it from a record of its type.
    let get: @Sendable (any Sendable, ReportContext) -> Value
}

/// A kind of record with its fields.
struct RecordType: Sendable {
    let name: String
    let help: String
    let fields: [Field]
    /// The field whose value finds a record in a list: `types[LPD]`; `nil` when lists of it have no keys.
    let key: String?
    /// The field that names a record where a list of them is printed with `names`.
    let label: String?
    private let index: [String: Int]

    init(_ name: String, key: String? = nil, label: String? = nil, _ help: String, _ fields: [Field]) {
        self.name = name
        self.help = help
        self.fields = fields
        self.key = key
        self.label = label
        index = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func field(_ name: String) -> Field? { index[name].map { fields[$0] } }

    func number(of name: String) -> Int? { index[name] }
}

// MARK: Declaring fields

extension Field {
    private static func make<Source: Sendable>(
        _ name: String, _ type: FieldType, _ help: String, optional: Bool,
        _ get: @escaping @Sendable (Source, ReportContext) -> Value
    ) -> Field {
        Field(name: name, type: type, isOptional: optional, help: help) { record, context in
            guard let record = record as? Source else { return .absent }
            return get(record, context)
        }
    }

    static func text<Source: Sendable>(
        _ name: String, _ help: String, _ get: @escaping @Sendable (Source, ReportContext) -> String
    ) -> Field {
        make(name, .text, help, optional: false) { .text(get($0, $1)) }
    }

    /// A name that has an English one beside it: documents in English say that, and the Vietnamese one only for want of it.
    static func named<Source: Sendable>(
        _ name: String, optional: Bool = false, _ help: String,
        _ get: @escaping @Sendable (Source, ReportContext) -> (vietnamese: String?, english: String?)
    ) -> Field {
        make(name, .text, help, optional: optional) { record, context in
            let names = get(record, context)
            if context.language == .english, let english = names.english { return .text(english, language: .english) }
            return names.vietnamese.map { .text($0) } ?? .absent
        }
    }

    static func optionalText<Source: Sendable>(
        _ name: String, _ help: String, _ get: @escaping @Sendable (Source, ReportContext) -> String?
    ) -> Field {
        make(name, .text, help, optional: true) { get($0, $1).map { .text($0) } ?? .absent }
    }

    /// A text that a unit sent, with where it came from.
    static func sentText<Source: Sendable>(
        _ name: String, optional: Bool = false, _ help: String,
        _ get: @escaping @Sendable (Source, ReportContext) -> (text: String, origin: String)?
    ) -> Field {
        make(name, .text, help, optional: optional) { record, context in
            get(record, context).map { .text($0.text, origin: $0.origin) } ?? .absent
        }
    }

    static func integer<Source: Sendable>(
        _ name: String, _ help: String, _ get: @escaping @Sendable (Source, ReportContext) -> Int
    ) -> Field {
        make(name, .integer, help, optional: false) { .integer(get($0, $1)) }
    }

    static func optionalInteger<Source: Sendable>(
        _ name: String, _ help: String, _ get: @escaping @Sendable (Source, ReportContext) -> Int?
    ) -> Field {
        make(name, .integer, help, optional: true) { get($0, $1).map { .integer($0) } ?? .absent }
    }

    static func decimal<Source: Sendable>(
        _ name: String, _ help: String, _ get: @escaping @Sendable (Source, ReportContext) -> Double
    ) -> Field {
        make(name, .decimal, help, optional: false) { .decimal(get($0, $1)) }
    }

    /// A count that may not be stated; prints as `–` then.
    static func figure<Source: Sendable>(
        _ name: String, _ help: String, _ get: @escaping @Sendable (Source, ReportContext) -> Int?
    ) -> Field {
        var field = optionalInteger(name, help, get)
        field.isFigure = true
        return field
    }

    static func optionalDecimal<Source: Sendable>(
        _ name: String, _ help: String, _ get: @escaping @Sendable (Source, ReportContext) -> Double?
    ) -> Field {
        make(name, .decimal, help, optional: true) { get($0, $1).map { .decimal($0) } ?? .absent }
    }

    /// A share; absent where the whole is nothing.
    static func rate<Source: Sendable>(
        _ name: String, _ help: String, _ get: @escaping @Sendable (Source, ReportContext) -> Rate?
    ) -> Field {
        make(name, .rate, help, optional: true) { get($0, $1).map { .rate($0) } ?? .absent }
    }

    static func date<Source: Sendable>(
        _ name: String, _ help: String, _ get: @escaping @Sendable (Source, ReportContext) -> CalendarDate
    ) -> Field {
        make(name, .date, help, optional: false) { .date(get($0, $1)) }
    }

    static func moment<Source: Sendable>(
        _ name: String, _ help: String, _ get: @escaping @Sendable (Source, ReportContext) -> Timestamp
    ) -> Field {
        make(name, .moment, help, optional: false) { .moment(get($0, $1)) }
    }

    static func optionalMoment<Source: Sendable>(
        _ name: String, _ help: String, _ get: @escaping @Sendable (Source, ReportContext) -> Timestamp?
    ) -> Field {
        make(name, .moment, help, optional: true) { get($0, $1).map { .moment($0) } ?? .absent }
    }

    static func optionalDate<Source: Sendable>(
        _ name: String, _ help: String, _ get: @escaping @Sendable (Source, ReportContext) -> CalendarDate?
    ) -> Field {
        make(name, .date, help, optional: true) { get($0, $1).map { .date($0) } ?? .absent }
    }

    static func flag<Source: Sendable>(
        _ name: String, _ help: String, _ get: @escaping @Sendable (Source, ReportContext) -> Bool
    ) -> Field {
        make(name, .flag, help, optional: false) { .flag(get($0, $1)) }
    }

    static func texts<Source: Sendable>(
        _ name: String, _ help: String, _ get: @escaping @Sendable (Source, ReportContext) -> [String]
    ) -> Field {
        make(name, .texts, help, optional: false) { .texts(get($0, $1)) }
    }

    static func record<Source: Sendable>(
        _ name: String, _ type: String, _ help: String,
        _ get: @escaping @Sendable (Source, ReportContext) -> any Sendable
    ) -> Field {
        make(name, .record(type), help, optional: false) { .record(get($0, $1)) }
    }

    static func optionalRecord<Source: Sendable>(
        _ name: String, _ type: String, _ help: String,
        _ get: @escaping @Sendable (Source, ReportContext) -> (any Sendable)?
    ) -> Field {
        make(name, .record(type), help, optional: true) { get($0, $1).map { .record($0) } ?? .absent }
    }

    static func list<Source: Sendable>(
        _ name: String, _ type: String, _ help: String,
        _ get: @escaping @Sendable (Source, ReportContext) -> [any Sendable]
    ) -> Field {
        make(name, .list(type), help, optional: false) { .list(get($0, $1)) }
    }
}
