public import ReportModel

/// What can be found about an entry of the inbox that was not read: told to the operator, and to its sender.
public enum InboxFinding: Finding {
    /// A link; it is not followed.
    case link
    /// A device, a pipe.
    case notAFile
    /// A name that is not UTF-8 or holds control characters.
    case name
    /// Bytes.
    case tooLarge(Int, limit: Int)
    /// A folder inside so many others.
    case tooDeep(limit: Int)
    /// It could not be read, for this reason of the system.
    case unreadable(String)
    /// The same in a process of its own.
    case unreadableAlone(String)
    /// Reading it ended the program, alone too, with this signal; `nil` when that was in an earlier run.
    case endedProgram(signal: Int?)

    var severity: Severity {
        switch self {
        case .link, .notAFile, .name: .warning
        case .tooLarge, .tooDeep, .unreadable, .unreadableAlone, .endedProgram: .error
        }
    }

    var code: FindingCode {
        switch self {
        case .link, .notAFile: .link
        case .name: .name
        case .tooLarge: .inboxTooLarge
        case .tooDeep: .inboxTooDeep
        case .unreadable, .unreadableAlone: .inboxUnreadable
        case .endedProgram: .endedProgram
        }
    }

    static var examples: [InboxFinding] {
        [
            .link, .notAFile, .name, .tooLarge(70_000_000, limit: 67_108_864), .tooDeep(limit: 8),
            .unreadable("Permission denied"), .unreadableAlone("Permission denied"), .endedProgram(signal: 11),
            .endedProgram(signal: nil),
        ]
    }
}

extension Diagnostic {
    /// What was found about an entry of the inbox.
    ///
    /// - Parameter language: of those who read it first.
    public init(_ finding: InboxFinding, in name: String, for language: Language) {
        self.init(finding, at: SourcePlace(name), in: language)
    }
}
