internal import Foundation

/// The checkout the tests were built from.
public enum Checkout {
    /// The repository's root.
    public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// Where `Tests/Validators/setup.sh` put the judges of PDF files.
    public static var validators: String {
        ProcessInfo.processInfo.environment["BAOCAO_VALIDATORS"] ?? root + "/.build-tools/validators"
    }

    /// The `baocao` built together with these tests, or another build of it that `BAOCAO_PROGRAM` names.
    public static var program: String {
        if let named = ProcessInfo.processInfo.environment["BAOCAO_PROGRAM"] { return named }
        // The test bundle and the program land in the same folder.
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
        var folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appendingPathComponent("baocao").path
            if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
            folder.deleteLastPathComponent()
        }
        return "\(root)/.build/debug/baocao"
    }
}
