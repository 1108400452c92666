/// Splits delimited text (CSV, TSV) into records whose fields know where they stand.
///
/// It follows RFC 4180 and forgives what people's programs do beside it: any of CRLF, CR and LF ends a line, a field may hold
/// line ends when quoted, blanks may stand before an opening quote, a `sep=` line names the delimiter. What cannot be read
/// that way becomes a ``DelimitedFault`` with its place, and reading goes on: one broken field never hides the records after
/// it. Time is linear in the text, memory is one record; fields are ranges of the bytes until somebody asks for their text.
///
/// ```swift
/// var tokens = DelimitedTokenizer(Array("a;b\n1;\"x;y\"".utf8))
/// var record = DelimitedRecord()
/// while tokens.next(&record) { print(record.fields.map { tokens.text(of: $0) }) }
/// ```
public struct DelimitedTokenizer: Sendable {
    /// The text as UTF-8, without byte order mark.
    public let bytes: [UInt8]
    /// What separates fields.
    public let delimiter: UInt8
    /// What could not be read by the rules, in order of place.
    public private(set) var faults: [DelimitedFault] = []
    /// Fields of a record that are kept; further ones are only counted (``DelimitedRecord/fieldCount``).
    public var fieldLimit = Int.max

    /// Finding the column of a fault costs the length of its line; a hostile line must not make that quadratic.
    private static let locatedFaults = 1_000
    private var faultCount = 0
    private var position: Int
    private var line: Int
    private var lineStart: Int

    /// Starts at the first line; a leading UTF-8 byte order mark and a `sep=` line are passed over.
    ///
    /// - Parameter delimiter: what separates fields; `nil` takes the `sep=` line's word, else ``DelimitedDialect/detect(in:)``.
    public init(_ utf8: [UInt8], delimiter: UInt8? = nil) {
        var start = 0
        if utf8.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
        bytes = utf8
        position = start
        line = 1
        lineStart = start
        if let stated = DelimitedDialect.statedDelimiter(in: utf8, from: start) {
            self.delimiter = delimiter ?? stated.delimiter
            position = stated.next
            line = 2
            lineStart = stated.next
        } else {
            self.delimiter = delimiter ?? DelimitedDialect.detect(in: utf8, from: start)
        }
    }

    /// Reads the next record into `record`, whose storage is used again.
    ///
    /// - Returns: `false` at the end of the text. An empty line is a record with one empty field.
    public mutating func next(_ record: inout DelimitedRecord) -> Bool {
        guard position < bytes.count else { return false }
        record.line = line
        record.fields.removeAll(keepingCapacity: true)
        record.fieldCount = 0
        while true {
            let (field, end) = readField()
            record.fieldCount += 1
            if record.fieldCount <= fieldLimit { record.fields.append(field) }
            position = end
            guard position < bytes.count else { return true }
            if bytes[position] == delimiter {
                position += 1
                // A delimiter at the very end opens one more, empty field.
                if position == bytes.count {
                    record.fieldCount += 1
                    if record.fieldCount <= fieldLimit {
                        record.fields.append(
                            DelimitedField(line: line, lineStart: lineStart, start: position, content: position..<position))
                    }
                    return true
                }
                continue
            }
            skipLineEnd()
            return true
        }
    }

    /// Takes the faults found since the last call.
    public mutating func takeFaults() -> [DelimitedFault] {
        defer { faults.removeAll(keepingCapacity: true) }
        return faults
    }

    /// The field's text, quotes taken off and doubled quotes single.
    ///
    /// - Parameter limit: bytes of it that are wanted at most.
    public func text(of field: DelimitedField, limit: Int = .max) -> String {
        bytes.withUnsafeBufferPointer { buffer in
            let content = UnsafeBufferPointer(rebasing: buffer[field.content].prefix(limit))
            guard field.hasDoubledQuotes else { return String(decoding: content, as: UTF8.self) }
            var plain: [UInt8] = []
            plain.reserveCapacity(content.count)
            var index = 0
            while index < content.count {
                plain.append(content[index])
                index += content[index] == quote ? 2 : 1
            }
            return String(decoding: plain, as: UTF8.self)
        }
    }

