import ReportModel
import Vietnamese

/// Turns the bytes of a text file into UTF-8; the one door to the recognition of encodings in `Vietnamese`.
enum SourceEncoding {
    /// Text as UTF-8 bytes, and the encoding it was in.
    struct Text {
        var utf8: [UInt8]
        var encoding: String
    }

    /// Decodes a file; what was assumed or could not be told is reported with the file.
    ///
    /// Where the encoding cannot be told, the ASCII of the file is still read, so that its units are known; every cell with
    /// another letter in it is then an error of its own.
    static func decode(_ bytes: [UInt8], file: String, book: DraftBook) -> Text {
        let place = SourcePlace(file)
        let stray = TextDecoder.strayBytes(atEndOf: bytes)
        if isPlain(bytes, count: bytes.count - stray) {
            if stray > 0 { book.report(FileFinding.strayBytes(stray), at: place) }
            return Text(utf8: stray > 0 ? Array(bytes.dropLast(stray)) : bytes, encoding: "utf-8")
        }
        let decoded = TextDecoder.decode(bytes)
        if decoded.strayBytes > 0 { book.report(FileFinding.strayBytes(decoded.strayBytes), at: place) }
        if let inner = decoded.inner {
            book.report(FileFinding.encodingInside(inner.encoding.name, outer: decoded.encoding.name), at: place)
            return Text(utf8: Array(inner.text.utf8), encoding: inner.encoding.rawValue)
        }
        switch decoded.encoding {
        case .utf8, .utf16LittleEndian, .utf16BigEndian:
            if let damage = decoded.firstDamage {
                // The cell that holds such a byte is told by what it should be; this names the place even where no cell is
                // read.
                book.report(
                    FileFinding.badBytes(decoded.damagedBytes, encoding: decoded.encoding.name),
                    at: SourcePlace(file, line: damage.line, column: damage.column))
            } else if decoded.isGuess {
                book.report(FileFinding.encodingAssumed(decoded.encoding.name), at: place)
            }
        case .legacy(let encoding): book.report(FileFinding.encodingAssumed(encoding.name), at: place)
        case .undetermined(let candidates):
            book.report(FileFinding.encodingUnknown(candidates.map(\.name)), at: place)
        }
        return Text(utf8: Array(decoded.text.utf8), encoding: name(decoded.encoding))
    }

    private static func name(_ encoding: TextEncoding) -> String {
        switch encoding {
        case .legacy(let encoding): encoding.rawValue
        case .undetermined: "unknown"
        default: encoding.name.lowercased()
        }
    }

    /// Texts of a workbook, which are Unicode in storage but may hold the bytes of an older encoding.
    ///
    /// - Returns: the texts as they were meant; `texts` itself where there is no evidence against them.
    static func converted(_ texts: [String], file: String, book: DraftBook) -> [String] {
        // One document, one line a text: only all of them together are evidence enough.
        let joined = texts.map { $0.contains("\n") ? $0.replacing("\n", with: "\u{2028}") : $0 }.joined(separator: "\n")
        let bytes = Array(joined.utf8)
        guard !isPlain(bytes, count: bytes.count), let inner = TextDecoder.decode(bytes).inner else { return texts }
        let converted = inner.text.split(separator: "\n", omittingEmptySubsequences: false)
        guard converted.count == texts.count else { return texts }
        book.report(FileFinding.oldFont(encoding: inner.encoding.name), at: SourcePlace(file))
        return converted.map { String($0).replacing("\u{2028}", with: "\n") }
    }

    /// Valid UTF-8 whose letters are all ASCII or from the blocks of composed Vietnamese that no wrong conversion yields: the
    /// usual file, for which there is nothing to find out.
    private static func isPlain(_ bytes: [UInt8], count: Int) -> Bool {
        bytes.withUnsafeBufferPointer { all in
            let buffer = UnsafeBufferPointer(rebasing: all.prefix(count))
            var western = 0
            var vietnamese = 0
            for byte in buffer {
                // C3: Latin-1 letters, which legacy bytes turn into. C4…C6 and E1: đ, ơ, ư and the letters with two marks.
                if byte == 0xC3 { western += 1 } else if byte == 0xC4 || byte == 0xC6 || byte == 0xE1 { vietnamese += 1 }
                if byte == 0xC2 { western += 1 }
                if byte == 0 { return false }
            }
            guard western <= 4 * vietnamese else { return false }
            return String(validating: buffer, as: UTF8.self) != nil
        }
    }
}
