public import Foundation

/// The part of JSON Schema (2020-12) that `docs/schemas` uses.
public struct JSONSchema {
    private let root: [String: Any]

    /// Words it understands; a schema that uses another one proves nothing.
    private static let words: Set<String> = [
        "$schema", "$ref", "$defs", "title", "description", "type", "format", "properties", "required", "additionalProperties",
        "items", "minItems", "enum", "const", "pattern", "minimum", "maximum", "oneOf", "anyOf",
    ]

    /// - Parameter name: `summary` for `docs/schemas/summary.schema.json`.
    public init?(_ name: String) throws {
        let path = "\(Checkout.root)/docs/schemas/\(name).schema.json"
        guard let root = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path))) as? [String: Any]
        else { return nil }
        self.root = root
    }

    /// What does not fit, each with its path; keys that the schema does not name are told too, unless it says that others may
    /// be there.
    public func faults(in data: Data) throws -> [String] {
        faults(of: try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed), by: root, at: "$")
    }

    private func faults(of value: Any, by schema: [String: Any], at path: String) -> [String] {
        var faults = schema.keys.filter { !JSONSchema.words.contains($0) }.map { "\(path): the schema says '\($0)'" }
        if let reference = schema["$ref"] as? String {
            let target = reference.split(separator: "/").dropFirst().reduce(root as Any?) { node, key in
                (node as? [String: Any])?[String(key)]
            }
            guard let target = target as? [String: Any] else { return faults + ["\(path): no \(reference)"] }
            faults += self.faults(of: value, by: target, at: path)
        }
        for key in ["oneOf", "anyOf"] {
            guard let choices = schema[key] as? [[String: Any]] else { continue }
            if !choices.contains(where: { self.faults(of: value, by: $0, at: path).isEmpty }) {
                faults.append("\(path): none of \(key)")
            }
        }
        let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
        if !types.isEmpty, !types.contains(where: { JSONSchema.isOf($0, value) }) { return faults + ["\(path): no \(types)"] }
        if let choices = schema["enum"] as? [Any], !choices.contains(where: { ($0 as? NSObject) == (value as? NSObject) }) {
            faults.append("\(path): \(value) is not among \(choices)")
        }
        if let constant = schema["const"] as? NSObject, constant != value as? NSObject {
            faults.append("\(path): not \(constant)")
        }
        if let least = schema["minimum"] as? Double, let number = value as? Double, number < least {
            faults.append("\(path): \(number) is below \(least)")
        }
        if let text = value as? String { faults += JSONSchema.faults(of: text, by: schema, at: path) }
        if let list = value as? [Any] {
            if let least = schema["minItems"] as? Int, list.count < least { faults.append("\(path): too short") }
            if let items = schema["items"] as? [String: Any] {
                for (index, item) in list.enumerated() { faults += self.faults(of: item, by: items, at: "\(path)[\(index)]") }
            }
        }
        if let object = value as? [String: Any] { faults += self.faults(ofObject: object, by: schema, at: path) }
        return faults
    }

    private func faults(ofObject object: [String: Any], by schema: [String: Any], at path: String) -> [String] {
        var faults = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }.map { "\(path): lacks \($0)" }
        let properties = schema["properties"] as? [String: [String: Any]]
        for (key, value) in object {
            if let property = properties?[key] {
                faults += self.faults(of: value, by: property, at: "\(path).\(key)")
            } else if let more = schema["additionalProperties"] as? [String: Any] {
                faults += self.faults(of: value, by: more, at: "\(path).\(key)")
            } else if properties != nil, schema["additionalProperties"] as? Bool != true {
                faults.append("\(path): the schema does not know \(key)")
            }
        }
        return faults
    }

    private static func faults(of text: String, by schema: [String: Any], at path: String) -> [String] {
        if let pattern = schema["pattern"] as? String, text.range(of: pattern, options: .regularExpression) == nil {
            return ["\(path): '\(text)' is not like \(pattern)"]
        }
        let formats = [
            "date": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "date-time": "^[0-9-]{10}T[0-9:]{8}([+-][0-9]{2}:[0-9]{2}|Z)$",
        ]
        guard let pattern = (schema["format"] as? String).flatMap({ formats[$0] }),
            text.range(of: pattern, options: .regularExpression) == nil
        else { return [] }
        return ["\(path): '\(text)' is no \(schema["format"] ?? "")"]
    }

    private static func isOf(_ type: String, _ value: Any) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "null": value is NSNull
        case "boolean": (value as? NSNumber).map { isBoolean($0) } ?? false
        case "integer": (value as? NSNumber).map { !isBoolean($0) && $0.doubleValue == $0.doubleValue.rounded() } ?? false
        case "number": (value as? NSNumber).map { !isBoolean($0) } ?? false
        default: false
        }
    }

    /// Numbers and booleans are one class here; their encodings tell them apart.
    private static func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
