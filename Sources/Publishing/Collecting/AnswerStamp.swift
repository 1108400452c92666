internal import Files

/// The last line of an answer: what it answers, so that an answer that stands is known to be the right one or not.
struct AnswerStamp: Hashable, Sendable {
    /// SHA-256 of the file, or what was found instead where it was not opened.
    let file: String
    /// Rules the file was read under.
    let rules: String
    /// Id of the ledger.
    let ledger: String
    /// Where the file lay: two files never share an answer.
    let origin: String

    private static let opening = "Mã đối chiếu: "
    private static let names = ["tệp", "quy tắc", "sổ", "nơi gửi"]
    /// Characters of a digest that are enough to tell one from another.
    private static let length = 16

    init(file: String, rules: String, ledger: String, origin: String) {
        self.file = file
        self.rules = String(rules.prefix(AnswerStamp.length))
        self.ledger = ledger
        self.origin = String(sha256(Array(origin.utf8)).prefix(AnswerStamp.length))
    }

    /// The stamp of the answer that stands under a path; `nil` when none does, or one of an older version.
    init?(answerAt path: String) {
        guard let bytes = try? AtomicFile.tail(of: path, 512),
            let last = bytes.split(separator: UInt8(ascii: "\n")).last, last.starts(with: AnswerStamp.opening.utf8)
        else { return nil }
        // What an editor gave other line ends answers nothing any more.
        guard !last.contains(UInt8(ascii: "\r")) else { return nil }
        // Of each part the last word; in no other word of the line stands a semicolon.
        let values = last.dropFirst(AnswerStamp.opening.utf8.count).split(separator: UInt8(ascii: ";")).map { part in
            part.split(separator: UInt8(ascii: " ")).last.map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
        guard values.count == AnswerStamp.names.count else { return nil }
        (file, rules, ledger, origin) = (values[0], values[1], values[2], values[3])
    }

    var line: String {
        let values = zip(AnswerStamp.names, [file, rules, ledger, origin]).map { "\($0) \($1)" }
        return AnswerStamp.opening + values.joined(separator: "; ")
    }

    /// Whether answers stand in a folder, also of versions that stamped none.
    static func hasAnswers(in folder: String) -> Bool { first(in: folder) { _ in true } ?? false }

    /// The stamp of some answer in a folder; `nil` when there is none with one.
    static func any(in folder: String) -> AnswerStamp? { first(in: folder) { AnswerStamp(answerAt: $0) } }

    /// What the first answer gives that gives anything.
    private static func first<Value>(in folder: String, _ value: (_ path: String) -> Value?) -> Value? {
        var pending = [""]
        while let part = pending.popLast() {
            guard let inside = try? Folder(folder).folder(part), let names = try? inside.names() else { continue }
            for case .text(let name) in names {
                if name.hasSuffix(FeedbackFiles.answerEnding), let found = value("\(folder)/\(part)\(name)") { return found }
                if (try? inside.status(of: name))?.kind == .folder { pending.append(part + name + "/") }
            }
        }
        return nil
    }
}
