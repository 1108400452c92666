internal import Files
internal import Intake
internal import ReportModel

/// Where answers go: one file in `feedback/` for every file that came, named after it, and for a workbook a marked copy.
///
/// No two files share an answer, whatever their names: one that comes later from elsewhere under the same name is told by a
/// part of its place's digest.
struct FeedbackFiles: Sendable {
    static let answerEnding = ".txt"
    private static let copyEnding = ".can-sua.xlsx"
    /// Bytes of a file's name that every file system takes, with room for what is added and for the temporary name.
    private static let nameLimit = 200
    /// Endings that a file's name may have already: the marked copy's name then keeps all of it.
    private static let kinds = [
        "xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt", "json", "docx", "doc", "pdf", "zip", "eml", "xml", "html",
    ]

    /// Folder of the answers.
    let folder: String
    /// The inbox, to tell a file in it however it was named.
    let inbox: String
    /// Id of the ledger.
    let ledger: String

    /// A file's answer and what goes with it.
    struct Place: Hashable {
        let answer: String
        let markedCopy: String
    }

    /// What an answer to a file must say it answers.
    ///
    /// - Parameter digest: SHA-256 of the file, or the code of what was found instead.
    func stamp(_ entry: InboxEntry, digest: String, rules: String) -> AnswerStamp {
        stamp(origin(of: entry), digest: digest, rules: rules)
    }

    func stamp(_ origin: String, digest: String, rules: String) -> AnswerStamp {
        AnswerStamp(file: digest, rules: rules, ledger: ledger, origin: origin)
    }

    /// Where a file lay: its path in the inbox, also when an operator named it there.
    func origin(of entry: InboxEntry) -> String {
        let root = AtomicFile.resolved(inbox) + "/"
        return entry.origin.hasPrefix(root) ? String(entry.origin.dropFirst(root.count)) : entry.origin
    }

    /// Where the answer with this stamp goes: the plain name, unless a file from elsewhere has it.
    ///
    /// - Parameter name: path within the inbox, as messages name it.
    func place(of name: String, _ stamp: AnswerStamp) -> Place {
        let plain = place(name, mark: nil)
        guard let other = AnswerStamp(answerAt: plain.answer), other.origin != stamp.origin else { return plain }
        return place(name, mark: String(stamp.origin.prefix(8)))
    }

    /// Whether the answer stands and answers this.
    func isCurrent(_ name: String, _ stamp: AnswerStamp) -> Bool {
        guard let plain = AnswerStamp(answerAt: place(name, mark: nil).answer) else { return false }
        return plain.origin == stamp.origin ? plain == stamp : AnswerStamp(answerAt: place(of: name, stamp).answer) == stamp
    }

    /// Name that the answer to a file in a carrier is filed under: beside the carrier's own answer, not in a folder of its name.
    static func name(ofMember member: String, in carrier: String) -> String {
        let inner = member.hasPrefix(carrier + "/") ? String(member.dropFirst(carrier.count + 1)) : member
        return "\(carrier) - \(inner.replacing("/", with: " - "))"
    }

    /// The answer that stands, without its stamp; `nil` when it answers something else.
    func text(of name: String, _ stamp: AnswerStamp) -> String? {
        let path = place(of: name, stamp).answer
        guard AnswerStamp(answerAt: path) == stamp, let bytes = try? AtomicFile.read(path) else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.hasSuffix("\n\(stamp.line)\n") ? String(text.dropLast(stamp.line.count + 2)) : text
    }

    /// The marked copy that stands beside an answer, with its name.
    func copy(of name: String, _ stamp: AnswerStamp) -> (name: String, bytes: [UInt8])? {
        let path = place(of: name, stamp).markedCopy
        guard AtomicFile.exists(path), let bytes = try? AtomicFile.read(path) else { return nil }
        return (AtomicFile.split(path).name, bytes)
    }

    /// Path of the answer to a message that is itself a message: `thư.eml`, beside `thư.eml.txt`.
    func mail(to name: String, _ stamp: AnswerStamp) -> String {
        let answer = place(of: name, stamp).answer.dropLast(FeedbackFiles.answerEnding.count)
        return answer.lowercased().hasSuffix(".eml") ? String(answer) : answer + ".eml"
    }

    /// Writes an answer and, beside it, the marked copy; an earlier copy that holds no more is taken away.
    func write(_ text: String, _ stamp: AnswerStamp, markedCopy copy: [UInt8]?, to place: Place) throws(FileFault) {
        if let copy {
            try AtomicFile.write(copy, to: place.markedCopy, isDurable: false)
        } else if AtomicFile.exists(place.markedCopy) {
            try AtomicFile.remove(place.markedCopy)
        }
        // The answer comes last: it is what tells that all of it is there.
        try AtomicFile.write(Array("\(text)\n\(stamp.line)\n".utf8), to: place.answer, isDurable: false)
    }

    // MARK: Names

    private func place(_ name: String, mark: String?) -> Place {
        var parts = name.split(separator: "/").map { FeedbackFiles.shortened(String($0)) }
        let last = parts.popLast() ?? ""
        let above = parts.map { "/" + FeedbackFiles.asFolder($0) }.joined()
        let suffix = mark.map { "~\($0)" } ?? ""
        return Place(
            answer: "\(folder)\(above)/\(last)\(suffix)\(FeedbackFiles.answerEnding)",
            markedCopy: "\(folder)\(above)/\(FeedbackFiles.copyStem(last))\(suffix)\(FeedbackFiles.copyEnding)")
    }

    /// A name that is too long is cut, and told from others that begin alike by a part of its digest.
    private static func shortened(_ name: String) -> String {
        guard name.utf8.count > nameLimit else { return name }
        var cut = ""
        for character in name {
            guard cut.utf8.count + character.utf8.count <= nameLimit - 9 else { break }
            cut.append(character)
        }
        return "\(cut)~\(sha256(Array(name.utf8)).prefix(8))"
    }

    /// A folder that is called as an answer might be gets a name that no answer has.
    private static func asFolder(_ name: String) -> String {
        let stem = name.reversed().drop { $0 == "~" }
        let base = String(stem.reversed())
        return [answerEnding, ".xlsx", ".eml"].contains { base.hasSuffix($0) } ? name + "~" : name
    }

    /// `a` for `a.xlsx`; where that could be another file's too, the whole name.
    private static func copyStem(_ name: String) -> String {
        func hasKind(_ name: Substring) -> Bool {
            guard let dot = name.lastIndex(of: ".") else { return false }
            return kinds.contains(name[name.index(after: dot)...].lowercased())
        }
        let stem = name.dropLast(5)
        if name.hasSuffix(".xlsx"), !hasKind(stem), !stem.hasSuffix(".tep") { return String(stem) }
        return hasKind(name[...]) ? name : name + ".tep"
    }
}
