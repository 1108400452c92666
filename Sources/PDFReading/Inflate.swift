/// The unpacking of `FlateDecode` streams (RFC 1950, RFC 1951), in Swift so that no byte of a stranger's file reaches C.
struct Inflate {
    private let bytes: ArraySlice<UInt8>
    private let limit: Int
    private var position: Int
    private var bits: UInt64 = 0
    private var bitCount = 0
    private var output: [UInt8] = []

    /// Unpacks a stream with its header; the check sum behind it is not asked for, as cut streams lack it.
    ///
    /// - Parameter limit: most bytes of the result.
    static func unpack(_ bytes: ArraySlice<UInt8>, limit: Int) throws(PDFReadingFault) -> [UInt8] {
        let start = bytes.startIndex
        guard bytes.count >= 2, bytes[start] & 0x0F == 8, (Int(bytes[start]) << 8 | Int(bytes[start + 1])) % 31 == 0,
            bytes[start + 1] & 0x20 == 0
        else { throw .damaged("the head of a packed stream") }
        var inflate = Inflate(bytes, from: start + 2, limit: limit)
        try inflate.run()
        return inflate.output
    }

    private init(_ bytes: ArraySlice<UInt8>, from position: Int, limit: Int) {
        self.bytes = bytes
        self.position = position
        self.limit = limit
    }

    private mutating func run() throws(PDFReadingFault) {
        while true {
            let isLast = try take(1) == 1
            switch try take(2) {
            case 0: try stored()
            case 1: try block(Huffman.fixedLiterals, Huffman.fixedDistances)
            case 2:
                let (literals, distances) = try tables()
                try block(literals, distances)
            default: throw .damaged("a block of a packed stream")
            }
            if isLast { return }
        }
    }

    // MARK: Bits

    private mutating func fill() {
        while bitCount <= 48, position < bytes.endIndex {
            bits |= UInt64(bytes[position]) << UInt64(bitCount)
            position += 1
            bitCount += 8
        }
    }

    private mutating func take(_ count: Int) throws(PDFReadingFault) -> Int {
        if count == 0 { return 0 }
        if bitCount < count { fill() }
        guard bitCount >= count else { throw .damaged("the end of a packed stream") }
        let value = bits & (1 << UInt64(count) - 1)
        bits >>= UInt64(count)
        bitCount -= count
        return Int(value)
    }

    private mutating func symbol(_ table: Huffman) throws(PDFReadingFault) -> Int {
        if bitCount < Huffman.longest { fill() }
        let entry = table.entries[Int(bits & Huffman.mask)]
        let length = Int(entry >> 16)
        guard length > 0, length <= bitCount else { throw .damaged("a code of a packed stream") }
        bits >>= UInt64(length)
        bitCount -= length
        return Int(entry & 0xFFFF)
    }

    // MARK: Blocks

    private mutating func stored() throws(PDFReadingFault) {
        _ = try take(bitCount & 7)
        let length = try take(16)
        let inverse = try take(16)
        guard length == ~inverse & 0xFFFF else { throw .damaged("the length of a stored block") }
        guard output.count + length <= limit else { throw .limit("unpacked bytes", limit) }
        var left = length
        while left > 0, bitCount > 0 {
            output.append(UInt8(try take(8)))
            left -= 1
        }
        guard bytes.endIndex - position >= left else { throw .damaged("the end of a stored block") }
        output += bytes[position..<position + left]
        position += left
    }

