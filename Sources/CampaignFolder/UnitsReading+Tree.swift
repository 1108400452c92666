import ReportModel
import SourceText

/// What is wrong with the tree that the rows make.
extension UnitsReading {
    mutating func checkTree() {
        let rowByCode = Dictionary(rows.map { ($0.unit.code, $0) }, uniquingKeysWith: { first, _ in first })
        let roots = rows.filter { $0.unit.parent == nil }
        if roots.isEmpty, !rows.isEmpty {
            error("campaign.no-root", 1, "no unit is the root", hint: "leave the parent of one unit empty")
        }
        if rows.isEmpty, !findings.containsError { error("campaign.units-empty", 1, "the file lists no units") }
        for extra in roots.dropFirst() {
            error(
                "campaign.second-root", extra.line,
                "'\(extra.unit.code)' has no parent, but line \(roots[0].line) is the root already ('\(roots[0].unit.code)')",
                hint: "give it a parent")
        }
        // Each suggestion looks at all units; a file broken throughout needs only a few.
        var suggestions = 20
        for row in rows {
            guard let parent = row.unit.parent, parent != row.unit.code else { continue }
            guard let above = rowByCode[parent] else {
                suggestions -= 1
                error(
                    "campaign.unknown-parent", row.line, "parent '\(parent)' of unit '\(row.unit.code)' is not in the file",
                    hint: (suggestions < 0 ? nil : NearestName.of(parent, among: rows.lazy.map(\.unit.code)))
                        .map { "did you mean '\($0)'?" } ?? "add a line for '\(parent)', or mend the code")
                continue
            }
            if let own = kinds.level(of: row.unit.kind), let other = kinds.level(of: above.unit.kind), own <= other {
                error(
                    "campaign.unit-level", row.line,
                    "unit '\(row.unit.code)' (level '\(levels[own])') cannot stand below '\(parent)' (level '\(levels[other])')",
                    hint: "a unit's level lies below its parent's")
            }
        }
        checkCycles(rowByCode)
    }

    private mutating func checkCycles(_ rowByCode: [UnitCode: UnitRow]) {
        var settled: Set<UnitCode> = []
        for row in rows {
            var path: [UnitCode] = []
            var position: [UnitCode: Int] = [:]
            var code: UnitCode? = row.unit.code
            while let next = code, !settled.contains(next), let step = rowByCode[next] {
                if let start = position[next] {
                    let members = path[start...]
                    if members.count > 1 {
                        let line = members.compactMap { rowByCode[$0]?.line }.min() ?? step.line
                        error(
                            "campaign.cycle", line, "the units stand in a circle: \(members.joined(separator: " → ")) → \(next)"
                        )
                    }
                    break
                }
                position[next] = path.count
                path.append(next)
                code = step.unit.parent
            }
            settled.formUnion(path)
        }
    }
}
