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

/// Reads a list of schools as offices keep them: with a heading or without, with titles above and signatures below, numbers in
/// front, codes, a column of communes, several tables; or one name a line.
public struct UnitList: Sendable {
    public private(set) var units: [ListedUnit] = []
    /// What was left out or is doubtful, in English, for the operator.
    public private(set) var notes: [OperatorText] = []

    private let communes: [String: [UnitCode]]
    private let hasCommunes: Bool
    private var codes: Set<UnitCode>
    private var seen: Set<NameIdentity> = []
    /// Units that name no commune of the campaign.
    private var nowhere = 0
    /// Texts that stood where names stand and are none.
    private var leftOut: [String] = []

    /// - Parameters:
    ///   - rows: the rows of the list's tables.
    ///   - communes: those whose units they may be, with their codes.
    ///   - taken: codes already given.
    public init(rows: [[String]], communes: [(code: UnitCode, name: String)], taken: Set<UnitCode>) {
        self.communes = Dictionary(grouping: communes, by: { PlaceSearch.bareKey($0.name) }).mapValues { $0.map(\.code) }
        hasCommunes = communes.count > 1
        codes = taken
        let rows = rows.map { $0.map(\.nfc) }
        let start = rows.prefix(30).firstIndex { UnitListColumns(heading: $0) != nil }
        var columns = UnitListColumns(withoutHeading: rows)
        // Titles above the first heading are none of the list.
        for row in rows[(start ?? 0)...] {
            if let heading = UnitListColumns(heading: row) { columns = heading } else { take(row, columns) }
        }
        note()
    }

    private mutating func take(_ row: [String], _ columns: UnitListColumns) {
        let written = columns.cell(.name, of: row)
        let name = UnitList.withoutNumber(written)
        guard name.contains(where: \.isLetter), name.count > 3 else {
            if written.contains(where: \.isLetter) { leftOut.append(written) }
            return
        }
        let folded = NameFolding.key(name)
        if folded.hasPrefix("tổng") || folded.hasPrefix("cộng ") || folded == "cộng" { return }
        // `I. KHỐI MẦM NON`: what a part of the list is about.
        if UnitList.sections.contains(where: folded.hasPrefix) {
            leftOut.append(name)
            return
        }
        var kind = InstitutionKind.of(name)
        if kind == .other { kind = InstitutionKind.of(columns.cell(.kind, of: row)) }
        // A name that tells no kind is one where its row has a number, or where no rows have one and it is no title.
        if kind == .other {
            let number = columns.cell(.number, of: row)
            let isNumbered = number.contains(where: \.isNumber) || name != written
            guard isNumbered || columns.places[.number] == nil && !UnitList.isTitle(folded) else {
                leftOut.append(name)
                return
            }
        }
        let place = columns.cell(.commune, of: row)
        guard seen.insert(NameIdentity(name + " " + place)).inserted else {
            notes.append("'\(name)' stands twice in the list and was taken once")
            return
        }
        let population = UnitCell.wholeNumber(columns.cell(.population, of: row)).flatMap { $0 > 0 ? $0 : nil }
        units.append(
            ListedUnit(
                code: code(columns.cell(.code, of: row), kind, name), name: name, kind: kind.rawValue, commune: commune(place),
                population: population))
    }

    private mutating func commune(_ place: String) -> UnitCode? {
        let found = place.isEmpty ? [] : communes[PlaceSearch.bareKey(place)] ?? []
        if found.count != 1, !place.isEmpty || hasCommunes { nowhere += 1 }
        return found.count == 1 ? found[0] : nil
    }

    private mutating func note() {
        if hasCommunes, nowhere > 0 {
            notes.append(
                "\(nowhere) of \(units.count) units name no commune of the list; they stand directly under the top: write their parents in units.csv, or add a column 'Xã, phường' to the list"
            )
        }
        let others = units.filter { $0.kind == InstitutionKind.other.rawValue }.map(\.name)
        if !others.isEmpty {
            notes.append(
                "\(others.count) names tell no kind of unit (\(UnitList.shown(others))); they are of kind 'khac'")
        }
        if !leftOut.isEmpty {
            notes.append("\(leftOut.count) lines of the list were taken for no unit: \(UnitList.shown(leftOut))")
        }
    }

    private static func shown(_ texts: [String]) -> String {
        texts.prefix(3).map { "'\($0)'" }.joined(separator: ", ") + (texts.count > 3 ? ", …" : "")
    }

    // MARK: Texts

    /// `1. Trường …`, `2) Trường …`, `II. Khối …`, `- Trường …` without what stands in front.
    private static func withoutNumber(_ text: String) -> String {
        let rest = text.drop { $0 == " " }
        let mark = rest.prefix { $0 != " " }
        let behind = rest.dropFirst(mark.count).drop { $0 == " " }
        guard !behind.isEmpty else { return String(rest) }
        let isBullet = mark.count == 1 && mark.allSatisfy { "-–—+•*".contains($0) }
        let number = mark.dropLast()
        let isNumber =
            !number.isEmpty && ".)/".contains(mark.last ?? " ")
            && (number.allSatisfy(\.isNumber) || number.allSatisfy { "IVX".contains($0) })
        return String(isBullet || isNumber ? behind : rest)
    }

    private static let sections = ["khối ", "cấp học ", "bậc học ", "các trường "].map { NameFolding.key($0) + " " }

    /// Whether a folded text begins as titles, letterheads and signatures do.
    private static func isTitle(_ folded: String) -> Bool { titles.contains { folded.hasPrefix($0) } }

    private static let titles = [
        "danh sách", "ủy ban nhân dân", "phòng văn hóa", "phòng giáo dục", "cộng hòa xã hội", "độc lập", "người lập",
        "hiệu trưởng", "chủ tịch", "phó chủ tịch", "thủ trưởng", "trưởng phòng", "tm ", "kt ", "nơi nhận", "ghi chú", "ngày ",
        "kèm theo",
    ].map(NameFolding.key)

    // MARK: Codes

    private mutating func code(_ stated: String, _ kind: InstitutionKind, _ name: String) -> UnitCode {
        var code = UnitList.isCode(stated) ? stated : ""
        if code.isEmpty || codes.contains(code) {
            if !code.isEmpty { notes.append("code '\(code)' of '\(name)' stands already; it was given another") }
            code = UnitList.newCode(kind, name, codes)
        }
        codes.insert(code)
        return code
    }

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
