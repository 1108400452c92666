/// `a.b@gmail.com`, `a.b(at)gmail.com`, `a.b [a còng] gmail [dot] com`, `a.b @ gmail.com`.
enum MailAddress {
    /// Where the address that begins here ends; `nil` when none does.
    static func end(in text: [Unicode.Scalar], from start: Int) -> Int? {
        guard isPart(text[start]), start == 0 || !isPart(text[start - 1]) else { return nil }
        var at = start
        while at < text.count, isPart(text[at]) { at += 1 }
        guard let behind = sign(in: text, at: at) else { return nil }
        var end = behind
        var hasPoint = false
        var lastLabel = 0
        while end < text.count {
            let label = text[end...].prefix { isLabel($0) }
            guard !label.isEmpty else { break }
            end += label.count
            lastLabel = label.allSatisfy { $0.properties.isAlphabetic } ? label.count : 0
            guard let next = point(in: text, at: end), next < text.count, isLabel(text[next]) else { break }
            hasPoint = true
            end = next
        }
        return hasPoint && lastLabel >= 2 ? end : nil
    }

    private static func isLabel(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || TelephoneNumber.isDigit(scalar) || scalar == "-")
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        isLabel(scalar) || scalar == "." || scalar == "_" || scalar == "%" || scalar == "+"
    }

    private static let signs = ["at", "@", "a còng", "acong", "a cong", "còng"]
    private static let points = ["dot", ".", "chấm", "cham"]

    /// Behind the sign: `@` with blanks around it, or a word for it in brackets.
    private static func sign(in text: [Unicode.Scalar], at start: Int) -> Int? {
        let open = skipBlanks(text, start)
        guard open < text.count else { return nil }
        if text[open] == "@" || text[open] == "\u{FF20}" { return skipBlanks(text, open + 1) }
        return bracketed(text, open, signs)
    }

    private static func point(in text: [Unicode.Scalar], at start: Int) -> Int? {
        guard start < text.count else { return nil }
        if text[start] == "." { return start + 1 }
        let open = skipBlanks(text, start)
        return open < text.count ? bracketed(text, open, points) : nil
    }

    /// Behind a bracket that holds one of the words, and the blanks behind it.
    private static func bracketed(_ text: [Unicode.Scalar], _ open: Int, _ words: [String]) -> Int? {
        let pairs: [Unicode.Scalar: Unicode.Scalar] = ["(": ")", "[": "]", "{": "}", "<": ">"]
        guard let closing = pairs[text[open]], let close = text[open...].prefix(12).firstIndex(of: closing) else { return nil }
        var word = String.UnicodeScalarView()
        word.append(contentsOf: text[(open + 1)..<close])
        return words.contains(trimmed(String(word)).lowercased()) ? skipBlanks(text, close + 1) : nil
    }

    private static func skipBlanks(_ text: [Unicode.Scalar], _ start: Int) -> Int {
        var index = start
        while index < text.count, index - start < 3, isBlank(text[index]) { index += 1 }
        return index
    }
}
