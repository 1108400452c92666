internal import Files
internal import Foundation
internal import Ledger
internal import ReportModel

/// The folder of issued documents: the one place that writes there.
///
/// A document is written whole into a folder of its own, then put down in the ledger, then moved under its name: up to the ledger
/// nothing is issued, and from there on everything is, whenever the program is killed. What was left half way is settled by
/// the next command.
struct IssueShelf: Sendable {
    let paths: OutputPaths

    init(_ paths: OutputPaths) { self.paths = paths }

    /// How far an issue has come; for tests that stop it there.
    enum Step: CaseIterable, Sendable { case document, record, ledger, documentPlaced, line, recordPlaced }

    /// The lines of the list, oldest first.
    var lines: [IssueLine] { IssueLine.all(in: paths.issuedList) }

    // MARK: Issue

    /// Issues a document.
    ///
    /// - Parameter after: called after each step.
    func issue(
        _ line: IssueLine, pdf: [UInt8], annexes: [UInt8]? = nil, record: [UInt8], _ ledger: Ledger,
        after: (Step) throws -> Void = { _ in }
    ) throws {
        guard let document = line.document else {
            throw Failure(
                status: .usage, code: "issue.date", message: "'\(line.date)' is no day", hint: "write e.g. 2023-10-09")
        }
        let pending = pendingPaths(line)
        try AtomicFile.makeFolder(paths.pendingIssues)
        if let annexes { try AtomicFile.write(annexes, to: pending.annexes) }
        try AtomicFile.write(pdf, to: pending.pdf)
        try after(.document)
        try AtomicFile.write(record, to: pending.record)
        try after(.record)
        try ledger.record(document)
        try after(.ledger)
        try place(line, after: after)
    }

    /// Moves what the ledger has under its names. Each step is done only where it is not done yet.
    private func place(_ line: IssueLine, after: (Step) throws -> Void = { _ in }) throws {
        let pending = pendingPaths(line)
        if let annexes = line.annexes, AtomicFile.exists(pending.annexes) {
            try AtomicFile.move(pending.annexes, to: paths.document(annexes.path))
        }
        if AtomicFile.exists(pending.pdf) { try AtomicFile.move(pending.pdf, to: paths.document(line.path)) }
        try after(.documentPlaced)
        if !lines.contains(where: { $0.sha256 == line.sha256 && $0.path == line.path }) {
            try AtomicFile.append(try line.text, to: paths.issuedList)
        }
        try after(.line)
        // It comes last: as long as it is pending, the issue is not settled.
        try AtomicFile.move(pending.record, to: paths.document(line.recordPath))
        try after(.recordPlaced)
    }

    private func pendingPaths(_ line: IssueLine) -> (pdf: String, annexes: String, record: String) {
        let name = line.path.dropFirst(OutputPaths.issuedFolder.count + 1).dropLast(4).replacing("/", with: "+")
        let pdf = "\(paths.pendingIssues)/\(name).pdf"
        return (pdf, IssueLine.annexPath(of: pdf), "\(paths.pendingIssues)/\(name).json")
    }

    // MARK: What was left half way

    /// Completes what the ledger has, and sweeps what it has not.
    ///
    /// - Returns: a word on each, for the operator.
    func settle(_ ledger: Ledger) throws -> [Diagnostic] {
        guard AtomicFile.exists(paths.pendingIssues) else { return [] }
        AtomicFile.sweep(paths.pendingIssues)
        let names = try Folder(paths.pendingIssues).names().compactMap { name -> String? in
            if case .text(let text) = name { text } else { nil }
        }.sorted()
        let known = Set(try ledger.issued().map(\.sha256))
        var words: [Diagnostic] = []
        for name in names where name.hasSuffix(".json") {
            guard let record = try? IssueRecord.Base(at: "\(paths.pendingIssues)/\(name)"), known.contains(record.issue.sha256)
            else { continue }
            try place(record.issue)
            words.append(
                Diagnostic(
                    .warning, "issue.completed", at: SourcePlace(paths.document(record.issue.path)),
                    "an earlier command was stopped while it issued number \(record.issue.number); the document is complete now",
                    hint: "it counts as issued; nothing is to be done"))
        }
        for name in try Folder(paths.pendingIssues).names() {
            guard case .text(let name) = name, name.hasSuffix(".pdf") || name.hasSuffix(".json") else { continue }
            let path = "\(paths.pendingIssues)/\(name)"
            try AtomicFile.remove(path)
            guard name.hasSuffix(".pdf"), !name.hasSuffix("-annexes.pdf") else { continue }
            words.append(
                Diagnostic(
                    .warning, "issue.swept", at: SourcePlace(path),
                    "an earlier command was stopped before this document was issued; it is swept, and its number is free",
                    hint: "issue it again"))
        }
        return words
    }
}
