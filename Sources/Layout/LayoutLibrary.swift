import Foundation
public import ReportModel

/// The layouts in a folder, by name.
public enum LayoutLibrary {
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
