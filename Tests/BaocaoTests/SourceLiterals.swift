import Foundation
import TestSupport

/// A string literal of a source file.
struct SourceLiteral {
    /// As the catalogue of words writes it: `‹1›`, `‹2›` … in place of what is interpolated.
    var pattern: String
    /// The end of the code before it, literals as «», white space as single spaces.
    var before: String
}

/// Finds the string literals of Swift sources, those inside interpolations too.
struct SourceLiterals {
    private let bytes: [UInt8]
    private var index = 0
    /// The code without its literals and remarks.
    private var code: [UInt8] = []
    private(set) var found: [SourceLiteral] = []

    /// The literals of all sources of a target.
    static func all(of target: String) throws -> [SourceLiteral] {
        let root = "\(Checkout.root)/Sources/\(target)"
        let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return try paths.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Words/Words+") }.sorted().flatMap { path in
            var literals = SourceLiterals(Array(try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(path)"))))
            literals.read(until: nil)
            return literals.found
        }
    }

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private func at(_ offset: Int = 0) -> UInt8? { index + offset < bytes.count ? bytes[index + offset] : nil }

    private func stands(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { $0.enumerated().allSatisfy { at($0.offset) == $0.element } }
    }

    /// Reads code up to a closing bracket that opens nothing here, or to the end.
    mutating func read(until close: UInt8?) {
        var depth = 0
        while let byte = at() {
            if byte == UInt8(ascii: "/"), at(1) == byte {
                while let next = at(), next != UInt8(ascii: "\n") { index += 1 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "#") && at(1) == UInt8(ascii: "\"") {
                literal()
            } else {
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") {
                    if depth == 0, close == byte { return }
                    depth -= 1
                }
                let isSpace = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
                if !isSpace || code.last != UInt8(ascii: " ") { code.append(isSpace ? UInt8(ascii: " ") : byte) }
                index += 1
            }
        }
    }

    private mutating func literal() {
        let isRaw = at() == UInt8(ascii: "#")
        if isRaw { index += 1 }
        let isLong = stands("\"\"\"")
        index += isLong ? 3 : 1
        let before = String(decoding: code.suffix(160), as: UTF8.self)
        code += Array("«»".utf8)
        let place = found.count
        found.append(SourceLiteral(pattern: "", before: before))
        var text: [UInt8] = []
        var values = 0
        while let byte = at() {
            if isLong ? stands("\"\"\"") : byte == UInt8(ascii: "\"") { break }
            guard !isRaw, byte == UInt8(ascii: "\\"), let next = at(1) else {
                text.append(byte)
                index += 1
                continue
            }
            index += 2
            switch next {
            case UInt8(ascii: "("):
                values += 1
                text += Array("‹\(values)›".utf8)
                // What stands inside is code of its own.
                let outer = code
                code = []
                read(until: UInt8(ascii: ")"))
                code = outer
                index += 1
            case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "\n"): text += Array("\u{0}".utf8)
            default: text.append(next)
            }
        }
        index += (isLong ? 3 : 1) + (isRaw ? 1 : 0)
        var pattern = String(decoding: text, as: UTF8.self)
        if isLong {
            // Lines that go on lose their break, all lose the indentation of the last.
            let lines = pattern.replacingOccurrences(of: "\u{0}", with: "\u{0}\n").components(separatedBy: "\n")
            let indentation = lines.last?.count ?? 0
            pattern = lines.dropFirst().dropLast().map { String($0.dropFirst(indentation)) }.joined(separator: "\n")
                .replacingOccurrences(of: "\u{0}\n", with: "")
        }
        found[place].pattern = pattern
    }
}
