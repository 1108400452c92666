extension QRCode {
    /// One of the sizes, with level M.
    struct Version {
        let number: Int
        let correctionPerBlock: Int
        /// Data codewords of each block.
        let blocks: [Int]
        let alignments: [Int]

        var side: Int { 17 + 4 * number }

        static let all: [Version] = [
            Version(1, 10, [16], []), Version(2, 16, [28], [6, 18]), Version(3, 26, [44], [6, 22]),
            Version(4, 18, [32, 32], [6, 26]), Version(5, 24, [43, 43], [6, 30]), Version(6, 16, [27, 27, 27, 27], [6, 34]),
            Version(7, 18, [31, 31, 31, 31], [6, 22, 38]), Version(8, 22, [38, 38, 39, 39], [6, 24, 42]),
            Version(9, 22, [36, 36, 36, 37, 37], [6, 26, 46]), Version(10, 26, [43, 43, 43, 43, 44], [6, 28, 50]),
        ]

        private init(_ number: Int, _ correction: Int, _ blocks: [Int], _ alignments: [Int]) {
            self.number = number
            correctionPerBlock = correction
            self.blocks = blocks
            self.alignments = alignments
        }

        private var capacity: Int { blocks.reduce(0, +) }
        private var countBits: Int { number < 10 ? 8 : 16 }

        func holds(_ bytes: [UInt8]) -> Bool { header(bytes).count + bytes.count * 8 <= capacity * 8 }

        /// What comes before the bytes: that they are UTF-8, where they are more than ASCII; that they are bytes; how many.
        private func header(_ bytes: [UInt8]) -> [Bool] {
            let encoding = bytes.contains { $0 > 0x7E } ? Version.bits(0b0111, 4) + Version.bits(26, 8) : []
            return encoding + Version.bits(0b0100, 4) + Version.bits(bytes.count, countBits)
        }

        private static func bits(_ number: Int, _ count: Int) -> [Bool] {
            (0..<count).map { number >> (count - 1 - $0) & 1 == 1 }
        }

        func data(_ bytes: [UInt8]) -> [UInt8] {
            var bits = header(bytes)
            for byte in bytes { bits += Version.bits(Int(byte), 8) }
            bits += Array(repeating: false, count: min(4, capacity * 8 - bits.count))
            bits += Array(repeating: false, count: (8 - bits.count % 8) % 8)
            var codewords = stride(from: 0, to: bits.count, by: 8).map { start in
                bits[start..<(start + 8)].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
            }
            var isFirst = true
            while codewords.count < capacity {
                codewords.append(isFirst ? 0xEC : 0x11)
                isFirst.toggle()
            }
            return codewords
        }

        /// The blocks with their correction, one codeword of each in turn.
        func interleaved(_ data: [UInt8]) -> [UInt8] {
            var start = 0
            var parts: [[UInt8]] = []
            for count in blocks {
                parts.append(Array(data[start..<(start + count)]))
                start += count
            }
            let corrections = parts.map { ReedSolomon.remainder(of: $0, count: correctionPerBlock) }
            func woven(_ parts: [[UInt8]]) -> [UInt8] {
                (0..<(parts.map(\.count).max() ?? 0)).flatMap { index in
                    parts.compactMap { index < $0.count ? $0[index] : nil }
                }
            }
            return woven(parts) + woven(corrections)
        }
    }
}

/// Error correction over the field of 256 elements with the polynomial x⁸ + x⁴ + x³ + x² + 1.
private enum ReedSolomon {
    private static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
        var result = 0
        for bit in stride(from: 7, through: 0, by: -1) {
            result <<= 1
            if result > 0xFF { result ^= 0x11D }
            if b >> UInt8(bit) & 1 == 1 { result ^= Int(a) }
        }
        return UInt8(truncatingIfNeeded: result)
    }

    static func remainder(of data: [UInt8], count: Int) -> [UInt8] {
        // The generator's coefficients below the highest: (x − 1)(x − 2)(x − 4) …
        var generator = Array(repeating: UInt8(0), count: count - 1) + [1]
        var root: UInt8 = 1
        for _ in 0..<count {
            for index in 0..<count {
                generator[index] = product(generator[index], root) ^ (index + 1 < count ? generator[index + 1] : 0)
            }
            root = product(root, 2)
        }
        var rest = Array(repeating: UInt8(0), count: count)
        for byte in data {
            let factor = byte ^ rest[0]
            rest = rest.dropFirst() + [0]
            for index in 0..<count { rest[index] ^= product(generator[index], factor) }
        }
        return rest
    }
}
