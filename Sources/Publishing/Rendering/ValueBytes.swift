/// Bytes that tell one value from another by everything that is in it, also what is no `Encodable`: nothing that is added to a
/// type can be forgotten. For values there are few of, as reflection is slow.
struct ValueBytes {
    private let content = ContentBytes()

    var bytes: [UInt8] { content.bytes }

    /// - Throws: what an `Encodable` part throws.
    mutating func add(_ value: Any) throws {
        if let text = value as? String { return content.add(text) }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .dictionary, .set:
            // They come in any order, encoded too.
            let parts = try mirror.children.map { try ValueBytes.bytes(of: $0.value) }
                .sorted { $0.lexicographicallyPrecedes($1) }
            content.add("{\(parts.count)")
            parts.forEach(content.add)
        case _ where value is any Encodable:
            if let encodable = value as? any Encodable { try content.add(encodable) }
        case .enum where mirror.children.isEmpty, nil:
            content.add(String(reflecting: value))
        default:
            content.add("(\(mirror.subjectType) \(mirror.children.count)")
            for child in mirror.children {
                content.add(child.label ?? "")
                try add(child.value)
            }
        }
    }

    private static func bytes(of value: Any) throws -> [UInt8] {
        var part = ValueBytes()
        try part.add(value)
        return part.bytes
    }
}
