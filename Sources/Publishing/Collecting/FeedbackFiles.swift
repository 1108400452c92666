internal import Intake
internal import ReportModel

/// Where answers go: one file in `feedback/` for every file that came, named after it, and for a workbook a marked copy.
struct FeedbackFiles {
    /// Bytes of a file's name that every file system takes, with room for the temporary name it is written under.
    private static let nameLimit = 200

    /// Folder of the answers.
    let folder: String

    /// Path of the answer to the file with this name (a path within the inbox).
    func answer(to name: String) -> String { path(name, ending: ".txt") }

    /// Path of the marked copy of a workbook.
    func markedCopy(of name: String) -> String {
        let stem = name.lowercased().hasSuffix(".xlsx") ? String(name.dropLast(5)) : name
        return path(stem, ending: ".can-sua.xlsx")
    }

    /// A name that is too long is cut, and told from others that begin alike by a part of its digest.
    private func path(_ name: String, ending: String) -> String {
        let parts = name.split(separator: "/").map { part -> String in
            guard part.utf8.count > FeedbackFiles.nameLimit else { return String(part) }
            var cut = ""
            for character in part {
                guard cut.utf8.count + String(character).utf8.count <= FeedbackFiles.nameLimit - 9 else { break }
                cut.append(character)
            }
            return "\(cut)~\(sha256(Array(part.utf8)).prefix(8))"
        }
        return "\(folder)/\(parts.joined(separator: "/"))\(ending)"
    }

    /// Writes an answer and, beside it, the marked copy; an earlier copy that holds no more is taken away.
    func write(_ text: String, markedCopy copy: [UInt8]?, for name: String) throws(FileFault) {
        let path = markedCopy(of: name)
        if let copy {
            try AtomicFile.write(copy, to: path, isDurable: false)
        } else if AtomicFile.exists(path) {
            try AtomicFile.remove(path)
        }
        // The answer comes last: it is what tells that all of it is there.
        try AtomicFile.write(Array(text.utf8), to: answer(to: name), isDurable: false)
    }
}
