internal import ArgumentParser
internal import Foundation
internal import Glibc
internal import Publishing
internal import ReportModel

/// What commands have in common that run with nobody watching.
struct UnattendedOptions: ParsableArguments {
    @Option(help: .saying("How messages are written: text, or json with one object a line."))
    var logFormat = OperatorLog.Format.text

    /// Failures reach standard output from now on.
    func begin() { Console.beginUnattended(logFormat) }

    /// What a session needs of this machine; failures reach standard output from now on.
    ///
    /// - Parameters:
    ///   - makesDocuments: whether layouts and fonts must be there.
    ///   - clock: told what each stage takes.
    func environment(
        makesDocuments: Bool = true, clock: StageClock = StageClock { 0 }
    ) throws -> SessionEnvironment {
        begin()
        let command = CommandLine.arguments.dropFirst().joined(separator: " ")
        let since = Clock.now().iso(offset: CampaignTimeZone.vietnam.offset)
        return SessionEnvironment(
            resources: makesDocuments ? try Resources.find() : Resources(home: "."), now: Clock.now,
            milliseconds: Clock.milliseconds, clock: clock,
            holder: "process \(getpid()), since \(since): baocao \(command)",
            isolation: Isolation(program: URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path),
            progress: logFormat == .text ? ProgressLine.handler : nil, tell: Telling.show)
    }
}

extension OperatorLog.Format: ExpressibleByArgument {}
