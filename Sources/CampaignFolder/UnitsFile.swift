public import ReportModel
import SourceText
import Vietnamese

/// Reads `units.csv`: who belongs to a campaign.
///
/// Its messages are English, for the operator, but it is read with the tolerance of submissions: the columns
/// `code,parent,kind,name,population,reports` in any order, by these names or Vietnamese ones, between commas, semicolons or
/// tabs, in UTF-8, UTF-16 or an older encoding. All faults are told at once, each with its line.
public enum UnitsFile {
    /// Reads and checks the file.
    ///
    /// - Parameters:
    ///   - bytes: the file's content.
    ///   - file: its path, for messages.
    ///   - kinds: the campaign's kinds of unit.
    ///   - levels: the campaign's levels from the top down.
    /// - Returns: the tree, `nil` when an error was found; and everything found.
    public static func read(
        _ bytes: [UInt8], file: String, kinds: [UnitKind], levels: [String]
    ) -> (UnitTree?, [Diagnostic]) {
        var reading = UnitsReading(file: file, kinds: kinds, levels: levels)
        if let utf8 = reading.decode(bytes) { reading.read(utf8) }
        guard !reading.findings.containsError else { return (nil, reading.findings.inLineOrder()) }
        guard let tree = UnitTree(reading.rows.map(\.unit), kinds: kinds) else {
            let finding = Diagnostic(.error, "campaign.units-tree", at: SourcePlace(file), "the units do not form one tree")
            return (nil, (reading.findings + [finding]).inLineOrder())
        }
        return (tree, reading.findings.inLineOrder())
    }
}

extension [Diagnostic] {
    fileprivate func inLineOrder() -> [Diagnostic] {
        enumerated().sorted { ($0.element.place.line ?? 0, $0.offset) < ($1.element.place.line ?? 0, $1.offset) }.map(\.element)
    }
}
