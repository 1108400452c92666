internal import Foundation
internal import Glibc
internal import Logging
internal import Publishing
internal import ReportModel

/// Writes what happens where the operator, or a program that watches for them, reads it.
struct OperatorLog: LogHandler {
    /// How events are written.
    enum Format: String, CaseIterable, Sendable {
        /// `place: error[code]: message, found '…', expected …`, and the hint on a line of its own, in the operator's language.
        case text
        /// One object a line: `level`, `message`, `time`, and what is known of `code`, `place`, `found`, `expected`, `hint`.
        case json
    }

    let format: Format
    let descriptor: Int32
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?

    init(_ format: Format, to descriptor: Int32) {
        self.format = format
        self.descriptor = descriptor
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let known = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues { "\($0)" }
        let line =
            switch format {
            case .text: OperatorLog.text(event, known)
            case .json: OperatorLog.json(event, known)
            }
        if descriptor == STDERR_FILENO { ProgressLine.clear() }
        Console.put(Array((line + "\n").utf8), to: descriptor)
    }

    private static func text(_ event: LogEvent, _ known: [String: String]) -> String {
        guard let code = known["code"] else { return event.message.description }
        let severity = Words.say(event.level == .info ? "note" : event.level == .warning ? "warning" : "error")
        var text = "\(known["place"].map { $0 + ": " } ?? "")\(severity)[\(code)]: \(event.message)"
        if let found = known["found"] { text += Words.say(", found '\(found)'") }
        if let expected = known["expected"] { text += Words.say(", expected \(expected)") }
        if let hint = known["hint"] { text += "\n  " + Words.say("hint: \(hint)") }
        return text
    }

    private static func json(_ event: LogEvent, _ known: [String: String]) -> String {
        var values = known
        values["level"] = event.level.rawValue
        values["message"] = event.message.description
        values["time"] = Clock.now().iso(offset: CampaignTimeZone.vietnam.offset)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts always can be encoded.
        return (try? encoder.encode(values)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}

extension Logger {
    /// Whether a program reads what is logged: it is the same in every language then.
    private var isForPrograms: Bool { (handler as? OperatorLog)?.format == .json }

    func tell(_ text: OperatorText) { info("\(isForPrograms ? text.description : Words.say(text))") }

    /// Logs a diagnostic as it is: its parts stay apart.
    func log(_ diagnostic: Diagnostic) {
        let words = isForPrograms ? diagnostic.wording(in: Program.operatorLanguage) : diagnostic.spoken
        let known: [String: String?] = [
            "code": diagnostic.code, "place": diagnostic.place.file.isEmpty ? nil : diagnostic.place.text,
            "found": words.found, "expected": words.expected, "hint": words.hint,
        ]
        log(
            level: Level(diagnostic.severity), "\(words.message)",
            metadata: known.compactMapValues { $0.map { .string($0) } })
    }
}

extension Logger.Level {
    fileprivate init(_ severity: Diagnostic.Severity) {
        switch severity {
        case .note: self = .info
        case .warning: self = .warning
        case .error: self = .error
        }
    }
}
