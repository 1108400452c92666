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
            if stray > 0 { book.report(behindEnd(stray, place)) }
            return Text(utf8: stray > 0 ? Array(bytes.dropLast(stray)) : bytes, encoding: "utf-8")
        }
        let decoded = TextDecoder.decode(bytes)
        if decoded.strayBytes > 0 { book.report(behindEnd(decoded.strayBytes, place)) }
        if let inner = decoded.inner {
            book.report(assumed("\(inner.encoding.name) (lưu trong tệp \(decoded.encoding.name))", place))
            return Text(utf8: Array(inner.text.utf8), encoding: inner.encoding.rawValue)
        }
        switch decoded.encoding {
        case .utf8, .utf16LittleEndian, .utf16BigEndian:
            if let damage = decoded.firstDamage {
                book.report(damaged(decoded.damagedBytes, damage, decoded.encoding.name, file))
            } else if decoded.isGuess {
                book.report(assumed(decoded.encoding.name, place))
            }
        case .legacy(let encoding): book.report(assumed(encoding.name, place))
        case .undetermined(let candidates):
            book.report(
                Diagnostic(
                    .error, .encoding, at: place, "Không xác định được bảng mã chữ của tệp, nên không đọc được các chữ có dấu",
                    expected: candidates.isEmpty ? nil : "có thể là \(candidates.map(\.name).joined(separator: ", "))",
                    hint: "Lưu lại tệp dạng “CSV UTF-8” hoặc .xlsx rồi gửi lại"))
        }
        return Text(utf8: Array(decoded.text.utf8), encoding: name(decoded.encoding))
    }

    private static func behindEnd(_ count: Int, _ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .note, .strayBytes, at: place, "Cuối tệp có \(grouped(count)) byte thừa không phải là chữ, đã bỏ qua")
    }

    /// The cell that holds such a byte is told by what it should be; this names the place even where no cell is read.
    private static func damaged(_ count: Int, _ place: DecodedText.Place, _ encoding: String, _ file: String) -> Diagnostic {
        Diagnostic(
            .warning, .badByte, at: SourcePlace(file, line: place.line, column: place.column),
            count == 1
                ? "Có một byte không phải là chữ \(encoding), nên mất một chữ ở đây"
                : "Có \(grouped(count)) byte không phải là chữ \(encoding), chỗ đầu tiên ở đây",
            hint: "Gõ lại chữ ở chỗ đó, lưu lại rồi gửi lại")
    }

    private static func assumed(_ name: String, _ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .encodingAssumed, at: place, "Tệp không dùng bảng mã Unicode thông thường, đã đọc theo bảng mã \(name)",
            hint: "Xem lại các chữ có dấu trong báo cáo; lần sau lưu dạng “CSV UTF-8” hoặc .xlsx")
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
        book.report(assumed("\(inner.encoding.name) (phông chữ cũ)", SourcePlace(file)))
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
