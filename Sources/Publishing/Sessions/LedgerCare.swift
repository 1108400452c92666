public import CampaignFolder
public import Files
internal import Ledger
public import ReportModel

/// What an operator does to a ledger as a whole: checks it, copies it, puts a copy back, begins anew. Nothing is ever
/// deleted: what makes room is left aside under another name.
public struct LedgerCare: Sendable {
    let campaign: LoadedCampaign
    private let paths: CampaignPaths

    public init(_ campaign: LoadedCampaign) {
        self.campaign = campaign
        paths = CampaignPaths(campaign.folder)
    }

    /// What a check found.
    public struct Report: Encodable, Sendable {
        public var path: String
        public var id: String
        /// Why it was begun though there had been another.
        public var why: String?
        public var files: Int
        public var readings: Int
        public var submissions: Int
        /// Empty when it is whole.
        public var faults: [OperatorText]

        private enum Key: CodingKey { case path, id, why, files, readings, submissions, faults }

        public func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: Key.self)
            try values.encode(path, forKey: .path)
            try values.encode(id, forKey: .id)
            try values.encodeIfPresent(why, forKey: .why)
            try values.encode(files, forKey: .files)
            try values.encode(readings, forKey: .readings)
            try values.encode(submissions, forKey: .submissions)
            try values.encode(faults.map(\.description), forKey: .faults)
        }
    }

    /// Checks every page and every reference.
    ///
    /// - Throws: ``Failure`` when there is none, it is another's, or it cannot even be opened.
    public func check() throws -> Report {
        let gate = LedgerGate(campaign)
        let ledger = try gate.openForReading()
        guard gate.isThere else { throw missing }
        return try LedgerCare.report(on: ledger)
    }

    private var missing: Failure {
        Failure(
            status: .notFound, code: "ledger.not-found", place: paths.ledger, message: "there is no ledger",
            hint: "baocao collect makes one; to put a backup there: baocao ledger restore \(campaign.folder) FILE")
    }

    private static func report(on ledger: Ledger) throws -> Report {
        let identity = try ledger.identity()
        let extent = try ledger.extent()
        return Report(
            path: ledger.path, id: identity.id, why: identity.why, files: extent.files, readings: extent.readings,
            submissions: extent.submissions, faults: try ledger.integrityFaults())
    }

    /// Writes a copy that is whole as of one moment; runs may go on meanwhile.
    ///
    /// - Throws: ``Failure`` also where the copy would take the place of something that is no older copy.
    public func backup(to file: String) throws -> Report {
        guard LedgerGate(campaign).isThere else { return try check() }
        let ledger = try Ledger(readOnly: paths.ledger)
        try refuseToReplace(file, except: try ledger.identity().id)
        try ledger.snapshot(to: file)
        return try LedgerCare.report(on: try Ledger(readOnly: file))
    }

    private func refuseToReplace(_ file: String, except id: String) throws(Failure) {
        let place = AtomicFile.resolved(file)
        let folders = [paths.inbox, paths.feedback].map { AtomicFile.resolved($0) + "/" }
        let files = (ledgerFiles + [paths.lock, paths.reading]).map { AtomicFile.resolved($0) }
        guard !folders.contains(where: { place.hasPrefix($0) }), !files.contains(place) else {
            throw Failure(
                status: .usage, code: "copy.taken", place: file,
                message: "a copy cannot go where the ledger, submissions or answers lie",
                hint: "name a folder outside the campaign's")
        }
        guard let status = AtomicFile.status(file), status.size > 0 else { return }
        guard let other = try? Ledger(readOnly: file).identity().id, other == id else {
            throw Failure(
                status: .usage, code: "copy.taken", place: file,
                message: "something stands there that is no copy of this ledger",
                hint: "name another file, or move this one away")
        }
    }

    /// Puts a copy in the place of the ledger, which is left aside.
    ///
    /// - Parameters:
    ///   - output: folder of the documents, which are left aside with the answers when the copy is of another ledger than they
    ///     are; `nil` refuses such a copy.
    ///   - mark: ending of what is left aside.
    ///   - lock: held.
    /// - Returns: what the copy holds, and what was left aside.
    public func restore(
        _ file: String, inPlaceOf output: OutputPaths?, mark: String, holding lock: FileLock
    ) throws -> (report: Report, aside: [String]) {
        defer { withExtendedLifetime(lock) {} }
        guard AtomicFile.exists(file) else {
            throw Failure(
                status: .notFound, code: "file.not-found", place: file, message: "there is no such file",
                hint: "name a copy made by baocao ledger backup")
        }
        let copy = try Ledger(readOnly: file)
        let report = try LedgerCare.report(on: copy)
        guard report.faults.isEmpty else {
            throw Failure(
                status: .invalid, code: "ledger.malformed", place: file,
                message: "the copy is not whole: \(report.faults[0])", hint: "name another copy; nothing was changed")
        }
        let isAnother = present.map { $0 != report.id } ?? false
        guard !isAnother || output != nil else {
            throw Failure(
                status: .invalid, code: "ledger.another", place: file,
                message: "the copy is of another ledger than the campaign's", found: report.id, expected: "\(present ?? "")",
                hint:
                    "name a copy of this campaign's ledger; if it is the right one all the same: --another leaves answers and documents of the present one aside"
            )
        }
        // Written before anything is moved: a full disk must not leave the campaign without a ledger.
        let fresh = paths.ledger + ".restored"
        defer { if AtomicFile.exists(paths.ledger) { try? AtomicFile.remove(fresh) } }
        try copy.snapshot(to: fresh)
        let mark = free(mark, output)
        var aside = try leaveAside(ledgerFiles + (isAnother ? [paths.feedback] : []), mark)
        if isAnother, let output { aside += try leaveAside(output, mark) }
        try AtomicFile.move(fresh, to: paths.ledger)
        return (report, aside)
    }

    /// Id of the ledger that stands, or else of the one the answers come from; `nil` when neither tells.
    private var present: String? {
        let standing = LedgerGate(campaign).isThere ? try? Ledger(readOnly: paths.ledger).identity().id : nil
        return standing ?? AnswerStamp.any(in: paths.feedback)?.ledger
    }

    /// Begins a new ledger; the old one, its answers and its documents are left aside.
    ///
    /// - Parameters:
    ///   - why: kept in the new ledger.
    ///   - output: folder of the campaign's documents.
    ///   - mark: ending of what is left aside.
    ///   - lock: held.
    /// - Returns: the id of the new ledger, and what was left aside.
    public func begin(
        why: String, output: OutputPaths, mark: String, holding lock: FileLock
    ) throws -> (id: String, aside: [String]) {
        defer { withExtendedLifetime(lock) {} }
        let mark = free(mark, output)
        var aside = try leaveAside(ledgerFiles + [paths.feedback], mark)
        aside += try leaveAside(output, mark)
        let ledger = try Ledger(path: paths.ledger)
        try ledger.note(why: why)
        try ledger.checkpoint()
        return (try ledger.identity().id, aside)
    }

    /// Leaves the documents aside, but for those issued: they stay where they were sent from.
    private func leaveAside(_ output: OutputPaths, _ mark: String) throws -> [String] {
        guard AtomicFile.exists(output.issued) else { return try leaveAside([output.folder], mark) }
        let other = CampaignPaths.aside(output.folder, mark)
        var isMoved = false
        for case .text(let name) in try Folder(output.folder).names() where name != OutputPaths.issuedFolder {
            try AtomicFile.move("\(output.folder)/\(name)", to: "\(other)/\(name)")
            isMoved = true
        }
        return isMoved ? [other] : []
    }

    /// The mark, or one with a number where something is left aside under it already.
    private func free(_ mark: String, _ output: OutputPaths?) -> String {
        let places = [paths.ledger, paths.feedback] + (output.map { [$0.folder] } ?? [])
        func isFree(_ mark: String) -> Bool { !places.contains { AtomicFile.exists(CampaignPaths.aside($0, mark)) } }
        var (free, number) = (mark, 1)
        while !isFree(free) {
            number += 1
            free = "\(mark)-\(number)"
        }
        return free
    }

    /// The ledger with its log. The log's index is made again by itself.
    private var ledgerFiles: [String] { [paths.ledger, paths.ledger + "-wal", paths.ledger + "-shm"] }

    private func leaveAside(_ files: [String], _ mark: String) throws -> [String] {
        var moved: [String] = []
        for file in files where AtomicFile.exists(file) {
            // SQLite knows a log by the name of its ledger.
            let isLedger = file.hasPrefix(paths.ledger)
            let other =
                isLedger
                ? CampaignPaths.aside(paths.ledger, mark) + file.dropFirst(paths.ledger.count)
                : CampaignPaths.aside(file, mark)
            try AtomicFile.move(file, to: other)
            moved.append(other)
        }
        return moved
    }
}
