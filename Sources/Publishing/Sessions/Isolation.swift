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
        /// A signal ended it that nobody sends: what it was doing is to blame.
        case ended(signal: Int32)
        /// It could not be started, was asked to stop, was killed, or says that it failed.
        case failed(String)
    }

    private let program: String

    /// - Parameter program: path of this program.
    public init(program: String) { self.program = program }

    func run(_ arguments: [String]) -> Ending {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        // Closed when this process ends, however it ends.
        let life = Pipe()
        defer { withExtendedLifetime(life) {} }
        process.standardInput = life
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
        guard process.terminationReason == .exit else {
            // By hand, or because the machine's memory ran out: no proof against what it was doing.
            let signal = process.terminationStatus
            return signal == SIGKILL ? .failed("it was killed, or memory ran out") : .ended(signal: signal)
        }
        guard process.terminationStatus == 0 else {
            let said = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
            let words = said.split(separator: "\n").first.map(String.init) ?? "no message"
            return .failed("ended with \(process.terminationStatus): \(words)")
        }
        return .done(Array((try? Data(contentsOf: output)) ?? Data()))
    }

    /// In the process that works alone: ends it when the one that waits for it is gone. With that one the campaign's lock is
    /// gone, and nothing may be written without it.
    public static func endWithParent() {
        Thread.detachNewThread {
            var byte: UInt8 = 0
            while true {
                let count = read(STDIN_FILENO, &byte, 1)
                if count == 0 { _exit(128 + SIGTERM) }
                if count < 0, errno != EINTR { return }
            }
        }
    }
}
