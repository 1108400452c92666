/// The JSON Schema of layout files.
enum LayoutSchema {
    static func text() -> String {
        var writer = JSONText()
        writer.write(schema)
        return writer.text + "\n"
    }

    private static var schema: JSON {
        var definitions: [(String, JSON)] = [
            ("block", block), ("blocks", .object([("type", .string("array")), ("items", reference("block"))])),
            ("sentences", sentences),
            ("length", .object([("type", .string("string")), ("pattern", .string("^-?[0-9.]+ ?(mm|cm|pt)$"))])),
            ("texts", .object([("anyOf", .array([anyText, .object([("type", .string("array")), ("items", anyText)])]))])),
        ]
        for declaration in BlockDeclarations.all + BlockDeclarations.inner {
            definitions.append((declaration.name, value(of: declaration)))
        }
        for declaration in FileDeclarations.all where declaration.name != "layout file" {
            definitions.append((declaration.name, object(declaration)))
        }
        guard case .object(var members) = object(FileDeclarations.layout) else { return .null }
        members.insert(("$schema", .string("https://json-schema.org/draft/2020-12/schema")), at: 0)
        members.insert(("title", .string("baocao layout")), at: 1)
        members.append(("$defs", .object(definitions)))
        return .object(members)
    }

    private static let anyText = JSON.object([("type", .array([.string("string"), .string("number"), .string("boolean")]))])

    private static func reference(_ name: String) -> JSON { .object([("$ref", .string("#/$defs/\(name)"))]) }

    /// One of the blocks by its name, or the name alone.
    private static var block: JSON {
        var properties: [(String, JSON)] = []
        for declaration in BlockDeclarations.all where declaration.name != "when" {
            properties.append((declaration.name, reference(declaration.name)))
        }
        properties.append(("when", described(anyText, "The block is left out when this does not hold")))
        properties += [("then", reference("blocks")), ("else", reference("blocks"))]
        let map = JSON.object([
            ("type", .string("object")), ("properties", .object(properties)), ("additionalProperties", .bool(false)),
            ("minProperties", .number(1)),
        ])
        return .object([("anyOf", .array([map, .object([("const", .string("page_break"))])]))])
    }

    private static var sentences: JSON {
        let one = JSON.object([("anyOf", .array([anyText, reference("sentence"), reference("join")]))])
        return .object([("anyOf", .array([one, .object([("type", .string("array")), ("items", one)])]))])
    }

    /// What stands after the name of a block: its map, or in short form the value of one property.
    private static func value(of declaration: Declaration) -> JSON {
        let map = object(declaration)
        guard let short = declaration.short, let property = declaration.property(short) else {
            return declaration.properties.contains(where: \.isRequired)
                ? map : .object([("anyOf", .array([map, .object([("type", .string("null"))])]))])
        }
        return .object([("anyOf", .array([map, schema(of: property)]))])
    }

    private static func object(_ declaration: Declaration) -> JSON {
        var members: [(String, JSON)] = [
            ("description", .string(declaration.help)), ("type", .string("object")),
            ("properties", .object(declaration.properties.map { ($0.name, schema(of: $0)) })),
            ("additionalProperties", .bool(false)),
        ]
        let required = declaration.properties.filter(\.isRequired).map { JSON.string($0.name) }
        if !required.isEmpty { members.append(("required", .array(required))) }
        return .object(members)
    }

    private static func described(_ schema: JSON, _ help: String) -> JSON {
        guard case .object(let members) = schema else { return schema }
        return .object([("description", .string(help))] + members)
    }

    private static func schema(of property: Property) -> JSON {
        var schema = described(schema(of: property.type), property.help)
        if let standard = property.standard, case .object(let members) = schema {
            schema = .object(members + [("default", .string(standard))])
        }
        return schema
    }

    private static func schema(of type: PropertyType) -> JSON {
        switch type {
        case .text, .textOrTrue, .plain, .condition, .collection, .number, .textStyle, .file, .width: anyText
        case .sentences: reference("sentences")
        case .texts, .plains, .order: reference("texts")
        case .flag: .object([("enum", .array([.bool(true), .bool(false), .string("yes"), .string("no")]))])
        case .integer(let range):
            .object([
                ("type", .string("integer")), ("minimum", .number(range.lowerBound)), ("maximum", .number(range.upperBound)),
            ])
        case .decimal: .object([("type", .string("number"))])
        case .length: reference("length")
        case .choice(let names): .object([("enum", .array(names.map { .string($0) }))])
        case .blocks: reference("blocks")
        case .group(let name): reference(name)
        case .groups(let name): .object([("type", .string("array")), ("items", reference(name))])
        case .named(let name): .object([("type", .string("object")), ("additionalProperties", reference(name))])
        case .lines:
            .object([
                ("type", .string("array")),
                (
                    "items",
                    .object([
                        ("anyOf", .array([.object([("type", .string("array")), ("items", anyText)]), reference("line")]))
                    ])
                ),
            ])
        }
    }
}

/// A JSON value whose members keep their order.
indirect enum JSON {
    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([JSON])
    case object([(String, JSON)])
}

/// Writes JSON with two spaces a level.
struct JSONText {
    private(set) var text = ""

    mutating func write(_ value: JSON, indent: String = "") {
        switch value {
        case .null: text += "null"
        case .bool(let flag): text += flag ? "true" : "false"
        case .number(let number): text += String(number)
        case .string(let string): text += JSONText.quoted(string)
        case .array(let items):
            guard !items.isEmpty else {
                text += "[]"
                return
            }
            list("[", "]", items.map { (nil, $0) }, indent)
        case .object(let members):
            guard !members.isEmpty else {
                text += "{}"
                return
            }
            list("{", "}", members.map { (Optional($0.0), $0.1) }, indent)
        }
    }

    private mutating func list(_ open: String, _ close: String, _ members: [(String?, JSON)], _ indent: String) {
        text += open
        let inner = indent + "  "
        for (index, member) in members.enumerated() {
            text += (index == 0 ? "\n" : ",\n") + inner
            if let name = member.0 { text += JSONText.quoted(name) + ": " }
            write(member.1, indent: inner)
        }
        text += "\n" + indent + close
    }

    static func quoted(_ string: String) -> String {
        var result = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default:
                if scalar.value < 0x20 {
                    let digits = String(scalar.value, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }
}
