/// What may stand as the value of a property.
enum PropertyType: Sendable {
    /// A text with values.
    case text
    /// A text with values, or `true` for the value of the rows.
    case textOrTrue
    /// A text, or a list of sentences that may have conditions.
    case sentences
    /// A text or a list of texts; a value that is itself a list of texts gives as many.
    case texts
    /// A text without values.
    case plain
    case flag
    case integer(ClosedRange<Int>)
    case decimal(ClosedRange<Double>)
    /// A length with its unit; the range is in millimetres.
    case length(ClosedRange<Double>)
    case choice([String])
    case condition
    /// A path to a list.
    case collection
    /// Paths to sort by.
    case order
    /// A path to a number.
    case number
    /// Width of a table column.
    case width
    /// Name of a text style.
    case textStyle
    /// A list of blocks.
    case blocks
    /// One map of the named declaration.
    case group(String)
    /// A list of maps of the named declaration.
    case groups(String)
    /// Names with a map each of the named declaration.
    case named(String)
    /// File below the layout's folder.
    case file
    /// A list of texts without values.
    case plains
    /// Rows of texts, each a list of cells.
    case lines

    /// For messages and the reference.
    var name: String {
        switch self {
        case .text: "text"
        case .textOrTrue: "text or `true`"
        case .sentences: "text or list of sentences"
        case .texts: "text or list of texts"
        case .plain: "plain text"
        case .plains: "list of plain texts"
        case .lines: "list of lists of texts"
        case .flag: "`true` or `false`"
        case .integer(let range): "whole number, \(range.lowerBound) to \(range.upperBound)"
        case .decimal(let range): "number, \(PropertyType.short(range.lowerBound)) to \(PropertyType.short(range.upperBound))"
        case .length(let range):
            "length, \(PropertyType.short(range.lowerBound))mm to \(PropertyType.short(range.upperBound))mm"
        case .choice(let names): names.map { "`\($0)`" }.joined(separator: ", ")
        case .condition: "condition"
        case .collection: "list of the data"
        case .order: "value or list of values"
        case .number: "value that is a number"
        case .width: "length, `content` or `share N`"
        case .textStyle: "name of a text style"
        case .blocks: "list of blocks"
        case .group(let name): "map: \(name)"
        case .groups(let name): "list of maps: \(name)"
        case .named(let name): "map of names, each a map: \(name)"
        case .file: "file"
        }
    }

    static func short(_ number: Double) -> String {
        number == number.rounded() ? Int(exactly: number).map { String($0) } ?? String(number) : String(number)
    }
}

/// A property of a block, a style or a layout file. Declared once: reading, checking, suggestions, the reference page and the
/// JSON Schema are all made from it.
struct Property: Sendable {
    /// Whose values a text speaks of.
    enum Evaluation: String, Sendable {
        /// What is in force around the block.
        case around
        /// Each row.
        case row
        /// Each group of rows.
        case group
        /// Each column, where columns repeat over a list.
        case column
    }

    let name: String
    let type: PropertyType
    let isRequired: Bool
    /// As it would be written; `nil` = left out means not there.
    let standard: String?
    let help: String
    let evaluation: Evaluation

    init(
        _ name: String, _ type: PropertyType, required: Bool = false, default standard: String? = nil,
        in evaluation: Evaluation = .around, _ help: String
    ) {
        self.name = name
        self.type = type
        isRequired = required
        self.standard = standard
        self.help = help
        self.evaluation = evaluation
    }
}

/// A map of properties with a name: a block, a part of one, a group of the style.
struct Declaration: Sendable {
    let name: String
    let help: String
    /// The property meant when the value is no map.
    let short: String?
    /// As it is written in a layout.
    let example: String
    let properties: [Property]

    init(_ name: String, short: String? = nil, _ help: String, example: String = "", _ properties: [Property]) {
        self.name = name
        self.help = help
        self.short = short
        self.example = example
        self.properties = properties
    }

    func property(_ name: String) -> Property? { properties.first { $0.name == name } }
}

extension Property {
    /// The properties that say which records a block walks over.
    static func selection(_ name: String, required: Bool = true, _ help: String) -> [Property] {
        [
            Property(name, .collection, required: required, help),
            Property("where", .condition, in: .row, "Takes only records for which this holds"),
            Property(
                "sort", .order, in: .row,
                "Sorts by these values; `descending` may follow a value; equal records keep their order"),
            Property("limit", .integer(1...100_000), "Takes at most so many records"),
            Property("as", .plain, "Name by which texts inside can call the record"),
        ]
    }
}
