import TestSupport
import Testing

@testable import Publishing

/// Keys of documents tell values apart by everything that is in them, and not by the order of what has none.
@Suite struct KeyBytesTests {
    private struct Inner: Codable, Hashable {
        var a: Int?
        var b: String?
    }

    private struct Outer: Codable, Hashable {
        var inner = Inner()
        var b: String?
        var list: [[Int]] = []
        var map: [String: Int] = [:]
        var choice: Choice = .none
        var number = 0.0
        var small: UInt8 = 0
    }

    private enum Choice: Codable, Hashable {
        case none
        case some(Int)
        case named(a: Int, b: String)
    }

    private func bytes(_ value: some Encodable) throws -> [UInt8] {
        let content = ContentBytes()
        try content.add(value)
        return content.bytes
    }

    private func reflected(_ value: Any) throws -> [UInt8] {
        var bytes = ValueBytes()
        try bytes.add(value)
        return bytes.bytes
    }

    @Test func valuesThatDifferHaveOtherBytes() throws {
        let values = [
            Outer(), Outer(inner: Inner(a: 1)), Outer(inner: Inner(b: "x")), Outer(b: "x"), Outer(inner: Inner(b: "x"), b: "x"),
            Outer(list: [[1], [2]]), Outer(list: [[1, 2]]), Outer(list: [[], [1, 2]]), Outer(list: [[12]]),
            Outer(map: ["a": 1, "b": 2]), Outer(map: ["a": 2, "b": 1]), Outer(map: ["ab": 12]), Outer(choice: .some(0)),
            Outer(choice: .some(1)), Outer(choice: .named(a: 1, b: "")), Outer(choice: .named(a: 1, b: "1")),
            Outer(number: 0.5),
            Outer(number: 1), Outer(small: 1),
        ]
        var seen: [[UInt8]: Int] = [:]
        for (index, value) in values.enumerated() {
            let bytes = try bytes(value)
            #expect(seen[bytes] == nil, "\(value) and \(values[seen[bytes] ?? 0])")
            seen[bytes] = index
            #expect(try self.bytes(value) == bytes)
        }
    }

    @Test func aDictionaryHasTheSameBytesInAnyOrder() throws {
        var random = SeededGenerator(seed: 7)
        let pairs = (0..<200).map { ("k\($0)", $0) }
        let first = Dictionary(uniqueKeysWithValues: pairs)
        for _ in 0..<5 {
            var other: [String: Int] = Dictionary(minimumCapacity: Int.random(in: 200...5000, using: &random))
            for (key, value) in pairs.shuffled(using: &random) { other[key] = value }
            #expect(try bytes(Outer(map: other)) == bytes(Outer(map: first)))
            #expect(try bytes([other]) == bytes([first]))
            #expect(try reflected(Plain(map: other)) == reflected(Plain(map: first)))
        }
    }

    /// Not `Encodable`, as most of what a summary is made of.
    private struct Plain {
        enum Kind { case one, two, three(Int) }
        var kind = Kind.one
        var set: Set<String> = []
        var map: [String: Int] = [:]
        var parts: [(name: String, value: Int?)] = []
        var inner: Inner?
    }

    @Test func whatIsNoEncodableIsToldApartByReflection() throws {
        let values: [Any] = [
            Plain(), Plain(kind: .two), Plain(kind: .three(1)), Plain(kind: .three(2)), Plain(set: ["a"]),
            Plain(set: ["a", "b"]),
            Plain(map: ["a": 1]), Plain(parts: [("a", nil)]), Plain(parts: [("a", 0)]), Plain(parts: [("", 0)]),
            Plain(inner: Inner()), Plain(inner: Inner(a: 1)), 1, "1", Optional<Int>.none as Any,
        ]
        var seen: Set<[UInt8]> = []
        for value in values { #expect(seen.insert(try reflected(value)).inserted, "\(value)") }
        let many = (0..<100).map { "\($0)" }
        #expect(try reflected(Plain(set: Set(many))) == reflected(Plain(set: Set(many.reversed()))))
    }
}
