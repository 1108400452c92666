import ReportModel

/// What can be found in a text that reports print.
enum TextFault: Hashable, Sendable {
    // Texts and numbers are empty or 0 where several cells have the same fault.

    /// Characters.
    case tooLong(Int, limit: Int)
    /// Letters lost on the way, with the place that shows it.
    case lostLetters(String)
    /// Was in the wrong encoding; what it was meant to be.
    case restored(String)
    /// Soft hyphens and the like were left out.
    case breaksDropped
    /// A symbol was left out, and what remains.
    case symbolDropped(String, rest: String)
    /// Nothing but a tick or another symbol.
    case symbolAlone(String)
    /// A telephone number or address was left out, and what remains.
    case contactDropped(rest: String)
    /// Nothing but a telephone number or address.
    case contactAlone
    /// A character that no report can print, by its name and its position from 1.
    case unprintable(String, position: Int)

    var severity: Diagnostic.Severity {
        switch self {
        case .tooLong, .lostLetters, .contactAlone, .unprintable: .error
        case .restored, .symbolDropped, .contactDropped: .warning
        case .breaksDropped, .symbolAlone: .note
        }
    }

    var code: FindingCode {
        switch self {
        case .tooLong: .textTooLong
        case .lostLetters: .lostLetters
        case .restored: .lettersRestored
        case .breaksDropped, .symbolDropped, .symbolAlone: .symbolDropped
        case .contactDropped: .contactDropped
        case .contactAlone: .valueMissing
        case .unprintable: .character
        }
    }

    /// The fault without what differs from text to text.
    var general: TextFault {
        switch self {
        case .tooLong(_, let limit): .tooLong(0, limit: limit)
        case .lostLetters: .lostLetters("")
        case .restored: .restored("")
        case .symbolDropped: .symbolDropped("", rest: "")
        case .symbolAlone: .symbolAlone("")
        case .contactDropped: .contactDropped(rest: "")
        case .unprintable: .unprintable("", position: 0)
        case .breaksDropped, .contactAlone: self
        }
    }

    static var examples: [TextFault] {
        [
            .tooLong(1_250, limit: 1_000), .lostLetters("Khai m?c"), .restored("Khai mạc"), .breaksDropped,
            .symbolDropped("U+1F600", rest: "Khai mạc"), .symbolAlone("U+2714"), .contactDropped(rest: "Khai mạc"),
            .contactDropped(rest: ""), .contactAlone, .unprintable("U+202E", position: 5),
        ]
    }
}
