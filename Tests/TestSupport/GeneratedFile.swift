internal import Foundation

/// A file of the repository that is made by a program: a test compares it with what the program makes now.
public enum GeneratedFile {
    /// What is wrong with the file, or `nil` when it is fresh.
    ///
    /// With `BAOCAO_RECORD=1` in the environment the file is written; the test still fails, so that recording is never taken
    /// for passing.
    ///
    /// - Parameter path: below the repository's root.
    public static func problem(_ path: String, _ content: String) -> String? {
        let file = Checkout.root + "/" + path
        if (try? String(contentsOfFile: file, encoding: .utf8)) == content { return nil }
        guard ProcessInfo.processInfo.environment["BAOCAO_RECORD"] == "1" else {
            return "\(path) is stale; write it again with: make golden"
        }
        do {
            try Data(content.utf8).write(to: URL(fileURLWithPath: file))
            return "\(path) was written; look at the change and run the tests again"
        } catch {
            return "\(path) cannot be written: \(error)"
        }
    }
}
