public import ReportModel
import SourceText
import Vietnamese

/// Reads `units.csv`: who belongs to a campaign.
///
/// Its messages are English, for the operator, but it is read with the tolerance of submissions: the columns
/// `code,parent,kind,name,population,reports`, and if need be `from,to,deadline,namesake`, in any order, by these names or
/// Vietnamese ones, between commas, semicolons or tabs, in UTF-8, UTF-16 or an older encoding. All faults are told at once, each with its line.
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
        let content = content(of: bytes, kinds: kinds, UnitsReading(file: file, kinds: kinds, levels: levels, days: nil))
        return (content.tree, content.findings)
    }

    /// What the file states.
    struct Content {
        /// `nil` when an error was found.
        var tree: UnitTree?
        /// Days and deadlines of units' own.
        var periods: [UnitCode: OwnPeriod] = [:]
        var findings: [Diagnostic] = []
    }

    /// The same with the columns `from`, `to` and `deadline`, which may be there.
    static func content(of bytes: [UInt8], file: String, campaign: Campaign) -> Content {
        let reading = UnitsReading(
            file: file, kinds: campaign.unitKinds, levels: campaign.levels,
            days: UnitDays(period: campaign.period, offset: campaign.timeZone.offset))
        return content(of: bytes, kinds: campaign.unitKinds, reading)
    }

    private static func content(of bytes: [UInt8], kinds: [UnitKind], _ reading: UnitsReading) -> Content {
        var reading = reading
        if let utf8 = reading.decode(bytes) { reading.read(utf8) }
        guard !reading.findings.containsError else { return Content(findings: reading.findings.inLineOrder()) }
        guard let tree = UnitTree(reading.rows.map(\.unit), kinds: kinds) else {
            let finding = Diagnostic(
                .error, "campaign.units-tree", at: SourcePlace(reading.file), "the units do not form one tree")
            return Content(findings: (reading.findings + [finding]).inLineOrder())
        }
        return Content(tree: tree, periods: reading.periods, findings: reading.findings.inLineOrder())
    }
}

extension [Diagnostic] {
    fileprivate func inLineOrder() -> [Diagnostic] {
        enumerated().sorted { ($0.element.place.line ?? 0, $0.offset) < ($1.element.place.line ?? 0, $1.offset) }.map(\.element)
    }
}
