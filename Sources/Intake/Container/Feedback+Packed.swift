public import ReportModel

extension FeedbackWriter {
    /// What became of a file in a carrier, for the carrier's own answer.
    public enum PackedOutcome: Sendable {
        case accepted, partly, refused, unreadable
        /// Read before; its own answer says what became of it.
        case known
    }

    /// The answer to a file that carries others: which they are, what became of each, and what could not be opened.
    ///
    /// - Parameter files: names as messages have them, in order.
    public static func text(
        forCarrier name: String, files: [(name: String, outcome: PackedOutcome)], findings: [Diagnostic], context: IntakeContext
    ) -> String {
        var lines = head(name, context) + [""]
        lines.append(AnswerWords.outcome(files.isEmpty ? .notReceived : .carrier(files.count)))
        for (number, file) in files.prefix(carried).enumerated() {
            let inner = file.name.hasPrefix(name + "/") ? String(file.name.dropFirst(name.count + 1)) : file.name
            lines.append("\(number + 1). \(shown(inner, limit: 120)): \(AnswerWords.packed(file.outcome))")
        }
        if files.count > carried { lines.append(AnswerWords.moreFiles(files.count - carried)) }
        if !findings.isEmpty { lines += [""] + list(findings, title: files.isEmpty ? nil : AnswerWords.aboutTheFile) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Files listed in the answer to a carrier; the rest is counted.
    private static let carried = 200
}
