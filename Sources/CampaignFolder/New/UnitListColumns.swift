import Vietnamese

/// The columns of a list of units, by what their headings say.
struct UnitListColumns {
    enum Part: Hashable {
        /// The running number in front.
        case number
        case code, name, commune, population
        /// What tells the kind where the name does not: «Cấp học».
        case kind
    }

    private(set) var places: [Part: Int] = [:]

    /// A row of headings; `nil` when the row does not say where the names stand.
    init?(heading row: [String]) {
        for (column, cell) in row.enumerated() {
            guard let part = UnitListColumns.part(cell), places[part] == nil else { continue }
            places[part] = column
        }
        // A list of communes has their names for its units.
        if places[.name] == nil, let commune = places[.commune], UnitListColumns.words(row[commune]).first == "tên" {
            places[.name] = commune
            places[.commune] = nil
        }
        guard places[.name] != nil else { return nil }
    }

    /// Without headings: the column in which most texts tell a kind of unit, else the one with most letters.
    init(withoutHeading rows: [[String]]) {
        let width = rows.map(\.count).max() ?? 0
        let scores = (0..<width).map { column in
            rows.reduce(0) { sum, row in
                guard column < row.count, row[column].contains(where: \.isLetter) else { return sum }
                return sum + (InstitutionKind.of(row[column]) == .other ? 1 : 100)
            }
        }
        places[.name] = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        let name = places[.name] ?? 0
        // Numbers before the names.
        places[.number] = (0..<name).first { column in
            rows.count { $0.count > column && Int($0[column]) != nil } * 2 > rows.count
        }
    }

    func cell(_ part: Part, of row: [String]) -> String {
        places[part].flatMap { $0 < row.count ? row[$0] : nil } ?? ""
    }

    // MARK: Headings

    private static func part(_ heading: String) -> Part? {
        let words = words(heading)
        guard let first = words.first, words.count <= 10 else { return nil }
        let text = words.joined(separator: " ")
        if numbers.contains(text) { return .number }
        if first == "mã" || first == "code" || text == "unit code" { return otherCodes.contains(text) ? nil : .code }
        if text == "dân số" || text == "số dân" || first == "population" { return .population }
        if kinds.contains(text) { return .kind }
        if first == "tên", persons.contains(where: words.contains) { return nil }
        if areas.contains(text) { return .commune }
        if first != "địa", places.contains(where: words.contains), !units.contains(where: text.contains) { return .commune }
        return first == "tên" || names.contains(text) ? .name : nil
    }

    private static let numbers: Set<String> = ["stt", "tt", "số tt", "số thứ tự", "no"]
    private static let otherCodes: Set<String> = ["mã số thuế", "mã xã", "mã phường", "mã huyện", "mã tỉnh", "mã bưu chính"]
    private static let kinds: Set<String> = ["cấp học", "bậc học", "cấp", "loại trường", "loại đơn vị", "kind"]
    /// `Tên hiệu trưởng`, `Tên người liên hệ`.
    private static let persons = ["người", "hiệu", "trưởng", "chủ"]
    private static let areas: Set<String> = ["thuộc", "địa bàn", "thuộc địa bàn", "commune"]
    private static let places = ["xã", "phường", "đặc"]
    private static let units = ["đơn vị", "trường", "cơ sở", "tổ dân phố", "thôn"]
    private static let names: Set<String> = [
        "đơn vị", "trường", "trường học", "nhà trường", "đơn vị báo cáo", "đơn vị trường học", "trường đơn vị", "đơn vị trường",
        "cơ sở giáo dục", "cơ quan đơn vị", "cơ quan", "tổ dân phố", "thôn tổ dân phố", "thôn", "name", "unit name", "unit",
        "school",
    ]

    /// The words of a heading, small, without what stands in brackets.
    private static func words(_ heading: String) -> [String] {
        let outer = heading.prefix { $0 != "(" }
        return CaseMapping.lowercased(String(outer).nfc).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