    private static let lengthBases = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
    ]
    private static let lengthBits = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    private static let distanceBases = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1_025, 1_537, 2_049, 3_073, 4_097,
        6_145, 8_193, 12_289, 16_385, 24_577,
    ]

    private mutating func block(_ literals: Huffman, _ distances: Huffman) throws(PDFReadingFault) {
        while true {
            let symbol = try symbol(literals)
            if symbol < 256 {
                guard output.count < limit else { throw .limit("unpacked bytes", limit) }
                output.append(UInt8(symbol))
                continue
            }
            if symbol == 256 { return }
            guard symbol - 257 < Inflate.lengthBases.count else { throw .damaged("a length in a packed stream") }
            let length = Inflate.lengthBases[symbol - 257] + (try take(Inflate.lengthBits[symbol - 257]))
            let code = try self.symbol(distances)
            guard code < Inflate.distanceBases.count else { throw .damaged("a distance in a packed stream") }
            let distance = Inflate.distanceBases[code] + (try take(max(0, code / 2 - 1)))
            guard distance <= output.count else { throw .damaged("a distance in a packed stream") }
            guard output.count + length <= limit else { throw .limit("unpacked bytes", limit) }
            let start = output.count - distance
            for index in 0..<length { output.append(output[start + index]) }
        }
    }

    private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

    /// The codes of a block that brings its own.
    private mutating func tables() throws(PDFReadingFault) -> (Huffman, Huffman) {
        let literalCount = try take(5) + 257
        let distanceCount = try take(5) + 1
        let codeCount = try take(4) + 4
        var codeLengths = Array(repeating: 0, count: 19)
        for index in 0..<codeCount { codeLengths[Inflate.order[index]] = try take(3) }
        let codes = try Huffman(codeLengths)
        var lengths: [Int] = []
        while lengths.count < literalCount + distanceCount {
            let symbol = try symbol(codes)
            switch symbol {
            case 16:
                guard let last = lengths.last else { throw .damaged("the codes of a packed stream") }
                lengths += Array(repeating: last, count: try take(2) + 3)
            case 17: lengths += Array(repeating: 0, count: try take(3) + 3)
            case 18: lengths += Array(repeating: 0, count: try take(7) + 11)
            default: lengths.append(symbol)
            }
        }
        guard lengths.count == literalCount + distanceCount else { throw .damaged("the codes of a packed stream") }
        return (try Huffman(Array(lengths[..<literalCount])), try Huffman(Array(lengths[literalCount...])))
    }
}

/// A code of RFC 1951, 3.2.2, looked up by the next fifteen bits.
private struct Huffman {
    static let longest = 15
    static let mask: UInt64 = 1 << 15 - 1

    /// Length of the code in the upper, its symbol in the lower half; 0 where no code is.
    let entries: [UInt32]

    init(_ lengths: [Int]) throws(PDFReadingFault) {
        var counts = Array(repeating: 0, count: Huffman.longest + 1)
        for length in lengths { counts[length] += 1 }
        counts[0] = 0
        var next = Array(repeating: 0, count: Huffman.longest + 2)
        var code = 0
        for length in 1...Huffman.longest {
            code = (code + counts[length - 1]) << 1
            next[length] = code
            guard code + counts[length] <= 1 << length else { throw .damaged("the codes of a packed stream") }
        }
        var entries = [UInt32](repeating: 0, count: 1 << Huffman.longest)
        for (symbol, length) in lengths.enumerated() where length > 0 {
            var reversed = 0
            for bit in 0..<length where next[length] & (1 << bit) != 0 { reversed |= 1 << (length - 1 - bit) }
            next[length] += 1
            for index in stride(from: reversed, to: 1 << Huffman.longest, by: 1 << length) {
                entries[index] = UInt32(length) << 16 | UInt32(symbol)
            }
        }
        self.entries = entries
    }

    private init(entries: [UInt32]) { self.entries = entries }

    static let fixedLiterals = fixed(
        Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112) + Array(repeating: 7, count: 24)
            + Array(repeating: 8, count: 8))
    static let fixedDistances = fixed(Array(repeating: 5, count: 30))

    private static func fixed(_ lengths: [Int]) -> Huffman {
        (try? Huffman(lengths)) ?? Huffman(entries: [UInt32](repeating: 0, count: 1 << longest))
    }
}
