/// Numbers as font files hold them; reading past the end throws, so that a damaged font is a fault and not a crash.
struct BigEndianReader {
    let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    var count: Int { bytes.count }

    func slice(_ offset: Int, _ length: Int) throws(PDFFault) -> ArraySlice<UInt8> {
        guard offset >= 0, length >= 0, offset + length <= bytes.count else {
            throw PDFFault(.finishing, "an embedded font ends before its byte \(offset + length)")
        }
        let start = bytes.startIndex + offset
        return bytes[start..<(start + length)]
    }

    func u16(_ offset: Int) throws(PDFFault) -> Int {
        let pair = try slice(offset, 2)
        return Int(pair[pair.startIndex]) << 8 | Int(pair[pair.startIndex + 1])
    }

    func i16(_ offset: Int) throws(PDFFault) -> Int {
        Int(Int16(truncatingIfNeeded: try u16(offset)))
    }

    func u32(_ offset: Int) throws(PDFFault) -> Int { try u16(offset) << 16 | u16(offset + 2) }
}

extension [UInt8] {
    mutating func append16(_ value: Int) {
        append(UInt8(truncatingIfNeeded: value >> 8))
        append(UInt8(truncatingIfNeeded: value))
    }

    mutating func append32(_ value: Int) {
        append16(value >> 16)
        append16(value)
    }

    mutating func put16(_ value: Int, at offset: Int) {
        self[offset] = UInt8(truncatingIfNeeded: value >> 8)
        self[offset + 1] = UInt8(truncatingIfNeeded: value)
    }

    mutating func put32(_ value: Int, at offset: Int) {
        put16(value >> 16, at: offset)
        put16(value, at: offset + 2)
    }
}
