import Foundation
import TestSupport
import Testing

@testable import PDFReading

@Suite struct InflateTests {
    /// Streams that zlib packed, at every level, of texts that use all kinds of blocks.
    @Test func undoesWhatZlibPacked() throws {
        let script = """
            import random, sys, zlib
            random.seed(4)
            texts = [b"", b"a", b"abc" * 5000, bytes(range(256)) * 40, random.randbytes(70000),
                     bytes(random.choice(b"aaab ") for _ in range(50000))]
            for text in texts:
                for level in (0, 1, 6, 9):
                    print(zlib.compress(text, level).hex(), text.hex())
            fixed = zlib.compressobj(9, zlib.DEFLATED, 15, 9, zlib.Z_FIXED)
            print((fixed.compress(texts[2]) + fixed.flush()).hex(), texts[2].hex())
            """
        let lines = try Tool.run("/usr/bin/python3", ["-c", script]).text.split(separator: "\n")
        #expect(lines.count == 25)
        for line in lines {
            let sides = line.split(separator: " ", omittingEmptySubsequences: false).map { Self.bytes(String($0)) }
            #expect(try Inflate.unpack(sides[0][...], limit: 1 << 20) == sides[1])
        }
    }

    @Test func stopsAtTheLimitAndAtDamage() throws {
        // 0x78 0x9C and a stored block of five bytes.
        let stored: [UInt8] = [0x78, 0x9C, 1, 5, 0, 0xFA, 0xFF, 1, 2, 3, 4, 5]
        #expect(try Inflate.unpack(stored[...], limit: 5) == [1, 2, 3, 4, 5])
        #expect(throws: PDFReadingFault.limit("unpacked bytes", 4)) { try Inflate.unpack(stored[...], limit: 4) }
        for count in 0..<stored.count {
            #expect(throws: PDFReadingFault.self) { try Inflate.unpack(stored[..<count], limit: 100) }
        }
        #expect(throws: PDFReadingFault.self) { try Inflate.unpack([0x78, 0x9C, 7], limit: 100) }
    }

    private static func bytes(_ hexadecimal: String) -> [UInt8] {
        let digits = Array(hexadecimal.utf8)
        return stride(from: 0, to: digits.count - 1, by: 2).map {
            (PDFScanner.digit(digits[$0]) ?? 0) << 4 | (PDFScanner.digit(digits[$0 + 1]) ?? 0)
        }
    }
}
