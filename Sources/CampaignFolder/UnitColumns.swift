import ReportModel
import SourceText
import Vietnamese

/// Where the columns of `units.csv` stand.
struct UnitColumns {
    static let names = required + ["from", "to", "deadline", "namesake"] + bases

    /// Those that must be there; the others are for units with days of their own, for places that bear the name of a person or
    /// an event, and for what their learning models are set against.
    static let required = ["code", "parent", "kind", "name", "population", "reports"]

    static let bases = UnitBases.Kind.allCases.map(\.rawValue)

    /// How the columns are headed in Vietnamese lists and in submissions, folded as ``key(_:)`` does.
    private static let synonyms: [String: String] = {
        let lists = [
            "code": "code, unit code, mã, mã đơn vị, mã đv, mã số",
            "parent": "parent, parent code, cấp trên, mã cấp trên, đơn vị cấp trên, mã đơn vị cấp trên, trực thuộc, "
                + "đơn vị chủ quản, mã đơn vị chủ quản, thuộc, thuộc đơn vị",
            "kind": "kind, unit kind, loại, loại đơn vị, loại hình, mã loại, cấp học",
            "name": "name, unit name, tên, tên đơn vị, đơn vị, tên trường",
            "population": "population, dân số, số dân, quy mô dân số",
            "reports": "reports, báo cáo, gửi báo cáo, có báo cáo, phải báo cáo, có gửi báo cáo, nộp báo cáo",
            "from": "from, từ ngày, ngày bắt đầu, bắt đầu",
            "to": "to, đến ngày, ngày kết thúc, kết thúc",
            "namesake": "namesake, tên người, mang tên người, tên danh nhân, tên sự kiện, tên người sự kiện",
            "deadline": "deadline, hạn, hạn báo cáo, hạn gửi báo cáo, hạn nộp báo cáo, hạn nộp",
            "households": "households, số hộ, tổng số hộ, số hộ gia đình, hộ gia đình, số hộ dân, hộ dân",
            "clans": "clans, số dòng họ, tổng số dòng họ, dòng họ",
            "villages": "villages, số thôn, số tổ dân phố, số thôn tổ dân phố, thôn tổ dân phố, số thôn bản tổ dân phố",
            "adults": "adults, số người lớn, người lớn, số người trưởng thành, người trưởng thành",
        ]
        var synonyms: [String: String] = [:]
        for (name, list) in lists {
            for heading in list.split(separator: ",") { synonyms[key(String(heading))] = name }
        }
        return synonyms
    }()

    /// Columns of lists that say nothing about a unit.
    private static let needless: Set<String> = ["stt", "tt", "so thu tu", "ghi chu", "note", "notes"]

    private static let optional = ["from", "to", "deadline", "namesake"] + bases

    /// A fault of the heading row.
    struct Fault {
        var code: String
        var message: OperatorText
        var column: Int?
        var hint: OperatorText?
    }

    let width: Int
    private let index: [Int?]

    /// Finds the columns; none when rows cannot be read.
    static func read(_ cells: [String]) -> (UnitColumns?, [Fault]) {
        var faults: [Fault] = []
        var index: [String: Int] = [:]
        var isReadable = true
        var width = cells.count
        while width > 0, cells[width - 1].isEmpty { width -= 1 }
        for (at, cell) in cells.prefix(width).enumerated() {
            let key = key(cell)
            if needless.contains(key) { continue }
            guard let name = synonyms[key] else {
                faults.append(
                    Fault(
                        code: "campaign.unknown-column", message: "unknown column '\(cell)'", column: at,
                        hint: NearestName.of(key, among: names).map { "did you mean '\($0)'?" }
                            ?? "the columns are \(required.joined(separator: ",")), and if need be \(optional.joined(separator: ","))"
                    ))
                continue
            }
            if index[name] != nil {
                faults.append(Fault(code: "campaign.column-twice", message: "column '\(name)' stands twice", column: at))
                isReadable = false
            }
            index[name] = at
        }
        for name in required where index[name] == nil {
            faults.append(Fault(code: "campaign.missing-column", message: "column '\(name)' is missing"))
            if name == "code" || name == "kind" || name == "name" || name == "parent" { isReadable = false }
        }
        return (isReadable ? UnitColumns(width: width, index: names.map { index[$0] }) : nil, faults)
    }

    private init(width: Int, index: [Int?]) {
        self.width = width
        self.index = index
    }

    /// The cells of a row in the order of ``names``.
    func cells(of row: [String]) -> [String] {
        index.map { index in index.map { row[$0] } ?? "" }
    }

    /// A heading without case, marks, underscores and double spaces.
    private static func key(_ heading: String) -> String {
        NameFolding.stripped(heading.lowercased()).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
