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
    /// - Throws: ``Failure`` when there is none, or it cannot even be opened.
    public func check() throws -> Report {
        guard AtomicFile.exists(paths.ledger) else {
            throw Failure(
                status: .notFound, code: "ledger.not-found", place: paths.ledger, message: "there is no ledger",
                hint: "baocao collect makes one; to put a backup there: baocao ledger restore \(campaign.folder) FILE")
        }
        return try LedgerCare.report(on: try Ledger(readOnly: paths.ledger))
    }

    private static func report(on ledger: Ledger) throws -> Report {
        let identity = try ledger.identity()
        let extent = try ledger.extent()
        return Report(
            path: ledger.path, id: identity.id, why: identity.why, files: extent.files, readings: extent.readings,
            submissions: extent.submissions, faults: try ledger.integrityFaults())
    }

    /// Writes a copy that is whole as of one moment; runs may go on meanwhile.
    public func backup(to file: String) throws -> Report {
        guard AtomicFile.exists(paths.ledger) else { return try check() }
        let ledger = try Ledger(readOnly: paths.ledger)
        try AtomicFile.write(to: file) { temporary in try ledger.snapshot(to: temporary) }
        return try LedgerCare.report(on: try Ledger(readOnly: file))
    }

    /// Puts a copy in the place of the ledger, which is left aside.
    ///
    /// - Parameters:
    ///   - mark: ending of what is left aside.
    ///   - lock: held.
    /// - Returns: what the copy holds, and what was left aside.
    public func restore(_ file: String, mark: String, holding lock: FileLock) throws -> (report: Report, aside: [String]) {
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
        // Written before anything is moved: a full disk must not leave the campaign without a ledger.
        let fresh = paths.ledger + ".restored"
        try AtomicFile.write(to: fresh) { temporary in try copy.snapshot(to: temporary) }
        let aside = try leaveAside(ledgerFiles, mark)
        try AtomicFile.move(fresh, to: paths.ledger)
        return (report, aside)
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
