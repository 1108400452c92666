extension TextFault {
    /// - Parameter what: what the text is called: `'title'`.
    func english(_ what: Sentence) -> FindingWords {
        switch self {
        case .tooLong(let count, let limit):
            FindingWords(
                count > 0
                    ? "\(what) has \(count) characters, more than \(limit)" : "\(what) has more than \(limit) characters")
        case .lostLetters(let evidence):
            FindingWords(evidence.isEmpty ? "\(what) lost letters" : "\(what) lost letters at '\(written: evidence)'")
        case .restored(let text):
            FindingWords(
                "\(what) was in the wrong encoding and was restored", expected: text.isEmpty ? nil : "\(text)")
        case .breaksDropped: FindingWords("hidden breaks in \(what) were left out")
        case .symbolDropped(let name, _):
            FindingWords(
                name.isEmpty
                    ? "\(what) holds a symbol that cannot be printed; it was left out"
                    : "\(what) holds the symbol \(name), which cannot be printed; it was left out")
        case .symbolAlone(let name):
            FindingWords(
                name.isEmpty
                    ? "\(what) is a symbol alone and was taken for empty"
                    : "\(what) is the symbol \(name) alone and was taken for empty")
        case .contactDropped(let rest):
            FindingWords(
                "\(what) holds a telephone number or an address; it was left out", expected: rest.isEmpty ? nil : "\(rest)")
        case .contactAlone: FindingWords("\(what) holds nothing but contact details")
        case .unprintable(let name, let position):
            FindingWords(
                name.isEmpty
                    ? "\(what) holds a character that cannot be printed"
                    : "\(what) holds the character \(name), which cannot be printed, at position \(number: position)")
        }
    }
}
