internal import ArgumentParser
internal import CampaignFolder
internal import Files
internal import Foundation
internal import Glibc
internal import Layout
internal import Ledger
internal import Publishing
internal import ReportModel
internal import SourceText

/// The campaign folder every command works on.
struct CampaignArgument: ParsableArguments {
    @Argument(help: .saying("Folder of the campaign."), completion: .directory)
    var campaign: String

    /// The folder without closing slashes.
    var folder: String {
        var path = campaign
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    /// Reads the campaign and tells what is doubtful in it.
    ///
    /// - Parameter resources: where its reports' layouts must be; `nil` for commands that make no report.
    func load(_ resources: Resources? = nil) throws -> LoadedCampaign {
        let loaded = try CampaignLoader.load(folder, layouts: resources.map { $0.library(ofCampaignIn: folder).names })
        loaded.warnings.forEach(Console.show)
        return loaded
    }

    /// The campaign that figures are compared with; tells when there is none though one is named.
    func earlier(than loaded: LoadedCampaign) -> EarlierCampaign? {
        let (earlier, warnings) = EarlierCampaign.open(for: loaded)
        warnings.forEach(Console.show)
        return earlier
    }

    /// The campaign as it holds with what is approved in a ledger; tells which edits wait.
    func inForce(_ loaded: LoadedCampaign, _ ledger: Ledger) throws -> LoadedCampaign {
        let (campaign, held) = try loaded.inForce(try ledger.approvals())
        held.forEach { Console.show($0.warning(folder)) }
        return campaign
    }

    /// The ledger, for a command that changes nothing.
    func openForReading(_ loaded: LoadedCampaign) throws -> Ledger { try LedgerGate(loaded).openForReading() }

    /// The ledger, for a command that holds the lock.
    func openForWriting(_ loaded: LoadedCampaign) throws -> Ledger { try LedgerGate(loaded).open() }

    /// The unit of a code.
    ///
    /// - Throws: ``Failure`` that names the nearest code when there is none.
    func unit(_ code: String, in loaded: LoadedCampaign) throws -> ReportModel.Unit {
        guard let unit = loaded.tree[code] else { throw unknownUnit(code, loaded) }
        return unit
    }

    func unknownUnit(_ code: String, _ loaded: LoadedCampaign) -> Failure {
        Failure(
            status: .notFound, code: "units.unknown", place: folder + "/units.csv", message: "there is no unit '\(code)'",
            hint: NearestName.hint(for: code, among: loaded.tree.units.map(\.code)) ?? "codes stand in the first column")
    }

    func lock() throws -> FileLock {
        let command = CommandLine.arguments.dropFirst().joined(separator: " ")
        let since = Clock.now().iso(offset: CampaignTimeZone.vietnam.offset)
        return try FileLock(
            CampaignPaths(folder).lock, holder: "process \(getpid()), since \(since): baocao \(command)")
    }
}

/// A point of time on the command line.
struct TimeArgument: ExpressibleByArgument {
    let timestamp: Timestamp

    init?(argument: String) {
        guard let timestamp = Timestamp(iso: argument, defaultOffset: CampaignTimeZone.vietnam.offset) else { return nil }
        self.timestamp = timestamp
    }
}

/// A day on the command line.
struct DayArgument: ExpressibleByArgument {
    let day: CalendarDate

    init?(argument: String) {
        guard let day = CalendarDate(iso: argument) else { return nil }
        self.day = day
    }
}

/// Where documents go.
struct OutOption: ParsableArguments {
    @Option(help: .saying("Folder the documents go to."), completion: .directory)
    var out = "out"
}

/// How many documents are made side by side.
struct JobsOption: ParsableArguments {
    @Option(help: .saying("Documents made side by side; default: one per processor."))
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError(saying: "--jobs takes a whole number from 1 up, not \(jobs)") }
    }

    var count: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }
}

extension Resources {
    /// `BAOCAO_HOME`, else the nearest folder above the program, else the current folder, that has `Layouts` and `Fonts`.
    static func find() throws -> Resources {
        func holds(_ folder: String) -> Bool {
            AtomicFile.exists(folder + "/Layouts") && AtomicFile.exists(folder + "/Fonts")
        }
        if let home = ProcessInfo.processInfo.environment["BAOCAO_HOME"], !home.isEmpty {
            guard holds(home) else {
                throw Failure(
                    status: .invalid, code: "home.invalid",
                    message: "BAOCAO_HOME is '\(home)', but there are no Layouts and Fonts in it",
                    hint: "set it to the folder that holds Layouts/ and Fonts/")
            }
            return Resources(home: home)
        }
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        var folder = program.deletingLastPathComponent()
        while folder.path != "/" {
            if holds(folder.path) { return Resources(home: folder.path) }
            if holds(folder.path + "/share/baocao") { return Resources(home: folder.path + "/share/baocao") }
            folder.deleteLastPathComponent()
        }
        let current = FileManager.default.currentDirectoryPath
        if holds(current) { return Resources(home: current) }
        throw Failure(
            status: .invalid, code: "home.not-found",
            message: "cannot find the folders Layouts and Fonts above \(program.path) or in \(current)",
            hint: "set BAOCAO_HOME to the folder that holds them")
    }
}
