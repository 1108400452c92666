/// A point in time as documents state it.
struct DateText {
    /// `2023-10-08T17:00:00+07:00`
    let iso: String
    /// `D:20231008170000+07'00'`
    let pdf: String

    /// - Parameter iso: with seconds and an offset, or `Z`.
    init(_ iso: String) throws(PDFFault) {
        let bytes = Array(iso.utf8)
        let isUTC = bytes.last == UInt8(ascii: "Z")
        let pattern = isUTC ? "dddd-dd-ddTdd:dd:ddZ" : "dddd-dd-ddTdd:dd:dd±dd:dd"
        let fits =
            bytes.count == pattern.unicodeScalars.count
            && zip(bytes, pattern.unicodeScalars).allSatisfy { byte, expected in
                switch expected {
                case "d": byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
                case "±": byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
                default: UInt32(byte) == expected.value
                }
            }
        guard fits else {
            throw PDFFault(.value, "the time “\(iso)” is not of the form 2023-10-08T17:00:00+07:00")
        }
        func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        let offset = isUTC ? "+00'00'" : part(19..<22) + "'" + part(23..<25) + "'"
        self.iso = iso
        pdf = "D:" + part(0..<4) + part(5..<7) + part(8..<10) + part(11..<13) + part(14..<16) + part(17..<19) + offset
    }
}
