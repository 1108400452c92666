/// Writing scalars as UTF-8 bytes, the cheapest way to build a `String` piece
/// by piece.
extension Array where Element == UInt8 {
    /// Appends the UTF-8 form of a scalar value; the value must be a scalar.
    @inline(__always)
    mutating func append(scalar value: UInt32) {
        if value < 0x80 {
            append(UInt8(truncatingIfNeeded: value))
        } else if value < 0x800 {
            append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
            append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        } else if value < 0x1_0000 {
            append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
            append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        } else {
            append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
            append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        }
    }
}

extension String {
    /// Builds a string of scalar values; values that are no scalars are left out.
    init(scalarValues: some Sequence<UInt32>) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scalarValues.underestimatedCount * 2)
        for value in scalarValues where Unicode.Scalar(value) != nil { bytes.append(scalar: value) }
        self = String(decoding: bytes, as: UTF8.self)
    }
}
