internal import Foundation
internal import Glibc

/// Does work that ended an earlier run in a process of its own, so that it cannot end this one.
public struct Isolation: Sendable {
    /// Code of a document whose making ended the program.
    static let endedCode = "document.ended-program"
    /// Code of a document whose own process could not do its work.
    static let failedCode = "document.alone"
    /// Names of the hidden commands that do the work; `baocao` has them.
    public static let fileCommand = "alone-file"
    public static let documentCommand = "alone-document"

    /// How the other process ended.
    enum Ending: Equatable {
        /// It did its work; what it printed.
        case done([UInt8])
        /// A signal ended it that this process did not send: what it was doing is to blame.
        case ended(signal: Int32)
        /// It could not be started, was asked to stop, or says that it failed.
        case failed(String)
    }

    private let program: String

    /// - Parameter program: path of this program.
    public init(program: String) { self.program = program }

    func run(_ arguments: [String]) -> Ending {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        // Files, not pipes: what prints much never waits for a reader.
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("baocao-\(UUID().uuidString)")
        let output = scratch.appendingPathComponent("output")
        let errors = scratch.appendingPathComponent("errors")
        defer { try? FileManager.default.removeItem(at: scratch) }
        do {
            try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
            for file in [output, errors] { try Data().write(to: file) }
            process.standardOutput = try FileHandle(forWritingTo: output)
            process.standardError = try FileHandle(forWritingTo: errors)
            try process.run()
        } catch {
            return .failed("cannot be started: \(error.localizedDescription)")
        }
        var isStopped = false
        while process.isRunning {
            if Interruption.exitCode != nil, !isStopped {
                isStopped = true
                process.terminate()
            }
            usleep(5_000)
        }
        process.waitUntilExit()
        if isStopped { return .failed("interrupted") }
        guard process.terminationReason == .exit else { return .ended(signal: process.terminationStatus) }
        guard process.terminationStatus == 0 else {
            let said = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
            let words = said.split(separator: "\n").first.map(String.init) ?? "no message"
            return .failed("ended with \(process.terminationStatus): \(words)")
        }
        return .done(Array((try? Data(contentsOf: output)) ?? Data()))
    }
}
