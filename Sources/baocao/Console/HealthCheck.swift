internal import Foundation
internal import Publishing
internal import ReportModel

/// Tells a watching service that a run began and how it ended: the missing word is what rouses someone.
///
/// `curl` asks for the address, so that the program itself speaks to no network. Whatever becomes of it, the run goes on.
struct HealthCheck {
    enum Moment: String { case start = "/start", success = "", failure = "/fail" }

    /// Seconds until it is given up.
    private static let patience = "10"

    private let address: String

    /// - Parameter address: `nil` for the one in `BAOCAO_HEALTH_CHECK`.
    /// - Returns: `nil` when there is none.
    init?(address: String?) {
        let address = address ?? ProcessInfo.processInfo.environment["BAOCAO_HEALTH_CHECK"] ?? ""
        guard !address.isEmpty else { return nil }
        self.address = address.hasSuffix("/") ? String(address.dropLast()) : address
    }

    func tell(_ moment: Moment) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "curl", "--fail", "--silent", "--show-error", "--max-time", HealthCheck.patience, "--proto", "=http,https",
            "--output", "/dev/null", "--", address + moment.rawValue,
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let errors = Pipe()
        process.standardError = errors
        do {
            try process.run()
            let said = errors.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            guard process.terminationStatus != 0 else { return }
            let words = String(decoding: said, as: UTF8.self).split(separator: "\n").first.map(String.init)
            doubt(words ?? "curl ended with \(process.terminationStatus)")
        } catch {
            doubt("curl cannot be started")
        }
    }

    private func doubt(_ reason: String) {
        Console.show(
            Diagnostic(
                .warning, "health-check.failed", at: SourcePlace(""), "the health check was not told: \(reason)",
                hint: "the run goes on; look at the address, and that curl is installed"))
    }
}
