internal import Foundation

/// `page-validation`, kept running so that every PDF a test makes can be judged in a few milliseconds.
///
/// `lock` guards everything.
public final class PageValidation: @unchecked Sendable {
    public static let shared = PageValidation()

    private let lock = NSLock()
    private var worker: Worker?
    /// Files that passed, by their last bytes, which hold the identifier made of all others.
    private var passed: Set<Data> = []

    private struct Worker {
        var process: Process
        var input: FileHandle
        var output: FileHandle
        var pending = Data()
    }

    private struct Silence: Error, CustomStringConvertible {
        var path: String
        var description: String { "validate.py page gave no answer on \(path)" }
    }

    private init() {}

    /// What is wrong with a PDF file by what it declares.
    public func failures(in path: String) throws -> [String] {
        let key = try Data(contentsOf: URL(fileURLWithPath: path)).suffix(400)
        lock.lock()
        defer { lock.unlock() }
        if passed.contains(key) { return [] }
        var worker = try self.worker ?? start()
        defer { self.worker = worker }
        try worker.input.write(contentsOf: Data((path + "\n").utf8))
        while !worker.pending.contains(10) {
            let more = worker.output.availableData
            guard !more.isEmpty else { throw Silence(path: path) }
            worker.pending.append(more)
        }
        let line = worker.pending.prefix { $0 != 10 }
        worker.pending.removeFirst(line.count + 1)
        let failures = try JSONDecoder().decode([String].self, from: Data(line))
        if failures.isEmpty { passed.insert(Data(key)) }
        return failures
    }

    private func start() throws -> Worker {
        let python = "\(Checkout.validators)/venv/bin/python"
        guard FileManager.default.isExecutableFile(atPath: python) else { throw Tool.Missing(name: python) }
        let process = Process()
        let input = Pipe()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [Checkout.root + "/Tests/Validators/validate.py", "page"]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        return Worker(process: process, input: input.fileHandleForWriting, output: output.fileHandleForReading)
    }
}
