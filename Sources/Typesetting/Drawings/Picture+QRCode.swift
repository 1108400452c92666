extension Picture {
    /// Pixels of a module: sharp in print, however large it is drawn.
    fileprivate static let pixelsPerModule = 8
    /// White modules around it, which cameras need.
    fileprivate static let quietZone = 4

    /// A code as a picture, with its quiet zone.
    public init(_ code: QRCode) throws(Fault) {
        let side = (code.modules.count + 2 * Picture.quietZone) * Picture.pixelsPerModule
        var rows: [UInt8] = []
        for y in 0..<side {
            // No filter; eight pixels a byte, white where the bit is set.
            rows.append(0)
            for byte in 0..<(side / 8) {
                rows.append((0..<8).reduce(UInt8(0)) { $0 << 1 | (code.isDark(pixel: byte * 8 + $1, y) ? 0 : 1) })
            }
        }
        var header: [UInt8] = []
        for number in [side, side] { header.append32(number) }
        // One bit of grey.
        header += [1, 0, 0, 0, 0]
        try self.init(
            png: Picture.signature + Picture.chunk("IHDR", header) + Picture.chunk("IDAT", Picture.stored(rows))
                + Picture.chunk("IEND", []))
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let content = Array(name.utf8) + data
        var chunk: [UInt8] = []
        chunk.append32(data.count)
        chunk += content
        chunk.append32(checksum(content[...]))
        return chunk
    }

    /// A zlib stream of bytes as they are (RFC 1950, 1951).
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        let most = 0xFFFF
        for start in stride(from: 0, to: bytes.count, by: most) {
            let part = bytes[start..<min(start + most, bytes.count)]
            stream.append(start + most >= bytes.count ? 1 : 0)
            for number in [part.count, ~part.count] {
                stream.append(UInt8(truncatingIfNeeded: number))
                stream.append(UInt8(truncatingIfNeeded: number >> 8))
            }
            stream += part
        }
        let sums = bytes.reduce(into: (a: 1, b: 0)) { sums, byte in
            sums.a = (sums.a + Int(byte)) % 65_521
            sums.b = (sums.b + sums.a) % 65_521
        }
        stream.append32(sums.b << 16 | sums.a)
        return stream
    }
}

extension QRCode {
    fileprivate func isDark(pixel x: Int, _ y: Int) -> Bool {
        let column = x / Picture.pixelsPerModule - Picture.quietZone
        let row = y / Picture.pixelsPerModule - Picture.quietZone
        return modules.indices.contains(row) && modules.indices.contains(column) && modules[row][column]
    }
}

extension [UInt8] {
    fileprivate mutating func append32(_ number: Int) {
        for shift in [24, 16, 8, 0] { append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
}
