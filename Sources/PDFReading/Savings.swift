extension PDFFile {
    /// Where savings of a file end, the first one first: whoever signs a PDF adds to its bytes, so that what stood there before
    /// is what the bytes begin with (ISO 32000-2, 7.5.6).
    ///
    /// - Parameter most: ends named at most. A stream that happens to hold the mark names an end that is none.
    public static func savings(in bytes: [UInt8], most: Int = 32) -> [Int] {
        let mark = Array("%%EOF".utf8)
        var ends: [Int] = []
        var position = 0
        while ends.count < most, let found = bytes[position...].firstIndex(of: mark[0]) {
            position = found + 1
            guard bytes.count - found >= mark.count, bytes[found..<found + mark.count].elementsEqual(mark) else { continue }
            position = found + mark.count
            ends.append(position)
            // A line end after the mark belongs to it, in whatever way it is written.
            var end = position
            while end < bytes.count, end < position + 2, bytes[end] == 0x0A || bytes[end] == 0x0D {
                end += 1
                ends.append(end)
            }
        }
        return ends
    }
}
