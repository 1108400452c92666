import Foundation
public import ReportModel

/// The layouts there are, by name: those of a campaign before those of the installation.
///
/// A campaign's own layout may use the styles and parts of the installation, and of two layouts with one name the campaign's
/// counts.
public struct LayoutLibrary: Sendable {
    /// Folders with layouts, the first to be looked in first.
    public let folders: [String]

    public init(folders: [String]) { self.folders = folders }

    /// Names of all layouts, sorted.
    public var names: [String] { Set(folders.flatMap { Self.names(in: $0) }).sorted() }

    /// Path of a layout; where there is no such file, where the installation's would be.
    public func path(of name: String) -> String {
        let paths = folders.map { Self.path(of: name, in: $0) }
        return paths.first { FileManager.default.fileExists(atPath: $0) } ?? paths.last ?? name
    }

    /// Reads a layout by its name.
    public func load(_ name: String) -> (layout: LayoutFile?, diagnostics: [Diagnostic]) {
        LayoutFile.load(path(of: name), others: folders)
    }

    /// Names of the layouts in a folder (files ending in `.yaml`, not those of `parts/` and `styles/`), sorted.
    public static func names(in folder: String) -> [String] {
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return entries.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.map { String($0.dropLast(5)) }.sorted()
    }

    /// Path of a layout, whether there is such a file or not.
    public static func path(of name: String, in folder: String) -> String { "\(folder)/\(name).yaml" }

    /// Reads a layout by its name.
    public static func load(_ name: String, in folder: String) -> (layout: LayoutFile?, diagnostics: [Diagnostic]) {
        LayoutFile.load(path(of: name, in: folder))
    }
}

extension LayoutFile {
    /// The text of a layout as the beginning of another.
    ///
    /// - Parameters:
    ///   - text: of the layout file.
    ///   - name: what the new layout is called.
    public static func renamed(_ text: String, to name: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            // The schema's place is another from there, and a wrong one is worse than none.
            if line.hasPrefix("# yaml-language-server:") { return nil }
            return line.hasPrefix("layout:") ? "layout: \(name)" : String(line)
        }.compactMap { $0 }.joined(separator: "\n")
    }
}