    /// Where the field begins in its line, in visible characters from 1.
    public func column(of field: DelimitedField) -> Int {
        column(of: field.start, lineStart: field.lineStart)
    }

    private func column(of offset: Int, lineStart: Int) -> Int {
        String(decoding: bytes[lineStart..<offset], as: UTF8.self).count + 1
    }

    // MARK: Fields

    /// Reads the field at `position`.
    ///
    /// - Returns: the field and the offset of the delimiter or line end after it.
    private mutating func readField() -> (DelimitedField, Int) {
        var opening = position
        while opening < bytes.count, bytes[opening] == blank { opening += 1 }
        if opening < bytes.count, bytes[opening] == quote, let quoted = readQuoted(opening) { return quoted }
        return readPlain(from: position)
    }

    private func readPlain(from start: Int) -> (DelimitedField, Int) {
        var end = start
        bytes.withUnsafeBufferPointer { buffer in
            while end < buffer.count {
                let byte = buffer[end]
                if byte == delimiter || byte == lineFeed || byte == carriageReturn { break }
                end += 1
            }
        }
        return (DelimitedField(line: line, lineStart: lineStart, start: start, content: start..<end), end)
    }

    /// Reads the quoted field that opens at `opening`.
    ///
    /// - Returns: `nil` when the quote is never closed, or closes lines later in the middle of a text: then the closing quote
    ///   belongs to another field and ours was left open. The caller reads the field as plain text up to its line's end.
    private mutating func readQuoted(_ opening: Int) -> (DelimitedField, Int)? {
        let field = (line: line, lineStart: lineStart, start: position)
        var end = opening + 1
        var doubled = false
        var lines = (line: line, start: lineStart)
        var closed = false
        while end < bytes.count {
            let byte = bytes[end]
            if byte == quote {
                guard end + 1 < bytes.count, bytes[end + 1] == quote else {
                    closed = true
                    break
                }
                doubled = true
                end += 2
                continue
            }
            if byte == lineFeed || (byte == carriageReturn && !(end + 1 < bytes.count && bytes[end + 1] == lineFeed)) {
                lines = (lines.line + 1, end + 1)
            }
            end += 1
        }
        let content = opening + 1..<end
        var after = end + 1
        while after < bytes.count, bytes[after] == blank { after += 1 }
        let endsCleanly = after >= bytes.count || isFieldEnd(bytes[after])
        guard closed, endsCleanly || lines.line == field.line else {
            addFault(.unclosedQuote, line: field.line, at: opening, lineStart: field.lineStart)
            return nil
        }
        guard endsCleanly else {
            // `"Góp sách, truyện" đợt 2`: the quotes belong to the text, and the text ends at the next delimiter.
            addFault(.textAfterQuote, line: line, at: opening, lineStart: lineStart)
            let (rest, stop) = readPlain(from: after)
            return (
                DelimitedField(
                    line: field.line, lineStart: field.lineStart, start: field.start, content: opening..<rest.content.upperBound
                ),
                stop
            )
        }
        line = lines.line
        lineStart = lines.start
        return (
            DelimitedField(
                line: field.line, lineStart: field.lineStart, start: field.start, content: content, isQuoted: true,
                hasDoubledQuotes: doubled),
            min(after, bytes.count)
        )
    }

    private mutating func addFault(_ kind: DelimitedFault.Kind, line: Int, at offset: Int, lineStart: Int) {
        faultCount += 1
        let isLocated = faultCount <= DelimitedTokenizer.locatedFaults
        faults.append(DelimitedFault(kind, line: line, column: isLocated ? column(of: offset, lineStart: lineStart) : 1))
    }

    private func isFieldEnd(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == lineFeed || byte == carriageReturn
    }

    private mutating func skipLineEnd() {
        if bytes[position] == carriageReturn, position + 1 < bytes.count, bytes[position + 1] == lineFeed { position += 1 }
        position += 1
        line += 1
        lineStart = position
    }
}

let quote = UInt8(ascii: "\"")
let blank = UInt8(ascii: " ")
let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
