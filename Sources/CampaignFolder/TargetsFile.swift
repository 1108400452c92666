import ReportModel
import SourceText

/// Reads `targets.csv`: `unit_code,figure,target`. A level's name holds for each unit of it; a unit's own row wins.
enum TargetsFile {
    static let columns = ["unit_code", "figure", "target"]

    static func read(
        _ bytes: [UInt8], file: String, campaign: Campaign, tree: UnitTree
    ) -> ([FigureTarget], [Diagnostic]) {
        var table = SideTable(bytes, file: file, columns: columns)
        var targets: [FigureTarget] = []
        var seen: Set<String> = []
        for row in table.rows {
            let (code, written, number) = (row.cells[0], row.cells[1], row.cells[2])
            let scope: FigureTarget.Scope
            if tree[code] != nil {
                scope = .unit(code)
            } else if campaign.levels.contains(code) {
                scope = .level(code)
            } else {
                table.error(
                    "target", row.line, "'\(code)' is neither a unit nor a level", found: code,
                    hint: NearestName.hint(for: code, among: campaign.levels + tree.units.map(\.code)))
                continue
            }
            guard let figure = figure(written, row.line, campaign, &table) else { continue }
            guard (1...12).contains(number.utf8.count), number.utf8.allSatisfy({ (48...57).contains($0) }),
                let target = Int(number), target > 0
            else {
                table.error(
                    "target", row.line, "the target '\(number)' is no whole number above 0", found: number, hint: "digits only")
                continue
            }
            guard seen.insert("\(code) \(figure.text)").inserted else {
                table.error("target", row.line, "'\(code)' has a target for \(figure.text) already", hint: "leave one row")
                continue
            }
            targets.append(FigureTarget(scope: scope, figure: figure, value: target))
        }
        return (targets, table.findings)
    }

    private static func figure(
        _ written: String, _ line: Int, _ campaign: Campaign, _ table: inout SideTable
    ) -> FigureAddress? {
        let isCode = campaign.indicators.contains { $0.code == written } && Figure(rawValue: written) == nil
        do {
            let figure = try FigureAddress(isCode ? "indicator:" + written : written)
            guard let problem = figure.problem(in: campaign) else { return figure }
            table.error("target", line, problem, found: written)
        } catch {
            table.error("target", line, error.message, found: written)
        }
        return nil
    }
}
