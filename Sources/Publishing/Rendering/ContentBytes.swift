/// Bytes that tell one value from another: what its `Encodable` conformance gives, each value marked by its type and closed off
/// from the next. Many times quicker than JSON; they are digested and never read back.
struct ContentBytes {
    private let sink = Sink()

    /// What was put in so far.
    var bytes: [UInt8] { sink.bytes }

    func add(_ value: some Encodable) throws { try ContentEncoder(sink: sink).put(value) }

    func add(_ text: String) { sink.put(text) }

    /// Bytes of another value.
    func add(_ bytes: [UInt8]) { sink.put(bytes) }
}

/// What the encoders of one value write to.
private final class Sink {
    enum Mark: UInt8 { case none, no, yes, whole, real, text, bytes, opens, closes, entry }

    var bytes: [UInt8] = []
    /// Where the entries of open records begin, which are put in order when they are closed; of records in their own order empty.
    var entries: [[(key: String, start: Int)]] = []

    func put(_ mark: Mark) { bytes.append(mark.rawValue) }

    func put(_ number: UInt64, _ mark: Mark = .whole) {
        put(mark)
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    func put(_ text: String) {
        put(UInt64(text.utf8.count), .text)
        bytes.append(contentsOf: text.utf8)
    }

    func put(_ part: [UInt8]) {
        put(UInt64(part.count), .bytes)
        bytes += part
    }

    func open() {
        put(.opens)
        entries.append([])
    }

    /// Closes a record; the entries of a dictionary have come in any order, and are put in that of their keys.
    func close() {
        let starts = entries.removeLast()
        if let first = starts.first {
            let ends = starts.dropFirst().map(\.start) + [bytes.count]
            let ordered = zip(starts, ends).sorted { $0.0.key < $1.0.key }.flatMap { bytes[$0.0.start..<$0.1] }
            bytes.replaceSubrange(first.start..., with: ordered)
        }
        put(.closes)
    }
}

/// The kind of key that dictionaries are encoded by.
private let dictionaryKey: ObjectIdentifier? = {
    struct Probe: Encoder {
        final class Found { var key: ObjectIdentifier? }
        let found = Found()
        var codingPath: [any CodingKey] { [] }
        var userInfo: [CodingUserInfoKey: Any] { [:] }
        func container<Key>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
            found.key = ObjectIdentifier(type)
            // Not by the encoder, which asks for what is found out here.
            return KeyedEncodingContainer(ContentEncoder.Entries<Key>(sink: Sink(), isDictionary: false))
        }
        func unkeyedContainer() -> any UnkeyedEncodingContainer { ContentEncoder(sink: Sink()) }
        func singleValueContainer() -> any SingleValueEncodingContainer { ContentEncoder(sink: Sink()) }
    }
    let probe = Probe()
    try? ["": 0].encode(to: probe)
    return probe.found.key
}()

private struct ContentEncoder: Encoder {
    let sink: Sink
    private(set) var count = 0
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(sink: Sink) { self.sink = sink }

    func container<Key>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(Entries<Key>(sink: sink, isDictionary: ObjectIdentifier(type) == dictionaryKey))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { self }
    func singleValueContainer() -> any SingleValueEncodingContainer { self }

    func put<Value: Encodable>(_ value: Value) throws {
        if Value.self == String.self, let text = value as? String { return sink.put(text) }
        sink.open()
        try value.encode(to: self)
        sink.close()
    }

    fileprivate struct Entries<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let sink: Sink
        let isDictionary: Bool
        var codingPath: [any CodingKey] { [] }

        private func enter(_ key: Key) {
            let name = key.stringValue
            if isDictionary { sink.entries[sink.entries.count - 1].append((name, sink.bytes.count)) }
            sink.put(.entry)
            sink.put(name)
        }

        mutating func encodeNil(forKey key: Key) {
            enter(key)
            sink.put(.none)
        }
        mutating func encode(_ value: Bool, forKey key: Key) {
            enter(key)
            sink.put(value ? .yes : .no)
        }
        mutating func encode(_ value: String, forKey key: Key) {
            enter(key)
            sink.put(value)
        }
        mutating func encode(_ value: Double, forKey key: Key) {
            enter(key)
            sink.put(value.bitPattern, .real)
        }
        mutating func encode(_ value: Int, forKey key: Key) {
            enter(key)
            sink.put(UInt64(bitPattern: Int64(value)))
        }
        mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
            enter(key)
            try ContentEncoder(sink: sink).put(value)
        }
        mutating func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type, forKey key: Key
        ) -> KeyedEncodingContainer<Nested> {
            enter(key)
            return ContentEncoder(sink: sink).container(keyedBy: type)
        }
        mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            enter(key)
            return ContentEncoder(sink: sink)
        }
        mutating func superEncoder() -> any Encoder { ContentEncoder(sink: sink) }
        mutating func superEncoder(forKey key: Key) -> any Encoder {
            enter(key)
            return ContentEncoder(sink: sink)
        }
    }
}

extension ContentEncoder: UnkeyedEncodingContainer, SingleValueEncodingContainer {
    mutating func encodeNil() { sink.put(.none) }
    mutating func encode(_ value: Bool) { sink.put(value ? .yes : .no) }
    mutating func encode(_ value: String) { sink.put(value) }
    mutating func encode(_ value: Double) { sink.put(value.bitPattern, .real) }
    mutating func encode(_ value: Int) { sink.put(UInt64(bitPattern: Int64(value))) }
    mutating func encode(_ value: Int8) { sink.put(UInt64(bitPattern: Int64(value))) }
    mutating func encode(_ value: Int16) { sink.put(UInt64(bitPattern: Int64(value))) }
    mutating func encode(_ value: Int32) { sink.put(UInt64(bitPattern: Int64(value))) }
    mutating func encode(_ value: Int64) { sink.put(UInt64(bitPattern: Int64(value))) }
    mutating func encode(_ value: UInt) { sink.put(UInt64(value)) }
    mutating func encode(_ value: UInt8) { sink.put(UInt64(value)) }
    mutating func encode(_ value: UInt16) { sink.put(UInt64(value)) }
    mutating func encode(_ value: UInt32) { sink.put(UInt64(value)) }
    mutating func encode(_ value: UInt64) { sink.put(UInt64(value)) }
    mutating func encode(_ value: Float) { sink.put(Double(value).bitPattern, .real) }
    mutating func encode<Value: Encodable>(_ value: Value) throws {
        count += 1
        try put(value)
    }
    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }
    mutating func superEncoder() -> any Encoder { self }
}
