public import ReportModel
import Vietnamese

/// A school, centre or residential group of a list.
public struct ListedUnit: Hashable, Sendable {
    /// As the list says, or made from the name.
    public let code: UnitCode
    public let name: String
    /// Code of its ``InstitutionKind``.
    public let kind: String
    /// The commune it names; `nil` when it names none, or one that is not there.
    public let commune: UnitCode?
    public let population: Int?
}

/// Reads a list of schools as offices keep them: with a heading or without, with titles above, numbers in front, codes, a
/// column of communes; or one name a line.
public struct UnitList: Sendable {
    public private(set) var units: [ListedUnit] = []
    /// What was left out or is doubtful, in English, for the operator.
    public private(set) var notes: [OperatorText] = []

    private static let headings: [(String, [String])] = [
        (
            "name",
            ["tên đơn vị", "tên trường", "đơn vị", "trường", "tên", "tên cơ sở giáo dục", "name", "unit name", "tên cơ sở"]
        ),
        ("code", ["mã", "mã đơn vị", "mã trường", "mã số", "code", "unit code", "mã định danh"]),
        (
            "commune",
            [
                "xã", "phường", "xã phường", "xã phường thị trấn", "phường xã", "địa bàn", "xã phường đặc khu", "thuộc",
                "commune",
            ]
        ),
        ("population", ["dân số", "số dân", "population"]),
    ]

    /// - Parameters:
    ///   - rows: the rows of the list's tables.
    ///   - communes: those whose units they may be, with their codes.
    ///   - taken: codes already given.
    public init(rows: [[String]], communes: [(code: UnitCode, name: String)], taken: Set<UnitCode>) {
        let byKey = Dictionary(grouping: communes, by: { PlaceSearch.bareKey($0.name) })
        var columns = UnitList.columns(of: rows)
        var codes = taken
        var seen: Set<NameIdentity> = []
        var nowhere = 0
        for (number, row) in rows.enumerated() {
            if number <= columns.heading { continue }
            func cell(_ name: String) -> String { columns.places[name].flatMap { $0 < row.count ? row[$0] : nil } ?? "" }
            let name = cell("name").nfc
            guard name.contains(where: \.isLetter), name.count > 3 else { continue }
            let folded = NameFolding.key(name)
            if folded.hasPrefix("tổng") || folded.hasPrefix("cộng") || folded == "tên đơn vị" || folded == "tên trường" {
                continue
            }
            // A second table in the same file begins with its own heading.
            if let again = UnitList.heading(row), again["name"] != nil, again.count > 1 {
                columns.places = again
                continue
            }
            let kind = InstitutionKind.of(name)
            let place = cell("commune")
            var commune: UnitCode?
            if !place.isEmpty {
                let found = byKey[PlaceSearch.bareKey(place)] ?? []
                if found.count == 1 { commune = found[0].code } else { nowhere += 1 }
            } else if communes.count > 1 {
                nowhere += 1
            }
            let identity = NameIdentity(name + " " + place)
            guard seen.insert(identity).inserted else {
                notes.append("'\(name)' stands twice in the list and was taken once")
                continue
            }
            let stated = cell("code")
            var code = UnitList.isCode(stated) ? stated : ""
            if code.isEmpty || codes.contains(code) {
                if !code.isEmpty { notes.append("code '\(code)' of '\(name)' stands already; it was given another") }
                code = UnitList.newCode(kind, name, codes)
            }
            codes.insert(code)
            units.append(
                ListedUnit(
                    code: code, name: name, kind: kind.rawValue, commune: commune,
                    population: UnitCell.wholeNumber(cell("population")).flatMap { $0 > 0 ? $0 : nil }))
        }
        if communes.count > 1, nowhere > 0 {
            notes.append(
                "\(nowhere) of \(units.count) units name no commune of the list; they stand directly under the top: write their parents in units.csv, or add a column 'Xã, phường' to the list"
            )
        }
        let others = units.filter { $0.kind == InstitutionKind.other.rawValue }
        if !others.isEmpty {
            let shown = others.prefix(3).map { "'\($0.name)'" }.joined(separator: ", ")
            notes.append(
                "\(others.count) names tell no kind of unit (\(shown)\(others.count > 3 ? ", …" : "")); they are of kind 'khac'"
            )
        }
    }

    // MARK: Columns

    private struct Columns {
        /// Row of the heading; -1 when there is none.
        var heading: Int
        var places: [String: Int]
    }

    private static func columns(of rows: [[String]]) -> Columns {
        for (number, row) in rows.prefix(30).enumerated() {
            if let places = heading(row), places["name"] != nil { return Columns(heading: number, places: places) }
        }
        // No heading: the column in which most texts tell a kind of unit, else the one with most letters.
        let width = rows.map(\.count).max() ?? 0
        let scores = (0..<width).map { column in
            rows.reduce(0) { sum, row in
                guard column < row.count, row[column].contains(where: \.isLetter) else { return sum }
                return sum + (InstitutionKind.of(row[column]) == .other ? 1 : 100)
            }
        }
        let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        return Columns(heading: -1, places: ["name": best])
    }

    private static func heading(_ row: [String]) -> [String: Int]? {
        var places: [String: Int] = [:]
        for (column, cell) in row.enumerated() {
            let key = key(cell)
            guard let name = headings.first(where: { $0.1.contains { self.key($0) == key } })?.0, places[name] == nil else {
                continue
            }
            places[name] = column
        }
        return places.isEmpty ? nil : places
    }

    private static func key(_ text: String) -> String {
        NameFolding.stripped(CaseMapping.lowercased(text)).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }

    // MARK: Codes

    private static func isCode(_ text: String) -> Bool {
        (2...32).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5F, 0x2D: true
                default: false
                }
            }
    }

    private static func newCode(_ kind: InstitutionKind, _ name: String, _ taken: Set<UnitCode>) -> UnitCode {
        let stem = "\(kind.prefix)-\(PlainCode.of(InstitutionKind.bare(name), longest: 31 - kind.prefix.count - 5))"
        var code = stem
        var number = 2
        while taken.contains(code) {
            code = "\(stem)-\(number)"
            number += 1
        }
        return code
    }
}
